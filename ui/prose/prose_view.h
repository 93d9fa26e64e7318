// A section's prose for reading: as high as its text, with figures as text that says where it's from.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "core/project/bound_figures.h"
#endif

#include <QTextEdit>

namespace wardwise {

class ProseHighlighter;

class ProseView : public QTextEdit
{
    Q_OBJECT

public:
    ProseView(const project::Project& project, project::BoundFigures& figures, QWidget* parent);

    void showProse(const std::string& markup);
    /// Words where there's no text.
    void showNothing(const QString& words);

    QVariant loadResource(int type, const QUrl& name) override;

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fitHeight();

    const project::Project* m_project;
    project::BoundFigures* m_figures;
    ProseHighlighter* m_highlighter;
};

} // namespace wardwise

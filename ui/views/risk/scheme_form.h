// The form of what is selected in the scheme editor: the scheme itself, a group, a criterion or a level.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "core/risk/edit_scheme.h"
#endif

#include <QScrollArea>

class QFormLayout;

namespace wardwise {

class SchemeForm : public QScrollArea
{
    Q_OBJECT

public:
    /// Writes what is typed into `scheme`, which outlives it.
    explicit SchemeForm(risk::Scheme& scheme, QWidget* parent = nullptr);

    /// After each change of the scheme's shape, too: the fields are of what is at the place then.
    void showPlace(const risk::SchemePlace& place);

Q_SIGNALS:
    void edited();

private:
    void fillScheme();
    void fillGroup(risk::Group& group);
    void fillCriterion(risk::Criterion& criterion);
    void fillLevel(risk::Level& level);
    void addLine(const QString& label, std::string& text);
    void addText(const QString& label, std::string& text);
    void addNumber(const QString& label, double& number);
    void addBox(const QString& label, bool& isOn);
    void addRule(const QString& label, risk::Rule& rule);
    void addLines(const QString& label, std::vector<std::string>& lines);
    void addTold(const QString& text);

    risk::Scheme* m_scheme;
    QFormLayout* m_form = nullptr; ///< of the place on show
};

} // namespace wardwise

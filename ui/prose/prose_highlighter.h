// Marks within a paragraph of prose: sentences with a figure that has changed since they were read, and typed
// numbers that look like figures. Only the paragraph that changes is looked at again.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "core/project/bound_figures.h"
#endif

#include <QPalette>
#include <QSyntaxHighlighter>

namespace wardwise {

class ProseHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    enum class Marks
    {
        Sentences,
        SentencesAndNumbers
    };

    ProseHighlighter(project::BoundFigures& figures, Marks marks, QTextDocument* document);

    void setPalette(const QPalette& palette);

    /// Whether a paragraph has a changed figure.
    [[nodiscard]] static bool isStale(const QTextBlock& block) { return block.userState() == kStale; }

protected:
    void highlightBlock(const QString& text) override;

private:
    static constexpr int kStale = 1;

    void markSentences(const QString& text);
    void markNumbers(const QString& text);

    project::BoundFigures* m_figures;
    Marks m_marks;
    QPalette m_palette;
};

} // namespace wardwise

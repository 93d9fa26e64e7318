#include "ui/prose/prose_highlighter.h"

#include "core/domain/prose_scan.h"
#include "ui/prose/figure_object.h"
#include "ui/prose/prose_document.h"

#include <QTextBlock>

#include <algorithm>
#include <string_view>
#include <vector>

namespace wardwise {

namespace {

std::u16string_view utf16(const QString& text)
{
    return {reinterpret_cast<const char16_t*>(text.utf16()), static_cast<std::size_t>(text.size())};
}

} // namespace

ProseHighlighter::ProseHighlighter(project::BoundFigures& figures, Marks marks, QTextDocument* document)
    : QSyntaxHighlighter(document)
    , m_figures(&figures)
    , m_marks(marks)
{
}

void ProseHighlighter::setPalette(const QPalette& palette)
{
    m_palette = palette;
    rehighlight();
}

void ProseHighlighter::highlightBlock(const QString& text)
{
    setCurrentBlockState(-1);
    markSentences(text);
    if (m_marks == Marks::SentencesAndNumbers) {
        markNumbers(text);
    }
}

void ProseHighlighter::markSentences(const QString& text)
{
    std::vector<std::size_t> changed; // where changed figures stand
    const QTextBlock block = currentBlock();
    for (auto at = block.begin(); !at.atEnd(); ++at) {
        const auto id = figureOf(at.fragment().charFormat());
        const project::SaidFigure* said = id ? m_figures->find(*id) : nullptr;
        if (said != nullptr && said->isStale()) {
            changed.push_back(static_cast<std::size_t>(at.fragment().position() - block.position()));
        }
    }
    if (changed.empty()) {
        return;
    }
    setCurrentBlockState(kStale);
    QTextCharFormat mark;
    mark.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    mark.setUnderlineColor(changedColour(m_palette));
    for (const prose::Stretch& sentence : prose::sentencesOf(utf16(text))) {
        const bool isIn = std::any_of(changed.begin(), changed.end(), [&](std::size_t place) {
            return place >= sentence.begin && place < sentence.end;
        });
        if (isIn) {
            setFormat(static_cast<int>(sentence.begin), static_cast<int>(sentence.end - sentence.begin),
                      mark);
        }
    }
}

void ProseHighlighter::markNumbers(const QString& text)
{
    QTextCharFormat mark;
    mark.setUnderlineStyle(QTextCharFormat::DotLine);
    mark.setUnderlineColor(m_palette.color(QPalette::Link));
    for (const prose::TypedNumber& number : prose::numbersLikeFigures(utf16(text))) {
        setFormat(static_cast<int>(number.place.begin),
                  static_cast<int>(number.place.end - number.place.begin), mark);
    }
}

} // namespace wardwise

#include "core/project/stale_sentences.h"

#include "core/domain/prose.h"
#include "core/domain/prose_scan.h"

#include <QString>

namespace wardwise::project {

namespace {

/// A paragraph with an object in place of each figure, whose words may hold full stops.
struct ScannedBlock
{
    QString text;
    std::vector<const SaidFigure*> figures; ///< of each object in turn; null of a footnote's mark
};

ScannedBlock scanned(const prose::Block& block, BoundFigures& figures)
{
    ScannedBlock scan;
    for (const prose::Span& span : block.spans) {
        const SaidFigure* said = span.kind == prose::SpanKind::Figure ? figures.find(span.figure) : nullptr;
        if (span.kind == prose::SpanKind::Text) {
            scan.text += QString::fromStdString(span.text).remove(QChar(prose::kObject));
        } else if (span.kind == prose::SpanKind::Figure && said == nullptr) {
            scan.text += QString::fromStdString(prose::tokenOf(span.figure));
        } else {
            scan.text += QChar(prose::kObject);
            scan.figures.push_back(said);
        }
    }
    return scan;
}

void addChanged(const Project& project, const SaidFigure& said, StaleSentence& sentence)
{
    ChangedFigureInText change{.id = said.bound.id,
                               .was = said.bound.readText,
                               .now = said.now.text,
                               .title = figureTitle(project, said)};
    sentence.figures.push_back(std::move(change));
}

/// Adds the block's sentences that have a changed figure.
void scanBlock(const Project& project, BoundFigures& figures, const prose::Block& block,
               const StaleSentence& place, std::vector<StaleSentence>& stale)
{
    const ScannedBlock scan = scanned(block, figures);
    std::size_t figure = 0;
    const std::u16string text = scan.text.toStdU16String();
    for (const prose::Stretch& stretch : prose::sentencesOf(text)) {
        StaleSentence sentence = place;
        QString words;
        for (std::size_t at = stretch.begin; at < stretch.end; ++at) {
            if (text[at] != prose::kObject) {
                words += QChar(text[at]);
                continue;
            }
            const SaidFigure* said = scan.figures.at(figure);
            ++figure;
            if (said != nullptr) {
                words += QString::fromStdString(said->now.text);
                if (said->isStale()) {
                    addChanged(project, *said, sentence);
                }
            }
        }
        if (!sentence.figures.empty()) {
            sentence.sentence = words.toStdString();
            stale.push_back(std::move(sentence));
        }
    }
}

void scanText(const Project& project, BoundFigures& figures, const std::string& markup, StaleSentence place,
              std::vector<StaleSentence>& stale)
{
    const auto blocks = prose::parse(markup);
    for (std::size_t at = 0; at < blocks.size(); ++at) {
        place.block = at;
        scanBlock(project, figures, blocks[at], place, stale);
    }
}

} // namespace

std::vector<StaleSentence> staleSentences(const Project& project, BoundFigures& figures,
                                          const Priority& priority)
{
    std::vector<StaleSentence> stale;
    const StaleSentence place{.priority = priority.id,
                              .section = priority.title,
                              .fact = {},
                              .sentence = {},
                              .block = 0,
                              .figures = {}};
    scanText(project, figures, priority.summary, place, stale);
    for (const Fact& fact : priority.facts) {
        StaleSentence inFact = place;
        inFact.fact = fact.label;
        scanText(project, figures, fact.text, inFact, stale);
    }
    return stale;
}

std::vector<StaleSentence> staleSentences(const Project& project)
{
    std::vector<StaleSentence> stale;
    BoundFigures figures(project);
    for (const Priority& priority : project.priorities()) {
        auto found = staleSentences(project, figures, priority);
        stale.insert(stale.end(), std::make_move_iterator(found.begin()),
                     std::make_move_iterator(found.end()));
    }
    return stale;
}

std::string inWords(const StaleSentence& sentence)
{
    std::string words = sentence.section;
    if (!sentence.fact.empty()) {
        words += ", fact \"" + sentence.fact + "\"";
    }
    words += ": ";
    bool isFirst = true;
    for (const ChangedFigureInText& figure : sentence.figures) {
        words += isFirst ? "" : "; ";
        isFirst = false;
        words += figure.was.empty() ? std::string("an unread figure") : figure.was;
        words += " is now ";
        words += figure.now;
        words += " (" + figure.title + ")";
    }
    return words + " in \"" + sentence.sentence + "\"";
}

} // namespace wardwise::project

#include "core/import/tables/title_words.h"

#include "core/import/tables/cell_kind.h"
#include "core/import/tables/heading_words.h"
#include "core/import/tables/word_pattern.h"

#include <QRegularExpression>
#include <QString>

namespace wardwise::import {

namespace {

} // namespace

std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        if (end > at) {
            lines.push_back(text.substr(at, end - at));
        }
        at = end + 1;
    }
    return lines;
}

bool isAboutThePaper(const std::string& line)
{
    static const auto kPaper =
        wordPattern(R"(^(?:(?:date|last|first|next)\s+(?:of\s+)?)?(?:published|publication|released?|)"
                    "updated?|produced|printed|extracted|prepared|sources?|contact|copyright|"
                    R"(crown copyright|notes?|back to|return to|this (?:work)?(?:sheet|table))\b)");
    return kPaper.match(QString::fromStdString(line)).hasMatch();
}

std::string titleWords(const std::string& line)
{
    static const auto kTable =
        wordPattern(R"(^(?:table|figure|chart|tab)\s*[\w.]*\d[\w.]*\s*[:.\x{2013}\x{2014}-]*\s*)");
    static const auto kByWard =
        wordPattern(R"(,?\s+(?:by|for|in|per)\s+(?:each\s+|all\s+|electoral\s+)*wards?\b.*$)");
    QString rest = QString::fromStdString(std::string(withoutNotes(line)));
    rest.remove(kTable);
    std::string measure = withoutUnit(withoutPeriod(rest.toStdString()).rest);
    measure = withoutUnit(QString::fromStdString(measure).remove(kByWard).simplified().toStdString());
    return isUnitAlone(measure) ? std::string() : measure;
}

} // namespace wardwise::import

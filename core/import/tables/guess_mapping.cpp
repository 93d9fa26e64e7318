#include "core/import/tables/guess_mapping.h"

#include "core/domain/name_match.h"
#include "core/import/tables/cell_kind.h"
#include "core/import/tables/column_content.h"
#include "core/import/tables/heading_words.h"
#include "core/import/tables/title_words.h"

#include <algorithm>
#include <initializer_list>

namespace wardwise::import {

namespace {

/// "crime_type", as files made by programs have it, is "crime type".
bool isAnyOf(std::string heading, std::initializer_list<const char*> words)
{
    std::replace(heading.begin(), heading.end(), '_', ' ');
    return std::any_of(words.begin(), words.end(), [&](const char* word) { return sameText(heading, word); });
}

bool contains(const std::string& heading, std::initializer_list<const char*> words)
{
    const std::string folded = caseFolded(heading);
    return std::any_of(words.begin(), words.end(),
                       [&](const char* word) { return folded.find(word) != std::string::npos; });
}

class Guess
{
public:
    Guess(const Sheet& sheet, const FoundTable& table, const Catalogue& catalogue)
        : m_title(table.title)
        , m_sheet(sheet.name)
        , m_isOneSex(contains(sheet.name + table.title, {"male"}))
    {
        const auto headings = headingsOf(sheet, table);
        const auto known = knownTexts(catalogue);
        for (std::size_t i = 0; i < headings.size(); ++i) {
            ColumnMeaning column;
            column.heading = headingText(headings[i]);
            m_mapping.columns.push_back(std::move(column));
            m_content.push_back(contentOf(sheet, table, table.firstColumn + i, known));
            m_read.push_back(readHeading(headings[i]));
        }
    }

    TableMapping make()
    {
        findAreas();
        findLongColumns();
        findFigures();
        m_mapping.layout = layoutOf(m_mapping.columns);
        return std::move(m_mapping);
    }

private:
    using Fits = bool (Guess::*)(std::size_t) const;

    [[nodiscard]] bool isFree(std::size_t i) const
    {
        return m_mapping.columns[i].role == ColumnRole::LeftOut;
    }

    [[nodiscard]] const std::string& heading(std::size_t i) const { return m_mapping.columns[i].heading; }

    /// Gives the role to the free column with the highest score above nought.
    template <class Score>
    bool give(ColumnRole role, Score score)
    {
        std::size_t best = 0;
        std::size_t most = 0;
        for (std::size_t i = 0; i < m_content.size(); ++i) {
            const std::size_t points = isFree(i) ? score(i) : 0;
            if (points > most) {
                most = points;
                best = i;
            }
        }
        if (most > 0) {
            m_mapping.columns[best].role = role;
        }
        return most > 0;
    }

    [[nodiscard]] bool isWords(std::size_t i) const
    {
        const ColumnContent& content = m_content[i];
        return content.filled > 0 && !content.mostly(content.numbers + content.standIns);
    }

    void findAreas()
    {
        const auto wards = give(ColumnRole::AreaCode, [&](std::size_t i) {
            const ColumnContent& content = m_content[i];
            return content.mostly(content.codes) ? content.codes + content.wardCodes * 2 + content.knownCodes
                                                 : 0;
        });
        give(ColumnRole::AreaName, [&](std::size_t i) -> std::size_t {
            if (!isWords(i) || m_content[i].mostly(m_content[i].codes)) {
                return 0;
            }
            const bool isWard = contains(heading(i), {"ward"});
            const bool isArea =
                contains(heading(i), {"area", "name", "neighbourhood", "district", "borough", "authority",
                                      "locality", "geography", "place", "force"});
            const std::size_t names = m_content[i].knownNames;
            // Without codes the first words of a row are the place, whatever their heading says.
            const std::size_t first = !wards && i == 0 && names > 0 ? 1 : 0;
            return names * 4 + (isWard ? m_content[i].filled * 2 : 0) + (isArea ? m_content[i].filled / 2 : 0)
                   + first;
        });
        give(ColumnRole::Within, [&](std::size_t i) -> std::size_t {
            const bool says = contains(heading(i), {"district", "borough", "authority", "locality", "lad",
                                                    "council", "csp", "partnership"});
            return says && isWords(i) && !m_content[i].mostly(m_content[i].codes)
                       ? 1 + m_content[i].knownNames
                       : 0;
        });
    }

    /// A long table has its figures in one column, and says in others what they are.
    void findLongColumns()
    {
        std::size_t numeric = 0;
        for (std::size_t i = 0; i < m_content.size(); ++i) {
            numeric += isFree(i) && !isWords(i) && m_content[i].filled > 0 ? 1 : 0;
        }
        const auto named = [&](std::size_t i, std::initializer_list<const char*> words) {
            return isWords(i) && isAnyOf(heading(i), words);
        };
        give(ColumnRole::Quantity, [&](std::size_t i) -> std::size_t {
            const bool says = named(
                i, {"measure", "statistic", "value type", "type", "metric", "data type", "measurement"});
            return says && m_content[i].quantities == m_content[i].texts.size() ? 1 : 0;
        });
        give(ColumnRole::Unit, [&](std::size_t i) -> std::size_t {
            return named(i, {"unit", "units", "unit of measure", "measure unit", "denominator"}) ? 1 : 0;
        });
        give(ColumnRole::Period, [&](std::size_t i) -> std::size_t {
            const bool says = isAnyOf(
                heading(i), {"period", "year", "month", "date", "time", "time period", "financial year"});
            return says && m_content[i].periods == m_content[i].texts.size() && m_content[i].periods > 0 ? 1
                                                                                                         : 0;
        });
        constexpr std::size_t kFewFigures = 3;
        if (numeric <= kFewFigures + 1) {
            give(ColumnRole::Measure, [&](std::size_t i) -> std::size_t {
                return named(i, {"indicator", "indicator name", "measure", "crime type", "type", "offence",
                                 "offence group", "offence type", "category", "crime", "crime category",
                                 "variable", "subject", "topic"})
                           ? 1
                           : 0;
            });
        }
    }

    [[nodiscard]] bool hasRole(ColumnRole role) const
    {
        return std::any_of(m_mapping.columns.begin(), m_mapping.columns.end(),
                           [&](const ColumnMeaning& column) { return column.role == role; });
    }

    /// Numbers of the rows rather than figures: "No." above 1, 2, 3.
    [[nodiscard]] bool isRowNumber(std::size_t i) const
    {
        return m_content[i].isRunning && m_content[i].filled > 2
               && isAnyOf(heading(i),
                          {"", "no", "no.", "#", "id", "s/n", "row", "ref", "objectid", "fid", "index"});
    }

    [[nodiscard]] bool isFigure(std::size_t i) const
    {
        const ColumnContent& content = m_content[i];
        return isFree(i) && content.mostly(content.numbers + content.standIns) && content.numbers > 0
               && !content.mostly(content.codes) && !isRowNumber(i);
    }

    void findFigures()
    {
        std::string title;
        for (const std::string& line : linesOf(m_title)) {
            title += isAboutThePaper(line) ? std::string() : line + "\n";
        }
        const UnitWords titled = unitIn(withoutPeriod(title).rest);
        if (const auto period = withoutPeriod(title).period) {
            m_mapping.period = period->label;
        }
        constexpr int kFew = 3;
        m_hasAges = std::count_if(m_read.begin(), m_read.end(),
                                  [](const HeadingMeaning& read) { return isAgeHeading(read.measure); })
                    > kFew;
        const bool isLong = hasRole(ColumnRole::Measure);
        for (std::size_t i = 0; i < m_content.size(); ++i) {
            if (!isFigure(i)) {
                continue;
            }
            ColumnMeaning& column = m_mapping.columns[i];
            column.role = ColumnRole::Figure;
            column.period = m_read[i].period ? m_read[i].period->label : std::string();
            if (isLong) {
                const bool isGeneral =
                    isAnyOf(column.heading, {"value", "values", "figure", "figures", "data", "observation"});
                column.quantity = isGeneral ? std::nullopt : m_read[i].unit.quantity;
                column.unit = isGeneral ? std::nullopt : m_read[i].unit.unit;
            } else {
                describe(i, titled);
            }
        }
    }

    void describe(std::size_t i, const UnitWords& titled)
    {
        ColumnMeaning& column = m_mapping.columns[i];
        const bool isAge = m_hasAges && isAgeHeading(m_read[i].measure);
        column.measure = isAge ? "Aged " + m_read[i].measure : m_read[i].measure;
        const bool ofTitle = column.measure.empty();
        if (ofTitle) {
            column.measure = titleMeasure();
        }
        if (column.measure.empty()) {
            column.measure = withoutPeriod(column.heading).rest; // "Number" is better than nothing
        }
        UnitWords said = m_read[i].unit;
        const bool silent = !said.quantity && !said.otherUnit;
        const bool titleSays = (titled.quantity && !titled.weak) || titled.otherUnit;
        if (silent && isAge && !titleSays) {
            said.quantity = Quantity::Count;
        } else if (silent || (said.weak && titleSays)
                   || (said.quantity == Quantity::Rate && !said.unit && !said.otherUnit
                       && titled.quantity == Quantity::Rate)) {
            said = titled;
        }
        if (m_content[i].percentages == m_content[i].numbers) {
            said = percentageAs(i, said);
        }
        // Rates may be made with all people of an area, not with some of them.
        if (said.quantity == Quantity::Population
            && (m_isOneSex || isAge || !(ofTitle || isWholePopulation(column.measure)))) {
            said.quantity = Quantity::Count;
        }
        // "Drug offences" of 5.1 are no count; a "number" of 5.1 among whole ones is a mistake of its own.
        const std::size_t parts = m_content[i].parts;
        if (said.quantity == Quantity::Count && parts > (said.weak ? 0 : m_content[i].numbers / 2)) {
            said.quantity = std::nullopt;
        }
        column.quantity = said.otherUnit ? std::nullopt : said.quantity;
        column.unit = said.unit;
    }

    /// Cells with percent signs say themselves what they are, also under "Unemployment rate".
    [[nodiscard]] UnitWords percentageAs(std::size_t i, const UnitWords& said) const
    {
        UnitWords percentage;
        const bool isChange = unitIn(heading(i) + " %").quantity == Quantity::Change;
        percentage.quantity = isChange ? Quantity::Change : Quantity::Percentage;
        return isChange || !m_content[i].anyBelowNought ? percentage : said;
    }

    /// What the title says that all of the table is of; else the sheet's name.
    [[nodiscard]] std::string titleMeasure() const
    {
        std::vector<std::string> lines = linesOf(m_title);
        const auto isTable = [](const std::string& line) { return contains(line.substr(0, 6), {"table"}); };
        std::stable_partition(lines.begin(), lines.end(), isTable);
        lines.push_back(contains(m_sheet.substr(0, 5), {"sheet", "table"}) ? std::string() : m_sheet);
        for (const std::string& line : lines) {
            std::string measure = titleWords(line);
            if (!isAboutThePaper(line) && !measure.empty()) {
                return measure;
            }
        }
        return {};
    }

    static bool isAgeHeading(const std::string& words)
    {
        return !words.empty() && isNumber(words.back() == '+' ? words.substr(0, words.size() - 1) : words);
    }

    std::string m_title;
    std::string m_sheet;
    bool m_isOneSex;        ///< its people aren't the population
    bool m_hasAges = false; ///< a row of numbers for headings
    TableMapping m_mapping;
    std::vector<ColumnContent> m_content;
    std::vector<HeadingMeaning> m_read;
};

} // namespace

TableMapping guessMapping(const Sheet& sheet, const FoundTable& table, const Catalogue& catalogue)
{
    TableMapping mapping = Guess(sheet, table, catalogue).make();
    mapping.sheet = sheet.name;
    return mapping;
}

TableMapping adapted(const TableMapping& saved, const TableMapping& guessed)
{
    TableMapping mapping = saved;
    mapping.layout = guessed.layout;
    mapping.sheet = guessed.sheet;
    mapping.columns = guessed.columns;
    const bool isThisTable = saved.headingRow.has_value();
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
        ColumnMeaning& column = mapping.columns[i];
        const auto said =
            std::find_if(saved.columns.begin(), saved.columns.end(),
                         [&](const ColumnMeaning& each) { return layoutOf({each}) == layoutOf({column}); });
        // The same heading twice: the one in the same place is meant.
        const bool samePlace = i < saved.columns.size() && layoutOf({saved.columns[i]}) == layoutOf({column});
        if (said == saved.columns.end() && !samePlace) {
            continue;
        }
        const ColumnMeaning& meant = samePlace ? saved.columns[i] : *said;
        const std::string heading = column.heading;
        const bool saidHere = isThisTable && !meant.period.empty();
        const std::string period = saidHere || column.period.empty() ? meant.period : column.period;
        column = meant;
        column.heading = heading;
        column.period = period;
    }
    if (mapping.period.empty()) {
        mapping.period = guessed.period;
    }
    return mapping;
}

} // namespace wardwise::import

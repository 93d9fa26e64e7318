#include "core/import/tables/take_table.h"

#include "core/base/number_text.h"
#include "core/domain/name_match.h"
#include "core/import/tables/cell_kind.h"
#include "core/import/tables/figure_meaning.h"
#include "core/import/tables/place_reader.h"
#include "core/import/tables/read_cell.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace wardwise::import {

namespace {

constexpr std::size_t kMostRefusals = 1000;
constexpr std::size_t kMostOpenNames = 200;

class Taker
{
public:
    Taker(const Sheet& sheet, const FoundTable& table, const TableMapping& mapping, const AreaFinder& areas,
          const IndicatorNotes& notes)
        : m_sheet(&sheet)
        , m_table(&table)
        , m_mapping(&mapping)
        , m_areas(&areas)
        , m_roles(rolesIn(mapping))
        , m_places(sheet, table, mapping, m_roles, areas)
        , m_meanings(sheet, table, mapping, m_roles, notes)
    {
    }

    TakenTable take()
    {
        if (!m_roles.code && !m_roles.name) {
            m_taken.areasOpen = true;
            return std::move(m_taken);
        }
        for (const std::size_t column : m_roles.figures) {
            const ColumnMeaning& meaning = m_mapping->columns[column];
            if (!m_roles.measure && (!meaning.quantity || meaning.measure.empty())) {
                m_taken.openColumns.push_back(meaning.heading);
            }
        }
        for (std::size_t row = m_table->firstRow; row < m_table->endRow; ++row) {
            takeRow(row);
        }
        if (m_taken.knownRows == 0) {
            m_taken.refusals.clear(); // one question says it all
        }
        warnOfFractions();
        warnOfEmpty();
        return std::move(m_taken);
    }

private:
    [[nodiscard]] const std::string& cell(std::size_t row, std::size_t column) const
    {
        return m_sheet->cell(row, m_table->firstColumn + column);
    }

    void takeRow(std::size_t row)
    {
        bool hasFigures = false;
        bool hasText = false;
        for (const std::size_t column : m_roles.figures) {
            const std::string& text = cell(row, column);
            hasFigures = hasFigures
                         || (!text.empty() && (isNumber(text) || isPlaceholder(text) || plainMeaning(text)));
            hasText = hasText || !text.empty();
        }
        const PlaceWords words = m_places.read(row, hasFigures);
        if (words.code.empty() && words.name.empty() && !hasFigures) {
            return;
        }
        const FoundPlace place = m_areas->find(words);
        if (!hasFigures && (place.kind != FoundPlace::Kind::Known || !hasText)) {
            return; // a note, a title within the table, or a row without any figure
        }
        ++m_taken.rows;
        switch (place.kind) {
        case FoundPlace::Kind::Known:
            ++m_taken.knownRows;
            takeFigures(row, *place.area);
            noteOtherName(row, words, place);
            break;
        case FoundPlace::Kind::Total:
            takeTotals(row, words.name.empty() ? words.code : words.name);
            ++m_taken.totalRows;
            break;
        case FoundPlace::Kind::Elsewhere:
            ++m_taken.elsewhere;
            break;
        case FoundPlace::Kind::LeftOut:
            ++m_taken.leftOutRows;
            break;
        case FoundPlace::Kind::Unknown:
            ++m_taken.refusedRows;
            refuse(row, m_roles.name ? m_roles.name : m_roles.code, place.problem);
            keepOpen(words, place);
            break;
        }
    }

    void noteOtherName(std::size_t row, const PlaceWords& words, const FoundPlace& place)
    {
        if (place.otherName && m_taken.otherNames++ == 0) {
            m_taken.firstOtherName = "line " + std::to_string(m_sheet->rows[row].line) + ": " + words.code
                                     + " is " + place.area->name + ", not " + words.name;
        }
    }

    void keepOpen(const PlaceWords& words, const FoundPlace& place)
    {
        const std::string text = words.text();
        if (text.empty()) {
            return;
        }
        auto& names = m_taken.openNames;
        const auto at =
            std::find_if(names.begin(), names.end(), [&](const OpenName& open) { return open.text == text; });
        if (at != names.end()) {
            ++at->rows;
        } else if (names.size() < kMostOpenNames) {
            names.push_back({text, place.problem, place.offered, 1});
        }
    }

    void refuse(std::size_t row, std::optional<std::size_t> column, const std::string& reason)
    {
        if (m_taken.refusals.size() < kMostRefusals) {
            m_taken.refusals.push_back({m_sheet->rows[row].line,
                                        column ? m_mapping->columns[*column].heading : std::string(),
                                        reason});
        }
    }

    void takeFigures(std::size_t row, const Area& area)
    {
        bool anything = false;
        bool anyProblem = false;
        for (const std::size_t column : m_roles.figures) {
            const std::string& text = cell(row, column);
            if (text.empty()) {
                continue;
            }
            const auto taken = takeFigure(row, column, text, area);
            anything = anything || taken;
            anyProblem = anyProblem || !taken;
        }
        m_taken.refusedRows += anyProblem && !anything && m_openCells == 0 ? 1 : 0;
        m_openCells = 0;
    }

    bool takeFigure(std::size_t row, std::size_t column, const std::string& text, const Area& area)
    {
        const FigureMeaning meaning = m_meanings.of(row, column);
        if (!isSettled(meaning)) {
            ++m_openCells;
            return false;
        }
        ReadCell read = readCell(text, m_mapping->placeholders);
        if (read.isOpen) {
            ++m_taken.openPlaceholders[text];
        }
        const auto number = read.figure ? read.figure->number() : std::nullopt;
        if (number && (meaning.quantity == Quantity::Count || meaning.quantity == Quantity::Population)) {
            read.figure->decimals = 0; // "1751.00" is a count
        }
        std::string problem = number ? impossible(*meaning.quantity, *number) : read.problem;
        if (!problem.empty()) {
            refuse(row, column, number ? "\"" + text + "\" " + problem : problem);
            return false;
        }
        const auto key = std::make_tuple(area.id.value, meaning.measure, static_cast<int>(*meaning.quantity),
                                         meaning.period->label);
        const auto [before, isNew] = m_seen.emplace(key, m_taken.figures.size());
        if (!isNew) {
            const TakenFigure& first = m_taken.figures[before->second];
            if (first.figure == *read.figure) {
                return true;
            }
            refuse(row, column,
                   area.name + " stands in line " + std::to_string(first.line)
                       + " with another figure of the same measure and period");
            return false;
        }
        m_taken.figures.push_back({area.id, meaning.measure, *meaning.quantity, meaning.unit, *meaning.period,
                                   *read.figure, m_sheet->rows[row].line, m_mapping->columns[column].heading,
                                   read.note});
        return true;
    }

    bool isSettled(const FigureMeaning& meaning)
    {
        if (meaning.measure.empty() || !meaning.quantity) {
            if (m_roles.measure) {
                addOnce(m_taken.openColumns, meaning.measure);
            }
            return false;
        }
        if (meaning.quantity == Quantity::Rate && !meaning.unit) {
            addOnce(m_taken.openRates, meaning.measure);
            return false;
        }
        if (!meaning.period) {
            addOnce(m_taken.openPeriods, meaning.measure);
        }
        return meaning.period.has_value();
    }

    static void addOnce(std::vector<std::string>& list, const std::string& text)
    {
        if (std::find(list.begin(), list.end(), text) == list.end()) {
            list.push_back(text);
        }
    }

    void takeTotals(std::size_t row, const std::string& label)
    {
        for (const std::size_t column : m_roles.figures) {
            const auto number = numberIn(cell(row, column));
            const FigureMeaning meaning = number ? m_meanings.of(row, column) : FigureMeaning();
            if (number && meaning.quantity && meaning.period) {
                m_taken.totals.push_back({label, meaning.measure, *meaning.quantity, meaning.period->label,
                                          number->value, number->decimals, m_sheet->rows[row].line,
                                          m_taken.figures.size()});
            }
        }
    }

    /// A share of 0.36 where per cent are meant would be a hundredth of the truth.
    void warnOfFractions()
    {
        std::map<std::string, std::pair<std::int64_t, bool>> shares;
        for (const TakenFigure& figure : m_taken.figures) {
            const auto number = figure.figure.number();
            if (figure.quantity == Quantity::Percentage && number) {
                auto& [count, isFraction] = shares.try_emplace(figure.measure, 0, true).first->second;
                ++count;
                isFraction = isFraction && *number <= 1.0;
            }
        }
        constexpr std::int64_t kFew = 3;
        for (const auto& [measure, share] : shares) {
            if (share.second && share.first >= kFew) {
                m_taken.warnings.push_back(
                    measure
                    + ": every figure lies between 0 and 1. Are they fractions? They come in as "
                      "they are, as per cent.");
            }
        }
    }

    /// Such as formulas that were never worked out: their figures would be missed in silence.
    void warnOfEmpty()
    {
        std::vector<std::string> empty;
        for (std::size_t column = 0; column < m_mapping->columns.size(); ++column) {
            bool isEmpty = !m_mapping->columns[column].heading.empty();
            for (std::size_t row = m_table->firstRow; row < m_table->endRow && isEmpty; ++row) {
                isEmpty = cell(row, column).empty();
            }
            if (isEmpty) {
                empty.push_back("\"" + m_mapping->columns[column].heading + "\"");
            }
        }
        if (!empty.empty() && m_taken.knownRows > 0) {
            m_taken.warnings.push_back(
                countText(static_cast<std::int64_t>(empty.size()), "column")
                + " with nothing below the heading: " + empty.front() + (empty.size() > 1 ? ", …" : "")
                + ". If the spreadsheet shows figures there, save it anew in a spreadsheet program.");
        }
    }

    const Sheet* m_sheet;
    const FoundTable* m_table;
    const TableMapping* m_mapping;
    const AreaFinder* m_areas;
    ColumnRoles m_roles;
    PlaceReader m_places;
    FigureMeanings m_meanings;
    std::map<std::tuple<std::int64_t, std::string, int, std::string>, std::size_t> m_seen;
    int m_openCells = 0; ///< of the row at hand
    TakenTable m_taken;
};

} // namespace

TakenTable takeTable(const Sheet& sheet, const FoundTable& table, const TableMapping& mapping,
                     const AreaFinder& areas, const IndicatorNotes& notes)
{
    return Taker(sheet, table, mapping, areas, notes).take();
}

} // namespace wardwise::import

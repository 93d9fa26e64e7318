#include "tests/core/table_text.h"

#include "core/base/number_text.h"
#include "core/import/tables/read_text_sheet.h"

#include <gtest/gtest.h>

namespace wardwise::test {

namespace {

Area place(std::int64_t id, const char* code, const char* name, AreaKind kind, std::int64_t parent)
{
    constexpr int kYear = 2018;
    Area area;
    area.id = AreaId{id};
    area.code = code;
    area.name = name;
    area.kind = kind;
    area.parent = parent == 0 ? std::nullopt : std::optional(AreaId{parent});
    area.boundaryYear = kYear;
    return area;
}

std::string columnText(const import::TakenFigure& figure)
{
    return figure.measure + ", " + figure.period.label + ", " + std::string(toText(figure.quantity))
           + (figure.unit ? " " + std::string(unitLabel(*figure.unit)) : std::string());
}

} // namespace

const Catalogue& midshire()
{
    static const Catalogue kMidshire = [] {
        Catalogue catalogue;
        catalogue.areas = {place(1, "F1", "Midshire", AreaKind::Force, 0),
                           place(2, "E07000001", "Amber", AreaKind::District, 1),
                           place(3, "E07000002", "Beryl", AreaKind::District, 1),
                           place(4, "E05000001", "Town", AreaKind::Ward, 2),
                           place(5, "E05000002", "Hill and Dale", AreaKind::Ward, 2),
                           place(6, "E05000003", "Long Meadow", AreaKind::Ward, 2),
                           place(7, "E05000004", "Norton Canes", AreaKind::Ward, 2),
                           place(8, "E05000011", "Town", AreaKind::Ward, 3),
                           place(9, "E05000012", "Quarry Side", AreaKind::Ward, 3)};
        catalogue.areaAliases = {{AreaId{7}, "Norton"}};
        return catalogue;
    }();
    return kMidshire;
}

import::Sheet sheetOf(const std::string& text){auto sheet = import::readTextSheet(text, "table.csv");
EXPECT_TRUE(sheet) << (sheet ? "" : sheet.error().message);
return sheet ? *sheet : import::Sheet();
} // namespace wardwise::test

std::vector<import::ChosenTable> tablesOf(const std::string& text, const import::KnownMappings& known,
                                          const import::IndicatorNotes& notes)
{
    import::KnownMappings all = known;
    if (!all.kept) {
        all.kept = [](const std::string&) { return std::optional<import::TableMapping>(); };
    }
    const auto year = import::wardYear(midshire(), std::nullopt);
    EXPECT_TRUE(year);
    return import::chooseTables({sheetOf(text)}, all, midshire(), *year, notes);
}

import::ChosenTable tableOf(const std::string& text, const import::KnownMappings& known,
                            const import::IndicatorNotes& notes){auto tables = tablesOf(text, known, notes);
EXPECT_EQ(tables.size(), 1U) << text;
return tables.empty() ? import::ChosenTable() : tables.front();
}

std::vector<std::string> told(const import::TakenTable& table)
{
    std::vector<std::string> lines;
    for (const import::TakenFigure& figure : table.figures) {
        const Area* area = midshire().area(figure.area);
        const auto number = figure.figure.number();
        const auto* missing = std::get_if<Missing>(&figure.figure.value);
        lines.push_back((area == nullptr ? "?" : area->code) + " " + columnText(figure) + ": "
                        + (number               ? fixedText(*number, figure.figure.decimals)
                           : missing != nullptr ? std::string(inWords(*missing))
                                                : std::string("text")));
    }
    return lines;
}

std::vector<std::string> refusals(const import::TakenTable& table)
{
    std::vector<std::string> lines;
    for (const import::RefusedCell& cell : table.refusals) {
        lines.push_back("line " + std::to_string(cell.line) + ", " + cell.column + ": " + cell.reason);
    }
    return lines;
}

std::vector<std::string> columnsOf(const import::TakenTable& table)
{
    std::vector<std::string> columns;
    for (const import::TakenFigure& figure : table.figures) {
        const std::string text = columnText(figure);
        if (std::find(columns.begin(), columns.end(), text) == columns.end()) {
            columns.push_back(text);
        }
    }
    return columns;
}

} // namespace wardwise::test

// Tables of wards: whatever the text, what is taken from it stands in it, and every row is accounted for.
#include "tests/fuzz/holds.h"

#include "core/import/tables/choose_tables.h"
#include "core/import/tables/read_text_sheet.h"
#include "core/import/tables/table_checks.h"
#include "core/import/tables/tell_apart.h"

#include <cmath>

namespace {

using namespace wardwise;

Area place(std::int64_t id, const char* code, const char* name, AreaKind kind, std::int64_t parent)
{
    Area area;
    area.id = AreaId{id};
    area.code = code;
    area.name = name;
    area.kind = kind;
    area.parent = parent == 0 ? std::nullopt : std::optional(AreaId{parent});
    area.boundaryYear = 2018;
    return area;
}

const Catalogue& places()
{
    static const Catalogue kPlaces = [] {
        Catalogue catalogue;
        catalogue.areas = {place(1, "F1", "Midshire", AreaKind::Force, 0),
                           place(2, "E07000001", "Amber", AreaKind::District, 1),
                           place(3, "E07000002", "Beryl", AreaKind::District, 1),
                           place(4, "E05000001", "Town", AreaKind::Ward, 2),
                           place(5, "E05000002", "Hill and Dale", AreaKind::Ward, 2),
                           place(6, "E05000011", "Town", AreaKind::Ward, 3)};
        return catalogue;
    }();
    return kPlaces;
}

bool hasLine(const import::Sheet& sheet, const import::FoundTable& table, std::int64_t line)
{
    return table.firstRow < table.endRow && table.endRow <= sheet.rows.size()
           && line >= sheet.rows[table.firstRow].line && line <= sheet.rows[table.endRow - 1].line;
}

void check(const import::Sheet& sheet, const import::ChosenTable& chosen)
{
    const import::FoundTable& table = chosen.table;
    const import::TakenTable& taken = chosen.taken;
    fuzz::holds(table.firstHeading <= table.firstRow && table.firstRow <= table.endRow
                    && table.endRow <= sheet.rows.size() && table.firstColumn <= table.endColumn,
                "a table lies on its sheet");
    fuzz::holds(chosen.mapping.columns.size() == table.endColumn - table.firstColumn,
                "every column has a meaning");
    fuzz::holds(taken.refusedRows >= 0 && taken.refusedRows <= taken.rows, "what is refused is of the rows");
    fuzz::holds(taken.rows >= taken.knownRows + taken.elsewhere + taken.totalRows + taken.leftOutRows,
                "every row is of one kind");
    for (const import::TakenFigure& figure : taken.figures) {
        fuzz::holds(places().area(figure.area) != nullptr, "a figure is of a place that there is");
        fuzz::holds(hasLine(sheet, table, figure.line), "a figure stands in its table");
        fuzz::holds(!figure.measure.empty() && !figure.period.label.empty(),
                    "a figure is of something and of a time");
        fuzz::holds(figure.quantity != Quantity::Rate || figure.unit, "a rate is per something");
        const auto number = figure.figure.number();
        fuzz::holds(!number || std::isfinite(*number), "a number is one");
    }
    for (const import::RefusedCell& cell : taken.refusals) {
        fuzz::holds(hasLine(sheet, table, cell.line) && !cell.reason.empty(),
                    "a refusal has a place and a reason");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    auto sheet = import::readTextSheet(text, "table");
    if (!sheet) {
        fuzz::holds(!sheet.error().message.empty(), "a refusal says why");
        return 0;
    }
    import::KnownMappings known;
    known.kept = [](const std::string&) { return std::optional<import::TableMapping>(); };
    // As if the user had answered what tables most often leave open.
    known.defaults.period = "2018-19";
    known.defaults.rateUnit = MeasureUnit::RatePer1000Residents;
    known.defaults.placeholders = {{"*", import::StandsFor::Suppressed}};
    auto tables = import::chooseTables({*sheet}, known, places(), 2018, {});
    std::vector<import::SheetTable> all;
    for (import::ChosenTable& chosen : tables) {
        check(*sheet, chosen);
        for (const std::string& doubt : import::suspicious(
                 chosen.taken, places(),
                 [](AreaId, const std::string&, Quantity, const Period&) { return std::nullopt; })) {
            fuzz::holds(!doubt.empty(), "a doubt is said");
        }
        const auto again = import::mappingFromJson(import::mappingJson(chosen.mapping), "mapping");
        fuzz::holds(again || !again.error().message.empty(), "a mapping is JSON");
        all.push_back({&chosen.taken, "Sheet", chosen.table.title});
    }
    import::tellApart(all);
    return 0;
}

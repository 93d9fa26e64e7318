// The sample's areas, measures, mappings, periods and Mosaic groups.
#include "core/base/number_text.h"
#include "core/import/police_uk/shipped_groups.h"
#include "core/sample/sample_reader.h"
#include "core/store/catalogue_repository.h"

#include <algorithm>
#include <set>

namespace wardwise::sample {

namespace {

constexpr const char* kDocumentFamily = "document";
constexpr const char* kOpenFamily = "police.uk";

Result<void> storeAreas(const store::Connection& connection, Stored& stored)
{
    const auto table = readSampleTable("areas.csv");
    if (!table) {
        return table.error();
    }
    for (std::size_t row = 0; row < table->rowCount(); ++row) {
        Area area;
        area.code = table->field(row, "code");
        area.name = table->field(row, "name");
        area.kind = areaKindFromText(table->field(row, "kind")).value_or(AreaKind::Remainder);
        area.boundaryYear = std::stoi(table->field(row, "boundary_year"));
        if (const auto parent = stored.areas.find(table->field(row, "parent"));
            parent != stored.areas.end()) {
            area.parent = parent->second;
        }
        const auto longitude = readNumber(table->field(row, "longitude"));
        const auto latitude = readNumber(table->field(row, "latitude"));
        if (longitude && latitude) {
            area.centroid = Centroid{.longitude = longitude->value, .latitude = latitude->value};
        }
        const auto id = store::addArea(connection, area);
        if (!id) {
            return id.error();
        }
        stored.areas.emplace(area.code, *id);
        if (const std::string& alias = table->field(row, "alias"); !alias.empty()) {
            if (auto added = store::addAreaAlias(connection, *id, alias); !added) {
                return added;
            }
        }
    }
    return {};
}

Result<void> storeAliases(const store::Connection& connection, MeasureId measure, const std::string& aliases)
{
    for (std::size_t from = 0; from < aliases.size();) {
        const auto end = std::min(aliases.find(';', from), aliases.size());
        if (auto added = store::addMeasureAlias(connection, measure, aliases.substr(from, end - from));
            !added) {
            return added;
        }
        from = end + 1;
    }
    return {};
}

Result<void> storeMeasures(const store::Connection& connection, const std::string& file,
                           const std::string& family, int firstPosition,
                           std::map<std::string, MeasureId>& stored)
{
    const auto table = readSampleTable(file);
    if (!table) {
        return table.error();
    }
    std::set<MeasureId> sums; // of what is under them
    for (std::size_t row = 0; row < table->rowCount(); ++row) {
        Measure measure;
        measure.family = family;
        measure.name = table->field(row, "name");
        const auto unit = measureUnitFromText(table->field(row, "unit"));
        const auto direction = directionFromText(table->field(row, "direction"));
        if (!unit || !direction) {
            return badSample(file, "the unit or direction of " + measure.name);
        }
        measure.unit = *unit;
        measure.direction = *direction;
        measure.position = firstPosition + static_cast<int>(row);
        measure.note = table->field(row, "note");
        measure.topic = measureTopicFromText(table->field(row, "topic")).value_or(MeasureTopic::Overview);
        if (const std::string& parent = table->field(row, "parent"); !parent.empty()) {
            const auto id = lookUp(stored, parent, file);
            if (!id) {
                return id.error();
            }
            measure.parent = *id;
        }
        const auto id = store::addMeasure(connection, measure);
        if (!id) {
            return id.error();
        }
        stored.emplace(measure.name, *id);
        if (table->field(row, "combines") == "children") {
            sums.insert(*id);
        }
        if (measure.parent && sums.contains(*measure.parent)) {
            if (auto added = store::addMeasurePart(connection, {*measure.parent, *id}); !added) {
                return added;
            }
        }
        if (auto named = storeAliases(connection, *id, table->field(row, "aliases")); !named) {
            return named;
        }
    }
    return {};
}

Result<void> storeGroups(const store::Connection& connection, const Stored& stored)
{
    auto catalogue = store::loadCatalogue(connection);
    if (!catalogue) {
        return catalogue.error();
    }
    std::set<MeasureId> added;
    for (const auto& [name, id] : stored.openMeasures) {
        added.insert(id);
    }
    return import::addShippedGroups(connection, *catalogue, kOpenFamily, added);
}

Result<void> storeMappings(const store::Connection& connection, const Stored& stored)
{
    const std::string file = "measure_mappings.csv";
    const auto table = readSampleTable(file);
    if (!table) {
        return table.error();
    }
    for (std::size_t row = 0; row < table->rowCount(); ++row) {
        const auto from = lookUp(stored.openMeasures, table->field(row, "police_uk"), file);
        const auto to = lookUp(stored.documentMeasures, table->field(row, "document"), file);
        if (!from || !to) {
            return from ? to.error() : from.error();
        }
        auto added = store::addMeasureMapping(connection, *from, *to, table->field(row, "kind"),
                                              table->field(row, "note"));
        if (!added) {
            return added;
        }
    }
    return {};
}

Result<void> storePeriods(const store::Connection& connection, Stored& stored)
{
    const std::string file = "periods.csv";
    const auto table = readSampleTable(file);
    if (!table) {
        return table.error();
    }
    for (std::size_t row = 0; row < table->rowCount(); ++row) {
        const auto first = monthFromText(table->field(row, "first_month"));
        const auto last = monthFromText(table->field(row, "last_month"));
        if (!first || !last) {
            return badSample(file, "the months of " + table->field(row, "label"));
        }
        const Period period{.id = {},
                            .label = table->field(row, "label"),
                            .first = *first,
                            .last = *last,
                            .note = table->field(row, "note")};
        const auto id = store::addPeriod(connection, period);
        if (!id) {
            return id.error();
        }
        stored.periods.emplace(period.label, *id);
    }
    return {};
}

Result<void> storeMosaicGroups(const store::Connection& connection, Stored& stored)
{
    const auto table = readSampleTable("mosaic_groups.csv");
    if (!table) {
        return table.error();
    }
    for (std::size_t row = 0; row < table->rowCount(); ++row) {
        const std::string category = table->field(row, "code") + " " + table->field(row, "name");
        const auto id = store::addBreakdown(connection,
                                            {.id = {},
                                             .dimension = "Mosaic group",
                                             .category = category,
                                             .description = table->field(row, "description")},
                                            std::stoi(table->field(row, "line")));
        if (!id) {
            return id.error();
        }
        stored.breakdowns.emplace("Mosaic group: " + category, *id);
    }
    return {};
}

} // namespace

Result<void> storeCatalogue(const store::Connection& connection, Stored& stored)
{
    if (auto areas = storeAreas(connection, stored); !areas) {
        return areas;
    }
    if (auto document =
            storeMeasures(connection, "measures.csv", kDocumentFamily, 1, stored.documentMeasures);
        !document) {
        return document;
    }
    if (auto open =
            storeMeasures(connection, "police_uk_measures.csv", kOpenFamily, 1001, stored.openMeasures);
        !open) {
        return open;
    }
    if (auto groups = storeGroups(connection, stored); !groups) {
        return groups;
    }
    if (auto mapped = storeMappings(connection, stored); !mapped) {
        return mapped;
    }
    if (auto periods = storePeriods(connection, stored); !periods) {
        return periods;
    }
    return storeMosaicGroups(connection, stored);
}

} // namespace wardwise::sample

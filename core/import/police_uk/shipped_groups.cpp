#include "core/import/police_uk/shipped_groups.h"

#include "core/domain/measure_parts.h"
#include "core/domain/name_match.h"
#include "core/import/csv_table.h"
#include "core/store/built_in_file.h"
#include "core/store/catalogue_repository.h"

#include <algorithm>
#include <optional>

namespace wardwise::import {

namespace {

constexpr const char* kFile = "measures/police_uk_groups.csv";

const Measure* named(const Catalogue& catalogue, const std::string& family, std::string_view name)
{
    const auto& all = catalogue.measures;
    const auto at = std::find_if(all.begin(), all.end(), [&](const Measure& measure) {
        return measure.family == family && sameText(measure.name, name);
    });
    return at == all.end() ? nullptr : &*at;
}

/// The measures called so, in this order; nothing where one of them isn't there.
std::optional<std::vector<MeasureId>> partsCalled(const Catalogue& catalogue, const std::string& family,
                                                  std::string_view names)
{
    std::vector<MeasureId> parts;
    for (std::size_t from = 0; from < names.size();) {
        const auto end = std::min(names.find(';', from), names.size());
        const Measure* part = named(catalogue, family, names.substr(from, end - from));
        if (part == nullptr) {
            return std::nullopt;
        }
        parts.push_back(part->id);
        from = end + 1;
    }
    return parts;
}

Result<MeasureId> add(const store::Connection& connection, Catalogue& catalogue, Measure measure,
                      const std::vector<MeasureId>& parts)
{
    const auto id = store::addMeasure(connection, measure);
    if (!id) {
        return id.error();
    }
    measure.id = *id;
    catalogue.measures.push_back(measure);
    for (const MeasureId part : parts) {
        if (auto added = store::addMeasurePart(connection, {*id, part}); !added) {
            return added.error();
        }
        catalogue.measureParts.push_back({*id, part});
    }
    return *id;
}

} // namespace

Result<void> addShippedGroups(const store::Connection& connection, Catalogue& catalogue,
                              const std::string& family, std::set<MeasureId> isNew)
{
    const auto bytes = store::readBuiltInFile(QLatin1String(kFile));
    const auto table =
        CsvTable::parse(bytes ? std::string_view(bytes->constData(), static_cast<std::size_t>(bytes->size()))
                              : std::string_view(),
                        kFile);
    if (!bytes || !table) {
        return Error{ErrorCode::Internal,
                     std::string("The program's file ") + kFile + " can't be read. Reinstall Wardwise.",
                     {}};
    }
    int position = 0;
    for (const Measure& measure : catalogue.measures) {
        position = measure.family == family ? std::max(position, measure.position) : position;
    }
    for (std::size_t row = 0; row < table->rowCount(); ++row) {
        Measure measure;
        measure.family = family;
        measure.name = table->field(row, "name");
        measure.note = table->field(row, "note");
        measure.position = ++position;
        const auto parts = partsCalled(catalogue, family, table->field(row, "parts"));
        const auto unit = measureUnitFromText(table->field(row, "unit"));
        auto needed = parts.value_or(std::vector<MeasureId>());
        const bool perHousehold = unit == MeasureUnit::RatePer1000Households;
        const auto households = measuresNamed(catalogue, kHouseholds);
        for (const Measure* each : perHousehold ? households : std::vector<const Measure*>()) {
            needed.push_back(each->id);
        }
        const bool wanted = parts && !(perHousehold && households.empty())
                            && std::any_of(needed.begin(), needed.end(),
                                           [&](MeasureId each) { return isNew.contains(each); });
        if (!wanted || named(catalogue, family, measure.name) != nullptr
            || !checkParts(catalogue, {}, measure.name, *parts)) {
            continue;
        }
        measure.unit = unit.value_or(unitOfSum(catalogue, *parts));
        const auto id = add(connection, catalogue, measure, *parts);
        if (!id) {
            return id.error();
        }
        isNew.insert(*id);
    }
    return {};
}

} // namespace wardwise::import

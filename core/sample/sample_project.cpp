#include "core/sample/sample_project.h"

#include "core/base/number_text.h"
#include "core/sample/sample_reader.h"
#include "core/store/catalogue_repository.h"
#include "core/store/observation_repository.h"
#include "core/store/transaction.h"

#include <QDateTime>

#include <algorithm>

namespace wardwise::sample {

namespace {

constexpr const char* kForce = "E23000015";
constexpr const char* kDocumentFamily = "document";
constexpr const char* kOpenFamily = "police.uk";

std::string now()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
}

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
        measure.combines = table->field(row, "combines") == "children" ? Combines::Children : Combines::Own;
        measure.position = firstPosition + static_cast<int>(row);
        measure.note = table->field(row, "note");
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
        if (auto named = storeAliases(connection, *id, table->field(row, "aliases")); !named) {
            return named;
        }
    }
    return {};
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
        const auto id =
            store::addBreakdown(connection, {.id = {}, .dimension = "Mosaic group", .category = category},
                                table->field(row, "description"), std::stoi(table->field(row, "line")));
        if (!id) {
            return id.error();
        }
        stored.breakdowns.emplace("Mosaic group: " + category, *id);
    }
    return {};
}

/// "Age: 18-21"; the whole where it's empty.
Result<BreakdownId> breakdownOf(const store::Connection& connection, const std::string& text, Stored& stored)
{
    if (text.empty()) {
        return kWhole;
    }
    if (const auto at = stored.breakdowns.find(text); at != stored.breakdowns.end()) {
        return at->second;
    }
    const auto colon = text.find(": ");
    const bool split = colon != std::string::npos;
    auto id = store::addBreakdown(connection, {.id = {},
                                               .dimension = split ? text.substr(0, colon) : std::string(),
                                               .category = split ? text.substr(colon + 2) : text});
    if (id) {
        stored.breakdowns.emplace(text, *id);
    }
    return id;
}

struct Batches
{
    BatchId document;
    BatchId populations;
    BatchId police;
};

Result<BatchId> storeSource(const store::Connection& connection, const Source& source, Batch batch)
{
    const auto id = store::addSource(connection, source);
    if (!id) {
        return id.error();
    }
    batch.source = *id;
    batch.loadedAt = now();
    batch.loadedBy = "Wardwise sample";
    return store::addBatch(connection, batch);
}

Source documentSource()
{
    return {
        .id = {},
        .key = "document",
        .title = "Community Safety Strategic Assessment 2019",
        .publisher = "Staffordshire County Council",
        .licence = "Figures quoted with attribution",
        .attribution =
            "Cannock Chase Community Safety Strategic Assessment 2019, Staffordshire County Council (v3.0, "
            "February 2020).",
        .note = "Figures as printed; charts that the document shows only as pictures are absent."};
}

Source populationSource()
{
    return {
        .id = {},
        .key = "ons-population",
        .title = "Ward populations, mid-2017",
        .publisher = "Office for National Statistics",
        .licence = "Open Government Licence v3.0",
        .attribution =
            "Population estimates, mid-2017: Office for National Statistics, Open Government Licence v3.0.",
        .note = "Sums of the estimates for lower-layer super output areas of 2011, by the wards of 2018."};
}

Source policeSource()
{
    return {.id = {},
            .key = "police.uk",
            .title = "Street-level crime, October 2018 to February 2019",
            .publisher = "data.police.uk",
            .licence = "Open Government Licence v3.0",
            .attribution = "Crime: data.police.uk; look-ups and mid-2017 populations: Office for National "
                           "Statistics; both Open "
                           "Government Licence v3.0.",
            .note = "47,968 rows of Staffordshire Police, counted by ward of 2018, month and crime type."};
}

Result<Batches> storeSources(const store::Connection& connection, const Stored& stored)
{
    Batches batches;
    Batch people;
    people.label = "Ward populations, mid-2017";
    const auto populations = storeSource(connection, populationSource(), people);
    if (!populations) {
        return populations.error();
    }
    batches.populations = *populations;

    Batch stated;
    stated.label = "The document's figures";
    stated.denominatorBatch = batches.populations;
    stated.denominatorPeriod = stored.periods.at("mid-2017");
    const auto document = storeSource(connection, documentSource(), stated);
    if (!document) {
        return document.error();
    }
    batches.document = *document;

    Batch counted = stated;
    counted.label = "Counts by ward, month and type";
    counted.completeFor = stored.areas.at(kForce);
    counted.note =
        "Located rows only: 5,570 of 47,968 rows (11.6 %) have no location and 91 lie outside the force's "
        "districts, so every ward's rate is somewhat low.";
    const auto police = storeSource(connection, policeSource(), counted);
    if (!police) {
        return police.error();
    }
    batches.police = *police;
    return batches;
}

Result<void> storePopulations(const store::Connection& connection, const Stored& stored, BatchId batch)
{
    const std::string file = "populations.csv";
    const auto table = readSampleTable(file);
    if (!table) {
        return table.error();
    }
    const MeasureId population = stored.documentMeasures.at("Population");
    store::ObservationInsert insert(connection);
    for (std::size_t row = 0; row < table->rowCount(); ++row) {
        const auto area = lookUp(stored.areas, table->field(row, "area"), file);
        const auto value = readNumber(table->field(row, "population"));
        if (!area || !value) {
            return badSample(file, "row " + std::to_string(row + 2));
        }
        Observation observation;
        observation.key = {*area,  population, stored.periods.at("mid-2017"),
                           kWhole, batch,      Quantity::Population};
        observation.figure = {.value = value->value, .decimals = 0};
        observation.unit = "people";
        if (auto added = insert.add(observation); !added) {
            return added.error();
        }
    }
    return {};
}

Result<Observation> documentRow(const store::Connection& connection, const import::CsvTable& table,
                                std::size_t row, Stored& stored, BatchId batch)
{
    const std::string file = "document_figures.csv";
    const auto area = lookUp(stored.areas, table.field(row, "area"), file);
    const auto measure = lookUp(stored.documentMeasures, table.field(row, "measure"), file);
    const auto period = lookUp(stored.periods, table.field(row, "period"), file);
    const auto breakdown = breakdownOf(connection, table.field(row, "breakdown"), stored);
    const auto quantity = quantityFromText(table.field(row, "quantity"));
    const std::string& printed = table.field(row, "value");
    const auto number = readNumber(printed);
    if (!area || !measure || !period || !breakdown || !quantity || (*quantity != Quantity::Text && !number)) {
        return badSample(file, "record " + std::to_string(row + 2));
    }
    Observation observation;
    observation.key = {*area, *measure, *period, *breakdown, batch, *quantity};
    if (*quantity == Quantity::Text) {
        observation.figure = {.value = printed, .decimals = 0};
    } else {
        observation.figure = {.value = number->value, .decimals = number->decimals};
    }
    observation.unit = table.field(row, "unit");
    observation.qualifier = table.field(row, "qualifier");
    observation.citations.push_back({std::stoi(table.field(row, "line")), table.field(row, "section")});
    return observation;
}

/// A figure that stands at several lines is one observation with several places; its qualifier is said if any
/// of them says it.
Result<void> mergeRow(std::vector<Observation>& merged, Observation observation)
{
    const auto same = std::find_if(merged.begin(), merged.end(),
                                   [&](const Observation& o) { return o.key == observation.key; });
    if (same == merged.end()) {
        merged.push_back(std::move(observation));
        return {};
    }
    if (same->figure != observation.figure) {
        return badSample("document_figures.csv", "line " + std::to_string(observation.citations.front().line)
                                                     + " gives another value for the same figure");
    }
    same->qualifier = same->qualifier.empty() ? observation.qualifier : same->qualifier;
    same->citations.push_back(observation.citations.front());
    return {};
}

Result<void> storeDocument(const store::Connection& connection, Stored& stored, BatchId batch)
{
    const auto table = readSampleTable("document_figures.csv");
    if (!table) {
        return table.error();
    }
    std::vector<Observation> merged;
    for (std::size_t row = 0; row < table->rowCount(); ++row) {
        auto observation = documentRow(connection, *table, row, stored, batch);
        if (!observation) {
            return observation.error();
        }
        if (auto fits = mergeRow(merged, std::move(*observation)); !fits) {
            return fits;
        }
    }
    store::ObservationInsert insert(connection);
    for (const Observation& observation : merged) {
        if (auto added = insert.add(observation); !added) {
            return added.error();
        }
    }
    return {};
}

Result<PeriodId> monthOf(const store::Connection& connection, const std::string& label, Stored& stored)
{
    if (const auto at = stored.periods.find(label); at != stored.periods.end()) {
        return at->second;
    }
    const auto period = periodFromLabel(label);
    if (!period) {
        return badSample("police_uk_counts.csv", "the month " + label);
    }
    auto id = store::addPeriod(connection, *period);
    if (id) {
        stored.periods.emplace(label, *id);
    }
    return id;
}

Result<void> storeOpenCounts(const store::Connection& connection, Stored& stored, BatchId batch)
{
    const std::string file = "police_uk_counts.csv";
    const auto table = readSampleTable(file);
    if (!table) {
        return table.error();
    }
    store::ObservationInsert insert(connection);
    for (std::size_t row = 0; row < table->rowCount(); ++row) {
        const auto area = lookUp(stored.areas, table->row(row)[0], file);
        const auto period = monthOf(connection, table->row(row)[1], stored);
        if (!area || !period) {
            return area ? period.error() : area.error();
        }
        for (std::size_t column = 2; column < table->header().size(); ++column) {
            const auto count = readNumber(table->row(row)[column]);
            if (!count) {
                continue; // no such crime in that ward and month: the batch is complete, so this is nought
            }
            const auto measure = lookUp(stored.openMeasures, table->header()[column], file);
            if (!measure) {
                return measure.error();
            }
            Observation observation;
            observation.key = {*area, *measure, *period, kWhole, batch, Quantity::Count};
            observation.figure = {.value = count->value, .decimals = 0};
            observation.unit = "recorded crimes";
            if (auto added = insert.add(observation); !added) {
                return added.error();
            }
        }
    }
    return {};
}

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
    if (auto mapped = storeMappings(connection, stored); !mapped) {
        return mapped;
    }
    if (auto periods = storePeriods(connection, stored); !periods) {
        return periods;
    }
    return storeMosaicGroups(connection, stored);
}

} // namespace

Result<void> fillSample(const store::Connection& connection)
{
    auto transaction = store::Transaction::begin(connection);
    if (!transaction) {
        return transaction.error();
    }
    Stored stored;
    if (auto catalogue = storeCatalogue(connection, stored); !catalogue) {
        return catalogue;
    }
    const auto batches = storeSources(connection, stored);
    if (!batches) {
        return batches.error();
    }
    if (auto people = storePopulations(connection, stored, batches->populations); !people) {
        return people;
    }
    if (auto document = storeDocument(connection, stored, batches->document); !document) {
        return document;
    }
    if (auto open = storeOpenCounts(connection, stored, batches->police); !open) {
        return open;
    }
    if (auto assessment = storeAssessment(connection, stored); !assessment) {
        return assessment;
    }
    return transaction->commit();
}

} // namespace wardwise::sample

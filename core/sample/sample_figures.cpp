// The sample's figures: populations, the document's figures with their lines, and the open data's counts.
#include "core/base/number_text.h"
#include "core/sample/sample_reader.h"
#include "core/store/catalogue_repository.h"
#include "core/store/observation_repository.h"

#include <algorithm>

namespace wardwise::sample {

namespace {

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

} // namespace

Result<void> storeFigures(const store::Connection& connection, Stored& stored, const Batches& batches)
{
    if (auto people = storePopulations(connection, stored, batches.populations); !people) {
        return people;
    }
    if (auto document = storeDocument(connection, stored, batches.document); !document) {
        return document;
    }
    return storeOpenCounts(connection, stored, batches.police);
}

} // namespace wardwise::sample

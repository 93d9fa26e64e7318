#include "core/project/ward_table.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <thread>
#include <unordered_map>

namespace wardwise::project {

namespace {

constexpr std::size_t kAbsent = static_cast<std::size_t>(-1);

/// Fewer cells than this are compared sooner than a thread is started.
constexpr std::size_t kWorthAThread = 20000;
constexpr unsigned kMostThreads = 4;

/// Does `work(0)` to `work(count - 1)`, several at once where they're many; all are done when it returns.
template <class Work>
void doAll(std::size_t count, std::size_t cells, Work work)
{
    std::atomic<std::size_t> next{0};
    const auto take = [&] {
        for (std::size_t at = next++; at < count; at = next++) {
            work(at);
        }
    };
    const unsigned threads =
        cells < kWorthAThread ? 1 : std::min(kMostThreads, std::max(1U, std::thread::hardware_concurrency()));
    std::vector<std::future<void>> others;
    for (unsigned i = 1; i < threads; ++i) {
        others.push_back(std::async(std::launch::async, take));
    }
    take();
    for (auto& other : others) {
        other.get();
    }
}

bool hasFigures(const Comparison& column)
{
    return std::any_of(column.rows.begin(), column.rows.end(), [](const ComparisonRow& row) {
        return row.rate.rate || row.rate.count || row.rate.observation;
    });
}

} // namespace

void WardTable::index()
{
    std::unordered_map<AreaId, std::size_t> rowOf;
    rowOf.reserve(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        rowOf.emplace(rows[row].area, row);
    }
    m_places.assign(columns.size(), std::vector<std::size_t>(rows.size(), kAbsent));
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const auto& compared = columns[column].rows;
        for (std::size_t i = 0; i < compared.size(); ++i) {
            if (const auto row = rowOf.find(compared[i].rate.area); row != rowOf.end()) {
                m_places[column][row->second] = i;
            }
        }
    }
}

const ComparisonRow* WardTable::cell(std::size_t row, std::size_t column) const
{
    if (column >= m_places.size() || row >= m_places[column].size() || m_places[column][row] == kAbsent) {
        return nullptr;
    }
    return &columns[column].rows[m_places[column][row]];
}

WardTable wardTable(const Catalogue& catalogue, const comparison::WardFigures& figures, const Area& area,
                    const comparison::PeriodChoice& period, const comparison::ReferenceSet& reference,
                    SdKind sdKind)
{
    const comparison::WardComparer comparer(catalogue, figures, area, period, reference, sdKind);
    const auto& measures = figures.measures();
    const auto& wards = comparer.wards();
    std::vector<Comparison> compared(measures.size());
    doAll(measures.size(), measures.size() * wards.size(),
          [&](std::size_t at) { compared[at] = comparer.compare(*catalogue.measure(measures[at])); });
    WardTable table;
    for (Comparison& column : compared) {
        if (hasFigures(column)) {
            table.columns.push_back(std::move(column));
        }
    }
    table.rows.reserve(wards.size());
    for (const Area* ward : wards) {
        table.rows.push_back({ward->id, ward->code, ward->name, std::nullopt});
    }
    std::sort(table.rows.begin(), table.rows.end(),
              [](const WardTable::Row& a, const WardTable::Row& b) { return a.name < b.name; });
    table.index();
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        for (std::size_t column = 0; column < table.columns.size() && !table.rows[row].population; ++column) {
            const ComparisonRow* cell = table.cell(row, column);
            if (cell != nullptr) {
                table.rows[row].population = cell->rate.population;
                table.rows[row].populationObservation = cell->rate.populationObservation;
            }
        }
    }
    return table;
}

std::vector<ClassChange> classChanges(const WardTable& before, const WardTable& after)
{
    std::vector<ClassChange> changes;
    for (const Comparison& column : after.columns) {
        const auto was = std::find_if(before.columns.begin(), before.columns.end(),
                                      [&](const Comparison& c) { return c.measureId == column.measureId; });
        if (was != before.columns.end()) {
            const auto ofColumn = comparison::classChanges(*was, column);
            changes.insert(changes.end(), ofColumn.begin(), ofColumn.end());
        }
    }
    return changes;
}

} // namespace wardwise::project

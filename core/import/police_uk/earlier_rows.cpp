#include "core/import/police_uk/earlier_rows.h"

#include "core/domain/name_match.h"
#include "core/import/police_uk/street_report.h"
#include "core/store/event_counts.h"
#include "core/store/rows_by_place.h"

#include <algorithm>
#include <unordered_map>

namespace wardwise::import {

namespace {

using LastLoads = std::map<std::pair<AreaId, PeriodId>, BatchId>;

void take(LastLoads& loads, AreaId force, PeriodId period, BatchId batch)
{
    auto& last = loads[{force, period}];
    last = std::max(last, batch);
}

/// The last load that lists all rows of a force in a month.
LastLoads lastLoads(const Catalogue& catalogue, SourceId source, const std::set<PeriodId>& periods)
{
    LastLoads loads;
    for (const CompleteMonth& month : catalogue.completeMonths) {
        const Batch* batch = catalogue.batch(month.batch);
        if (batch != nullptr && batch->source == source && periods.count(month.period) > 0) {
            take(loads, month.area, month.period, month.batch);
        }
    }
    for (const Batch* batch : catalogue.batchesOf(source)) {
        for (const PeriodId period : batch->completeFor ? periods : std::set<PeriodId>()) {
            take(loads, *batch->completeFor, period, batch->id);
        }
    }
    return loads;
}

/// The force that each ward lies in, found once.
class ForceOfWards
{
public:
    explicit ForceOfWards(const Catalogue& catalogue) : m_catalogue(&catalogue) {}

    std::optional<AreaId> of(AreaId area)
    {
        const auto [known, isNew] = m_forces.try_emplace(area);
        if (isNew) {
            const Area* ward = m_catalogue->area(area);
            const Area* force = ward != nullptr && ward->kind == AreaKind::Ward
                                    ? m_catalogue->enclosing(area, AreaKind::Force)
                                    : nullptr;
            known->second = force == nullptr ? std::nullopt : std::optional(force->id);
        }
        return known->second;
    }

private:
    const Catalogue* m_catalogue;
    std::unordered_map<AreaId, std::optional<AreaId>> m_forces;
};

} // namespace

const Source* policeSourceOf(const Catalogue& catalogue)
{
    const auto& sources = catalogue.sources;
    const auto source = std::find_if(sources.begin(), sources.end(),
                                     [](const Source& s) { return sameText(s.key, kPoliceSource); });
    return source == sources.end() ? nullptr : &*source;
}

Result<std::map<Month, std::set<std::string>>> countedMonths(const ImportJob& job)
{
    std::map<Month, std::set<std::string>> months;
    const Source* source = policeSourceOf(job.catalogue);
    if (source == nullptr) {
        return months;
    }
    const auto take = [&](BatchId batch, PeriodId period) {
        const Period* known = job.catalogue.period(period);
        const Batch* load = job.catalogue.batch(batch);
        if (known != nullptr && load != nullptr && known->first == known->last) {
            months[known->first].insert(load->label);
        }
    };
    if (auto read = store::forEachCountedMonth(*job.connection, source->id, take); !read) {
        return read.error();
    }
    return months;
}

Result<EarlierRows> EarlierRows::read(const ImportJob& job, const std::set<Month>& wanted)
{
    EarlierRows rows;
    const Source* source = policeSourceOf(job.catalogue);
    std::map<PeriodId, Month> months;
    std::set<PeriodId> periods;
    for (const Period& period : job.catalogue.periods) {
        if (period.first == period.last && wanted.count(period.first) > 0) {
            months.emplace(period.id, period.first);
            periods.insert(period.id);
        }
    }
    if (source == nullptr || periods.empty()) {
        return rows;
    }
    const LastLoads loads = lastLoads(job.catalogue, source->id, periods);
    ForceOfWards forces(job.catalogue);
    auto read = store::forEachCount(*job.connection, source->id, [&](const store::StoredCount& count) {
        const auto month = months.find(count.period);
        const auto force = month == months.end() ? std::nullopt : forces.of(count.area);
        const auto load = force ? loads.find({*force, count.period}) : loads.end();
        const Measure* type = job.catalogue.measure(count.measure);
        if (load != loads.end() && load->second == count.batch && type != nullptr) {
            rows.m_rows[{*force, month->second}][type->name] += count.events;
        }
    });
    if (!read) {
        return read.error();
    }
    return rows;
}

std::optional<std::int64_t> EarlierRows::rows(AreaId force, Month month, const std::string& type) const
{
    const auto types = m_rows.find({force, month});
    if (types == m_rows.end()) {
        return std::nullopt;
    }
    const auto found = types->second.find(type);
    return found == types->second.end() ? 0 : found->second;
}

std::optional<std::int64_t> EarlierRows::rows(AreaId force, Month month) const
{
    const auto types = m_rows.find({force, month});
    if (types == m_rows.end()) {
        return std::nullopt;
    }
    std::int64_t sum = 0;
    for (const auto& [type, rows] : types->second) {
        sum += rows;
    }
    return sum;
}

} // namespace wardwise::import

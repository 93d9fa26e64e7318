#include "core/import/police_uk/import_street.h"

#include "core/domain/name_match.h"
#include "core/import/police_uk/kept_lsoas.h"
#include "core/import/police_uk/remainders.h"
#include "core/import/police_uk/shipped_groups.h"
#include "core/import/police_uk/street_report.h"
#include "core/store/catalogue_repository.h"
#include "core/store/event_counts.h"
#include "core/store/lsoa_repository.h"
#include "core/store/observation_repository.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>

namespace wardwise::import {

namespace {

constexpr const char* kPoliceUkFamily = "police.uk";
constexpr const char* kAllCrime = "All crime";
constexpr const char* kAsb = "Anti-social behaviour";

Source policeSource()
{
    return {.id = {},
            .key = kPoliceSource,
            .title = "Street-level crime, data.police.uk",
            .publisher = "Home Office",
            .licence = "Open Government Licence v3.0",
            .attribution = "Crime: data.police.uk, Open Government Licence v3.0.",
            .note = "Locations are approximate: each is moved to one of a list of points."};
}

/// Where each LSOA lies, with the wards in an order of their own.
struct Wards
{
    LsoaPlaces places;
    std::vector<AreaId> areas;      ///< by place
    std::vector<std::string> lsoas; ///< by place where they're kept: `areas` then has the ward of each
    int year = 0;
};

Result<Wards> wardsOf(const ImportJob& job, int year)
{
    Wards wards;
    wards.year = year;
    const bool keepLsoas = job.options->keepLsoas;
    std::unordered_map<AreaId, LsoaPlaces::Place> placeOf;
    auto read =
        store::forEachLsoa(*job.connection, year, [&](std::string_view code, std::optional<AreaId> ward) {
            LsoaPlaces::Place place = LsoaPlaces::kOutside;
            if (ward && keepLsoas) {
                place = static_cast<LsoaPlaces::Place>(wards.areas.size());
                wards.areas.push_back(*ward);
                wards.lsoas.emplace_back(code);
            } else if (ward) {
                const auto [at, isNew] =
                    placeOf.emplace(*ward, static_cast<LsoaPlaces::Place>(wards.areas.size()));
                if (isNew) {
                    wards.areas.push_back(*ward);
                }
                place = at->second;
            }
            wards.places.add(code, place);
        });
    if (!read) {
        return read.error();
    }
    return wards;
}

/// The measures of the types. Those that are new become parts of all crime (but for anti-social behaviour)
/// and bring the groups that they're in; what the user made of the others stays.
Result<std::map<std::string, MeasureId>> measuresFor(ImportJob& job, const std::vector<std::string>& types)
{
    Measure all;
    all.family = kPoliceUkFamily;
    all.name = kAllCrime;
    all.position = 1;
    all.note = "excluding ASB";
    const auto crime = findOrAddMeasure(job, all);
    if (!crime) {
        return crime.error();
    }
    std::set<MeasureId> known;
    for (const Measure& measure : job.catalogue.measures) {
        known.insert(measure.id);
    }
    std::set<MeasureId> added;
    auto sorted = types;
    std::sort(sorted.begin(), sorted.end());
    std::map<std::string, MeasureId> measures;
    for (const std::string& type : sorted) {
        Measure measure;
        measure.family = kPoliceUkFamily;
        measure.name = type;
        measure.parent = type == kAsb ? std::nullopt : std::optional(*crime);
        measure.position = static_cast<int>(measures.size()) + 2;
        const auto id = findOrAddMeasure(job, measure);
        if (!id) {
            return id.error();
        }
        measures[type] = *id;
        if (known.contains(*id)) {
            continue;
        }
        added.insert(*id);
        if (measure.parent) {
            if (auto part = store::addMeasurePart(*job.connection, {*crime, *id}); !part) {
                return part.error();
            }
            job.catalogue.measureParts.push_back({*crime, *id});
        }
    }
    if (auto groups = addShippedGroups(*job.connection, job.catalogue, kPoliceUkFamily, added); !groups) {
        return groups.error();
    }
    return measures;
}

Result<std::map<Month, PeriodId>> periodsFor(ImportJob& job, const std::vector<Month>& months)
{
    std::map<Month, PeriodId> periods;
    for (const Month month : months) {
        const auto id = findOrAddPeriod(
            job, {.id = {}, .label = toText(month), .first = month, .last = month, .note = {}});
        if (!id) {
            return id.error();
        }
        periods[month] = *id;
    }
    return periods;
}

std::string labelFor(const std::vector<Month>& months)
{
    Period span;
    span.first = months.front();
    span.last = months.back();
    span.label = span.first == span.last ? toText(span.first) : toText(span.first) + ".." + toText(span.last);
    return "police.uk, " + inWords(span);
}

class StreetImport
{
public:
    StreetImport(ImportJob& job, const std::vector<RecognisedFile>& files) : m_job(&job), m_files(&files) {}

    Result<void> run()
    {
        const auto year = lookupYear(*m_job);
        if (!year) {
            return year.error();
        }
        auto wards = wardsOf(*m_job, *year);
        if (!wards) {
            return wards.error();
        }
        auto counted = countStreetFiles(*m_files, wards->places, wards->areas.size(),
                                        m_job->options->repeatedIds, *m_job->progress);
        if (!counted) {
            return counted.error();
        }
        if (counted->cancelled) {
            return {};
        }
        reportStreetFiles(*m_job, *m_files, *counted);
        if (counted->tally.months().empty()) {
            return {};
        }
        return store(*counted, *wards);
    }

private:
    Result<void> store(const StreetFiles& counted, const Wards& wards)
    {
        const auto measures = measuresFor(*m_job, counted.tally.types());
        if (!measures) {
            return measures.error();
        }
        const auto periods = periodsFor(*m_job, counted.tally.months());
        if (!periods) {
            return periods.error();
        }
        Batch batch;
        batch.label = labelFor(counted.tally.months());
        if (auto chosen = choosePopulation(batch, wards); !chosen) {
            return chosen;
        }
        const auto id = addBatchOf(*m_job, policeSource(), batch);
        if (!id) {
            return id.error();
        }
        if (auto stored = storeCounts(counted, wards, *id, *measures, *periods);
            !stored || m_job->progress->isCancelled()) {
            return stored;
        }
        return store::addBatchContents(*m_job->connection, *id, contentsOf(*id, counted, *periods));
    }

    /// The newest population that all counted wards have.
    Result<void> choosePopulation(Batch& batch, const Wards& wards)
    {
        std::map<std::pair<BatchId, PeriodId>, std::size_t> covered;
        const std::set<AreaId> counted(wards.areas.begin(), wards.areas.end());
        auto read = store::forEachPopulation(*m_job->connection, [&](const comparison::Cell& cell) {
            if (counted.count(cell.area) > 0) {
                ++covered[{cell.batch, cell.period}];
            }
        });
        if (!read) {
            return read;
        }
        const Period* best = nullptr;
        for (const auto& [key, count] : covered) {
            const Period* period = m_job->catalogue.period(key.second);
            if (count == counted.size() && period != nullptr
                && (best == nullptr || period->last >= best->last)) {
                best = period;
                batch.denominatorBatch = key.first;
                batch.denominatorPeriod = key.second;
            }
        }
        m_job->report.notes.push_back(
            best == nullptr ? "No population covers all wards: there are counts, but no rates until one "
                              "is imported."
                            : "Rates are made with the populations of " + best->label + ".");
        return {};
    }

    Result<void> storeCounts(const StreetFiles& counted, const Wards& wards, BatchId batch,
                             const std::map<std::string, MeasureId>& measures,
                             const std::map<Month, PeriodId>& periods)
    {
        // Their areas come first: nothing else may be written while counts are.
        const auto remaining = remainingCounts(counted, batch, measures, periods);
        if (!remaining) {
            return remaining.error();
        }
        auto lsoas =
            wards.lsoas.empty() ? Result<std::optional<KeptLsoas>>(std::nullopt) : keptLsoas(counted, wards);
        if (!lsoas) {
            return lsoas.error();
        }
        store::EventCountInsert insert(*m_job->connection);
        std::int64_t stored = 0;
        for (auto part : counted.tally.wardCounts()) {
            store::EventCount count{batch, measures.at(part.type), periods.at(part.month), {}, 0};
            if (*lsoas) {
                const auto kept = storeLsoas(part, wards, **lsoas, insert, count);
                if (!kept) {
                    return kept.error();
                }
                stored += *kept;
            }
            for (std::size_t place = 0; place < part.events.size(); ++place) {
                if (part.events[place] == 0) {
                    continue;
                }
                ++stored;
                count.area = wards.areas[place];
                count.events = part.events[place];
                if (auto added = insert.add(count); !added) {
                    return added;
                }
            }
            if (m_job->progress->isCancelled()) {
                return {};
            }
        }
        for (const store::EventCount& count : *remaining) {
            if (auto added = insert.add(count); !added) {
                return added;
            }
        }
        m_job->report.batches.back().figures = stored + static_cast<std::int64_t>(remaining->size());
        return insert.finish();
    }

    /// The counts of rows in no ward.
    Result<std::vector<store::EventCount>> remainingCounts(const StreetFiles& counted, BatchId batch,
                                                           const std::map<std::string, MeasureId>& measures,
                                                           const std::map<Month, PeriodId>& periods)
    {
        std::vector<store::EventCount> remaining;
        Remainders remainders(*m_job);
        for (const auto& [part, counts] : counted.tally.placeCounts()) {
            const auto& [force, month, type] = part;
            for (const auto& [remainder, events] : {std::pair(Remainder::NoLocation, counts.noLocation),
                                                    std::pair(Remainder::Outside, counts.outside),
                                                    std::pair(Remainder::UnknownLsoa, counts.unknown)}) {
                if (events == 0) {
                    continue;
                }
                const auto area = remainders.areaFor(force, remainder);
                if (!area) {
                    return area.error();
                }
                remaining.push_back({batch, measures.at(type), periods.at(month), *area, events});
            }
        }
        return remaining;
    }

    /// With the areas of all LSOAs that have counts.
    Result<std::optional<KeptLsoas>> keptLsoas(const StreetFiles& counted, const Wards& wards)
    {
        auto kept = KeptLsoas::of(*m_job, wards.year);
        if (!kept) {
            return kept.error();
        }
        if (auto made = kept->makeFor(counted.tally, wards.lsoas, wards.areas); !made) {
            return made.error();
        }
        return std::optional(std::move(*kept));
    }

    /// Stores the counts by LSOA, and puts each ward's sum at the first place of it instead.
    static Result<std::int64_t> storeLsoas(StreetTally::WardCounts& part, const Wards& wards,
                                           KeptLsoas& lsoas, store::EventCountInsert& insert,
                                           store::EventCount count)
    {
        std::int64_t stored = 0;
        std::unordered_map<AreaId, std::size_t> firstOf;
        for (std::size_t place = 0; place < part.events.size(); ++place) {
            if (part.events[place] == 0) {
                continue;
            }
            const auto area = lsoas.areaFor(wards.lsoas[place], wards.areas[place]);
            if (!area) {
                return area.error();
            }
            count.area = *area;
            count.events = part.events[place];
            if (auto added = insert.add(count); !added) {
                return added.error();
            }
            ++stored;
            const auto [first, isFirst] = firstOf.emplace(wards.areas[place], place);
            if (!isFirst) {
                part.events[first->second] += part.events[place];
                part.events[place] = 0;
            }
        }
        return stored;
    }

    store::BatchContents contentsOf(BatchId batch, const StreetFiles& counted,
                                    const std::map<Month, PeriodId>& periods) const
    {
        store::BatchContents contents;
        for (std::size_t at = 0; at < m_files->size(); ++at) {
            contents.files.push_back(recordOf((*m_files)[at], counted.files[at]));
        }
        for (const Refusal& refusal : counted.tally.refusals()) {
            contents.files[refusal.file].refusals.push_back({refusal.row, refusal.column, refusal.reason});
        }
        for (const auto& [code, rows] : counted.tally.unknownLsoas()) {
            if (rows > 0) {
                contents.unknownLsoas.push_back({code, rows});
            }
        }
        for (const RepeatedId& id : counted.repeated) {
            contents.repeatedIds.push_back({id.crimeId, static_cast<std::int64_t>(id.rows.size())});
        }
        std::set<std::pair<AreaId, PeriodId>> complete;
        std::map<std::string, const Area*> forces;
        for (const auto& [part, counts] : counted.tally.placeCounts()) {
            const auto& [force, month, type] = part;
            const auto [area, isNew] = forces.emplace(force, nullptr);
            if (isNew) {
                area->second = forceNamed(m_job->catalogue, force);
            }
            if (area->second != nullptr) {
                complete.emplace(area->second->id, periods.at(month));
            }
        }
        for (const auto& [area, period] : complete) {
            contents.complete.push_back({batch, area, period});
        }
        return contents;
    }

    ImportJob* m_job;
    const std::vector<RecognisedFile>* m_files;
};

} // namespace

Result<void> importStreetFiles(ImportJob& job, const std::vector<RecognisedFile>& files)
{
    return StreetImport(job, files).run();
}

} // namespace wardwise::import

// The open project's directions of travel: the months of a measure, or a published change where there are
// none.
#include "core/comparison/monthly_counts.h"
#include "core/comparison/travel_change.h"
#include "core/domain/measure_parts.h"
#include "core/project/project.h"
#include "core/stats/rate.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace wardwise::project {

namespace {

/// A stored number with the period it's of.
struct DatedNumber
{
    double value = 0.0;
    int decimals = 0;
    const Period* period = nullptr;
    SourceId source;
};

/// A count of a period, or the whole counts that a published rate leaves.
struct DatedCount
{
    Count count;
    std::optional<Interval> range = {};
    const Period* period = nullptr;
    SourceId source;
};

int monthsInBoth(const Period& a, const Period& b)
{
    return monthsBetween(std::max(a.first, b.first), std::min(a.last, b.last));
}

/// The count that lies best with the change: recorded rather than worked back, with the most months in
/// common, the earlier entered of equals.
const DatedCount* countFor(const DatedNumber& change, const std::vector<DatedCount>& counts)
{
    const DatedCount* best = nullptr;
    const auto rank = [&](const DatedCount& count) {
        return std::pair(!count.range, monthsInBoth(*count.period, *change.period));
    };
    for (const DatedCount& count : counts) {
        const bool isAsLong = count.period->months() == change.period->months();
        if (count.source == change.source && isAsLong && (best == nullptr || rank(count) > rank(*best))) {
            best = &count;
        }
    }
    return best;
}

/// A chart can be rebased after its first month, up to its last.
Result<void> checkRebase(const comparison::TravelSeries& series, const std::vector<Month>& rebase)
{
    for (const Month month : rebase) {
        if (month <= series.months.front().month || month > series.months.back().month) {
            return Error{ErrorCode::Invalid,
                         "The chart can't be rebased at " + toText(month) + ": its months are "
                             + toText(series.months.front().month) + " to "
                             + toText(series.months.back().month) + ", and the first needs no rebase.",
                         {}};
        }
    }
    return {};
}

void describeTravel(Travel& travel, const Catalogue& catalogue, const Area& area, const Measure& measure,
                    SourceId source)
{
    travel.area = area.name;
    travel.areaCode = area.code;
    travel.measure = measure.name;
    travel.madeOf = madeOfInWords(catalogue, measure.id);
    travel.unit = measure.unit;
    travel.direction = measure.direction;
    if (const Source* from = catalogue.source(source)) {
        travel.sourceKey = from->key;
        travel.sourceTitle = from->title;
        travel.attribution = from->attribution;
    }
}

/// The people of an area, or of its wards where those of the area aren't stored; none where some aren't
/// known.
std::optional<Population> peopleOf(const Catalogue& catalogue, const comparison::Populations& populations,
                                   const Area& area, BatchId batch)
{
    const auto stored = [&](const Area& of) {
        const auto* found = populations.find(catalogue, of.id, catalogue.batch(batch));
        const auto number = found == nullptr ? std::nullopt : found->stored.number();
        return number ? std::optional(Population{std::llround(*number)}) : std::nullopt;
    };
    auto people = stored(area);
    if (people || area.kind == AreaKind::Ward) {
        return people;
    }
    Population sum;
    for (const Area* ward : catalogue.inside(area.id, AreaKind::Ward)) {
        const auto own = stored(*ward);
        if (!own) {
            return std::nullopt;
        }
        sum = sum + *own;
    }
    return sum;
}

/// The whole counts that a published yearly rate of residents leaves; none where it isn't one or they aren't
/// known.
std::optional<Interval> countsBehind(const Catalogue& catalogue, const comparison::Populations& populations,
                                     const Area& area, const Measure& measure, const Observation& rate)
{
    const Period* period = catalogue.period(rate.key.period);
    const auto multiplier = multiplierOf(measure.unit);
    const bool isOfResidents =
        measure.unit == MeasureUnit::RatePer1000Residents || measure.unit == MeasureUnit::RatePer10000;
    const auto people = peopleOf(catalogue, populations, area, rate.key.batch);
    const auto number = rate.figure.number();
    return isOfResidents && multiplier && people && number && period->months() == kMonthsAYear
               ? stats::countsBehindRate(Rate{*number}, rate.figure.decimals, *people, *multiplier)
               : std::nullopt;
}

/// What is stored of changes and counts of an area's measure.
struct StoredChanges
{
    std::vector<DatedNumber> changes;
    std::vector<DatedCount> counts;
};

Result<StoredChanges> storedChanges(const Project& project, const comparison::Populations& populations,
                                    const Area& area, const Measure& measure, std::optional<SourceId> source)
{
    const Catalogue& catalogue = project.catalogue();
    StoredChanges stored;
    auto read = store::forEachObservation(
        project.connection(), {.area = area.id, .measures = {measure.id}, .source = source},
        [&](const Observation& observation) {
            const Period* period = catalogue.period(observation.key.period);
            const Source* from = catalogue.sourceOf(observation.key.batch);
            const auto number = observation.figure.number();
            if (!number || period == nullptr || from == nullptr || observation.key.breakdown != kWhole) {
                return;
            }
            if (observation.key.quantity == Quantity::Change) {
                stored.changes.push_back({*number, observation.figure.decimals, period, from->id});
            } else if (observation.key.quantity == Quantity::Count) {
                stored.counts.push_back({Count{std::llround(*number)}, std::nullopt, period, from->id});
            } else if (observation.key.quantity == Quantity::Rate) {
                const auto range = countsBehind(catalogue, populations, area, measure, observation);
                if (range) {
                    stored.counts.push_back({Count{std::llround(range->low)}, range, period, from->id});
                }
            }
        });
    if (!read) {
        return read.error();
    }
    return stored;
}

/// A published change of the area with a count of as many months; none where there is no such pair.
Result<std::optional<Travel>> publishedTravel(const Project& project,
                                              const comparison::Populations& populations, const Area& area,
                                              const std::vector<const Measure*>& measures,
                                              std::optional<SourceId> source)
{
    for (const Measure* measure : measures) {
        const auto stored = storedChanges(project, populations, area, *measure, source);
        if (!stored) {
            return stored.error();
        }
        for (const DatedNumber& change : stored->changes) {
            const DatedCount* count = countFor(change, stored->counts);
            if (count == nullptr) {
                continue;
            }
            auto tested =
                comparison::publishedChange({.percent = change.value,
                                             .decimals = change.decimals,
                                             .known = count->count,
                                             .knowsLater = count->period->last >= change.period->first,
                                             .knownRange = count->range});
            if (tested) {
                Travel travel;
                describeTravel(travel, project.catalogue(), area, *measure, change.source);
                travel.periodInWords = inWords(*change.period);
                if (count->period->first != change.period->first) {
                    travel.notes.push_back("The percentage is of " + inWords(*change.period)
                                           + (count->range ? ", the rate of " : ", the count of ")
                                           + inWords(*count->period) + ".");
                }
                travel.sentence = tested->sentence;
                travel.published = std::move(tested);
                return std::optional(std::move(travel));
            }
        }
    }
    return std::optional<Travel>();
}

/// The months of a measure in an area, and whose they are.
struct FoundMonths
{
    const Measure* measure = nullptr;
    SourceId source;
    comparison::MonthlyCounts months;
    std::size_t known = 0;
};

/// The longest series of those that the sources have, the first of equals; without a measure where none has.
Result<FoundMonths> longestSeries(const Project& project, const Area& area,
                                  const std::vector<const Measure*>& measures,
                                  const std::vector<SourceId>& sources)
{
    FoundMonths longest;
    for (const SourceId source : sources) {
        const auto figures = project.figures(source);
        if (!figures) {
            return figures.error();
        }
        for (const Measure* measure : measures) {
            auto months = comparison::monthlyCounts(**figures, area, *measure);
            const std::size_t known = months.known();
            if (known > longest.known) {
                longest = {measure, source, std::move(months), known};
            }
        }
    }
    return longest;
}

} // namespace

Result<std::vector<MeasureId>> Project::measuresWithMonths(SourceId source) const
{
    const auto found = figures(source);
    if (!found) {
        return found.error();
    }
    std::vector<MeasureId> measures;
    for (const MeasureId id : (*found)->measures()) {
        if (!comparison::monthsOf(**found, *m_catalogue->measure(id)).empty()) {
            measures.push_back(id);
        }
    }
    return measures;
}

Result<Travel> Project::travel(const TravelRequest& request) const
{
    const Area* assessed = assessedArea();
    if (request.area.empty() && assessed == nullptr) {
        return Error{ErrorCode::Invalid, "The project has no assessed area. Name one with --area.", {}};
    }
    const auto area = request.area.empty() ? Result(assessed) : findArea(*m_catalogue, request.area);
    if (!area) {
        return area.error();
    }
    const auto named = measuresNamed(*m_catalogue, request.measure);
    if (named.empty()) {
        return findMeasure(*m_catalogue, request.measure).error();
    }
    std::vector<SourceId> sources;
    if (!request.source.empty()) {
        const auto source = findSource(*m_catalogue, request.source);
        if (!source) {
            return source.error();
        }
        sources.push_back((*source)->id);
    } else {
        sources.reserve(m_catalogue->sources.size());
        for (const Source& source : m_catalogue->sources) {
            sources.push_back(source.id);
        }
    }
    auto found = longestSeries(*this, **area, named, sources);
    if (!found) {
        return found.error();
    }
    if (found->measure != nullptr) {
        comparison::TravelSeries& series = found->months.series;
        if (auto fits = checkRebase(series, request.rebase); !fits) {
            return fits.error();
        }
        series.rebase = request.rebase;
        Travel travel = comparison::travelOf(series);
        describeTravel(travel, *m_catalogue, **area, *found->measure, found->source);
        travel.notes.insert(travel.notes.begin(), found->months.notes.begin(), found->months.notes.end());
        return travel;
    }
    auto published = publishedTravel(*this, *m_populations, **area, named,
                                     request.source.empty() ? std::nullopt : std::optional(sources.front()));
    if (!published) {
        return published.error();
    }
    if (*published) {
        return std::move(**published);
    }
    const std::string whose =
        request.source.empty() ? "No source has months" : "The source " + request.source + " has no months";
    return Error{ErrorCode::NotFound,
                 whose + " of \"" + request.measure + "\" in " + (*area)->name
                     + ", nor a published change with a count. Import or enter months first.",
                 {}};
}

} // namespace wardwise::project

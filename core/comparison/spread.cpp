#include "core/comparison/spread.h"

#include "core/stats/concentration.h"

#include <algorithm>
#include <cmath>

namespace wardwise::comparison {

namespace {

/// Without the shares, which need the sums.
std::vector<const AreaRate*> countedWards(const Comparison& comparison, Spread& spread)
{
    std::vector<const AreaRate*> counted;
    counted.reserve(comparison.rows.size());
    for (const ComparisonRow& row : comparison.rows) {
        if (!row.rate.count) {
            ++spread.withoutCount;
            continue;
        }
        counted.push_back(&row.rate);
        spread.events += *row.rate.count;
        spread.isReconstructed = spread.isReconstructed || row.rate.countSource == CountSource::Reconstructed;
    }
    std::stable_sort(counted.begin(), counted.end(),
                     [](const AreaRate* a, const AreaRate* b) { return *a->count < *b->count; });
    return counted;
}

/// Of all the wards; none where one's aren't known.
std::optional<Population> peopleIn(const std::vector<const AreaRate*>& wards)
{
    Population people;
    for (const AreaRate* ward : wards) {
        if (!ward->population || ward->population->value <= 0) {
            return std::nullopt;
        }
        people = people + *ward->population;
    }
    return people;
}

void addWards(const std::vector<const AreaRate*>& counted, Spread& spread)
{
    const auto people = peopleIn(counted);
    const auto all = static_cast<double>(spread.events.value);
    const auto wards = static_cast<double>(counted.size());
    Count soFar;
    spread.wards.reserve(counted.size());
    for (const AreaRate* rate : counted) {
        soFar += *rate->count;
        SpreadWard ward{.area = rate->area,
                        .name = rate->name,
                        .count = *rate->count,
                        .events = static_cast<double>(rate->count->value) / all,
                        .people = std::nullopt,
                        .wardsUpTo = static_cast<double>(spread.wards.size() + 1) / wards,
                        .eventsUpTo = static_cast<double>(soFar.value) / all};
        if (people) {
            ward.people = static_cast<double>(rate->population->value) / static_cast<double>(people->value);
        }
        spread.wards.push_back(std::move(ward));
    }
}

void addHalf(double shareOfWards, Spread& spread)
{
    spread.halfIn =
        static_cast<std::size_t>(std::llround(shareOfWards * static_cast<double>(spread.wards.size())));
    double people = 0.0;
    bool allKnown = true;
    for (auto ward = spread.wards.end() - static_cast<std::ptrdiff_t>(spread.halfIn);
         ward != spread.wards.end(); ++ward) {
        spread.halfShare += ward->events;
        people += ward->people.value_or(0.0);
        allKnown = allKnown && ward->people;
    }
    spread.halfPeople = allKnown ? std::optional(people) : std::nullopt;
}

} // namespace

Spread spreadOf(const Comparison& comparison)
{
    Spread spread;
    const auto counted = countedWards(comparison, spread);
    std::vector<std::optional<double>> counts;
    std::vector<std::optional<stats::ExposedCount>> exposed;
    counts.reserve(counted.size());
    exposed.reserve(counted.size());
    for (const AreaRate* rate : counted) {
        const auto count = static_cast<double>(rate->count->value);
        counts.emplace_back(count);
        const auto people = rate->population ? static_cast<double>(rate->population->value) : 0.0;
        exposed.emplace_back(stats::ExposedCount{.events = count, .exposure = people});
    }
    constexpr std::size_t kFewestWards = 2;
    const auto found = stats::concentration(counts);
    const auto half = stats::shareOfAreasWith(counts, 0.5);
    if (counted.size() < kFewestWards || !found || !half) {
        spread.whyNone = counted.empty()
                             ? "No ward has a count of \"" + comparison.measure
                                   + "\", so how it's spread isn't known. Choose another measure or source."
                         : counted.size() < kFewestWards
                             ? "Only one ward has a count of \"" + comparison.measure + "\"."
                             : "No ward had any event of \"" + comparison.measure + "\" in this period.";
        return spread;
    }
    addWards(counted, spread);
    addHalf(*half, spread);
    spread.gini = found->gini;
    if (static_cast<double>(spread.events.value) < static_cast<double>(counted.size())) {
        spread.giniGeneralised = found->giniGeneralised;
    }
    if (spread.wards.front().people) { // then every ward's are known
        const auto weighted = stats::weightedConcentration(exposed);
        spread.hoover = weighted ? std::optional(weighted->hoover) : std::nullopt;
    }
    return spread;
}

} // namespace wardwise::comparison

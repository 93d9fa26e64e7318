#include "core/comparison/year_changes.h"

#include "core/comparison/compare_wards.h"
#include "core/comparison/travel_change.h"
#include "core/comparison/year_words.h"
#include "core/stats/change_family.h"

#include <algorithm>
#include <map>

namespace wardwise::comparison {

namespace {

constexpr double kFoundP = 0.05;

/// A change with the counts that it's tested with, where it can be.
struct Tested
{
    YearChange change;
    std::optional<stats::CountPair> pair;
};

YearSide yearSide(const AreaRate& rate)
{
    const bool isRecorded = rate.count && rate.countSource == CountSource::Recorded;
    return {.count = isRecorded ? rate.count : std::nullopt,
            .population = rate.population,
            .rate = rate.rate,
            .rank = {}};
}

/// Both counts over their populations; over the months alone where a population isn't known.
void makePair(Tested& tested)
{
    const YearSide& before = tested.change.before;
    const YearSide& after = tested.change.after;
    if (!before.count || !after.count) {
        return;
    }
    const bool hasPeople =
        before.population && after.population && before.population->value > 0 && after.population->value > 0;
    tested.pair = stats::CountPair{
        .before = {.events = static_cast<double>(before.count->value),
                   .exposure = hasPeople ? static_cast<double>(before.population->value) : 1.0},
        .after = {.events = static_cast<double>(after.count->value),
                  .exposure = hasPeople ? static_cast<double>(after.population->value) : 1.0}};
}

Tested headed(const Area& area, const Measure& measure, bool isWhole)
{
    Tested tested;
    tested.change.area = area.id;
    tested.change.areaName = area.name;
    tested.change.areaCode = area.code;
    tested.change.isWhole = isWhole;
    tested.change.measureId = measure.id;
    tested.change.measure = measure.name;
    return tested;
}

Tested wardChange(const WardFigures& figures, const Area& ward, const Measure& measure, const YearPair& years)
{
    Tested tested = headed(ward, measure, false);
    const AreaRate before = figures.rateOf(ward, measure, years.before);
    const AreaRate after = figures.rateOf(ward, measure, years.after);
    tested.change.before = yearSide(before);
    tested.change.after = yearSide(after);
    makePair(tested);
    if (!tested.pair) {
        const AreaRate& lacking = tested.change.before.count ? after : before;
        tested.change.whyNone =
            !lacking.whyNone.empty() ? lacking.whyNone : "There's no recorded count to test it with.";
    }
    return tested;
}

void add(std::optional<Count>& sum, const std::optional<Count>& count)
{
    sum = sum && count ? std::optional(*sum + *count) : std::nullopt;
}

void add(std::optional<Population>& sum, const std::optional<Population>& people)
{
    sum = sum && people ? std::optional(*sum + *people) : std::nullopt;
}

std::optional<Rate> rateOf(const YearSide& side, const Measure& measure, int months)
{
    const auto multiplier = multiplierOf(measure.unit);
    if (!side.count || !side.population || side.population->value <= 0 || !multiplier) {
        return std::nullopt;
    }
    return Rate{static_cast<double>(side.count->value) * *multiplier * kMonthsAYear / months
                / static_cast<double>(side.population->value)};
}

/// The sum of the wards' counts.
Tested wholeChange(const Area& area, const Measure& measure, const std::vector<Tested>& wards, int months)
{
    Tested tested = headed(area, measure, true);
    YearChange& change = tested.change;
    for (YearSide* side : {&change.before, &change.after}) {
        side->count = Count{0};
        side->population = Population{0};
    }
    for (const Tested& ward : wards) {
        add(change.before.count, ward.change.before.count);
        add(change.before.population, ward.change.before.population);
        add(change.after.count, ward.change.after.count);
        add(change.after.population, ward.change.after.population);
    }
    for (YearSide* side : {&change.before, &change.after}) {
        side->rate = rateOf(*side, measure, months);
    }
    makePair(tested);
    if (!tested.pair) {
        change.whyNone = "Some of its wards have no recorded count.";
    }
    return tested;
}

bool hasEvents(const Tested& tested)
{
    return tested.pair && tested.pair->before.events + tested.pair->after.events > 0;
}

/// Tests all of them as one family.
void judge(std::vector<Tested>& family, double spread)
{
    std::vector<stats::CountPair> pairs;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < family.size(); ++i) {
        if (hasEvents(family[i])) {
            pairs.push_back(*family[i].pair);
            places.push_back(i);
        }
    }
    const auto judged = stats::judgeChanges(pairs, spread);
    for (std::size_t i = 0; i < judged.size(); ++i) {
        if (!judged[i]) {
            continue;
        }
        YearChange& change = family[places[i]].change;
        change.percent = judged[i]->change.percent;
        change.percent95 = percentLimits(judged[i]->change.ratio, std::max(1.0, spread));
        change.exactP = judged[i]->change.ratio.p;
        change.p = judged[i]->p;
        change.adjustedP = judged[i]->adjustedP;
        change.isFound = judged[i]->adjustedP < kFoundP;
    }
}

/// Of a whole that has changed: the wards that were found, where without them nothing is left.
void findCarriers(Tested& whole, const std::vector<Tested>& wards, double spread)
{
    if (!whole.change.isFound) {
        return;
    }
    stats::CountPair rest = *whole.pair;
    std::vector<std::string> names;
    for (const Tested& ward : wards) {
        if (ward.change.isFound && ward.change.measureId == whole.change.measureId) {
            rest.before.events -= ward.pair->before.events;
            rest.before.exposure -= ward.pair->before.exposure;
            rest.after.events -= ward.pair->after.events;
            rest.after.exposure -= ward.pair->after.exposure;
            names.push_back(ward.change.areaName);
        }
    }
    if (names.empty()) {
        return;
    }
    const auto left = stats::periodChange(rest.before, rest.after);
    const auto p = left ? stats::pWithSpread(left->ratio.p, spread) : std::nullopt;
    if (!p || *p >= kFoundP) {
        whole.change.carriedBy = std::move(names);
    }
}

std::vector<YearChange> changesOf(std::vector<Tested> family)
{
    std::vector<YearChange> changes;
    changes.reserve(family.size());
    for (Tested& tested : family) {
        if (hasEvents(tested) || !tested.change.whyNone.empty()) {
            changes.push_back(std::move(tested.change));
        }
    }
    return changes;
}

class YearComparison
{
public:
    YearComparison(const WardFigures& figures, const Area& area, const YearPair& years)
        : m_figures(&figures)
        , m_area(&area)
        , m_force(figures.catalogue().enclosing(area.id, AreaKind::Force))
        , m_years(&years)
        , m_wards(figures.catalogue().inside(area.id, AreaKind::Ward))
    {
    }

    void test(SourceChanges& found)
    {
        for (const MeasureId id : m_figures->measures()) {
            const Measure* measure = m_figures->catalogue().measure(id);
            if (measure != nullptr && !m_figures->catalogue().isMadeOfMeasures(id)) {
                gather(*measure);
            }
        }
        const auto spread = stats::spreadOfChanges(m_groups);
        found.spread = spread.used;
        found.spreadFound = spread.phi;
        found.spreadPairs = static_cast<int>(spread.pairs);
        std::vector<Tested> plain = m_tested;
        judge(plain, 1.0);
        found.foundByChanceAlone = static_cast<int>(
            std::count_if(plain.begin(), plain.end(), [](const Tested& t) { return t.change.isFound; }));
        judge(m_tested, spread.used);
        judge(m_wholes, spread.used);
        for (Tested& whole : m_wholes) {
            findCarriers(whole, m_tested, spread.used);
        }
        found.wards = changesOf(std::move(m_tested));
        found.wholes = changesOf(std::move(m_wholes));
        for (const YearChange& change : found.wards) {
            found.tests += change.p ? 1 : 0;
            found.belowFivePercent += change.p && *change.p < kFoundP ? 1 : 0;
        }
    }

    void compareFlags(SourceChanges& found, const std::vector<ReferenceSet>& references) const
    {
        for (const ReferenceSet& reference : references) {
            const WardComparer before = comparer(m_years->before, reference);
            const WardComparer after = comparer(m_years->after, reference);
            for (const MeasureId id : m_figures->measures()) {
                if (const Measure* measure = m_figures->catalogue().measure(id)) {
                    addFlags(before.compare(*measure), after.compare(*measure), found);
                }
            }
        }
    }

private:
    [[nodiscard]] WardComparer comparer(const PeriodChoice& period, const ReferenceSet& reference) const
    {
        return {m_figures->catalogue(), *m_figures, *m_area, period, reference, SdKind::Sample};
    }

    void gather(const Measure& measure)
    {
        const Catalogue& catalogue = m_figures->catalogue();
        const auto all = m_force == nullptr ? m_wards : catalogue.inside(m_force->id, AreaKind::Ward);
        std::vector<Tested> ofAll;
        std::vector<Tested> own;
        std::vector<stats::CountPair> group;
        ofAll.reserve(all.size());
        group.reserve(all.size());
        for (const Area* ward : all) {
            ofAll.push_back(wardChange(*m_figures, *ward, measure, *m_years));
            if (ofAll.back().pair) {
                group.push_back(*ofAll.back().pair);
            }
            if (std::find(m_wards.begin(), m_wards.end(), ward) != m_wards.end()) {
                own.push_back(ofAll.back());
            }
        }
        if (std::none_of(own.begin(), own.end(), hasEvents)) {
            return; // nothing of it in either year
        }
        const int months = m_years->after.span.months();
        m_wholes.push_back(wholeChange(*m_area, measure, own, months));
        if (m_force != nullptr && m_force->id != m_area->id) {
            m_wholes.push_back(wholeChange(*m_force, measure, ofAll, months));
        }
        std::move(own.begin(), own.end(), std::back_inserter(m_tested));
        m_groups.push_back(std::move(group));
    }

    static const ComparisonRow* rowOf(const Comparison& comparison, AreaId area)
    {
        const auto at = std::find_if(comparison.rows.begin(), comparison.rows.end(),
                                     [&](const ComparisonRow& row) { return row.rate.area == area; });
        return at == comparison.rows.end() ? nullptr : &*at;
    }

    /// The ranks, and the flags that differ.
    static void addFlags(const Comparison& before, const Comparison& after, SourceChanges& found)
    {
        for (const ComparisonRow& now : after.rows) {
            const ComparisonRow* then = rowOf(before, now.rate.area);
            if (then == nullptr) {
                continue;
            }
            const auto own = std::find_if(found.wards.begin(), found.wards.end(), [&](const YearChange& c) {
                return c.area == now.rate.area && c.measureId == after.measureId;
            });
            if (own != found.wards.end()) {
                own->before.rank = then->rank;
                own->after.rank = now.rank;
            }
            const bool isComparable =
                then->wardClass != WardClass::NotComparable && now.wardClass != WardClass::NotComparable;
            if (isComparable && then->wardClass != now.wardClass) {
                found.flags.push_back({.area = now.rate.area,
                                       .areaName = now.rate.name,
                                       .measureId = after.measureId,
                                       .measure = after.measure,
                                       .referenceId = after.reference.id,
                                       .referenceLabel = after.reference.label,
                                       .before = then->wardClass,
                                       .after = now.wardClass,
                                       .isFound = own != found.wards.end() && own->isFound});
            }
        }
    }

    const WardFigures* m_figures;
    const Area* m_area;
    const Area* m_force; ///< null where the area lies in none
    const YearPair* m_years;
    std::vector<const Area*> m_wards;
    std::vector<Tested> m_tested;
    std::vector<Tested> m_wholes;
    std::vector<std::vector<stats::CountPair>> m_groups;
};

} // namespace

SourceChanges yearChanges(const WardFigures& figures, const Area& area, const YearPair& years,
                          const std::vector<ReferenceSet>& references)
{
    SourceChanges found;
    found.source = figures.source();
    if (const Source* source = figures.catalogue().source(figures.source())) {
        found.sourceKey = source->key;
        found.sourceTitle = source->title;
    }
    found.whyNone = years.whyNone;
    if (!found.whyNone.empty()) {
        return found;
    }
    found.before = years.before.span.label;
    found.after = years.after.span.label;
    found.beforeInWords = inWords(years.before.span);
    found.afterInWords = inWords(years.after.span);
    found.notes = years.notes;
    YearComparison comparison(figures, area, years);
    comparison.test(found);
    comparison.compareFlags(found, references);
    sayYearChanges(figures, area, years, found);
    return found;
}

} // namespace wardwise::comparison

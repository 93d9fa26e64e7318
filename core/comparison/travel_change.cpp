#include "core/comparison/travel_change.h"

#include "core/comparison/travel_words.h"
#include "core/stats/change.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace wardwise::comparison {

namespace {

constexpr double kHundred = 100.0;
constexpr double kUsualP = 0.05;

ChangeVerdict verdictOf(double p)
{
    return p < kClaimP   ? ChangeVerdict::BeyondChance
           : p < kUsualP ? ChangeVerdict::Indication
                         : ChangeVerdict::WithinChance;
}

double percentOfRatio(double ratio)
{
    return kHundred * (ratio - 1);
}

/// The change with this count as the known one.
std::optional<PublishedChange> changeWith(const PublishedPercentage& published, Count knownCount)
{
    const double half = 0.5 * std::pow(0.1, published.decimals);
    const auto factor = [](double percent) { return 1 + percent / kHundred; };
    const double low = std::max(0.0, factor(published.percent - half));
    const double high = factor(published.percent + half);
    const auto known = static_cast<double>(knownCount.value);
    if (!(high > 0) || (published.knowsLater && !(low > 0))) {
        return std::nullopt;
    }
    PublishedChange change;
    change.percent = published.percent;
    change.decimals = published.decimals;
    change.known = knownCount;
    change.isKnownFromRate = published.knownRange.has_value();
    change.knowsLater = published.knowsLater;
    const double from = published.knowsLater ? known / high : known * low;
    const double to = published.knowsLater ? known / low : known * high;
    change.other = {.low = std::ceil(from), .high = std::floor(to)};
    if (change.other.low > change.other.high) {
        return std::nullopt;
    }
    const double assumed = std::clamp(known, change.other.low, change.other.high);
    change.assumed = Count{std::llround(assumed)};
    const stats::ExposedCount other{.events = assumed, .exposure = 1};
    const stats::ExposedCount own{.events = known, .exposure = 1};
    const auto found =
        published.knowsLater ? stats::periodChange(other, own) : stats::periodChange(own, other);
    if (!found) {
        return std::nullopt;
    }
    if (found->ratio.exact.high) {
        change.ratio95 = Interval{.low = found->ratio.exact.low, .high = *found->ratio.exact.high};
    }
    change.p = found->ratio.p;
    change.dispersionToExplain = stats::dispersionToExplain(change.p).value_or(0.0);
    change.verdict = verdictOf(change.p);
    change.sentence = publishedSentence(change);
    return change;
}

} // namespace

std::optional<Interval> percentLimits(const stats::RateRatio& ratio, double dispersion)
{
    if (!ratio.ratio || !(*ratio.ratio > 0) || !ratio.exact.high) {
        return std::nullopt;
    }
    const double by = std::sqrt(dispersion);
    const auto widened = [&](double limit) {
        return limit > 0 ? *ratio.ratio * std::pow(limit / *ratio.ratio, by) : 0.0;
    };
    constexpr double kSaysNothing = 100.0; // times as much
    const double high = widened(*ratio.exact.high);
    return high < kSaysNothing ? std::optional(
               Interval{.low = percentOfRatio(widened(ratio.exact.low)), .high = percentOfRatio(high)})
                               : std::nullopt;
}

std::optional<TravelChange> yearOnYear(const MonthlySeries& series, double dispersion)
{
    const auto points = series.counts();
    constexpr std::size_t kYear = kMonthsAYear;
    stats::ExposedCount before;
    stats::ExposedCount after;
    TravelChange change;
    for (std::size_t i = points.size() > kYear ? points.size() - kYear : points.size(); i < points.size();
         ++i) {
        if (i < kYear || !stats::hasRate(points[i]) || !stats::hasRate(points[i - kYear])) {
            continue;
        }
        change.first = change.months == 0 ? series.months[i].month : change.first;
        change.last = series.months[i].month;
        ++change.months;
        before.events += points[i - kYear]->events;
        before.exposure += points[i - kYear]->exposure;
        after.events += points[i]->events;
        after.exposure += points[i]->exposure;
    }
    const auto found = stats::periodChange(before, after);
    if (change.months == 0 || !found) {
        return std::nullopt;
    }
    change.before = Count{std::llround(before.events)};
    change.after = Count{std::llround(after.events)};
    change.percent = found->percent;
    change.percent95 = percentLimits(found->ratio, 1.0);
    change.adjusted95 = percentLimits(found->ratio, dispersion);
    change.exactP = found->ratio.p;
    change.dispersion = dispersion;
    change.p = stats::pWithDispersion(found->ratio.p, dispersion).value_or(1.0);
    change.verdict = verdictOf(change.p);
    change.sentence = changeSentence(change);
    return change;
}

std::optional<PublishedChange> publishedChange(const PublishedPercentage& published)
{
    if (!std::isfinite(published.percent) || published.known.value < 0) {
        return std::nullopt;
    }
    if (!published.knownRange) {
        return changeWith(published, published.known);
    }
    // Of a wider range only the end with fewer events, which is the less sure.
    constexpr std::int64_t kMostTried = 1000;
    const std::int64_t low = std::max<std::int64_t>(0, std::llround(published.knownRange->low));
    const std::int64_t high =
        std::min<std::int64_t>(std::llround(published.knownRange->high), low + kMostTried);
    std::optional<PublishedChange> leastSure;
    for (std::int64_t known = low; known <= high; ++known) {
        auto change = changeWith(published, Count{known});
        if (change && (!leastSure || change->p > leastSure->p)) {
            leastSure = std::move(change);
        }
    }
    return leastSure;
}

} // namespace wardwise::comparison

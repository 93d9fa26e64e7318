#include "core/claims/amount.h"

#include "core/base/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace wardwise::claims {

namespace {

constexpr double kPercent = 100.0;
constexpr double kSame = 1e-9; // of the larger: rounding of the arithmetic itself

double slackOf(double a, double b)
{
    return kSame * std::max({std::abs(a), std::abs(b), 1e-6});
}

/// Decimals that a number worked out of others is shown with: enough to tell it from its neighbours.
int decimalsFor(double value)
{
    constexpr double kLarge = 100.0;
    constexpr double kMiddling = 10.0;
    const double size = std::abs(value);
    return size >= kLarge ? 0 : size >= kMiddling ? 1 : 2;
}

bool isExact(const Amount& amount)
{
    return amount.low == amount.high;
}

Amount computed(double low, double value, double high)
{
    Amount result{.low = low, .value = value, .high = high, .decimals = 0, .isShare = false};
    const bool isWhole = isExact(result) && value == std::floor(value);
    result.decimals = isWhole ? 0 : std::max(decimalsFor(value), isExact(result) ? 1 : 0);
    return result;
}

std::string shown(double value, const Amount& like)
{
    return like.isShare ? fixedText(value * kPercent, like.decimals) + " %" : fixedText(value, like.decimals);
}

} // namespace

Amount exactly(double value, int decimals)
{
    return {.low = value, .value = value, .high = value, .decimals = decimals, .isShare = false};
}

Amount asPrinted(double value, int decimals)
{
    const double half = 0.5 * std::pow(10.0, -decimals);
    return {
        .low = value - half, .value = value, .high = value + half, .decimals = decimals, .isShare = false};
}

Amount around(double value, int decimals)
{
    constexpr double kTen = 10.0;
    double unit = std::pow(kTen, -decimals);
    for (; std::abs(value) >= unit * kTen && std::fmod(std::abs(value), unit * kTen) == 0;) {
        unit *= kTen;
    }
    return {.low = value - unit / 2,
            .value = value,
            .high = value + unit / 2,
            .decimals = decimals,
            .isShare = false};
}

Amount asShare(const Amount& percent)
{
    return {.low = percent.low / kPercent,
            .value = percent.value / kPercent,
            .high = percent.high / kPercent,
            .decimals = percent.decimals,
            .isShare = true};
}

Amount operator+(const Amount& a, const Amount& b)
{
    return {.low = a.low + b.low,
            .value = a.value + b.value,
            .high = a.high + b.high,
            .decimals = std::max(a.decimals, b.decimals),
            .isShare = a.isShare && b.isShare};
}

Amount operator-(const Amount& a, const Amount& b)
{
    return {.low = a.low - b.high,
            .value = a.value - b.value,
            .high = a.high - b.low,
            .decimals = std::max(a.decimals, b.decimals),
            .isShare = a.isShare && b.isShare};
}

Amount operator*(const Amount& a, const Amount& b)
{
    const std::array ends{a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high};
    return computed(*std::min_element(ends.begin(), ends.end()), a.value * b.value,
                    *std::max_element(ends.begin(), ends.end()));
}

std::optional<Amount> divided(const Amount& a, const Amount& b)
{
    if (b.low <= 0 && b.high >= 0) {
        return std::nullopt;
    }
    const std::array ends{a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high};
    return computed(*std::min_element(ends.begin(), ends.end()), a.value / b.value,
                    *std::max_element(ends.begin(), ends.end()));
}

bool mayEqual(const Amount& a, const Amount& b)
{
    return mayBeAtMost(a, b) && mayBeAtMost(b, a);
}

bool mayBeBelow(const Amount& a, const Amount& b)
{
    return a.low < b.high - slackOf(a.low, b.high);
}

bool mayBeAtMost(const Amount& a, const Amount& b)
{
    return a.low <= b.high + slackOf(a.low, b.high);
}

double gapBetween(const Amount& a, const Amount& b)
{
    return std::max({0.0, a.low - b.high, b.low - a.high});
}

std::string textOf(const Amount& amount)
{
    return shown(amount.value, amount);
}

std::string textWithRange(const Amount& amount)
{
    const std::string low = shown(amount.low, amount);
    const std::string high = shown(amount.high, amount);
    const std::string value = shown(amount.value, amount);
    return low == high ? value : value + " (" + low + " to " + high + ")";
}

std::string differenceText(double difference, const Amount& like)
{
    if (like.isShare) {
        return fixedText(std::abs(difference) * kPercent, std::max(like.decimals, 1)) + " percentage points";
    }
    const double size = std::abs(difference);
    for (int decimals = 0; decimals <= 2; ++decimals) { // as many as it has, if it's that few
        const double shift = std::pow(10.0, decimals);
        if (decimals >= like.decimals && std::abs(size * shift - std::round(size * shift)) < 1e-6) { // NOLINT
            return fixedText(size, decimals);
        }
    }
    return fixedText(size, decimalsFor(size));
}

} // namespace wardwise::claims

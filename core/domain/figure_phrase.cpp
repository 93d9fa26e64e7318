#include "core/domain/figure_phrase.h"

#include "core/base/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace wardwise {

namespace {

constexpr double kWholeShare = 100.0;

struct NamedFraction
{
    double percent;
    const char* name;
};

constexpr std::array kFractions{NamedFraction{10.0, "a tenth"},        NamedFraction{20.0, "a fifth"},
                                NamedFraction{25.0, "a quarter"},      NamedFraction{100.0 / 3, "a third"},
                                NamedFraction{40.0, "two fifths"},     NamedFraction{50.0, "half"},
                                NamedFraction{60.0, "three fifths"},   NamedFraction{200.0 / 3, "two thirds"},
                                NamedFraction{75.0, "three quarters"}, NamedFraction{80.0, "four fifths"},
                                NamedFraction{90.0, "nine tenths"}};

/// "a third" of 33 %, "nearly a third" of 31 %, "just over a third" of 35 %; none further off than two
/// points.
std::optional<std::string> fractionWords(double percent)
{
    constexpr double kSame = 0.5;
    constexpr double kFurthest = 2.5;
    const auto* nearest =
        std::min_element(kFractions.begin(), kFractions.end(), [&](const auto& a, const auto& b) {
            return std::abs(a.percent - percent) < std::abs(b.percent - percent);
        });
    const double off = percent - nearest->percent;
    if (std::abs(off) > kFurthest) {
        return std::nullopt;
    }
    const std::string how = std::abs(off) <= kSame ? "" : off < 0 ? "nearly " : "just over ";
    return how + nearest->name;
}

/// "around 1 in 4" of 26 %, "around 2 in 5" of 41 %, "around 1 in 50" of 2 %.
std::optional<std::string> oneInWords(double percent)
{
    constexpr double kSmallest = 0.01;
    constexpr int kMostOf = 10;
    constexpr double kNearEnough = 1.5;
    if (percent < kSmallest || percent > kWholeShare - kNearEnough) {
        return std::nullopt;
    }
    const auto said = [](std::int64_t some, std::int64_t of) {
        return "around " + groupedText(some) + " in " + groupedText(of);
    };
    if (percent < kWholeShare / kMostOf) {
        const double of = kWholeShare / percent;
        constexpr double kTwoDigits = 100.0;
        const double step = of < kTwoDigits ? 1.0 : std::pow(10.0, std::floor(std::log10(of)) - 1);
        return said(1, std::llround(std::round(of / step) * step));
    }
    for (const int of : {2, 3, 4, 5, 6, 7, 8, 9, kMostOf}) {
        const auto some = std::llround(percent * of / kWholeShare);
        if (some > 0 && some < of && std::gcd(some, static_cast<long long>(of)) == 1
            && std::abs(kWholeShare * static_cast<double>(some) / of - percent) <= kNearEnough) {
            return said(some, of);
        }
    }
    return std::nullopt;
}

std::optional<std::string> ordinalText(double value)
{
    constexpr double kLargest = 1e9;
    if (value < 1 || value > kLargest || value != std::floor(value)) {
        return std::nullopt;
    }
    const auto whole = static_cast<std::int64_t>(value);
    const std::int64_t last = whole % 10;
    const bool isTeen = whole % 100 / 10 == 1;
    const char* ending = isTeen || last > 3 || last == 0 ? "th" : last == 1 ? "st" : last == 2 ? "nd" : "rd";
    return groupedText(whole) + ending;
}

} // namespace

std::optional<std::string> phrased(double value, FigurePhrase phrase, int decimals)
{
    switch (phrase) {
    case FigurePhrase::Percent:
        return fixedText(value, decimals) + " %";
    case FigurePhrase::OneIn:
        return oneInWords(value);
    case FigurePhrase::Fraction:
        return fractionWords(value);
    case FigurePhrase::Times:
        return fixedText(value, decimals) + " times";
    case FigurePhrase::Ordinal:
        return ordinalText(value);
    case FigurePhrase::Size:
        return fixedText(std::abs(value), decimals);
    case FigurePhrase::Figure:
        break;
    }
    return fixedText(value, decimals);
}

bool canSay(BoundQuantity quantity, FigurePhrase phrase)
{
    const bool isShare = quantity == BoundQuantity::Percentage || quantity == BoundQuantity::Change;
    switch (phrase) {
    case FigurePhrase::Figure:
        return true;
    case FigurePhrase::Percent:
        return isShare;
    case FigurePhrase::OneIn:
    case FigurePhrase::Fraction:
        return quantity == BoundQuantity::Percentage;
    case FigurePhrase::Times:
        return quantity == BoundQuantity::Ratio || quantity == BoundQuantity::ForceRatio;
    case FigurePhrase::Ordinal:
        return quantity == BoundQuantity::Rank;
    case FigurePhrase::Size:
        return quantity == BoundQuantity::Change;
    }
    return false;
}

} // namespace wardwise

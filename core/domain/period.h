// A period: a span of whole months with a label; a partial year knows what makes it a year's worth.
#pragma once

#include "core/base/identifier.h"

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace wardwise {

/// A calendar month.
struct Month
{
    int year = 0;
    int month = 1; ///< 1 to 12

    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes a defaulted <=> for a 0
    friend auto operator<=>(const Month&, const Month&) = default;
};

inline constexpr int kMonthsAYear = 12;

/// "2018-10"; nothing for any other text.
std::optional<Month> monthFromText(std::string_view text);
std::string toText(Month month);
std::string inWords(Month month); ///< "October 2018"
Month next(Month month);
Month monthBefore(Month month);
/// Months from `first` to `last`, both included; 0 where last is before first.
int monthsBetween(Month first, Month last);

struct Period
{
    PeriodId id;
    std::string label; ///< "2018-19", "2018-10" or "2018-10..2019-02"
    Month first;
    Month last;
    std::string note;

    [[nodiscard]] int months() const { return monthsBetween(first, last); }

    friend bool operator==(const Period&, const Period&) = default;
};

/// A period from its label: "2018-10", "2018-10..2019-02", "2018" or "2018-19" (April 2018 to March 2019).
/// Labels in any other form need their months said, and give nothing here.
std::optional<Period> periodFromLabel(std::string_view label);

/// "2011-12" could be December 2011 or April 2011 to March 2012: periodFromLabel() refuses to guess.
bool isAmbiguousYear(std::string_view label);

/// "April 2018 to March 2019", "October 2018", "2019".
std::string inWords(const Period& period);

/// For titles and lists: the label of a whole year ("2018-19", "2019"), the months of anything else.
std::string titleOf(const Period& period);

} // namespace wardwise

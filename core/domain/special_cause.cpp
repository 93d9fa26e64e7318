#include "core/domain/special_cause.h"

namespace wardwise {

std::string_view toText(SpecialCause cause)
{
    switch (cause) {
    case SpecialCause::AboveLimit:
        return "above-limit";
    case SpecialCause::BelowLimit:
        return "below-limit";
    case SpecialCause::Rising:
        return "rising";
    case SpecialCause::Falling:
        return "falling";
    case SpecialCause::TwoOfThreeAbove:
        return "two-of-three-above";
    case SpecialCause::TwoOfThreeBelow:
        return "two-of-three-below";
    case SpecialCause::RunAbove:
        return "run-above";
    case SpecialCause::RunBelow:
        return "run-below";
    case SpecialCause::None:
        break;
    }
    return {};
}

std::string_view inWords(SpecialCause cause)
{
    switch (cause) {
    case SpecialCause::AboveLimit:
        return "above the upper limit";
    case SpecialCause::BelowLimit:
        return "below the lower limit";
    case SpecialCause::Rising:
        return "one of seven months in a row that rise";
    case SpecialCause::Falling:
        return "one of seven months in a row that fall";
    case SpecialCause::TwoOfThreeAbove:
        return "one of two in three months near the upper limit";
    case SpecialCause::TwoOfThreeBelow:
        return "one of two in three months near the lower limit";
    case SpecialCause::RunAbove:
        return "one of seven months in a row above the centre line";
    case SpecialCause::RunBelow:
        return "one of seven months in a row below the centre line";
    case SpecialCause::None:
        break;
    }
    return {};
}

int sideOf(SpecialCause cause)
{
    switch (cause) {
    case SpecialCause::AboveLimit:
    case SpecialCause::Rising:
    case SpecialCause::TwoOfThreeAbove:
    case SpecialCause::RunAbove:
        return 1;
    case SpecialCause::BelowLimit:
    case SpecialCause::Falling:
    case SpecialCause::TwoOfThreeBelow:
    case SpecialCause::RunBelow:
        return -1;
    case SpecialCause::None:
        break;
    }
    return 0;
}

} // namespace wardwise

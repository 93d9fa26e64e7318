#include "core/domain/verdict.h"

#include <array>

namespace wardwise {

namespace {

struct FunnelText
{
    FunnelClass funnelClass;
    std::string_view text;
    std::string_view words;
};

constexpr std::array kFunnelTexts{
    FunnelText{FunnelClass::NoPoint, "none", "not judged"},
    FunnelText{FunnelClass::BelowOuter, "below-99.8", "below 99.8 %"},
    FunnelText{FunnelClass::BelowInner, "below-95", "below 95 %"},
    FunnelText{FunnelClass::Within, "within", "within 95 %"},
    FunnelText{FunnelClass::AboveInner, "above-95", "above 95 %"},
    FunnelText{FunnelClass::AboveOuter, "above-99.8", "above 99.8 %"},
};

const FunnelText& textsOf(FunnelClass funnelClass)
{
    return kFunnelTexts.at(static_cast<std::size_t>(funnelClass));
}

} // namespace

std::string_view toText(FunnelClass funnelClass)
{
    return textsOf(funnelClass).text;
}

std::string_view inWords(FunnelClass funnelClass)
{
    return textsOf(funnelClass).words;
}

WardClass levelOf(FunnelClass funnelClass)
{
    switch (funnelClass) {
    case FunnelClass::AboveOuter:
        return WardClass::SignificantlyAbove;
    case FunnelClass::AboveInner:
        return WardClass::Above;
    case FunnelClass::Within:
        return WardClass::Within;
    case FunnelClass::BelowInner:
        return WardClass::Below;
    case FunnelClass::BelowOuter:
        return WardClass::SignificantlyBelow;
    case FunnelClass::NoPoint:
        break;
    }
    return WardClass::NotComparable;
}

} // namespace wardwise

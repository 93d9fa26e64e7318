#include "core/domain/travel.h"

namespace wardwise {

std::string_view toText(TravelChartKind kind)
{
    switch (kind) {
    case TravelChartKind::UChart:
        return "u";
    case TravelChartKind::LaneyUChart:
        return "u-prime";
    case TravelChartKind::PoissonLimits:
        return "poisson";
    case TravelChartKind::Xmr:
        return "xmr";
    case TravelChartKind::None:
        break;
    }
    return "none";
}

std::string_view inWords(TravelChartKind kind)
{
    switch (kind) {
    case TravelChartKind::UChart:
        return "u chart";
    case TravelChartKind::LaneyUChart:
        return "u chart with Laney's limits";
    case TravelChartKind::PoissonLimits:
        return "chart of counts with exact Poisson limits";
    case TravelChartKind::Xmr:
        return "XmR chart";
    case TravelChartKind::None:
        break;
    }
    return "no chart";
}

std::string_view toText(TravelFindingKind kind)
{
    switch (kind) {
    case TravelFindingKind::Season:
        return "season";
    case TravelFindingKind::Growth:
        return "growth";
    case TravelFindingKind::Step:
        return "step";
    case TravelFindingKind::OutlyingMonth:
        return "outlying-month";
    case TravelFindingKind::YearOnYear:
        break;
    }
    return "year-on-year";
}

std::string_view toText(ChangeVerdict verdict)
{
    switch (verdict) {
    case ChangeVerdict::Indication:
        return "indication";
    case ChangeVerdict::BeyondChance:
        return "beyond-chance";
    case ChangeVerdict::WithinChance:
        break;
    }
    return "within-chance";
}

} // namespace wardwise

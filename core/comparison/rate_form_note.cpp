#include "core/comparison/rate_form_note.h"

#include "core/base/number_text.h"

#include <algorithm>

namespace wardwise::comparison {

namespace {

constexpr int kFactorDecimals = 3;

/// "5,570 of 47,968 rows of Staffordshire (11.6 %)"
std::string shareOf(const LocatedRows& rows, const Area& force)
{
    const double share =
        rows.all() == 0 ? 0.0 : 100.0 * static_cast<double>(rows.unlocated) / static_cast<double>(rows.all());
    return groupedText(rows.unlocated) + " of " + groupedText(rows.all()) + " rows of " + force.name + " ("
           + fixedText(share, 1) + " %)";
}

LocatedRows sumOf(const std::vector<std::pair<const Measure*, const LocatedRows*>>& types)
{
    LocatedRows sum;
    for (const auto& [type, rows] : types) {
        sum.located += rows->located;
        sum.unlocated += rows->unlocated;
        sum.whyUnknown = sum.whyUnknown.empty() ? rows->whyUnknown : sum.whyUnknown;
    }
    return sum;
}

/// "x 1.817", or of several types "each type's count x its own factor, 1.101 (Vehicle crime) to 1.817
/// (Shoplifting)".
std::string factorsOf(const std::vector<std::pair<const Measure*, const LocatedRows*>>& types)
{
    std::vector<std::pair<double, std::string>> factors;
    for (const auto& [type, rows] : types) {
        if (const auto factor = rows->factor()) {
            factors.emplace_back(*factor, type->name);
        }
    }
    if (factors.empty()) {
        return "there is no factor";
    }
    const auto [least, most] = std::minmax_element(factors.begin(), factors.end());
    const auto text = [](double factor) { return fixedText(factor, kFactorDecimals); };
    return types.size() == 1 ? "located counts \u00d7 " + text(most->first)
                             : "each type's located count \u00d7 its own factor, " + text(least->first) + " ("
                                   + least->second + ") to " + text(most->first) + " (" + most->second + ")";
}

} // namespace

std::string rateFormNote(RateForm form, const RowsByLocation& rows, const Area* force)
{
    const auto types = force == nullptr ? std::vector<std::pair<const Measure*, const LocatedRows*>>()
                                        : rows.ofForce(*force);
    const LocatedRows sum = sumOf(types);
    const bool known = force != nullptr && !types.empty() && sum.whyUnknown.empty();
    if (form == RateForm::LocatedOnly) {
        return "Located rows only: "
               + (known ? shareOf(sum, *force) + " have no location and are in no ward."
                        : std::string("rows without a location are in no ward."));
    }
    return "Scaled for unlocated rows, an estimate: "
           + (known ? factorsOf(types) + ": all rows / rows with a location over these months. "
                          + shareOf(sum, *force) + " have none."
                    : std::string("each type's located count \u00d7 all rows / rows with a location in the "
                                  "ward's police force area, over these months."))
           + " Intervals are those of the recorded counts, with the factors taken as known.";
}

} // namespace wardwise::comparison

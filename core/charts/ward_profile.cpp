#include "core/charts/ward_profile.h"

#include "core/base/number_text.h"
#include "core/charts/ranked_bars.h"

#include <algorithm>

namespace wardwise {

namespace {

struct ProfileRow
{
    const Comparison* comparison;
    const ComparisonRow* row;
};

const ComparisonRow* rowOf(const Comparison& comparison, AreaId ward)
{
    const auto found = std::find_if(comparison.rows.begin(), comparison.rows.end(),
                                    [ward](const ComparisonRow& row) { return row.rate.area == ward; });
    return found == comparison.rows.end() ? nullptr : &*found;
}

std::string classWords(const ComparisonRow& row)
{
    return row.wardClass == WardClass::NotComparable ? std::string() : std::string(inWords(row.wardClass));
}

DotRow dotsOf(const ProfileRow& each)
{
    const Comparison& comparison = *each.comparison;
    const std::string unit = unitLabel(comparison.unit, comparison.weightUnit);
    const std::string rate = rateText(each.row->rate);
    const std::string classed = classWords(*each.row);
    return {.key = comparison.measureId,
            .label = comparison.measure,
            .values = {100.0, *each.row->index},
            .valueTexts = {fixedText(*comparison.reference.indexBase, 1) + " " + unit + ", "
                               + comparison.reference.indexBaseLabel,
                           rate + " " + unit + ", index " + fixedText(*each.row->index, 0)
                               + (classed.empty() ? "" : ", " + classed)},
            .remark = fixedText(*each.row->index, 0) + " (" + rate + ")"};
}

/// The notes on figures changed by hand, of those measures of which this ward's was.
void addHandChanges(const std::vector<ProfileRow>& rows, const std::string& ward,
                    std::vector<std::string>& footer)
{
    for (const ProfileRow& each : rows) {
        for (const std::string& note : each.comparison->notes) {
            const bool isOfWard = note.find(ward + " was ") != std::string::npos
                                  || note.find(ward + " entered") != std::string::npos;
            if (isOfWard && note.rfind(kChangedByHand, 0) == 0) {
                footer.push_back(each.comparison->measure + ": " + note);
            }
        }
    }
}

} // namespace

DotRows wardProfile(const std::vector<const Comparison*>& comparisons, AreaId ward,
                    const std::string& marking)
{
    DotRows chart;
    ChartWords& words = chart.words;
    words.marking = marking;
    std::vector<ProfileRow> rows;
    std::string without;
    std::string name;
    bool hasRates = false;
    for (const Comparison* comparison : comparisons) {
        const ComparisonRow* row = rowOf(*comparison, ward);
        if (row == nullptr) {
            continue;
        }
        name = row->rate.name;
        hasRates = hasRates || row->rate.rate.has_value();
        if (row->index && comparison->reference.indexBase) {
            rows.push_back({comparison, row});
        } else {
            without.append(without.empty() ? "" : ", ").append(comparison->measure);
        }
    }
    if (rows.empty()) {
        words.title = "Profile of a ward";
        words.explanation = name.empty() ? "Select a ward to see how each of its rates stands."
                            : hasRates ? "There's no rate above nought to hold those of " + name + " against."
                                       : name + " has no rates in this source and period.";
        words.description = words.explanation;
        return chart;
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const ProfileRow& a, const ProfileRow& b) { return *a.row->index > *b.row->index; });
    const Comparison& any = *rows.front().comparison;
    chart.series = {capitalised(any.reference.indexBaseLabel), name};
    chart.rows.reserve(rows.size());
    for (const ProfileRow& row : rows) {
        chart.rows.push_back(dotsOf(row));
    }
    chart.line = ReferenceLine{LineRole::Same, "100: " + any.reference.indexBaseLabel, 100.0};
    words.title = name + ": profile, " + any.periodTitle;
    words.subtitle = "Each rate as an index: 100 is " + any.reference.indexBaseLabel
                     + "; at the right the index and the rate";
    words.axis = "Index";
    words.footer = {"Source: " + (any.attribution.empty() ? any.sourceTitle : any.attribution),
                    "Period: " + any.periodInWords + "."};
    if (!without.empty()) {
        words.footer.push_back("Without an index: " + without + ".");
    }
    addHandChanges(rows, name, words.footer);
    words.description = "Index of " + groupedText(static_cast<std::int64_t>(rows.size())) + " measures of "
                        + name + "; highest " + any.measure + ", " + fixedText(*rows.front().row->index, 0)
                        + ". The table beside it says the same in figures.";
    return chart;
}

} // namespace wardwise

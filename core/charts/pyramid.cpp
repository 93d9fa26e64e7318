#include "core/charts/pyramid.h"

#include "core/base/number_text.h"

namespace wardwise {

namespace {

PyramidRow pyramidRow(const AgeProfile& profile, const AgeProfileBand& band)
{
    PyramidRow row;
    row.key = band.figure;
    row.label = inWords(band.ages);
    row.outline = band.others;
    for (std::size_t side = 0; side < kSexes.size(); ++side) {
        const auto& people = band.people.at(side);
        const auto share = percentOfAll(profile, people);
        row.shares.at(side) = share;
        row.texts.at(side) =
            share ? fixedText(*share, 1) + " % (" + groupedText(people->value) + ")" : band.whyNone.at(side);
    }
    return row;
}

std::string whyNoPyramid(const AgeProfile& profile)
{
    if (profile.bands.empty()) {
        return profile.whyNoOthers;
    }
    if (!profile.bySex) {
        return "The figures of " + profile.name
               + " are by age alone. A pyramid is drawn where they're by age and sex.";
    }
    return profile.people.value > 0 ? std::string()
                                    : "Nobody is counted in any age band of " + profile.name + ".";
}

} // namespace

Pyramid agePyramid(const AgeProfile& profile, const std::string& marking)
{
    Pyramid chart;
    ChartWords& words = chart.words;
    words.title = profile.name + " by age and sex, " + profile.area + ", " + profile.periodTitle;
    words.marking = marking;
    words.explanation = whyNoPyramid(profile);
    if (!words.explanation.empty()) {
        words.description = words.explanation;
        return chart;
    }
    chart.sides = {std::string(inWords(Sex::Male)), std::string(inWords(Sex::Female))};
    chart.bars = profile.name;
    chart.rows.reserve(profile.bands.size());
    bool hasOutline = false;
    for (auto band = profile.bands.rbegin(); band != profile.bands.rend(); ++band) {
        chart.rows.push_back(pyramidRow(profile, *band));
        hasOutline = hasOutline || band->others.front();
    }
    chart.outline = hasOutline ? profile.others : std::string();
    words.subtitle = "Each band's share of all " + groupedText(profile.people.value) + " counted"
                     + (hasOutline ? "; the outline is the same of residents of these ages" : "");
    words.axis = "Per cent of all";
    words.footer = {"Source: " + profile.attribution, "Period: " + profile.periodTitle + "."};
    if (hasOutline) {
        words.footer.push_back(profile.others + ": " + profile.othersAttribution);
    } else if (!profile.whyNoOthers.empty()) {
        words.footer.push_back(profile.whyNoOthers);
    }
    words.footer.insert(words.footer.end(), profile.notes.begin(), profile.notes.end());
    words.description =
        "Bars for " + std::to_string(chart.rows.size())
        + " age bands, males to the left and females to the right. The table beside it says the "
          "same in figures.";
    return chart;
}

} // namespace wardwise

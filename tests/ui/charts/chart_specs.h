// Chart specs that the tests of ui/charts share: the 15 wards of Cannock Chase, and awkward ones.
#pragma once

#include "core/charts/chart_spec.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace wardwise::testing {

inline RankedBars cannockSpec(bool intervals = false)
{
    using enum WardClass;
    constexpr std::array<std::pair<const char*, double>, 15> kWards{
        {{"Cannock South", 178.3},
         {"Western Springs", 93.1},
         {"Hednesford North", 82.7},
         {"Norton Canes", 76.7},
         {"Cannock East", 70.4},
         {"Brereton and Ravenhill", 64.9},
         {"Cannock North", 64.1},
         {"Cannock West", 62.2},
         {"Hednesford South", 52.1},
         {"Hagley", 48.7},
         {"Heath Hayes East and Wimblebury", 45.0},
         {"Hawks Green", 44.2},
         {"Rawnsley", 41.3},
         {"Hednesford Green Heath", 41.3},
         {"Etching Hill and The Heath", 40.6}}};
    RankedBars spec;
    spec.words.title = "All crime by ward, 2018-19";
    spec.words.subtitle =
        "Recorded crime in each ward of Cannock Chase, compared with the 15 wards of the district";
    spec.words.axis = "Rate per 1,000 residents a year";
    spec.words.footer = {
        "Source: Community Safety Strategic Assessment 2019, Cannock Chase (Staffordshire County "
        "Council). Period: 2018-19.",
        "Reference set: the 15 wards of Cannock Chase; unweighted mean 67.0, sample SD 34.9."};
    spec.words.marking = "Official";
    spec.words.description =
        "Cannock South has the highest rate, 178.3, significantly above the mean of 67.0.";
    spec.words.explanation = "There are no figures for this measure and period.";
    std::int64_t id = 1;
    for (const auto& [name, rate] : kWards) {
        std::string text = std::to_string(rate);
        text.resize(text.find('.') + 2);
        RankedBar bar{AreaId{id++}, name, rate, text, {}, rate > 136.8 ? SignificantlyAbove : Within};
        if (intervals) {
            bar.interval = Interval{rate * 0.9, rate * 1.1};
        }
        spec.bars.push_back(bar);
    }
    spec.lines = {{LineRole::Mean, "Mean 67.0", 67.0},
                  {LineRole::OneSd, "+1 SD 101.9", 101.9},
                  {LineRole::TwoSd, "+2 SD 136.8", 136.8}};
    return spec;
}

/// All six classes, a negative figure, and a suppressed one.
inline RankedBars everyClassSpec()
{
    using enum WardClass;
    RankedBars spec = cannockSpec();
    spec.words.title = "Change in all crime by ward, 2017-18 to 2018-19";
    constexpr std::array kClasses{SignificantlyAbove, Above,        Within, Below,
                                  SignificantlyBelow, NotComparable};
    spec.bars.resize(kClasses.size() + 2);
    for (std::size_t i = 0; i < kClasses.size(); ++i) {
        spec.bars.at(i).wardClass = kClasses.at(i);
    }
    spec.bars.at(6).value = -21.4;
    spec.bars.at(6).valueText = "\u221221.4";
    spec.bars.at(6).wardClass = Below;
    spec.bars.at(7).value.reset();
    spec.bars.at(7).valueText = "suppressed";
    spec.bars.at(7).wardClass = NotComparable;
    return spec;
}

/// Measures of the partnership against the force; one without a figure, and one that has none at all. Made
/// up.
inline DotRows againstForceSpec()
{
    DotRows spec;
    spec.words.title = "Cannock Chase against Staffordshire, 2018-19";
    spec.words.subtitle = "Rates per 1,000 residents a year, Cannock Chase v Staffordshire";
    spec.words.axis = "Times the force's rate";
    spec.words.footer = {"Source: made up for tests. Period: 2018-19."};
    spec.words.marking = "Official";
    spec.words.description = "Robbery is highest, 1.5 times the force's rate.";
    spec.words.explanation = "There are no rates for both.";
    spec.series = {"Staffordshire", "Cannock Chase"};
    spec.line = ReferenceLine{LineRole::Same, "Same as the force", 1.0};
    const auto row = [&](std::int64_t id, const char* label, std::optional<double> ratio, const char* local,
                         const char* force) {
        spec.rows.push_back({MeasureId{id},
                             label,
                             {ratio ? std::optional(1.0) : std::nullopt, ratio},
                             {force, local},
                             ratio ? std::string(local) + " v " + force : std::string()});
    };
    row(1, "Robbery", 1.5, "0.6", "0.4");
    row(2, "Miscellaneous Crimes Against Society", 1.25, "2.5", "2.0");
    row(3, "All crime", 1.0, "67.3", "67.3");
    row(4, "Bicycle Theft", 0.75, "0.6", "0.8");
    row(5, "Arson", std::nullopt, "suppressed", "0.5");
    spec.rows.back().values.front() = 1.0;
    row(6, "Stalking and Harassment", std::nullopt, "not recorded", "not recorded");
    return spec;
}

/// Ages and sexes, with residents' outline; one bar is missing. Made up.
inline Pyramid victimsSpec()
{
    Pyramid spec;
    spec.words.title = "Victims of crime by age and sex, Cannock Chase, 2018-19";
    spec.words.subtitle =
        "Each band's share of all 4,812 counted; the outline is the same of residents of these ages";
    spec.words.axis = "Per cent of all";
    spec.words.footer = {"Source: made up for tests.", "Period: 2018-19."};
    spec.words.marking = "Official";
    spec.words.description = "Bars for 8 age bands.";
    spec.words.explanation = "There are no figures by age and sex.";
    spec.sides = {"Males", "Females"};
    spec.bars = "Victims of crime";
    spec.outline = "Residents, mid-2017";
    const auto row = [&](std::int64_t id, const char* label, std::optional<double> males, double females,
                         double residentMales, double residentFemales) {
        spec.rows.push_back({ObservationId{id},
                             label,
                             {males, females},
                             {males ? "known" : "suppressed", "known"},
                             {residentMales, residentFemales}});
    };
    row(1, "85+", 0.6, 1.1, 0.9, 1.6);
    row(2, "75\u201384", 1.4, 2.1, 3.0, 3.5);
    row(3, "65\u201374", 3.1, 3.3, 5.6, 5.9);
    row(4, "45\u201364", 13.0, 12.2, 14.0, 14.2);
    row(5, "25\u201344", 17.9, 18.4, 12.1, 12.3);
    row(6, "18\u201324", 9.1, 8.8, 4.2, 3.9);
    row(7, "10\u201317", 4.0, 3.5, 4.4, 4.2);
    row(8, "Under 10", std::nullopt, 0.4, 5.2, 5.0);
    return spec;
}

} // namespace wardwise::testing

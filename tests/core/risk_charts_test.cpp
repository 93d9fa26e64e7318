// What the charts of risk scoring show of the sample, whose scores risk_report_test works by hand.
#include "tests/core/sample_fixture.h"

#include "core/project/new_project.h"
#include "core/project/next_assessment.h"
#include "core/project/risk_charts.h"
#include "core/project/risk_edits.h"
#include "core/project/risk_schemes.h"

#include <QTemporaryDir>

#include <algorithm>
#include <cmath>

namespace wardwise::project {
namespace {

const std::string kMarking = "OFFICIAL";

class RiskChartsTest : public test::SampleTest
{
protected:
    [[nodiscard]] static RiskScores scores(const std::string& scheme = {})
    {
        auto made = riskScores(sample(), scheme);
        EXPECT_TRUE(made) << (made ? "" : made.error().message);
        return std::move(made).value();
    }
};

std::string footerOf(const ChartWords& words)
{
    std::string text;
    for (const std::string& line : words.footer) {
        text += line + "\n";
    }
    return text;
}

template <class Rows>
const auto& labelled(const Rows& rows, const std::string& label)
{
    const auto at =
        std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.label == label; });
    EXPECT_NE(at, rows.end()) << label;
    return *at;
}

TEST_F(RiskChartsTest, EachSaysBySchemeHowManyAndWhatItsIntervalsAre)
{
    const auto all = scores();
    for (const ChartSpec& spec :
         {ChartSpec(riskMatrix(all, nullptr, kMarking)), ChartSpec(riskRows(all, nullptr, kMarking)),
          ChartSpec(riskContributions(all, kMarking)), ChartSpec(*riskBubbles(all, kMarking))}) {
        const ChartWords& words = wordsOf(spec);
        const std::string footer = footerOf(words);
        EXPECT_NE(footer.find("CSP words 2019, version 1. Its values are illustrative"), std::string::npos)
            << footer;
        EXPECT_NE(footer.find("5 of 15 threats aren't scored."), std::string::npos) << footer;
        EXPECT_NE(footer.find("Intervals: "), std::string::npos) << footer;
        EXPECT_NE(words.title.find("CSP words 2019"), std::string::npos);
        EXPECT_FALSE(words.description.empty());
        EXPECT_EQ(words.marking, kMarking);
        EXPECT_TRUE(words.explanation.empty());
    }
}

TEST_F(RiskChartsTest, MatrixHasTheWordsUnderTheTiers)
{
    const HeatMatrix chart = riskMatrix(scores(), nullptr, kMarking);
    ASSERT_EQ(chart.rows.size(), 15U);
    EXPECT_EQ(chart.rows[0].heading, "Priorities");
    EXPECT_EQ(chart.rows[0].label, "Contextual Safeguarding");
    EXPECT_EQ(chart.rows[0].remark, "51.0 (30.0 to 72.0)");
    EXPECT_EQ(chart.rows[8].heading, "Additional considerations") << "eight priorities before it";
    EXPECT_EQ(chart.rows[8].label, "Public Place Violence")
        << "ranked before Repeat and Persistent Offending";
    EXPECT_EQ(chart.rows[10].heading, "Wider challenges");
    EXPECT_EQ(chart.rows[14].remark, "not scored");
    ASSERT_EQ(chart.columns.size(), 5U);
    EXPECT_EQ(chart.columns[0].group, "Harm and expectation");
    EXPECT_EQ(chart.columns[4].label, "Direction of travel");
    const HeatCell& range = chart.rows[0].cells[0];
    EXPECT_EQ(range.text, "Moderate to Severe");
    EXPECT_EQ(range.brief, "2\u20134");
    EXPECT_DOUBLE_EQ(range.strength.value(), 0.25);
    EXPECT_DOUBLE_EQ(range.strengthTo.value(), 0.75);
    EXPECT_EQ(chart.rows[0].cells[2].kind, HeatKind::Blank);
    EXPECT_EQ(chart.rows[0].cells[2].text, "");
    const auto& terror = labelled(chart.rows, "Counter Terror / Domestic Extremism");
    EXPECT_EQ(terror.cells[0].kind, HeatKind::OffScale);
    EXPECT_EQ(terror.cells[0].text, "Risk of mass loss of life");
    EXPECT_EQ(terror.cells[0].strength, std::nullopt);
    const auto& repeat = labelled(chart.rows, "Repeat and Persistent Offending");
    EXPECT_EQ(repeat.cells[4].kind, HeatKind::NotApplicable);
    EXPECT_EQ(repeat.cells[4].text, "N/A (New indicator)");
    EXPECT_EQ(chart.kinds.size(), 3U);
    EXPECT_FALSE(chart.range.empty());
}

TEST_F(RiskChartsTest, RowsRankScoresOverTheBands)
{
    const auto all = scores();
    const DotRows chart = riskRows(all, nullptr, kMarking);
    EXPECT_EQ(chart.words.title, "Which threats matter most: scores by CSP words 2019");
    ASSERT_EQ(chart.rows.size(), 15U);
    EXPECT_EQ(chart.rows[1].label, "County Lines");
    EXPECT_EQ(chart.rows[1].values[0], 50.0);
    EXPECT_EQ(chart.rows[1].intervals[0], std::nullopt) << "nothing is open about it";
    EXPECT_EQ(chart.rows[0].intervals[0], (Interval{30, 72}));
    EXPECT_EQ(chart.rows[14].values[0], std::nullopt);
    EXPECT_EQ(chart.rows[14].valueTexts[0], "not scored");
    ASSERT_EQ(chart.zones.size(), 3U);
    EXPECT_EQ(chart.zones[1], (ValueZone{24, 40, "Additional consideration", 1}));
    EXPECT_TRUE(std::isinf(chart.zones[2].to));
    risk::StabilityChoice choice;
    choice.draws = 500;
    const auto stability = risk::Stability::make(all.scheme, all.stabilityInputs(), choice);
    ASSERT_TRUE(stability);
    const DotRows drawn = riskRows(all, &*stability, kMarking);
    EXPECT_NE(footerOf(drawn.words).find("95 % of 500 draws (seed 20190331)"), std::string::npos);
    const auto& safeguarding = labelled(drawn.rows, "Contextual Safeguarding");
    ASSERT_TRUE(safeguarding.intervals[0]);
    EXPECT_GE(safeguarding.intervals[0]->low, 30);
    EXPECT_LE(safeguarding.intervals[0]->high, 72);
}

TEST_F(RiskChartsTest, ContributionsAddUpToTheScore)
{
    const StackedRows chart = riskContributions(scores(), kMarking);
    EXPECT_EQ(chart.series, (std::vector<std::string>{"Harm and expectation", "Volume and direction"}));
    ASSERT_EQ(chart.rows.size(), 10U) << "those without a score have no parts";
    // County Lines: harm 10 and likelihood 5 from 3 and 2: base 6, harm's share ((10-3)2 + (10-3)5)/2.
    const auto& lines = labelled(chart.rows, "County Lines");
    EXPECT_DOUBLE_EQ(lines.base, 6);
    EXPECT_DOUBLE_EQ(lines.segments[0].value(), 24.5);
    EXPECT_DOUBLE_EQ(lines.segments[1].value(), 19.5);
    EXPECT_EQ(lines.valueText, "50.0");
    // Repeat and Persistent Offending has no direction: its likelihood starts at 1, so base 3.
    EXPECT_DOUBLE_EQ(labelled(chart.rows, "Repeat and Persistent Offending").base, 3);
    EXPECT_EQ(chart.baseWords, "Where each threat starts: the score of its lowest levels");
}

TEST_F(RiskChartsTest, BubblesStandByTheFirstTwoGroups)
{
    const auto chart = riskBubbles(scores(), kMarking);
    ASSERT_TRUE(chart);
    ASSERT_EQ(chart->points.size(), 10U);
    const auto& stalking = labelled(chart->points, "Stalking & Harassment");
    EXPECT_EQ(stalking.at, (PlotPosition{7, 5}));
    EXPECT_FALSE(stalking.across || stalking.up) << "lines of many threats run through each other";
    EXPECT_EQ(stalking.size, 35.0);
    EXPECT_EQ(stalking.sizeText, "35.0 (12.0 to 66.0)");
    EXPECT_EQ(chart->levels.size(), 2U) << "priorities and additional considerations are scored";
}

TEST_F(RiskChartsTest, GridIsOfSchemesWithTwoCriteria)
{
    EXPECT_FALSE(riskGrid(scores(), kMarking));
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("p.wardwise"));
    ASSERT_TRUE(createSample(path, kSampleName, false));
    const auto opened = Project::open(path, store::Access::Write);
    ASSERT_TRUE(opened);
    Project& project = **opened;
    const PriorityId first = project.priorities().front().id;
    const std::string title = project.priorities().front().title;
    ASSERT_TRUE(rate(project, first, {.criterion = "likelihood", .words = "Likely", .line = {}}));
    ASSERT_TRUE(
        rate(project, first, {.criterion = "impact", .words = "Moderate to Significant", .line = {}}));
    const auto chart = riskGrid(*riskScores(project, "matrix-4x4"), kMarking);
    ASSERT_TRUE(chart);
    ASSERT_EQ(chart->rows.size(), 4U);
    EXPECT_EQ(chart->rows[0].label, "Severe") << "the highest at the top";
    EXPECT_EQ(chart->columns[2].label, "Likely");
    EXPECT_EQ(chart->rows[1].cells[2].text, "9.0, High");
    for (const std::size_t row : {1U, 2U}) {
        ASSERT_EQ(chart->rows[row].cells[2].entries.size(), 1U) << "the range covers two cells";
        EXPECT_EQ(chart->rows[row].cells[2].entries[0].label, title);
    }
    EXPECT_TRUE(chart->rows[3].cells[2].entries.empty());
}

TEST_F(RiskChartsTest, ChangeSaysOnlyWhatSurelyMoved)
{
    QTemporaryDir folder;
    const QString old = folder.filePath(QStringLiteral("old.wardwise"));
    const QString next = folder.filePath(QStringLiteral("new.wardwise"));
    ASSERT_TRUE(createSample(old, kSampleName, false));
    const auto made = makeNextAssessment(old, {.to = next, .year = "2020", .period = {}});
    ASSERT_TRUE(made) << made.error().message;
    const auto opened = Project::open(next, store::Access::Write);
    ASSERT_TRUE(opened);
    Project& project = **opened;
    PriorityId offending;
    for (const Priority& each : project.priorities()) {
        offending = each.title == "Repeat and Persistent Offending" ? each.id : offending;
    }
    // From 32, which can be 6th to 10th, to (5 + 5 + 4) x (4 + 0) = 56: nobody is surely above.
    for (const auto& [criterion, words] :
         {std::pair("individual-harm", "Critical"), std::pair("community-harm", "Critical"),
          std::pair("public-expectation", "Critical")}) {
        ASSERT_TRUE(rate(project, offending, {.criterion = criterion, .words = words, .line = {}}));
    }
    const auto now = riskScores(project);
    ASSERT_TRUE(now);
    const auto last = lastRiskScores(project, *now);
    ASSERT_TRUE(last);
    ASSERT_TRUE(*last);
    EXPECT_EQ((*last)->threats.size(), 15U);
    const SlopeChart chart = riskChange(**last, *now, {"2019", "2020"}, kMarking);
    EXPECT_TRUE(chart.areRanks);
    ASSERT_EQ(chart.items.size(), 10U) << "the unrated aren't ranked in either year";
    const auto& moved = labelled(chart.items, "Repeat and Persistent Offending");
    EXPECT_EQ(moved.left, 10.0);
    EXPECT_EQ(moved.right, 1.0);
    EXPECT_EQ(moved.moved, Moved::Up);
    EXPECT_EQ(labelled(chart.items, "County Lines").moved, Moved::Same)
        << "2nd, now 3rd, but it could be 2nd to 5th";
    EXPECT_EQ(chart.moves.size(), 2U);
}

} // namespace
} // namespace wardwise::project

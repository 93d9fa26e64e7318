// What is known of sources, and the list of their figures: counted, narrowed and put in order.
#include "tests/core/project_text.h"
#include "tests/core/sample_fixture.h"

#include "core/project/figure_list.h"
#include "core/project/source_summary.h"

#include <QElapsedTimer>

#include <gtest/gtest.h>

#include <algorithm>

namespace wardwise::project {
namespace {

class SourceSummaryTest : public test::SampleTest
{
protected:
    static SourceSummary summaryOf(const char* key)
    {
        const auto summaries = summariseSources(sample());
        EXPECT_TRUE(summaries);
        for (const SourceSummary& summary : *summaries) {
            if (summary.source.key == key) {
                return summary;
            }
        }
        ADD_FAILURE() << "no source " << key;
        return {};
    }

    static FigureList listOf(const char* key)
    {
        const auto source = findSource(sample().catalogue(), key);
        auto list = FigureList::load(sample(), (*source)->id);
        EXPECT_TRUE(list);
        return list ? std::move(*list) : FigureList();
    }

    static std::vector<const ListedFigure*> find(const FigureList& list, const char* filter)
    {
        std::vector<const ListedFigure*> found;
        for (const std::size_t i : list.ordered(filter, ListColumn::Lines, false)) {
            found.push_back(&list.rows()[i]);
        }
        return found;
    }
};

TEST_F(SourceSummaryTest, CountsWhatTheDatabaseHolds)
{
    std::int64_t all = 0;
    const auto summaries = summariseSources(sample());
    ASSERT_TRUE(summaries);
    EXPECT_EQ(summaries->size(), sample().catalogue().sources.size());
    for (const SourceSummary& summary : *summaries) {
        std::int64_t ofMeasures = 0;
        for (const MeasureUse& use : summary.measures) {
            ofMeasures += use.figures;
        }
        EXPECT_EQ(ofMeasures, summary.figures) << summary.source.key;
        all += summary.figures;
    }
    EXPECT_EQ(std::to_string(all), test::sampleAnswer("SELECT count(*) FROM observation"));
}

TEST_F(SourceSummaryTest, SaysWhatRestsOnASource)
{
    const SourceSummary police = summaryOf("police.uk");
    EXPECT_NE(police.source.attribution.find("Open Government Licence"), std::string::npos);
    ASSERT_FALSE(police.batches.empty());
    const auto crimes = std::find_if(police.batches.begin(), police.batches.end(),
                                     [](const BatchSummary& batch) { return !batch.completeFor.empty(); });
    ASSERT_NE(crimes, police.batches.end());
    EXPECT_EQ(crimes->completeFor, "Staffordshire");
    EXPECT_EQ(crimes->months, "2018-10..2019-02");
    EXPECT_FALSE(crimes->population.empty());
    const SourceSummary document = summaryOf("document");
    EXPECT_NE(std::find(document.sections.begin(), document.sections.end(), "Domestic Abuse"),
              document.sections.end());
    const auto summaries = summariseSources(sample());
    EXPECT_TRUE(std::any_of(summaries->begin(), summaries->end(), [](const SourceSummary& summary) {
        return !summary.rates.empty();
    })) << "some source's populations make the rates of a batch";
}

TEST_F(SourceSummaryTest, FindsFiguresByAreaMeasureValueAndSection)
{
    const FigureList list = listOf("document");
    const auto value = find(list, "62.5");
    ASSERT_FALSE(value.empty());
    for (const ListedFigure* row : value) {
        EXPECT_NE(row->words.find("62.5"), std::string::npos);
    }
    const auto narrowed = find(list, "SOUTH  62.5 anti-social");
    ASSERT_FALSE(narrowed.empty());
    EXPECT_LE(narrowed.size(), value.size());
    EXPECT_EQ(narrowed.front()->cells.at(static_cast<std::size_t>(ListColumn::Area)), "Cannock South");
    EXPECT_EQ(narrowed.front()->cells.at(static_cast<std::size_t>(ListColumn::Lines)).substr(0, 3), "262");
    EXPECT_FALSE(narrowed.front()->sections.empty());
    EXPECT_EQ(find(list, "E05006905 burglary").size(), 1U);
    EXPECT_TRUE(find(list, "no such words at all").empty());
    EXPECT_EQ(find(list, "").size(), list.rows().size());
}

TEST(FigureList, SortsNumbersAsNumbersAndMissingLast)
{
    const test::ProjectFolder folder;
    const auto project =
        folder.open("force F1 Midshire\ncsp C1 Amber in F1\nward W1 Town in C1\nward W2 End in C1\n"
                    "ward W3 Hill in C1\nsource survey\nperiod 2018-19\nW1 burglary 9.5\n"
                    "W2 burglary 12.0\nW3 burglary suppressed\n");
    ASSERT_NE(project, nullptr);
    const auto list = FigureList::load(*project, project->catalogue().sources.front().id);
    ASSERT_TRUE(list);
    const auto areas = [&](ListColumn column, bool descending) {
        std::string text;
        for (const std::size_t i : list->ordered("burglary", column, descending)) {
            text += list->rows()[i].cells.front() + " ";
        }
        return text;
    };
    EXPECT_EQ(areas(ListColumn::Value, false), "Town End Hill ");
    EXPECT_EQ(areas(ListColumn::Value, true), "End Town Hill ");
    EXPECT_EQ(areas(ListColumn::Area, false), "End Hill Town ");
    EXPECT_EQ(areas(ListColumn::Area, true), "Town Hill End ");
}

TEST_F(SourceSummaryTest, NarrowsThousandsInNoTime)
{
    const FigureList list = listOf("police.uk");
    EXPECT_GT(list.rows().size(), 7000U);
    QElapsedTimer timer;
    timer.start();
    EXPECT_FALSE(list.ordered("cannock burglary", ListColumn::Value, true).empty());
    const qint64 milliseconds = timer.elapsed();
    // 100 ms in the release build; a sanitized one takes several times as long.
    EXPECT_LT(milliseconds, 1000);
}

} // namespace
} // namespace wardwise::project

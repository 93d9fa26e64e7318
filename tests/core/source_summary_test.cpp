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

    static FigureList listOf(const char* key, const char* filter = "", ListColumn order = ListColumn::Lines,
                             bool descending = false)
    {
        const auto source = findSource(sample().catalogue(), key);
        auto list = FigureList::load(
            sample(), {.source = (*source)->id, .filter = filter, .order = order, .descending = descending});
        EXPECT_TRUE(list);
        return list ? std::move(*list) : FigureList();
    }

    static const std::string& cell(const ListedFigure& row, ListColumn column)
    {
        return row.cells.at(static_cast<std::size_t>(column));
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
    const auto value = listOf("document", "62.5").rows;
    ASSERT_FALSE(value.empty());
    for (const ListedFigure& row : value) {
        EXPECT_NE((cell(row, ListColumn::Value) + cell(row, ListColumn::Note)).find("62.5"),
                  std::string::npos);
    }
    const auto narrowed = listOf("document", "SOUTH  62.5 anti-social").rows;
    ASSERT_FALSE(narrowed.empty());
    EXPECT_LE(narrowed.size(), value.size());
    EXPECT_EQ(cell(narrowed.front(), ListColumn::Area), "Cannock South");
    EXPECT_EQ(cell(narrowed.front(), ListColumn::Lines).substr(0, 3), "262");
    EXPECT_FALSE(narrowed.front().sections.empty());
    EXPECT_EQ(listOf("document", "E05006905 burglary").rows.size(), 1U);
    EXPECT_TRUE(listOf("document", "no such words at all").rows.empty());
    const FigureList all = listOf("document");
    EXPECT_EQ(static_cast<std::size_t>(all.fitting), all.rows.size());
    EXPECT_EQ(all.fitting, summaryOf("document").figures);
    // In the order of the document, whatever the filter.
    EXPECT_TRUE(std::is_sorted(all.rows.begin(), all.rows.end(), [](const auto& a, const auto& b) {
        return a.firstLine != 0 && (b.firstLine == 0 || a.firstLine < b.firstLine);
    }));
}

TEST_F(SourceSummaryTest, FindsNumbersWithAndWithoutCommasAndReasonsInWords)
{
    const auto grouped = listOf("document", "2,").rows;
    EXPECT_FALSE(grouped.empty());
    const FigureList all = listOf("document");
    const auto large = std::find_if(all.rows.begin(), all.rows.end(), [](const ListedFigure& row) {
        return row.number && *row.number >= 1000 && cell(row, ListColumn::Value).find(',') == 1;
    });
    ASSERT_NE(large, all.rows.end());
    for (const std::string& typed : {large->plainValue, cell(*large, ListColumn::Value)}) {
        const auto found = listOf("document", typed.c_str()).rows;
        EXPECT_TRUE(std::any_of(found.begin(), found.end(), [&](const ListedFigure& row) {
            return row.id == large->id;
        })) << typed;
    }
}

TEST(FigureList, SortsNumbersAsNumbersAndMissingLast)
{
    const test::ProjectFolder folder;
    const auto project =
        folder.open("force F1 Midshire\ncsp C1 Amber in F1\nward W1 Town in C1\nward W2 End in C1\n"
                    "ward W3 Hill in C1\nsource survey\nperiod 2018-19\nW1 burglary 9.5\n"
                    "W2 burglary 12.0\nW3 burglary suppressed\n");
    ASSERT_NE(project, nullptr);
    const auto areas = [&](ListColumn column, bool descending, const char* filter = "burglary") {
        const auto list = FigureList::load(*project, {.source = project->catalogue().sources.front().id,
                                                      .filter = filter,
                                                      .order = column,
                                                      .descending = descending});
        EXPECT_TRUE(list);
        std::string text;
        for (const ListedFigure& row : list ? list->rows : std::vector<ListedFigure>()) {
            text += row.cells.front() + " ";
        }
        return text;
    };
    EXPECT_EQ(areas(ListColumn::Value, false), "Town End Hill ");
    EXPECT_EQ(areas(ListColumn::Value, true), "End Town Hill ");
    EXPECT_EQ(areas(ListColumn::Area, false), "End Hill Town ");
    EXPECT_EQ(areas(ListColumn::Area, true), "Town Hill End ");
    EXPECT_EQ(areas(ListColumn::Lines, false, "Suppressed"), "Hill ");
    EXPECT_EQ(areas(ListColumn::Lines, false, "9.5"), "Town ");
    EXPECT_EQ(areas(ListColumn::Lines, false, "%"), "") << "no sign stands for any text";
}

TEST_F(SourceSummaryTest, NarrowsThousandsInNoTime)
{
    EXPECT_GT(listOf("police.uk").rows.size(), 7000U);
    QElapsedTimer timer;
    timer.start();
    EXPECT_FALSE(listOf("police.uk", "cannock burglary", ListColumn::Value, true).rows.empty());
    const qint64 milliseconds = timer.elapsed();
    // 100 ms in the release build; a sanitized one takes several times as long.
    EXPECT_LT(milliseconds, 1000);
}

TEST(FigureList, ListsTheFirstOfManyAndTheOneThatIsWanted)
{
    const test::ProjectFolder folder;
    std::string notation = "force F1 Midshire\ncsp C1 Amber in F1\n";
    constexpr int kWards = 5100;
    for (int i = 0; i < kWards; ++i) {
        notation += "ward W" + std::to_string(i) + " Ward" + std::to_string(i) + " in C1\n";
    }
    notation += "source survey\nperiod 2018-19\n";
    for (int i = 0; i < kWards; ++i) {
        const std::string ward = "W" + std::to_string(i);
        notation += ward + " burglary 1\n" + ward + " arson 2\n";
    }
    const auto project = folder.open(notation);
    ASSERT_NE(project, nullptr);
    ListWish wish{.source = project->catalogue().sources.front().id};
    const auto all = FigureList::load(*project, wish);
    ASSERT_TRUE(all);
    EXPECT_EQ(all->fitting, 2 * kWards);
    ASSERT_EQ(all->rows.size(), FigureList::kMost);

    wish.descending = true;
    wish.order = ListColumn::Area;
    const auto last = FigureList::load(*project, wish);
    ASSERT_TRUE(last);
    EXPECT_EQ(last->rows.front().cells.front(), "Ward999") << "the first of all, not of those stored first";

    wish.filter = "ward5099 arson";
    const auto one = FigureList::load(*project, wish);
    ASSERT_TRUE(one);
    ASSERT_EQ(one->rows.size(), 1U);
    wish.filter = "";
    wish.order = ListColumn::Value; // 5,100 ones come before the twos, of which it's the last
    wish.descending = false;
    wish.wanted = one->rows.front().id;
    const auto with = FigureList::load(*project, wish);
    ASSERT_TRUE(with);
    ASSERT_EQ(with->rows.size(), FigureList::kMost + 1);
    EXPECT_EQ(with->rows.back().id, *wish.wanted);
    EXPECT_EQ(with->fitting, 2 * kWards);

    wish.filter = "ward4999 burglary";
    const auto few = FigureList::load(*project, wish);
    ASSERT_TRUE(few);
    ASSERT_EQ(few->rows.size(), 1U);
    EXPECT_EQ(few->rows.front().cells.front(), "Ward4999");
}

} // namespace
} // namespace wardwise::project

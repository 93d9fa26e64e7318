// What must never happen to a figure: a nought made up, a count shown as a rate, an interval that contradicts
// it.
#include "tests/core/project_text.h"

#include <gtest/gtest.h>

namespace wardwise {
namespace {

using test::ProjectFolder;
using test::rowOf;

const std::string kTwoWards = "force F1 Force\ncsp C1 Cannock in F1\nward W1 A in C1\nward W2 B in C1\n";

Result<Comparison> compare(const project::Project& project, const std::string& measure)
{
    return project.compare({.area = "C1", .measure = measure, .period = {}, .source = {}, .reference = {}});
}

TEST(LikeWithLike, ABatchIsCompleteOnlyForWhatItCounts)
{
    const ProjectFolder folder;
    const auto project = folder.open(
        kTwoWards + "source police complete F1\nperiod 2018-19\nW1 theft 5 pop 1000\nW2 theft 1 pop 1000\n");
    ASSERT_NE(project, nullptr);
    const auto entered = project->enterFigure({.area = "W1",
                                               .measure = "Nuisance",
                                               .period = "2018-19",
                                               .quantity = "count",
                                               .value = "4",
                                               .source = "police",
                                               .note = {}});
    ASSERT_TRUE(entered) << entered.error().message;
    const auto comparison = compare(*project, "Nuisance");
    ASSERT_TRUE(comparison) << comparison.error().message;
    EXPECT_FALSE(rowOf(*comparison, "B").rate.rate) << "a nought was made up";
}

TEST(LikeWithLike, ACountOfAPercentageIsNoRate)
{
    const ProjectFolder folder;
    const auto project = folder.open(
        kTwoWards
        + "source s\nperiod 2018-19\nmeasure happy percentage\nW1 happy 5 pop 1000\nW2 happy 9 pop 1000\n");
    ASSERT_NE(project, nullptr);
    EXPECT_FALSE(compare(*project, "happy"));
}

TEST(LikeWithLike, ARateThatItsCountContradictsHasNoInterval)
{
    const ProjectFolder folder;
    const auto project =
        folder.open(kTwoWards + "source s\nperiod 2018-19\nW1 theft 10 pop 1000\nW2 theft 20 pop 1000\n");
    ASSERT_NE(project, nullptr);
    for (const char* value : {"50.0", "10.0"}) {
        const auto entered = project->enterFigure({.area = "W1",
                                                   .measure = "theft",
                                                   .period = "2018-19",
                                                   .quantity = "rate",
                                                   .value = value,
                                                   .source = "s",
                                                   .note = {}});
        ASSERT_TRUE(entered) << entered.error().message;
        const auto comparison = compare(*project, "theft");
        ASSERT_TRUE(comparison) << comparison.error().message;
        const bool fits = std::string(value) == "10.0";
        EXPECT_EQ(rowOf(*comparison, "A").rate.disagrees, !fits);
        EXPECT_EQ(rowOf(*comparison, "A").rate.ci95.has_value(), fits);
    }
}

TEST(LikeWithLike, TheSameMonthsUnderAnotherLabelAreTheSamePeriod)
{
    const ProjectFolder folder;
    const auto project =
        folder.open(kTwoWards + "source s\nperiod 2018-19\nW1 theft 10 pop 1000\nW2 theft 20 pop 1000\n");
    ASSERT_NE(project, nullptr);
    const auto enter = [&](const std::string& period) {
        return project->enterFigure({.area = "W1",
                                     .measure = "theft",
                                     .period = period,
                                     .quantity = "count",
                                     .value = "11",
                                     .source = "s",
                                     .note = {}});
    };
    const auto entered = enter("2018-04..2019-03");
    ASSERT_TRUE(entered) << entered.error().message;
    EXPECT_EQ(entered->before, "10");
    const auto refused = enter("2011-12");
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message.find("2011-04..2012-03"), std::string::npos) << refused.error().message;
}

TEST(LikeWithLike, NamesThatLookTheSameAreTheSame)
{
    const ProjectFolder folder;
    const auto project = folder.open(kTwoWards + "source s\nperiod 2018-19\nW1 theft 10 pop 1000\n");
    ASSERT_NE(project, nullptr);
    const auto enter = [&](const std::string& area) {
        return project->enterFigure({.area = area,
                                     .measure = "theft",
                                     .period = "2018-19",
                                     .quantity = "count",
                                     .value = "11",
                                     .source = "s",
                                     .note = {}});
    };
    const auto composed = enter("Caf\u00e9 T\u0177 Du");
    ASSERT_TRUE(composed) << composed.error().message;
    EXPECT_EQ(composed->added.size(), 1U);
    const auto decomposed = enter("CAFE\u0301 T\u0176 DU");
    ASSERT_TRUE(decomposed) << decomposed.error().message;
    EXPECT_TRUE(decomposed->added.empty());
    for (const char* unseen : {"bad\xff\xfe",
                               "a\u009b"
                               "b",
                               "a\u2028"
                               "b",
                               "a\uffff"
                               "b"}) {
        EXPECT_FALSE(enter(unseen)) << unseen;
    }
}

} // namespace
} // namespace wardwise

// Going back and forward through the pages visited.
#include "ui/visited_pages.h"

#include <gtest/gtest.h>

namespace wardwise {
namespace {

Visit visit(const char* page, const char* part = "")
{
    return {QString::fromLatin1(page), QString::fromLatin1(part), {}};
}

TEST(VisitedPages, GoBackAndForwardAgain)
{
    VisitedPages pages;
    EXPECT_FALSE(pages.canGoBack());
    EXPECT_FALSE(pages.back());
    pages.visit(visit("wards"));
    pages.visit(visit("risk"));
    pages.visit(visit("priorities", "Knife Crime"));
    EXPECT_FALSE(pages.canGoForward());
    EXPECT_EQ(pages.back(), visit("risk"));
    EXPECT_EQ(pages.back(), visit("wards"));
    EXPECT_FALSE(pages.canGoBack());
    EXPECT_EQ(pages.forward(), visit("risk"));
    EXPECT_TRUE(pages.canGoForward());
}

TEST(VisitedPages, ForgetWhatLayAheadWhenGoingElsewhere)
{
    VisitedPages pages;
    for (const char* page : {"wards", "risk", "people"}) {
        pages.visit(visit(page));
    }
    pages.back();
    pages.visit(visit("sources"));
    EXPECT_FALSE(pages.canGoForward());
    EXPECT_EQ(pages.back(), visit("risk"));
}

TEST(VisitedPages, CountTheSamePageOnceButEachOfItsParts)
{
    VisitedPages pages;
    pages.visit(visit("wards"));
    pages.visit(visit("wards"));
    EXPECT_FALSE(pages.canGoBack());
    pages.visit(visit("priorities", "A"));
    pages.visit(visit("priorities", "B"));
    EXPECT_EQ(pages.back(), visit("priorities", "A"));
}

TEST(VisitedPages, RememberWhatWasSelectedWhenLeaving)
{
    VisitedPages pages;
    pages.visit(visit("wards"));
    project::Selection selection;
    selection.area = AreaId{7};
    pages.noteSelection(selection);
    pages.visit(visit("risk"));
    const auto back = pages.back();
    ASSERT_TRUE(back);
    EXPECT_EQ(back->selection.area, AreaId{7});
}

TEST(VisitedPages, ForgetTheOldestBeyondAHundred)
{
    VisitedPages pages;
    for (int i = 0; i < 300; ++i) {
        pages.visit({QStringLiteral("priorities"), QString::number(i), {}});
    }
    int steps = 0;
    while (pages.back()) {
        ++steps;
    }
    EXPECT_EQ(steps, 99);
}

} // namespace
} // namespace wardwise

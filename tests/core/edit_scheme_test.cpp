// Changing a scheme's shape: what is added can be computed, what is moved keeps values rising, and findings
// name their place.
#include "tests/core/risk_schemes.h"

#include "core/risk/check_scheme.h"
#include "core/risk/edit_scheme.h"

namespace wardwise::risk {
namespace {

Scheme small()
{
    return schemeOf(
        {groupOf("a", ruleOf(RuleKind::Sum), {criterionOf("x", {1, 3}), criterionOf("y", {1, 2})}),
         groupOf("b", ruleOf(RuleKind::Sum), {criterionOf("z", {1, 2})})},
        ruleOf(RuleKind::Product));
}

TEST(EditSchemeTest, ReadsThePlaceOfAFinding)
{
    EXPECT_EQ(schemePlace("groups[1].criteria[0].levels[12].value"),
              (SchemePlace{.group = 1, .criterion = 0, .level = 12}));
    EXPECT_EQ(schemePlace("groups[3].expression"), (SchemePlace{.group = 3}));
    EXPECT_EQ(schemePlace("bands[2].from"), (SchemePlace{.band = 2}));
    EXPECT_EQ(schemePlace("overall.expression"), SchemePlace());
    EXPECT_EQ(schemePlace(""), SchemePlace());
    EXPECT_EQ(schemePlace("groups[x]"), SchemePlace());
}

TEST(EditSchemeTest, KnowsWhichPlacesThereAre)
{
    const Scheme scheme = small();
    EXPECT_TRUE(hasPlace(scheme, {}));
    EXPECT_TRUE(hasPlace(scheme, {.group = 0, .criterion = 1, .level = 1}));
    EXPECT_FALSE(hasPlace(scheme, {.group = 0, .criterion = 1, .level = 2}));
    EXPECT_FALSE(hasPlace(scheme, {.group = 2}));
    EXPECT_FALSE(hasPlace(scheme, {.band = 0}));
}

TEST(EditSchemeTest, WhatIsAddedCanBeComputed)
{
    Scheme scheme = small();
    const SchemePlace group = addGroup(scheme);
    EXPECT_EQ(group, SchemePlace{.group = 2});
    EXPECT_EQ(addGroup(scheme), SchemePlace{.group = 3});
    EXPECT_NE(scheme.groups[2].id, scheme.groups[3].id);
    const SchemePlace criterion = addCriterion(scheme, {.group = 0, .criterion = 0});
    EXPECT_EQ(criterion, (SchemePlace{.group = 0, .criterion = 1}));
    EXPECT_EQ(scheme.groups[0].criteria[2].id, "y");
    const SchemePlace between = addLevel(scheme, {.group = 0, .criterion = 0, .level = 0});
    EXPECT_EQ(between.level, 1U);
    EXPECT_EQ(scheme.groups[0].criteria[0].levels[1].value, 2) << "halfway from 1 to 3";
    EXPECT_EQ(addLevel(scheme, {.group = 1, .criterion = 0}).level, 2U);
    EXPECT_EQ(scheme.groups[1].criteria[0].levels[2].value, 3) << "1 above the highest";
    addBand(scheme);
    EXPECT_EQ(addBand(scheme), SchemePlace{.band = 1});
    const auto findings = checkScheme(scheme);
    EXPECT_TRUE(findings.empty()) << findings.front().place << ": " << findings.front().text;
}

TEST(EditSchemeTest, WhatIsTakenAwayLeavesItsNeighbourSelected)
{
    Scheme scheme = small();
    EXPECT_EQ(removeAt(scheme, {.group = 0, .criterion = 1}), (SchemePlace{.group = 0, .criterion = 0}));
    EXPECT_EQ(removeAt(scheme, {.group = 0, .criterion = 0, .level = 0}),
              (SchemePlace{.group = 0, .criterion = 0, .level = 0}));
    EXPECT_EQ(scheme.groups[0].criteria[0].levels.front().word, "L2");
    EXPECT_EQ(removeAt(scheme, {.group = 0, .criterion = 0}), SchemePlace{.group = 0});
    EXPECT_EQ(removeAt(scheme, {.group = 0}), SchemePlace{.group = 0});
    EXPECT_EQ(removeAt(scheme, {.group = 0}), SchemePlace());
    EXPECT_TRUE(scheme.groups.empty());
}

TEST(EditSchemeTest, AMovedLevelLeavesValuesRising)
{
    Scheme scheme = small();
    EXPECT_EQ(moveAt(scheme, {.group = 0, .criterion = 0, .level = 0}, 1).level, 1U);
    const auto& levels = scheme.groups[0].criteria[0].levels;
    EXPECT_EQ(levels[0].word, "L2");
    EXPECT_EQ(levels[0].value, 1);
    EXPECT_EQ(levels[1].value, 3);
    EXPECT_EQ(moveAt(scheme, {.group = 0, .criterion = 0, .level = 1}, 1).level, 1U) << "it's at the end";
    EXPECT_EQ(levels[1].value, 3);
    EXPECT_EQ(moveAt(scheme, {.group = 1}, -1), SchemePlace{.group = 0});
    EXPECT_EQ(scheme.groups[0].id, "b");
}

} // namespace
} // namespace wardwise::risk

// Ages and sexes as breakdowns name them.
#include "core/domain/age_sex.h"

#include <gtest/gtest.h>

namespace wardwise {
namespace {

std::string understood(const char* dimension, const char* category)
{
    const auto part = ageSexOf({BreakdownId{2}, dimension, category, {}});
    if (!part) {
        return "not understood";
    }
    return (part->sex ? std::string(inWords(*part->sex)) : "all") + " "
           + (part->ages ? inWords(*part->ages) : "all ages");
}

TEST(AgeSex, IsReadFromThePartsThatTheProjectHas)
{
    EXPECT_EQ(understood("Age and sex", "Males 25-29"), "Males 25–29");
    EXPECT_EQ(understood("age and sex", "Female, 65 and over"), "Females 65+");
    EXPECT_EQ(understood("Age and sex", "women under 18"), "Females 0–17");
    EXPECT_EQ(understood("Age and sex", "Men 18 to 24"), "Males 18–24");
    EXPECT_EQ(understood("Age", "90+"), "all 90+");
    EXPECT_EQ(understood("Age", "0\u20134"), "all 0–4");
    EXPECT_EQ(understood("Age", "17"), "all 17");
    EXPECT_EQ(understood("Sex", "Female"), "Females all ages");
}

TEST(AgeSex, IsNotGuessedAt)
{
    EXPECT_EQ(understood("Mosaic group", "Males 25-29"), "not understood");
    EXPECT_EQ(understood("Age and sex", "25-29"), "not understood") << "of which sex?";
    EXPECT_EQ(understood("Age and sex", "Males"), "not understood") << "of which age?";
    EXPECT_EQ(understood("Age", "young"), "not understood");
    EXPECT_EQ(understood("Age", "29-25"), "not understood");
    EXPECT_EQ(understood("Age", "18-24 and 30-34"), "not understood");
    EXPECT_EQ(understood("Age", "Under 0"), "not understood");
    EXPECT_EQ(understood("Age", "200+"), "not understood");
    EXPECT_EQ(understood("Age", "99999999999999999999"), "not understood");
    EXPECT_EQ(understood("Sex", ""), "not understood");
    EXPECT_EQ(understood("Age", ""), "not understood");
}

} // namespace
} // namespace wardwise

// Mappings: as JSON and back, mistakes in one line, and the same layout of another year.
#include "tests/core/table_text.h"

#include "core/import/tables/guess_mapping.h"

#include <gtest/gtest.h>

namespace wardwise::import {
namespace {

using Lines = std::vector<std::string>;

TableMapping full()
{
    TableMapping mapping;
    mapping.columns = {
        {"Ward", ColumnRole::AreaName},
        {"Arson: 2018/19", ColumnRole::Figure, "Arson", Quantity::Rate, MeasureUnit::RatePer10000, "2018-19"},
        {"Notes \"of\" the police", ColumnRole::LeftOut}};
    mapping.layout = layoutOf(mapping.columns);
    mapping.placeholders = {{"*", StandsFor::Suppressed}, {"-", StandsFor::Zero}};
    mapping.areas = {{"Amber / Hill & Dale", "E05000002"}, {"Elsewhere", ""}};
    mapping.source = "Midshire Police";
    mapping.period = "2018-19";
    mapping.rateUnit = MeasureUnit::RatePer1000Households;
    mapping.sheet = "Table 1";
    mapping.headingRow = 4;
    mapping.headingRows = 2;
    return mapping;
}

TEST(TableMappingTest, JsonSaysAllOfAMapping)
{
    const auto back = mappingFromJson(mappingJson(full()), "m.json");
    ASSERT_TRUE(back) << back.error().message;
    EXPECT_EQ(*back, full());
    const auto empty = mappingFromJson("{}", "m.json");
    ASSERT_TRUE(empty);
    EXPECT_EQ(*empty, TableMapping());
}

TEST(TableMappingTest, MistakesAreSaidInALine)
{
    const auto why = [](const char* json) {
        const auto mapping = mappingFromJson(json, "m.json");
        return mapping ? std::string("none") : mapping.error().message;
    };
    EXPECT_EQ(why("nonsense").find("m.json isn't a mapping: it isn't JSON ("), 0U);
    EXPECT_EQ(why("[]"), "m.json isn't a mapping: it must be one JSON object.");
    EXPECT_EQ(why(R"({"columns":[{"heading":"a","role":"nonsense"}]})"),
              "m.json isn't a mapping: \"role\" can't be \"nonsense\".");
    EXPECT_EQ(why(R"({"columns":[{"heading":"a","role":"figure","quantity":"crimes"}]})"),
              "m.json isn't a mapping: \"quantity\" can't be \"crimes\".");
    EXPECT_EQ(why(R"({"rate_unit":"per-1000"})"),
              "m.json isn't a mapping: \"rate_unit\" can't be \"per-1000\".");
    EXPECT_EQ(why(R"({"placeholders":[{"text":"*"}]})"), "m.json isn't a mapping: \"means\" is missing.");
    EXPECT_EQ(why(R"({"columns":{}})"), "m.json isn't a mapping: \"columns\" isn't a list.");
    EXPECT_EQ(why(R"({"source":5})"), "m.json isn't a mapping: \"source\" isn't a text.");
    EXPECT_EQ(why(R"({"heading_row":0})"),
              "m.json isn't a mapping: \"heading_row\" must be a number from 1.");
    EXPECT_EQ(why(R"({"heading_row":"two"})"),
              "m.json isn't a mapping: \"heading_row\" must be a number from 1.");
    EXPECT_EQ(why(R"({"colums":[]})"),
              "m.json isn't a mapping: \"colums\" is no word of one. There are areas, columns, heading_row, "
              "heading_rows, period, placeholders, rate_unit, sheet and source.");
    EXPECT_EQ(why(R"({"columns":[{"heading":"a","kind":"figure"}]})"),
              "m.json isn't a mapping: \"kind\" is no word of one. There are heading, measure, period, "
              "quantity, role "
              "and unit.");
}

TEST(TableMappingTest, TheLayoutIsTheSameInEveryYear)
{
    EXPECT_EQ(layoutOf({{"Ward"}, {"Arson 2018/19"}}), layoutOf({{"WARD"}, {"arson 2019/20"}}));
    EXPECT_NE(layoutOf({{"Ward"}, {"Arson"}}), layoutOf({{"Arson"}, {"Ward"}}));
}

TEST(TableMappingTest, WhatWasSaidIsAdaptedToAnotherYear)
{
    const ChosenTable first = test::tableOf("Ward,Arson 2018/19,Fires 2018/19\nLong Meadow,5,6\n");
    TableMapping said = first.mapping;
    said.columns[1].quantity = Quantity::Count;
    said.columns[2].role = ColumnRole::LeftOut;
    KnownMappings known;
    known.kept = [&](const std::string& layout) {
        return layout == said.layout ? std::optional(said) : std::nullopt;
    };
    const ChosenTable next = test::tableOf("Ward,Arson 2019/20,Fires 2019/20\nLong Meadow,7,8\n", known);
    EXPECT_EQ(next.mappedBy, MappedBy::Project);
    EXPECT_EQ(test::told(next.taken), Lines{"E05000003 Arson, 2019-20, count: 7"});
}

TEST(TableMappingTest, AMappingMaySayWhereItsTableStands)
{
    TableMapping said;
    said.headingRow = 2;
    said.columns = {{"Ward", ColumnRole::AreaName},
                    {"Arson", ColumnRole::Figure, "Arson", Quantity::Count, std::nullopt, "2018"}};
    KnownMappings known;
    known.user = {said};
    const ChosenTable chosen = test::tableOf("Something,else\nWard,Arson\nLong Meadow,5\n", known);
    EXPECT_EQ(chosen.mappedBy, MappedBy::User);
    EXPECT_EQ(test::told(chosen.taken), Lines{"E05000003 Arson, 2018, count: 5"});
    known.user.front().headingRow = 50;
    EXPECT_TRUE(test::tableOf("Something,else\nWard,Arson\nLong Meadow,5\n", known).taken.areasOpen);
}

} // namespace
} // namespace wardwise::import

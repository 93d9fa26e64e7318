// Splitting street files into rows: the fast way says what the careful one does, whatever the bytes and
// however they come.
#include "core/import/csv_record.h"
#include "core/import/police_uk/street_scan.h"

#include <gtest/gtest.h>

#include <random>

namespace wardwise::import {
namespace {

const std::string kPlainHeading =
    "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,"
    "Crime type,Last outcome category,Context";

std::vector<std::string> split(const std::string& heading)
{
    return readRecord(heading).fields;
}

/// "3: id|2019-02|Force|E01|Drugs" for a row, "4! has 2 fields..." for a line that was refused.
class Found : public StreetSink
{
public:
    void take(const StreetRow& row, std::int64_t line) override
    {
        std::string text = std::to_string(line) + ":";
        for (const auto field : row.fields) {
            text += "|" + std::string(field);
        }
        lines.push_back(text);
    }

    void refuse(std::int64_t line, const std::string& reason) override
    {
        lines.push_back(std::to_string(line) + "! " + reason);
    }

    std::vector<std::string> lines;
};

/// Gives the bytes behind the heading in pieces, as a reader of a file does.
std::vector<std::string> scanned(const std::string& text, std::size_t piece)
{
    Found found;
    StreetScan scan(*StreetLayout::of(split(kPlainHeading)), found);
    scan.skipLines(1);
    std::string waiting;
    for (std::size_t at = 0; at < text.size(); at += piece) {
        waiting += text.substr(at, piece);
        waiting.erase(0, scan.take(waiting, false));
    }
    waiting.erase(0, scan.take(waiting, true));
    EXPECT_EQ(waiting, "");
    return found.lines;
}

/// The same by the rules of RFC 4180 alone, a record after the other.
std::vector<std::string> read(std::string_view text)
{
    Found found;
    const auto layout = *StreetLayout::of(split(kPlainHeading));
    std::int64_t line = 2;
    while (!text.empty()) {
        const CsvRecord record = readRecord(text);
        if (record.fields.size() == kStreetFields) {
            StreetRow row;
            for (std::size_t column = 0; column < kStreetColumns; ++column) {
                row.fields[column] = record.fields[layout.at[column]];
            }
            found.take(row, line);
        } else if (record.fields.size() > 1 || !record.fields.front().empty()) {
            const auto count = record.fields.size();
            found.refuse(line, "has " + std::to_string(count) + (count == 1 ? " field" : " fields")
                                   + " where the heading has 12");
        }
        line += static_cast<std::int64_t>(record.lines);
        text.remove_prefix(record.size);
    }
    return found.lines;
}

std::string row(const std::string& id, const std::string& location = "On or near High Street")
{
    return id + ",2019-02,Force,Force,-1.9,52.7," + location + ",E01000001,Amber 1A,Drugs,,";
}

TEST(StreetScan, TellsTheColumnsByTheirNames)
{
    EXPECT_TRUE(StreetLayout::of(split(kPlainHeading)).has_value());
    EXPECT_TRUE(StreetLayout::of(split(kPlainHeading + "\r\n")).has_value());
    auto turned = split(kPlainHeading);
    std::swap(turned[0], turned[11]);
    ASSERT_TRUE(StreetLayout::of(turned).has_value());
    EXPECT_EQ(StreetLayout::of(turned)->at[0], 11U);
    turned[3] = "Crime ID";
    EXPECT_FALSE(StreetLayout::of(turned).has_value()) << "a column twice, another missing";
    EXPECT_FALSE(StreetLayout::of(split(kPlainHeading + ",More")).has_value());
}

TEST(StreetScan, FindsRowsWhateverEndsThem)
{
    const std::vector<std::string> both{"2:|a|2019-02|Force|E01000001|Drugs",
                                        "3:|b|2019-02|Force|E01000001|Drugs"};
    for (const std::string end : {"\n", "\r\n"}) {
        EXPECT_EQ(scanned(row("a") + end + row("b") + end, 4096), both);
        EXPECT_EQ(scanned(row("a") + end + row("b"), 4096), both) << "no end of the last line";
        EXPECT_EQ(scanned(row("a") + end + row("b") + end + end, 4096), both) << "a blank line isn't a row";
    }
}

TEST(StreetScan, TakesWhatQuotesHold)
{
    EXPECT_EQ(
        scanned(row("a", "\"Near \"\"The Oak\"\", High Street\"") + "\n" + row("b", "\"two\nlines\"") + "\n"
                    + row("c", "Near \"The Oak\""),
                4096),
        (std::vector<std::string>{"2:|a|2019-02|Force|E01000001|Drugs", "3:|b|2019-02|Force|E01000001|Drugs",
                                  "5:|c|2019-02|Force|E01000001|Drugs"}));
}

TEST(StreetScan, RefusesAnOddLineAndGoesOnWithTheNext)
{
    const std::string good = "|2019-02|Force|E01000001|Drugs";
    EXPECT_EQ(scanned("a,b\n" + row("b") + "\n" + row("c") + ",more\nx\n" + row("d"), 4096),
              (std::vector<std::string>{"2! has 2 fields where the heading has 12", "3:|b" + good,
                                        "4! has 13 fields where the heading has 12",
                                        "5! has 1 field where the heading has 12", "6:|d" + good}));
    // A quote that doesn't close, or only far below, swallows nothing but its own line.
    EXPECT_EQ(scanned(row("a", "\"never closed") + "\n" + row("b") + "\n", 4096),
              (std::vector<std::string>{"2! opens a quote that isn't closed", "3:|b" + good}));
    EXPECT_EQ(scanned(row("a", "\"open") + "\n" + row("b") + "\n" + row("c", "\"shut\"") + "\n", 4096).size(),
              3U);
}

TEST(StreetScan, LetsNoStrayQuoteTakeTheLineBeforeTheLast)
{
    // The last line has no end, so that its quote seems to close the one above.
    EXPECT_EQ(scanned(row("a", "\"open") + "\n" + row("b", "\"x"), 4096),
              (std::vector<std::string>{"2! opens a quote that isn't closed",
                                        "3! opens a quote that isn't closed"}));
}

TEST(StreetScan, LeavesOutALineThatIsTooLong)
{
    const std::string good = "|2019-02|Force|E01000001|Drugs";
    for (const std::size_t piece : {std::size_t{131072}, std::size_t{1000}}) {
        EXPECT_EQ(scanned(row("a", std::string(5'000'000, 'x')) + "\n" + row("b") + "\n", piece),
                  (std::vector<std::string>{"2! is longer than 65,536 bytes", "3:|b" + good}));
        EXPECT_EQ(scanned(row("a") + "\n" + row("b", std::string(200'000, ',')), piece).size(), 2U);
    }
}

TEST(StreetScan, TakesBytesThatAreNoText)
{
    const std::string odd = row("a", std::string("\0\xFF\xFE\x80", 4)) + "\n" + row("b");
    EXPECT_EQ(scanned(odd, 4096), (std::vector<std::string>{"2:|a|2019-02|Force|E01000001|Drugs",
                                                            "3:|b|2019-02|Force|E01000001|Drugs"}));
}

TEST(StreetScan, SaysWhatRfc4180SaysOfAnyRowsInAnyPieces)
{
    std::mt19937 random(20190228);
    const auto pick = [&](int choices) {
        return static_cast<int>(random() % static_cast<unsigned>(choices));
    };
    const auto field = [&](int at) -> std::string {
        switch (pick(12)) {
        case 0:
            return "\"with, comma\"";
        case 1:
            return "\"with \"\"quotes\"\" and\nline end\"";
        case 2:
            return std::string(static_cast<std::size_t>(pick(200)), static_cast<char>('a' + at));
        case 3:
            return "mid\"quote";
        default:
            return pick(4) == 0 ? std::string() : "f" + std::to_string(at);
        }
    };
    for (int round = 0; round < 300; ++round) {
        std::string text;
        for (int rows = pick(20); rows > 0; --rows) {
            const int fields = pick(15) == 0 ? 1 + pick(14) : static_cast<int>(kStreetFields);
            // A record of several lines and an odd number of fields is refused line by line: not of this
            // test.
            const bool plain = fields != static_cast<int>(kStreetFields);
            for (int at = 0; at < fields; ++at) {
                text += (at > 0 ? "," : "") + (plain ? "p" + std::to_string(at) : field(at));
            }
            text += pick(3) == 0 ? "\r\n" : "\n";
        }
        const auto expected = read(text);
        for (const std::size_t piece :
             {std::size_t{1}, std::size_t{7}, std::size_t{64}, std::size_t{100000}}) {
            ASSERT_EQ(scanned(text, piece), expected) << "round " << round << ", pieces of " << piece << "\n"
                                                      << text;
        }
    }
}

} // namespace
} // namespace wardwise::import

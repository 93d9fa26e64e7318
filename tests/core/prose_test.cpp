// The light markup of prose: what is read, that it's written back, sentences and typed numbers, and words for
// values.
#include "core/domain/figure_phrase.h"
#include "core/domain/prose.h"
#include "core/domain/prose_scan.h"

#include <gtest/gtest.h>

#include <chrono>
#include <random>

namespace wardwise::prose {
namespace {

std::string read(const std::string& markup)
{
    return plainText(parse(markup), [](BoundFigureId id) -> std::optional<std::string> {
        return id.value == 12 ? std::optional<std::string>("62.5") : std::nullopt;
    });
}

TEST(Prose, IsTextUnlessItIsMarkup)
{
    EXPECT_TRUE(parse("").empty());
    EXPECT_EQ(read("Plain text.\n\nAnd more."), "Plain text.\n\nAnd more.");
    for (const char* text :
         {"{", "{f}", "{fx}", "{f12", "{F12}", "{f1234567890123456789}", "[^", "[^x]", "**", "a ** b",
          "####### x", "#x", "-x", "0. x", "2019. It was", "****", "\\", "\\a"}) {
        EXPECT_EQ(read(text), text);
    }
}

TEST(Prose, ReadsAFigureWhereItsTokenIsKnown)
{
    EXPECT_EQ(read("The rate is {f12} per 1,000."), "The rate is 62.5 per 1,000.");
    EXPECT_EQ(read("The rate is {f13}."), "The rate is {f13}.");
    EXPECT_EQ(read("Not \\{f12}."), "Not {f12}.");
    EXPECT_EQ(figuresIn(parse("{f12} and {f3}\n{f12}")),
              (std::vector{BoundFigureId{12}, BoundFigureId{3}, BoundFigureId{12}}));
}

TEST(Prose, ReadsHeadingsListsBoldAndFootnotes)
{
    const auto blocks =
        parse("## Why\nIt is **very** high[^1].\n- one\n- **two**\n1. first\n2. second\n[^1]: A note.");
    ASSERT_EQ(blocks.size(), 7U);
    EXPECT_EQ(blocks[0].kind, BlockKind::Heading);
    EXPECT_EQ(blocks[0].number, 2);
    ASSERT_EQ(blocks[1].spans.size(), 5U);
    EXPECT_TRUE(blocks[1].spans[1].bold);
    EXPECT_EQ(blocks[1].spans[1].text, "very");
    EXPECT_EQ(blocks[1].spans[3].kind, SpanKind::FootnoteMark);
    EXPECT_EQ(blocks[2].kind, BlockKind::Bullet);
    EXPECT_TRUE(blocks[3].spans.at(0).bold);
    EXPECT_EQ(blocks[5].kind, BlockKind::Numbered);
    EXPECT_EQ(blocks[5].number, 2);
    EXPECT_EQ(blocks[6].kind, BlockKind::Footnote);
}

TEST(Prose, TakesANumberForAnItemOnlyWhereOneFollowsAnother)
{
    EXPECT_EQ(parse("3. alone").at(0).kind, BlockKind::Paragraph);
    EXPECT_EQ(parse("1. a\n3. c").at(1).kind, BlockKind::Paragraph);
    EXPECT_EQ(parse("1. a\n1. again").at(1).number, 1);
}

TEST(Prose, EscapesWhateverWouldBeMarkup)
{
    for (const char* text : {"# no heading", "- no item", "1. no item", "**not bold**", "{f12}", "[^1]: none",
                             "a\\*b", "\\\\{f1}", "- \n# \n1. ", "C:\\{f12}\\*", "*{[#-.:"}) {
        EXPECT_EQ(read(escaped(text)), text);
    }
    for (const char* text : {"# no", "- no", "1. no", "[^1]: no"}) {
        EXPECT_EQ(parse(escaped(text)).at(0).kind, BlockKind::Paragraph) << text;
    }
}

TEST(Prose, IsWrittenBackAsItWasRead)
{
    std::mt19937 random(20190301); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same each time
    const std::vector<std::string> pieces{"**",   "*",    "{f12}", "{f",       "}",
                                          "[^1]", "[^",   "]: ",   "\\",       "# ",
                                          "- ",   "1. ",  "2. ",   "\n",       "abc",
                                          " ",    "2019", ". ",    "\xC3\xA9", "#",
                                          "-",    ":",    "0",     "{",        "\xF0\x9F\x98\x80",
                                          "\t",   "\r"};
    for (int round = 0; round < 20000; ++round) {
        std::string markup;
        for (std::size_t length = random() % 12; length > 0; --length) {
            markup += pieces.at(random() % pieces.size());
        }
        const auto blocks = parse(markup);
        const std::string written = markupOf(blocks);
        ASSERT_EQ(parse(written), blocks) << markup << "\n became \n" << written;
        ASSERT_EQ(read(escaped(markup)), markup);
    }
}

TEST(Prose, SurvivesAnyBytesInTimeThatGrowsWithThem)
{
    std::mt19937 random(7); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same each time
    std::string bytes;
    for (int at = 0; at < 300000; ++at) {
        bytes += static_cast<char>(random() % 256);
    }
    parse(bytes);
    const auto start = std::chrono::steady_clock::now();
    for (const char* piece : {"**", "[^", "{f", "{f1}", "\\", "- ", "[^1]: ", "**a"}) {
        std::string many;
        while (many.size() < 2000000) {
            many += piece;
        }
        markupOf(parse(many));
    }
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

std::vector<std::u16string> sentences(const std::u16string& text)
{
    std::vector<std::u16string> found;
    for (const Stretch& each : sentencesOf(text)) {
        found.push_back(text.substr(each.begin, each.end - each.begin));
    }
    return found;
}

TEST(ProseScan, TellsSentencesApart)
{
    EXPECT_EQ(
        sentences(u"One is 29.6 per 1,000. Two! \u201CThree?\u201D Four"),
        (std::vector<std::u16string>{u"One is 29.6 per 1,000.", u"Two!", u"\u201CThree?\u201D", u"Four"}));
    EXPECT_EQ(sentences(u"Some, e.g. theft, fell. \uFFFC rose.").size(), 2U);
    EXPECT_EQ(sentences(u"Mr. Smith vs. J. Doe.").size(), 1U);
    EXPECT_TRUE(sentences(u"   ").empty());
}

std::vector<std::string> numbers(const std::u16string& text)
{
    std::vector<std::string> found;
    for (const TypedNumber& each : numbersLikeFigures(text)) {
        found.push_back(each.text);
    }
    return found;
}

TEST(ProseScan, FindsNumbersThatLookLikeFigures)
{
    EXPECT_EQ(numbers(u"There were 2,935 incidents, 29.6 per 1,000 residents, 3% less."),
              (std::vector<std::string>{"2,935", "29.6", "3"}));
    EXPECT_EQ(numbers(u"It cost \u00A37,300 and rose by 16 per cent."),
              (std::vector<std::string>{"7,300", "16"}));
}

TEST(ProseScan, LeavesYearsDatesOrdinalsAgesAndListNumbers)
{
    for (const char16_t* text :
         {u"In 2018-19 and 2019", u"31 March 2019", u"the 2nd and 11th", u"under 18s", u"from age 65",
          u"aged 15-19", u"at 21:00", u"12. The list", u"around 1 in 4", u"line 252", u"E05006905 and A34",
          u"five kinds, 3 of them", u"2018/19", u"65 and over"}) {
        EXPECT_TRUE(numbers(text).empty()) << numbers(text).at(0);
    }
}

TEST(FigurePhrases, SayAValueInWords)
{
    EXPECT_EQ(phrased(2935, FigurePhrase::Figure, 0), "2,935");
    EXPECT_EQ(phrased(10, FigurePhrase::Percent, 0), "10 %");
    EXPECT_EQ(phrased(26, FigurePhrase::OneIn, 0), "around 1 in 4");
    EXPECT_EQ(phrased(41, FigurePhrase::OneIn, 0), "around 2 in 5");
    EXPECT_EQ(phrased(2, FigurePhrase::OneIn, 0), "around 1 in 50");
    EXPECT_EQ(phrased(31, FigurePhrase::Fraction, 0), "nearly a third");
    EXPECT_EQ(phrased(33, FigurePhrase::Fraction, 0), "a third");
    EXPECT_EQ(phrased(51.2, FigurePhrase::Fraction, 1), "just over half");
    EXPECT_EQ(phrased(45, FigurePhrase::Fraction, 0), std::nullopt);
    EXPECT_EQ(phrased(2.4, FigurePhrase::Times, 1), "2.4 times");
    EXPECT_EQ(phrased(-3, FigurePhrase::Size, 0), "3");
    for (const auto& [value, text] :
         {std::pair(1, "1st"), std::pair(2, "2nd"), std::pair(3, "3rd"), std::pair(4, "4th"),
          std::pair(11, "11th"), std::pair(22, "22nd"), std::pair(113, "113th")}) {
        EXPECT_EQ(phrased(value, FigurePhrase::Ordinal, 0), text);
    }
    EXPECT_EQ(phrased(0, FigurePhrase::OneIn, 0), std::nullopt);
    EXPECT_EQ(phrased(100, FigurePhrase::OneIn, 0), std::nullopt);
}

TEST(Prose, BoldThatGoesOnAtOnceIsOneSpan)
{
    const auto blocks = prose::parse("**a****b** c");
    ASSERT_EQ(blocks.size(), 1U);
    ASSERT_EQ(blocks.front().spans.size(), 2U);
    EXPECT_EQ(blocks.front().spans.front().text, "ab");
    EXPECT_EQ(prose::parse(prose::markupOf(blocks)), blocks);
}

} // namespace
} // namespace wardwise::prose

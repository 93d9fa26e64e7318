// HTML from the clipboard becomes text with a simple structure, whatever it is, and nothing else.
#include "core/import/pasted_html.h"

#include <gtest/gtest.h>

#include <chrono>
#include <random>

namespace wardwise::import {
namespace {

std::string pasted(const std::string& html)
{
    return prose::markupOf(readPastedHtml(html).blocks);
}

TEST(PastedHtml, KeepsHeadingsBoldAndLists)
{
    EXPECT_EQ(pasted("<h2>Why</h2><p>It is <b>very</b> high.</p><ul><li>one</li><li><p>two</p></li></ul>"
                     "<ol><li>first<li>second</ol><p>End"),
              "## Why\nIt is **very** high.\n- one\n- two\n1. first\n2. second\nEnd");
}

TEST(PastedHtml, KnowsBoldThatIsOnlyAStyle)
{
    EXPECT_EQ(pasted("<b style=\"font-weight:normal\">plain <span style='font-weight: 700'>bold</span></b>"),
              "plain **bold**");
}

TEST(PastedHtml, KnowsWordsLists)
{
    EXPECT_EQ(
        pasted("<p class=MsoListParagraph><![if !supportLists]><span>\xC2\xB7<span>&nbsp; </span></span>"
               "<![endif]>Item<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>"
               "<p class=MsoListParagraph><![if !supportLists]>1.<span>&nbsp;</span><![endif]>First</p>"),
        "- Item\n1. First");
}

TEST(PastedHtml, MakesATableLinesWithTabs)
{
    const auto table =
        readPastedHtml("<table><tr><th>Ward</th><th>Rate</th></tr><tr><td><p>South</p></td><td>62.5</td>"
                       "</tr></table>");
    EXPECT_EQ(prose::markupOf(table.blocks), "Ward\tRate\nSouth\t62.5");
    EXPECT_EQ(table.tables, 1);
}

TEST(PastedHtml, LeavesPicturesOutAndCountsThem)
{
    const auto picture = readPastedHtml("<p>Before <img src=http://x/y.png onload=alert(1)> after</p>"
                                        "<img src=\"file:///etc/passwd\">");
    EXPECT_EQ(prose::markupOf(picture.blocks), "Before after");
    EXPECT_EQ(picture.pictures, 2);
}

TEST(PastedHtml, HasNothingOfScriptsAndStyles)
{
    EXPECT_EQ(
        pasted(
            "<head><title>t</title><style>p{}</style></head><script>alert('</p>')</script><p onclick='x()'>"
            "Text</p><svg onload=alert(1)><text>no</text></svg><a href=\"javascript:x\">link</a>"
            "<iframe src=x>no</iframe>"),
        "Text\nlink");
}

TEST(PastedHtml, IsEscapedWhereItLooksLikeMarkup)
{
    EXPECT_EQ(pasted("<p>{f12} and **x**</p><p># no</p>"), "\\{f12} and \\*\\*x\\*\\*\n\\# no");
}

TEST(PastedHtml, KeepsEmojiAndRightToLeftText)
{
    EXPECT_EQ(
        pasted(
            "<p dir=rtl>&#x1F600; \xF0\x9F\x98\x80 \xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D &pound;5&ndash;6 &bogus; "
            "&#xFFFFFFFF; AT&T</p>"),
        "\xF0\x9F\x98\x80 \xF0\x9F\x98\x80 \xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xC2\xA3"
        "5\xE2\x80\x93"
        "6 &bogus; "
        "\xEF\xBF\xBD AT&T");
}

TEST(PastedHtml, KeepsTextThatIsNoTag)
{
    EXPECT_EQ(pasted("a < b and c<d <3 <!-- never ends"), "a < b and c<d <3 never ends");
}

TEST(PastedHtml, SurvivesAnythingInTimeThatGrowsWithIt)
{
    std::mt19937 random(11); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same each time
    const std::vector<std::string> pieces{"<",          ">",
                                          "</",         "<p>",
                                          "<table>",    "<td>",
                                          "\"",         "'",
                                          "<!--",       "-->",
                                          "&",          "&amp;",
                                          "&#x",        "<b>",
                                          "</b>",       "text",
                                          " ",          "\n",
                                          "<li>",       "<ul>",
                                          "/>",         "<![if !supportLists]>",
                                          "<![endif]>", "<h1>",
                                          "style=",     "<script>",
                                          "="};
    for (int round = 0; round < 20000; ++round) {
        std::string html;
        for (std::size_t length = random() % 25; length > 0; --length) {
            html += pieces.at(random() % pieces.size());
        }
        readPastedHtml(html);
    }
    const auto start = std::chrono::steady_clock::now();
    for (const char* piece :
         {"<table><tr><td>", "<a \"", "<a", "<!--", "<b>", "<a '\">", "&amp", "<div><p>x", "<script"}) {
        std::string many;
        while (many.size() < 2000000) {
            many += piece;
        }
        readPastedHtml(many);
        readPastedHtml(many + ">");
    }
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(30));
}

TEST(PastedText, IsALineAParagraph)
{
    EXPECT_EQ(prose::markupOf(readPastedText("one\r\n\r\n- two\x01").blocks), "one\n\n\\- two");
}

} // namespace
} // namespace wardwise::import

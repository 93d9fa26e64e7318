// Spreadsheet files of each kind: every sheet, cell and line as a spreadsheet program shows it.
#include "tests/core/workbook_file.h"

#include "core/import/tables/percent_cells.h"
#include "core/import/tables/read_sheets.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace wardwise::import {
namespace {

/// "Table 1 (hidden)", then "3:|Ward|Number" for each row that isn't blank.
std::vector<std::string> read(const QString& path)
{
    const InputFile file{path, {}, "table", QFile(path).size()};
    const auto recognised = recogniseFile(file);
    EXPECT_TRUE(recognised && recognised->kind == FileKind::Workbook);
    Progress progress;
    const auto whole = readWhole(file, progress);
    if (!recognised || !whole) {
        return {};
    }
    const auto sheets = sheetsIn({file, *recognised}, *whole);
    if (!sheets) {
        return {sheets.error().message};
    }
    std::vector<std::string> lines;
    for (const Sheet& sheet : *sheets) {
        lines.push_back(sheet.name + (sheet.hidden ? " (hidden)" : ""));
        for (const Sheet::Row& row : sheet.rows) {
            std::string text = std::to_string(row.line) + ":";
            for (const std::string& cell : row.cells) {
                text += "|" + cell;
            }
            if (!isBlank(row)) {
                lines.push_back(text.substr(0, text.find_last_not_of('|') + 1));
            }
        }
    }
    return lines;
}

using Lines = std::vector<std::string>;

const std::vector<test::WorkbookSheet> kBook{
    {"Notes", {{"About these tables"}, {}, {"[z]", "not applicable"}}},
    {"Table & 1",
     {{},
      {"Recorded crime"},
      {},
      {"Ward", "Number \n of crimes"},
      {"Town", "5"},
      {"Hill", "1751.25"},
      {"End", "~"}}},
    {"Workings", {{"Ward", "Number"}, {"Town", "-9"}}, true}};

const Lines kRead{"Notes",
                  "1:|About these tables",
                  "3:|[z]|not applicable",
                  "Table & 1",
                  "2:|Recorded crime",
                  "4:|Ward|Number of crimes",
                  "5:|Town|5",
                  "6:|Hill|1751.25",
                  "7:|End|~",
                  "Workings (hidden)",
                  "1:|Ward|Number",
                  "2:|Town|-9"};

TEST(WorkbookTest, XlsxIsReadSheetBySheet)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("book.xlsx"));
    test::writeXlsx(path, kBook);
    EXPECT_EQ(read(path), kRead);
}

TEST(WorkbookTest, OdsIsReadSheetBySheet)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("book.ods"));
    test::writeOds(path, kBook);
    EXPECT_EQ(read(path), kRead);
}

TEST(WorkbookTest, TheContentTellsTheKindWhateverTheName)
{
    const QTemporaryDir folder;
    const QString ods = folder.filePath(QStringLiteral("book.xls"));
    test::writeOds(ods, kBook);
    EXPECT_EQ(read(ods), kRead);
    const QString xlsx = folder.filePath(QStringLiteral("book.csv"));
    test::writeXlsx(xlsx, kBook);
    EXPECT_EQ(read(xlsx), kRead);
}

TEST(WorkbookTest, APercentageIsReadAsTheWorkbookShowsIt)
{
    const std::vector<test::WorkbookSheet> shares{{"First", {{"Ward", "Number"}, {"Town", "0.404"}}},
                                                  {"Share",
                                                   {{},
                                                    {"Ward", "Share", "Number"},
                                                    {"Town", "40.4%", "5"},
                                                    {},
                                                    {"Hill", "57%", "0.5"},
                                                    {"End", "0%", "~"}}}};
    const Lines shown{"First",           "1:|Ward|Number",  "2:|Town|0.404", "Share", "2:|Ward|Share|Number",
                      "3:|Town|40.4%|5", "5:|Hill|57%|0.5", "6:|End|0%|~"};
    const QTemporaryDir folder;
    const QString xlsx = folder.filePath(QStringLiteral("book.xlsx"));
    test::writeXlsx(xlsx, shares);
    EXPECT_EQ(read(xlsx), shown);
    const QString ods = folder.filePath(QStringLiteral("book.ods"));
    test::writeOds(ods, shares);
    EXPECT_EQ(read(ods), shown);
}

TEST(WorkbookTest, AFormatShowsAPercentageWhereItsSignCounts)
{
    for (const char* format : {"0%", "0.00%", "[Red]-0.0%;0.0%", "0 %", "#,##0.0_)%"}) {
        EXPECT_TRUE(isPercentFormat(format)) << format;
    }
    for (const char* format : {"0.0", "General", "0.0\"%\"", "0.0\\%", "0.0_%"}) {
        EXPECT_FALSE(isPercentFormat(format)) << format;
    }
}

TEST(WorkbookTest, APercentageKeepsEveryDigitAndNoMore)
{
    EXPECT_EQ(asPercentage("0.404"), "40.4%");
    EXPECT_EQ(asPercentage("0.40369999999999995"), "40.37%");
    EXPECT_EQ(asPercentage("0.57"), "57%");
    EXPECT_EQ(asPercentage("-0.03"), "-3%");
    EXPECT_EQ(asPercentage("1"), "100%");
    EXPECT_EQ(asPercentage("0"), "0%");
    EXPECT_EQ(asPercentage("0.0000012"), "0.00012%");
    EXPECT_EQ(asPercentage("1.2E-06"), "0.00012%");
    EXPECT_EQ(asPercentage("n/a"), "n/a");
    EXPECT_EQ(asPercentage(""), "");
}

TEST(WorkbookTest, AFileThatIsCutShortIsAnErrorInWords)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("book.xlsx"));
    test::writeXlsx(path, kBook);
    QFile file(path);
    ASSERT_TRUE(file.resize(file.size() / 2));
    const Lines lines = read(path);
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines.front().find("table can't be read as a spreadsheet."), 0U) << lines.front();
}

} // namespace
} // namespace wardwise::import

// Real tables from ../shared/data, where it is.
#include "tests/core/sample_fixture.h"

#include "core/import/tables/choose_tables.h"
#include "core/import/tables/read_sheets.h"

#include <QFile>

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <tuple>

namespace wardwise::import {
namespace {

std::vector<Sheet> sheetsOf(const QString& path)
{
    const InputFile file{path, {}, path.toStdString(), QFile(path).size()};
    const auto recognised = recogniseFile(file);
    Progress progress;
    const auto whole = readWhole(file, progress);
    EXPECT_TRUE(recognised && whole);
    if (!recognised || !whole) {
        return {};
    }
    auto sheets = sheetsIn({file, *recognised}, *whole);
    EXPECT_TRUE(sheets) << (sheets ? "" : sheets.error().message);
    return sheets ? std::move(*sheets) : std::vector<Sheet>();
}

/// Every ward that the sheets name, as a project would know it.
Catalogue wardsIn(const std::vector<Sheet>& sheets)
{
    Catalogue catalogue;
    for (const Sheet& sheet : sheets) {
        for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
            const std::string& code = sheet.cell(row, 2);
            if (!sheet.hidden && code.size() == 9 && code.compare(0, 3, "E05") == 0) {
                Area ward;
                ward.id = AreaId{static_cast<std::int64_t>(catalogue.areas.size()) + 1};
                ward.code = code;
                ward.name = sheet.cell(row, 0);
                ward.boundaryYear = 2014;
                catalogue.areas.push_back(ward);
            }
        }
    }
    return catalogue;
}

using Key = std::tuple<std::string, std::string, Quantity, std::string>;

/// Values to one decimal, as the CSV has them.
std::map<Key, double> figuresOf(const std::vector<Sheet>& sheets, const Catalogue& catalogue)
{
    KnownMappings known;
    known.kept = [](const std::string&) { return std::optional<TableMapping>(); };
    std::map<Key, double> figures;
    for (const ChosenTable& chosen : chooseTables(sheets, known, catalogue, std::nullopt, {})) {
        for (const TakenFigure& figure : chosen.taken.figures) {
            constexpr double kTen = 10.0;
            figures[{catalogue.area(figure.area)->code, figure.measure, figure.quantity,
                     figure.period.label}] = std::round(figure.figure.number().value_or(-1) * kTen) / kTen;
        }
    }
    return figures;
}

TEST(LondonTablesTest, CsvAndOldExcelGiveTheSameTable)
{
    const QString csv = test::sharedFile("data/ward_tables/london-ward-profiles-excel-version.csv");
    const QString xls = test::sharedFile("data/ward_tables/london-ward-profiles-excel-version.xls");
    if (!QFile::exists(csv) || !QFile::exists(xls)) {
        GTEST_SKIP() << "../shared/data isn't here";
    }
    const auto text = sheetsOf(csv);
    const Catalogue catalogue = wardsIn(text);
    EXPECT_GT(catalogue.areas.size(), 600U);
    const auto fromCsv = figuresOf(text, catalogue);
    const auto fromXls = figuresOf(sheetsOf(xls), catalogue);
    EXPECT_GT(fromCsv.size(), 15000U);
    ASSERT_EQ(fromCsv.size(), fromXls.size());
    std::size_t differing = 0;
    for (const auto& [key, value] : fromCsv) {
        const auto at = fromXls.find(key);
        // A half may be rounded either way.
        differing += at == fromXls.end() || std::abs(at->second - value) > 0.1 + 1e-9 ? 1U : 0U;
    }
    EXPECT_EQ(differing, 0U);
}

TEST(SharedSheetsTest, EverySpreadsheetIsReadAndGuessedWithoutAnythingOfOursComingIn)
{
    for (const char* name :
         {"File_10_-_IoD2019_LAD_Summaries_lower-tier.xlsx", "scjs-2023-24-main-report-annex-tables.xlsx",
          "deaths-police-contact-Time_series_tables_2019-20.ods"}) {
        const QString path = test::sharedFile((std::string("data/sheets/") + name).c_str());
        if (!QFile::exists(path)) {
            GTEST_SKIP() << "../shared/data isn't here";
        }
        const auto sheets = sheetsOf(path);
        EXPECT_GT(sheets.size(), 1U) << name;
        EXPECT_TRUE(figuresOf(sheets, Catalogue()).empty()) << name;
    }
}

} // namespace
} // namespace wardwise::import

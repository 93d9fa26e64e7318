// The sample's figures against the document they come from: prose by hand, tables and open data cell by cell.
#include "tests/core/project_text.h"
#include "tests/core/sample_fixture.h"

#include "core/base/number_text.h"
#include "core/import/csv_table.h"

#include <QFile>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace wardwise {
namespace {

using import::CsvTable;

class SampleFiguresTest : public test::SampleTest
{
protected:
    [[nodiscard]] static bool holds(int line, double value, Quantity quantity)
    {
        const auto figures = figuresAt(line);
        return std::any_of(figures.begin(), figures.end(), [&](const Observation& figure) {
            return figure.key.quantity == quantity && figure.figure.number() == value;
        });
    }

    [[nodiscard]] static QByteArray read(const char* path)
    {
        QFile file(test::sharedFile(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    [[nodiscard]] static CsvTable readTable(const QByteArray& bytes, const char* name)
    {
        auto table = CsvTable::parse(
            std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())), name);
        EXPECT_TRUE(table.has_value());
        return table ? *table : CsvTable();
    }
};

TEST_F(SampleFiguresTest, HaveTheProseFiguresAtTheirLines)
{
    struct Printed
    {
        int line;
        double value;
        Quantity quantity;
    };

    // Read in the source text by hand, not from the sample's files.
    const std::vector<Printed> prose{
        {83, 100110, Quantity::Population}, {85, 9, Quantity::Count},        {166, 11, Quantity::Count},
        {240, 32.6, Quantity::Rate},        {240, 24.3, Quantity::Rate},     {242, 59, Quantity::Percentage},
        {279, 29, Quantity::Percentage},    {282, 1173, Quantity::Count},    {282, 3765, Quantity::Count},
        {284, 798, Quantity::Count},        {300, -5, Quantity::Change},     {304, 27.0, Quantity::Rate},
        {318, 822, Quantity::Count},        {318, 14.8, Quantity::Rate},     {421, 1940, Quantity::Count},
        {459, 430, Quantity::Count},        {463, 1300, Quantity::Count},    {494, 0.8, Quantity::Rate},
        {500, 88, Quantity::Change},        {526, 14.7, Quantity::Rate},     {557, 2395, Quantity::Count},
        {557, 3490, Quantity::Count},       {589, 775, Quantity::Count},     {596, 39, Quantity::Percentage},
        {651, 7300, Quantity::Money},       {661, 0.8, Quantity::Percentage}};
    for (const Printed& printed : prose) {
        EXPECT_TRUE(holds(printed.line, printed.value, printed.quantity))
            << "line " << printed.line << ": " << printed.value;
    }
}

TEST_F(SampleFiguresTest, KeepTheDecimalsAndHedgesThatWerePrinted)
{
    for (const Observation& figure : figuresAt(304)) {
        if (figure.figure.number() == 27.0) {
            EXPECT_EQ(figure.figure.decimals, 1);
        }
    }
    const auto calls = figuresAt(459);
    EXPECT_TRUE(std::any_of(calls.begin(), calls.end(), [](const Observation& figure) {
        return figure.figure.number() == 450.0 && figure.qualifier == "around";
    }));
}

TEST_F(SampleFiguresTest, HaveEveryRowOfTheOverviewForThePartnershipAndTheForce)
{
    for (int line = 188; line <= 221; ++line) {
        const auto figures = figuresAt(line);
        const auto ofArea = [&](const char* code) {
            const AreaId area = (*findArea(sample().catalogue(), code))->id;
            return std::count_if(figures.begin(), figures.end(), [&](const Observation& figure) {
                return figure.key.area == area && figure.key.quantity == Quantity::Rate;
            });
        };
        EXPECT_EQ(ofArea("E22000263"), 1) << "line " << line;
        EXPECT_EQ(ofArea("E23000015"), 1) << "line " << line;
    }
}

TEST_F(SampleFiguresTest, HaveEveryNumberOfTheSourceTextsTables)
{
    const QByteArray text = read("source/cannock-chase-strategic-assessment-2019.txt");
    if (text.isEmpty()) {
        GTEST_SKIP() << "the source text isn't beside the project (../shared/source)";
    }
    const auto lines = text.split('\n');
    int numbers = 0;
    for (int line = 188; line <= 836; ++line) {
        if (line == 222) {
            line = 822;
        }
        for (const QByteArray& field : lines.at(line - 1).split('\t')) {
            if (const auto number = readNumber(field.trimmed().toStdString())) {
                ++numbers;
                EXPECT_TRUE(holds(line, number->value, Quantity::Rate))
                    << "line " << line << ": " << field.toStdString();
            }
        }
    }
    EXPECT_EQ(numbers, 34 * 2 + 15 * 12);
}

TEST_F(SampleFiguresTest, EqualTheDocumentsWardTable)
{
    const QByteArray bytes = read("data/derived/cannock_chase_document_table.csv");
    if (bytes.isEmpty()) {
        GTEST_SKIP() << "the derived data aren't beside the project (../shared/data/derived)";
    }
    const CsvTable table = readTable(bytes, "cannock_chase_document_table.csv");
    ASSERT_EQ(table.rowCount(), 15U);
    for (std::size_t column = 3; column < table.header().size(); ++column) {
        const auto result = compare(table.header()[column], "document", "csp");
        for (std::size_t row = 0; row < table.rowCount(); ++row) {
            const auto at =
                std::find_if(result.rows.begin(), result.rows.end(), [&](const ComparisonRow& candidate) {
                    return candidate.rate.code == table.field(row, "WD18CD");
                });
            ASSERT_NE(at, result.rows.end()) << table.row(row)[0];
            ASSERT_TRUE(at->rate.rate.has_value()) << table.row(row)[0];
            EXPECT_EQ(at->rate.rate->value, readNumber(table.row(row)[column])->value) << table.row(row)[0];
            EXPECT_EQ(at->rate.population->value,
                      std::llround(readNumber(table.field(row, "Population mid-2017"))->value));
        }
    }
}

TEST_F(SampleFiguresTest, EqualTheOpenDatasCountsCellByCell)
{
    const QByteArray bytes = read("data/derived/staffordshire_ward_month_counts.csv");
    if (bytes.isEmpty()) {
        GTEST_SKIP() << "the derived data aren't beside the project (../shared/data/derived)";
    }
    std::map<std::string, double> stored;
    const Catalogue& catalogue = sample().catalogue();
    const SourceId police = (*findSource(catalogue, "police.uk"))->id;
    const auto read = store::forEachCell(sample().connection(), [&](const comparison::Cell& cell) {
        if (catalogue.sourceOf(cell.batch)->id == police) {
            stored[catalogue.area(cell.area)->code + " " + catalogue.period(cell.period)->label + " "
                   + catalogue.measure(cell.measure)->name] = cell.figure.number().value();
        }
    });
    ASSERT_TRUE(read.has_value());
    const CsvTable table = readTable(bytes, "staffordshire_ward_month_counts.csv");
    ASSERT_EQ(table.rowCount(), 7579U);
    EXPECT_EQ(stored.size(), table.rowCount());
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        const std::string& ward = table.field(row, "ward_code");
        const std::string code = ward.empty()        ? "E23000015:unlocated"
                                 : ward == "outside" ? "E23000015:outside"
                                                     : ward;
        const std::string key = code + " " + table.field(row, "month") + " " + table.field(row, "crime_type");
        ASSERT_EQ(stored.count(key), 1U) << key;
        EXPECT_EQ(stored[key], std::stod(table.field(row, "count"))) << key;
    }
}

} // namespace
} // namespace wardwise

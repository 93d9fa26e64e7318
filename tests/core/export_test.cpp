// What leaves a project as data: every table as CSV, and a comparison as JSON.
#include "tests/core/project_text.h"
#include "tests/core/stored_text.h"

#include "core/import/csv_table.h"
#include "core/report/comparison_json.h"
#include "core/report/export_tables.h"
#include "core/store/table_export.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace wardwise {
namespace {

class ExportTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        m_project = m_folder.open(test::tenWards()
                                  + "source document\nW1 theft suppressed\nW2 theft 0.30\nW3 theft 1.5\n");
        ASSERT_NE(m_project, nullptr);
    }

    [[nodiscard]] project::Project& project() const { return *m_project; }

    [[nodiscard]] QString path(const char* name) const { return m_folder.path(name); }

    [[nodiscard]] static import::CsvTable table(const QString& path)
    {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
        auto parsed = import::CsvTable::parse(file.readAll().toStdString(), path.toStdString());
        EXPECT_TRUE(parsed.has_value()) << (parsed ? "" : parsed.error().message);
        return parsed ? *parsed : import::CsvTable();
    }

    [[nodiscard]] QJsonObject json(const project::ComparisonRequest& wanted) const
    {
        const auto judged = m_project->judge(wanted);
        EXPECT_TRUE(judged.has_value()) << (judged ? "" : judged.error().message);
        return judged ? QJsonDocument::fromJson(report::comparisonJson(judged->comparison, judged->verdicts))
                            .object()
                      : QJsonObject();
    }

private:
    test::ProjectFolder m_folder;
    std::unique_ptr<project::Project> m_project;
};

TEST_F(ExportTest, WritesEveryTableWithEveryRowAndADictionary)
{
    const auto written = report::exportTables(project().connection(), path("out/deep"));
    ASSERT_TRUE(written.has_value()) << written.error().message;
    const auto shapes = store::tableShapes(project().connection());
    EXPECT_EQ(*written, static_cast<int>(shapes->size()) + 1);
    std::size_t columns = 0;
    for (const store::TableShape& shape : *shapes) {
        const auto csv =
            table(path("out/deep/") + QString::fromStdString(shape.name) + QStringLiteral(".csv"));
        const std::string count =
            test::answer(project().connection(), ("SELECT count(*) FROM \"" + shape.name + "\"").c_str());
        EXPECT_EQ(std::to_string(csv.rowCount()), count) << shape.name;
        EXPECT_EQ(csv.header().size(), shape.columns.size()) << shape.name;
        columns += shape.columns.size();
    }
    EXPECT_EQ(table(path("out/deep/data_dictionary.csv")).rowCount(), columns);
}

TEST_F(ExportTest, KeepsMissingSuppressedAndNumbersApart)
{
    ASSERT_TRUE(report::exportTables(project().connection(), path("out")).has_value());
    const auto figures = table(path("out/observation.csv"));
    const std::size_t last = figures.rowCount() - 1;
    EXPECT_EQ(figures.field(last - 2, "missing"), "suppressed");
    EXPECT_EQ(figures.field(last - 2, "value"), "");
    EXPECT_EQ(figures.field(last - 1, "value"), "0.3");
    EXPECT_EQ(figures.field(last - 1, "decimals"), "2");
}

TEST_F(ExportTest, DisarmsTextThatWouldRunAsAFormula)
{
    ASSERT_TRUE(project()
                    .enterFigure({.area = "=cmd|' /C calc'!A0",
                                  .measure = "burglary",
                                  .period = "2018-19",
                                  .quantity = "count",
                                  .value = "1",
                                  .source = "survey",
                                  .note = "@x"})
                    .has_value());
    ASSERT_TRUE(report::exportTables(project().connection(), path("out")).has_value());
    const auto areas = table(path("out/area.csv"));
    EXPECT_EQ(areas.field(areas.rowCount() - 1, "name"), "'=cmd|' /C calc'!A0");
    const auto figures = table(path("out/observation.csv"));
    EXPECT_EQ(figures.field(figures.rowCount() - 1, "note"), "'@x");
}

TEST_F(ExportTest, SaysWhereItCannotWrite)
{
    QFile file(path("taken"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    const auto failed = report::exportTables(project().connection(), path("taken/out"));
    ASSERT_FALSE(failed.has_value());
    EXPECT_EQ(failed.error().code, ErrorCode::Io);
}

TEST_F(ExportTest, GivesAComparisonTheKeysThatOtherProgramsRelyOn)
{
    const QJsonObject root = json(test::request("Cannock", "burglary"));
    for (const char* key : {"area", "measure", "period", "source", "reference", "rows"}) {
        EXPECT_TRUE(root.contains(QLatin1String(key))) << key;
    }
    const QJsonObject reference = root.value(QLatin1String("reference")).toObject();
    for (const char* key : {"id", "label", "areas", "mean", "sd", "sd_kind"}) {
        EXPECT_TRUE(reference.contains(QLatin1String(key))) << key;
    }
    EXPECT_EQ(reference.value(QLatin1String("areas")).toInt(), 10) << "a count";
    EXPECT_EQ(reference.value(QLatin1String("sd_kind")).toString().toStdString(), "sample");
    const QJsonArray rows = root.value(QLatin1String("rows")).toArray();
    ASSERT_EQ(rows.size(), 10);
    const QJsonObject first = rows.first().toObject();
    for (const char* key : {"ward", "code", "count", "population", "rate", "count_source", "rate_source", "z",
                            "class", "reason", "rank", "ci95", "funnel", "index"}) {
        EXPECT_TRUE(first.contains(QLatin1String(key))) << key;
    }
    EXPECT_EQ(first.value(QLatin1String("class")).toString().toStdString(), "above");
    EXPECT_EQ(first.value(QLatin1String("count_source")).toString().toStdString(), "recorded");
    EXPECT_EQ(first.value(QLatin1String("ci95")).toArray().size(), 2);
    EXPECT_TRUE(first.value(QLatin1String("reason")).isNull());
}

TEST_F(ExportTest, WritesNullForWhatDoesNotApply)
{
    const QJsonObject root = json(test::request("Cannock", "theft", {}, "document"));
    EXPECT_TRUE(root.value(QLatin1String("reference")).toObject().value(QLatin1String("mean")).isNull());
    for (const auto& value : root.value(QLatin1String("rows")).toArray()) {
        const QJsonObject row = value.toObject();
        EXPECT_EQ(row.value(QLatin1String("class")).toString().toStdString(), "not-comparable");
        EXPECT_FALSE(row.value(QLatin1String("reason")).toString().isEmpty());
        if (row.value(QLatin1String("code")) == QLatin1String("W1")) {
            EXPECT_TRUE(row.value(QLatin1String("rate")).isNull());
            EXPECT_TRUE(row.value(QLatin1String("rank")).isNull());
            EXPECT_TRUE(row.value(QLatin1String("ci95")).isNull());
            EXPECT_EQ(row.value(QLatin1String("reason")).toString().toStdString(), "suppressed");
        }
    }
}

} // namespace
} // namespace wardwise

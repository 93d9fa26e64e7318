// The house's rules on who may know whom, held against every file; each rule rejects a made-up line too.
#include "tests/architecture/include_scanner.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace wardwise::architecture {
namespace {

std::vector<SourceFile> allFiles()
{
    return sourceFiles(WARDWISE_ROOT, {"app", "core", "ui"});
}

bool rejects(std::string_view path, std::string_view line)
{
    const auto included = includedBy(line);
    return included && whyForbidden(path, *included).has_value();
}

TEST(IncludeRules, HoldInEveryFile)
{
    const auto files = allFiles();
    ASSERT_GT(files.size(), 50U) << "the files weren't found";
    std::size_t includes = 0;
    for (const SourceFile& file : files) {
        for (const std::string& line : file.lines) {
            if (const auto included = includedBy(line)) {
                ++includes;
                const auto why = whyForbidden(file.path, *included);
                EXPECT_FALSE(why.has_value())
                    << file.path << " includes " << *included << ": " << why.value_or("");
            }
        }
    }
    EXPECT_GT(includes, files.size()) << "the include lines weren't read";
}

TEST(IncludeLine, IsReadHoweverItIsSpaced)
{
    EXPECT_EQ(includedBy("#include <QString>"), "<QString>");
    EXPECT_EQ(includedBy("  #  include\t\"core/base/result.h\" // why"), "\"core/base/result.h\"");
    EXPECT_FALSE(includedBy("// #include <QString>").has_value());
    EXPECT_FALSE(includedBy("#pragma once").has_value());
    EXPECT_FALSE(includedBy("#include MACRO").has_value());
    EXPECT_FALSE(includedBy("").has_value());
    EXPECT_FALSE(includedBy("#include <unclosed").has_value());
}

TEST(IncludeRules, KeepQtOutOfTheLowerRooms)
{
    for (const char* room : {"base", "domain", "stats", "risk", "comparison", "claims", "charts"}) {
        const std::string file = std::string("core/") + room + "/x.h";
        EXPECT_TRUE(rejects(file, "#include <QString>")) << room;
        EXPECT_TRUE(rejects(file, "#include <QtCore/QString>")) << room;
        EXPECT_TRUE(rejects(file, "#include <QtGlobal>")) << room;
        EXPECT_FALSE(rejects(file, "#include <string>")) << room;
    }
    EXPECT_FALSE(rejects("core/store/x.h", "#include <QString>"));
}

TEST(IncludeRules, KeepTheRoomsInTheirOrder)
{
    EXPECT_TRUE(rejects("core/base/x.h", "#include \"core/domain/area.h\""));
    EXPECT_TRUE(rejects("core/domain/x.h", "#include \"core/stats/rate.h\""));
    EXPECT_TRUE(rejects("core/stats/x.h", "#include \"core/charts/chart_spec.h\""));
    EXPECT_TRUE(rejects("core/charts/x.h", "#include \"core/stats/rate.h\""));
    EXPECT_TRUE(rejects("core/comparison/x.h", "#include \"core/store/connection.h\""));
    EXPECT_TRUE(rejects("core/claims/x.h", "#include \"core/store/connection.h\""));
    EXPECT_TRUE(rejects("core/store/x.h", "#include \"core/project/project.h\""));
    EXPECT_TRUE(rejects("core/import/x.h", "#include \"core/report/csv_text.h\""));
    EXPECT_TRUE(rejects("core/report/x.h", "#include \"core/project/project.h\""));
    EXPECT_TRUE(rejects("core/sample/x.h", "#include \"core/project/project.h\""));
    EXPECT_FALSE(rejects("core/comparison/x.h", "#include \"core/stats/rate.h\""));
    EXPECT_FALSE(rejects("core/project/x.h", "#include \"core/sample/sample_project.h\""));
    EXPECT_FALSE(rejects("core/domain/x.h", "#include \"core/domain/area.h\""));
}

TEST(IncludeRules, AskForTheRulesOfANewRoom)
{
    EXPECT_TRUE(rejects("core/nowhere/x.h", "#include \"core/base/result.h\""));
}

TEST(IncludeRules, KeepCoreAwayFromUiAndApp)
{
    EXPECT_TRUE(rejects("core/project/x.cpp", "#include \"ui/theme.h\""));
    EXPECT_TRUE(rejects("core/project/x.cpp", "#include \"app/commands/commands.h\""));
}

TEST(IncludeRules, KeepDrawingOutOfCore)
{
    for (const char* header :
         {"QWidget", "QColor", "QFont", "QPainter", "QImage", "QGuiApplication", "QtGui/QColor", "QtGui",
          "QtWidgets", "QtCharts/QChart", "QChart", "QPixmap", "QApplication", "QSvgRenderer", "QPen"}) {
        EXPECT_TRUE(rejects("core/project/x.cpp", std::string("#include <") + header + ">")) << header;
    }
    for (const char* header :
         {"QString", "QObject", "QFile", "QJsonDocument", "QLockFile", "QtEndian", "QSaveFile"}) {
        EXPECT_FALSE(rejects("core/report/x.cpp", std::string("#include <") + header + ">")) << header;
    }
}

TEST(IncludeRules, KeepAppOutOfUi)
{
    EXPECT_TRUE(rejects("ui/views/x.cpp", "#include \"app/commands/commands.h\""));
    EXPECT_FALSE(rejects("ui/views/x.cpp", "#include \"core/project/project.h\""));
    EXPECT_FALSE(rejects("app/x.cpp", "#include \"ui/main_window.h\""));
}

TEST(IncludeRules, KeepSqlInTheStore)
{
    for (const char* file : {"ui/models/x.cpp", "app/x.cpp", "core/project/x.cpp", "core/report/x.cpp"}) {
        EXPECT_TRUE(rejects(file, "#include <QSqlQuery>")) << file;
        EXPECT_TRUE(rejects(file, "#include <QtSql/QSqlDatabase>")) << file;
        EXPECT_TRUE(rejects(file, "#include <QtSql>")) << file;
        EXPECT_TRUE(rejects(file, "#include <sqlite3.h>")) << file;
    }
    EXPECT_FALSE(rejects("core/store/x.cpp", "#include <sqlite3.h>"));
}

TEST(IncludeRules, KeepQtChartsInUiCharts)
{
    for (const char* header : {"QChart", "QChartView", "QBarSet", "QHorizontalBarSeries", "QValueAxis",
                               "QtCharts/QLegend", "QtCharts"}) {
        const std::string line = std::string("#include <") + header + ">";
        EXPECT_TRUE(rejects("ui/views/x.cpp", line)) << header;
        EXPECT_TRUE(rejects("app/commands/x.cpp", line)) << header;
        EXPECT_FALSE(rejects("ui/charts/x.cpp", line)) << header;
    }
}

TEST(IncludeRules, KeepBoostInOneFileAndTheCommandLineInApp)
{
    EXPECT_TRUE(rejects("core/stats/rate.cpp", "#include <boost/math/distributions/normal.hpp>"));
    EXPECT_TRUE(rejects("ui/x.cpp", "#include <boost/version.hpp>"));
    EXPECT_FALSE(rejects("core/stats/distribution.cpp", "#include <boost/math/distributions/normal.hpp>"));
    EXPECT_TRUE(rejects("core/project/x.cpp", "#include <CLI/CLI.hpp>"));
    EXPECT_TRUE(rejects("ui/x.cpp", "#include <CLI/CLI.hpp>"));
    EXPECT_FALSE(rejects("app/main.cpp", "#include <CLI/CLI.hpp>"));
}

TEST(IncludeRules, KeepIncludesFromTheRoot)
{
    EXPECT_TRUE(rejects("ui/views/x.cpp", "#include \"../theme.h\""));
}

} // namespace
} // namespace wardwise::architecture

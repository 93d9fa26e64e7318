// The What changed page and the assistant for next year's assessment: a year of made-up rows and the next.
#include "tests/ui/window_fixture.h"

#include "ui/start/next_assessment_dialog.h"
#include "ui/views/changes/changes_page.h"
#include "ui/views/changes/year_changes_model.h"
#include "ui/views/wrapped_table.h"

#include <QAbstractItemModelTester>
#include <QFileInfo>

namespace wardwise {
namespace {

class ChangesPageTest : public test::WindowTest
{
protected:
    static ChangesPage& show(MainWindow& window)
    {
        EXPECT_TRUE(window.goTo(QStringLiteral("changes")));
        return *qobject_cast<ChangesPage*>(window.page(QStringLiteral("changes")));
    }

    /// Rows of one month in the first ward and in the second.
    static QByteArray month(const char* month, int first, int second)
    {
        return test::crimes(first, month, "E01000001", "Drugs")
               + test::crimes(second, month, "E01000003", "Drugs");
    }
};

TEST_F(ChangesPageTest, SaysWhatIsMoreThanChance)
{
    makeWithRows(month("2018-12", 60, 40) + month("2019-12", 10, 41));
    const auto window = openWindow();
    auto& page = show(*window);
    QAbstractItemModel& model = *page.table()->model();
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    EXPECT_TRUE(page.findings().contains(QStringLiteral("December 2019 against December 2018")))
        << page.findings().toStdString();
    ASSERT_GT(model.rowCount(), 1);
    EXPECT_EQ(model.index(0, YearChangesModel::BeforeColumn).data().toString(), QStringLiteral("60"));
    EXPECT_EQ(model.index(0, YearChangesModel::AfterColumn).data().toString(), QStringLiteral("10"));
    EXPECT_EQ(model.index(0, YearChangesModel::PercentColumn).data().toString(),
              QStringLiteral("\u221283 %"));
    EXPECT_EQ(model.index(0, YearChangesModel::FindingColumn).data().toString(),
              QStringLiteral("more than chance, p\u00a0<\u00a00.001"));
    bool hasRest = false;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, YearChangesModel::AfterColumn).data().toString() == QStringLiteral("41")) {
            hasRest = true;
            EXPECT_TRUE(model.index(row, YearChangesModel::FindingColumn)
                            .data()
                            .toString()
                            .startsWith(QStringLiteral("within chance")));
        }
    }
    EXPECT_TRUE(hasRest);
    page.table()->setCurrentIndex(model.index(0, 0));
    EXPECT_TRUE(window->project().selection().area.has_value());
}

TEST_F(ChangesPageTest, SaysWhyNothingIsCompared)
{
    makeSample();
    const auto window = openWindow();
    auto& page = show(*window);
    EXPECT_EQ(page.table()->model()->rowCount(), 0);
    EXPECT_EQ(page.findings(), QString());
}

TEST_F(ChangesPageTest, TheAssistantMakesNextYearsFile)
{
    makeSample();
    const auto window = openWindow();
    NextAssessmentDialog dialog(window->project(), window.get());
    EXPECT_TRUE(dialog.canMake()) << dialog.message().toStdString();
    dialog.setFile(path());
    EXPECT_FALSE(dialog.canMake()) << "nothing is overwritten";
    dialog.setFile(path("next.wardwise"));
    dialog.setYear(QStringLiteral("2019"));
    dialog.accept();
    EXPECT_TRUE(dialog.message().contains(QStringLiteral("already"))) << dialog.message().toStdString();
    dialog.setYear(QStringLiteral("2020"));
    dialog.accept();
    EXPECT_EQ(dialog.made(), path("next.wardwise"));
    const auto next = project::Project::open(dialog.made(), store::Access::Read);
    ASSERT_TRUE(next);
    EXPECT_EQ((*next)->assessment()->year, "2020");
    EXPECT_EQ((*next)->priorities().size(), window->project().priorities().size());
}

} // namespace
} // namespace wardwise

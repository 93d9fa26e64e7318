// Quality of life and confidence beside other areas, and the ages tab of People and communities.
#include "tests/ui/window_fixture.h"

#include "core/project/survey_results.h"
#include "ui/views/people/people_ages.h"
#include "ui/views/people/people_page.h"
#include "ui/views/quality/quality_page.h"
#include "ui/views/quality/survey_table.h"

#include <QLabel>

namespace wardwise {
namespace {

class SurveyTableTest : public test::WindowTest
{
protected:
    static void store(project::Project& project, const char* area, const char* measure, const char* quantity,
                      const char* value)
    {
        const auto entered = project.enterFigure({.area = area,
                                                  .measure = measure,
                                                  .period = "2019",
                                                  .quantity = quantity,
                                                  .value = value,
                                                  .source = "document",
                                                  .note = {}});
        ASSERT_TRUE(entered) << entered.error().message;
    }

    static int rowOf(const SurveyTable& table, const char* question)
    {
        for (int row = 0; row < table.rowCount(); ++row) {
            if (table.item(row, SurveyTable::QuestionColumn)->text() == QLatin1String(question)) {
                return row;
            }
        }
        ADD_FAILURE() << "no " << question;
        return -1;
    }

    static QString text(const SurveyTable& table, int row, int column)
    {
        return table.item(row, column)->text();
    }
};

TEST_F(SurveyTableTest, SaysWhatIsKnownAndWhatIsNot)
{
    makeSample();
    const auto window = openWindow();
    ASSERT_TRUE(window->goTo(QStringLiteral("quality")));
    auto& page = *qobject_cast<QualityPage*>(window->page(QStringLiteral("quality")));
    page.showPart(QStringLiteral("beside"));
    EXPECT_EQ(page.part(), QStringLiteral("beside"));
    SurveyTable& table = *page.survey();
    int row = rowOf(table, "Feel safe after dark");
    ASSERT_GE(row, 0);
    EXPECT_EQ(text(table, row, SurveyTable::AskedColumn), QStringLiteral("unknown"));
    EXPECT_EQ(text(table, row, SurveyTable::IntervalColumn), QString());
    store(window->project(), "Cannock Chase", project::kNumberAsked, "count", "500");
    store(window->project(), "Staffordshire", "Feel safe after dark", "percentage", "80.0 %");
    store(window->project(), "Staffordshire", project::kNumberAsked, "count", "2000");
    row = rowOf(table, "Feel safe after dark");
    EXPECT_EQ(text(table, row, SurveyTable::AskedColumn), QStringLiteral("500"));
    EXPECT_EQ(text(table, row, SurveyTable::IntervalColumn), QStringLiteral("81.2 to 87.5 %"));
    EXPECT_EQ(text(table, row, SurveyTable::AgainstColumn), QStringLiteral("Staffordshire"));
    EXPECT_EQ(text(table, row, SurveyTable::DifferenceColumn), QStringLiteral("+4.6 (+0.8 to +8.0)"));
    EXPECT_EQ(text(table, row, SurveyTable::PColumn), QStringLiteral("0.019"));
    table.setCurrentCell(row, 0);
    EXPECT_TRUE(table.sentenceAt(row).contains(QStringLiteral("more than chance")));
    window->undo();
    EXPECT_EQ(text(table, rowOf(table, "Feel safe after dark"), SurveyTable::PColumn),
              QStringLiteral("not tested"));
}

TEST_F(SurveyTableTest, AgesSayWhatIsMissing)
{
    makeSample();
    const auto window = openWindow();
    ASSERT_TRUE(window->goTo(QStringLiteral("people")));
    auto& page = *qobject_cast<PeoplePage*>(window->page(QStringLiteral("people")));
    page.showPart(QStringLiteral("ages"));
    EXPECT_EQ(page.part(), QStringLiteral("ages"));
    EXPECT_NE(page.chartPanel(), nullptr);
    EXPECT_TRUE(page.profile()->words().contains(QStringLiteral("by age and sex")))
        << page.profile()->words().toStdString();
}

} // namespace
} // namespace wardwise

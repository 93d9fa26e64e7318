// Scoring alone, and what comes together once all have finished.
#include "tests/ui/named_widget.h"
#include "tests/ui/risk_fixture.h"

#include "core/project/next_assessment.h"
#include "ui/views/risk/agreement_tab.h"
#include "ui/views/risk/history_tab.h"
#include "ui/views/risk/rating_dialog.h"
#include "ui/views/risk/scorer_bar.h"
#include "ui/views/wrapped_table.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>

namespace wardwise {
namespace {

class RiskScorersTest : public test::RiskTest
{
protected:
    static void scoreAs(const RiskPage& page, const char* name)
    {
        QComboBox& box = *page.scorerBar()->scorers();
        const int at = box.findText(QLatin1String(name), Qt::MatchStartsWith);
        ASSERT_GE(at, 0) << name;
        box.setCurrentIndex(at);
        QCoreApplication::processEvents();
    }

    static bool hasAgreement(const RiskPage& page)
    {
        return page.tabs()->isTabVisible(page.tabs()->indexOf(page.agreement()));
    }

    /// Two scorers who differ by three levels in one cell, and agree in another.
    static void scoreByTwo(const RiskPage& page)
    {
        ASSERT_TRUE(page.scorerBar()->add(QStringLiteral("Ann")));
        stand(page, "Domestic Abuse", "Individual harm");
        type(page, "c");
        stand(page, "Domestic Abuse", "Volume");
        type(page, "h");
        page.scorerBar()->finish();
        ASSERT_TRUE(page.scorerBar()->add(QStringLiteral("Ben")));
        stand(page, "Domestic Abuse", "Individual harm");
        type(page, "m");
        stand(page, "Domestic Abuse", "Volume");
        type(page, "h");
    }
};

TEST_F(RiskScorersTest, AScorerSeesOnlyTheirOwn)
{
    makeSample();
    const auto window = openWindow();
    const auto& page = show(*window);
    EXPECT_FALSE(page.scorerBar()->add(QStringLiteral(" ")));
    ASSERT_TRUE(page.scorerBar()->add(QStringLiteral("Ann")));
    EXPECT_EQ(textOf(page, "Domestic Abuse", "Individual harm"), QStringLiteral("not rated"));
    stand(page, "Domestic Abuse", "Individual harm");
    type(page, "c");
    EXPECT_EQ(textOf(page, "Domestic Abuse", "Individual harm"), QStringLiteral("Critical"));
    EXPECT_EQ(textOf(page, "Domestic Abuse", "Rank"), QStringLiteral("1st new"));
    EXPECT_EQ(stored(window->project(), "Domestic Abuse", "individual-harm").words, "Severe");
    ASSERT_TRUE(page.scorerBar()->add(QStringLiteral("Ben")));
    EXPECT_EQ(textOf(page, "Domestic Abuse", "Individual harm"), QStringLiteral("not rated"));
    scoreAs(page, "The partnership");
    EXPECT_EQ(textOf(page, "Domestic Abuse", "Individual harm"), QStringLiteral("Severe"));
    EXPECT_FALSE(hasAgreement(page));
    scoreAs(page, "Ann");
    EXPECT_EQ(textOf(page, "Domestic Abuse", "Individual harm"), QStringLiteral("Critical"));
}

TEST_F(RiskScorersTest, TheHistoryHidesWhatOthersSaidUntilAllHaveFinished)
{
    makeSample();
    const auto window = openWindow();
    const auto& page = show(*window);
    scoreByTwo(page);
    page.tabs()->setCurrentWidget(page.history());
    const QAbstractItemModel& changes = *page.history()->changes()->model();
    EXPECT_EQ(changes.rowCount(), 2) << "Ben's own";
    scoreAs(page, "The partnership");
    EXPECT_EQ(changes.rowCount(), 0);
    scoreAs(page, "Ben");
    page.scorerBar()->finish();
    scoreAs(page, "The partnership");
    ASSERT_EQ(changes.rowCount(), 4);
    EXPECT_EQ(changes.index(0, 4).data().toString(), QStringLiteral("Ben"));
    EXPECT_EQ(changes.index(0, 3).data().toString(), QStringLiteral("Volume"));
    EXPECT_EQ(changes.index(0, 6).data().toString(), QStringLiteral("High"));
}

TEST_F(RiskScorersTest, WhoHasFinishedIsReopenedFirst)
{
    makeSample();
    const auto window = openWindow();
    const auto& page = show(*window);
    ASSERT_TRUE(page.scorerBar()->add(QStringLiteral("Ann")));
    page.scorerBar()->finish();
    stand(page, "Domestic Abuse", "Individual harm");
    type(page, "c");
    EXPECT_EQ(textOf(page, "Domestic Abuse", "Individual harm"), QStringLiteral("not rated"));
    page.scorerBar()->finish();
    type(page, "c");
    EXPECT_EQ(textOf(page, "Domestic Abuse", "Individual harm"), QStringLiteral("Critical"));
    EXPECT_TRUE(page.scorerBar()->rename(QStringLiteral("Anna")));
    EXPECT_EQ(page.scorerBar()->scorers()->currentText(), QStringLiteral("Anna"));
    EXPECT_TRUE(page.scorerBar()->remove());
    EXPECT_EQ(page.scorerBar()->scorers()->currentText(), QStringLiteral("The partnership"));
}

TEST_F(RiskScorersTest, TheConsensusIsRecordedWithItsReason)
{
    makeSample();
    const auto window = openWindow();
    auto& page = show(*window);
    scoreByTwo(page);
    page.scorerBar()->finish();
    EXPECT_FALSE(hasAgreement(page)) << "Ben still looks alone";
    scoreAs(page, "The partnership");
    ASSERT_TRUE(hasAgreement(page));
    page.tabs()->setCurrentWidget(page.agreement());
    const QAbstractItemModel& cells = *page.agreement()->table()->model();
    ASSERT_EQ(cells.rowCount(), 2);
    EXPECT_EQ(cells.index(0, 1).data().toString(), QStringLiteral("Individual harm"));
    EXPECT_EQ(cells.index(0, 2).data().toString(), QStringLiteral("3 levels"));
    EXPECT_EQ(cells.index(0, 3).data().toString(), QStringLiteral("Critical"));
    EXPECT_EQ(cells.index(0, 4).data().toString(), QStringLiteral("Moderate"));
    EXPECT_EQ(cells.index(1, 2).data().toString(), QStringLiteral("agree"));
    page.agreement()->table()->setCurrentIndex(cells.index(0, 0));
    QTimer::singleShot(0, window.get(), [] {
        auto* dialog = qobject_cast<RatingDialog*>(QApplication::activeModalWidget());
        ASSERT_NE(dialog, nullptr);
        auto* words = test::namedWidget<QComboBox>(*dialog, "Rating")->lineEdit();
        words->selectAll();
        QTest::keyClicks(words, QStringLiteral("Substantial"));
        EXPECT_TRUE(dialog->message().contains(QStringLiteral("reason")));
        for (auto* field : dialog->findChildren<QPlainTextEdit*>()) {
            if (field->accessibleName() == QStringLiteral("Why")) {
                field->setPlainText(QStringLiteral("Agreed on 3 June"));
            }
        }
        dialog->accept();
    });
    EXPECT_TRUE(page.editSelected());
    const Rating rating = stored(window->project(), "Domestic Abuse", "individual-harm");
    EXPECT_EQ(rating.words, "Substantial");
    EXPECT_EQ(rating.reason, "Agreed on 3 June");
    EXPECT_EQ(cells.index(0, 5).data().toString(), QStringLiteral("Substantial"));
}

TEST_F(RiskScorersTest, LastYearsOrderStandsBesideThisYears)
{
    makeSample();
    const auto made =
        project::makeNextAssessment(path(), {.to = path("next.wardwise"), .year = "2020", .period = {}});
    ASSERT_TRUE(made) << made.error().message;
    auto opened = project::Project::open(path("next.wardwise"), store::Access::Write);
    ASSERT_TRUE(opened) << opened.error().message;
    MainWindow window(std::move(*opened));
    window.resize(1280, 800);
    window.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&window));
    const auto& page = show(window);
    stand(page, "Domestic Abuse", "Individual harm");
    type(page, "c");
    page.tabs()->setCurrentWidget(page.history());
    const QAbstractItemModel& years = *page.history()->years()->model();
    ASSERT_TRUE(page.history()->years()->isVisible());
    const int row = rowOf(years, 0, "Domestic Abuse");
    EXPECT_EQ(years.index(row, 1).data().toString(), QStringLiteral("7th"));
    EXPECT_EQ(years.index(row, 2).data().toString(), QStringLiteral("36.0"));
    EXPECT_EQ(years.index(row, 3).data().toString(), QStringLiteral("joint 5th"));
    EXPECT_EQ(years.index(row, 4).data().toString(), QStringLiteral("40.0"));
    const QAbstractItemModel& changes = *page.history()->changes()->model();
    ASSERT_EQ(changes.rowCount(), 1);
    EXPECT_EQ(changes.index(0, 5).data().toString(), QStringLiteral("Severe"));
}

} // namespace
} // namespace wardwise

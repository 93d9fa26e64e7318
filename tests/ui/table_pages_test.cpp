// The pages that are one table: Risk, Recommendations and Places.
#include "tests/ui/window_fixture.h"

#include "ui/table_copy.h"
#include "ui/views/places/places_page.h"
#include "ui/views/recommendations/recommendations_model.h"
#include "ui/views/recommendations/recommendations_page.h"
#include "ui/views/risk/risk_page.h"
#include "ui/views/wrapped_table.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QLineEdit>

namespace wardwise {
namespace {

class TablePagesTest : public test::WindowTest
{
protected:
    template <class Kind>
    static Kind& show(MainWindow& window, const char* id)
    {
        EXPECT_TRUE(window.goTo(QLatin1String(id)));
        return *qobject_cast<Kind*>(window.page(QLatin1String(id)));
    }

    static QModelIndex find(const WrappedTable& table, int column, const QString& text)
    {
        for (int row = 0; row < table.model()->rowCount(); ++row) {
            const QModelIndex index = table.model()->index(row, column);
            if (index.data().toString() == text) {
                return index;
            }
        }
        ADD_FAILURE() << "no " << text.toStdString();
        return {};
    }
};

TEST_F(TablePagesTest, RiskGoesToTheSectionByKeyboard)
{
    makeSample();
    const auto window = openWindow();
    auto& page = show<RiskPage>(*window, "risk");
    page.table()->setFocus();
    // From the last priority down: the heading of the next tier is passed over.
    page.table()->setCurrentIndex(find(*page.table(), 0, QStringLiteral("Contextual Safeguarding")));
    QTest::keyClick(page.table(), Qt::Key_Down);
    EXPECT_EQ(page.table()->currentIndex().data().toString(),
              QStringLiteral("Repeat and Persistent Offending"));
    QTest::keyClick(page.table(), Qt::Key_Return);
    QCoreApplication::processEvents();
    EXPECT_EQ(window->currentPage()->part(), QStringLiteral("Repeat and Persistent Offending"));
}

TEST_F(TablePagesTest, RecommendationsAreFilteredEditedAndUndone)
{
    makeSample();
    const auto window = openWindow();
    auto& page = show<RecommendationsPage>(*window, "recommendations");
    const QAbstractItemModel& model = *page.table()->model();
    const int all = model.rowCount();
    EXPECT_GT(all, 35);
    EXPECT_EQ(model.index(all - 1, RecommendationsModel::SectionColumn).data().toString(),
              QStringLiteral("The partnership as a whole"));
    QTest::keyClicks(page.filterBox(), QStringLiteral("stalking and harassment"));
    ASSERT_EQ(model.rowCount(), 1);
    const QModelIndex owner = model.index(0, RecommendationsModel::OwnerColumn);
    EXPECT_EQ(owner.data().toString(), QStringLiteral("not set"));
    page.table()->setFocus();
    page.table()->setCurrentIndex(owner);
    QTest::keyClick(page.table(), Qt::Key_F2);
    auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    ASSERT_NE(editor, nullptr);
    EXPECT_EQ(editor->text(), QString());
    QTest::keyClicks(editor, QStringLiteral("Safer Board"));
    QTest::keyClick(editor, Qt::Key_Return);
    QCoreApplication::processEvents(); // the editor has its say before its words are taken
    EXPECT_EQ(owner.data().toString(), QStringLiteral("Safer Board"));
    EXPECT_EQ(window->project().undoState().undo, "Edit the recommendation of Stalking & Harassment");
    EXPECT_EQ(page.table()->currentIndex().row(), 0); // still where it was
    window->undo();
    EXPECT_EQ(owner.data().toString(), QStringLiteral("not set"));
    page.table()->setCurrentIndex(model.index(0, RecommendationsModel::SectionColumn));
    QTest::keyClick(page.table(), Qt::Key_Return);
    QCoreApplication::processEvents();
    EXPECT_EQ(window->currentPage()->part(), QStringLiteral("Stalking & Harassment"));
}

TEST_F(TablePagesTest, WhatIsBeingTypedIsStoredOnLeaving)
{
    makeSample();
    const auto window = openWindow();
    auto& page = show<RecommendationsPage>(*window, "recommendations");
    page.table()->setFocus();
    page.table()->setCurrentIndex(page.table()->model()->index(0, RecommendationsModel::StatusColumn));
    EXPECT_TRUE(page.editSelected());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("begun"));
    EXPECT_TRUE(window->goTo(QStringLiteral("wards")));
    EXPECT_EQ(window->project().priorities().front().recommendations.front().status, "begun");
}

TEST_F(TablePagesTest, ARefusedEditIsSaid)
{
    makeSample();
    const auto window = openWindow();
    auto& page = show<RecommendationsPage>(*window, "recommendations");
    QAbstractItemModel& model = *page.table()->model();
    const QModelIndex due = model.index(0, RecommendationsModel::DueColumn);
    EXPECT_FALSE(model.setData(due, QString(5000, QLatin1Char('x')), Qt::EditRole));
    EXPECT_TRUE(window->messageText().contains(QStringLiteral("due date")))
        << window->messageText().toStdString();
    EXPECT_EQ(due.data().toString(), QStringLiteral("not set"));
}

TEST_F(TablePagesTest, PlacesSelectTheirWardEverywhere)
{
    makeSample();
    const auto window = openWindow();
    auto& page = show<PlacesPage>(*window, "places");
    page.table()->setFocus();
    page.table()->setCurrentIndex(page.table()->model()->index(0, 0));
    const project::Selection& selection = window->project().selection();
    ASSERT_TRUE(selection.area && selection.measure);
    EXPECT_EQ(window->project().catalogue().area(*selection.area)->name, "Cannock South");
    EXPECT_EQ(window->project().catalogue().measure(*selection.measure)->name, "Anti-social Behaviour");
    EXPECT_TRUE(copyText(*page.table(), true)
                    .contains(QStringLiteral("Cannock South\tAnti-social Behaviour (ASB)\tAnti-social "
                                             "Behaviour\t62.5\tper 1,000 residents\t2018-19\tdocument, line "
                                             "262")));
    QTest::keyClick(page.table(), Qt::Key_Return);
    QCoreApplication::processEvents();
    EXPECT_EQ(window->currentPage()->id(), QStringLiteral("wards"));
}

TEST_F(TablePagesTest, PlacesFollowASelectionMadeElsewhere)
{
    makeSample();
    const auto window = openWindow();
    auto& page = show<PlacesPage>(*window, "places");
    const auto select = [&](const char* ward) {
        const auto area = findArea(window->project().catalogue(), ward);
        ASSERT_TRUE(area);
        project::Selection selection = window->project().selection();
        selection.area = (*area)->id;
        window->project().select(selection);
    };
    select("Cannock East");
    EXPECT_EQ(page.table()->currentIndex().siblingAtColumn(0).data().toString(),
              QStringLiteral("Cannock East"));
    select("Rawnsley"); // named by no section
    EXPECT_FALSE(page.table()->currentIndex().isValid());
}

TEST_F(TablePagesTest, TheModelsKeepTheRulesOfItemModels)
{
    makeSample();
    const auto window = openWindow();
    for (const char* id : {"risk", "recommendations", "places"}) {
        auto* table = window->page(QLatin1String(id))->findChild<WrappedTable*>();
        const QAbstractItemModelTester tester(table->model(),
                                              QAbstractItemModelTester::FailureReportingMode::Warning);
        Recommendation changed = window->project().priorities().front().recommendations.front();
        changed.status += "x";
        ASSERT_TRUE(window->project().setRecommendation(changed));
        EXPECT_FALSE(table->accessibleName().isEmpty());
    }
}

} // namespace
} // namespace wardwise

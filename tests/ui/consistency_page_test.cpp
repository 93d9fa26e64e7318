// The Consistency page: what it lists, how it's narrowed and gone on from, and the dialog of a claim.
#include "tests/ui/mnemonic_clashes.h"
#include "tests/ui/unnamed_controls.h"
#include "tests/ui/window_fixture.h"

#include "core/project/claims.h"
#include "ui/views/consistency/claim_dialog.h"
#include "ui/views/consistency/consistency_model.h"
#include "ui/views/consistency/consistency_page.h"
#include "ui/views/wrapped_table.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

#include <set>

namespace wardwise {
namespace {

class ConsistencyPageTest : public test::WindowTest
{
protected:
    static ConsistencyPage& show(MainWindow& window)
    {
        EXPECT_TRUE(window.goTo(QStringLiteral("consistency")));
        QCoreApplication::processEvents();
        return *static_cast<ConsistencyPage*>(window.page(QStringLiteral("consistency")));
    }

    static QString cell(const ConsistencyPage& page, int row, int column)
    {
        return page.table()->model()->index(row, column).data().toString();
    }

    static int rowWith(const ConsistencyPage& page, const char* statement)
    {
        const QAbstractItemModel* model = page.table()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (cell(page, row, ConsistencyModel::StatementColumn).contains(QString::fromUtf8(statement))) {
                return row;
            }
        }
        ADD_FAILURE() << statement << " isn't listed";
        return -1;
    }

    static void choose(const ConsistencyPage& page, const char* outcome)
    {
        for (int i = 0; i < page.outcomeBox()->count(); ++i) {
            if (page.outcomeBox()->itemText(i).contains(QString::fromUtf8(outcome))) {
                page.outcomeBox()->setCurrentIndex(i);
                return;
            }
        }
        ADD_FAILURE() << outcome << " can't be chosen";
    }
};

TEST_F(ConsistencyPageTest, ListsTheWorstFirstAndSaysTheOutcomeInWordsAndASign)
{
    makeSample();
    const auto window = openWindow();
    auto& page = show(*window);
    EXPECT_GT(page.table()->model()->rowCount(), 39);
    EXPECT_EQ(cell(page, 0, ConsistencyModel::OutcomeColumn), QStringLiteral("\u2717 Contradicted"));
    EXPECT_TRUE(cell(page, page.table()->model()->rowCount() - 1, 0).contains(QStringLiteral("Confirmed")));
    std::set<QString> signs;
    for (int row = 0; row < page.table()->model()->rowCount(); ++row) {
        signs.insert(cell(page, row, 0));
        EXPECT_FALSE(cell(page, row, ConsistencyModel::ExplanationColumn).isEmpty());
    }
    std::set<QString> first;
    for (const QString& sign : signs) {
        first.insert(sign.left(1));
    }
    EXPECT_EQ(signs.size(), 8U);
    EXPECT_EQ(first.size(), signs.size()) << "two outcomes share a sign";
}

TEST_F(ConsistencyPageTest, IsNarrowedByOutcomeAndWords)
{
    makeSample();
    const auto window = openWindow();
    auto& page = show(*window);
    choose(page, "Not mentioned");
    EXPECT_EQ(page.table()->model()->rowCount(), 9);
    static_cast<QLineEdit*>(page.filterBox())->setText(QStringLiteral("norton"));
    EXPECT_EQ(page.table()->model()->rowCount(), 2);
    choose(page, "All");
    EXPECT_GE(page.table()->model()->rowCount(), 2);
}

TEST_F(ConsistencyPageTest, GoesToTheSectionAndSelectsTheFigure)
{
    makeSample();
    const auto window = openWindow();
    auto& page = show(*window);
    const int row = rowWith(page, "One ward is above average for domestic abuse");
    page.table()->setCurrentIndex(page.table()->model()->index(row, 0));
    ASSERT_TRUE(window->project().selection().observation);
    const auto figure = window->project().observation(*window->project().selection().observation);
    ASSERT_TRUE(figure && *figure);
    QTest::keyClick(page.table(), Qt::Key_Return);
    QCoreApplication::processEvents();
    EXPECT_EQ(window->currentPage()->part(), QStringLiteral("Domestic Abuse"));
}

TEST_F(ConsistencyPageTest, FollowsAChangedFigureAndUndo)
{
    makeSample();
    const auto window = openWindow();
    auto& page = show(*window);
    const QAbstractItemModelTester tester(page.table()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Warning);
    const char* statement = "There are 23 sub-types";
    const auto outcome = [&] { return cell(page, rowWith(page, statement), 0); };
    EXPECT_TRUE(outcome().contains(QStringLiteral("Contradicted")));
    project::FigureEntry entry;
    entry.area = "Cannock Chase";
    entry.measure = "Number of crime sub-types";
    entry.period = "2018-19";
    entry.quantity = "count";
    entry.value = "21";
    entry.source = "document";
    ASSERT_TRUE(window->project().enterFigure(entry));
    EXPECT_TRUE(outcome().contains(QStringLiteral("Confirmed"))) << outcome().toStdString();
    ASSERT_TRUE(window->project().undo());
    EXPECT_TRUE(outcome().contains(QStringLiteral("Contradicted")));
}

TEST_F(ConsistencyPageTest, ExplainsItselfWhereThereIsNothing)
{
    makeEmpty();
    const auto window = openWindow();
    auto& page = show(*window);
    EXPECT_EQ(page.table()->model()->rowCount(), 0);
    for (QPushButton* button : page.findChildren<QPushButton*>()) {
        if (button->text().contains(QStringLiteral("move"))) {
            EXPECT_FALSE(button->isEnabled());
        }
    }
}

TEST_F(ConsistencyPageTest, TheDialogSaysWhatTheFiguresSayAsItIsTyped)
{
    makeSample();
    const auto window = openWindow();
    ClaimDialog dialog(window->project(), {}, ThemeKind::Light, window.get());
    dialog.show();
    EXPECT_TRUE(test::unnamedControls(dialog).isEmpty());
    EXPECT_TRUE(test::mnemonicClashes(dialog).isEmpty());
    EXPECT_FALSE(dialog.canStore());
    dialog.setStatement(QStringLiteral("Theft is rarer here than in the force."));
    dialog.setExpression(QStringLiteral("[Theft] < < 3"));
    EXPECT_TRUE(dialog.message().contains(QStringLiteral("character 11"))) << dialog.message().toStdString();
    EXPECT_FALSE(dialog.canStore());
    dialog.setExpression(QStringLiteral("[Theft] > [Theft] of \"Staffordshire\""));
    EXPECT_TRUE(dialog.message().contains(QStringLiteral("Contradicted"))) << dialog.message().toStdString();
    dialog.setExpression(QStringLiteral("[Theft] < [Theft] of \"Staffordshire\""));
    EXPECT_TRUE(dialog.message().contains(QStringLiteral("Confirmed"))) << dialog.message().toStdString();
    ASSERT_TRUE(dialog.canStore());
    dialog.accept();
    const auto claims = project::claimsOf(window->project());
    ASSERT_TRUE(claims);
    ASSERT_EQ(claims->size(), 40U);
    Claim changed = claims->back();
    ClaimDialog again(window->project(), changed, ThemeKind::Dark, window.get());
    EXPECT_EQ(again.claim(), changed);
    again.setStatement(QStringLiteral("Theft is less common here."));
    again.accept();
    EXPECT_EQ(project::claimsOf(window->project())->back().statement, "Theft is less common here.");
    auto& page = show(*window);
    rowWith(page, "Theft is less common here.");
}

} // namespace
} // namespace wardwise

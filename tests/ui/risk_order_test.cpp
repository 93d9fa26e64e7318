// The Order tab: who comes first, how sure that is, and who decides the tier.
#include "tests/ui/named_widget.h"
#include "tests/ui/risk_fixture.h"

#include "ui/views/risk/order_tab.h"
#include "ui/views/risk/tier_dialog.h"
#include "ui/views/wrapped_table.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>

namespace wardwise {
namespace {

class RiskOrderTest : public test::RiskTest
{
protected:
    static OrderTab& showOrder(const RiskPage& page)
    {
        page.tabs()->setCurrentWidget(page.order());
        EXPECT_TRUE(QTest::qWaitFor([&] { return !page.order()->draws().isRunning(); }));
        QCoreApplication::processEvents();
        return *page.order();
    }

    static QString at(const OrderTab& tab, const char* threat, OrderModel::Column column)
    {
        const QAbstractItemModel& model = *tab.table()->model();
        return model.index(rowOf(model, OrderModel::ThreatColumn, threat), column).data().toString();
    }
};

TEST_F(RiskOrderTest, ThreatsComeByRankWithHowSureItIs)
{
    makeSample();
    const auto window = openWindow();
    const auto& page = show(*window);
    const OrderTab& tab = showOrder(page);
    const QAbstractItemModel& model = *tab.table()->model();
    EXPECT_EQ(model.index(0, OrderModel::ThreatColumn).data().toString(),
              QStringLiteral("Contextual Safeguarding"));
    EXPECT_EQ(at(tab, "County Lines", OrderModel::RankColumn), QStringLiteral("2"));
    EXPECT_EQ(at(tab, "County Lines", OrderModel::ScoreColumn), QStringLiteral("50.0"));
    EXPECT_TRUE(at(tab, "County Lines", OrderModel::TopColumn).endsWith(QLatin1Char('%')));
    EXPECT_TRUE(at(tab, "County Lines", OrderModel::RangeColumn).contains(QChar(0x2013)));
    EXPECT_EQ(at(tab, "Modern Slavery", OrderModel::RankColumn), QStringLiteral("\u2013"));
    EXPECT_EQ(at(tab, "Modern Slavery", OrderModel::TopColumn), QStringLiteral("\u2013"));
    // 36 lies in the band from 24 to 40, whose tier isn't what stands.
    EXPECT_EQ(at(tab, "Domestic Abuse", OrderModel::BandColumn), QStringLiteral("Additional consideration"));
    EXPECT_EQ(at(tab, "Domestic Abuse", OrderModel::TierColumn), QStringLiteral("Priority"));
    EXPECT_TRUE(
        at(tab, "Domestic Abuse", OrderModel::DecidedColumn).contains(QStringLiteral("against the score")));
    EXPECT_GT(tab.decisive()->model()->rowCount(), 0);
}

TEST_F(RiskOrderTest, AChangedRatingIsDrawnAnew)
{
    makeSample();
    const auto window = openWindow();
    const auto& page = show(*window);
    const OrderTab& tab = showOrder(page);
    const QString before = at(tab, "Domestic Abuse", OrderModel::TopColumn);
    stand(page, "Domestic Abuse", "Individual harm");
    page.tabs()->setCurrentWidget(page.ratings());
    stand(page, "Domestic Abuse", "Volume");
    type(page, "h");
    stand(page, "Domestic Abuse", "Direction of travel");
    type(page, "g");
    showOrder(page);
    // (4 + 3 + 2) x (4 + 3) = 63: the first in most draws.
    EXPECT_EQ(at(tab, "Domestic Abuse", OrderModel::RankColumn), QStringLiteral("1"));
    EXPECT_NE(at(tab, "Domestic Abuse", OrderModel::TopColumn), before);
}

TEST_F(RiskOrderTest, ATierAgainstTheScoreNeedsAReason)
{
    makeSample();
    const auto window = openWindow();
    const auto& page = show(*window);
    OrderTab& tab = showOrder(page);
    const QAbstractItemModel& model = *tab.table()->model();
    tab.table()->setFocus();
    tab.table()->setCurrentIndex(
        model.index(rowOf(model, OrderModel::ThreatColumn, "County Lines"), OrderModel::ThreatColumn));
    QTimer::singleShot(0, window.get(), [] {
        auto* dialog = qobject_cast<TierDialog*>(QApplication::activeModalWidget());
        ASSERT_NE(dialog, nullptr);
        dialog->findChild<QComboBox*>()->setCurrentIndex(1);
        EXPECT_TRUE(dialog->message().contains(QStringLiteral("Give the reason")));
        const auto* store = dialog->findChild<QPushButton*>();
        for (const auto* button : dialog->findChildren<QPushButton*>()) {
            store = button->text().contains(QStringLiteral("tore")) ? button : store;
        }
        EXPECT_FALSE(store->isEnabled());
        dialog->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("Led by the region."));
        EXPECT_TRUE(store->isEnabled());
        dialog->accept();
    });
    QTest::keyClick(tab.table(), Qt::Key_Return);
    EXPECT_EQ(at(tab, "County Lines", OrderModel::TierColumn), QStringLiteral("Additional consideration"));
    const QString decision = test::namedWidget<QLabel>(tab, "Who decided the tier")->text();
    EXPECT_TRUE(decision.contains(QStringLiteral("Reason: Led by the region. The score says Priority.")))
        << decision.toStdString();
    EXPECT_EQ(model.index(tab.table()->currentIndex().row(), OrderModel::ThreatColumn).data().toString(),
              QStringLiteral("County Lines"));
    tab.take();
    EXPECT_EQ(at(tab, "County Lines", OrderModel::TierColumn), QStringLiteral("Priority"));
    EXPECT_EQ(at(tab, "County Lines", OrderModel::DecidedColumn), QStringLiteral("the score"));
}

} // namespace
} // namespace wardwise

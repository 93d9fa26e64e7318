#include "tests/ui/charts/chart_specs.h"

#include "ui/charts/chart_view.h"

#include <QScrollBar>
#include <QTest>

#include <gtest/gtest.h>

#include <vector>

namespace wardwise {
namespace {

using testing::cannockSpec;

class ChartViewTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        QObject::connect(&m_view, &ChartView::keySelected, &m_view,
                         [this](const ChartKey& key) { m_emitted.push_back(key); });
        m_view.setSpec(cannockSpec(true));
        m_view.resize(900, 700);
        m_view.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&m_view));
    }

    QPoint middleOf(const ChartKey& key)
    {
        return m_view.mapFromScene(m_view.chartScene().rectOf(key)->center());
    }

    ChartView m_view;
    std::vector<ChartKey> m_emitted;
};

TEST_F(ChartViewTest, ClickSelects)
{
    QTest::mouseClick(m_view.viewport(), Qt::LeftButton, {}, middleOf(AreaId{4}));
    EXPECT_EQ(m_emitted, std::vector<ChartKey>{AreaId{4}});
    EXPECT_EQ(m_view.selected(), ChartKey(AreaId{4}));
    QTest::mouseClick(m_view.viewport(), Qt::LeftButton, {}, middleOf(AreaId{4}));
    EXPECT_EQ(m_emitted.size(), 1U);
    QTest::mouseClick(m_view.viewport(), Qt::LeftButton, {}, QPoint(400, 3));
    EXPECT_EQ(m_view.selected(), ChartKey(AreaId{4}));
}

TEST_F(ChartViewTest, KeysMoveTheSelection)
{
    QTest::keyClick(&m_view, Qt::Key_Down);
    EXPECT_EQ(m_view.selected(), ChartKey(AreaId{1}));
    QTest::keyClick(&m_view, Qt::Key_Down);
    EXPECT_EQ(m_view.selected(), ChartKey(AreaId{2}));
    QTest::keyClick(&m_view, Qt::Key_End);
    EXPECT_EQ(m_view.selected(), ChartKey(AreaId{15}));
    QTest::keyClick(&m_view, Qt::Key_Down);
    QTest::keyClick(&m_view, Qt::Key_Up);
    EXPECT_EQ(m_view.selected(), ChartKey(AreaId{14}));
    QTest::keyClick(&m_view, Qt::Key_Home);
    EXPECT_EQ(m_view.selected(), ChartKey(AreaId{1}));
    EXPECT_EQ(m_emitted, (std::vector<ChartKey>{AreaId{1}, AreaId{2}, AreaId{15}, AreaId{14}, AreaId{1}}));
}

TEST_F(ChartViewTest, SelectionFromOutsideDoesNotEmit)
{
    m_view.setSelected(AreaId{7});
    EXPECT_EQ(m_view.selected(), ChartKey(AreaId{7}));
    m_view.setSelected(std::nullopt);
    EXPECT_FALSE(m_view.selected().has_value());
    m_view.setSelected(AreaId{999});
    EXPECT_TRUE(m_emitted.empty());
}

TEST_F(ChartViewTest, FillsTheViewportOrScrolls)
{
    EXPECT_FALSE(m_view.verticalScrollBar()->isVisible());
    EXPECT_EQ(m_view.chartScene().sceneRect().size().toSize(), m_view.viewport()->size());
    m_view.resize(900, 300);
    QTest::qWait(1);
    EXPECT_TRUE(m_view.verticalScrollBar()->isVisible());
    EXPECT_FALSE(m_view.horizontalScrollBar()->isVisible());
    EXPECT_NEAR(m_view.chartScene().sceneRect().width(), m_view.viewport()->width(), 1.0);
}

TEST_F(ChartViewTest, KeysKeepTheSelectedRowInView)
{
    m_view.resize(900, 300);
    QTest::qWait(1);
    for (const Qt::Key key : {Qt::Key_Home, Qt::Key_End, Qt::Key_Up, Qt::Key_Up, Qt::Key_Up}) {
        QTest::keyClick(&m_view, key);
        const QRectF row = *m_view.chartScene().rectOf(*m_view.selected());
        const QRect shown = m_view.mapFromScene(row).boundingRect();
        EXPECT_GE(shown.top(), -1);
        EXPECT_LE(shown.bottom(), m_view.viewport()->height() + 1);
    }
}

TEST_F(ChartViewTest, SaysItsNameAndDescription)
{
    EXPECT_EQ(m_view.accessibleName(), QStringLiteral("All crime by ward, 2018-19"));
    EXPECT_TRUE(m_view.accessibleDescription().startsWith(QStringLiteral("Cannock South has the highest")));
    EXPECT_EQ(m_view.focusPolicy(), Qt::StrongFocus);
}

TEST_F(ChartViewTest, TooltipIsEscaped)
{
    RankedBars spec = cannockSpec();
    spec.bars.front().label = "<b>A & B</b>";
    m_view.setSpec(spec);
    const QString markup = m_view.toolTipMarkupAt(middleOf(AreaId{1}));
    EXPECT_TRUE(markup.contains(QStringLiteral("&lt;b&gt;A &amp; B&lt;/b&gt;"))) << markup.toStdString();
    EXPECT_TRUE(m_view.toolTipMarkupAt({400, 3}).isEmpty());
}

TEST_F(ChartViewTest, FocusIsVisible)
{
    m_view.setFocus();
    QTest::qWait(10);
    ASSERT_TRUE(m_view.hasFocus());
    EXPECT_EQ(m_view.grab().toImage().pixelColor(0, 100), ChartTheme::of(ThemeKind::Light).selection);
    m_view.clearFocus();
    EXPECT_EQ(m_view.grab().toImage().pixelColor(0, 100), ChartTheme::of(ThemeKind::Light).background);
}

TEST_F(ChartViewTest, ThemeAndSpecChangeWhileShown)
{
    m_view.setSelected(AreaId{3});
    m_view.setTheme(ThemeKind::Dark);
    EXPECT_EQ(m_view.grab().toImage().pixelColor(20, 600), ChartTheme::of(ThemeKind::Dark).background);
    m_view.setSpec(RankedBars{});
    QTest::keyClick(&m_view, Qt::Key_Down);
    EXPECT_TRUE(m_emitted.empty());
}

} // namespace
} // namespace wardwise

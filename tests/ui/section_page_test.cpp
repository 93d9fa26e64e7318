// A section on its page: arranged by buttons and menus, blocks dropped elsewhere, facts accepted, sections
// added.
#include "tests/ui/clipped_text.h"
#include "tests/ui/named_widget.h"
#include "tests/ui/unnamed_controls.h"
#include "tests/ui/window_fixture.h"

#include "core/project/section_edits.h"
#include "ui/views/priorities/block_column.h"
#include "ui/views/priorities/block_frame.h"
#include "ui/views/priorities/section_dialog.h"
#include "ui/views/priorities/section_page.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace wardwise {
namespace {

class SectionPageTest : public test::WindowTest
{
protected:
    void SetUp() override
    {
        makeSample();
        m_window = openWindow();
        ASSERT_TRUE(m_window->goTo(QStringLiteral("Public Place Violence")));
    }

    [[nodiscard]] SectionPage& page() const { return *m_window->sectionPage(); }

    [[nodiscard]] std::vector<BlockKind> shown() const
    {
        std::vector<BlockKind> kinds;
        for (const BlockFrame* frame : page().findChild<BlockColumn*>()->frames()) {
            kinds.push_back(frame->block().kind);
        }
        return kinds;
    }

    [[nodiscard]] SectionBlockId idOf(BlockKind kind) const
    {
        for (const BlockFrame* frame : page().findChild<BlockColumn*>()->frames()) {
            if (frame->block().kind == kind) {
                return frame->block().id;
            }
        }
        return {};
    }

    /// What a menu button offers.
    static QAction* actionOf(const QToolButton& button, const char* text)
    {
        for (QAction* action : button.menu()->actions()) {
            if (action->text().remove(QLatin1Char('&')) == QLatin1String(text)) {
                return action;
            }
        }
        return nullptr;
    }

    std::unique_ptr<MainWindow> m_window;
};

TEST_F(SectionPageTest, ReadingShowsOnlyBlocksWithSomethingToShow)
{
    ASSERT_TRUE(m_window->goTo(QStringLiteral("Modern Slavery")));
    const auto reading = shown();
    EXPECT_EQ(std::count(reading.begin(), reading.end(), BlockKind::Ranked), 0);
    page().arrange(true);
    const auto arranging = shown();
    EXPECT_EQ(std::count(arranging.begin(), arranging.end(), BlockKind::Ranked), 1);
    EXPECT_TRUE(page().plainText().contains(QStringLiteral("No measure of this section has rates")));
    EXPECT_TRUE(test::unnamedControls(page()).isEmpty());
    page().arrange(false);
    EXPECT_EQ(shown(), reading);
}

TEST_F(SectionPageTest, BlocksAreMovedByTheirMenusAndByDropping)
{
    page().arrange(true);
    const auto before = shown();
    auto* more = test::namedWidget<QToolButton>(page(), "Block: Ratings");
    ASSERT_NE(more, nullptr);
    EXPECT_EQ(before[1], BlockKind::Ratings);
    actionOf(*more, "Move up")->trigger();
    EXPECT_TRUE(QTest::qWaitFor([&] { return shown()[0] == BlockKind::Ratings; }));
    Q_EMIT page().findChild<BlockColumn*>()->dropped(idOf(BlockKind::Ratings).value,
                                                     static_cast<int>(before.size()));
    EXPECT_EQ(shown().back(), BlockKind::Ratings);
    ASSERT_TRUE(m_window->project().undo());
    ASSERT_TRUE(m_window->project().undo());
    EXPECT_EQ(shown(), before);
}

TEST_F(SectionPageTest, BlocksAreAddedAndRemoved)
{
    page().arrange(true);
    page().addBlock(BlockKind::Funnel);
    const auto with = shown();
    EXPECT_EQ(with[with.size() - 2], BlockKind::Funnel);
    EXPECT_EQ(with.back(), BlockKind::Recommendations);
    auto* more = test::namedWidget<QToolButton>(page(), "Block: Funnel");
    ASSERT_NE(more, nullptr);
    actionOf(*more, "Remove")->trigger();
    EXPECT_TRUE(QTest::qWaitFor([&] { return idOf(BlockKind::Funnel) == SectionBlockId{}; }));
    EXPECT_EQ(m_window->project().undo().value(), "Remove funnel from Public Place Violence");
    EXPECT_NE(idOf(BlockKind::Funnel), SectionBlockId{});
}

TEST_F(SectionPageTest, ASectionIsAddedInItsDialogByKeysAndShown)
{
    SectionDialog dialog(m_window->project(), nullptr);
    dialog.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&dialog));
    EXPECT_TRUE(test::clippedTexts(dialog).isEmpty());
    EXPECT_TRUE(test::unnamedControls(dialog).isEmpty());
    QTest::keyClicks(test::namedWidget<QLineEdit>(dialog, "Title"), QStringLiteral("Rural crime"));
    QTest::keyClicks(test::namedWidget<QLineEdit>(dialog, "Find a measure"), QStringLiteral("All crime"));
    auto* measures = test::namedWidget<QListWidget>(dialog, "Measures");
    for (int row = 0; row < measures->count(); ++row) {
        if (measures->item(row)->text() == QStringLiteral("All crime (document)")) {
            measures->item(row)->setCheckState(Qt::Checked);
        }
    }
    EXPECT_EQ(test::namedWidget<QComboBox>(dialog, "Main measure")->count(), 1);
    dialog.accept();
    EXPECT_EQ(dialog.stored(), QStringLiteral("Rural crime"));
    ASSERT_TRUE(m_window->goTo(QStringLiteral("Rural crime")));
    EXPECT_EQ(page().section(), QStringLiteral("Rural crime"));
    EXPECT_TRUE(page().plainText().contains(QStringLiteral("178.3")));
    EXPECT_NE(page().chartPanel(), nullptr);
    ASSERT_TRUE(m_window->project().undo());
    EXPECT_NE(page().section(), QStringLiteral("Rural crime")); // which is gone: another is on show
}

TEST_F(SectionPageTest, ATitleThatIsTakenIsRefusedWhileTyped)
{
    SectionDialog dialog(m_window->project(), nullptr);
    dialog.show();
    QTest::keyClicks(test::namedWidget<QLineEdit>(dialog, "Title"), QStringLiteral("County Lines"));
    bool canAdd = true;
    for (const QPushButton* button : dialog.findChildren<QPushButton*>()) {
        canAdd = button->text() == QStringLiteral("Add") ? button->isEnabled() : canAdd;
    }
    EXPECT_FALSE(canAdd);
    EXPECT_EQ(m_window->project().priorities().size(), 15U);
}

TEST_F(SectionPageTest, AFactIsAcceptedFromItsMenu)
{
    auto* more = test::namedWidget<QToolButton>(page(), "Edit the fact: Local and force rate");
    ASSERT_NE(more, nullptr);
    QAction* accept = actionOf(*more, "Accept what the data say");
    ASSERT_NE(accept, nullptr);
    accept->trigger();
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return page().plainText().contains(QStringLiteral("(computed, accepted)")); }));
}

} // namespace
} // namespace wardwise

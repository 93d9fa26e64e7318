// A section on its page: arranged by buttons and menus, blocks dropped elsewhere, facts accepted, sections
// added.
#include "tests/ui/clipped_text.h"
#include "tests/ui/named_widget.h"
#include "tests/ui/unnamed_controls.h"
#include "tests/ui/window_fixture.h"

#include "core/project/section_edits.h"
#include "core/project/section_lists.h"
#include "ui/prose/prose_editor.h"
#include "ui/views/priorities/block_column.h"
#include "ui/views/priorities/block_frame.h"
#include "ui/views/priorities/fact_dialog.h"
#include "ui/views/priorities/groups_dialog.h"
#include "ui/views/priorities/hotspots_dialog.h"
#include "ui/views/priorities/section_dialog.h"
#include "ui/views/priorities/section_page.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableWidget>
#include <QToolButton>
#include <QTreeWidget>

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

TEST_F(SectionPageTest, HotspotsAreTickedByWhatTheDataSay)
{
    auto& project = m_window->project();
    const auto& all = project.priorities();
    const auto violence = std::find_if(all.begin(), all.end(),
                                       [](const Priority& p) { return p.title == "Public Place Violence"; });
    Priority empty = *violence;
    empty.hotspots.clear();
    empty.measures = {(*findMeasure(project.catalogue(), "All crime", {"document"}))->id};
    HotspotsDialog dialog(project, empty);
    dialog.show();
    EXPECT_TRUE(test::unnamedControls(dialog).isEmpty());
    EXPECT_TRUE(test::clippedTexts(dialog).isEmpty())
        << test::clippedTexts(dialog).join(QLatin1Char(' ')).toStdString();
    ASSERT_EQ(dialog.wards()->topLevelItemCount(), 15);
    dialog.tickFlagged();
    QTreeWidgetItem* first = dialog.wards()->topLevelItem(0);
    EXPECT_EQ(first->text(0), QStringLiteral("Cannock South"));
    EXPECT_EQ(first->checkState(0), Qt::Checked);
    first->setText(3, QStringLiteral("Night-time economy"));
    dialog.measure()->setCurrentIndex(dialog.measure()->count() - 1); // what was ticked is kept
    dialog.wards()->topLevelItem(0)->setCheckState(0, Qt::Checked);
    dialog.accept();
    const auto& stored =
        std::find_if(project.priorities().begin(), project.priorities().end(), [](const Priority& p) {
            return p.title == "Public Place Violence";
        })->hotspots;
    ASSERT_GE(stored.size(), 2U);
    EXPECT_FALSE(stored.front().measure.has_value() && stored.back().measure.has_value());
    EXPECT_TRUE(std::any_of(stored.begin(), stored.end(),
                            [](const Hotspot& each) { return each.note == "Night-time economy"; }));
    EXPECT_TRUE(page().plainText().contains(QStringLiteral("Night-time economy")));
}

TEST_F(SectionPageTest, GroupsAtRiskAreWrittenInATable)
{
    auto& project = m_window->project();
    ASSERT_TRUE(m_window->goTo(QStringLiteral("Modern Slavery")));
    const auto& all = project.priorities();
    const auto slavery =
        std::find_if(all.begin(), all.end(), [](const Priority& p) { return p.title == "Modern Slavery"; });
    GroupsDialog dialog(project, *slavery);
    dialog.show();
    EXPECT_TRUE(test::unnamedControls(dialog).isEmpty());
    const int before = static_cast<int>(slavery->atRisk.size());
    dialog.addGroup();
    QTableWidget* groups = dialog.groups();
    groups->item(groups->rowCount() - 1, 1)->setText(QStringLiteral("Seasonal workers"));
    dialog.accept();
    const auto& stored =
        std::find_if(project.priorities().begin(), project.priorities().end(), [](const Priority& p) {
            return p.title == "Modern Slavery";
        })->atRisk;
    ASSERT_EQ(static_cast<int>(stored.size()), before + 1);
    EXPECT_EQ(stored.back().text, "Seasonal workers");
    EXPECT_TRUE(page().plainText().contains(QStringLiteral("Seasonal workers")));
    ASSERT_NE(test::namedWidget<QToolButton>(page(), "Change the groups at risk"), nullptr);
}

TEST_F(SectionPageTest, AFactWrittenByHandKeepsTheFiguresBoundIntoIt)
{
    auto& project = m_window->project();
    ASSERT_TRUE(m_window->goTo(QStringLiteral("Anti-social Behaviour (ASB)")));
    const auto factOf = [&](const char* part) {
        const auto facts = project::sectionFacts(project, project.priorities().front());
        const auto at = std::find_if(facts->begin(), facts->end(), [&](const project::SectionFact& fact) {
            return fact.markup.find(part) != std::string::npos;
        });
        return at == facts->end() ? project::SectionFact{} : *at;
    };
    const auto before = factOf("{f");
    ASSERT_FALSE(before.label.empty()) << "a fact of the sample has a bound figure";
    FactDialog dialog(project, project.priorities().front().id, before);
    dialog.show();
    dialog.editor()->moveCursor(QTextCursor::End);
    QTest::keyClicks(dialog.editor(), QStringLiteral(" (read again)"));
    dialog.accept();
    const auto after = factOf("(read again)");
    EXPECT_EQ(after.label, before.label);
    EXPECT_NE(after.markup.find("{f"), std::string::npos) << after.markup;
    EXPECT_EQ(after.markup, before.markup + " (read again)");
    EXPECT_EQ(after.text, before.text + " (read again)");
}

TEST_F(SectionPageTest, StaysWhereItWasScrolledToWhenSomethingIsChanged)
{
    m_window->resize(1280, 800);
    m_window->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(m_window.get()));
    auto* bar = page().findChild<QScrollArea*>()->verticalScrollBar();
    ASSERT_TRUE(QTest::qWaitFor([&] { return bar->maximum() > 200; }));
    bar->setValue(bar->maximum() - 100);
    const int before = bar->value();
    auto& project = m_window->project();
    const auto& all = project.priorities();
    const auto violence = std::find_if(all.begin(), all.end(),
                                       [](const Priority& p) { return p.title == "Public Place Violence"; });
    ASSERT_TRUE(project::setGroupsAtRisk(project, violence->id,
                                         violence->atRisk.empty() ? std::vector<AtRiskGroup>{{{}, "All", {}}}
                                                                  : violence->atRisk));
    QTest::qWait(50);
    EXPECT_NEAR(bar->value(), before, 100) << "as far as blocks are as high as they were";
}

} // namespace
} // namespace wardwise

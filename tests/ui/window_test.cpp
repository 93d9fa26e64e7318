// The window around the pages: search, back and forward, history, help, what it remembers, its menus.
#include "tests/ui/window_fixture.h"

#include "ui/figure_dialog.h"
#include "ui/help_panel.h"
#include "ui/history_panel.h"
#include "ui/inspector.h"
#include "ui/message_bar.h"
#include "ui/search_palette.h"
#include "ui/views/no_figures.h"
#include "ui/views/page.h"
#include "ui/views/priorities/section_page.h"
#include "ui/views/wards/ward_table_view.h"
#include "ui/views/wards/wards_page.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTimer>
#include <QTranslator>

namespace wardwise {
namespace {

class MainWindowTest : public test::WindowTest
{
protected:
    static void searchFor(const MainWindow& window, const QString& text)
    {
        window.searchPalette()->open();
        QTest::keyClicks(window.searchPalette()->box(), text);
        QTest::keyClick(window.searchPalette()->box(), Qt::Key_Return);
        QCoreApplication::processEvents();
    }

    static QAction* action(const MainWindow& window, const QString& text)
    {
        for (QAction* candidate : window.findChildren<QAction*>()) {
            if (QString(candidate->text()).remove(QLatin1Char('&')).startsWith(text)) {
                return candidate;
            }
        }
        return nullptr;
    }
};

TEST_F(MainWindowTest, SearchingForAFigureTellsWhereItComesFrom)
{
    makeSample();
    const auto window = openWindow();
    window->searchPalette()->open();
    QTest::keyClicks(window->searchPalette()->box(), QStringLiteral("62.5"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return window->searchPalette()->answers().size() == 1; }));
    EXPECT_TRUE(window->searchPalette()->answers().front().contains(QStringLiteral("line 262")));
    QTest::keyClick(window->searchPalette()->box(), Qt::Key_Return);
    QCoreApplication::processEvents();
    EXPECT_FALSE(window->searchPalette()->isVisible());
    const QString told = window->inspector()->plainText();
    EXPECT_TRUE(told.contains(QStringLiteral("Line: 262"))) << told.toStdString();
    EXPECT_TRUE(told.contains(QStringLiteral("62.5")));
}

TEST_F(MainWindowTest, SearchingGoesToASectionAPageAndAWard)
{
    makeSample();
    const auto window = openWindow();
    searchFor(*window, QStringLiteral("stalking & har"));
    EXPECT_EQ(window->currentPage(), window->sectionPage());
    EXPECT_EQ(window->sectionPage()->section(), QStringLiteral("Stalking & Harassment"));
    searchFor(*window, QStringLiteral("cannock south"));
    EXPECT_EQ(window->currentPage(), window->wardsPage());
    const Area* area = window->project().catalogue().area(*window->project().selection().area);
    EXPECT_EQ(area->name, "Cannock South");
    searchFor(*window, QStringLiteral("priorit"));
    EXPECT_EQ(window->currentPage()->id(), QStringLiteral("priorities"));
}

TEST_F(MainWindowTest, EscapeClosesTheSearchAndGivesTheKeyboardBack)
{
    makeSample();
    const auto window = openWindow();
    window->activateWindow();
    window->wardsPage()->table()->setFocus();
    window->searchPalette()->open();
    QTest::keyClick(window->searchPalette()->box(), Qt::Key_Escape);
    EXPECT_FALSE(window->searchPalette()->isVisible());
    EXPECT_EQ(window->currentPage(), window->wardsPage());
    EXPECT_TRUE(window->wardsPage()->table()->hasFocus() || !window->isActiveWindow());
}

TEST_F(MainWindowTest, BackAndForwardShowThePagesAndWhatWasSelected)
{
    makeSample();
    const auto window = openWindow();
    auto selection = window->project().selection();
    selection.area = (*findArea(window->project().catalogue(), "Cannock East"))->id;
    window->project().select(selection);
    window->goTo(QStringLiteral("Domestic Abuse"));
    window->goTo(QStringLiteral("County Lines"));
    selection.area = (*findArea(window->project().catalogue(), "Cannock South"))->id;
    window->project().select(selection);
    window->goBack();
    EXPECT_EQ(window->sectionPage()->section(), QStringLiteral("Domestic Abuse"));
    window->goBack();
    EXPECT_EQ(window->currentPage(), window->wardsPage());
    EXPECT_EQ(window->project().catalogue().area(*window->project().selection().area)->name, "Cannock East");
    EXPECT_FALSE(action(*window, QStringLiteral("Back"))->isEnabled());
    window->goForward();
    window->goForward();
    EXPECT_EQ(window->sectionPage()->section(), QStringLiteral("County Lines"));
    EXPECT_EQ(window->project().catalogue().area(*window->project().selection().area)->name, "Cannock South");
    EXPECT_FALSE(action(*window, QStringLiteral("Forward"))->isEnabled());
}

TEST_F(MainWindowTest, TheHistoryListsEveryEditAndGoesBackToOne)
{
    makeSample();
    for (const char* value : {"12.1", "12.2", "12.3"}) {
        enter("Cannock South", "Burglary", value);
    }
    const auto window = openWindow();
    HistoryPanel* history = window->historyPanel();
    window->findChild<QWidget*>(QStringLiteral("history"))->show();
    QStringList lines = history->lines();
    ASSERT_EQ(lines.size(), 4);
    EXPECT_TRUE(lines.at(0).startsWith(QStringLiteral("Enter Burglary, Cannock South")));
    EXPECT_EQ(lines.at(0).split(QLatin1Char('\n')).at(1),
              QStringLiteral("Cannock South, Burglary, 2018-19: 12.2 \u2192 12.3"));
    EXPECT_EQ(lines.at(3), QStringLiteral("As the project was made"));
    auto* list = history->findChild<QListWidget*>();
    list->setCurrentRow(2);
    history->findChild<QAbstractButton*>()->click();
    lines = history->lines();
    EXPECT_TRUE(lines.at(0).endsWith(QStringLiteral("undone")));
    EXPECT_TRUE(lines.at(1).endsWith(QStringLiteral("undone")));
    EXPECT_FALSE(lines.at(2).endsWith(QStringLiteral("undone")));
    list->setCurrentRow(0);
    history->findChild<QAbstractButton*>()->click();
    EXPECT_FALSE(history->lines().join(QLatin1Char('|')).contains(QStringLiteral("undone")));
    EXPECT_FALSE(window->project().undoState().redo);
}

TEST_F(MainWindowTest, EveryPageHasItsHelp)
{
    makeSample();
    const auto window = openWindow();
    window->showHelp();
    auto* help = window->findChild<HelpPanel*>();
    QStringList seen;
    for (const Page* page : window->pages()) {
        ASSERT_TRUE(window->goTo(page->id()));
        const QString text = help->plainText();
        EXPECT_GT(text.size(), 300) << page->id().toStdString();
        EXPECT_LT(text.size(), 1400) << "more than half a screen on " << page->id().toStdString();
        EXPECT_FALSE(seen.contains(text));
        seen << text;
    }
}

TEST_F(MainWindowTest, TheWindowIsAsItWasLeft)
{
    makeSample();
    {
        const auto window = openWindow({1180, 760});
        window->rememberState();
        WardTableView* table = window->wardsPage()->table();
        table->setColumnHidden(3, true);
        table->setColumnWidth(2, 123);
        table->sortByColumn(1, Qt::DescendingOrder);
        table->horizontalHeader()->moveSection(table->horizontalHeader()->visualIndex(5), 1);
        EXPECT_TRUE(window->wardsPage()->chooseReference(QStringLiteral("force")));
        EXPECT_TRUE(window->wardsPage()->chooseMeasure(QStringLiteral("Robbery")));
        auto selection = window->project().selection();
        selection.area = (*findArea(window->project().catalogue(), "Cannock East"))->id;
        window->project().select(selection);
        window->goTo(QStringLiteral("County Lines"));
        window->close();
    }
    const auto window = openWindow();
    window->rememberState();
    const WardTableView* table = window->wardsPage()->table();
    EXPECT_TRUE(table->isColumnHidden(3));
    EXPECT_FALSE(table->isColumnHidden(4));
    EXPECT_EQ(table->columnWidth(2), 123);
    EXPECT_EQ(table->horizontalHeader()->sortIndicatorSection(), 1);
    EXPECT_EQ(table->horizontalHeader()->visualIndex(5), 1);
    EXPECT_EQ(window->sectionPage()->section(), QStringLiteral("County Lines"));
    EXPECT_EQ(window->currentPage(), window->sectionPage());
    ASSERT_NE(window->wardsPage()->comparison(), nullptr);
    EXPECT_EQ(window->wardsPage()->comparison()->measure, "Robbery");
    EXPECT_EQ(window->wardsPage()->comparison()->reference.id, "force");
    EXPECT_EQ(window->project().catalogue().area(*window->project().selection().area)->name, "Cannock East");
}

TEST_F(MainWindowTest, TheSourceIsThereAgainAndAChangedSourceKeepsTheQuestion)
{
    makeSample();
    {
        const auto window = openWindow();
        window->rememberState();
        EXPECT_TRUE(window->wardsPage()->chooseMeasure(QStringLiteral("Violence against the Person")));
        EXPECT_TRUE(window->wardsPage()->chooseSource(QStringLiteral("police.uk")));
        EXPECT_EQ(window->wardsPage()->comparison()->measure, "Violence and sexual offences");
        window->goTo(QStringLiteral("quality"));
        window->close();
    }
    const auto window = openWindow();
    window->rememberState();
    EXPECT_EQ(window->wardsPage()->comparison()->sourceKey, "police.uk");
    EXPECT_EQ(window->currentPage()->id(), QStringLiteral("quality"));
}

TEST_F(MainWindowTest, AChangedFigureSaysSoOnTheChartThatLeaves)
{
    makeSample();
    enter("Cannock South", "Burglary", "12.1");
    const auto window = openWindow();
    const auto entered = window->project().enterFigure({.area = "Cannock South",
                                                        .measure = "Burglary",
                                                        .period = "2018-19",
                                                        .quantity = "rate",
                                                        .value = "21.0",
                                                        .source = "document",
                                                        .note = {}});
    ASSERT_TRUE(entered) << entered.error().message;
    EXPECT_TRUE(window->wardsPage()->chooseSource(QStringLiteral("document")));
    EXPECT_TRUE(window->wardsPage()->chooseMeasure(QStringLiteral("Burglary")));
    const ChartSpec chart = window->wardsPage()->chartSpec();
    EXPECT_EQ(wordsOf(chart).footer.back(), "Changed by hand since the source: Cannock South was 12.0.");
    auto selection = window->project().selection();
    selection.area = (*findArea(window->project().catalogue(), "Cannock South"))->id;
    window->project().select(selection);
    EXPECT_TRUE(window->inspector()->plainText().contains(QStringLiteral("Rate is: changed by hand")));
}

TEST_F(MainWindowTest, AnEditLeavesTheColumnsAsTheyWereSet)
{
    makeSample();
    const auto window = openWindow();
    WardTableView* table = window->wardsPage()->table();
    table->setColumnHidden(3, true);
    table->setColumnWidth(2, 123);
    const auto entered = window->project().enterFigure({.area = "Cannock South",
                                                        .measure = "Burglary",
                                                        .period = "2018-19",
                                                        .quantity = "rate",
                                                        .value = "12.1",
                                                        .source = "document",
                                                        .note = {}});
    ASSERT_TRUE(entered) << entered.error().message;
    EXPECT_TRUE(table->isColumnHidden(3));
    EXPECT_EQ(table->columnWidth(2), 123);
}

TEST_F(MainWindowTest, AFigureOfASectionIsSelectedByItsButton)
{
    makeSample();
    const auto window = openWindow();
    ASSERT_TRUE(window->goTo(QStringLiteral("Anti-social Behaviour (ASB)")));
    QAbstractButton* figure = nullptr;
    for (QAbstractButton* button : window->sectionPage()->findChildren<QAbstractButton*>()) {
        if (button->accessibleName() == QStringLiteral("62.5, Anti-social Behaviour, Cannock South")) {
            figure = button;
        }
    }
    ASSERT_NE(figure, nullptr);
    figure->setFocus();
    QTest::keyClick(figure, Qt::Key_Space);
    EXPECT_TRUE(window->inspector()->plainText().contains(QStringLiteral("Line: 262")))
        << window->inspector()->plainText().toStdString();
}

TEST_F(MainWindowTest, TheTitleLeadsWithThePartnershipAndTheYear)
{
    makeSample();
    EXPECT_EQ(openWindow()->windowTitle(),
              QStringLiteral("Cannock Chase 2019 \u2013 test.wardwise \u2013 Wardwise"));
}

TEST_F(MainWindowTest, AMessageIsClosedByEscAndMovesNoPage)
{
    makeSample();
    const auto window = openWindow();
    QCoreApplication::processEvents(); // the window has its place
    const QPoint before = window->currentPage()->mapToGlobal(QPoint());
    window->present({ErrorCode::Invalid, "That didn't work.", {}});
    QCoreApplication::processEvents();
    EXPECT_EQ(window->messageText(), QStringLiteral("That didn't work."));
    EXPECT_EQ(window->currentPage()->mapToGlobal(QPoint()), before);
    for (const char* kind : {"QLabel", "QToolButton"}) {
        window->present({ErrorCode::Invalid, "That didn't work.", {}});
        for (auto* part : window->findChild<MessageBar*>()->findChildren<QWidget*>()) {
            if (part->inherits(kind)) {
                part->setFocus();
                QTest::keyClick(part, Qt::Key_Escape);
            }
        }
        EXPECT_TRUE(window->messageText().isEmpty()) << kind;
    }
}

TEST_F(MainWindowTest, AnEmptyProjectOffersToEnterAFigure)
{
    makeEmpty();
    const auto window = openWindow();
    for (const char* page : {"wards", "overview"}) {
        ASSERT_TRUE(window->goTo(QLatin1String(page)));
        const auto* none = window->currentPage()->findChild<NoFigures*>();
        ASSERT_NE(none, nullptr);
        EXPECT_TRUE(none->button()->isVisible()) << page;
        EXPECT_FALSE(none->text().isEmpty());
        bool asked = false;
        QTimer answer;
        QObject::connect(&answer, &QTimer::timeout, &answer, [&asked] {
            if (auto* dialog = qobject_cast<FigureDialog*>(QApplication::activeModalWidget())) {
                asked = true;
                dialog->reject();
            }
        });
        answer.start(10);
        none->button()->setFocus();
        QTest::keyClick(none->button(), Qt::Key_Space);
        EXPECT_TRUE(asked) << page;
    }
}

TEST_F(MainWindowTest, AProjectWithFiguresShowsThemInstead)
{
    makeSample();
    const auto window = openWindow();
    ASSERT_TRUE(window->goTo(QStringLiteral("wards")));
    EXPECT_FALSE(window->wardsPage()->findChild<NoFigures*>()->isVisible());
    EXPECT_TRUE(window->wardsPage()->table()->isVisible());
}

/// Puts marks around every text that goes through tr().
class Marking : public QTranslator
{
public:
    QString translate(const char* /*context*/, const char* text, const char* /*comment*/,
                      int /*n*/) const override
    {
        return QStringLiteral("\u27e6") + QString::fromUtf8(text) + QStringLiteral("\u27e7");
    }

    [[nodiscard]] bool isEmpty() const override { return false; }
};

TEST_F(MainWindowTest, EveryMenuTextAndPageTitleCanBeTranslated)
{
    makeSample();
    Marking marking;
    QCoreApplication::installTranslator(&marking);
    const auto window = openWindow();
    int looked = 0;
    for (const QAction* menu : window->menuBar()->actions()) {
        EXPECT_TRUE(menu->text().contains(QStringLiteral("\u27e6"))) << menu->text().toStdString();
        for (const QAction* entry : menu->menu()->actions()) {
            if (!entry->isSeparator()) {
                EXPECT_TRUE(entry->text().contains(QStringLiteral("\u27e6"))) << entry->text().toStdString();
                ++looked;
            }
        }
    }
    for (const Page* page : window->pages()) {
        EXPECT_TRUE(page->title().contains(QStringLiteral("\u27e6"))) << page->title().toStdString();
    }
    QCoreApplication::removeTranslator(&marking);
    EXPECT_GT(looked, 15);
}

} // namespace
} // namespace wardwise

// Alt with a letter leads to one place in every window, dialog and menu.
#include "tests/ui/mnemonic_clashes.h"
#include "tests/ui/settings_fixture.h"
#include "tests/ui/window_fixture.h"

#include "ui/figure_dialog.h"
#include "ui/figure_editing.h"
#include "ui/history_panel.h"
#include "ui/paste_dialog.h"
#include "ui/start/new_project_wizard.h"
#include "ui/start/partnership_page.h"
#include "ui/start/recent_projects.h"
#include "ui/start/start_window.h"
#include "ui/theme.h"
#include "ui/views/page.h"
#include "ui/views/wards/wards_page.h"

#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

namespace wardwise {
namespace {

void expectNoClash(const QWidget& window, const char* where)
{
    const QStringList clashes = test::mnemonicClashes(window);
    EXPECT_TRUE(clashes.isEmpty()) << where << ":\n" << clashes.join(QLatin1Char('\n')).toStdString();
}

class MnemonicsTest : public test::WindowTest
{
protected:
    static void expectNoClashIn(QDialog& dialog, const char* where)
    {
        dialog.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&dialog));
        expectNoClash(dialog, where);
    }

    static void expectNoClashOnPages(MainWindow& window)
    {
        for (const Page* page : window.pages()) {
            ASSERT_TRUE(window.goTo(page->id()));
            expectNoClash(window, page->id().toUtf8().constData());
        }
    }
};

TEST_F(MnemonicsTest, EachLeadsToOnePlaceInTheWindow)
{
    makeSample();
    enter("Cannock South", "Burglary", "12.1");
    const auto window = openWindow();
    auto selection = window->project().selection();
    selection.area = (*findArea(window->project().catalogue(), "Cannock South"))->id;
    window->project().select(selection); // which the inspector offers to correct
    expectNoClashOnPages(*window);
    window->findChild<QWidget*>(QStringLiteral("history"))->show();
    window->findChild<QWidget*>(QStringLiteral("history"))->raise();
    QCoreApplication::processEvents();
    expectNoClashOnPages(*window);
}

TEST_F(MnemonicsTest, EachLeadsToOnePlaceInAnEmptyProject)
{
    makeEmpty();
    const auto window = openWindow();
    expectNoClashOnPages(*window);
}

TEST_F(MnemonicsTest, EachLeadsToOnePlaceInTheDialogs)
{
    makeSample();
    const auto window = openWindow();
    FigureDialog figure(window->project(), {}, window.get());
    expectNoClashIn(figure, "Enter a figure");
    const auto lines = window->wardsPage()->editing()->linesOf(QStringLiteral("41.5"));
    ASSERT_TRUE(lines);
    PasteDialog paste(window->project(), *lines, window.get());
    expectNoClashIn(paste, "paste");
}

class StartMnemonicsTest : public test::SettingsTest
{
};

TEST_F(StartMnemonicsTest, EachLeadsToOnePlaceInTheStartWindowAndEveryStepOfTheWizard)
{
    applyTheme(ThemeKind::Light);
    RecentProjects recent;
    recent.add(makeProject("a.wardwise", "Amber"));
    StartWindow start(recent, path("samples"));
    start.show();
    start.freshButton()->show(); // as once the sample was changed
    expectNoClash(start, "start");
    NewProjectWizard* wizard = start.startWizard();
    EXPECT_TRUE(wizard->partnershipPage()->addLookup(
        writeText("districts.csv", "LAD18CD,LAD18NM,CSP18CD,CSP18NM,PFA18CD,PFA18NM\nD1,A,C1,A,F1,M\n")));
    expectNoClash(*wizard, "lookup");
    for (auto* way : wizard->findChildren<QRadioButton*>()) {
        way->setChecked(way->text().contains(QStringLiteral("ype")));
    }
    expectNoClash(*wizard, "typed");
    for (auto* name : wizard->findChildren<QLineEdit*>()) {
        if (name->accessibleName() == QStringLiteral("Name of the partnership")) {
            name->setText(QStringLiteral("Amber"));
        }
    }
    wizard->next();
    EXPECT_EQ(wizard->step(), 1);
    expectNoClash(*wizard, "assessment");
    wizard->next();
    EXPECT_EQ(wizard->step(), 2);
    expectNoClash(*wizard, "file");
}

} // namespace
} // namespace wardwise

// The wizard: from a lookup or typed, by keyboard, with every problem said beside its field.
#include "tests/ui/named_widget.h"
#include "tests/ui/settings_fixture.h"

#include "core/project/project.h"
#include "ui/start/assessment_page.h"
#include "ui/start/file_page.h"
#include "ui/start/new_project_wizard.h"
#include "ui/start/partnership_page.h"
#include "ui/start/place_list.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>

namespace wardwise {
namespace {

constexpr const char* kDistricts = "LAD18CD,LAD18NM,CSP18CD,CSP18NM,PFA18CD,PFA18NM\n"
                                   "D1,Amber,C1,Amber,F1,Midshire\nD2,Beryl,C2,Beryl,F1,Midshire\n"
                                   "D9,Zircon,C9,Zircon,F9,Farshire\n";
constexpr const char* kWards = "WD18CD,WD18NM,LAD18CD\nW1,Town,D1\nW2,Heath,D1\nW3,Town,D2\nW9,End,D9\n";

class NewProjectWizardTest : public test::SettingsTest
{
protected:
    NewProjectWizardTest()
    {
        applyTheme(ThemeKind::Light);
        m_wizard.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&m_wizard));
    }

    void enter() { QTest::keyClick(&m_wizard, Qt::Key_Return); }

    template <class Field>
    Field* field(const char* name)
    {
        return test::namedWidget<Field>(m_wizard, name);
    }

    void addLookups()
    {
        EXPECT_TRUE(page()->addLookup(writeText("districts.csv", kDistricts)));
        EXPECT_TRUE(page()->addLookup(writeText("wards.csv", kWards)));
    }

    PartnershipPage* page() { return m_wizard.partnershipPage(); }

    NewProjectWizard m_wizard; // NOLINT(*-non-private-member-variables-in-classes)
};

TEST_F(NewProjectWizardTest, MakesAProjectFromLookups)
{
    addLookups();
    EXPECT_TRUE(
        page()->lookupText().contains(QStringLiteral("3 partnerships in 2 forces, 3 districts, 4 wards.")))
        << page()->lookupText().toStdString();
    const auto lists = page()->findChildren<PlaceList*>();
    ASSERT_EQ(lists.size(), 2);
    enter();
    EXPECT_EQ(m_wizard.step(), 0);
    EXPECT_EQ(page()->problem(), QStringLiteral("Choose a partnership."));
    EXPECT_EQ(QApplication::focusWidget(), lists.at(1)->focusProxy());
    EXPECT_EQ(lists.at(1)->shownCount(), 3);
    EXPECT_TRUE(lists.at(0)->choose(QStringLiteral("F1")));
    EXPECT_EQ(lists.at(1)->shownCount(), 2);
    lists.at(1)->setFilter(QStringLiteral("BERY"));
    EXPECT_EQ(lists.at(1)->code(), QStringLiteral("C2"));
    EXPECT_TRUE(page()->problem().isEmpty());
    enter();
    EXPECT_EQ(m_wizard.step(), 1);
    field<QSpinBox>("Year of the assessment")->setValue(2019);
    field<QComboBox>("Protective marking")->setCurrentIndex(1);
    EXPECT_EQ(field<QLineEdit>("Title of the assessment")->text(),
              QStringLiteral("Community Safety Strategic Assessment 2019"));
    enter();
    EXPECT_EQ(m_wizard.step(), 2);
    EXPECT_TRUE(m_wizard.filePage()->path().endsWith(QStringLiteral("/Beryl 2019.wardwise")));
    EXPECT_TRUE(
        m_wizard.filePage()->summary().contains(QStringLiteral("3 wards, 2 districts and 2 partnerships")));
    m_wizard.filePage()->setPath(path("made"));
    QSignalSpy made(&m_wizard, &NewProjectWizard::made);
    enter();
    ASSERT_EQ(made.count(), 1) << m_wizard.filePage()->problem().toStdString();
    EXPECT_EQ(made.at(0).at(0).toString(), path("made.wardwise"));
    EXPECT_FALSE(m_wizard.isVisible());
    const auto project = project::Project::open(path("made.wardwise"), store::Access::Read);
    ASSERT_TRUE(project);
    EXPECT_EQ((*project)->assessedArea()->name, "Beryl");
    EXPECT_EQ((*project)->marking(), "OFFICIAL-SENSITIVE");
    EXPECT_EQ((*project)->catalogue().areas.size(), 8U) << "all of Midshire, nothing of Farshire";
}

TEST_F(NewProjectWizardTest, MakesAProjectFromTypedNames)
{
    m_wizard.findChildren<QRadioButton*>().at(1)->click();
    enter();
    EXPECT_EQ(m_wizard.step(), 0);
    EXPECT_TRUE(page()->problem().contains(QStringLiteral("name is missing")))
        << page()->problem().toStdString();
    QTest::keyClicks(field<QLineEdit>("Name of the partnership"), QStringLiteral("Amber"));
    QTest::keyClicks(field<QLineEdit>("Code of the partnership"), QStringLiteral("X1"));
    QTest::keyClicks(field<QLineEdit>("Code of the police force"), QStringLiteral("X1"));
    enter();
    EXPECT_TRUE(page()->problem().contains(QStringLiteral("same code")));
    QTest::keyClicks(field<QLineEdit>("Code of the police force"), QStringLiteral("2"));
    QTest::keyClicks(field<QLineEdit>("Name of the police force"), QStringLiteral("Midshire"));
    enter();
    auto* title = field<QLineEdit>("Title of the assessment");
    title->selectAll();
    QTest::keyClick(title, Qt::Key_Delete);
    enter();
    EXPECT_EQ(m_wizard.step(), 1);
    EXPECT_FALSE(m_wizard.assessmentPage()->problem().isEmpty());
    QTest::keyClicks(title, QStringLiteral("Ours"));
    field<QSpinBox>("Year of the assessment")->setValue(2031);
    EXPECT_EQ(title->text(), QStringLiteral("Ours")) << "what was typed stays";
    enter();
    EXPECT_TRUE(m_wizard.filePage()->summary().contains(QStringLiteral("Amber (police force: Midshire)")));
    EXPECT_TRUE(m_wizard.filePage()->summary().contains(QStringLiteral("No wards yet")));
    m_wizard.back();
    EXPECT_EQ(m_wizard.step(), 1);
}

TEST_F(NewProjectWizardTest, RefusesToReplaceAFileAndAFolderThatIsNotThere)
{
    const QString there = makeProject("a.wardwise", "Amber");
    addLookups();
    page()->findChildren<PlaceList*>().at(1)->choose(QStringLiteral("C1"));
    enter();
    enter();
    m_wizard.filePage()->setPath(there);
    enter();
    EXPECT_EQ(m_wizard.filePage()->problem(),
              QStringLiteral("a.wardwise exists already. Choose another name."));
    m_wizard.filePage()->setPath(path("nowhere/a.wardwise"));
    EXPECT_TRUE(m_wizard.filePage()->problem().isEmpty()) << "typing takes the problem away";
    enter();
    EXPECT_TRUE(m_wizard.filePage()->problem().contains(QStringLiteral("There's no folder")));
    m_wizard.filePage()->setPath(QString());
    enter();
    EXPECT_FALSE(m_wizard.filePage()->problem().isEmpty());
    EXPECT_TRUE(m_wizard.isVisible());
}

TEST_F(NewProjectWizardTest, SaysWhatIsWrongWithALookup)
{
    EXPECT_FALSE(page()->addLookup(writeText("crimes.csv", "Month,Crime type\n2018-10,Drugs\n")));
    EXPECT_TRUE(page()->problem().contains(QStringLiteral("crimes.csv isn't a lookup of places")));
    EXPECT_TRUE(page()->addLookup(writeText("wards.csv", kWards)));
    EXPECT_TRUE(page()->problem().isEmpty());
    EXPECT_TRUE(page()->lookupText().contains(QStringLiteral("Add the lookup that has the partnerships")));
    enter();
    EXPECT_EQ(m_wizard.step(), 0);
    EXPECT_FALSE(page()->problem().isEmpty());
}

} // namespace
} // namespace wardwise

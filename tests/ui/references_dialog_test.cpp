// Reference sets of the user's own, made in their window and chosen on the Wards page.
#include "tests/ui/clipped_text.h"
#include "tests/ui/mnemonic_clashes.h"
#include "tests/ui/named_widget.h"
#include "tests/ui/unnamed_controls.h"
#include "tests/ui/window_fixture.h"

#include "ui/references/area_tree.h"
#include "ui/references/references_dialog.h"
#include "ui/views/wards/wards_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>

namespace wardwise {
namespace {

class ReferencesDialogTest : public test::WindowTest
{
protected:
    void SetUp() override
    {
        makeSample();
        auto project = project::Project::open(path(), store::Access::Write);
        ASSERT_TRUE(project);
        m_project = std::move(*project);
    }

    void open(const std::vector<AreaId>& wards = {})
    {
        m_dialog = std::make_unique<ReferencesDialog>(*m_project, wards);
        m_dialog->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(m_dialog.get()));
    }

    template <class Widget>
    Widget* named(const char* name) const
    {
        return test::namedWidget<Widget>(*m_dialog, name);
    }

    void press(const char* text) const
    {
        for (QPushButton* each : m_dialog->findChildren<QPushButton*>()) {
            if (each->text() == QLatin1String(text)) {
                QTest::mouseClick(each, Qt::LeftButton);
                return;
            }
        }
        ADD_FAILURE() << "no button " << text;
    }

    [[nodiscard]] AreaId area(const char* name) const
    {
        return (*findArea(m_project->catalogue(), name))->id;
    }

    std::unique_ptr<project::Project> m_project;
    std::unique_ptr<ReferencesDialog> m_dialog;
};

TEST_F(ReferencesDialogTest, IsTidyNamedAndWithoutClashes)
{
    open();
    EXPECT_TRUE(test::clippedTexts(*m_dialog).isEmpty());
    EXPECT_TRUE(test::unnamedControls(*m_dialog).isEmpty());
    EXPECT_TRUE(test::mnemonicClashes(*m_dialog).isEmpty());
}

TEST_F(ReferencesDialogTest, ADistrictTickedByKeyboardLessOneWardIsStored)
{
    open();
    EXPECT_FALSE(m_dialog->canStore());
    QTest::keyClicks(named<QLineEdit>("Name"), QStringLiteral("Like us"));
    auto* areas = named<AreaTree>("Areas");
    auto* filter = named<QLineEdit>("Find an area");
    QTest::keyClicks(filter, QStringLiteral("Tamworth"));
    const auto found = areas->findItems(QStringLiteral("Tamworth"), Qt::MatchExactly | Qt::MatchRecursive);
    ASSERT_FALSE(found.isEmpty());
    areas->setCurrentItem(found.front());
    areas->setFocus();
    QTest::keyClick(areas, Qt::Key_Space);
    ASSERT_EQ(found.front()->checkState(0), Qt::Checked);
    found.front()->child(0)->setCheckState(0, Qt::Unchecked);
    const KeptReference set = m_dialog->reference();
    ASSERT_EQ(set.areas.size(), 1U);
    ASSERT_EQ(set.leftOut.size(), 1U);
    ASSERT_TRUE(m_dialog->canStore()) << m_dialog->message().toStdString();
    EXPECT_TRUE(m_dialog->message().contains(QStringLiteral("9 wards: Tamworth; 1 left out")))
        << m_dialog->message().toStdString();
    press("&Store");
    ASSERT_EQ(m_project->catalogue().references.size(), 1U);
    EXPECT_EQ(m_project->catalogue().references.front().areas, set.areas);
    EXPECT_EQ(m_project->catalogue().references.front().leftOut, set.leftOut);
    EXPECT_EQ(named<QListWidget>("Reference sets")->count(), 1);
    press("&Remove");
    EXPECT_TRUE(m_project->catalogue().references.empty());
}

TEST_F(ReferencesDialogTest, BeginsWithTheSelectedWards)
{
    open({area("Hagley"), area("Cannock South"), area("Rawnsley")});
    EXPECT_EQ(named<AreaTree>("Areas")->choice().wards, 3);
    QTest::keyClicks(named<QLineEdit>("Name"), QStringLiteral("Three"));
    press("&Store");
    EXPECT_EQ(m_dialog->stored(), QStringLiteral("Three"));
}

TEST_F(ReferencesDialogTest, BeginsWithTheSelectedWardsWhereThereAreSetsAlready)
{
    KeptReference kept;
    kept.name = "Two";
    kept.areas = {area("Hagley"), area("Rawnsley")};
    ASSERT_TRUE(m_project->keepReference(kept));
    open({area("Hagley"), area("Cannock South"), area("Rawnsley")});
    EXPECT_TRUE(named<QLineEdit>("Name")->text().isEmpty());
    EXPECT_EQ(named<AreaTree>("Areas")->choice().wards, 3);
    EXPECT_EQ(m_dialog->focusWidget(), named<QLineEdit>("Name"));
    named<QListWidget>("Reference sets")->setFocus();
    EXPECT_TRUE(named<QLineEdit>("Name")->text().isEmpty());
}

TEST_F(ReferencesDialogTest, SaysOnceThatASetIsNotStoredYet)
{
    open({area("Hagley"), area("Cannock South"), area("Rawnsley")});
    QTest::keyClicks(named<QLineEdit>("Name"), QStringLiteral("Three"));
    m_dialog->reject();
    EXPECT_TRUE(m_dialog->isVisible());
    EXPECT_TRUE(m_dialog->message().contains(QStringLiteral("Three isn't stored yet")))
        << m_dialog->message().toStdString();
    m_dialog->reject();
    EXPECT_FALSE(m_dialog->isVisible());
}

TEST_F(ReferencesDialogTest, TakesPublishedFigures)
{
    open();
    QTest::keyClicks(named<QLineEdit>("Name"), QStringLiteral("Printed"));
    named<QComboBox>("Made of")->setCurrentIndex(1);
    auto* rates = named<QTableWidget>("Published means and SDs");
    rates->item(0, 1)->setText(QStringLiteral("many"));
    EXPECT_FALSE(m_dialog->canStore());
    EXPECT_TRUE(m_dialog->message().contains(QStringLiteral("must be numbers")))
        << m_dialog->message().toStdString();
    rates->item(0, 1)->setText(QStringLiteral("59.3"));
    rates->item(0, 2)->setText(QStringLiteral("46.8"));
    ASSERT_TRUE(m_dialog->canStore()) << m_dialog->message().toStdString();
    press("&Store");
    ASSERT_EQ(m_project->catalogue().references.front().published.size(), 1U);
    EXPECT_EQ(m_project->catalogue().references.front().published.front().sd, 46.8);
}

TEST_F(ReferencesDialogTest, ItIsAmongTheChoicesOfTheWardsPage)
{
    KeptReference set;
    set.name = "Like us";
    set.areas = {area("E07000199"), area("E07000192")};
    ASSERT_TRUE(m_project->keepReference(set));
    m_project.reset();
    const auto window = openWindow();
    ASSERT_TRUE(window->wardsPage()->chooseSource(QStringLiteral("police.uk")));
    ASSERT_TRUE(window->wardsPage()->chooseReference(QStringLiteral("Like us")));
    ASSERT_NE(window->wardsPage()->comparison(), nullptr);
    EXPECT_EQ(window->wardsPage()->comparison()->reference.id, "Like us");
    EXPECT_EQ(window->wardsPage()->comparison()->reference.areas, 25);
}

} // namespace
} // namespace wardwise

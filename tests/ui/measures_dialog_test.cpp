// Measures made of measures, defined in their window by keys alone.
#include "tests/ui/clipped_text.h"
#include "tests/ui/mnemonic_clashes.h"
#include "tests/ui/named_widget.h"
#include "tests/ui/unnamed_controls.h"
#include "tests/ui/window_fixture.h"

#include "core/domain/measure_parts.h"
#include "ui/measures_dialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

namespace wardwise {
namespace {

class MeasuresDialogTest : public test::WindowTest
{
protected:
    void SetUp() override
    {
        makeSample();
        auto project = project::Project::open(path(), store::Access::Write);
        ASSERT_TRUE(project);
        m_project = std::move(*project);
        m_dialog = std::make_unique<MeasuresDialog>(*m_project);
        m_dialog->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(m_dialog.get()));
    }

    template <class Widget>
    Widget* named(const char* name) const
    {
        return test::namedWidget<Widget>(*m_dialog, name);
    }

    [[nodiscard]] QPushButton* button(const QString& text) const
    {
        for (QPushButton* each : m_dialog->findChildren<QPushButton*>()) {
            if (each->text() == text) {
                return each;
            }
        }
        return nullptr;
    }

    /// Ticks a measure as the keyboard does: finds it, goes there, presses the space bar.
    void tick(const char* measure) const
    {
        auto* filter = named<QLineEdit>("Find a measure");
        filter->setFocus();
        filter->clear();
        QTest::keyClicks(filter, QLatin1String(measure));
        auto* parts = named<QListWidget>("What it is made of");
        parts->setFocus();
        for (int row = 0; row < parts->count(); ++row) {
            if (!parts->item(row)->isHidden()) {
                parts->setCurrentRow(row);
                break;
            }
        }
        QTest::keyClick(parts, Qt::Key_Space);
    }

    void startNew(const char* name) const
    {
        QTest::keyClick(button(QStringLiteral("&New")), Qt::Key_Space);
        EXPECT_EQ(m_dialog->focusWidget(), named<QLineEdit>("Name"));
        QTest::keyClicks(named<QLineEdit>("Name"), QLatin1String(name));
        auto* family = named<QComboBox>("Whose measures");
        family->setCurrentIndex(family->findText(QStringLiteral("police.uk")));
    }

    std::unique_ptr<project::Project> m_project;
    std::unique_ptr<MeasuresDialog> m_dialog;
};

TEST_F(MeasuresDialogTest, ListsWhatShipsAndWhatThatIsMadeOf)
{
    auto* groups = named<QListWidget>("Measures made of others");
    QStringList all;
    for (int row = 0; row < groups->count(); ++row) {
        all << groups->item(row)->text();
    }
    EXPECT_EQ(
        all.join(QLatin1Char(';')),
        QStringLiteral("All crime;Theft;Acquisitive crime;Violence, robbery and weapons;All crime and ASB"));
    groups->setCurrentRow(1);
    EXPECT_EQ(named<QLineEdit>("Name")->text(), QStringLiteral("Theft"));
    EXPECT_EQ(m_dialog->definition().parts.size(), 4U);
    EXPECT_TRUE(m_dialog->canStore());
    EXPECT_TRUE(test::unnamedControls(*m_dialog).isEmpty());
    EXPECT_TRUE(test::mnemonicClashes(*m_dialog).isEmpty());
    EXPECT_TRUE(test::clippedTexts(*m_dialog).isEmpty())
        << test::clippedTexts(*m_dialog).join(QLatin1Char('\n')).toStdString();
}

TEST_F(MeasuresDialogTest, DefinesOneByKeysAlone)
{
    const auto ward = findArea(m_project->catalogue(), "Cannock South");
    ASSERT_TRUE(ward);
    m_project->select({.area = (*ward)->id});
    startNew("Drugs and weapons");
    EXPECT_FALSE(m_dialog->canStore());
    EXPECT_EQ(m_dialog->message(), QStringLiteral("Tick what it's made of."));
    tick("Drugs");
    tick("Possession");
    EXPECT_TRUE(
        m_dialog->message().startsWith(QStringLiteral("Cannock South, October 2018 to February 2019: ")))
        << m_dialog->message().toStdString();
    ASSERT_TRUE(m_dialog->canStore());
    QTest::keyClick(m_dialog.get(), Qt::Key_Return);
    EXPECT_EQ(m_dialog->outcome(), QStringLiteral("Drugs and weapons = Drugs + Possession of weapons"));
    const auto made = findMeasure(m_project->catalogue(), "Drugs and weapons");
    ASSERT_TRUE(made);
    EXPECT_TRUE(m_project->catalogue().isMadeOfMeasures((*made)->id));
    EXPECT_TRUE(m_dialog->isVisible());
    QTest::keyClick(button(QStringLiteral("&Remove")), Qt::Key_Space);
    EXPECT_EQ(m_dialog->outcome(), QStringLiteral("Removed: Drugs and weapons"));
    EXPECT_FALSE(findMeasure(m_project->catalogue(), "Drugs and weapons"));
}

TEST_F(MeasuresDialogTest, StoringByMouseStoresWhatWasTyped)
{
    startNew("Drugs and weapons");
    tick("Drugs");
    tick("Possession");
    QPushButton* store = button(QStringLiteral("&Store"));
    store->setFocus(); // as a click does
    QTest::mouseClick(store, Qt::LeftButton);
    EXPECT_EQ(m_dialog->outcome(), QStringLiteral("Drugs and weapons = Drugs + Possession of weapons"));
    EXPECT_EQ(named<QLineEdit>("Name")->text(), QStringLiteral("Drugs and weapons"));
}

TEST_F(MeasuresDialogTest, TakingTheKeyboardChoosesNothing)
{
    startNew("Half a name");
    named<QListWidget>("Measures made of others")->setFocus();
    EXPECT_EQ(named<QLineEdit>("Name")->text(), QStringLiteral("Half a name"));
}

TEST_F(MeasuresDialogTest, SaysWhyItCannotBeStored)
{
    startNew("Harm");
    tick("Theft from the person");
    EXPECT_TRUE(m_dialog->canStore()) << m_dialog->message().toStdString();
    tick("Acquisitive crime");
    EXPECT_FALSE(m_dialog->canStore());
    EXPECT_EQ(m_dialog->message(),
              QStringLiteral("Theft from the person would be counted twice in Harm: by itself and in "
                             "Acquisitive crime."));
}

} // namespace
} // namespace wardwise

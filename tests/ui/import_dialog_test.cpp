// The import assistant, driven as a user drives it: files in, a preview, then the real thing or a change of
// mind.
#include "tests/ui/unnamed_controls.h"
#include "tests/ui/window_fixture.h"

#include "ui/import/import_dialog.h"
#include "ui/views/sources/source_details.h"
#include "ui/views/sources/source_tree.h"
#include "ui/views/sources/sources_page.h"

#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

namespace wardwise {
namespace {

const QByteArray kStreet =
    "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,"
    "Crime type,Last outcome category,Context\n"
    "same,2019-01,Midshire Police,Midshire Police,,,Near <b>x</b>,E01000001,Name,Drugs,,\n"
    "same,2019-01,Midshire Police,Midshire Police,,,Near x,E01000001,Name,Drugs,,\n"
    ",2019-01,Midshire Police,Midshire Police,,,Near x,,,Anti-social behaviour,,\n"
    ",2019-01,too short\n";

const QByteArray kLookup = "LSOA11CD,LSOA11NM,WD18CD,WD18NM,LAD18CD,LAD18NM,CSP18CD,CSP18NM,PFA18CD,PFA18NM\n"
                           "E01000001,Amber 1A,W1,Town,D1,Amber,C1,Amber,F1,Midshire\n";

class ImportDialogTest : public test::WindowTest
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(project::createProject(path(), {.cspCode = "C1", .cspName = "Amber"}));
        ASSERT_TRUE(QDir(path("")).mkdir(QStringLiteral("files")));
        m_street = write("files/2019-01-street.csv", kStreet);
        m_lookup = write("files/lookup.csv", kLookup);
        auto project = project::Project::open(path(), store::Access::Write);
        ASSERT_TRUE(project);
        m_project = std::move(*project);
    }

    QString write(const char* name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        return path(name);
    }

    static void waitFor(const ImportDialog& dialog)
    {
        EXPECT_TRUE(QTest::qWaitFor([&] { return !dialog.isWorking(); }, 20000));
    }

    [[nodiscard]] std::size_t batches() const { return m_project->catalogue().batches.size(); }

    std::unique_ptr<project::Project> m_project;
    QString m_street;
    QString m_lookup;
};

TEST_F(ImportDialogTest, ShowsWhatWouldComeInBeforeAnythingDoes)
{
    ImportDialog dialog(*m_project);
    dialog.show();
    EXPECT_FALSE(dialog.importButton()->isEnabled());
    EXPECT_TRUE(dialog.statusText().contains(QStringLiteral("Add files")));
    dialog.addFiles({m_street, m_lookup});
    waitFor(dialog);
    EXPECT_TRUE(dialog.importButton()->isEnabled()) << dialog.statusText().toStdString();
    EXPECT_TRUE(dialog.statusText().contains(QStringLiteral("Nothing has been changed yet")));
    for (const char* words :
         {"In the wards: 2", "Without a location: 1", "has 3 fields where the heading has 12", "line 5",
          "1 Crime ID in more than one row"}) {
        EXPECT_TRUE(dialog.reportText().contains(QLatin1String(words))) << words << "\n"
                                                                        << dialog.reportText().toStdString();
    }
    EXPECT_EQ(batches(), 0U);
    dialog.reject();
    EXPECT_FALSE(dialog.isVisible());
    EXPECT_TRUE(m_project->refreshIfChanged());
    EXPECT_EQ(batches(), 0U);
}

TEST_F(ImportDialogTest, TakesInWhatItShowed)
{
    ImportDialog dialog(*m_project);
    dialog.show();
    dialog.findChild<QCheckBox*>()->click();
    dialog.addFiles({path("files")});
    waitFor(dialog);
    EXPECT_TRUE(dialog.reportText().contains(QStringLiteral("earlier row has their Crime ID: 1")));
    EXPECT_EQ(dialog.findChild<QTreeWidget*>()->topLevelItemCount(), 2);
    QTest::mouseClick(dialog.importButton(), Qt::LeftButton);
    waitFor(dialog);
    EXPECT_EQ(dialog.imported(), QStringLiteral("Imported 4 rows of 2 files."));
    EXPECT_FALSE(dialog.importButton()->isEnabled()) << "not a second time by accident";
    EXPECT_EQ(batches(), 2U) << "the window's project knows";
}

TEST_F(ImportDialogTest, SaysOnceWhatIsWrongWithAFile)
{
    ImportDialog dialog(*m_project);
    dialog.show();
    dialog.addFiles({write("picture.csv", "\xFF\xD8\xFF\xE0 not a table")});
    waitFor(dialog);
    EXPECT_TRUE(dialog.statusText().contains(QStringLiteral("a JPEG picture")))
        << dialog.statusText().toStdString();
    EXPECT_FALSE(dialog.importButton()->isEnabled());
    // Taken out again, the rest can come in.
    auto* files = dialog.findChild<QTreeWidget*>();
    files->topLevelItem(0)->setSelected(true);
    for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
        if (button->text() == QLatin1String("&Remove")) {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    dialog.addFiles({m_lookup});
    waitFor(dialog);
    EXPECT_TRUE(dialog.importButton()->isEnabled());
}

TEST_F(ImportDialogTest, LeavesTheProjectAloneWhenClosedMeanwhile)
{
    {
        ImportDialog dialog(*m_project);
        dialog.show();
        dialog.addFiles({m_street, m_lookup});
    } // destroyed while it looks
    EXPECT_TRUE(m_project->refreshIfChanged());
    EXPECT_EQ(batches(), 0U);
}

TEST_F(ImportDialogTest, NamesEveryControl)
{
    ImportDialog dialog(*m_project);
    dialog.show();
    EXPECT_EQ(test::unnamedControls(dialog), QStringList());
}

TEST_F(ImportDialogTest, ALoadIsListedWithItsFilesAndRemoved)
{
    ImportDialog dialog(*m_project);
    dialog.addFiles({m_street, m_lookup});
    waitFor(dialog);
    dialog.importButton()->click();
    waitFor(dialog);
    SourcesPage page(*m_project);
    page.resize(1000, 700);
    page.show();
    ASSERT_TRUE(page.chooseSource(QStringLiteral("police.uk")));
    const QString details = page.details()->toPlainText();
    EXPECT_TRUE(details.contains(QStringLiteral("2019-01-street.csv (rows: 4;"))) << details.toStdString();
    EXPECT_TRUE(details.contains(QStringLiteral("refused: 1"))) << details.toStdString();
    const auto& loads = m_project->catalogue().batches;
    const auto load = std::find_if(loads.begin(), loads.end(), [](const Batch& batch) {
        return batch.label == "police.uk, January 2019";
    });
    ASSERT_NE(load, loads.end());
    page.removeBatch(load->id);
    EXPECT_EQ(batches(), 1U);
    EXPECT_TRUE(page.chooseSource(QStringLiteral("police.uk"))) << "the source stays, empty";
}

} // namespace
} // namespace wardwise

// The assistant's page for tables of wards, driven by mouse: a table with open questions is understood, its
// questions are answered, and it comes in.
#include "tests/ui/unnamed_controls.h"
#include "tests/ui/window_fixture.h"

#include "ui/import/answers_panel.h"
#include "ui/import/columns_panel.h"
#include "ui/import/import_dialog.h"
#include "ui/import/table_dialog.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QTextBrowser>
#include <QTreeWidget>

#include <algorithm>

namespace wardwise {
namespace {

// A title, headings in two rows, a near miss of a name, a stand-in, a total, and a rate of nobody knows what.
const QByteArray kTable = "Crime in Cannock Chase 2017/18,,,\n"
                          ",,,\n"
                          "Ward,Burglary,,Shoplifting\n"
                          ",Number,Rate,Number\n"
                          "Cannock South,30,3.7,200\n"
                          "Etching Hill & The Heath,10,1.5,*\n"
                          "Hagley,5,1.1,4\n"
                          "Total,45,,204\n";

class TableDialogTest : public test::WindowTest
{
protected:
    void SetUp() override
    {
        makeSample();
        auto project = project::Project::open(path(), store::Access::Write);
        ASSERT_TRUE(project);
        m_project = std::move(*project);
        m_assistant = std::make_unique<ImportDialog>(*m_project);
        m_assistant->show();
    }

    QString write(const char* name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        return path(name);
    }

    void look(const QStringList& files) const
    {
        m_assistant->addFiles(files);
        waitForAssistant();
    }

    void waitForAssistant() const
    {
        EXPECT_TRUE(QTest::qWaitFor([&] { return !m_assistant->isWorking(); }, 20000));
    }

    TableDialog* openTable() const
    {
        QTest::mouseClick(m_assistant->tableButton(), Qt::LeftButton);
        auto* dialog = m_assistant->findChild<TableDialog*>();
        EXPECT_NE(dialog, nullptr);
        waitFor(dialog);
        return dialog;
    }

    static void waitFor(const TableDialog* dialog)
    {
        EXPECT_TRUE(QTest::qWaitFor([&] { return !dialog->isWorking(); }, 20000));
    }

    /// As a user chooses: the box shows the text, and says that it was chosen.
    static void choose(QComboBox* box, const QString& text)
    {
        const int at = box->findText(text, Qt::MatchStartsWith);
        ASSERT_GE(at, 0) << text.toStdString();
        box->setCurrentIndex(at);
        Q_EMIT box->activated(at);
    }

    static QComboBox* boxCalled(const QWidget* parent, const QString& name)
    {
        const auto boxes = parent->findChildren<QComboBox*>();
        const auto at = std::find_if(boxes.begin(), boxes.end(),
                                     [&](const QComboBox* box) { return box->accessibleName() == name; });
        EXPECT_NE(at, boxes.end()) << name.toStdString();
        return at == boxes.end() ? nullptr : *at;
    }

    std::unique_ptr<project::Project> m_project;
    std::unique_ptr<ImportDialog> m_assistant;
};

TEST_F(TableDialogTest, AQuestionIsAnsweredAndTheTableComesIn)
{
    look({write("wards.csv", kTable)});
    // Counts would come in; the rate, the near miss and the stand-in are told apart and wait.
    EXPECT_TRUE(m_assistant->reportText().contains(QStringLiteral("per what the rates are")))
        << m_assistant->reportText().toStdString();
    EXPECT_TRUE(m_assistant->reportText().contains(QStringLiteral("Is it Etching Hill and The Heath")))
        << m_assistant->reportText().toStdString();
    ASSERT_TRUE(m_assistant->tableButton()->isEnabled());
    TableDialog* dialog = openTable();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(test::unnamedControls(*dialog), QStringList());
    choose(boxCalled(dialog, QStringLiteral("Per what the rates are")),
           QStringLiteral("per 1,000 households"));
    waitFor(dialog);
    choose(boxCalled(dialog, QStringLiteral("What \"Etching Hill & The Heath\" means")),
           QStringLiteral("Etching Hill and The Heath"));
    waitFor(dialog);
    choose(boxCalled(dialog, QStringLiteral("What \"*\" means")), QStringLiteral("Suppressed"));
    waitFor(dialog);
    EXPECT_TRUE(dialog->statusText().contains(QStringLiteral("9 figures of 3 rows")))
        << dialog->statusText().toStdString();
    const auto pictures = qEnvironmentVariable("WARDWISE_TEST_PICTURES");
    if (!pictures.isEmpty()) {
        dialog->grab().save(pictures + QStringLiteral("/table_dialog.png"));
    }
    dialog->accept();
    waitForAssistant();
    ASSERT_TRUE(m_assistant->importButton()->isEnabled()) << m_assistant->statusText().toStdString();
    const std::size_t before = m_project->catalogue().batches.size();
    QTest::mouseClick(m_assistant->importButton(), Qt::LeftButton);
    waitForAssistant();
    EXPECT_EQ(m_project->catalogue().batches.size(), before + 1);
    const auto measures = measuresNamed(m_project->catalogue(), "Burglary");
    const bool perHousehold = std::any_of(measures.begin(), measures.end(), [](const Measure* measure) {
        return measure->family == "wards" && measure->unit == MeasureUnit::RatePer1000Households;
    });
    EXPECT_TRUE(perHousehold);
}

TEST_F(TableDialogTest, ARateOfNothingSaidComesInOnlyWhenItIs)
{
    look({write("rates.csv", "Ward,Burglary rate 2018/19\nCannock South,3.7\nHagley,1.1\n")});
    EXPECT_FALSE(m_assistant->importButton()->isEnabled());
    EXPECT_TRUE(m_assistant->statusText().contains(QStringLiteral("One thing must be said first")))
        << m_assistant->statusText().toStdString();
    TableDialog* dialog = openTable();
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->statusText().contains(QStringLiteral("Nothing of this table can come in yet")));
    // The column that is open is chosen already.
    EXPECT_EQ(dialog->columns()->chosen(), std::set<int>{1});
    choose(boxCalled(dialog, QStringLiteral("Per what the rate is")), QStringLiteral("per 1,000 residents"));
    waitFor(dialog);
    EXPECT_TRUE(dialog->statusText().contains(QStringLiteral("2 figures of 2 rows")))
        << dialog->statusText().toStdString();
    dialog->reject();
    waitForAssistant();
    EXPECT_FALSE(m_assistant->importButton()->isEnabled()) << "cancelled: nothing was said";
}

TEST_F(TableDialogTest, AColumnCanBeGivenAnotherMeaning)
{
    look({write("mixed.csv", "Ward,Score 2019\nCannock South,37\nHagley,11\n")});
    TableDialog* dialog = openTable();
    ASSERT_NE(dialog, nullptr);
    dialog->columns()->choose(1);
    choose(dialog->columns()->meaning(), QStringLiteral("Figures: a percentage"));
    waitFor(dialog);
    EXPECT_TRUE(dialog->statusText().contains(QStringLiteral("2 figures")))
        << dialog->statusText().toStdString();
    const auto mappings = dialog->mappings();
    ASSERT_EQ(mappings.size(), 1U);
    EXPECT_EQ(mappings.front().columns.at(1).quantity, Quantity::Percentage);
    dialog->accept();
    waitForAssistant();
    EXPECT_TRUE(m_assistant->importButton()->isEnabled()) << m_assistant->statusText().toStdString();
}

TEST_F(TableDialogTest, ClosingWhileItReadsIsSafe)
{
    look({write("wards.csv", kTable)});
    QTest::mouseClick(m_assistant->tableButton(), Qt::LeftButton);
    m_assistant.reset();
    EXPECT_TRUE(m_project->refreshIfChanged());
}

} // namespace
} // namespace wardwise

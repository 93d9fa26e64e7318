// Figures edited in a table on screen: in place, by a pasted block, and marked as missing, on the Wards page
// and on the pages of figures.
#include "tests/ui/window_fixture.h"

#include "ui/figure_dialog.h"
#include "ui/figure_editing.h"
#include "ui/models/figure_table_model.h"
#include "ui/models/group_shares_model.h"
#include "ui/models/ward_table_model.h"
#include "ui/paste_dialog.h"
#include "ui/table_copy.h"
#include "ui/views/figures/figure_table_view.h"
#include "ui/views/people/people_page.h"
#include "ui/views/quality/quality_page.h"
#include "ui/views/wards/ward_table_view.h"
#include "ui/views/wards/wards_page.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

namespace wardwise {
namespace {

class FigureEditingTest : public test::WindowTest
{
protected:
    static QModelIndex wardCell(const WardsPage& page, const QString& ward, int column)
    {
        const QAbstractItemModel* model = page.table()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, WardTableModel::NameColumn).data().toString() == ward) {
                return model->index(row, column);
            }
        }
        ADD_FAILURE() << "no ward " << ward.toStdString();
        return {};
    }

    /// Types over the current cell, as a user would.
    static void typeOver(QTableView& view, const QModelIndex& cell, const QString& text)
    {
        view.setFocus();
        view.setCurrentIndex(cell);
        view.edit(cell);
        const QPointer<QLineEdit> editor = view.viewport()->findChild<QLineEdit*>();
        ASSERT_NE(editor, nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        // The editor commits when the key has been dealt with, and the figure is stored before it's deleted.
        EXPECT_TRUE(QTest::qWaitFor([&] { return editor.isNull(); }));
        QCoreApplication::processEvents();
    }

    static QualityPage& quality(MainWindow& window)
    {
        EXPECT_TRUE(window.goTo(QStringLiteral("quality")));
        return *qobject_cast<QualityPage*>(window.page(QStringLiteral("quality")));
    }

    static PeoplePage& people(MainWindow& window)
    {
        EXPECT_TRUE(window.goTo(QStringLiteral("people")));
        return *qobject_cast<PeoplePage*>(window.page(QStringLiteral("people")));
    }

    static QModelIndex figureCell(const FigureTableModel& model, const QString& measure, int column)
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, FigureTableModel::MeasureColumn).data(kPlainRole).toString() == measure) {
                return model.index(row, column);
            }
        }
        ADD_FAILURE() << "no measure " << measure.toStdString();
        return {};
    }
};

TEST_F(FigureEditingTest, TypingOverAWardsRateStoresItMarksItAndUndoTakesItBack)
{
    makeSample();
    const auto window = openWindow();
    const WardsPage& page = *window->wardsPage();
    const auto cell = [&] {
        return wardCell(page, QStringLiteral("Cannock South"), WardTableModel::FirstMeasureColumn);
    };
    typeOver(*page.table(), cell(), QStringLiteral("170.5"));
    EXPECT_EQ(cell().data().toString(), QStringLiteral("170.5"));
    EXPECT_TRUE(cell().data(kChangedRole).toString().startsWith(QStringLiteral("was 178.3, corrected ")))
        << cell().data(kChangedRole).toString().toStdString();
    EXPECT_TRUE(cell().data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("was 178.3")));
    EXPECT_EQ(page.table()->currentIndex(), cell()) << "the cell stays selected";
    ASSERT_TRUE(window->project().undo());
    EXPECT_EQ(cell().data().toString(), QStringLiteral("178.3"));
    EXPECT_TRUE(cell().data(kChangedRole).toString().isEmpty());
}

TEST_F(FigureEditingTest, ARefusedValueLeavesTheCellAndSaysWhy)
{
    makeSample();
    const auto window = openWindow();
    const WardsPage& page = *window->wardsPage();
    const QModelIndex cell = wardCell(page, QStringLiteral("Hagley"), WardTableModel::FirstMeasureColumn);
    const QString before = cell.data().toString();
    typeOver(*page.table(), cell, QStringLiteral("lots"));
    EXPECT_EQ(cell.data().toString(), before);
    EXPECT_TRUE(window->messageText().contains(QStringLiteral("\"lots\" isn't a rate")))
        << window->messageText().toStdString();
    EXPECT_FALSE(window->project().undoState().undo.has_value());
}

TEST_F(FigureEditingTest, AnOpenDataRateIsComputedFromSeveralCountsAndSaysSo)
{
    makeSample();
    const auto window = openWindow();
    WardsPage& page = *window->wardsPage();
    ASSERT_TRUE(page.chooseSource(QStringLiteral("police.uk")));
    ASSERT_TRUE(page.chooseMeasure(QStringLiteral("Burglary")));
    page.table()->setCurrentIndex(
        wardCell(page, QStringLiteral("Hagley"), WardTableModel::FirstMeasureColumn + 1));
    window->editSelected();
    EXPECT_TRUE(window->messageText().contains(QStringLiteral("computed from several stored counts")))
        << window->messageText().toStdString();
}

TEST_F(FigureEditingTest, ThePopulationIsEditedWhereOneStoredFigureIsBehindIt)
{
    makeSample();
    const auto window = openWindow();
    const WardsPage& page = *window->wardsPage();
    const int column = page.table()->model()->columnCount() - 1;
    const auto cell = [&] { return wardCell(page, QStringLiteral("Hagley"), column); };
    typeOver(*page.table(), cell(), QStringLiteral("5,000"));
    EXPECT_EQ(cell().data().toString(), QStringLiteral("5,000"));
    EXPECT_FALSE(cell().data(kChangedRole).toString().isEmpty());
    EXPECT_EQ(page.table()->currentIndex(), cell());
}

TEST_F(FigureEditingTest, ABlockCopiedFromTheTablePastesBackUnchanged)
{
    makeSample();
    const auto window = openWindow();
    const WardsPage& page = *window->wardsPage();
    const auto lines = page.editing()->linesOf(page.table()->copyText(true));
    ASSERT_TRUE(lines) << lines.error().message;
    EXPECT_TRUE(lines->empty()) << lines->front().place.toStdString() << ": "
                                << lines->front().refusal.toStdString();
}

TEST_F(FigureEditingTest, ABlockWithHeadingsIsCheckedAndAppliedAsOneEdit)
{
    makeSample();
    const auto window = openWindow();
    const WardsPage& page = *window->wardsPage();
    auto lines = page.editing()->linesOf(QStringLiteral(
        "Ward\tAll crime\tRobbery\nHagley\t41.5\t*\nCannock South\t180.1\t\nAtlantis\t1\t2\n"));
    ASSERT_TRUE(lines);
    PasteDialog dialog(window->project(), *lines, window.get());
    EXPECT_EQ(dialog.accepted().size(), 2U);
    EXPECT_EQ(dialog.applyButton()->text(), QStringLiteral("&Apply 2 of 5"));
    EXPECT_TRUE(dialog.applyButton()->isEnabled());
    const PastePreviewModel& preview = dialog.preview();
    ASSERT_EQ(preview.rowCount(), 5);
    EXPECT_EQ(preview.index(0, PastePreviewModel::BecomesColumn).data().toString(), QStringLiteral("41.5"));
    EXPECT_TRUE(preview.index(1, PastePreviewModel::RemarkColumn)
                    .data()
                    .toString()
                    .startsWith(QStringLiteral("refused: \"*\" could mean")))
        << preview.index(1, PastePreviewModel::RemarkColumn).data().toString().toStdString();
    EXPECT_TRUE(preview.index(3, PastePreviewModel::PlaceColumn)
                    .data()
                    .toString()
                    .contains(QStringLiteral("Atlantis")));
    dialog.setNote(QStringLiteral("from the new table"));
    ASSERT_EQ(dialog.accepted().size(), 2U);
    EXPECT_EQ(dialog.accepted().front().note, "from the new table");
    const auto before = window->project().history()->size();
    ASSERT_TRUE(window->project().enterFigures(dialog.accepted(), "Paste 2 figures of All crime"));
    EXPECT_EQ(window->project().history()->size(), before + 1);
    EXPECT_EQ(wardCell(page, QStringLiteral("Hagley"), 1).data().toString(), QStringLiteral("41.5"));
}

TEST_F(FigureEditingTest, AnotherSourceIsEnteredBesideTheFigureAndNotInItsPlace)
{
    makeSample();
    const auto window = openWindow();
    auto lines = window->wardsPage()->editing()->linesOf(QStringLiteral("Ward\tAll crime\nHagley\t41.5\n"));
    ASSERT_TRUE(lines);
    PasteDialog dialog(window->project(), *lines, window.get());
    dialog.setSource(QStringLiteral("Residents' panel"));
    ASSERT_EQ(dialog.accepted().size(), 1U);
    EXPECT_EQ(dialog.preview().index(0, PastePreviewModel::RemarkColumn).data().toString(),
              QStringLiteral("new; adds the source Residents' panel"));
}

TEST_F(FigureEditingTest, WhatStaysAsItIsSaysSoOnce)
{
    makeSample();
    const auto window = openWindow();
    const WardsPage& page = *window->wardsPage();
    auto lines = page.editing()->linesOf(QStringLiteral("Ward\tAll crime\nHagley\t48.70\n"));
    ASSERT_TRUE(lines);
    ASSERT_EQ(lines->size(), 1U);
    lines->front().entry.value = "48.7";
    const PasteDialog dialog(window->project(), *lines, window.get());
    const auto text = [&dialog](int column) { return dialog.preview().index(0, column).data().toString(); };
    EXPECT_EQ(text(PastePreviewModel::NowColumn), QStringLiteral("48.7"));
    EXPECT_EQ(text(PastePreviewModel::BecomesColumn), QStringLiteral("as it is"));
    EXPECT_EQ(text(PastePreviewModel::RemarkColumn), QString());
}

TEST_F(FigureEditingTest, TheFieldsOfTheDialogAreAsWideInAnEmptyProject)
{
    makeEmpty();
    const auto window = openWindow();
    FigureDialog dialog(window->project(), {}, window.get());
    dialog.show();
    EXPECT_TRUE(QTest::qWaitForWindowExposed(&dialog));
    for (const QComboBox* box : dialog.findChildren<QComboBox*>()) {
        EXPECT_GT(box->width(), dialog.width() / 2) << box->accessibleName().toStdString();
    }
}

TEST_F(FigureEditingTest, NothingCanBeAppliedWhereNothingIsRight)
{
    makeSample();
    const auto window = openWindow();
    auto lines = window->wardsPage()->editing()->linesOf(QStringLiteral("Ward\tAll crime\nHagley\t..\n"));
    ASSERT_TRUE(lines);
    const PasteDialog dialog(window->project(), *lines, window.get());
    EXPECT_FALSE(dialog.applyButton()->isEnabled());
}

TEST_F(FigureEditingTest, TheGridShowsFiguresByAreaAndEditsThemInPlace)
{
    makeSample();
    const auto window = openWindow();
    QualityPage& page = quality(*window);
    FigureTableModel& model = page.grid()->figures();
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    const QModelIndex cell = figureCell(model, QStringLiteral("Satisfied with their quality of life"),
                                        FigureTableModel::FirstAreaColumn);
    EXPECT_EQ(cell.data().toString(), QStringLiteral("78.8"));
    typeOver(*page.grid(), cell, QStringLiteral("79.0"));
    EXPECT_EQ(cell.data().toString(), QStringLiteral("79.0"));
    EXPECT_TRUE(cell.data(kChangedRole).toString().startsWith(QStringLiteral("was 78.8")));
    EXPECT_EQ(window->project().undoState().undo,
              "Correct Satisfied with their quality of life, Cannock Chase");
    EXPECT_EQ(window->project().selection().observation, model.cellAt(cell)->observation.id);
}

TEST_F(FigureEditingTest, AnEmptyCellTakesANewFigureOfTheRowsSource)
{
    makeSample();
    const auto window = openWindow();
    PeoplePage& page = people(*window);
    page.showPart(QStringLiteral("common"));
    FigureTableModel& model = page.common()->figures();
    const QModelIndex cell = figureCell(model, QStringLiteral("Victims who were repeat victims"),
                                        FigureTableModel::FirstAreaColumn + 1);
    ASSERT_EQ(cell.data().toString(), QStringLiteral("\u2013"));
    EXPECT_TRUE(cell.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("type to enter one")));
    typeOver(*page.common(), cell, QStringLiteral("21"));
    const QModelIndex after = figureCell(model, QStringLiteral("Victims who were repeat victims"),
                                         FigureTableModel::FirstAreaColumn + 1);
    EXPECT_EQ(after.data().toString(), QStringLiteral("21"));
    EXPECT_TRUE(after.data(kChangedRole).toString().startsWith(QStringLiteral("entered by hand")));
    ASSERT_NE(model.cellAt(after), nullptr);
    EXPECT_EQ(model.cellAt(after)->sourceKey, "document");
}

TEST_F(FigureEditingTest, MarksSelectedFiguresAsMissingAndNeverDeletes)
{
    makeSample();
    const auto window = openWindow();
    QualityPage& page = quality(*window);
    FigureTableModel& model = page.grid()->figures();
    const QModelIndex cell =
        figureCell(model, QStringLiteral("Feel safe after dark"), FigureTableModel::FirstAreaColumn);
    page.grid()->setCurrentIndex(cell);
    page.grid()->editing().mark(Missing::Suppressed);
    EXPECT_EQ(cell.data().toString(), QStringLiteral("suppressed"));
    EXPECT_EQ(window->project().undoState().undo, "Mark 1 figure as suppressed");
    ASSERT_TRUE(window->project().undo());
    EXPECT_EQ(cell.data().toString(), QStringLiteral("84.6"));
}

TEST_F(FigureEditingTest, TheGridsOwnCopyPastesBack)
{
    makeSample();
    const auto window = openWindow();
    PeoplePage& page = people(*window);
    page.showPart(QStringLiteral("common"));
    const auto lines = page.common()->editing().linesOf(copyText(*page.common(), true));
    ASSERT_TRUE(lines);
    EXPECT_TRUE(lines->empty()) << lines->front().place.toStdString() << ": "
                                << lines->front().refusal.toStdString();
}

TEST_F(FigureEditingTest, AProjectOpenForReadingSaysSoInsteadOfEditing)
{
    makeSample();
    const auto first = openWindow();
    const auto second = openWindow();
    QualityPage& page = quality(*second);
    EXPECT_FALSE(page.enterButton()->isEnabled());
    const QModelIndex cell = figureCell(page.grid()->figures(), QStringLiteral("Feel safe after dark"),
                                        FigureTableModel::FirstAreaColumn);
    page.grid()->setCurrentIndex(cell);
    EXPECT_EQ(cell.flags() & Qt::ItemIsEditable, Qt::NoItemFlags);
    second->editSelected();
    EXPECT_TRUE(second->messageText().contains(QStringLiteral("reading only")));
}

TEST_F(FigureEditingTest, TheDialogSaysWhatItWouldDoAndStoresIt)
{
    makeSample();
    const auto window = openWindow();
    project::FigureEntry entry;
    entry.area = "E22000263";
    entry.measure = "Feel safe after dark";
    entry.measureId = (*findMeasure(window->project().catalogue(), "Feel safe after dark"))->id;
    entry.period = "2019";
    entry.source = "document";
    FigureDialog dialog(window->project(), entry, window.get());
    EXPECT_FALSE(dialog.canStore());
    dialog.setValue(QStringLiteral("85.0"));
    EXPECT_EQ(dialog.message(), QStringLiteral("Now 84.6, becomes 85.0."));
    dialog.setValue(QStringLiteral("850"));
    EXPECT_TRUE(dialog.message().contains(QStringLiteral("between 0 and 100")))
        << dialog.message().toStdString();
    EXPECT_FALSE(dialog.canStore());
    dialog.setMissing(Missing::NotRecorded);
    EXPECT_EQ(dialog.message(), QStringLiteral("Now 84.6, becomes not recorded."));
    dialog.setNote(QStringLiteral("not asked"));
    dialog.accept();
    EXPECT_EQ(dialog.result(), static_cast<int>(QDialog::Accepted));
    EXPECT_EQ(window->project().undoState().undo, "Enter Feel safe after dark, Cannock Chase");
}

TEST_F(FigureEditingTest, TheDialogNamesWhatWillBeAdded)
{
    makeEmpty();
    const auto window = openWindow();
    project::FigureEntry entry = quality(*window).newEntry();
    EXPECT_EQ(entry.area, "C1");
    entry.measure = "Feel safe in the park";
    entry.period = "2020";
    entry.source = "Survey 2020";
    entry.quantity = "percentage";
    FigureDialog dialog(window->project(), entry, window.get());
    dialog.setValue(QStringLiteral("61"));
    EXPECT_TRUE(dialog.message().startsWith(QStringLiteral("New: 61."))) << dialog.message().toStdString();
    EXPECT_TRUE(dialog.message().contains(QStringLiteral("the source Survey 2020")));
    dialog.accept();
    const FigureTableModel& model = quality(*window).grid()->figures();
    ASSERT_EQ(model.rowCount(), 1) << "the new measure belongs to the page it was entered on";
    EXPECT_EQ(model.index(0, FigureTableModel::FirstAreaColumn).data().toString(), QStringLiteral("61"));
}

TEST_F(FigureEditingTest, ClosingTheDialogStoresNothing)
{
    makeSample();
    const auto window = openWindow();
    FigureDialog dialog(window->project(), quality(*window).newEntry(), window.get());
    dialog.setValue(QStringLiteral("1"));
    dialog.reject();
    EXPECT_TRUE(window->project().history()->empty());
}

TEST_F(FigureEditingTest, ThePeoplePageHasEveryGroupItsIndexAndTheGroupsAtRisk)
{
    makeSample();
    const auto window = openWindow();
    PeoplePage& page = people(*window);
    const QAbstractItemModel& groups = *page.groups()->model();
    const QAbstractItemModelTester tester(page.groups()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Warning);
    ASSERT_EQ(groups.rowCount(), 14);
    const int families = 12;
    EXPECT_EQ(groups.index(families, GroupSharesModel::NameColumn).data().toString(),
              QStringLiteral("M Family Basics"));
    EXPECT_EQ(groups.index(families, GroupSharesModel::IndexColumn).data().toString(), QStringLiteral("186"));
    EXPECT_EQ(groups.index(0, GroupSharesModel::VictimsColumn).data().toString(),
              QStringLiteral("no figure"));
    EXPECT_GT(page.atRisk()->model()->rowCount(), 10);
    EXPECT_GT(page.ages()->figures().rowCount(), 5);
    const QModelIndex share = groups.index(0, GroupSharesModel::VictimsColumn);
    typeOver(*page.groups(), share, QStringLiteral("3"));
    EXPECT_EQ(share.data().toString(), QStringLiteral("3"));
}

} // namespace
} // namespace wardwise

// The Wards page as an analyst uses it: choosing, selecting, sorting, filtering, copying, correcting,
// undoing.
#include "tests/ui/window_fixture.h"

#include "ui/charts/chart_view.h"
#include "ui/inspector.h"
#include "ui/models/ward_table_model.h"
#include "ui/views/wards/ward_table_view.h"
#include "ui/views/wards/wards_page.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>

namespace wardwise {
namespace {

class WardsPageTest : public test::WindowTest
{
protected:
    static QString cell(const WardsPage& page, int row, int column)
    {
        return page.table()->model()->index(row, column).data().toString();
    }

    static int rowOf(const WardsPage& page, const QString& ward)
    {
        for (int row = 0; row < page.table()->model()->rowCount(); ++row) {
            if (cell(page, row, WardTableModel::NameColumn) == ward) {
                return row;
            }
        }
        return -1;
    }

    static void clickCell(const WardsPage& page, const QString& ward, int column)
    {
        const QModelIndex index = page.table()->model()->index(rowOf(page, ward), column);
        page.table()->scrollTo(index);
        QTest::mouseClick(page.table()->viewport(), Qt::LeftButton, {},
                          page.table()->visualRect(index).center());
    }
};

TEST_F(WardsPageTest, OpensOnTheDocumentsWardsComparedWithEachOther)
{
    makeSample();
    const auto window = openWindow();
    const WardsPage& page = *window->wardsPage();
    ASSERT_NE(page.comparison(), nullptr);
    EXPECT_EQ(page.comparison()->measure, "All crime");
    EXPECT_EQ(page.comparison()->reference.label, "the 15 wards of Cannock Chase");
    EXPECT_EQ(page.table()->model()->rowCount(), 15);
    const int row = rowOf(page, QStringLiteral("Cannock South"));
    const QModelIndex crime = page.table()->model()->index(row, WardTableModel::FirstMeasureColumn);
    EXPECT_EQ(crime.data().toString(), QStringLiteral("178.3"));
    EXPECT_EQ(crime.data(WardTableModel::MarkRole).toString(), QStringLiteral("\u25b2\u25b2"));
    EXPECT_TRUE(
        crime.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("significantly above")));
}

TEST_F(WardsPageTest, AClickInTheTableSelectsInTheChartAndTheInspector)
{
    makeSample();
    const auto window = openWindow();
    WardsPage& page = *window->wardsPage();
    clickCell(page, QStringLiteral("Cannock East"), WardTableModel::FirstMeasureColumn + 1);
    ASSERT_TRUE(window->project().selection().area);
    const auto area = window->project().selection().area;
    ASSERT_TRUE(area.has_value());
    EXPECT_EQ(page.chart()->selected(), ChartKey(*area));
    EXPECT_EQ(page.comparison()->measure, "Arson and Criminal Damage");
    const QString text = window->inspector()->plainText();
    EXPECT_TRUE(text.startsWith(QStringLiteral("Cannock East"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("Value: 13.4")));
    EXPECT_TRUE(text.contains(QStringLiteral("Line: 826, Data tables"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("reconstructed")));
}

TEST_F(WardsPageTest, AClickInTheChartSelectsInTheTable)
{
    makeSample();
    const auto window = openWindow();
    WardsPage& page = *window->wardsPage();
    const auto keys = page.chart()->chartScene().keys();
    ASSERT_EQ(keys.size(), 15U);
    const auto rect = page.chart()->chartScene().rectOf(keys[2]);
    QTest::mouseClick(page.chart()->viewport(), Qt::LeftButton, {},
                      page.chart()->mapFromScene(rect->center()));
    EXPECT_EQ(window->project().selection().area, std::get<AreaId>(keys[2]));
    const int row = page.table()->currentIndex().row();
    EXPECT_EQ(cell(page, row, WardTableModel::NameColumn), QStringLiteral("Hednesford North"));
}

TEST_F(WardsPageTest, ArrowKeysMoveTheSelectionInTheTable)
{
    makeSample();
    const auto window = openWindow();
    WardsPage& page = *window->wardsPage();
    page.table()->setFocus();
    page.table()->setCurrentIndex(page.table()->model()->index(0, WardTableModel::FirstMeasureColumn));
    QTest::keyClick(page.table(), Qt::Key_Down);
    QTest::keyClick(page.table(), Qt::Key_Right);
    EXPECT_EQ(page.table()->currentIndex().row(), 1);
    EXPECT_EQ(page.comparison()->measure, "Arson and Criminal Damage");
    EXPECT_TRUE(window->inspector()->plainText().startsWith(cell(page, 1, WardTableModel::NameColumn)));
}

TEST_F(WardsPageTest, TheInspectorSaysWhatMapsToTheMeasure)
{
    makeSample();
    const auto window = openWindow();
    ASSERT_TRUE(window->wardsPage()->chooseSource(QStringLiteral("police.uk")));
    ASSERT_TRUE(window->wardsPage()->chooseMeasure(QStringLiteral("Violence and sexual offences")));
    clickCell(*window->wardsPage(), QStringLiteral("Hagley"), WardTableModel::NameColumn);
    const QString text = window->inspector()->plainText();
    EXPECT_TRUE(text.contains(QStringLiteral("document: Sexual Offences (narrower)."))) << text.toStdString();
}

TEST_F(WardsPageTest, TheForceIsRefusedForTheDocumentAndOpenDataIsOffered)
{
    makeSample();
    const auto window = openWindow();
    WardsPage& page = *window->wardsPage();
    ASSERT_TRUE(page.chooseReference(QStringLiteral("force")));
    EXPECT_FALSE(page.comparison()->notComparable.empty());
    EXPECT_TRUE(page.messageText().contains(QStringLiteral("15 of the 201 wards")))
        << page.messageText().toStdString();
    QPushButton* use = nullptr;
    for (QPushButton* button : page.findChildren<QPushButton*>()) {
        use = button->isVisible() && button->text() == QStringLiteral("Use that source") ? button : use;
    }
    ASSERT_NE(use, nullptr);
    QTest::mouseClick(use, Qt::LeftButton);
    EXPECT_EQ(page.comparison()->sourceKey, "police.uk");
    EXPECT_TRUE(page.comparison()->notComparable.empty());
    EXPECT_EQ(page.comparison()->reference.areas, 201);
    EXPECT_TRUE(page.messageText().isEmpty());
}

TEST_F(WardsPageTest, AChosenMeasuresColumnComesInSightWithoutAWard)
{
    makeSample();
    const auto window = openWindow();
    WardsPage& page = *window->wardsPage();
    const WardTableView* table = page.table();
    const auto inSight = [&](const QString& measure) {
        EXPECT_TRUE(page.chooseMeasure(measure));
        int column = 0;
        while (page.table()->model()->headerData(column, Qt::Horizontal).toString() != measure) {
            ++column;
        }
        const int left = table->columnViewportPosition(column);
        return left >= table->columnWidth(WardTableModel::NameColumn)
               && left + table->columnWidth(column) <= table->viewport()->width();
    };
    ASSERT_FALSE(window->project().selection().area);
    EXPECT_TRUE(inSight(QStringLiteral("Violence against the Person")));
    EXPECT_TRUE(inSight(QStringLiteral("Burglary")));
    EXPECT_TRUE(inSight(QStringLiteral("Robbery")));
    EXPECT_TRUE(inSight(QStringLiteral("All crime")));
}

TEST_F(WardsPageTest, FlippingTheReferenceSetSaysWhatChanged)
{
    makeSample();
    const auto window = openWindow();
    WardsPage& page = *window->wardsPage();
    ASSERT_TRUE(page.chooseSource(QStringLiteral("police.uk")));
    EXPECT_TRUE(page.changeText().isEmpty());
    ASSERT_TRUE(page.chooseReference(QStringLiteral("force")));
    // What changed is looked for between events: a slow machine says it later.
    const auto says = [&page](const QString& words) {
        return QTest::qWaitFor([&] { return page.changeText().contains(words); });
    };
    EXPECT_TRUE(says(QStringLiteral("Cannock South: significantly above \u2192 above")))
        << page.changeText().toStdString();
    ASSERT_TRUE(page.chooseReference(QStringLiteral("csp")));
    EXPECT_TRUE(says(QStringLiteral("Cannock South: above \u2192 significantly above")));
}

TEST_F(WardsPageTest, ACorrectionSaysAllThatItChanged)
{
    makeSample();
    const auto window = openWindow();
    const WardsPage& page = *window->wardsPage();
    const Comparison before = *page.comparison();
    clickCell(page, QStringLiteral("Cannock South"), WardTableModel::FirstMeasureColumn);
    window->correctSelected(QStringLiteral("70.3"), QStringLiteral("a test"));
    EXPECT_TRUE(QTest::qWaitFor([&page] { return !page.changeText().isEmpty(); }));
    const auto changes = comparison::classChanges(before, *page.comparison());
    EXPECT_GT(changes.size(), 1U) << "another mean and SD class others, too";
    EXPECT_EQ(page.changeText(), QStringLiteral("Changed: ")
                                     + QString::fromStdString(comparison::inWords(changes, "All crime", 4)));
}

TEST_F(WardsPageTest, SortsByAnyColumnByItsHeading)
{
    makeSample();
    const auto window = openWindow();
    WardsPage& page = *window->wardsPage();
    QHeaderView* header = page.table()->horizontalHeader();
    const int x =
        header->sectionViewportPosition(WardTableModel::FirstMeasureColumn) + header->sectionSize(1) / 2;
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
    const QString first = cell(page, 0, WardTableModel::FirstMeasureColumn);
    const QString last = cell(page, 14, WardTableModel::FirstMeasureColumn);
    EXPECT_TRUE((first == QStringLiteral("178.3") && last == QStringLiteral("40.6"))
                || (first == QStringLiteral("40.6") && last == QStringLiteral("178.3")))
        << first.toStdString() << " " << last.toStdString();
}

TEST_F(WardsPageTest, FiltersByTyping)
{
    makeSample();
    const auto window = openWindow();
    WardsPage& page = *window->wardsPage();
    auto* filter = page.findChild<QLineEdit*>();
    ASSERT_NE(filter, nullptr);
    QTest::keyClicks(filter, QStringLiteral("hednes"));
    EXPECT_EQ(page.table()->model()->rowCount(), 3);
    filter->clear();
    EXPECT_EQ(page.table()->model()->rowCount(), 15);
}

TEST_F(WardsPageTest, CopiesTextThatPastesIntoASpreadsheet)
{
    makeSample();
    const auto window = openWindow();
    WardsPage& page = *window->wardsPage();
    page.table()->sortByColumn(WardTableModel::NameColumn, Qt::AscendingOrder);
    page.table()->copy(true);
    const QStringList lines = QApplication::clipboard()->text().trimmed().split(QLatin1Char('\n'));
    ASSERT_EQ(lines.size(), 16);
    EXPECT_TRUE(lines.at(0).startsWith(QStringLiteral("Ward\tAll crime (per 1,000 residents, 2018-19)\t"
                                                      "Arson and Criminal Damage (")))
        << lines.at(0).toStdString();
    EXPECT_TRUE(lines.at(0).endsWith(QStringLiteral("\tPopulation")));
    EXPECT_TRUE(lines.at(1).startsWith(QStringLiteral("Brereton and Ravenhill\t64.9\t5.6\t")));
    EXPECT_TRUE(lines.at(1).endsWith(QStringLiteral("\t6922")));
}

TEST_F(WardsPageTest, HidesAndMovesColumnsButKeepsTheName)
{
    makeSample();
    const auto window = openWindow();
    WardsPage& page = *window->wardsPage();
    QMenu menu;
    page.table()->fillColumnMenu(menu);
    EXPECT_FALSE(menu.actions().at(0)->isEnabled());
    menu.actions().at(1)->trigger();
    EXPECT_TRUE(page.table()->isColumnHidden(WardTableModel::FirstMeasureColumn));
    EXPECT_FALSE(page.table()->copyText(true).contains(QStringLiteral("All crime")));
    page.table()->horizontalHeader()->moveSection(0, 4);
    EXPECT_EQ(page.table()->horizontalHeader()->visualIndex(WardTableModel::NameColumn), 0);
}

TEST_F(WardsPageTest, ACorrectedFigureReclassesUndoesAndRedoesAfterARestart)
{
    makeSample();
    {
        const auto window = openWindow();
        clickCell(*window->wardsPage(), QStringLiteral("Cannock South"), WardTableModel::FirstMeasureColumn);
        window->correctSelected(QStringLiteral("70.3"), QStringLiteral("a test"));
        EXPECT_TRUE(window->inspector()->plainText().contains(QStringLiteral("Value: 70.3")));
        EXPECT_TRUE(window->inspector()->plainText().contains(QStringLiteral("Note: a test")));
        EXPECT_TRUE(window->inspector()->plainText().contains(QStringLiteral("Class: within"))
                    || window->inspector()->plainText().contains(QStringLiteral("above")));
    }
    const auto window = openWindow();
    const WardsPage& page = *window->wardsPage();
    const auto value = [&] {
        return cell(page, rowOf(page, QStringLiteral("Cannock South")), WardTableModel::FirstMeasureColumn);
    };
    EXPECT_EQ(value(), QStringLiteral("70.3"));
    const auto trigger = [&](const QString& start) {
        for (QAction* action : window->findChildren<QAction*>()) {
            if (action->text().startsWith(start)) {
                EXPECT_TRUE(action->isEnabled());
                EXPECT_TRUE(action->text().contains(QStringLiteral("Correct All crime, Cannock South")))
                    << action->text().toStdString();
                action->trigger();
                return;
            }
        }
        ADD_FAILURE() << "no action " << start.toStdString();
    };
    trigger(QStringLiteral("&Undo"));
    EXPECT_EQ(value(), QStringLiteral("178.3"));
    trigger(QStringLiteral("&Redo"));
    EXPECT_EQ(value(), QStringLiteral("70.3"));
}

TEST_F(WardsPageTest, ARefusedCorrectionLeavesAMessageAndTheFigure)
{
    makeSample();
    const auto window = openWindow();
    clickCell(*window->wardsPage(), QStringLiteral("Cannock South"), WardTableModel::FirstMeasureColumn);
    window->correctSelected(QStringLiteral("lots"), {});
    EXPECT_TRUE(window->messageText().contains(QStringLiteral("lots")))
        << window->messageText().toStdString();
    EXPECT_TRUE(window->inspector()->plainText().contains(QStringLiteral("Value: 178.3")));
}

TEST_F(WardsPageTest, ASecondWindowReadsOnlyAndSaysSo)
{
    makeSample();
    const auto first = openWindow();
    const auto second = openWindow();
    EXPECT_TRUE(second->project().isReadOnly());
    EXPECT_TRUE(second->messageText().startsWith(QStringLiteral("Opened for reading only")))
        << second->messageText().toStdString();
    EXPECT_FALSE(first->project().isReadOnly());
}

TEST_F(WardsPageTest, TheFirstFiguresLayOutTheColumnsAnew)
{
    makeEmpty();
    const auto window = openWindow();
    for (const char* measure : {"Burglary", "Robbery"}) {
        ASSERT_TRUE(window->project().enterFigure({.area = "A ward with a rather long name",
                                                   .measure = measure,
                                                   .period = "2018-19",
                                                   .quantity = "rate",
                                                   .value = "1.5",
                                                   .source = "survey",
                                                   .note = {}}));
    }
    const WardTableView& table = *window->wardsPage()->table();
    const QHeaderView& heading = *table.horizontalHeader();
    ASSERT_EQ(heading.count(), 4);
    EXPECT_EQ(heading.visualIndex(3), 3) << "the population comes last";
    const QString name = cell(*window->wardsPage(), 0, WardTableModel::NameColumn);
    EXPECT_GT(table.columnWidth(WardTableModel::NameColumn), table.fontMetrics().horizontalAdvance(name));
}

TEST_F(WardsPageTest, WorksOnAProjectMadeByHandWithHostileNames)
{
    makeEmpty();
    const std::string tall(200, 'W');
    enter("<b>Bold</b> & \"Co\" <5", "Burglary", "12.5");
    enter("=HYPERLINK(\"x\")", "Burglary", "3.0");
    enter(tall, "Burglary", "8.0");
    enter("\u0645\u0631\u062d\u0628\u0627 \U0001F46E", "Burglary", "suppressed");
    const auto window = openWindow();
    const WardsPage& page = *window->wardsPage();
    EXPECT_EQ(page.table()->model()->rowCount(), 4);
    EXPECT_GE(rowOf(page, QStringLiteral("<b>Bold</b> & \"Co\" <5")), 0);
    const QString copied = page.table()->copyText(true);
    EXPECT_TRUE(copied.contains(QStringLiteral("'=HYPERLINK"))) << copied.toStdString();
    EXPECT_TRUE(copied.contains(QStringLiteral("suppressed")));
    clickCell(page, QStringLiteral("<b>Bold</b> & \"Co\" <5"), WardTableModel::FirstMeasureColumn);
    EXPECT_TRUE(window->inspector()->plainText().startsWith(QStringLiteral("<b>Bold</b> & \"Co\" <5")));
}

} // namespace
} // namespace wardwise

#include "tests/ui/charts/chart_specs.h"

#include "ui/charts/chart_panel.h"
#include "ui/charts/chart_view.h"
#include "ui/charts/picture_button.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QImage>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <gtest/gtest.h>

namespace wardwise {
namespace {

using testing::cannockSpec;

class ChartPanelTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        PictureChoice::setCurrent({});
        QObject::connect(&m_panel, &ChartPanel::said, &m_panel,
                         [this](const QString& text) { m_said = text; });
        QObject::connect(&m_panel, &ChartPanel::failed, &m_panel,
                         [this](const Error& error) { m_failed = error; });
        RankedBars onScreen = cannockSpec();
        onScreen.words.title = "Shorter";
        onScreen.words.footer.clear();
        m_panel.setSpec(onScreen, cannockSpec(true));
        m_panel.resize(416, 600);
        m_panel.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&m_panel));
    }

    void TearDown() override { PictureChoice::setCurrent({}); }

    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    /// Answers the next file dialog: `prepare` fills it in, then Save is pressed.
    template <class Prepare>
    void answerDialog(const Prepare& prepare)
    {
        QTimer::singleShot(0, &m_panel, [prepare] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            ASSERT_NE(dialog, nullptr);
            prepare(*dialog);
            QMetaObject::invokeMethod(dialog, "accept", Qt::QueuedConnection);
        });
        m_panel.chooseAndSave();
    }

    QTemporaryDir m_folder;
    ChartPanel m_panel;
    QString m_said;
    std::optional<Error> m_failed;
};

TEST_F(ChartPanelTest, CopiesPictureAndData)
{
    m_panel.copyAction()->trigger();
    const QMimeData* mime = QApplication::clipboard()->mimeData();
    const QImage image = QImage::fromData(mime->data(QStringLiteral("image/png")));
    EXPECT_EQ(image.size(), QSize(2560, 1440)); // a slide, at two dots to the pixel
    EXPECT_EQ(qvariant_cast<QImage>(mime->imageData()).size(), QSize(2560, 1440));
    EXPECT_TRUE(mime->data(QStringLiteral("image/svg+xml")).contains("Cannock South"));
    const QStringList lines = mime->text().split(QLatin1Char('\n'));
    EXPECT_EQ(lines.at(0), QStringLiteral("All crime by ward, 2018-19")); // the whole words, not the shorter
    EXPECT_EQ(lines.at(1),
              QStringLiteral("Ward\tRate per 1,000 residents a year\t95 % from\t95 % to\tClass"));
    EXPECT_TRUE(lines.at(2).startsWith(QStringLiteral("Cannock South\t178.3\t160.47")))
        << lines.at(2).toStdString();
    EXPECT_TRUE(mime->text().contains(QStringLiteral("Reference set: the 15 wards")));
    EXPECT_TRUE(mime->text().contains(QStringLiteral("\nOfficial\n")));
    EXPECT_TRUE(m_said.startsWith(QStringLiteral("Copied the chart, 2560")));
}

TEST_F(ChartPanelTest, TheShortcutCopiesWhereverTheFocusIs)
{
    QApplication::clipboard()->clear();
    m_panel.view()->setFocus();
    QTest::keyClick(m_panel.view(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(QApplication::clipboard()->mimeData()->hasFormat(QStringLiteral("image/png")));
    EXPECT_TRUE(m_panel.copyAction()->toolTip().contains(QStringLiteral("Ctrl+Shift+P")));
}

TEST_F(ChartPanelTest, CopiedTextIsNoFormula)
{
    RankedBars spec = cannockSpec();
    spec.words.title = "=1+1";
    spec.bars.front().label = "=HYPERLINK(\"x\")";
    m_panel.setSpec(spec, spec);
    m_panel.copy();
    const QString text = QApplication::clipboard()->text();
    EXPECT_TRUE(text.startsWith(QStringLiteral("'=1+1\n"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("\n'=HYPERLINK")));
}

TEST_F(ChartPanelTest, WritesEverySizeInEveryTheme)
{
    const std::vector<std::pair<PictureChoice, QSize>> sizes{
        {{.size = PictureSize::Slide, .own = {}, .theme = {}}, {4000, 2250}},
        {{.size = PictureSize::HalfPage, .own = {}, .theme = {}}, {2008, 1394}},
        {{.size = PictureSize::FullPage, .own = {}, .theme = {}}, {2008, 2835}},
        {{.size = PictureSize::Own, .own = {640, 480}, .theme = {}}, {2000, 1500}}};
    m_panel.setTheme(ThemeKind::Dark);
    for (const auto& [size, pixels] : sizes) {
        for (const PictureTheme theme : kPictureThemes) {
            PictureChoice choice = size;
            choice.theme = theme;
            PictureChoice::setCurrent(choice);
            const auto written = m_panel.writeTo(path("chart.png"));
            ASSERT_TRUE(written) << written.error().message;
            const QImage image(path("chart.png"));
            EXPECT_EQ(image.size(), pixels);
            EXPECT_EQ(image.pixelColor(3, 3), ChartTheme::of(choice.themeOn(ThemeKind::Dark)).background);
        }
    }
    EXPECT_EQ(
        PictureChoice({.size = {}, .own = {}, .theme = PictureTheme::AsOnScreen}).themeOn(ThemeKind::Dark),
        ThemeKind::Dark);
}

TEST_F(ChartPanelTest, TheChoiceIsInTheButtonAndSurvivesARestart)
{
    QAction* fullPage = nullptr;
    QAction* print = nullptr;
    for (QAction* action : m_panel.pictureButton()->menu()->actions()) {
        fullPage = action->text().contains(QStringLiteral("full page")) ? action : fullPage;
        print = action->text() == QStringLiteral("&Print") ? action : print;
    }
    ASSERT_TRUE(fullPage != nullptr && print != nullptr);
    fullPage->trigger();
    print->trigger();
    EXPECT_TRUE(m_panel.pictureButton()->text().startsWith(QStringLiteral("A4 full page, print")))
        << m_panel.pictureButton()->text().toStdString();
    EXPECT_EQ(toText(PictureChoice::current()), QStringLiteral("full 960x540 print"));
    EXPECT_EQ(pictureChoiceFromText(QStringLiteral("full 960x540 print")), PictureChoice::current());
    EXPECT_EQ(
        pictureChoiceFromText(QStringLiteral("half 99999x1 nonsense")),
        (PictureChoice{.size = PictureSize::HalfPage, .own = {4000, 200}, .theme = PictureTheme::Light}));
    EXPECT_EQ(pictureChoiceFromText(QStringLiteral("rubbish")), PictureChoice());
}

TEST_F(ChartPanelTest, AnOwnSizeIsAskedFor)
{
    QTimer::singleShot(0, &m_panel, [] {
        QWidget* dialog = QApplication::activeModalWidget();
        ASSERT_NE(dialog, nullptr);
        const auto boxes = dialog->findChildren<QSpinBox*>();
        ASSERT_EQ(boxes.size(), 2);
        EXPECT_EQ(boxes[0]->accessibleName(), QStringLiteral("Width"));
        boxes[0]->setValue(800);
        boxes[1]->setValue(5); // below what is allowed
        dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
    });
    for (QAction* action : m_panel.pictureButton()->menu()->actions()) {
        if (action->text().contains(QStringLiteral("Own size"))) {
            action->trigger();
        }
    }
    EXPECT_EQ(PictureChoice::current().logicalSize(), QSizeF(800, kSmallestPicture));
    EXPECT_TRUE(m_panel.pictureButton()->text().startsWith(QStringLiteral("800 \u00d7 200 px, light")));
}

TEST_F(ChartPanelTest, TheToolbarFitsInNarrowRooms)
{
    PictureChoice::setCurrent(
        {.size = PictureSize::FullPage, .own = {960, 540}, .theme = PictureTheme::AsOnScreen});
    m_panel.resize(320, 600);
    QTest::qWait(10);
    EXPECT_EQ(m_panel.width(), 320);
    int right = 0;
    for (const QToolButton* button : m_panel.findChildren<QToolButton*>()) {
        EXPECT_GE(button->width(), button->sizeHint().width()) << button->text().toStdString();
        EXPECT_EQ(button->focusPolicy(), Qt::TabFocus);
        EXPECT_FALSE(button->toolTip().isEmpty());
        right = std::max(right, button->geometry().right());
    }
    EXPECT_LT(right, 320);
    EXPECT_FALSE(m_panel.pictureButton()->text().contains(QStringLiteral("as on screen")));
    EXPECT_TRUE(m_panel.pictureButton()->toolTip().contains(QStringLiteral("A4 full page, as on screen")));
}

TEST_F(ChartPanelTest, TheDataOpensWithHalfOfTheRoom)
{
    m_panel.resize(400, 700);
    QTest::qWait(10);
    m_panel.dataAction()->setChecked(true);
    QTest::qWait(10);
    const QTableView* table = m_panel.dataTable();
    const int rows = table->viewport()->height() / table->rowHeight(0);
    EXPECT_GE(rows, std::min(8, table->model()->rowCount()));
    EXPECT_GE(m_panel.view()->height(), 300);
}

TEST_F(ChartPanelTest, TheDataTableSaysEveryBar)
{
    EXPECT_FALSE(m_panel.dataTable()->isVisible());
    QTest::keyClick(m_panel.view(), Qt::Key_D, Qt::ControlModifier);
    ASSERT_TRUE(m_panel.dataTable()->isVisible());
    EXPECT_EQ(m_panel.dataTable()->accessibleName(), QStringLiteral("Data of All crime by ward, 2018-19"));
    const QAbstractItemModel& model = *m_panel.dataTable()->model();
    const RankedBars spec = cannockSpec(true);
    ASSERT_EQ(model.rowCount(), static_cast<int>(spec.bars.size() + spec.lines.size()));
    for (std::size_t i = 0; i < spec.bars.size(); ++i) {
        const int row = static_cast<int>(i);
        EXPECT_EQ(model.index(row, 0).data().toString().toStdString(), spec.bars[i].label);
        EXPECT_EQ(model.index(row, 1).data().toString().toStdString(), spec.bars[i].valueText);
        EXPECT_TRUE(model.index(row, 1).data(Qt::TextAlignmentRole).value<Qt::Alignment>() & Qt::AlignRight);
    }
    m_panel.dataTable()->setFocus();
    m_panel.dataTable()->setCurrentIndex(model.index(0, 1));
    QTest::keyClick(m_panel.dataTable(), Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), QStringLiteral("178.3\n"));
}

TEST_F(ChartPanelTest, TheDataModelKeepsTheRulesOfItemModels)
{
    const QAbstractItemModelTester tester(m_panel.dataTable()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Warning);
    m_panel.setSpec(cannockSpec(), cannockSpec());
    m_panel.setSpec(RankedBars(), RankedBars());
    EXPECT_EQ(m_panel.dataTable()->model()->rowCount(), 0);
    EXPECT_FALSE(m_panel.copyAction()->isEnabled()); // there is nothing to copy
    EXPECT_FALSE(m_panel.saveAction()->isEnabled());
}

TEST_F(ChartPanelTest, TooltipsSayTheFullFigure)
{
    const auto& scene = m_panel.view()->chartScene();
    const QPoint middle = m_panel.view()->mapFromScene(scene.rectOf(scene.keys().front())->center());
    const QString tip = m_panel.view()->toolTipMarkupAt(middle);
    for (const char* part :
         {"Cannock South", "Rate per 1,000 residents a year: 178.3", "Significantly above"}) {
        EXPECT_TRUE(tip.contains(QLatin1String(part))) << tip.toStdString();
    }
    const QString cell = m_panel.dataTable()->model()->index(0, 1).data(Qt::ToolTipRole).toString();
    EXPECT_TRUE(cell.contains(QStringLiteral("Rate per 1,000 residents a year: 178.3")))
        << cell.toStdString();
}

TEST_F(ChartPanelTest, SavesUnderASafeNameWithTheFiltersSuffix)
{
    answerDialog([this](QFileDialog& dialog) {
        EXPECT_EQ(QFileInfo(dialog.selectedFiles().constFirst()).completeBaseName(),
                  QStringLiteral("All crime by ward, 2018-19"));
        dialog.setDirectory(m_folder.path());
        dialog.selectNameFilter(QStringLiteral("PNG picture (*.png)"));
        Q_EMIT dialog.filterSelected(QStringLiteral("PNG picture (*.png)")); // as choosing it does
        dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(QStringLiteral("mine"));
    });
    EXPECT_TRUE(QFileInfo::exists(path("mine.png"))) << m_said.toStdString();
    EXPECT_EQ(m_said, QStringLiteral("Saved as mine.png."));
    EXPECT_EQ(fileNameFor(QStringLiteral("A/B: \"C\" <5 50% ...")), QStringLiteral("A-B- -C- -5 50- ---"));
    EXPECT_EQ(fileNameFor(QString()), QStringLiteral("chart"));
}

TEST_F(ChartPanelTest, AFailureIsSaid)
{
    ASSERT_TRUE(QDir(m_folder.path()).mkdir(QStringLiteral("inside")));
    answerDialog([this](QFileDialog& dialog) {
        dialog.setDirectory(path("inside"));
        dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(QStringLiteral("chart.svg"));
        ASSERT_TRUE(
            QDir(m_folder.path()).rmdir(QStringLiteral("inside"))); // somebody else removes the folder
    });
    ASSERT_TRUE(m_failed.has_value());
    EXPECT_NE(m_failed->message.find("couldn't be saved"), std::string::npos) << m_failed->message;
    EXPECT_TRUE(m_said.isEmpty());
}

} // namespace
} // namespace wardwise

#include "ui/charts/chart_panel.h"

#include "core/charts/chart_table.h"
#include "ui/charts/chart_export.h"
#include "ui/charts/chart_view.h"
#include "ui/charts/picture_button.h"
#include "ui/models/chart_data_model.h"
#include "ui/qt_text.h"
#include "ui/table_copy.h"

#include <QAction>
#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMimeData>
#include <QScrollBar>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

namespace wardwise {

namespace {

constexpr int kBarMargin = 2;
constexpr int kBarSpacing = 4;

const QStringList& suffixes()
{
    static const QStringList all{QStringLiteral("svg"), QStringLiteral("pdf"), QStringLiteral("png"),
                                 QStringLiteral("csv")};
    return all;
}

/// "png" of "PNG picture (*.png)".
QString suffixOf(const QString& filter)
{
    return filter.mid(filter.lastIndexOf(QLatin1Char('.')) + 1).chopped(1);
}

QByteArray pngOf(const QImage& image)
{
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    return image.save(&bytes, "PNG") ? bytes.data() : QByteArray();
}

} // namespace

ChartPanel::ChartPanel(QWidget* parent)
    : QWidget(parent)
    , m_view(new ChartView(this))
    , m_picture(new PictureButton(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_table(new QTableView(this))
    , m_model(new ChartDataModel(this))
    , m_copy(new QAction(tr("Copy"), this))
    , m_save(new QAction(tr("Save\u2026"), this))
    , m_data(new QAction(tr("Data"), this))
{
    buildActions();
    buildTable();
    layOut();
    connect(m_picture, &PictureButton::chosen, this, &ChartPanel::fit);
    connect(this, &ChartPanel::saveWanted, this, &ChartPanel::chooseAndSave);
}

void ChartPanel::buildActions()
{
    m_copy->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    m_copy->setToolTip(
        tr("Copy the picture and its data (%1)").arg(m_copy->shortcut().toString(QKeySequence::NativeText)));
    connect(m_copy, &QAction::triggered, this, &ChartPanel::copy);
    // The window's File menu has Ctrl+E for the chart on show, so the action here has no shortcut of its own.
    m_save->setToolTip(tr("Save the picture or its data as a file (%1)")
                           .arg(QKeySequence(Qt::CTRL | Qt::Key_E).toString(QKeySequence::NativeText)));
    connect(m_save, &QAction::triggered, this, &ChartPanel::saveWanted);
    m_data->setCheckable(true);
    m_data->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    m_data->setToolTip(tr("Show the chart's figures as a table (%1)")
                           .arg(m_data->shortcut().toString(QKeySequence::NativeText)));
    connect(m_data, &QAction::toggled, this, &ChartPanel::showData);
    addActions({m_copy, m_save, m_data}); // so that the shortcuts work wherever the panel is in sight
}

void ChartPanel::buildTable()
{
    constexpr int kHeaderLines = 2;
    constexpr int kPadding = 8;
    m_table->setModel(m_model);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kPadding);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setFixedHeight(fontMetrics().lineSpacing() * kHeaderLines + kPadding);
    m_table->hide();
    addCopyAction(*m_table);
}

QToolButton* ChartPanel::addButton(QBoxLayout& bar, QAction* action)
{
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::TabFocus);
    bar.addWidget(button);
    m_buttonsWidth += button->sizeHint().width() + kBarSpacing;
    return button;
}

void ChartPanel::layOut()
{
    constexpr int kNarrowestPicture = 40;
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(kBarMargin, 0, kBarMargin, 4);
    bar->setSpacing(kBarSpacing);
    m_picture->setMinimumWidth(kNarrowestPicture);
    m_picture->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    bar->addWidget(m_picture);
    addButton(*bar, m_copy);
    addButton(*bar, m_save);
    bar->addStretch(1);
    addButton(*bar, m_data);
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_table);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_splitter, 1);
}

void ChartPanel::setSpec(const ChartSpec& onScreen, const ChartSpec& whole)
{
    m_whole = whole;
    m_view->setSpec(onScreen);
    m_model->setTable(tableOf(whole));
    m_table->setAccessibleName(tr("Data of %1").arg(qtText(wordsOf(whole).title)));
    const bool some = m_model->rowCount() > 0;
    m_copy->setEnabled(some);
    m_save->setEnabled(some);
    m_table->resizeColumnsToContents();
    constexpr int kWidestFigure = 110; // above which the heading breaks into lines
    for (int column = 1; column < m_model->columnCount(); ++column) {
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), kWidestFigure));
    }
}

void ChartPanel::showData(bool shown)
{
    m_table->setVisible(shown);
    if (!shown) {
        return;
    }
    // As many rows as there are, as long as the chart keeps half of the room.
    const bool sideBySide = m_splitter->orientation() == Qt::Horizontal;
    const int room = sideBySide ? m_splitter->width() : m_splitter->height();
    const int rows = m_model->rowCount() * m_table->verticalHeader()->defaultSectionSize();
    const int wanted =
        m_table->horizontalHeader()->height() + rows + m_table->horizontalScrollBar()->sizeHint().height();
    const int given = sideBySide ? room * 2 / 5 : std::min(wanted, room / 2);
    m_splitter->setSizes({room - given, given});
}

void ChartPanel::setTheme(ThemeKind theme)
{
    m_theme = theme;
    m_view->setTheme(theme);
}

void ChartPanel::fit()
{
    m_picture->sayChoice(width() - 2 * kBarMargin - m_buttonsWidth - kBarSpacing);
    constexpr int kWideEnough = 820; // for chart and table side by side
    m_splitter->setOrientation(width() >= kWideEnough ? Qt::Horizontal : Qt::Vertical);
}

void ChartPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ChartPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    fit(); // the choice may have been made at another chart
}

QString ChartPanel::dataText() const
{
    const ChartWords& words = wordsOf(m_whole);
    QString text = spreadsheetText(qtText(words.title)) + QLatin1Char('\n') + copyText(*m_table, true);
    for (const std::string& line : words.footer) {
        text += spreadsheetText(qtText(line)) + QLatin1Char('\n');
    }
    return words.marking.empty() ? text : text + spreadsheetText(qtText(words.marking)) + QLatin1Char('\n');
}

void ChartPanel::copy()
{
    const PictureChoice& choice = PictureChoice::current();
    const ThemeKind theme = choice.themeOn(m_theme);
    const QImage image = chartImage(m_whole, theme, choice.logicalSize());
    if (image.isNull()) {
        Q_EMIT failed({ErrorCode::Io,
                       tr("The chart wasn't copied: there isn't enough memory to draw it. Choose a smaller "
                          "size of picture.")
                           .toStdString(),
                       {}});
        return;
    }
    auto* mime = new QMimeData;
    mime->setImageData(image);
    mime->setData(QStringLiteral("image/png"), pngOf(image));
    mime->setData(QStringLiteral("image/svg+xml"), chartSvg(m_whole, theme, choice.logicalSize()));
    mime->setText(dataText());
    QApplication::clipboard()->setMimeData(mime);
    Q_EMIT said(tr("Copied the chart, %1 \u00d7 %2.").arg(image.width()).arg(image.height()));
}

Result<void> ChartPanel::writeTo(const QString& path) const
{
    const PictureChoice& choice = PictureChoice::current();
    return writeChart(m_whole, choice.themeOn(m_theme), choice.logicalSize(), path);
}

void ChartPanel::chooseAndSave()
{
    const QStringList filters{tr("SVG picture (*.svg)"), tr("PDF document (*.pdf)"),
                              tr("PNG picture (*.png)"), tr("CSV data (*.csv)")};
    QFileDialog dialog(this, tr("Save the chart"), m_folder);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setFileMode(QFileDialog::AnyFile);
    dialog.setNameFilters(filters);
    dialog.setDefaultSuffix(suffixes().front());
    connect(&dialog, &QFileDialog::filterSelected, &dialog,
            [&dialog](const QString& filter) { dialog.setDefaultSuffix(suffixOf(filter)); });
    dialog.selectFile(fileNameFor(qtText(wordsOf(m_whole).title)));
    while (dialog.exec() == QDialog::Accepted && !dialog.selectedFiles().isEmpty()) {
        QString path = dialog.selectedFiles().constFirst();
        if (!suffixes().contains(QFileInfo(path).suffix().toLower())) {
            path += QLatin1Char('.') + suffixOf(dialog.selectedNameFilter());
            if (QFileInfo::exists(path)) {
                dialog.selectFile(path); // so that the dialog asks about the name as it has become
                continue;
            }
        }
        m_folder = QFileInfo(path).absolutePath();
        if (const auto written = writeTo(path); !written) {
            Q_EMIT failed(written.error());
        } else {
            Q_EMIT said(tr("Saved as %1.").arg(QFileInfo(path).fileName()));
        }
        return;
    }
}

QString fileNameFor(const QString& title)
{
    constexpr int kLongest = 100;
    QString name;
    for (const QChar c : title.simplified()) {
        const bool plain = c.isLetterOrNumber() || QStringLiteral(" -_(),").contains(c);
        name += plain ? c : QLatin1Char('-');
    }
    name = name.left(kLongest).trimmed();
    return name.isEmpty() ? QCoreApplication::translate("wardwise::ChartPanel", "chart") : name;
}

} // namespace wardwise

#include "ui/views/sources/source_tree.h"

#include "ui/qt_text.h"

#include <QAction>
#include <QDateTime>
#include <QHeaderView>
#include <QLocale>
#include <QStandardItemModel>

namespace wardwise {

namespace {

constexpr int kSourceRole = Qt::UserRole + 1;
constexpr int kBatchRole = kSourceRole + 1;

enum TreeColumn
{
    TreeTitle,
    TreeFigures,
    TreeAreas,
    TreePeriod,
    TreeLoaded,
    TreeBy,
    TreePopulation,
    TreePublisher,
    TreeLicence,
    TreeNote
};

QStandardItem* cell(const QString& text, bool isNumber = false)
{
    auto* item = new QStandardItem(text);
    item->setEditable(false);
    item->setToolTip(text.isEmpty() ? QString() : toolTipMarkup(text));
    item->setTextAlignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return item;
}

QList<QStandardItem*> rowOf(const project::SourceSummary& summary)
{
    const Source& source = summary.source;
    return {cell(qtText(source.title)),
            cell(counted(summary.figures), true),
            cell(counted(summary.areas), true),
            cell({}),
            cell({}),
            cell({}),
            cell({}),
            cell(qtText(source.publisher)),
            cell(qtText(source.licence)),
            cell(qtText(source.note))};
}

QList<QStandardItem*> rowOf(const project::BatchSummary& summary)
{
    return {cell(qtText(summary.batch.label)),
            cell(counted(summary.figures), true),
            cell(counted(summary.areas), true),
            cell(qtText(summary.months).replace(QLatin1String(".."), QStringLiteral(" to "))),
            cell(loadedText(summary.batch.loadedAt)),
            cell(qtText(summary.batch.loadedBy)),
            cell(qtText(summary.population)),
            cell({}),
            cell({}),
            cell(qtText(summary.batch.note))};
}

} // namespace

QString loadedText(const std::string& isoTime)
{
    QString text = qtText(isoTime);
    const QLocale locale;
    if (!text.contains(QLatin1Char('T'))) {
        const QDate day = QDate::fromString(text, Qt::ISODate);
        return day.isValid() ? locale.toString(day, QStringLiteral("d MMMM yyyy")) : text;
    }
    QDateTime moment = QDateTime::fromString(text, Qt::ISODate);
    if (!moment.isValid()) {
        return text;
    }
    if (moment.timeSpec() == Qt::LocalTime) {
        moment.setTimeSpec(Qt::UTC); // stored times are UTC, whether they say so or not
    }
    return locale.toString(moment.toLocalTime(), QStringLiteral("d MMMM yyyy, HH:mm"));
}

SourceTree::SourceTree(QWidget* parent)
    : QTreeView(parent)
    , m_model(new QStandardItemModel(this))
    , m_remove(new QAction(tr("Remove this load\u2026"), this))
{
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetShortcut);
    addAction(m_remove);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_remove, &QAction::triggered, this, [this] {
        if (const auto chosen = batch()) {
            Q_EMIT removeWanted(*chosen);
        }
    });
    connect(this, &SourceTree::sourceChosen, this, [this] { m_remove->setEnabled(batch().has_value()); });
    setModel(m_model);
    setAccessibleName(tr("Sources and their batches"));
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setFrameShape(QFrame::NoFrame);
    header()->setStretchLastSection(false);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SourceTree::sourceChosen);
}

void SourceTree::showSources(const std::vector<project::SourceSummary>& sources)
{
    const auto before = source();
    {
        const QSignalBlocker quiet(selectionModel());
        m_model->clear();
        m_model->setHorizontalHeaderLabels({tr("Source or batch"), tr("Figures"), tr("Areas"), tr("Period"),
                                            tr("Loaded"), tr("By"), tr("Population used"), tr("Publisher"),
                                            tr("Licence"), tr("Note")});
        for (const int column : {TreeFigures, TreeAreas}) {
            m_model->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        }
        for (const project::SourceSummary& summary : sources) {
            const auto row = rowOf(summary);
            row.front()->setData(QVariant::fromValue<qlonglong>(summary.source.id.value), kSourceRole);
            for (const project::BatchSummary& batch : summary.batches) {
                const auto under = rowOf(batch);
                under.front()->setData(QVariant::fromValue<qlonglong>(batch.batch.id.value), kBatchRole);
                row.front()->appendRow(under);
            }
            m_model->appendRow(row);
        }
        expandAll();
        constexpr int kTitleWidth = 360;
        constexpr int kWidest = 300;
        for (int column = 0; column < m_model->columnCount(); ++column) {
            resizeColumnToContents(column);
            setColumnWidth(column,
                           std::min(columnWidth(column), column == TreeTitle ? kTitleWidth : kWidest));
        }
    }
    if (!before || !chooseSource(*before)) {
        setCurrentIndex(m_model->index(0, 0));
    }
    Q_EMIT sourceChosen();
}

std::optional<SourceId> SourceTree::source() const
{
    QModelIndex index = currentIndex().siblingAtColumn(0);
    if (index.parent().isValid()) {
        index = index.parent();
    }
    const QVariant id = index.data(kSourceRole);
    return id.isValid() ? std::optional(SourceId{id.toLongLong()}) : std::nullopt;
}

std::optional<BatchId> SourceTree::batch() const
{
    const QVariant id = currentIndex().siblingAtColumn(0).data(kBatchRole);
    return id.isValid() ? std::optional(BatchId{id.toLongLong()}) : std::nullopt;
}

bool SourceTree::chooseSource(SourceId wanted)
{
    if (source() == wanted) {
        return true; // and whichever batch of it is chosen
    }
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->index(row, 0).data(kSourceRole).toLongLong() == wanted.value) {
            setCurrentIndex(m_model->index(row, 0));
            return true;
        }
    }
    return false;
}

} // namespace wardwise

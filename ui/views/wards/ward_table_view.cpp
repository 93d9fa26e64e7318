#include "ui/views/wards/ward_table_view.h"

#include "ui/models/ward_table_model.h"
#include "ui/qt_text.h"
#include "ui/table_copy.h"
#include "ui/views/wards/rate_delegate.h"

#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace wardwise {

namespace {

constexpr int kNarrowestName = 120;
constexpr int kWidestName = 236;
constexpr int kNamePadding = 10;
constexpr int kMeasureWidth = 86;
constexpr int kWidestRate = 150;
constexpr int kMostHeaderLines = 6;
constexpr int kHeaderPadding = 12;
constexpr int kLeastHeaderLines = 3; ///< at least

} // namespace

WardTableView::WardTableView(QWidget* parent) : QTableView(parent), m_names(new QTableView(this))
{
    setAccessibleName(tr("Wards by measures"));
    setAlternatingRowColors(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSortingEnabled(true);
    setItemDelegate(new RateDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, [this](QPoint at) {
        QMenu menu;
        fillColumnMenu(menu);
        menu.exec(horizontalHeader()->mapToGlobal(at));
    });
    addCopyAction(*this);
    setUpNames();
}

void WardTableView::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    m_names->setModel(model);
    m_names->setSelectionModel(selectionModel());
    sortByColumn(-1, Qt::AscendingOrder);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this, model] {
        // A table without measures says nothing of how the columns are wanted.
        const bool hasMeasures = model->columnCount() > WardTableModel::FirstMeasureColumn + 1;
        m_kept = hasMeasures ? columnState() : QVariantMap();
    });
    // Both views have taken the reset in by the time this runs: it's connected after theirs.
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        layOutColumns();
        restoreColumns(m_kept); // an edit is no reason to lose the columns as they were set
    });
    layOutColumns();
}

void WardTableView::setUpNames()
{
    m_names->setFocusPolicy(Qt::NoFocus);
    m_names->setAccessibleName(tr("Ward names"));
    m_names->setFrameShape(QFrame::NoFrame);
    m_names->setAutoScroll(false);
    m_names->setAlternatingRowColors(true);
    m_names->setShowGrid(false);
    m_names->setWordWrap(false);
    m_names->setSelectionMode(selectionMode());
    m_names->setVerticalScrollMode(verticalScrollMode());
    m_names->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_names->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_names->verticalHeader()->hide();
    m_names->verticalHeader()->setDefaultSectionSize(verticalHeader()->defaultSectionSize());
    m_names->horizontalHeader()->setHighlightSections(false);
    m_names->horizontalHeader()->setSectionsClickable(true);
    m_names->horizontalHeader()->setSortIndicatorShown(true);
    viewport()->stackUnder(m_names);
    connect(m_names->verticalScrollBar(), &QAbstractSlider::valueChanged, verticalScrollBar(),
            &QAbstractSlider::setValue);
    connect(verticalScrollBar(), &QAbstractSlider::valueChanged, m_names->verticalScrollBar(),
            &QAbstractSlider::setValue);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &WardTableView::placeNames);
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, [this](int, int, int) {
        const int at = horizontalHeader()->visualIndex(WardTableModel::NameColumn);
        if (at > 0) {
            horizontalHeader()->moveSection(at, 0); // the name stays first
        }
    });
    connect(m_names->horizontalHeader(), &QHeaderView::sectionClicked, this, [this] {
        const bool ascending = horizontalHeader()->sortIndicatorSection() != WardTableModel::NameColumn
                               || horizontalHeader()->sortIndicatorOrder() == Qt::DescendingOrder;
        sortByColumn(WardTableModel::NameColumn, ascending ? Qt::AscendingOrder : Qt::DescendingOrder);
    });
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, m_names->horizontalHeader(),
            &QHeaderView::setSortIndicator);
}

void WardTableView::placeNames()
{
    m_names->setColumnWidth(WardTableModel::NameColumn, columnWidth(WardTableModel::NameColumn));
    m_names->setGeometry(frameWidth(), frameWidth(), columnWidth(WardTableModel::NameColumn),
                         viewport()->height() + horizontalHeader()->height());
}

int WardTableView::widthForNames() const
{
    // Shaping thousands of names takes long: their letters' own widths tell which is the longest.
    QHash<QChar, int> widths;
    QString longest;
    int most = 0;
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QString name = model()->index(row, WardTableModel::NameColumn).data().toString();
        int width = 0;
        for (const QChar letter : name) {
            auto known = widths.find(letter);
            if (known == widths.end()) {
                known = widths.insert(letter, fontMetrics().horizontalAdvance(letter));
            }
            width += *known;
        }
        if (width > most) {
            most = width;
            longest = name;
        }
    }
    return std::clamp(fontMetrics().horizontalAdvance(longest) + kNamePadding, kNarrowestName, kWidestName);
}

void WardTableView::layOutColumns()
{
    const int nameWidth = widthForNames();
    for (int column = 0; column < horizontalHeader()->count(); ++column) {
        setColumnWidth(column, column == WardTableModel::NameColumn ? nameWidth : widthFor(column));
        m_names->setColumnHidden(column, column != WardTableModel::NameColumn);
    }
    fitHeader();
    placeNames();
}

int WardTableView::widthFor(int column) const
{
    const QString title = model()->headerData(column, Qt::Horizontal).toString();
    int widest = kMeasureWidth;
    for (const QString& word : title.split(QLatin1Char(' '))) {
        widest = std::max(widest, horizontalHeader()->fontMetrics().horizontalAdvance(word) + kHeaderPadding);
    }
    return std::min(widest, kWidestRate);
}

void WardTableView::fitHeader()
{
    const QFontMetrics metrics = horizontalHeader()->fontMetrics();
    int highest = metrics.lineSpacing() * kLeastHeaderLines;
    for (int column = 0; column < horizontalHeader()->count(); ++column) {
        const QRect room(0, 0, columnWidth(column) - kHeaderPadding,
                         metrics.lineSpacing() * kMostHeaderLines);
        const QString title = model()->headerData(column, Qt::Horizontal).toString();
        highest = std::max(
            highest, std::min(metrics.boundingRect(room, static_cast<int>(Qt::TextWordWrap), title).height(),
                              room.height()));
    }
    horizontalHeader()->setFixedHeight(highest + kHeaderPadding);
    m_names->horizontalHeader()->setFixedHeight(highest + kHeaderPadding);
}

void WardTableView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    placeNames();
}

void WardTableView::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    const bool empty = model() == nullptr || model()->rowCount() == 0;
    m_names->setVisible(!empty);
    if (empty) {
        constexpr int kMargin = 16;
        QPainter painter(viewport());
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(viewport()->rect().adjusted(kMargin, kMargin, -kMargin, -kMargin),
                         static_cast<int>(Qt::AlignHCenter | Qt::AlignTop) | Qt::TextWordWrap,
                         tr("No ward to show: none has figures yet, or none has this in its name."));
    }
}

QModelIndex WardTableView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex moved = QTableView::moveCursor(action, modifiers);
    if (moved.isValid()) {
        scrollTo(moved);
    }
    return moved;
}

void WardTableView::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    if (index.column() == WardTableModel::NameColumn) {
        return QTableView::scrollTo(
            index.siblingAtColumn(horizontalHeader()->logicalIndexAt(columnWidth(0) + 1)), hint);
    }
    QTableView::scrollTo(index, hint);
    // A cell that lies under the names isn't in sight.
    const int hidden = columnWidth(WardTableModel::NameColumn) - visualRect(index).left();
    if (hidden > 0) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - hidden);
    }
}

void WardTableView::showColumn(int column)
{
    if (column < 0) {
        return;
    }
    const int left = columnViewportPosition(column) - columnWidth(WardTableModel::NameColumn);
    const int over = columnViewportPosition(column) + columnWidth(column) - viewport()->width();
    const int step = left < 0 ? left : std::clamp(over, 0, left);
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + step);
}

QString WardTableView::copyText(bool all) const
{
    return wardwise::copyText(*this, all);
}

void WardTableView::copy(bool all) const
{
    copyCells(*this, all);
}

QVariantMap WardTableView::columnState() const
{
    QStringList order;
    QStringList hidden;
    QVariantMap widths;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        const QString name = model()->headerData(column, Qt::Horizontal).toString();
        order << name;
        if (isColumnHidden(column)) {
            hidden << name;
        } else {
            widths.insert(name, columnWidth(column));
        }
    }
    const int sorted = horizontalHeader()->sortIndicatorSection();
    return {{QStringLiteral("order"), order},
            {QStringLiteral("hidden"), hidden},
            {QStringLiteral("widths"), widths},
            {QStringLiteral("sorted"), model()->headerData(sorted, Qt::Horizontal).toString()},
            {QStringLiteral("descending"), horizontalHeader()->sortIndicatorOrder() == Qt::DescendingOrder}};
}

void WardTableView::restoreColumns(const QVariantMap& state)
{
    const QStringList order = state.value(QStringLiteral("order")).toStringList();
    const QStringList hidden = state.value(QStringLiteral("hidden")).toStringList();
    const QVariantMap widths = state.value(QStringLiteral("widths")).toMap();
    const QString sorted = state.value(QStringLiteral("sorted")).toString();
    QHash<QString, int> columns;
    for (int column = 0; column < horizontalHeader()->count(); ++column) {
        columns.insert(model()->headerData(column, Qt::Horizontal).toString(), column);
    }
    QList<int> wanted;
    for (const QString& name : order) {
        if (columns.contains(name)) {
            wanted << columns.value(name);
        }
    }
    // What is new stands behind what it follows in the model.
    for (int column = 0; column < horizontalHeader()->count(); ++column) {
        if (!wanted.contains(column)) {
            wanted.insert(wanted.indexOf(column - 1) + 1, column);
        }
    }
    for (int visual = 0; visual < wanted.size(); ++visual) {
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(wanted.at(visual)), visual);
    }
    for (const QString& name : order) {
        const int column = columns.value(name, -1);
        if (column < 0) {
            continue;
        }
        setColumnHidden(column, column != WardTableModel::NameColumn && hidden.contains(name));
        if (widths.value(name).toInt() > 0) {
            setColumnWidth(column, widths.value(name).toInt());
        }
    }
    if (!sorted.isEmpty() && columns.contains(sorted)) {
        sortByColumn(columns.value(sorted), state.value(QStringLiteral("descending")).toBool()
                                                ? Qt::DescendingOrder
                                                : Qt::AscendingOrder);
    }
}

void WardTableView::fillColumnMenu(QMenu& menu)
{
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        QAction* action = menu.addAction(menuText(model()->headerData(column, Qt::Horizontal).toString()));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(column != WardTableModel::NameColumn);
        connect(action, &QAction::toggled, this,
                [this, column](bool shown) { setColumnHidden(column, !shown); });
    }
    menu.addSeparator();
    menu.addAction(tr("Show all columns"), this, [this] {
        for (int column = 0; column < horizontalHeader()->count(); ++column) {
            setColumnHidden(column, false);
        }
    });
}

} // namespace wardwise

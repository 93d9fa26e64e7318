#include "ui/models/figure_list_model.h"

#include "ui/qt_text.h"
#include "ui/table_copy.h"

#include <algorithm>

namespace wardwise {

using project::ListColumn;

void FigureListModel::showSource(const project::Project* project, SourceId source, std::int64_t figures)
{
    beginResetModel();
    m_project = project;
    m_wish.source = source;
    m_total = figures;
    m_longest = {};
    m_list = read();
    endResetModel();
    Q_EMIT rearranged();
}

void FigureListModel::setFilter(const QString& filter)
{
    if (filter.toStdString() != m_wish.filter) {
        m_wish.filter = filter.toStdString();
        rearrange();
    }
}

void FigureListModel::keep(ObservationId id)
{
    m_wish.wanted = id;
    if (rowOf(id) < 0 && fittingCount() > rowCount()) {
        rearrange();
    }
}

void FigureListModel::sort(int column, Qt::SortOrder order)
{
    if (column >= 0 && column < project::kListColumns) {
        m_wish.order = static_cast<ListColumn>(column);
        m_wish.descending = order == Qt::DescendingOrder;
        rearrange();
    }
}

project::FigureList FigureListModel::read()
{
    if (m_project == nullptr) {
        return {};
    }
    auto list = project::FigureList::load(*m_project, m_wish);
    if (!list) {
        Q_EMIT failed(list.error());
        return {};
    }
    for (int column = 0; column < project::kListColumns; ++column) {
        std::string& longest = m_longest.at(static_cast<std::size_t>(column));
        longest = std::max(longest, list->longest(static_cast<ListColumn>(column)),
                           [](const auto& a, const auto& b) { return a.size() < b.size(); });
    }
    return std::move(*list);
}

void FigureListModel::rearrange()
{
    // Not a reset: that would lay out the headings again.
    if (!m_list.rows.empty()) {
        beginRemoveRows({}, 0, rowCount() - 1);
        m_list = {};
        endRemoveRows();
    }
    project::FigureList list = read();
    if (!list.rows.empty()) {
        beginInsertRows({}, 0, static_cast<int>(list.rows.size()) - 1);
        m_list = std::move(list);
        endInsertRows();
    }
    Q_EMIT rearranged();
}

QString FigureListModel::longestText(int column) const
{
    return qtText(m_longest.at(static_cast<std::size_t>(column)));
}

const project::ListedFigure* FigureListModel::row(int row) const
{
    const bool isThere = row >= 0 && row < rowCount();
    return isThere ? &m_list.rows.at(static_cast<std::size_t>(row)) : nullptr;
}

int FigureListModel::rowOf(ObservationId id) const
{
    for (int i = 0; i < rowCount(); ++i) {
        if (row(i)->id == id) {
            return i;
        }
    }
    return -1;
}

int FigureListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_list.rows.size());
}

int FigureListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : project::kListColumns;
}

QVariant FigureListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const project::ListedFigure& figure = *row(index.row());
    const auto column = static_cast<ListColumn>(index.column());
    const QString text = qtText(figure.cells.at(static_cast<std::size_t>(index.column())));
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case Qt::TextAlignmentRole: {
        const bool isNumber = column == ListColumn::Value || column == ListColumn::Lines;
        return {(isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter};
    }
    case kPlainRole:
        return column == ListColumn::Value && !figure.plainValue.empty() ? qtText(figure.plainValue) : text;
    case Qt::ToolTipRole:
        if (column == ListColumn::Area) {
            return toolTipMarkup(text + QStringLiteral(" (") + qtText(figure.areaCode) + QLatin1Char(')'));
        }
        if (column == ListColumn::Lines && !figure.sections.empty()) {
            return toolTipMarkup(qtText(figure.sections));
        }
        return text.isEmpty() ? QVariant() : QVariant(toolTipMarkup(text));
    default:
        return {};
    }
}

QVariant FigureListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= project::kListColumns) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        const auto column = static_cast<ListColumn>(section);
        const bool isNumber = column == ListColumn::Value || column == ListColumn::Lines;
        return {(isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter};
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const std::array<QString, project::kListColumns> titles{tr("Area"),   tr("Measure"), tr("Breakdown"),
                                                            tr("Period"), tr("Value"),   tr("Unit"),
                                                            tr("Kind"),   tr("Line"),    tr("Note")};
    return titles.at(static_cast<std::size_t>(section));
}

} // namespace wardwise

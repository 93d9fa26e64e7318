#include "ui/models/ward_table_model.h"

#include "core/base/number_text.h"
#include "core/charts/ranked_bars.h"
#include "ui/qt_text.h"
#include "ui/table_copy.h"

#include <QBrush>

namespace wardwise {

WardTableModel::WardTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void WardTableModel::setTable(std::shared_ptr<const project::WardTable> table)
{
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

void WardTableModel::setTheme(ThemeKind theme)
{
    m_theme = theme;
    if (rowCount() > 0 && columnCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1),
                           {Qt::BackgroundRole, Qt::ForegroundRole});
    }
}

int WardTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_table ? 0 : static_cast<int>(m_table->rows.size());
}

int WardTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_table ? 0
                                        : FirstMeasureColumn + static_cast<int>(m_table->columns.size()) + 1;
}

const ComparisonRow* WardTableModel::cellAt(const QModelIndex& index) const
{
    if (!m_table || !measureAt(index.column())) {
        return nullptr;
    }
    return m_table->cell(static_cast<std::size_t>(index.row()),
                         static_cast<std::size_t>(index.column() - FirstMeasureColumn));
}

QVariant WardTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    return measureAt(index.column()) ? measureData(index, role) : wardData(index, role);
}

QVariant WardTableModel::wardData(const QModelIndex& index, int role) const
{
    const auto& row = m_table->rows[static_cast<std::size_t>(index.row())];
    const bool isName = index.column() == NameColumn;
    switch (role) {
    case Qt::DisplayRole:
        if (isName) {
            return qtText(row.name);
        }
        return row.population ? qtText(groupedText(row.population->value)) : tr("not known");
    case SortRole:
        if (isName) {
            return qtText(row.name);
        }
        return row.population ? QVariant::fromValue<qlonglong>(row.population->value) : QVariant();
    case kPlainRole:
        if (isName) {
            return qtText(row.name);
        }
        return row.population ? QVariant(qtText(std::to_string(row.population->value))) : QVariant();
    case Qt::ToolTipRole:
        return isName ? toolTipMarkup(tr("%1 (%2)").arg(qtText(row.name), qtText(row.code))) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(isName ? Qt::AlignLeft | Qt::AlignVCenter
                                          : Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

QString WardTableModel::describe(const QModelIndex& index, const ComparisonRow& cell) const
{
    const Comparison& column =
        m_table->columns[static_cast<std::size_t>(index.column() - FirstMeasureColumn)];
    const QString value = cell.rate.rate
                              ? tr("%1 %2").arg(qtText(rateText(cell.rate)), qtText(unitLabel(column.unit)))
                              : qtText(cell.rate.whyNone);
    const QString wardClass =
        cell.wardClass == WardClass::NotComparable ? tr("not comparable") : qtText(inWords(cell.wardClass));
    return tr("%1, %2: %3, %4").arg(qtText(cell.rate.name), qtText(column.measure), value, wardClass);
}

QVariant WardTableModel::measureData(const QModelIndex& index, int role) const
{
    const ComparisonRow* cell = cellAt(index);
    if (cell == nullptr) {
        return role == Qt::DisplayRole ? QVariant(tr("no figure")) : QVariant();
    }
    const ChartTheme& theme = ChartTheme::of(m_theme);
    const bool tinted = cell->wardClass != WardClass::NotComparable && cell->wardClass != WardClass::Within;
    switch (role) {
    case Qt::DisplayRole:
        if (!cell->rate.rate && !cell->rate.observation && !cell->rate.count) {
            return tr("no figure"); // which months lack one is in the tooltip
        }
        return cell->rate.rate ? qtText(rateText(cell->rate)) : qtText(cell->rate.whyNone);
    case SortRole:
        return cell->rate.rate ? QVariant(cell->rate.rate->value) : QVariant();
    case kPlainRole:
        return cell->rate.rate ? QVariant(qtText(plainText(cell->rate.rate->value)))
                               : QVariant(qtText(cell->rate.whyNone));
    case MarkRole:
        return cell->wardClass == WardClass::NotComparable ? QString() : markOf(cell->wardClass);
    case Qt::AccessibleTextRole:
        return describe(index, *cell);
    case Qt::ToolTipRole:
        return toolTipMarkup(describe(index, *cell));
    case Qt::BackgroundRole:
        return tinted ? QVariant(QBrush(theme.cellTint(cell->wardClass))) : QVariant();
    case Qt::ForegroundRole:
        return tinted             ? QVariant(QBrush(theme.cellText))
               : !cell->rate.rate ? QVariant(QBrush(theme.mutedText))
                                  : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant WardTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || !m_table) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    if (role == Qt::TextAlignmentRole) {
        const auto side = section == NameColumn ? Qt::AlignLeft : Qt::AlignRight;
        return QVariant::fromValue(
            static_cast<Qt::Alignment>(static_cast<int>(side | Qt::AlignBottom) | Qt::TextWordWrap));
    }
    if (role == kCopyHeadingRole && measureAt(section)) {
        const Comparison& column = m_table->columns[static_cast<std::size_t>(section - FirstMeasureColumn)];
        return tr("%1 (%2, %3)")
            .arg(qtText(column.measure), qtText(unitLabel(column.unit)), qtText(column.periodTitle));
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    if (section == NameColumn) {
        return tr("Ward");
    }
    if (section == populationColumn()) {
        return role == Qt::DisplayRole ? tr("Population") : tr("The population that the rates are made with");
    }
    const auto at = static_cast<std::size_t>(section - FirstMeasureColumn);
    if (section < FirstMeasureColumn || at >= m_table->columns.size()) {
        return {};
    }
    const Comparison& column = m_table->columns[at];
    if (role == Qt::DisplayRole) {
        return qtText(column.measure);
    }
    return toolTipMarkup(tr("%1, %2").arg(qtText(column.measure), qtText(unitLabel(column.unit))));
}

std::optional<AreaId> WardTableModel::areaAt(int row) const
{
    return row < 0 || row >= rowCount() ? std::nullopt
                                        : std::optional(m_table->rows[static_cast<std::size_t>(row)].area);
}

std::optional<MeasureId> WardTableModel::measureAt(int column) const
{
    if (column < FirstMeasureColumn || column >= populationColumn()) {
        return std::nullopt;
    }
    return m_table->columns[static_cast<std::size_t>(column - FirstMeasureColumn)].measureId;
}

int WardTableModel::rowOf(AreaId area) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (areaAt(row) == area) {
            return row;
        }
    }
    return -1;
}

int WardTableModel::columnOf(MeasureId measure) const
{
    for (int column = FirstMeasureColumn; column < populationColumn(); ++column) {
        if (measureAt(column) == measure) {
            return column;
        }
    }
    return -1;
}

} // namespace wardwise

#include "ui/models/ward_table_model.h"

#include "core/base/number_text.h"
#include "core/charts/ranked_bars.h"
#include "core/project/ward_entries.h"
#include "ui/change_words.h"
#include "ui/qt_text.h"
#include "ui/table_copy.h"

#include <QBrush>

#include <algorithm>

namespace wardwise {

namespace {

bool sameShape(const project::WardTable& a, const project::WardTable& b)
{
    return std::equal(a.rows().begin(), a.rows().end(), b.rows().begin(), b.rows().end(),
                      [](const project::WardTable::Row& x, const project::WardTable::Row& y) {
                          return x.area == y.area && x.name == y.name;
                      })
           && std::equal(a.columns().begin(), a.columns().end(), b.columns().begin(), b.columns().end(),
                         [](const project::WardTable::Heading& x, const project::WardTable::Heading& y) {
                             return x.measure == y.measure;
                         });
}

} // namespace

WardTableModel::WardTableModel(project::Project& project, QObject* parent)
    : QAbstractTableModel(parent)
    , m_project(&project)
{
}

void WardTableModel::setTable(std::shared_ptr<const project::WardTable> table)
{
    // An edit changes cells, not the table: what is selected and being typed stays.
    if (m_table && table && sameShape(*table, *m_table) && rowCount() > 0) {
        m_table = std::move(table);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        return;
    }
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
    return parent.isValid() || !m_table ? 0 : static_cast<int>(m_table->rows().size());
}

int WardTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_table
               ? 0
               : FirstMeasureColumn + static_cast<int>(m_table->columns().size()) + 1;
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
    if (index.column() == NameColumn) {
        return nameData(index.row(), role);
    }
    if (role == Qt::EditRole || role == kEntryRole || role == kFixedRole || role == kChangedRole) {
        return editingData(index, role);
    }
    return measureAt(index.column()) ? measureData(index, role) : populationData(index, role);
}

QVariant WardTableModel::nameData(int row, int role) const
{
    const auto& ward = m_table->rows()[static_cast<std::size_t>(row)];
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
    case kPlainRole:
        return qtText(ward.name);
    case kNamesRole: {
        QStringList names{qtText(ward.name), qtText(ward.code)};
        for (const auto& [area, alias] : m_project->catalogue().areaAliases) {
            if (area == ward.area) {
                names << qtText(alias);
            }
        }
        return names;
    }
    case Qt::ToolTipRole:
        return toolTipMarkup(tr("%1 (%2)").arg(qtText(ward.name), qtText(ward.code)));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant WardTableModel::populationData(const QModelIndex& index, int role) const
{
    const auto& population = m_table->population(static_cast<std::size_t>(index.row())).number;
    switch (role) {
    case Qt::DisplayRole:
        return population ? qtText(groupedText(population->value)) : tr("not known");
    case SortRole:
        return population ? QVariant::fromValue<qlonglong>(population->value) : QVariant();
    case kPlainRole:
        return population ? QVariant(qtText(std::to_string(population->value))) : QVariant();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const QString change = changeAt(index);
        const QString text =
            index.data().toString() + (change.isEmpty() ? QString() : QStringLiteral("; ")) + change;
        return role == Qt::ToolTipRole ? toolTipMarkup(text) : text;
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

Result<project::FigureEntry> WardTableModel::entryAt(const QModelIndex& index) const
{
    const auto row = static_cast<std::size_t>(index.row());
    return measureAt(index.column()) ? project::measureEntry(
               *m_project, *m_table, row, static_cast<std::size_t>(index.column() - FirstMeasureColumn))
                                     : project::populationEntry(*m_project, *m_table, row);
}

std::optional<ObservationId> WardTableModel::observationAt(const QModelIndex& index) const
{
    if (const ComparisonRow* cell = cellAt(index)) {
        return cell->rate.observation;
    }
    return measureAt(index.column()) ? std::nullopt
                                     : m_table->population(static_cast<std::size_t>(index.row())).figure;
}

QString WardTableModel::changeAt(const QModelIndex& index) const
{
    const auto figure = observationAt(index);
    return figure ? changeWords(m_project->changeOf(*figure)) : QString();
}

QVariant WardTableModel::editingData(const QModelIndex& index, int role) const
{
    if (role == kChangedRole) {
        return changeAt(index);
    }
    const auto entry = entryAt(index);
    if (role == kEntryRole) {
        return entry ? QVariant::fromValue(*entry) : QVariant();
    }
    if (role == kFixedRole) {
        return entry ? QVariant() : QVariant(qtText(entry.error().message));
    }
    // The stored figure is edited: the count, where the cell shows the rate that it gives.
    const auto figure = observationAt(index);
    if (!figure) {
        return QString();
    }
    const auto stored = m_project->observation(*figure);
    if (!stored || !stored->has_value()) {
        return QString();
    }
    const Figure& shown = (*stored)->figure;
    return qtText(shown.number() ? plainText(*shown.number(), shown.decimals) : project::figureText(shown));
}

Qt::ItemFlags WardTableModel::flags(const QModelIndex& index) const
{
    const auto flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() != NameColumn && entryAt(index) ? flags | Qt::ItemIsEditable
                                                                             : flags;
}

bool WardTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role == Qt::EditRole && (flags(index) & Qt::ItemIsEditable) != 0) {
        auto entry = entryAt(index);
        entry->value = value.toString().trimmed().toStdString();
        Q_EMIT edited(*entry);
    }
    return false;
}

QString WardTableModel::describe(const QModelIndex& index, const ComparisonRow& cell) const
{
    const auto& column = m_table->columns()[static_cast<std::size_t>(index.column() - FirstMeasureColumn)];
    const QString value = cell.rate.rate ? tr("%1 %2").arg(qtText(rateText(cell.rate)),
                                                           qtText(unitLabel(column.unit, column.weightUnit)))
                                         : qtText(cell.rate.whyNone);
    const QString wardClass =
        cell.wardClass == WardClass::NotComparable ? tr("not comparable") : qtText(inWords(cell.wardClass));
    QString text = tr("%1, %2: %3, %4").arg(qtText(cell.rate.name), qtText(column.name), value, wardClass);
    if (cell.rate.scaledCount && m_table->form() == RateForm::ScaledForUnlocated) {
        text = tr("%1; %2").arg(text, qtText(inWords(RateForm::ScaledForUnlocated)));
    }
    const QString change = changeAt(index);
    return change.isEmpty() ? text : tr("%1; %2").arg(text, change);
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
        // A published rate with the decimals it was printed with: pasted back, it's the same figure.
        return cell->rate.rate ? QVariant(qtText(cell->rate.rateSource == RateSource::Published
                                                     ? plainText(cell->rate.rate->value, cell->rate.decimals)
                                                     : plainText(cell->rate.rate->value)))
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
        const Comparison& column =
            m_table->comparison(static_cast<std::size_t>(section - FirstMeasureColumn));
        const QString period = qtText(column.periodTitle);
        return tr("%1 (%2, %3)")
            .arg(qtText(column.measure), qtText(unitLabel(column.unit, column.weightUnit)),
                 column.form ? tr("%1, %2").arg(period, qtText(inWords(*column.form))) : period);
    }
    if (role == kIsHeadingRole) {
        return section == NameColumn;
    }
    if (role == kNamesRole) {
        return QStringList{headerData(section, orientation, Qt::DisplayRole).toString()};
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
    if (section < FirstMeasureColumn || at >= m_table->columns().size()) {
        return {};
    }
    const auto& column = m_table->columns()[at];
    if (role == Qt::DisplayRole) {
        return column.unit == MeasureUnit::RatePer1000Households || !column.weightUnit.empty()
                   ? tr("%1, %2").arg(qtText(column.name), qtText(unitLabel(column.unit, column.weightUnit)))
                   : qtText(column.name);
    }
    const QString unit = qtText(unitLabel(column.unit, column.weightUnit));
    const auto form = m_table->form();
    return toolTipMarkup(
        tr("%1, %2").arg(qtText(column.name), form ? tr("%1, %2").arg(unit, qtText(inWords(*form))) : unit));
}

std::optional<AreaId> WardTableModel::areaAt(int row) const
{
    return row < 0 || row >= rowCount() ? std::nullopt
                                        : std::optional(m_table->rows()[static_cast<std::size_t>(row)].area);
}

std::optional<MeasureId> WardTableModel::measureAt(int column) const
{
    if (column < FirstMeasureColumn || column >= populationColumn()) {
        return std::nullopt;
    }
    return m_table->columns()[static_cast<std::size_t>(column - FirstMeasureColumn)].measure;
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

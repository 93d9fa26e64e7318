#include "ui/models/figure_table_model.h"

#include "core/base/number_text.h"
#include "core/project/figure_text.h"
#include "ui/change_words.h"
#include "ui/qt_text.h"
#include "ui/table_copy.h"

#include <QBrush>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

namespace wardwise {

namespace {

const project::FigureRow& rowAt(const project::FigureTable& table, int row)
{
    return table.rows[static_cast<std::size_t>(row)];
}

bool sameShape(const project::FigureTable& a, const project::FigureTable& b)
{
    return std::equal(a.rows.begin(), a.rows.end(), b.rows.begin(), b.rows.end(),
                      [](const project::FigureRow& x, const project::FigureRow& y) {
                          return x.measure == y.measure && x.breakdown == y.breakdown && x.period == y.period
                                 && x.quantity == y.quantity;
                      })
           && std::equal(a.columns.begin(), a.columns.end(), b.columns.begin(), b.columns.end(),
                         [](const project::FigureColumn& x, const project::FigureColumn& y) {
                             return x.area == y.area;
                         });
}

} // namespace

FigureTableModel::FigureTableModel(project::Project& project, QObject* parent)
    : QAbstractTableModel(parent)
    , m_project(&project)
{
}

void FigureTableModel::setTable(project::FigureTable table)
{
    // An edit changes cells, not the table: what is selected and being typed stays.
    if (!table.rows.empty() && sameShape(table, m_table)) {
        m_table = std::move(table);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int FigureTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int FigureTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : FirstAreaColumn + static_cast<int>(m_table.columns.size());
}

std::optional<AreaId> FigureTableModel::areaAt(int column) const
{
    const int at = column - FirstAreaColumn;
    return at < 0 || at >= static_cast<int>(m_table.columns.size())
               ? std::nullopt
               : std::optional(m_table.columns[static_cast<std::size_t>(at)].area);
}

std::optional<MeasureId> FigureTableModel::measureAt(int row) const
{
    return row < 0 || row >= rowCount() ? std::nullopt : std::optional(rowAt(m_table, row).measure);
}

const project::FigureCell* FigureTableModel::cellAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.column() < FirstAreaColumn) {
        return nullptr;
    }
    return m_table.cell(static_cast<std::size_t>(index.row()),
                        static_cast<std::size_t>(index.column() - FirstAreaColumn));
}

QModelIndex FigureTableModel::indexOf(ObservationId figure) const
{
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = FirstAreaColumn; column < columnCount(); ++column) {
            const project::FigureCell* cell = cellAt(index(row, column));
            if (cell != nullptr && cell->observation.id == figure) {
                return index(row, column);
            }
        }
    }
    return {};
}

bool FigureTableModel::hasParts() const
{
    return std::any_of(m_table.rows.begin(), m_table.rows.end(),
                       [](const project::FigureRow& row) { return !row.part.empty(); });
}

QString FigureTableModel::headingText(int row, int column) const
{
    const project::FigureRow& of = rowAt(m_table, row);
    switch (column) {
    case MeasureColumn:
        return qtText(of.measureName);
    case PartColumn:
        return qtText(of.part);
    case PeriodColumn:
        return qtText(of.periodLabel);
    default:
        return qtText(of.unit.empty() ? toText(of.quantity) : std::string_view(of.unit));
    }
}

bool FigureTableModel::repeatsAbove(const QModelIndex& index) const
{
    return index.column() == MeasureColumn && index.row() > 0
           && measureAt(index.row()) == measureAt(index.row() - 1);
}

QVariant FigureTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    return index.column() < FirstAreaColumn ? headingData(index, role) : figureData(index, role);
}

QVariant FigureTableModel::headingData(const QModelIndex& index, int role) const
{
    const QString text = headingText(index.row(), index.column());
    switch (role) {
    case Qt::DisplayRole:
        return repeatsAbove(index) ? QString() : text;
    case kPlainRole:
    case Qt::AccessibleTextRole:
        return text;
    case kNamesRole:
        return QStringList{text};
    case Qt::ToolTipRole:
        return text.isEmpty() ? QVariant() : toolTipMarkup(text);
    case Qt::ForegroundRole:
        return index.column() == MeasureColumn
                   ? QVariant()
                   : QBrush(QGuiApplication::palette().color(QPalette::PlaceholderText));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QString FigureTableModel::describe(const QModelIndex& index) const
{
    const project::FigureRow& row = rowAt(m_table, index.row());
    QString about = qtText(m_table.columns[static_cast<std::size_t>(index.column() - FirstAreaColumn)].name);
    for (const std::string* part : {&row.measureName, &row.part, &row.periodLabel}) {
        about += part->empty() ? QString() : QStringLiteral(", ") + qtText(*part);
    }
    const project::FigureCell* cell = cellAt(index);
    if (cell == nullptr) {
        return tr("%1: no figure: type to enter one").arg(about);
    }
    const Observation& observation = cell->observation;
    const QString qualifier =
        observation.qualifier.empty() ? QString() : qtText(observation.qualifier) + QLatin1Char(' ');
    QString text =
        tr("%1: %2%3 (%4)")
            .arg(about, qualifier, qtText(project::figureText(observation.figure)), qtText(cell->sourceKey));
    for (const project::OtherFigure& other : cell->others) {
        text += tr("; %1 in %2").arg(qtText(project::figureText(other.figure)), qtText(other.sourceKey));
    }
    const QString change = changeWords(m_project->changeOf(observation.id));
    text += change.isEmpty() ? QString() : QStringLiteral("; ") + change;
    return observation.note.empty() ? text : tr("%1. Note: %2").arg(text, qtText(observation.note));
}

project::FigureEntry FigureTableModel::entryAt(const QModelIndex& index) const
{
    const project::FigureRow& row = rowAt(m_table, index.row());
    project::FigureEntry entry;
    entry.area = m_table.columns[static_cast<std::size_t>(index.column() - FirstAreaColumn)].code;
    entry.measure = row.measureName;
    entry.period = row.periodLabel;
    entry.quantity = std::string(toText(row.quantity));
    entry.breakdown = row.part;
    entry.measureId = row.measure;
    const project::FigureCell* cell = cellAt(index);
    entry.source = cell == nullptr ? row.sourceKey : cell->sourceKey;
    if (cell != nullptr) {
        entry.observation = cell->observation.id;
    }
    return entry;
}

QVariant FigureTableModel::figureData(const QModelIndex& index, int role) const
{
    const project::FigureCell* cell = cellAt(index);
    const Figure* figure = cell == nullptr ? nullptr : &cell->observation.figure;
    const bool isText = figure != nullptr && std::holds_alternative<std::string>(figure->value);
    const bool isNumber = figure != nullptr && figure->number().has_value();
    switch (role) {
    case Qt::DisplayRole:
        return figure == nullptr ? QStringLiteral("\u2013") : qtText(project::figureText(*figure));
    case kPlainRole:
    case Qt::EditRole:
        return figure == nullptr ? QString()
               : isNumber        ? qtText(plainText(*figure->number(), figure->decimals))
                                 : qtText(project::figureText(*figure));
    case kEntryRole:
        return m_project->isReadOnly() ? QVariant() : QVariant::fromValue(entryAt(index));
    case kFixedRole:
        return m_project->isReadOnly() ? QVariant(tr("This project is open for reading only.")) : QVariant();
    case kChangedRole:
        return cell == nullptr ? QVariant()
                               : QVariant(changeWords(m_project->changeOf(cell->observation.id)));
    case Qt::AccessibleTextRole:
        return describe(index);
    case Qt::ToolTipRole:
        return toolTipMarkup(describe(index));
    case Qt::ForegroundRole:
        return isNumber || isText ? QVariant()
                                  : QBrush(QGuiApplication::palette().color(QPalette::PlaceholderText));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant FigureTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    const auto area = areaAt(section);
    if (role == kIsHeadingRole) {
        return !area.has_value();
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue((area ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (area) {
        const auto& column = m_table.columns[static_cast<std::size_t>(section - FirstAreaColumn)];
        return role == Qt::DisplayRole ? QVariant(qtText(column.name))
               : role == Qt::ToolTipRole
                   ? QVariant(toolTipMarkup(tr("%1 (%2)").arg(qtText(column.name), qtText(column.code))))
               : role == kNamesRole ? QVariant(QStringList{qtText(column.name), qtText(column.code)})
                                    : QVariant();
    }
    if (role != Qt::DisplayRole && role != kNamesRole) {
        return {};
    }
    switch (section) {
    case MeasureColumn:
        return tr("Measure");
    case PartColumn:
        return tr("Part");
    case PeriodColumn:
        return tr("Period");
    case UnitColumn:
        return tr("Unit");
    default:
        return {};
    }
}

Qt::ItemFlags FigureTableModel::flags(const QModelIndex& index) const
{
    const auto flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() >= FirstAreaColumn && !m_project->isReadOnly()
               ? flags | Qt::ItemIsEditable
               : flags;
}

bool FigureTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role == Qt::EditRole && (flags(index) & Qt::ItemIsEditable) != 0) {
        project::FigureEntry entry = entryAt(index);
        entry.value = value.toString().trimmed().toStdString();
        Q_EMIT edited(entry);
    }
    return false;
}

} // namespace wardwise

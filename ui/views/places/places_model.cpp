#include "ui/views/places/places_model.h"

#include "core/project/figure_text.h"
#include "core/project/section_rates.h"
#include "ui/models/table_filter_model.h"
#include "ui/qt_text.h"
#include "ui/views/priorities/section_words.h"

#include <QBrush>

#include <algorithm>

namespace wardwise {

Result<PlacesModel::Row> PlacesModel::makeRow(const project::Project& project, const Priority& priority,
                                              const Hotspot& hotspot)
{
    const Catalogue& catalogue = project.catalogue();
    const Area* area = catalogue.area(hotspot.area);
    const Measure* measure = hotspot.measure ? catalogue.measure(*hotspot.measure) : nullptr;
    const auto figure = project::hotspotFigure(project, hotspot);
    if (!figure) {
        return figure.error();
    }
    Row row;
    row.selection = {.area = hotspot.area, .measure = hotspot.measure, .observation = std::nullopt};
    row.line = hotspot.line;
    row.words.resize(ColumnCount);
    row.words[WardColumn] = area == nullptr ? QString() : qtText(area->name);
    row.words[SectionColumn] = qtText(priority.title);
    // A hotspot without a measure says in words what it is named for.
    row.words[MeasureColumn] = measure == nullptr ? qtText(hotspot.note) : qtText(measure->name);
    row.words[SourceColumn] = placeText({}, hotspot.line);
    if (!figure->has_value()) {
        row.words[RateColumn] = tr("not given");
        return row;
    }
    const Observation& observation = (*figure)->observation;
    const Period* period = catalogue.period(observation.key.period);
    row.selection.observation = observation.id;
    if (const auto* number = std::get_if<double>(&observation.figure.value)) {
        row.rate = *number;
    }
    row.line = lineOf(observation, hotspot.line);
    row.words[RateColumn] = qtText(project::figureText(observation.figure));
    row.words[UnitColumn] = qtText(observation.unit);
    row.words[PeriodColumn] = period == nullptr ? QString() : qtText(period->label);
    row.words[SourceColumn] = placeText((*figure)->sourceKey, row.line);
    return row;
}

Result<void> PlacesModel::setProject(const project::Project& project)
{
    std::vector<Row> rows;
    for (const Priority& priority : project.priorities()) {
        for (const Hotspot& hotspot : priority.hotspots) {
            auto row = makeRow(project, priority, hotspot);
            if (!row) {
                return row.error();
            }
            rows.push_back(std::move(*row));
        }
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    return {};
}

void PlacesModel::setTheme(ThemeKind theme)
{
    m_theme = theme;
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::ForegroundRole});
    }
}

int PlacesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PlacesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PlacesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const QString& text = row.words[static_cast<std::size_t>(index.column())];
    const bool isRate = index.column() == RateColumn;
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case kSortRole:
        if (isRate) {
            return row.rate ? QVariant(*row.rate) : QVariant();
        }
        if (index.column() == SourceColumn) {
            return row.line ? QVariant(*row.line) : QVariant();
        }
        return text.isEmpty() ? QVariant() : QVariant(text);
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(), text);
    case Qt::ToolTipRole:
        return text.isEmpty() ? QVariant() : QVariant(toolTipMarkup(text));
    case Qt::ForegroundRole:
        return (isRate && !row.rate) || index.column() == SourceColumn
                   ? QVariant(QBrush(ChartTheme::of(m_theme).mutedText))
                   : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((isRate ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop);
    default:
        return {};
    }
}

QVariant PlacesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue((section == RateColumn ? Qt::AlignRight : Qt::AlignLeft)
                                   | Qt::AlignBottom);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case WardColumn:
        return tr("Ward");
    case SectionColumn:
        return tr("Section");
    case MeasureColumn:
        return tr("Named for");
    case RateColumn:
        return tr("Rate");
    case UnitColumn:
        return tr("Unit");
    case PeriodColumn:
        return tr("Period");
    default:
        return tr("Source");
    }
}

std::optional<project::Selection> PlacesModel::selectionAt(int row) const
{
    return row < 0 || row >= rowCount() ? std::nullopt
                                        : std::optional(m_rows[static_cast<std::size_t>(row)].selection);
}

int PlacesModel::rowOf(const project::Selection& selection) const
{
    const auto rowWhere = [this](const auto& fits) {
        const auto at = std::find_if(m_rows.begin(), m_rows.end(), fits);
        return at == m_rows.end() ? -1 : static_cast<int>(at - m_rows.begin());
    };
    const int exact = rowWhere([&](const Row& row) {
        return row.selection.area == selection.area && row.selection.measure == selection.measure;
    });
    return exact >= 0 ? exact
                      : rowWhere([&](const Row& row) { return row.selection.area == selection.area; });
}

} // namespace wardwise

#include "ui/models/overview_model.h"

#include "core/base/number_text.h"
#include "core/charts/ranked_bars.h"
#include "ui/qt_text.h"
#include "ui/table_copy.h"

#include <QBrush>
#include <QFont>

#include <algorithm>
#include <map>

namespace wardwise {

namespace {

constexpr int kRatioDecimals = 2;

const std::optional<AreaRate>& sideOf(const OverviewRow& row, int column)
{
    return column == OverviewModel::LocalColumn ? row.local : row.force;
}

QString differenceText(const OverviewRow& row)
{
    const QString text = qtText(fixedText(*row.difference, std::max(1, row.local->decimals)));
    return *row.difference > 0.0 ? QLatin1Char('+') + text : text;
}

/// Why a side has no rate.
std::string whyNone(const OverviewRow& row, int column)
{
    const std::optional<AreaRate>& side = sideOf(row, column);
    return side && !side->whyNone.empty() ? side->whyNone : "no figure";
}

/// Whether there is a number in the cell: a reason for none looks different.
bool hasNumber(const OverviewRow& row, int column)
{
    switch (column) {
    case OverviewModel::LocalColumn:
    case OverviewModel::ForceColumn:
        return sideOf(row, column) && sideOf(row, column)->rate;
    case OverviewModel::DifferenceColumn:
        return row.difference.has_value();
    case OverviewModel::RatioColumn:
        return row.ratio.has_value();
    default:
        return true;
    }
}

} // namespace

void OverviewModel::setOverview(std::shared_ptr<const Overview> overview)
{
    beginResetModel();
    m_overview = std::move(overview);
    indexRows();
    endResetModel();
}

void OverviewModel::setTheme(ThemeKind theme)
{
    m_theme = theme; // a change of theme changes the palette, at which views draw everything anew
}

void OverviewModel::indexRows()
{
    m_places.clear();
    m_children.clear();
    m_top.clear();
    if (!m_overview) {
        return;
    }
    const std::vector<OverviewRow>& rows = m_overview->rows;
    std::map<MeasureId, std::size_t> known;
    m_children.resize(rows.size());
    m_places.reserve(rows.size());
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const auto parent = rows[at].parent ? known.find(*rows[at].parent) : known.end();
        std::vector<std::size_t>& siblings = parent == known.end() ? m_top : m_children[parent->second];
        m_places.push_back({parent == known.end() ? at : parent->second, static_cast<int>(siblings.size())});
        siblings.push_back(at);
        known.emplace(rows[at].measure, at);
    }
}

const std::vector<std::size_t>& OverviewModel::childrenOf(const QModelIndex& parent) const
{
    return parent.isValid() ? m_children[parent.internalId()] : m_top;
}

QModelIndex OverviewModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, childrenOf(parent)[static_cast<std::size_t>(row)]);
}

QModelIndex OverviewModel::parent(const QModelIndex& child) const
{
    if (!child.isValid()) {
        return {};
    }
    const std::size_t above = m_places[child.internalId()].parent;
    return above == child.internalId() ? QModelIndex() : createIndex(m_places[above].row, 0, above);
}

int OverviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(childrenOf(parent).size());
}

int OverviewModel::columnCount(const QModelIndex& /*parent*/) const
{
    return ColumnCount;
}

const OverviewRow* OverviewModel::rowAt(const QModelIndex& index) const
{
    return index.isValid() ? &m_overview->rows[index.internalId()] : nullptr;
}

QModelIndex OverviewModel::indexOf(MeasureId measure) const
{
    for (std::size_t at = 0; at < m_places.size(); ++at) {
        if (m_overview->rows[at].measure == measure) {
            return createIndex(m_places[at].row, 0, at);
        }
    }
    return {};
}

QString OverviewModel::shownText(const OverviewRow& row, int column) const
{
    if (column == MeasureColumn) {
        return qtText(row.name);
    }
    if (row.isHeading()) {
        return {};
    }
    switch (column) {
    case LocalColumn:
    case ForceColumn: {
        const std::optional<AreaRate>& side = sideOf(row, column);
        // Which ward or month lacks a figure is in the tooltip.
        return side && (side->rate || side->observation) ? qtText(rateText(*side)) : tr("no figure");
    }
    case DifferenceColumn:
        return row.difference ? differenceText(row) : QStringLiteral("\u2013");
    default:
        return row.ratio ? qtText(fixedText(*row.ratio, kRatioDecimals)) : QStringLiteral("\u2013");
    }
}

QString OverviewModel::plainTextOf(const OverviewRow& row, int column) const
{
    if (column == MeasureColumn || row.isHeading()) {
        return shownText(row, column);
    }
    const std::optional<AreaRate>& side = sideOf(row, column);
    switch (column) {
    case LocalColumn:
    case ForceColumn:
        return side && side->rate ? qtText(plainText(side->rate->value)) : qtText(whyNone(row, column));
    case DifferenceColumn:
        return row.difference ? qtText(plainText(*row.difference)) : QString();
    default:
        return row.ratio ? qtText(plainText(*row.ratio)) : qtText(row.whyNone);
    }
}

QString OverviewModel::describe(const OverviewRow& row, int column) const
{
    const QString name = qtText(row.name);
    const QString unit = qtText(unitLabel(row.unit, row.weightUnit));
    if (column == MeasureColumn || row.isHeading()) {
        return row.note.empty() ? name : tr("%1. %2").arg(name, qtText(row.note));
    }
    switch (column) {
    case LocalColumn:
    case ForceColumn: {
        const QString area = qtText(column == LocalColumn ? m_overview->area : m_overview->force);
        return hasNumber(row, column) ? tr("%1, %2: %3 %4").arg(name, area, shownText(row, column), unit)
                                      : tr("%1, %2: %3").arg(name, area, qtText(whyNone(row, column)));
    }
    case DifferenceColumn:
        return row.difference ? tr("%1: difference %2 %3").arg(name, shownText(row, column), unit)
                              : tr("%1: no difference, as %2").arg(name, qtText(row.whyNone));
    default:
        return row.ratio ? tr("%1: %2 times the force\u2019s rate").arg(name, shownText(row, column))
                         : tr("%1: no ratio, as %2").arg(name, qtText(row.whyNone));
    }
}

QVariant OverviewModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const OverviewRow& row = *rowAt(index);
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return shownText(row, column);
    case kPlainRole:
        return plainTextOf(row, column);
    case Qt::ToolTipRole:
        return toolTipMarkup(describe(row, column));
    case Qt::AccessibleTextRole:
        return column == MeasureColumn ? qtText(row.name) : describe(row, column);
    case Qt::ForegroundRole:
        return hasNumber(row, column) ? QVariant() : QVariant(QBrush(ChartTheme::of(m_theme).mutedText));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(column == MeasureColumn ? Qt::AlignLeft | Qt::AlignVCenter
                                                           : Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

QString OverviewModel::copyHeading(int column) const
{
    const QString period = qtText(m_overview->periodTitle);
    const QString rate = m_overview->unit ? qtText(axisLabel(*m_overview->unit)) : tr("Rate");
    switch (column) {
    case LocalColumn:
        return tr("%1: %2, %3").arg(qtText(m_overview->area), rate, period);
    case ForceColumn:
        return tr("%1: %2, %3").arg(qtText(m_overview->force), rate, period);
    case DifferenceColumn:
        return tr("Difference: %1, %2").arg(rate, period);
    case RatioColumn:
        return tr("Times the force\u2019s rate, %1").arg(period);
    default:
        return tr("Measure");
    }
}

QVariant OverviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || !m_overview || section < 0 || section >= ColumnCount) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        const auto side = section == MeasureColumn ? Qt::AlignLeft : Qt::AlignRight;
        return QVariant::fromValue(
            static_cast<Qt::Alignment>(static_cast<int>(side | Qt::AlignBottom) | Qt::TextWordWrap));
    }
    if (role == Qt::ToolTipRole) {
        return toolTipMarkup(copyHeading(section));
    }
    if (role == kCopyHeadingRole) {
        return copyHeading(section);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case LocalColumn:
        return qtText(m_overview->area);
    case ForceColumn:
        return m_overview->force.empty() ? tr("Force") : qtText(m_overview->force);
    case DifferenceColumn:
        return tr("Difference");
    case RatioColumn:
        return tr("Times the force");
    default:
        return tr("Measure");
    }
}

} // namespace wardwise

#include "ui/models/what_if_model.h"

#include "ui/qt_text.h"
#include "ui/table_copy.h"

#include <QBrush>
#include <QFont>

#include <algorithm>

namespace wardwise {

void WhatIfModel::setWhatIf(comparison::WhatIf whatIf)
{
    beginResetModel();
    m_whatIf = std::move(whatIf);
    std::stable_partition(m_whatIf.rows.begin(), m_whatIf.rows.end(),
                          [](const comparison::WhatIfRow& row) { return row.differs; });
    endResetModel();
}

void WhatIfModel::setTheme(ThemeKind theme)
{
    beginResetModel();
    m_theme = theme;
    endResetModel();
}

int WhatIfModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_whatIf.rows.size());
}

int WhatIfModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1 + static_cast<int>(m_whatIf.methods.size());
}

QVariant WhatIfModel::data(const QModelIndex& index, int role) const
{
    const comparison::WhatIfRow& row = m_whatIf.rows.at(static_cast<std::size_t>(index.row()));
    if (index.column() == 0) {
        return role == Qt::DisplayRole || role == kPlainRole ? qtText(row.name) : QVariant();
    }
    const comparison::Flag& flag = row.flags.at(static_cast<std::size_t>(index.column()) - 1);
    const bool differs = flag.level != row.flags.front().level;
    switch (role) {
    case Qt::DisplayRole: {
        const QString mark = markOf(flag.level);
        return mark.isEmpty() ? qtText(flag.words) : mark + QLatin1Char(' ') + qtText(flag.words);
    }
    case kPlainRole:
        return qtText(flag.words);
    case Qt::FontRole: {
        QFont font;
        font.setBold(differs);
        return differs ? QVariant(font) : QVariant();
    }
    case Qt::BackgroundRole:
        return flag.level == WardClass::Within || flag.level == WardClass::NotComparable
                   ? QVariant()
                   : QVariant(QBrush(ChartTheme::of(m_theme).cellTint(flag.level)));
    case Qt::AccessibleTextRole:
        return differs ? tr("%1, otherwise than as shown").arg(qtText(flag.words)) : qtText(flag.words);
    default:
        break;
    }
    return {};
}

QVariant WhatIfModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const QString text =
        section == 0 ? tr("Ward") : qtText(m_whatIf.methods.at(static_cast<std::size_t>(section) - 1));
    return role == Qt::ToolTipRole ? QVariant(toolTipMarkup(text)) : QVariant(text);
}

bool WhatIfModel::agrees(int column) const
{
    return std::all_of(
        m_whatIf.rows.begin(), m_whatIf.rows.end(), [column](const comparison::WhatIfRow& row) {
            return column < 1
                   || row.flags.at(static_cast<std::size_t>(column) - 1).level == row.flags.front().level;
        });
}

std::optional<AreaId> WhatIfModel::areaAt(int row) const
{
    return row < 0 || row >= rowCount() ? std::nullopt
                                        : std::optional(m_whatIf.rows[static_cast<std::size_t>(row)].area);
}

int WhatIfModel::rowOf(AreaId area) const
{
    const auto found = std::find_if(m_whatIf.rows.begin(), m_whatIf.rows.end(),
                                    [area](const comparison::WhatIfRow& row) { return row.area == area; });
    return found == m_whatIf.rows.end() ? -1 : static_cast<int>(found - m_whatIf.rows.begin());
}

} // namespace wardwise

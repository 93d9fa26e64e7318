#include "ui/models/at_risk_model.h"

#include "ui/qt_text.h"
#include "ui/views/priorities/section_words.h"

#include <QBrush>
#include <QGuiApplication>
#include <QPalette>

namespace wardwise {

void AtRiskModel::setPriorities(const std::vector<Priority>& priorities)
{
    beginResetModel();
    m_rows.clear();
    for (const Priority& priority : priorities) {
        for (const AtRiskGroup& group : priority.atRisk) {
            m_rows.push_back({.section = qtText(priority.title),
                              .heading = qtText(group.heading),
                              .text = qtText(group.text),
                              .line = lineText(group.line)});
        }
    }
    endResetModel();
}

int AtRiskModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AtRiskModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AtRiskModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const QString& text = index.column() == SectionColumn   ? row.section
                          : index.column() == HeadingColumn ? row.heading
                          : index.column() == GroupColumn   ? row.text
                                                            : row.line;
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case Qt::ToolTipRole:
        return text.isEmpty() ? QVariant() : toolTipMarkup(text);
    case Qt::ForegroundRole:
        return index.column() == LineColumn
                   ? QVariant(QBrush(QGuiApplication::palette().color(QPalette::PlaceholderText)))
                   : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant AtRiskModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case SectionColumn:
        return tr("Section");
    case HeadingColumn:
        return tr("About");
    case GroupColumn:
        return tr("Group at risk");
    default:
        return tr("Source");
    }
}

} // namespace wardwise

#include "ui/views/consistency/consistency_model.h"

#include "ui/models/table_filter_model.h"
#include "ui/qt_text.h"
#include "ui/table_copy.h"
#include "ui/views/consistency/status_words.h"
#include "ui/views/priorities/section_words.h"

#include <QBrush>
#include <QFont>

#include <algorithm>

namespace wardwise {

ConsistencyModel::ConsistencyModel(const project::Project& project, QObject* parent)
    : QAbstractTableModel(parent)
    , m_project(&project)
{
}

void ConsistencyModel::refresh()
{
    auto checked = project::checkedStatements(*m_project);
    if (!checked) {
        Q_EMIT failed(checked.error());
        return;
    }
    const bool same =
        std::equal(checked->begin(), checked->end(), m_rows.begin(), m_rows.end(),
                   [](const project::CheckedStatement& a, const project::CheckedStatement& b) {
                       return a.claim == b.claim && a.expression == b.expression && a.section == b.section;
                   });
    if (same && !checked->empty()) {
        m_rows = std::move(*checked);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(*checked);
    endResetModel();
}

void ConsistencyModel::setTheme(ThemeKind theme)
{
    m_theme = theme;
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::ForegroundRole});
    }
}

int ConsistencyModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ConsistencyModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ConsistencyModel::words(const project::CheckedStatement& row, int column) const
{
    switch (column) {
    case OutcomeColumn:
        return markedWordsOf(row.outcome.status);
    case StatementColumn:
        return qtText(row.statement);
    case ExplanationColumn:
        return qtText(row.outcome.sentence)
               + (row.outcome.reason.empty() ? QString() : QLatin1Char(' ') + qtText(row.outcome.reason));
    default: {
        const QString section = !row.sectionTitle.empty() ? qtText(row.sectionTitle)
                                : row.isBuiltIn()         ? tr("Built-in check")
                                                          : tr("The whole");
        return row.line ? section + QStringLiteral(", ") + lineText(row.line) : section;
    }
    }
}

double ConsistencyModel::orderOf(const project::CheckedStatement& row, int at)
{
    constexpr double kMostRows = 1e6;
    return (2 * static_cast<int>(row.outcome.status) + (row.isBuiltIn() ? 1 : 0)) * kMostRows + at;
}

QVariant ConsistencyModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const project::CheckedStatement& row = m_rows[static_cast<std::size_t>(index.row())];
    const QString text = words(row, index.column());
    switch (role) {
    case Qt::DisplayRole:
    case kPlainRole:
        return text;
    case kSortRole:
        if (index.column() == OutcomeColumn) {
            return orderOf(row, index.row());
        }
        if (index.column() == WhereColumn) {
            return row.line ? QVariant(*row.line) : QVariant();
        }
        return text;
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                index.column() == OutcomeColumn ? qtText(inWords(row.outcome.status)) : text);
    case Qt::ToolTipRole:
        if (index.column() == OutcomeColumn) {
            return toolTipMarkup(qtText(meaningOf(row.outcome.status)));
        }
        if (index.column() == StatementColumn && !row.expression.empty()) {
            return toolTipMarkup(tr("What is checked: %1").arg(qtText(row.expression)));
        }
        return text.isEmpty() ? QVariant() : QVariant(toolTipMarkup(text));
    case Qt::ForegroundRole:
        if (index.column() == OutcomeColumn) {
            return QBrush(colourOf(row.outcome.status, m_theme));
        }
        return index.column() == WhereColumn ? QVariant(QBrush(ChartTheme::of(m_theme).mutedText))
                                             : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignTop);
    default:
        return {};
    }
}

QVariant ConsistencyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignBottom);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case OutcomeColumn:
        return tr("Outcome");
    case StatementColumn:
        return tr("Statement");
    case ExplanationColumn:
        return tr("What the figures say");
    default:
        return tr("Where");
    }
}

const project::CheckedStatement* ConsistencyModel::statementAt(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &m_rows[static_cast<std::size_t>(row)];
}

std::array<int, kClaimStatuses> ConsistencyModel::counts() const
{
    std::array<int, kClaimStatuses> counts{};
    for (const project::CheckedStatement& row : m_rows) {
        ++counts.at(static_cast<std::size_t>(row.outcome.status));
    }
    return counts;
}

int ConsistencyModel::claims() const
{
    return static_cast<int>(std::count_if(
        m_rows.begin(), m_rows.end(), [](const project::CheckedStatement& row) { return !row.isBuiltIn(); }));
}

} // namespace wardwise

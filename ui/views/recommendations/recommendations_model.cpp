#include "ui/views/recommendations/recommendations_model.h"

#include "ui/models/table_filter_model.h"
#include "ui/qt_text.h"
#include "ui/table_copy.h"
#include "ui/views/priorities/section_words.h"

#include <QBrush>

#include <algorithm>

namespace wardwise {

namespace {

/// The part of a recommendation that a column shows for editing.
std::string* fieldOf(Recommendation& recommendation, int column)
{
    switch (column) {
    case RecommendationsModel::OwnerColumn:
        return &recommendation.owner;
    case RecommendationsModel::DueColumn:
        return &recommendation.due;
    case RecommendationsModel::StatusColumn:
        return &recommendation.status;
    default:
        return nullptr;
    }
}

} // namespace

RecommendationsModel::RecommendationsModel(project::Project& project, QObject* parent)
    : QAbstractTableModel(parent)
    , m_project(&project)
{
    m_rows = rowsOfProject();
}

std::vector<RecommendationsModel::Row> RecommendationsModel::rowsOfProject() const
{
    std::vector<Row> rows;
    const auto add = [&](const std::string& section, const std::vector<Recommendation>& recommendations) {
        int number = 0;
        for (const Recommendation& recommendation : recommendations) {
            rows.push_back({section, ++number, recommendation});
        }
    };
    for (const Priority& priority : m_project->priorities()) {
        add(priority.title, priority.recommendations);
    }
    add({}, m_project->generalRecommendations());
    return rows;
}

void RecommendationsModel::refresh()
{
    std::vector<Row> rows = rowsOfProject();
    const bool same =
        std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                   [](const Row& a, const Row& b) { return a.recommendation.id == b.recommendation.id; });
    if (same && !rows.empty()) {
        m_rows = std::move(rows);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void RecommendationsModel::setTheme(ThemeKind theme)
{
    m_theme = theme;
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::ForegroundRole});
    }
}

int RecommendationsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RecommendationsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RecommendationsModel::words(const Row& row, int column) const
{
    switch (column) {
    case NumberColumn:
        return QString::number(row.number);
    case SectionColumn:
        return row.section.empty() ? tr("The partnership as a whole") : qtText(row.section);
    case TextColumn:
        return qtText(row.recommendation.text);
    case OwnerColumn:
        return qtText(row.recommendation.owner);
    case DueColumn:
        return qtText(row.recommendation.due);
    case StatusColumn:
        return qtText(row.recommendation.status);
    default:
        return lineText(row.recommendation.line);
    }
}

QVariant RecommendationsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const QString text = words(row, index.column());
    const bool isUnset = isEditable(index.column()) && text.isEmpty();
    switch (role) {
    case Qt::DisplayRole:
        return isUnset ? tr("not set") : text;
    case Qt::EditRole:
    case kPlainRole:
        return text;
    case kSortRole:
        if (index.column() == NumberColumn) {
            return index.row(); // the document's order
        }
        if (index.column() == SourceColumn) {
            return row.recommendation.line ? QVariant(*row.recommendation.line) : QVariant();
        }
        return text.isEmpty() ? QVariant() : QVariant(text);
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                isUnset ? tr("not set") : text);
    case Qt::ToolTipRole:
        return text.isEmpty() ? QVariant() : QVariant(toolTipMarkup(text));
    case Qt::ForegroundRole:
        return isUnset || index.column() == SourceColumn ? QVariant(QBrush(ChartTheme::of(m_theme).mutedText))
                                                         : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((index.column() == NumberColumn ? Qt::AlignRight : Qt::AlignLeft)
                                   | Qt::AlignTop);
    default:
        return {};
    }
}

bool RecommendationsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    Recommendation changed = m_rows[static_cast<std::size_t>(index.row())].recommendation;
    std::string* field = fieldOf(changed, index.column());
    const std::string typed = value.toString().trimmed().toStdString();
    if (field == nullptr || *field == typed) {
        return false;
    }
    *field = typed;
    const QString about = sectionAt(index.row());
    if (const auto stored = m_project->setRecommendation(changed); !stored) { // its signal refreshes this
        Q_EMIT failed(stored.error());
        return false;
    }
    Q_EMIT said(about.isEmpty() ? tr("Stored the general recommendation.")
                                : tr("Stored the recommendation of %1.").arg(about));
    return true;
}

QVariant RecommendationsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue((section == NumberColumn ? Qt::AlignRight : Qt::AlignLeft)
                                   | Qt::AlignBottom);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case NumberColumn:
        return tr("No.");
    case SectionColumn:
        return tr("Section");
    case TextColumn:
        return tr("Recommendation");
    case OwnerColumn:
        return tr("Owner");
    case DueColumn:
        return tr("Due");
    case StatusColumn:
        return tr("Status");
    default:
        return tr("Source");
    }
}

Qt::ItemFlags RecommendationsModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return isEditable(index.column()) && !m_project->isReadOnly() ? usual | Qt::ItemIsEditable : usual;
}

QString RecommendationsModel::sectionAt(int row) const
{
    return row < 0 || row >= rowCount() ? QString() : qtText(m_rows[static_cast<std::size_t>(row)].section);
}

QString RecommendationsModel::detailAt(int row) const
{
    if (row < 0 || row >= rowCount()) {
        return {};
    }
    const Row& shown = m_rows[static_cast<std::size_t>(row)];
    return withLine(
        tr("%1, %2: %3")
            .arg(words(shown, SectionColumn), words(shown, NumberColumn), words(shown, TextColumn)),
        shown.recommendation.line);
}

} // namespace wardwise

#include "ui/views/recommendations/recommendations_model.h"

#include "core/project/evidence_figures.h"
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
    case RecommendationsModel::UrgencyColumn:
        return &recommendation.urgency;
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

Day calendarDay(const QDate& date)
{
    return {.year = date.year(), .month = date.month(), .day = date.day()};
}

} // namespace

RecommendationsModel::RecommendationsModel(project::Project& project, QObject* parent)
    : QAbstractTableModel(parent)
    , m_project(&project)
    , m_today(QDate::currentDate())
{
    m_rows = rowsOfProject();
}

std::vector<RecommendationsModel::Row> RecommendationsModel::rowsOfProject() const
{
    std::vector<Row> rows;
    const auto add = [&](const Priority* section, const std::vector<Recommendation>& recommendations) {
        int number = 0;
        for (const Recommendation& recommendation : recommendations) {
            const auto stale = project::staleEvidence(*m_project, recommendation);
            rows.push_back({.section = section == nullptr ? std::string() : section->title,
                            .number = ++number,
                            .recommendation = recommendation,
                            .sectionId = section == nullptr ? std::nullopt : std::optional(section->id),
                            .stale = stale ? *stale : 0,
                            .isOverdue = isOverdue(recommendation, calendarDay(m_today))});
        }
    };
    for (const Priority& priority : m_project->priorities()) {
        add(&priority, priority.recommendations);
    }
    add(nullptr, m_project->generalRecommendations());
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

void RecommendationsModel::setToday(const QDate& today)
{
    m_today = today;
    refresh();
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
    case UrgencyColumn:
        return qtText(row.recommendation.urgency);
    case OwnerColumn:
        return qtText(row.recommendation.owner);
    case DueColumn:
        return qtText(row.recommendation.due);
    case StatusColumn:
        return qtText(row.recommendation.status);
    case EvidenceColumn:
        if (row.recommendation.evidence.empty()) {
            return {};
        }
        return row.stale == 0 ? qtText(
                   countText(static_cast<std::int64_t>(row.recommendation.evidence.size()), "figure"))
                              : tr("%1 of %2 changed").arg(row.stale).arg(row.recommendation.evidence.size());
    default:
        return lineText(row.recommendation.line);
    }
}

QString RecommendationsModel::shown(const Row& row, int column) const
{
    const QString text = words(row, column);
    if (column == DueColumn && row.isOverdue) {
        return tr("%1 (overdue)").arg(text);
    }
    if (column == StatusColumn && !row.recommendation.since.empty()) {
        const QString since = tr("since %1").arg(qtText(row.recommendation.since));
        return text.isEmpty() ? since : tr("%1, %2").arg(text, since);
    }
    return text.isEmpty() && isEditable(column) ? tr("not set") : text;
}

QVariant RecommendationsModel::sortKey(const QModelIndex& index, const Row& row) const
{
    const Recommendation& recommendation = row.recommendation;
    const QString text = words(row, index.column());
    switch (index.column()) {
    case NumberColumn:
        return index.row(); // the document's order
    case UrgencyColumn:
        return text.isEmpty() ? QVariant() : QVariant(static_cast<int>(urgencyOrder(recommendation.urgency)));
    case StatusColumn:
        return text.isEmpty() ? QVariant() : QVariant(static_cast<int>(statusOrder(recommendation.status)));
    case DueColumn: {
        constexpr double kWord = 1e9; // a plain word comes after every date
        const auto due = dueDate(recommendation.due);
        return text.isEmpty() ? QVariant()
               : due ? QVariant(static_cast<double>(QDate(due->year, due->month, due->day).toJulianDay()))
                     : QVariant(kWord);
    }
    case EvidenceColumn:
        return text.isEmpty() ? QVariant() : QVariant(-static_cast<double>(row.stale));
    case SourceColumn:
        return recommendation.line ? QVariant(*recommendation.line) : QVariant();
    default:
        return text.isEmpty() ? QVariant() : QVariant(text);
    }
}

QVariant RecommendationsModel::foreground(const Row& row, int column, bool isUnset) const
{
    const ChartTheme& theme = ChartTheme::of(m_theme);
    const bool isMarked =
        (column == DueColumn && row.isOverdue) || (column == EvidenceColumn && row.stale > 0);
    if (isMarked) {
        return QBrush(theme.look(WardClass::SignificantlyAbove).mark);
    }
    return isUnset || column == SourceColumn || isClosed(row.recommendation.status)
               ? QVariant(QBrush(theme.mutedText))
               : QVariant();
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
        return shown(row, index.column());
    case Qt::EditRole:
    case kPlainRole:
        return text;
    case kSortRole:
        return sortKey(index, row);
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                shown(row, index.column()));
    case Qt::ToolTipRole:
        return text.isEmpty() ? QVariant() : QVariant(toolTipMarkup(shown(row, index.column())));
    case Qt::ForegroundRole:
        return foreground(row, index.column(), isUnset);
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
    case UrgencyColumn:
        return tr("Priority");
    case OwnerColumn:
        return tr("Owner");
    case DueColumn:
        return tr("Due");
    case StatusColumn:
        return tr("Status");
    case EvidenceColumn:
        return tr("Rests on");
    default:
        return tr("Source");
    }
}

Qt::ItemFlags RecommendationsModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return isEditable(index.column()) && !m_project->isReadOnly() ? usual | Qt::ItemIsEditable : usual;
}

const Recommendation* RecommendationsModel::recommendationAt(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &m_rows[static_cast<std::size_t>(row)].recommendation;
}

std::optional<PriorityId> RecommendationsModel::sectionIdAt(int row) const
{
    return row < 0 || row >= rowCount() ? std::nullopt : m_rows[static_cast<std::size_t>(row)].sectionId;
}

int RecommendationsModel::rowOf(RecommendationId recommendation) const
{
    const auto at = std::find_if(m_rows.begin(), m_rows.end(),
                                 [&](const Row& row) { return row.recommendation.id == recommendation; });
    return at == m_rows.end() ? -1 : static_cast<int>(at - m_rows.begin());
}

bool RecommendationsModel::isOverdueAt(int row) const
{
    return row >= 0 && row < rowCount() && m_rows[static_cast<std::size_t>(row)].isOverdue;
}

bool RecommendationsModel::isEvidenceStaleAt(int row) const
{
    return row >= 0 && row < rowCount() && m_rows[static_cast<std::size_t>(row)].stale > 0;
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

#include "ui/views/risk/risk_model.h"

#include "ui/qt_text.h"
#include "ui/views/priorities/section_words.h"

#include <QBrush>
#include <QFont>
#include <QGuiApplication>

#include <algorithm>

namespace wardwise {

namespace {

std::vector<std::string> criteriaOf(const std::vector<Priority>& priorities)
{
    std::vector<std::string> criteria;
    for (const Priority& priority : priorities) {
        for (const Rating& rating : priority.ratings) {
            if (std::find(criteria.begin(), criteria.end(), rating.criterion) == criteria.end()) {
                criteria.push_back(rating.criterion);
            }
        }
    }
    return criteria;
}

std::vector<std::optional<Rating>> ratingsOf(const Priority& priority,
                                             const std::vector<std::string>& criteria)
{
    std::vector<std::optional<Rating>> ratings(criteria.size());
    for (const Rating& rating : priority.ratings) {
        const auto at = std::find(criteria.begin(), criteria.end(), rating.criterion) - criteria.begin();
        ratings.at(static_cast<std::size_t>(at)) = rating;
    }
    return ratings;
}

} // namespace

void RiskModel::setPriorities(const std::vector<Priority>& priorities)
{
    beginResetModel();
    m_criteria = criteriaOf(priorities);
    m_rows.clear();
    for (const Tier tier : {Tier::Priority, Tier::AdditionalConsideration, Tier::WiderChallenge}) {
        bool headed = false;
        for (const Priority& priority : priorities) {
            if (priority.tier != tier) {
                continue;
            }
            if (!headed) {
                m_rows.push_back({.heading = tier, .title = {}, .ratings = {}});
                headed = true;
            }
            m_rows.push_back({.heading = std::nullopt,
                              .title = priority.title,
                              .ratings = ratingsOf(priority, m_criteria)});
        }
    }
    endResetModel();
}

void RiskModel::setTheme(ThemeKind theme)
{
    m_theme = theme;
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1),
                           {Qt::ForegroundRole, Qt::BackgroundRole});
    }
}

int RiskModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RiskModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1 + static_cast<int>(m_criteria.size());
}

bool RiskModel::isHeading(int row) const
{
    return row >= 0 && row < rowCount() && m_rows[static_cast<std::size_t>(row)].heading.has_value();
}

QString RiskModel::sectionAt(int row) const
{
    return row < 0 || row >= rowCount() ? QString() : qtText(m_rows[static_cast<std::size_t>(row)].title);
}

const std::optional<Rating>* RiskModel::ratingAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.column() == 0 || isHeading(index.row())) {
        return nullptr;
    }
    return &m_rows[static_cast<std::size_t>(index.row())]
                .ratings[static_cast<std::size_t>(index.column() - 1)];
}

QString RiskModel::wordsAt(const QModelIndex& index) const
{
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (index.column() == 0) {
        return row.heading ? qtText(headingOf(*row.heading)) : qtText(row.title);
    }
    const std::optional<Rating>* rating = ratingAt(index);
    if (rating == nullptr) {
        return {};
    }
    return *rating && (*rating)->words ? qtText(*(*rating)->words) : tr("not rated");
}

QString RiskModel::detailAt(const QModelIndex& index) const
{
    const std::optional<Rating>* rating = ratingAt(index);
    if (rating == nullptr) {
        return sectionAt(index.row());
    }
    const QString about = tr("%1 \u2013 %2")
                              .arg(sectionAt(index.row()),
                                   criterionTitle(m_criteria[static_cast<std::size_t>(index.column() - 1)]));
    if (!*rating || !(*rating)->words) {
        return tr("%1: not rated. The source gives no rating, which isn't the same as a low one.").arg(about);
    }
    return withLine(tr("%1: %2").arg(about, qtText(*(*rating)->words)), (*rating)->line);
}

QVariant RiskModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const ChartTheme& theme = ChartTheme::of(m_theme);
    const std::optional<Rating>* rating = ratingAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return wordsAt(index);
    case Qt::ToolTipRole:
        return isHeading(index.row()) ? QVariant() : toolTipMarkup(detailAt(index));
    case Qt::AccessibleTextRole:
        return isHeading(index.row()) ? wordsAt(index) : detailAt(index);
    case Qt::ForegroundRole:
        if (isHeading(index.row())) {
            return QBrush(theme.text);
        }
        return rating != nullptr && (!*rating || !(*rating)->words) ? QVariant(QBrush(theme.mutedText))
                                                                    : QVariant();
    case Qt::BackgroundRole:
        return isHeading(index.row()) ? QVariant(QBrush(theme.cellTint(WardClass::NotComparable)))
                                      : QVariant();
    case Qt::FontRole: {
        QFont bold = QGuiApplication::font();
        bold.setBold(true);
        return isHeading(index.row()) ? QVariant(bold) : QVariant();
    }
    default:
        return {};
    }
}

QVariant RiskModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            static_cast<Qt::Alignment>(static_cast<int>(Qt::AlignLeft | Qt::AlignBottom) | Qt::TextWordWrap));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    return section == 0 ? tr("Section") : criterionTitle(m_criteria[static_cast<std::size_t>(section - 1)]);
}

Qt::ItemFlags RiskModel::flags(const QModelIndex& index) const
{
    // The arrow keys pass over what isn't enabled.
    return isHeading(index.row()) ? Qt::NoItemFlags : QAbstractTableModel::flags(index);
}

} // namespace wardwise

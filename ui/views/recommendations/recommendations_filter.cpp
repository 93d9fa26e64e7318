#include "ui/views/recommendations/recommendations_filter.h"

#include "ui/qt_text.h"
#include "ui/views/recommendations/recommendations_model.h"

namespace wardwise {

void RecommendationsFilter::setSection(const std::optional<QString>& section)
{
    m_section = section;
    invalidateRowsFilter();
}

void RecommendationsFilter::setOwner(const std::optional<QString>& owner)
{
    m_owner = owner;
    invalidateRowsFilter();
}

void RecommendationsFilter::setFollow(Follow follow, const QString& status)
{
    m_follow = follow;
    m_status = status;
    invalidateRowsFilter();
}

bool RecommendationsFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const auto* model = qobject_cast<const RecommendationsModel*>(sourceModel());
    const Recommendation* shown = model == nullptr ? nullptr : model->recommendationAt(row);
    if (shown == nullptr || !TableFilterModel::filterAcceptsRow(row, parent)) {
        return false;
    }
    if ((m_section && *m_section != model->sectionAt(row)) || (m_owner && *m_owner != qtText(shown->owner))) {
        return false;
    }
    switch (m_follow) {
    case Follow::Open:
        return !isClosed(shown->status);
    case Follow::Overdue:
        return model->isOverdueAt(row);
    case Follow::Changed:
        return model->isEvidenceStaleAt(row);
    case Follow::Status:
        return qtText(shown->status) == m_status;
    case Follow::All:
        break;
    }
    return true;
}

} // namespace wardwise

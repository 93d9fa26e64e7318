#include "ui/views/consistency/status_filter.h"

#include "ui/views/consistency/consistency_model.h"

namespace wardwise {

StatusFilter::StatusFilter(ConsistencyModel& model, QObject* parent)
    : TableFilterModel(parent)
    , m_model(&model)
{
    setSourceModel(&model);
}

void StatusFilter::showOnly(std::optional<ClaimStatus> status)
{
    m_status = status;
    invalidateFilter();
}

bool StatusFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const project::CheckedStatement* statement = m_model->statementAt(row);
    return (!m_status || (statement != nullptr && statement->outcome.status == *m_status))
           && TableFilterModel::filterAcceptsRow(row, parent);
}

} // namespace wardwise

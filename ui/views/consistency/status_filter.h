// Narrows the claims to those of one outcome, besides to those with certain words.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "core/domain/claim.h"
#endif
#include "ui/models/table_filter_model.h"

#include <optional>

namespace wardwise {

class ConsistencyModel;

class StatusFilter : public TableFilterModel
{
    Q_OBJECT

public:
    explicit StatusFilter(ConsistencyModel& model, QObject* parent = nullptr);

    /// None: of any outcome.
    void showOnly(std::optional<ClaimStatus> status);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    ConsistencyModel* m_model;
    std::optional<ClaimStatus> m_status;
};

} // namespace wardwise

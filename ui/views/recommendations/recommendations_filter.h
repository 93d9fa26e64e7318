// Narrows the recommendations to a section, an owner or a status, besides the words that are typed.
#pragma once

#include "ui/models/table_filter_model.h"

#include <QString>

#include <optional>

namespace wardwise {

class RecommendationsFilter : public TableFilterModel
{
    Q_OBJECT

public:
    /// What a status box can ask for besides a status itself.
    enum class Follow
    {
        All,
        Open,    ///< neither done nor dropped
        Overdue, ///< open, and its date is past
        Changed, ///< a figure that it rests on says something else now
        Status   ///< the status that is given
    };

    using TableFilterModel::TableFilterModel;

    /// None: every section. Empty: those to the partnership as a whole.
    void setSection(const std::optional<QString>& section);
    /// None: whoever. Empty: those without an owner.
    void setOwner(const std::optional<QString>& owner);
    void setFollow(Follow follow, const QString& status = {});

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    std::optional<QString> m_section;
    std::optional<QString> m_owner;
    Follow m_follow = Follow::All;
    QString m_status;
};

} // namespace wardwise

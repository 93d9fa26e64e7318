// The first rows of a table in a foreign sheet, as they stand there, with the headings and the chosen columns
// marked.
#pragma once

#include "core/import/tables/table_study.h"

#include <QAbstractTableModel>

#include <memory>
#include <set>

namespace wardwise {

class SheetModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(std::shared_ptr<const import::TableStudy> study,
              const import::TableStudy::Candidate& candidate);

    /// Columns of the table, from nought: the ones that are chosen, and those that are left out.
    void mark(std::set<int> chosen, std::set<int> leftOut);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::shared_ptr<const import::TableStudy> m_study;
    import::TableStudy::Candidate m_candidate;
    std::set<int> m_chosen;
    std::set<int> m_leftOut;
};

} // namespace wardwise

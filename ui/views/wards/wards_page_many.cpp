// Many wards selected at once on the Wards page, and the reference sets that can be made of them.
#include "ui/charts/chart_view.h"
#include "ui/models/ward_filter_model.h"
#include "ui/models/ward_table_model.h"
#include "ui/references/references_dialog.h"
#include "ui/views/wards/comparison_choices.h"
#include "ui/views/wards/ward_table_view.h"
#include "ui/views/wards/wards_page.h"

#include <algorithm>
#include <set>

namespace wardwise {

std::vector<AreaId> WardsPage::selectedWards() const
{
    std::set<AreaId> wards;
    for (const QModelIndex& index : m_view->selectionModel()->selectedIndexes()) {
        if (const auto ward = m_model->areaAt(m_proxy->mapToSource(index).row())) {
            wards.insert(*ward);
        }
    }
    return {wards.begin(), wards.end()};
}

void WardsPage::selectMany(const std::vector<ChartKey>& keys)
{
    QItemSelection rows;
    const int column = std::max(0, m_measure ? m_model->columnOf(*m_measure) : 0);
    int wards = 0;
    for (const ChartKey& key : keys) {
        const auto* area = std::get_if<AreaId>(&key);
        const int row = area == nullptr ? -1 : m_model->rowOf(*area);
        const QModelIndex index = m_proxy->mapFromSource(m_model->index(row, column));
        if (row >= 0 && index.isValid()) {
            rows.select(index, index);
            ++wards;
        }
    }
    if (!rows.isEmpty() && !rows.contains(m_view->currentIndex())) {
        m_view->selectionModel()->setCurrentIndex(rows.indexes().constFirst(), QItemSelectionModel::NoUpdate);
    }
    m_view->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    if (wards > 1) {
        Q_EMIT said(tr("%L1 wards selected. The button beside the reference set makes them one.").arg(wards));
    }
}

void WardsPage::markSelected()
{
    const auto wards = selectedWards();
    chart()->setMarked(wards.size() > 1 ? std::set<ChartKey>(wards.begin(), wards.end())
                                        : std::set<ChartKey>());
}

void WardsPage::keepReferences()
{
    const auto wards = selectedWards();
    ReferencesDialog dialog(*m_project, wards.size() > 1 ? wards : std::vector<AreaId>(), this);
    dialog.exec();
    if (!dialog.stored().isEmpty()) {
        m_choices->chooseReference(dialog.stored());
    }
}

} // namespace wardwise

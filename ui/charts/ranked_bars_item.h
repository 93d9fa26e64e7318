// The overlay of a ranked bar chart: hatching, whiskers, the outline of the selected bar, and the swatches.
#pragma once

#include "ui/charts/ranked_bars_picture.h"
#include "ui/charts/rows_item.h"

namespace wardwise {

class RankedBarsItem : public RowsItem
{
public:
    using RowsItem::RowsItem;

    void setPicture(RankedBarsPicture picture);

    const RowsPicture& rows() const override { return m_picture; }

protected:
    void paintUnderLines(QPainter& painter, std::size_t row) const override;
    void paintOverLines(QPainter& painter, std::size_t row) const override;
    void paintLegend(QPainter& painter) const override;

private:
    RankedBarsPicture m_picture;
};

} // namespace wardwise

// The overlay of stacked bars: their parts with patterns, and the outline of the selected row.
#pragma once

#include "ui/charts/rows_item.h"
#include "ui/charts/stacked_picture.h"

namespace wardwise {

class StackedItem : public RowsItem
{
public:
    using RowsItem::RowsItem;

    void setPicture(StackedPicture picture);

    const RowsPicture& rows() const override { return m_picture; }

protected:
    void paintUnderLines(QPainter& painter, std::size_t row) const override;
    void paintOverLines(QPainter& painter, std::size_t row) const override;
    void paintLegend(QPainter& painter) const override;

private:
    void paintSegment(QPainter& painter, const PlacedSegment& segment) const;
    void paintInterval(QPainter& painter, const QLineF& interval) const;
    const StackLook& lookOf(const std::optional<std::size_t>& series) const;

    StackedPicture m_picture;
};

} // namespace wardwise

// The overlay of a chart of dots in rows: dots, the links between them, and the outline of the selected row.
#pragma once

#include "ui/charts/dot_rows_picture.h"
#include "ui/charts/rows_item.h"

namespace wardwise {

class DotRowsItem : public RowsItem
{
public:
    using RowsItem::RowsItem;

    void setPicture(DotRowsPicture picture);

    const RowsPicture& rows() const override { return m_picture; }

protected:
    void paintUnderLines(QPainter& painter, std::size_t row) const override;
    void paintOverLines(QPainter& painter, std::size_t row) const override;
    void paintLegend(QPainter& painter) const override;

private:
    DotRowsPicture m_picture;
};

} // namespace wardwise

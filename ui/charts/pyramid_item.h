// The overlay of a pyramid: the outline over its bars, and that of the selected row.
#pragma once

#include "ui/charts/pyramid_picture.h"
#include "ui/charts/rows_item.h"

namespace wardwise {

class PyramidItem : public RowsItem
{
public:
    using RowsItem::RowsItem;

    void setPicture(PyramidPicture picture);

    const RowsPicture& rows() const override { return m_picture; }

protected:
    void paintUnderLines(QPainter& painter, std::size_t row) const override;
    void paintOverLines(QPainter& painter, std::size_t row) const override;
    void paintLegend(QPainter& painter) const override;

private:
    QPen outlinePen(bool halo) const;

    PyramidPicture m_picture;
};

} // namespace wardwise

// Draws a rate with its class's mark in a column of its own, so that numbers line up whatever the mark.
#pragma once

#include "ui/figure_delegate.h"

namespace wardwise {

class RateDelegate : public FigureDelegate
{
    Q_OBJECT

public:
    using FigureDelegate::FigureDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace wardwise

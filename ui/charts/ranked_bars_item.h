// The overlay of a ranked bar chart: paints what Qt Charts can't (whole names, values, whiskers, lines,
// words).
#pragma once

#include "ui/charts/ranked_bars_picture.h"

#include <QGraphicsItem>

namespace wardwise {

class RankedBarsItem : public QGraphicsItem
{
public:
    explicit RankedBarsItem(const ChartTheme& theme);

    void setPicture(RankedBarsPicture picture);
    void setSelected(std::optional<ChartKey> key);

    const RankedBarsPicture& picture() const { return m_picture; }

    bool isSelected(const PlacedRow& row) const { return m_selected == row.key; }

    QRectF boundingRect() const override { return m_picture.bounds; }

    /// Paints only what the exposed rectangle touches.
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void paintLines(QPainter& painter, const QRectF& exposed) const;
    void paintBar(QPainter& painter, const PlacedRow& row) const;
    void paintWhisker(QPainter& painter, const PlacedRow& row) const;
    void paintText(QPainter& painter, const PlacedText& text) const;

    const ChartTheme& m_theme;
    RankedBarsPicture m_picture;
    std::optional<ChartKey> m_selected;
};

} // namespace wardwise

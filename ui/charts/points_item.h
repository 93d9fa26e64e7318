// The overlay of a chart of points: paints curves, points, names and words.
#pragma once

#include "ui/charts/points_picture.h"

#include <QGraphicsItem>

#include <cstddef>
#include <optional>
#include <vector>

namespace wardwise {

class PointsItem : public QGraphicsItem
{
public:
    PointsItem(const PointChart& spec, const ChartTheme& theme);

    void setPicture(PointsPicture picture, const ChartTheme& theme);

    const PointsPicture& picture() const { return m_picture; }

    std::optional<std::size_t> selected() const { return m_selected; }

    /// None: no point is selected.
    void setSelected(std::optional<std::size_t> point);
    /// One for each point: those selected besides.
    void setMarked(std::vector<bool> points);
    std::vector<PlacedText> texts() const;

    QRectF boundingRect() const override { return m_picture.bounds; }

    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void nameSelected();
    void paintCurves(QPainter& painter) const;
    void paintPoints(QPainter& painter, const QRectF& exposed) const;
    void paintBubbles(QPainter& painter) const;
    double radiusOf(std::size_t point) const;
    void paintLegend(QPainter& painter) const;

    const PointChart& m_spec;
    const ChartTheme* m_theme;
    PointsPicture m_picture;
    std::optional<std::size_t> m_selected;
    std::optional<PlacedName> m_selectedName;
    std::vector<bool> m_marked; ///< empty: none
};

} // namespace wardwise

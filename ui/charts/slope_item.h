// The overlay of a chart of slopes, which is all of it: lines, dots, leaders and names.
#pragma once

#include "ui/charts/slope_picture.h"

#include <QGraphicsItem>

#include <optional>
#include <set>
#include <vector>

namespace wardwise {

class SlopeItemOverlay : public QGraphicsItem
{
public:
    SlopeItemOverlay(const SlopeChart& spec, const ChartTheme& theme);

    void setPicture(SlopePicture picture, const ChartTheme& theme);

    const SlopePicture& picture() const { return m_picture; }

    void setSelected(std::optional<ChartKey> key);
    void setMarked(std::set<ChartKey> keys);
    std::vector<PlacedText> texts() const;

    QRectF boundingRect() const override { return m_picture.bounds; }

    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    bool isSelected(std::size_t item) const;
    void paintSlope(QPainter& painter, std::size_t at) const;
    void paintFrames(QPainter& painter) const;

    const SlopeChart& m_spec;
    const ChartTheme* m_theme;
    SlopePicture m_picture;
    std::optional<ChartKey> m_selected;
    std::set<ChartKey> m_marked;
};

} // namespace wardwise

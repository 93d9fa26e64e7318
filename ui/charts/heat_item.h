// The overlay of a heat matrix, which is all of it.
#pragma once

#include "ui/charts/heat_picture.h"

#include <QGraphicsItem>

#include <optional>
#include <set>
#include <vector>

namespace wardwise {

class HeatItem : public QGraphicsItem
{
public:
    HeatItem(const HeatMatrix& spec, const ChartTheme& theme);

    void setPicture(HeatPicture picture, const ChartTheme& theme);

    const HeatPicture& picture() const { return m_picture; }

    void setSelected(std::optional<ChartKey> key);
    void setMarked(std::set<ChartKey> keys);
    std::vector<PlacedText> texts() const;

    QRectF boundingRect() const override { return m_picture.bounds; }

    /// Paints only the rows that the exposed rectangle touches.
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    bool isSelected(const std::optional<ChartKey>& key) const;
    void paintRow(QPainter& painter, std::size_t at) const;
    void addRowTexts(std::vector<PlacedText>& to, const PlacedHeatRow& row) const;

    const HeatMatrix& m_spec;
    const ChartTheme* m_theme;
    HeatPicture m_picture;
    std::optional<ChartKey> m_selected;
    std::set<ChartKey> m_marked;
};

} // namespace wardwise

// Paints a chart of months: grid, lines, marks, words, and the outline of the selected month.
#pragma once

#include "ui/charts/travel_picture.h"

#include <QGraphicsItem>

#include <cstddef>
#include <optional>

namespace wardwise {

class TravelItem : public QGraphicsItem
{
public:
    explicit TravelItem(const ChartTheme& theme);

    void setPicture(TravelPicture picture);

    /// By the month's place.
    void setSelected(std::optional<std::size_t> month);

    const TravelPicture& picture() const { return m_picture; }

    QRectF boundingRect() const override { return m_picture.bounds; }

    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void paintLines(QPainter& painter) const;

    const ChartTheme& m_theme;
    TravelPicture m_picture;
    std::optional<std::size_t> m_selected;
};

} // namespace wardwise

// The overlay of a chart of rows: paints what Qt Charts can't (whole names, lines, words), and has each kind
// of chart paint its marks.
#pragma once

#include "ui/charts/rows_picture.h"

#include <QGraphicsItem>

#include <set>

namespace wardwise {

class RowsItem : public QGraphicsItem
{
public:
    explicit RowsItem(const ChartTheme& theme);

    virtual const RowsPicture& rows() const = 0;

    void setSelected(std::optional<ChartKey> key);

    void setMarked(std::set<ChartKey> keys);

    bool isSelected(const PlacedRow& row) const
    {
        return m_selected == row.key || m_marked.contains(row.key);
    }

    /// Every text with its place.
    std::vector<PlacedText> texts() const;

    QRectF boundingRect() const override { return rows().bounds; }

    /// Paints only what the exposed rectangle touches.
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

protected:
    virtual void paintUnderLines(QPainter& painter, std::size_t row) const = 0;
    virtual void paintOverLines(QPainter& painter, std::size_t row) const = 0;
    virtual void paintLegend(QPainter& painter) const = 0;

    const ChartTheme& theme() const { return m_theme; }

    QPen selectionPen() const;

    /// Around the whole row.
    void paintFrame(QPainter& painter, std::size_t row) const;

    /// The background, half transparent: under lines that cross others.
    QColor veil() const;

private:
    void paintLines(QPainter& painter, const QRectF& exposed) const;
    void paintText(QPainter& painter, const PlacedText& text) const;

    const ChartTheme& m_theme;
    std::optional<ChartKey> m_selected;
    std::set<ChartKey> m_marked;
};

} // namespace wardwise

// The overlay of a chart of small panels: paints all of it, for thirty charts of Qt's would take longer than
// a page may.
#pragma once

#include "ui/charts/multiples_picture.h"

#include <QGraphicsItem>

#include <optional>
#include <set>
#include <vector>

namespace wardwise {

class MultiplesItem : public QGraphicsItem
{
public:
    MultiplesItem(const SmallMultiples& spec, const ChartTheme& theme);

    void setPicture(MultiplesPicture picture, const ChartTheme& theme);

    const MultiplesPicture& picture() const { return m_picture; }

    /// None: the ward that the chart itself points out, if there's one.
    void setSelected(std::optional<AreaId> ward);
    void setMarked(std::set<AreaId> wards);
    std::vector<PlacedText> texts() const;

    QRectF boundingRect() const override { return m_picture.bounds; }

    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void findWards();
    void paintPanel(QPainter& painter, std::size_t at) const;
    void paintBars(QPainter& painter, const PlacedPanel& panel) const;
    void paintBand(QPainter& painter, const PlacedPanel& panel, std::size_t bar) const;
    void paintChosen(QPainter& painter, const PlacedPanel& panel, std::size_t bar, bool isSelected) const;

    const SmallMultiples& m_spec;
    const ChartTheme* m_theme;
    MultiplesPicture m_picture;
    std::optional<AreaId> m_selected;
    std::set<AreaId> m_marked;
    /// Of each panel: the selected ward's bar, and those of the marked ones.
    std::vector<std::optional<std::size_t>> m_selectedBars;
    std::vector<std::vector<std::size_t>> m_markedBars;
    std::vector<PlacedText> m_captions;
};

} // namespace wardwise

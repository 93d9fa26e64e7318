// Where everything of a chart of small panels lies at a given size: bars or stepped areas, lines, marks and
// words.
#pragma once

#include "ui/charts/multiples_measure.h"

#include <QLineF>
#include <QPointF>
#include <QPolygonF>
#include <QRectF>

#include <cstddef>
#include <optional>
#include <vector>

namespace wardwise {

/// Bars of one class that stand side by side.
struct ClassRun
{
    WardClass wardClass = WardClass::NotComparable;
    std::size_t first = 0;
    std::size_t end = 0; ///< the bar after the last
    QPolygonF steps;     ///< their outline, where the bars are too narrow to stand apart
};

struct PanelMark
{
    QPointF at; ///< the middle of its foot
    WardClass wardClass = WardClass::NotComparable;
};

struct PlacedPanel
{
    QRectF rect; ///< the whole panel
    QRectF plot;
    double pitch = 0.0;       ///< from bar to bar
    double bar = 0.0;         ///< width of each
    std::vector<double> tops; ///< of each bar; the plot's bottom where it has no value
    std::vector<QLineF> grid;
    std::optional<QLineF> mean;
    std::vector<ClassRun> runs;
    std::vector<PanelMark> marks;
    std::vector<QPointF> gaps; ///< where wards without a value stand
    double captionTop = 0.0;

    /// From top to bottom of the plot.
    [[nodiscard]] QRectF strip(std::size_t at) const;
    [[nodiscard]] QRectF barRect(std::size_t at) const;
    /// The bar at a point of the panel; none beside the plot.
    [[nodiscard]] std::optional<std::size_t> barAt(QPointF point) const;
};

struct MultiplesPicture
{
    QRectF bounds;
    double captionWidth = 0.0;
    std::vector<Swatch> swatches;
    std::vector<PlacedText> texts;
    std::vector<PlacedPanel> panels;
};

MultiplesPicture placeMultiples(const SmallMultiples& spec, const MultiplesMeasure& measure,
                                const ChartTheme& theme, double height);

/// The words of a panel that name the ward, below its bar, or the highest where there's none.
PlacedText captionOf(const MeasurePanel& panel, const PlacedPanel& placed, const ChartTheme& theme,
                     double width, std::optional<std::size_t> selected);

/// Below this distance from bar to bar they're drawn as one stepped area.
inline constexpr double kLeastPitch = 3.0;
/// From this distance on each bar has a mark and an outline of its own.
inline constexpr double kMarkPitch = 8.0;

} // namespace wardwise

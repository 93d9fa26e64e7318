// How one kind of chart is drawn in a scene; the scene and the view know charts only through this.
#pragma once

#include "core/charts/chart_spec.h"
#include "ui/charts/text_block.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <memory>
#include <optional>
#include <set>
#include <vector>

class QGraphicsScene;

namespace wardwise {

struct ChartTheme;

/// How what can be chosen lies in a chart.
enum class KeyLayout
{
    Down,      ///< one below another
    Across,    ///< side by side
    Everywhere ///< side by side, and each in every part of the chart: none has to be scrolled to
};

class ChartDrawing
{
public:
    ChartDrawing() = default;
    virtual ~ChartDrawing() = default;
    ChartDrawing(const ChartDrawing&) = delete;
    ChartDrawing& operator=(const ChartDrawing&) = delete;
    ChartDrawing(ChartDrawing&&) = delete;
    ChartDrawing& operator=(ChartDrawing&&) = delete;

    virtual double naturalHeight(double width) const = 0;

    /// Lays everything out in at least the natural size, and says the size taken.
    virtual QSizeF place(QSizeF size) = 0;
    virtual void select(std::optional<ChartKey> key) = 0;

    /// Those selected besides, in a selection of many.
    virtual void mark(const std::set<ChartKey>& /*keys*/) {}

    virtual std::vector<ChartKey> keys() const = 0; ///< from top to bottom, or left to right

    virtual KeyLayout keyLayout() const { return KeyLayout::Down; }

    virtual std::optional<QRectF> rectOf(const ChartKey& key) const = 0;

    /// Those in a rectangle that was drawn around them: it reaches over their middles' height.
    virtual std::vector<ChartKey> keysWithin(const QRectF& around) const;
    virtual std::optional<ChartKey> keyAt(QPointF point) const = 0;
    virtual QString toolTipAt(QPointF point) const = 0;
    virtual std::vector<PlacedText> texts() const = 0;
};

std::unique_ptr<ChartDrawing> makeDrawing(const ChartSpec& spec, const ChartTheme& theme,
                                          QGraphicsScene& scene);

} // namespace wardwise

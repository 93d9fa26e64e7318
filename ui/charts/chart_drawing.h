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
#include <vector>

class QGraphicsScene;

namespace wardwise {

struct ChartTheme;

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

    virtual std::vector<ChartKey> keys() const = 0; ///< from top to bottom
    virtual std::optional<QRectF> rectOf(const ChartKey& key) const = 0;
    virtual std::optional<ChartKey> keyAt(QPointF point) const = 0;
    virtual QString toolTipAt(QPointF point) const = 0;
    virtual std::vector<PlacedText> texts() const = 0;
};

std::unique_ptr<ChartDrawing> makeDrawing(const ChartSpec& spec, const ChartTheme& theme,
                                          QGraphicsScene& scene);

} // namespace wardwise

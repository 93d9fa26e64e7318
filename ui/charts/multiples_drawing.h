// Draws SmallMultiples in a scene.
#pragma once

#include "ui/charts/chart_drawing.h"
#include "ui/charts/multiples_item.h"

#include <memory>
#include <optional>

namespace wardwise {

class MultiplesDrawing : public ChartDrawing
{
public:
    MultiplesDrawing(SmallMultiples spec, const ChartTheme& theme, QGraphicsScene& scene);

    double naturalHeight(double width) const override;
    QSizeF place(QSizeF size) override;
    void select(std::optional<ChartKey> key) override;
    void mark(const std::set<ChartKey>& keys) override;
    std::vector<ChartKey> keys() const override; ///< the wards, as the first panel ranks them

    KeyLayout keyLayout() const override { return KeyLayout::Everywhere; }

    std::optional<QRectF> rectOf(const ChartKey& key) const override; ///< in the first panel
    /// The wards of which a bar, in whichever panel, reaches into the rectangle.
    std::vector<ChartKey> keysWithin(const QRectF& around) const override;
    std::optional<ChartKey> keyAt(QPointF point) const override;
    QString toolTipAt(QPointF point) const override;
    std::vector<PlacedText> texts() const override;

private:
    struct Found
    {
        std::size_t panel;
        std::size_t bar;
    };

    [[nodiscard]] double usedWidth(double width) const;
    [[nodiscard]] std::optional<Found> barAt(QPointF point) const;

    SmallMultiples m_spec;
    const ChartTheme& m_theme;
    std::unique_ptr<MultiplesItem> m_item;
    mutable std::optional<MultiplesMeasure> m_natural; ///< of the width asked for last
};

} // namespace wardwise

// A scene that shows one ChartSpec at a size, in a theme, with one row selected.
#pragma once

#include "core/charts/chart_spec.h"
#include "ui/charts/chart_theme.h"
#include "ui/charts/text_block.h"

#include <QGraphicsScene>

#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace wardwise {

class ChartDrawing;
enum class KeyLayout;

class ChartScene : public QGraphicsScene
{
public:
    explicit ChartScene(QObject* parent = nullptr);
    ~ChartScene() override;
    ChartScene(const ChartScene&) = delete;
    ChartScene& operator=(const ChartScene&) = delete;
    ChartScene(ChartScene&&) = delete;
    ChartScene& operator=(ChartScene&&) = delete;

    void setSpec(const ChartSpec& spec);
    void setTheme(ThemeKind kind);

    /// The scene's rectangle is never smaller than what the chart needs: it grows rather than squeeze its
    /// text.
    void setSize(QSizeF size);
    void setSelected(std::optional<ChartKey> key);
    void setMarked(std::set<ChartKey> keys);

    const ChartSpec& spec() const { return m_spec; }

    const ChartTheme& theme() const { return ChartTheme::of(m_theme); }

    std::optional<ChartKey> selected() const { return m_selected; }

    /// The natural height: every row whole, header and footer included.
    double heightFor(double width) const;
    std::vector<ChartKey> keys() const; ///< from top to bottom
    KeyLayout keyLayout() const;
    std::vector<ChartKey> keysWithin(const QRectF& around) const;
    std::optional<QRectF> rectOf(const ChartKey& key) const;
    std::optional<ChartKey> keyAt(QPointF point) const;

    /// Plain text in several lines, to be escaped by whoever shows it as markup; empty beside the rows.
    QString toolTipAt(QPointF point) const;

    /// Every text with its place.
    std::vector<PlacedText> texts() const;

private:
    void rebuild();
    void place();

    ChartSpec m_spec;
    ThemeKind m_theme = ThemeKind::Light;
    QSizeF m_size;
    std::optional<ChartKey> m_selected;
    std::set<ChartKey> m_marked;
    std::unique_ptr<ChartDrawing> m_drawing;
};

} // namespace wardwise

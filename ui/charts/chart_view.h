// The widget that shows a chart: fits its width, scrolls its height, selects rows by mouse and keyboard.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "core/charts/chart_spec.h"
#include "ui/charts/chart_scene.h"
#endif

#include <QGraphicsView>

#include <optional>
#include <set>
#include <vector>

class QRubberBand;

namespace wardwise {

class ChartView : public QGraphicsView
{
    Q_OBJECT

public:
    explicit ChartView(QWidget* parent = nullptr);

    void setSpec(const ChartSpec& spec);
    void setTheme(ThemeKind kind);

    /// Shows a selection made elsewhere; doesn't emit.
    void setSelected(std::optional<ChartKey> key);

    /// Shows those selected besides, in a selection of many; doesn't emit.
    void setMarked(std::set<ChartKey> keys) { m_scene.setMarked(std::move(keys)); }

    std::optional<ChartKey> selected() const { return m_scene.selected(); }

    /// What the tooltip at a point of the viewport says, as markup with everything escaped; empty beside the
    /// rows.
    QString toolTipMarkupAt(QPoint point) const;

    const ChartScene& chartScene() const { return m_scene; }

Q_SIGNALS:
    void keySelected(wardwise::ChartKey key);
    /// A rectangle was drawn around these; none where it has nothing in it.
    void keysBanded(const std::vector<wardwise::ChartKey>& keys);

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fit();
    void choose(const ChartKey& key);
    void reveal(const ChartKey& key);
    std::optional<ChartKey> chosenBy(int key) const;

    ChartScene m_scene;
    QRubberBand* m_band;
    std::optional<QPoint> m_pressedAt; ///< while the left button is down
};

} // namespace wardwise

#include "ui/charts/chart_scene.h"

#include "ui/charts/chart_drawing.h"

namespace wardwise {

namespace {

constexpr QSizeF kFirstSize{960.0, 540.0};

} // namespace

ChartScene::ChartScene(QObject* parent) : QGraphicsScene(parent), m_size(kFirstSize)
{
    setItemIndexMethod(NoIndex);
    rebuild();
}

ChartScene::~ChartScene() = default;

void ChartScene::setSpec(const ChartSpec& spec)
{
    if (m_spec != spec) {
        m_spec = spec;
        rebuild();
    }
}

void ChartScene::setTheme(ThemeKind kind)
{
    if (m_theme != kind) {
        m_theme = kind;
        rebuild();
    }
}

void ChartScene::setSize(QSizeF size)
{
    if (m_size != size) {
        m_size = size;
        place();
    }
}

void ChartScene::setSelected(std::optional<ChartKey> key)
{
    if (m_selected != key) {
        m_selected = key;
        m_drawing->select(key);
    }
}

void ChartScene::setMarked(std::set<ChartKey> keys)
{
    if (m_marked != keys) {
        m_marked = std::move(keys);
        m_drawing->mark(m_marked);
    }
}

double ChartScene::heightFor(double width) const
{
    return m_drawing->naturalHeight(width);
}

std::vector<ChartKey> ChartScene::keys() const
{
    return m_drawing->keys();
}

KeyLayout ChartScene::keyLayout() const
{
    return m_drawing->keyLayout();
}

std::vector<ChartKey> ChartScene::keysWithin(const QRectF& around) const
{
    return m_drawing->keysWithin(around);
}

std::optional<QRectF> ChartScene::rectOf(const ChartKey& key) const
{
    return m_drawing->rectOf(key);
}

std::optional<ChartKey> ChartScene::keyAt(QPointF point) const
{
    return m_drawing->keyAt(point);
}

QString ChartScene::toolTipAt(QPointF point) const
{
    return m_drawing->toolTipAt(point);
}

std::vector<PlacedText> ChartScene::texts() const
{
    return m_drawing->texts();
}

void ChartScene::rebuild()
{
    m_drawing.reset(); // before the new one, as both would own items here
    m_drawing = makeDrawing(m_spec, theme(), *this);
    m_drawing->select(m_selected);
    m_drawing->mark(m_marked);
    setBackgroundBrush(theme().background);
    place();
}

void ChartScene::place()
{
    const QSizeF taken = m_drawing->place(m_size);
    setSceneRect(QRectF(QPointF(), taken));
}

} // namespace wardwise

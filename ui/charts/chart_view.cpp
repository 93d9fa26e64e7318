#include "ui/charts/chart_view.h"

#include "ui/charts/accessible_chart.h"
#include "ui/charts/chart_drawing.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QRubberBand>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace wardwise {

namespace {

constexpr int kFrame = 2; ///< room for the focus frame around the viewport

} // namespace

ChartView::ChartView(QWidget* parent)
    : QGraphicsView(parent)
    , m_band(new QRubberBand(QRubberBand::Rectangle, viewport()))
{
    announceCharts();
    setScene(&m_scene);
    setFrameShape(QFrame::NoFrame);
    setViewportMargins(kFrame, kFrame, kFrame, kFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumSize(320, 200);
}

void ChartView::setSpec(const ChartSpec& spec)
{
    m_scene.setSpec(spec);
    setAccessibleName(QString::fromStdString(wordsOf(spec).title));
    setAccessibleDescription(QString::fromStdString(wordsOf(spec).description));
    fit();
}

void ChartView::setTheme(ThemeKind kind)
{
    m_scene.setTheme(kind);
    update();
}

void ChartView::setSelected(std::optional<ChartKey> key)
{
    m_scene.setSelected(key);
    if (key) {
        reveal(*key);
    }
}

void ChartView::fit()
{
    // Whether the bar is needed is worked out here: left to Qt, bar and width would chase each other.
    const QSize whole = size() - QSize(2 * kFrame, 2 * kFrame);
    const double height = whole.height();
    double width = whole.width();
    const bool scrolls = m_scene.heightFor(width) > height;
    setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    if (scrolls) {
        width -= verticalScrollBar()->sizeHint().width();
    }
    m_scene.setSize({width, height});
    if (!m_scene.selected()) { // a chart that grows is read from its top, not from its middle
        verticalScrollBar()->setValue(verticalScrollBar()->minimum());
    }
}

void ChartView::reveal(const ChartKey& key)
{
    const std::optional<QRectF> row = m_scene.rectOf(key);
    if (!row || m_scene.keyLayout() == KeyLayout::Everywhere) {
        return;
    }
    const std::vector<ChartKey> keys = m_scene.keys();
    if (key == keys.front()) { // with the header, or with the axis and footer, as far as there is room
        verticalScrollBar()->setValue(verticalScrollBar()->minimum());
    } else if (key == keys.back()) {
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    }
    constexpr double kInView = 60.0;
    const QRectF wanted(horizontalScrollBar()->value(), row->top(), std::min(row->width(), kInView),
                        row->height());
    ensureVisible(wanted, 0, kFrame);
}

void ChartView::choose(const ChartKey& key)
{
    reveal(key);
    if (m_scene.selected() != key) {
        m_scene.setSelected(key);
        Q_EMIT keySelected(key);
    }
}

bool ChartView::event(QEvent* event)
{
    const bool handled = QGraphicsView::event(event);
    if (event->type() == QEvent::Paint) {
        QPainter painter(this);
        const QColor colour = hasFocus() ? m_scene.theme().selection : m_scene.theme().background;
        painter.setPen(QPen(colour, kFrame, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(QRectF(rect()).adjusted(kFrame / 2.0, kFrame / 2.0, -kFrame / 2.0, -kFrame / 2.0));
    } else if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        update();
    }
    return handled;
}

bool ChartView::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip) {
        return QGraphicsView::viewportEvent(event);
    }
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString markup = toolTipMarkupAt(help->pos());
    if (markup.isEmpty()) {
        QToolTip::hideText();
    } else {
        QToolTip::showText(help->globalPos(), markup, viewport());
    }
    return true;
}

QString ChartView::toolTipMarkupAt(QPoint point) const
{
    // A tooltip guesses whether it is given markup; so that "<5" stays as it is, it always is, with all
    // escaped.
    const QString text = m_scene.toolTipAt(mapToScene(point));
    return text.isEmpty()
               ? text
               : QStringLiteral("<p style=\"white-space:pre-wrap\">%1</p>").arg(text.toHtmlEscaped());
}

void ChartView::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    fit();
}

void ChartView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        QGraphicsView::mousePressEvent(event);
        return;
    }
    m_pressedAt = event->pos();
    if (const std::optional<ChartKey> key = m_scene.keyAt(mapToScene(event->pos()))) {
        choose(*key);
    }
    event->accept();
}

void ChartView::mouseMoveEvent(QMouseEvent* event)
{
    const bool draws =
        m_pressedAt && event->buttons().testFlag(Qt::LeftButton)
        && (event->pos() - *m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (draws) {
        m_band->setGeometry(QRect(*m_pressedAt, event->pos()).normalized());
        m_band->show();
    }
    QGraphicsView::mouseMoveEvent(event);
}

void ChartView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && m_band->isVisible()) {
        m_band->hide();
        const QRectF around = mapToScene(m_band->geometry()).boundingRect();
        Q_EMIT keysBanded(m_scene.keysWithin(around));
    }
    m_pressedAt.reset();
    QGraphicsView::mouseReleaseEvent(event);
}

std::optional<ChartKey> ChartView::chosenBy(int key) const
{
    const std::vector<ChartKey> keys = m_scene.keys();
    if (m_scene.keyLayout() != KeyLayout::Down) {
        key = key == Qt::Key_Left ? Qt::Key_Up : key == Qt::Key_Right ? Qt::Key_Down : key;
    }
    const bool moves = key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Home || key == Qt::Key_End;
    if (keys.empty() || !moves) {
        return std::nullopt;
    }
    const auto at =
        m_scene.selected() ? std::find(keys.begin(), keys.end(), *m_scene.selected()) : keys.end();
    if (key == Qt::Key_Home || (key == Qt::Key_Down && at == keys.end())) {
        return keys.front();
    }
    if (key == Qt::Key_End || (key == Qt::Key_Up && at == keys.end())) {
        return keys.back();
    }
    if (key == Qt::Key_Up) {
        return at == keys.begin() ? *at : *std::prev(at);
    }
    return std::next(at) == keys.end() ? *at : *std::next(at);
}

void ChartView::keyPressEvent(QKeyEvent* event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const std::optional<ChartKey> key = plain ? chosenBy(event->key()) : std::nullopt;
    if (!key) {
        QGraphicsView::keyPressEvent(event);
        return;
    }
    choose(*key);
    event->accept();
}

} // namespace wardwise

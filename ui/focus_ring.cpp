#include "ui/focus_ring.h"

#include "ui/charts/chart_view.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>

namespace wardwise {

namespace {

constexpr int kRingWidth = 2;

/// Fields, menus and charts say by themselves that they have the focus.
bool showsFocus(const QWidget& control)
{
    return qobject_cast<const QLineEdit*>(&control) != nullptr
           || qobject_cast<const QAbstractSpinBox*>(&control) != nullptr
           || qobject_cast<const QComboBox*>(&control) != nullptr
           || qobject_cast<const QMenu*>(&control) != nullptr
           || qobject_cast<const QMenuBar*>(&control) != nullptr
           || qobject_cast<const ChartView*>(&control) != nullptr;
}

bool wantsRing(const QWidget* control)
{
    return control != nullptr && !control->isWindow() && control->window()->windowType() != Qt::Popup
           && control->window()->testAttribute(Qt::WA_KeyboardFocusChange)
           && QApplication::mouseButtons() == Qt::NoButton && !showsFocus(*control);
}

/// What of the control can be seen, in its window.
QRect visibleRect(const QWidget& control)
{
    const QWidget* window = control.window();
    // Around what is small; along the inner edge of what may fill a pane.
    const bool isPane = qobject_cast<const QAbstractScrollArea*>(&control) != nullptr;
    QRect rect(control.mapTo(window, QPoint()), control.size());
    rect = isPane ? rect : rect.adjusted(-kRingWidth, -kRingWidth, kRingWidth, kRingWidth);
    for (const QWidget* around = control.parentWidget(); around != nullptr; around = around->parentWidget()) {
        rect &= QRect(around->mapTo(window, QPoint()), around->size());
        if (around == window) {
            break;
        }
    }
    return rect;
}

} // namespace

FocusRing::FocusRing(QWidget* control) : QWidget(control->window()), m_control(control)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    // Scrolling and splitting move what the control stands in, not the control.
    for (QWidget* around = control; around != nullptr; around = around->parentWidget()) {
        around->installEventFilter(this);
        if (around == window()) {
            break;
        }
    }
    place();
}

void FocusRing::followFocus()
{
    static QPointer<FocusRing> ring;
    static const QMetaObject::Connection kFollowing =
        connect(qApp, &QApplication::focusChanged, qApp, [](const QWidget* /*before*/, QWidget* now) {
            if (ring != nullptr) {
                ring->hide();
                ring->deleteLater();
                ring = nullptr;
            }
            if (wantsRing(now)) {
                ring = new FocusRing(now);
            }
        });
}

void FocusRing::place()
{
    if (m_control == nullptr || !m_control->isVisible() || m_control->window() != parentWidget()) {
        hide();
        return;
    }
    const QRect rect = visibleRect(*m_control);
    setVisible(!rect.isEmpty());
    setGeometry(rect);
    setMask(QRegion(QRect(QPoint(), rect.size()))
            - QRect(QPoint(), rect.size()).adjusted(kRingWidth, kRingWidth, -kRingWidth, -kRingWidth));
    raise();
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
        place();
        break;
    case QEvent::MouseButtonPress:
        hide();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void FocusRing::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Highlight));
}

} // namespace wardwise

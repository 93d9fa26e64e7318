#include "ui/theme_style.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace wardwise {

namespace {

constexpr int kHalfLight = 128;

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < kHalfLight;
}

/// Muted text has 4.5:1 against the background, so an edge in it has the 3:1 that a control needs.
QColor edgeOf(const QStyleOption& option)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    return enabled ? option.palette.color(QPalette::PlaceholderText)
                   : option.palette.color(QPalette::Disabled, QPalette::Text);
}

} // namespace

ThemeStyle::ThemeStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (option == nullptr || painter == nullptr || !isDark(option->palette)) {
        return;
    }
    const bool isBox = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
    if (!isBox && element != PE_IndicatorRadioButton && element != PE_FrameLineEdit) {
        return;
    }
    painter->save();
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(edgeOf(*option), 1.0));
    const QRectF edge = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isBox) {
        painter->drawRect(edge);
    } else if (element == PE_IndicatorRadioButton) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->drawEllipse(edge.adjusted(1.0, 1.0, -1.0, -1.0));
    } else if (!option->state.testFlag(State_HasFocus)) {
        painter->setPen(QPen(option->palette.color(QPalette::Mid).lighter(), 1.0));
        painter->setRenderHint(QPainter::Antialiasing);
        painter->drawRoundedRect(edge, 2.0, 2.0);
    }
    painter->restore();
}

} // namespace wardwise

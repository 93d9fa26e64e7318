// Fusion, with the edges that it draws too faintly to be seen in a dark theme: of boxes to tick, and of
// fields.
#pragma once

#include <QProxyStyle>

namespace wardwise {

class ThemeStyle : public QProxyStyle
{
    Q_OBJECT

public:
    ThemeStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget = nullptr) const override;
};

} // namespace wardwise

#include "ui/program_icon.h"

#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

/// A static library's resources aren't there until they're asked for; the macro wants the global namespace.
static void registerIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace wardwise {

QIcon programIcon()
{
    registerIcons();
    QSvgRenderer renderer(QStringLiteral(":/icons/wardwise.svg"));
    QIcon icon;
    for (const int side : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap picture(side, side);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        renderer.render(&painter);
        painter.end();
        icon.addPixmap(picture);
    }
    return icon;
}

} // namespace wardwise

// Draws a bound figure within an editor's text: what it says now, on a tinted ground; and a footnote's mark.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "core/project/bound_figures.h"
#endif

#include <QColor>
#include <QObject>
#include <QPalette>
#include <QTextObjectInterface>

namespace wardwise {

/// The colour of what has changed since it was read; always beside a shape or a word.
QColor changedColour(const QPalette& palette);

class FigureObject : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    FigureObject(project::BoundFigures& figures, QObject* parent);

    void setPalette(const QPalette& palette) { m_palette = palette; }

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                    const QTextFormat& format) override;

private:
    [[nodiscard]] QString textOf(const QTextFormat& format) const;

    project::BoundFigures* m_figures;
    QPalette m_palette;
};

} // namespace wardwise

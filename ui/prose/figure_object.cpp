#include "ui/prose/figure_object.h"

#include "ui/prose/prose_document.h"
#include "ui/qt_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <optional>

namespace wardwise {

namespace {

constexpr qreal kBeside = 3.0;
constexpr qreal kRounding = 3.0;
constexpr qreal kRaisedSize = 0.7;

/// A character's font as the document's layout has it: size steps and family taken from the document.
QFont fontOf(const QTextDocument& document, const QTextFormat& format)
{
    const QTextCharFormat chars = format.toCharFormat();
    QFont font = chars.font().resolve(document.defaultFont());
    font.setUnderline(false);
    const int step = chars.intProperty(QTextFormat::FontSizeAdjustment);
    constexpr qreal kOneStep = 1.2;
    constexpr qreal kTwoSteps = 1.5;
    const qreal scale = step >= 2 ? kTwoSteps : step == 1 ? kOneStep : 1.0;
    const bool isRaised = format.objectType() == kFootnoteMark;
    font.setPointSizeF(document.defaultFont().pointSizeF() * scale * (isRaised ? kRaisedSize : 1.0));
    return font;
}

/// Half the height of an x in the font that Qt's layout takes for an object's.
qreal middleOf(const QTextFormat& format)
{
    return QFontMetrics(format.toCharFormat().font()).xHeight() / 2.0;
}

/// Where text stands in the line of this character: the layout gives an object's box by its middle alone.
std::optional<qreal> baselineAt(const QTextDocument& document, int position)
{
    const QTextBlock block = document.findBlock(position);
    const QTextLine line = block.layout()->lineForTextPosition(position - block.position());
    return line.isValid() ? std::optional(block.layout()->position().y() + line.y() + line.ascent())
                          : std::nullopt;
}

} // namespace

QColor changedColour(const QPalette& palette)
{
    constexpr int kHalfLight = 128;
    return palette.color(QPalette::Base).lightness() < kHalfLight ? QColor(0xf2b75c) : QColor(0x9a5b00);
}

FigureObject::FigureObject(project::BoundFigures& figures, QObject* parent)
    : QObject(parent)
    , m_figures(&figures)
{
}

QString FigureObject::textOf(const QTextFormat& format) const
{
    if (const auto id = figureOf(format)) {
        const project::SaidFigure* said = m_figures->find(*id);
        return said == nullptr ? qtText(prose::tokenOf(*id)) : qtText(said->now.text);
    }
    const QString number = QString::number(format.property(kFootnoteProperty).toInt());
    return format.objectType() == kFootnoteLabel ? number + QStringLiteral(".\u2002") : number;
}

QSizeF FigureObject::intrinsicSize(QTextDocument* document, int /*position*/, const QTextFormat& format)
{
    const QFont font = fontOf(*document, format);
    const QFontMetricsF metrics(font);
    const bool isFigure = format.objectType() == kFigureObject;
    const qreal width = metrics.horizontalAdvance(textOf(format)) + (isFigure ? 2 * kBeside : 0);
    if (format.objectType() == kFootnoteMark) {
        return {width, metrics.height() + metrics.ascent() / 2};
    }
    // The layout knows no baseline of an object but that of its middle: so high, it reaches as far down as
    // text.
    return {width, 2 * metrics.descent() + middleOf(format)};
}

void FigureObject::drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                              const QTextFormat& format)
{
    const QFont font = fontOf(*document, format);
    const QFontMetricsF metrics(font);
    const auto id = figureOf(format);
    const project::SaidFigure* said = id ? m_figures->find(*id) : nullptr;
    const bool isMark = format.objectType() == kFootnoteMark;
    const qreal baseline =
        isMark ? rect.top() + metrics.ascent() : baselineAt(*document, position).value_or(rect.bottom());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(font);
    if (id) {
        const bool isStale = said != nullptr && said->isStale();
        const QColor accent = isStale ? changedColour(m_palette) : m_palette.color(QPalette::Link);
        QColor ground = accent;
        constexpr int kFaint = 34;
        ground.setAlpha(kFaint);
        QPainterPath path;
        path.addRoundedRect(QRectF(rect.left(), baseline - metrics.ascent(), rect.width(), metrics.height())
                                .adjusted(0.5, 0.5, -0.5, -0.5),
                            kRounding, kRounding);
        painter->fillPath(path, ground);
        painter->setPen(QPen(accent, 1.0, isStale ? Qt::DashLine : Qt::SolidLine));
        if (isStale || said == nullptr) {
            painter->drawPath(path);
        }
    }
    painter->setPen(m_palette.color(QPalette::Text));
    painter->drawText(QPointF(rect.left() + (id ? kBeside : 0), baseline), textOf(format));
    painter->restore();
}

} // namespace wardwise

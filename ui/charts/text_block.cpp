#include "ui/charts/text_block.h"

#include <QPainter>
#include <QPainterPath>
#include <QPen>
#include <QRegularExpression>
#include <QStringList>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace wardwise {

namespace {

constexpr double kUnbounded = 1.0e6;

double offsetOf(TextAlign align, double room)
{
    switch (align) {
    case TextAlign::Centre:
        return room / 2.0;
    case TextAlign::Right:
        return room;
    case TextAlign::Left:
        break;
    }
    return 0.0;
}

} // namespace

TextBlock::TextBlock(const QString& text, const QFont& font, double maxWidth, TextAlign align) : m_text(text)
{
    if (text.isEmpty()) {
        return;
    }
    QString lines = text;
    lines.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
    m_layout = std::make_shared<QTextLayout>(lines, font);
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout->setTextOption(option);
    m_layout->setCacheEnabled(true);
    m_layout->beginLayout();
    double y = 0.0;
    double widest = 0.0;
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(std::max(maxWidth, 1.0));
        line.setPosition({0.0, y});
        y += line.height();
        widest = std::max(widest, line.naturalTextWidth());
    }
    m_layout->endLayout();
    for (int i = 0; i < m_layout->lineCount(); ++i) {
        QTextLine line = m_layout->lineAt(i);
        const QRectF natural = line.naturalTextRect();
        const double x = offsetOf(align, widest - natural.width()) - natural.x();
        line.setPosition({x, line.position().y()});
    }
    m_size = {std::ceil(widest), y};
}

int TextBlock::lineCount() const
{
    return m_layout ? m_layout->lineCount() : 0;
}

void TextBlock::draw(QPainter& painter, QPointF topLeft, const QColor& colour) const
{
    if (m_layout) {
        painter.setPen(colour);
        m_layout->draw(&painter, topLeft);
    }
}

void TextBlock::drawHalo(QPainter& painter, QPointF topLeft, const QColor& colour, double width) const
{
    QPainterPath letters;
    for (int i = 0; i < lineCount(); ++i) {
        const QTextLine line = m_layout->lineAt(i);
        const QPointF baseline = topLeft + QPointF(line.naturalTextRect().x(), line.y() + line.ascent());
        letters.addText(baseline, m_layout->font(),
                        m_layout->text().mid(line.textStart(), line.textLength()));
    }
    painter.strokePath(letters, QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

void drawText(QPainter& painter, const PlacedText& text, double width)
{
    constexpr double kUpwards = -90.0;
    QPointF at = text.at;
    if (text.isTurned) {
        painter.save();
        painter.translate(text.rect().bottomLeft());
        painter.rotate(kUpwards);
        at = {};
    }
    if (text.halo.isValid()) {
        text.block.drawHalo(painter, at, text.halo, width);
    }
    text.block.draw(painter, at, text.colour);
    if (text.isTurned) {
        painter.restore();
    }
}

double singleLineWidth(const QString& text, const QFont& font)
{
    return TextBlock(text, font, kUnbounded).width();
}

double widestWord(const QString& text, const QFont& font)
{
    double widest = 0.0;
    for (const QString& word : text.split(QRegularExpression(QStringLiteral("\\s+")))) {
        widest = std::max(widest, singleLineWidth(word, font));
    }
    return std::ceil(widest) + 1.0;
}

} // namespace wardwise

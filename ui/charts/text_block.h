// A piece of plain text, broken into lines that fit a width: never elided and never read as markup.
#pragma once

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <memory>

class QPainter;
class QTextLayout;

namespace wardwise {

enum class TextAlign
{
    Left,
    Centre,
    Right
};

class TextBlock
{
public:
    TextBlock() = default;

    /// Breaks at word boundaries where it can, anywhere in a word where it must.
    TextBlock(const QString& text, const QFont& font, double maxWidth, TextAlign align = TextAlign::Left);

    const QString& text() const { return m_text; }

    QSizeF size() const { return m_size; }

    double width() const { return m_size.width(); }

    double height() const { return m_size.height(); }

    int lineCount() const;
    void draw(QPainter& painter, QPointF topLeft, const QColor& colour) const;

    /// A band of `width` around the letters, to be drawn before the text.
    void drawHalo(QPainter& painter, QPointF topLeft, const QColor& colour, double width) const;

private:
    std::shared_ptr<QTextLayout> m_layout;
    QString m_text;
    QSizeF m_size;
};

/// A text block with its place in the scene.
struct PlacedText
{
    TextBlock block;
    QPointF at;
    QColor colour;
    QColor halo;           ///< drawn around the letters where valid, to keep text readable over a line
    bool isTurned = false; ///< runs upwards

    QRectF rect() const { return {at, isTurned ? block.size().transposed() : block.size()}; }
};

/// With its halo, of `width`, where it has one.
void drawText(QPainter& painter, const PlacedText& text, double width);

/// Width that the text takes on a single line.
double singleLineWidth(const QString& text, const QFont& font);

/// That of its longest word: with less, a word is broken.
double widestWord(const QString& text, const QFont& font);

} // namespace wardwise

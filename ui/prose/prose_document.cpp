#include "ui/prose/prose_document.h"

#include "core/domain/prose_scan.h"
#include "ui/qt_text.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>

#include <algorithm>

namespace wardwise {

namespace {

using prose::Block;
using prose::BlockKind;
using prose::Span;
using prose::SpanKind;

constexpr int kBelowParagraph = 8;
constexpr int kAboveHeading = 10;
constexpr int kBelowItem = 3;
constexpr int kHeadingSize = 3; ///< of Qt's size steps, less one for each level

QTextBlockFormat blockFormatOf(BlockKind kind, int level)
{
    QTextBlockFormat format;
    format.setBottomMargin(kind == BlockKind::Bullet || kind == BlockKind::Numbered ? kBelowItem
                                                                                    : kBelowParagraph);
    if (kind == BlockKind::Heading) {
        format.setHeadingLevel(level);
        format.setTopMargin(kAboveHeading);
        format.setBottomMargin(kBelowItem);
    }
    return format;
}

QTextCharFormat charFormatOf(BlockKind kind, int level, bool bold)
{
    QTextCharFormat format;
    if (bold || kind == BlockKind::Heading) {
        format.setFontWeight(QFont::Bold);
    }
    if (kind == BlockKind::Heading) {
        format.setProperty(QTextFormat::FontSizeAdjustment, std::max(0, kHeadingSize - level));
    }
    return format;
}

QTextCharFormat objectFormat(int type, int property, qlonglong value, QTextCharFormat format)
{
    format.setObjectType(type);
    format.setProperty(property, value);
    format.setVerticalAlignment(type == kFootnoteMark ? QTextCharFormat::AlignNormal
                                                      : QTextCharFormat::AlignMiddle);
    return format;
}

void insertObject(QTextCursor& cursor, int type, int property, qlonglong value, const QTextCharFormat& around)
{
    cursor.insertText(QString(QChar(prose::kObject)), objectFormat(type, property, value, around));
}

void insertSpan(QTextCursor& cursor, const Span& span, const QTextCharFormat& format,
                const FigureWords& words)
{
    if (span.kind == SpanKind::Text) {
        cursor.insertText(qtText(span.text), format);
    } else if (span.kind == SpanKind::FootnoteMark && !words) {
        insertObject(cursor, kFootnoteMark, kFootnoteProperty, span.footnote, format);
    } else if (span.kind == SpanKind::FootnoteMark) {
        QTextCharFormat raised = format;
        raised.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
        cursor.insertText(QString::number(span.footnote), raised);
    } else if (!words) {
        insertObject(cursor, kFigureObject, kFigureProperty, span.figure.value, format);
    } else if (const auto said = words(span.figure)) {
        QTextCharFormat figure = format;
        figure.setProperty(kFigureProperty, static_cast<qlonglong>(span.figure.value));
        cursor.insertText(*said, figure);
    } else {
        cursor.insertText(qtText(prose::tokenOf(span.figure)), format);
    }
}

void startFootnote(QTextCursor& cursor, int number, const FigureWords& words)
{
    if (words) {
        cursor.insertText(QString::number(number) + QStringLiteral("\u2002"));
    } else {
        insertObject(cursor, kFootnoteLabel, kFootnoteProperty, number, {});
    }
}

QTextListFormat::Style styleOf(BlockKind kind)
{
    return kind == BlockKind::Numbered ? QTextListFormat::ListDecimal : QTextListFormat::ListDisc;
}

void makeItem(QTextCursor& cursor, BlockKind kind, bool startsNew)
{
    const QTextBlock before = cursor.block().previous();
    QTextList* list = before.isValid() ? before.textList() : nullptr;
    if (!startsNew && list != nullptr && list->format().style() == styleOf(kind)) {
        list->add(cursor.block());
        return;
    }
    QTextListFormat format;
    format.setStyle(styleOf(kind));
    format.setIndent(1);
    cursor.createList(format);
}

void insertBlock(QTextCursor& cursor, const Block& block, const FigureWords& words)
{
    if (block.kind == BlockKind::Bullet || block.kind == BlockKind::Numbered) {
        makeItem(cursor, block.kind, block.kind == BlockKind::Numbered && block.number == 1);
    }
    if (block.kind == BlockKind::Footnote) {
        startFootnote(cursor, block.number, words);
    }
    for (const Span& span : block.spans) {
        insertSpan(cursor, span, charFormatOf(block.kind, block.number, span.bold), words);
    }
    cursor.setCharFormat(charFormatOf(block.kind, block.number, false));
}

QString withoutObjects(QString text)
{
    text.remove(QChar(prose::kObject));
    text.replace(QChar(QChar::LineSeparator), QLatin1Char(' '));
    return text.replace(QChar(QChar::ParagraphSeparator), QLatin1Char(' '));
}

void appendText(Block& block, const QString& text, bool bold)
{
    if (text.isEmpty()) {
        return;
    }
    if (!block.spans.empty() && block.spans.back().kind == SpanKind::Text
        && block.spans.back().bold == bold) {
        block.spans.back().text += text.toStdString();
        return;
    }
    Span span;
    span.text = text.toStdString();
    span.bold = bold;
    block.spans.push_back(std::move(span));
}

/// Neighbouring objects of one format are one fragment, each a character of it.
void appendObjects(Block& block, const QTextCharFormat& format, int count, bool bold)
{
    for (int each = 0; each < count; ++each) {
        Span span;
        span.bold = bold;
        if (format.objectType() == kFigureObject) {
            span.kind = SpanKind::Figure;
            span.figure = BoundFigureId{format.property(kFigureProperty).toLongLong()};
        } else {
            span.kind = SpanKind::FootnoteMark;
            span.footnote = format.property(kFootnoteProperty).toInt();
        }
        block.spans.push_back(std::move(span));
    }
}

/// The number of the footnote that the paragraph is; 0 where it's none.
int footnoteOf(const QTextBlock& block)
{
    const auto first = block.begin();
    const bool isLabel = !first.atEnd() && first.fragment().charFormat().objectType() == kFootnoteLabel;
    return isLabel ? first.fragment().charFormat().property(kFootnoteProperty).toInt() : 0;
}

} // namespace

void fillProse(QTextDocument& document, const std::vector<prose::Block>& blocks, const FigureWords& words)
{
    document.clear();
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    const BlockKind first = blocks.empty() ? BlockKind::Paragraph : blocks.front().kind;
    cursor.setBlockFormat(blockFormatOf(first, blocks.empty() ? 1 : blocks.front().number));
    insertProse(cursor, blocks, words);
    cursor.endEditBlock();
}

void insertProse(QTextCursor& cursor, const std::vector<prose::Block>& blocks, const FigureWords& words)
{
    bool isFirst = true;
    for (const Block& block : blocks) {
        if (!isFirst) {
            cursor.insertBlock(blockFormatOf(block.kind, block.number),
                               charFormatOf(block.kind, block.number, false));
            if (QTextList* list = cursor.currentList()) {
                list->remove(cursor.block());
                cursor.setBlockFormat(blockFormatOf(block.kind, block.number));
            }
        } else if (cursor.block().length() == 1) {
            cursor.setBlockFormat(blockFormatOf(block.kind, block.number));
        }
        isFirst = false;
        insertBlock(cursor, block, words);
    }
}

prose::BlockKind blockKind(const QTextBlock& block)
{
    if (const QTextList* list = block.textList()) {
        return list->format().style() == QTextListFormat::ListDecimal ? BlockKind::Numbered
                                                                      : BlockKind::Bullet;
    }
    if (block.blockFormat().headingLevel() > 0) {
        return BlockKind::Heading;
    }
    return footnoteOf(block) > 0 ? BlockKind::Footnote : BlockKind::Paragraph;
}

prose::Block readBlock(const QTextBlock& block)
{
    Block read;
    read.kind = blockKind(block);
    read.number = read.kind == BlockKind::Heading    ? block.blockFormat().headingLevel()
                  : read.kind == BlockKind::Footnote ? footnoteOf(block)
                  : read.kind == BlockKind::Numbered ? 1
                                                     : 0;
    for (auto at = block.begin(); !at.atEnd(); ++at) {
        const QTextFragment fragment = at.fragment();
        const QTextCharFormat format = fragment.charFormat();
        const bool bold = read.kind != BlockKind::Heading && format.fontWeight() >= QFont::DemiBold;
        if (format.objectType() == kFigureObject || format.objectType() == kFootnoteMark) {
            appendObjects(read, format, fragment.length(), bold);
        } else if (format.objectType() == QTextFormat::NoObject) {
            appendText(read, withoutObjects(fragment.text()), bold);
        }
    }
    return read;
}

std::vector<prose::Block> readProse(const QTextDocument& document)
{
    std::vector<Block> blocks;
    blocks.reserve(static_cast<std::size_t>(document.blockCount()));
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        Block read = readBlock(block);
        const bool goesOn = read.kind == BlockKind::Numbered && !blocks.empty()
                            && blocks.back().kind == BlockKind::Numbered
                            && block.textList() == block.previous().textList();
        if (goesOn) {
            read.number = blocks.back().number + 1;
        }
        blocks.push_back(std::move(read));
    }
    return blocks;
}

void insertFigure(QTextCursor& cursor, BoundFigureId figure)
{
    QTextCharFormat around = cursor.charFormat();
    around.setObjectType(QTextFormat::NoObject);
    around.clearProperty(kFigureProperty);
    insertObject(cursor, kFigureObject, kFigureProperty, figure.value, around);
    cursor.setCharFormat(around); // what is typed next is no figure
}

void insertFootnote(QTextCursor& cursor)
{
    int last = 0;
    for (QTextBlock block = cursor.document()->begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            last = std::max(last, at.fragment().charFormat().property(kFootnoteProperty).toInt());
        }
    }
    constexpr int kMost = 999;
    const int number = std::min(last + 1, kMost);
    QTextCharFormat around = cursor.charFormat();
    around.setObjectType(QTextFormat::NoObject);
    cursor.beginEditBlock();
    insertObject(cursor, kFootnoteMark, kFootnoteProperty, number, around);
    cursor.movePosition(QTextCursor::End);
    cursor.insertBlock(blockFormatOf(BlockKind::Footnote, 0), {});
    if (QTextList* list = cursor.currentList()) {
        list->remove(cursor.block());
        cursor.setBlockFormat(blockFormatOf(BlockKind::Footnote, 0));
    }
    startFootnote(cursor, number, {});
    cursor.setCharFormat({});
    cursor.endEditBlock();
}

std::optional<BoundFigureId> figureOf(const QTextFormat& format)
{
    const QVariant id = format.property(kFigureProperty);
    return id.isValid() ? std::optional(BoundFigureId{id.toLongLong()}) : std::nullopt;
}

void setBlockKind(QTextCursor cursor, prose::BlockKind kind, int level)
{
    cursor.beginEditBlock();
    const int last = cursor.document()->findBlock(cursor.selectionEnd()).blockNumber();
    QTextBlock block = cursor.document()->findBlock(cursor.selectionStart());
    const bool isAlready = blockKind(block) == kind
                           && (kind != BlockKind::Heading || block.blockFormat().headingLevel() == level);
    const BlockKind wanted = isAlready ? BlockKind::Paragraph : kind;
    for (; block.isValid() && block.blockNumber() <= last; block = block.next()) {
        QTextCursor at(block);
        QTextCharFormat change = charFormatOf(wanted, level, false);
        if (block.blockFormat().headingLevel() > 0 && wanted != BlockKind::Heading) {
            change.setFontWeight(QFont::Normal);
            change.setProperty(QTextFormat::FontSizeAdjustment, 0);
        }
        if (QTextList* list = block.textList()) {
            list->remove(block);
        }
        at.setBlockFormat(blockFormatOf(wanted, level));
        at.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        at.mergeCharFormat(change);
        at.mergeBlockCharFormat(change);
        at.clearSelection();
        if (wanted == BlockKind::Bullet || wanted == BlockKind::Numbered) {
            makeItem(at, wanted, false);
        }
    }
    cursor.endEditBlock();
}

} // namespace wardwise

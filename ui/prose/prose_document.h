// Prose in a QTextDocument: filled from blocks and read back into them. A bound figure and a footnote's mark
// are each one object, so that they're deleted as a whole.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "core/domain/prose.h"
#endif

#include <QTextCursor>
#include <QTextFormat>

#include <functional>
#include <optional>
#include <vector>

class QTextBlock;
class QTextDocument;

namespace wardwise {

constexpr int kFigureObject = QTextFormat::UserObject + 1;
constexpr int kFootnoteMark = QTextFormat::UserObject + 2;  ///< raised, in the text
constexpr int kFootnoteLabel = QTextFormat::UserObject + 3; ///< at the start of the footnote itself
constexpr int kFigureProperty = QTextFormat::UserProperty + 1;
constexpr int kFootnoteProperty = QTextFormat::UserProperty + 2;

/// How figures stand in the document: as objects that show what they say, or, for reading, as that text.
using FigureWords = std::function<std::optional<QString>(BoundFigureId)>;

/// Fills the document; with `words`, figures are text.
void fillProse(QTextDocument& document, const std::vector<prose::Block>& blocks,
               const FigureWords& words = {});

/// Puts blocks in at the cursor: the first joins the paragraph that it's in.
void insertProse(QTextCursor& cursor, const std::vector<prose::Block>& blocks, const FigureWords& words = {});

std::vector<prose::Block> readProse(const QTextDocument& document);
/// The paragraph alone; its number is one.
prose::Block readBlock(const QTextBlock& block);

void insertFigure(QTextCursor& cursor, BoundFigureId figure);
/// A mark at the cursor and the footnote at the end, to whose text it moves the cursor.
void insertFootnote(QTextCursor& cursor);

/// The figure of which the character with this format is a part.
std::optional<BoundFigureId> figureOf(const QTextFormat& format);

/// Makes the paragraphs of the selection these; a list or heading that they all are is taken away.
void setBlockKind(QTextCursor cursor, prose::BlockKind kind, int level = 1);
prose::BlockKind blockKind(const QTextBlock& block);

} // namespace wardwise

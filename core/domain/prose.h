// Prose as it's kept: plain text with a light markup for headings, bold, lists, footnotes and bound figures.
#pragma once

#include "core/domain/bound_figure.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wardwise::prose {

/// A line of the text is a block.
enum class BlockKind
{
    Paragraph,
    Heading,  ///< "# ", "## ", "### "
    Bullet,   ///< "- "
    Numbered, ///< "1. ", then "2. " in the next line
    Footnote  ///< "[^1]: "
};

enum class SpanKind
{
    Text,
    Figure,      ///< "{f12}"
    FootnoteMark ///< "[^1]"
};

struct Span
{
    SpanKind kind = SpanKind::Text;
    std::string text{}; ///< of text alone, without a line break
    bool bold = false;  ///< between "**" and "**"
    BoundFigureId figure{};
    int footnote = 0;

    friend bool operator==(const Span&, const Span&) = default;
};

struct Block
{
    BlockKind kind = BlockKind::Paragraph;
    int number = 0; ///< a heading's level, an item's or a footnote's number
    std::vector<Span> spans{};

    friend bool operator==(const Block&, const Block&) = default;
};

/// Reads any text: what is no markup is text. A backslash before one of \ * { [ # - . : takes its meaning
/// away.
std::vector<Block> parse(std::string_view markup);

/// What parse() reads as these blocks, where neighbouring spans differ and the text has no line breaks.
std::string markupOf(const std::vector<Block>& blocks);

/// The text as it reads, a line for each block, with the words that `figure` gives; what it has no words for
/// stays as it's written.
std::string plainText(const std::vector<Block>& blocks,
                      const std::function<std::optional<std::string>(BoundFigureId)>& figure);

/// "{f12}".
std::string tokenOf(BoundFigureId figure);

/// The figures of the text, in their order, each as often as it stands there.
std::vector<BoundFigureId> figuresIn(const std::vector<Block>& blocks);

/// The text as markup that reads as it, character for character.
std::string escaped(std::string_view text);

} // namespace wardwise::prose

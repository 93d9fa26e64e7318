#include "core/domain/prose.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace wardwise::prose {

namespace {

constexpr std::string_view kEscapable = "\\*{[#-.:";
constexpr std::size_t kDeepestHeading = 3;
constexpr std::size_t kLongestItemNumber = 3;
constexpr std::size_t kLongestFigureNumber = 15; ///< of digits, so that it fits into 64 bits

bool isAsciiDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// How many digits the text begins with.
std::size_t digitsAt(std::string_view text)
{
    const auto end = std::find_if_not(text.begin(), text.end(), isAsciiDigit);
    return static_cast<std::size_t>(end - text.begin());
}

std::int64_t numberOf(std::string_view digits)
{
    std::int64_t number = 0;
    for (const char digit : digits) {
        number = number * 10 + (digit - '0');
    }
    return number;
}

/// "{f12}" at the start: its length and number.
std::optional<std::pair<std::size_t, std::int64_t>> tokenAt(std::string_view text)
{
    if (text.substr(0, 2) != "{f") {
        return std::nullopt;
    }
    const std::size_t digits = digitsAt(text.substr(2, kLongestFigureNumber + 1));
    if (digits == 0 || digits > kLongestFigureNumber || text.substr(2 + digits, 1) != "}") {
        return std::nullopt;
    }
    return std::pair(digits + 3, numberOf(text.substr(2, digits)));
}

/// "[^1]" at the start: its length and number.
std::optional<std::pair<std::size_t, std::int64_t>> footnoteAt(std::string_view text)
{
    if (text.substr(0, 2) != "[^") {
        return std::nullopt;
    }
    const std::size_t digits = digitsAt(text.substr(2, kLongestItemNumber + 1));
    if (digits == 0 || digits > kLongestItemNumber || text.substr(2 + digits, 1) != "]") {
        return std::nullopt;
    }
    return std::pair(digits + 3, numberOf(text.substr(2, digits)));
}

bool isEscape(std::string_view text, std::size_t at)
{
    return text[at] == '\\' && at + 1 < text.size()
           && kEscapable.find(text[at + 1]) != std::string_view::npos;
}

/// Where "**" stands and is matched: pairs of them turn bold on and off. One that is left over is text, as
/// are two without anything between.
std::vector<std::size_t> boldMarks(std::string_view line)
{
    std::vector<std::size_t> marks;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (isEscape(line, at)) {
            ++at;
        } else if (line.substr(at, 2) == "**") {
            marks.push_back(at);
            ++at;
        }
    }
    std::vector<std::size_t> matched;
    for (std::size_t each = 0; each + 1 < marks.size(); each += 2) {
        if (marks[each + 1] > marks[each] + 2) {
            matched.push_back(marks[each]);
            matched.push_back(marks[each + 1]);
        }
    }
    return matched;
}

/// Takes the spans of a line apart, in one pass.
class LineReader
{
public:
    explicit LineReader(std::string_view line) : m_line(line), m_marks(boldMarks(line)) {}

    std::vector<Span> read()
    {
        while (m_at < m_line.size()) {
            step();
        }
        endText();
        return std::move(m_spans);
    }

private:
    void step()
    {
        const std::string_view rest = m_line.substr(m_at);
        if (m_mark < m_marks.size() && m_marks[m_mark] == m_at) {
            endText();
            m_bold = !m_bold;
            ++m_mark;
            m_at += 2;
        } else if (isEscape(m_line, m_at)) {
            m_text += m_line[m_at + 1];
            m_at += 2;
        } else if (const auto token = tokenAt(rest)) {
            endText();
            m_spans.push_back({.kind = SpanKind::Figure,
                               .text = {},
                               .bold = m_bold,
                               .figure = BoundFigureId{token->second},
                               .footnote = 0});
            m_at += token->first;
        } else if (const auto mark = footnoteAt(rest)) {
            endText();
            m_spans.push_back({.kind = SpanKind::FootnoteMark,
                               .text = {},
                               .bold = m_bold,
                               .figure = {},
                               .footnote = static_cast<int>(mark->second)});
            m_at += mark->first;
        } else {
            m_text += m_line[m_at];
            ++m_at;
        }
    }

    /// Text that is bold to its end and bold again from there is one span, as it's written.
    void endText()
    {
        if (m_text.empty()) {
            return;
        }
        const bool goesOn =
            !m_spans.empty() && m_spans.back().kind == SpanKind::Text && m_spans.back().bold == m_bold;
        if (goesOn) {
            m_spans.back().text += std::exchange(m_text, {});
        } else {
            m_spans.push_back({.kind = SpanKind::Text,
                               .text = std::exchange(m_text, {}),
                               .bold = m_bold,
                               .figure = {},
                               .footnote = 0});
        }
    }

    std::string_view m_line;
    std::vector<std::size_t> m_marks;
    std::size_t m_mark = 0;
    std::size_t m_at = 0;
    bool m_bold = false;
    std::string m_text;
    std::vector<Span> m_spans;
};

/// What a line is by its beginning; `length` of it is the markup.
struct Opening
{
    BlockKind kind = BlockKind::Paragraph;
    int number = 0;
    std::size_t length = 0;
};

/// `last` is the block before: a list's numbers go on from one to the next, or else "2019. " isn't an item.
Opening openingOf(std::string_view line, const Block* last)
{
    const std::size_t hashes = std::min(line.find_first_not_of('#'), line.size());
    if (hashes > 0 && hashes <= kDeepestHeading && line.substr(hashes, 1) == " ") {
        return {BlockKind::Heading, static_cast<int>(hashes), hashes + 1};
    }
    if (line.substr(0, 2) == "- ") {
        return {BlockKind::Bullet, 0, 2};
    }
    const std::size_t digits = digitsAt(line.substr(0, kLongestItemNumber + 1));
    if (digits > 0 && digits <= kLongestItemNumber && line.front() != '0' && line.substr(digits, 2) == ". ") {
        const int number = static_cast<int>(numberOf(line.substr(0, digits)));
        const bool goesOn =
            last != nullptr && last->kind == BlockKind::Numbered && last->number + 1 == number;
        if (number == 1 || goesOn) {
            return {BlockKind::Numbered, number, digits + 2};
        }
    }
    if (const auto mark = footnoteAt(line); mark && line.substr(mark->first, 2) == ": ") {
        return {BlockKind::Footnote, static_cast<int>(mark->second), mark->first + 2};
    }
    return {};
}

/// The text with a backslash before whatever would be read as markup within a line.
void appendEscaped(std::string& markup, std::string_view text)
{
    for (const char c : text) {
        if (c == '\\' || c == '*' || c == '{' || c == '[') {
            markup += '\\';
        }
        markup += c;
    }
}

/// Keeps the beginning of a paragraph from being read as a heading or an item.
void guardOpening(std::string& markup, std::size_t from)
{
    const std::string_view line = std::string_view(markup).substr(from);
    const std::size_t digits = digitsAt(line);
    if (!line.empty() && (line.front() == '#' || line.front() == '-')) {
        markup.insert(from, 1, '\\');
    } else if (digits > 0 && line.substr(digits, 2) == ". ") {
        markup.insert(from + digits, 1, '\\');
    } else if (const auto mark = footnoteAt(line); mark && line.substr(mark->first, 2) == ": ") {
        markup.insert(from + mark->first, 1, '\\');
    }
}

std::string openingMarkup(const Block& block)
{
    switch (block.kind) {
    case BlockKind::Heading:
        return std::string(
                   std::clamp<std::size_t>(static_cast<std::size_t>(block.number), 1, kDeepestHeading), '#')
               + ' ';
    case BlockKind::Bullet:
        return "- ";
    case BlockKind::Numbered:
        return std::to_string(block.number) + ". ";
    case BlockKind::Footnote:
        return "[^" + std::to_string(block.number) + "]: ";
    case BlockKind::Paragraph:
        break;
    }
    return {};
}

void appendSpan(std::string& markup, const Span& span)
{
    switch (span.kind) {
    case SpanKind::Figure:
        markup += tokenOf(span.figure);
        return;
    case SpanKind::FootnoteMark:
        markup += "[^";
        markup += std::to_string(span.footnote);
        markup += ']';
        return;
    case SpanKind::Text:
        appendEscaped(markup, span.text);
        return;
    }
}

} // namespace

std::vector<Block> parse(std::string_view markup)
{
    std::vector<Block> blocks;
    if (markup.empty()) {
        return blocks;
    }
    blocks.reserve(static_cast<std::size_t>(std::count(markup.begin(), markup.end(), '\n')) + 1);
    std::size_t from = 0;
    while (from <= markup.size()) {
        const std::size_t end = std::min(markup.find('\n', from), markup.size());
        const std::string_view line = markup.substr(from, end - from);
        const Opening opening = openingOf(line, blocks.empty() ? nullptr : &blocks.back());
        blocks.push_back({opening.kind, opening.number, LineReader(line.substr(opening.length)).read()});
        from = end + 1;
    }
    return blocks;
}

std::string markupOf(const std::vector<Block>& blocks)
{
    std::string markup;
    bool isFirst = true;
    for (const Block& block : blocks) {
        if (!isFirst) {
            markup += '\n';
        }
        isFirst = false;
        markup += openingMarkup(block);
        const std::size_t from = markup.size();
        bool bold = false;
        for (const Span& span : block.spans) {
            if (span.bold != bold) {
                markup += "**";
                bold = span.bold;
            }
            appendSpan(markup, span);
        }
        markup += bold ? "**" : "";
        if (block.kind == BlockKind::Paragraph) {
            guardOpening(markup, from);
        }
    }
    return markup;
}

std::string plainText(const std::vector<Block>& blocks,
                      const std::function<std::optional<std::string>(BoundFigureId)>& figure)
{
    std::string text;
    bool isFirst = true;
    for (const Block& block : blocks) {
        text += isFirst ? "" : "\n";
        isFirst = false;
        text += block.kind == BlockKind::Heading ? std::string() : openingMarkup(block);
        for (const Span& span : block.spans) {
            if (span.kind == SpanKind::Text) {
                text += span.text;
            } else if (span.kind == SpanKind::Figure) {
                text += figure(span.figure).value_or(tokenOf(span.figure));
            } else {
                appendSpan(text, span);
            }
        }
    }
    return text;
}

std::string tokenOf(BoundFigureId figure)
{
    return "{f" + std::to_string(figure.value) + "}";
}

std::vector<BoundFigureId> figuresIn(const std::vector<Block>& blocks)
{
    std::vector<BoundFigureId> figures;
    for (const Block& block : blocks) {
        for (const Span& span : block.spans) {
            if (span.kind == SpanKind::Figure) {
                figures.push_back(span.figure);
            }
        }
    }
    return figures;
}

std::string escaped(std::string_view text)
{
    std::string markup;
    std::size_t from = 0;
    while (from <= text.size()) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        const std::size_t start = markup.size();
        appendEscaped(markup, text.substr(from, end - from));
        guardOpening(markup, start);
        if (end < text.size()) {
            markup += '\n';
        }
        from = end + 1;
    }
    return markup;
}

} // namespace wardwise::prose

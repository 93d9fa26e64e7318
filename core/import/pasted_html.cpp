#include "core/import/pasted_html.h"

#include "core/import/html_scan.h"

#include <algorithm>
#include <array>

namespace wardwise::import {

namespace {

using prose::Block;
using prose::BlockKind;
using prose::Span;

template <std::size_t N>
bool isAmong(const std::string& name, const std::array<std::string_view, N>& names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Tags that begin and end a line.
bool breaksLine(const std::string& name)
{
    static constexpr std::array<std::string_view, 26> kLines{
        "p",  "div", "h1",    "h2", "h3",     "h4",         "h5",      "h6",      "li",
        "ul", "ol",  "table", "tr", "br",     "blockquote", "section", "article", "pre",
        "dl", "dt",  "dd",    "hr", "header", "footer",     "body",    "figure"};
    return isAmong(name, kLines);
}

/// Tags whose content isn't for reading.
bool isHidden(const std::string& name)
{
    static constexpr std::array<std::string_view, 10> kHidden{
        "script", "style", "head", "title", "noscript", "iframe", "object", "template", "svg", "textarea"};
    return isAmong(name, kHidden);
}

bool isPicture(const std::string& name)
{
    static constexpr std::array<std::string_view, 5> kPictures{"img", "v:imagedata", "picture", "video",
                                                               "canvas"};
    return isAmong(name, kPictures);
}

/// A line break within a line's text would be a line, and a control or object character no text at all.
bool isUnreadable(unsigned char c)
{
    return c < 0x20 && c != '\t';
}

std::string readableText(std::string_view text)
{
    std::string readable;
    readable.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        // U+FFFC stands for an object, U+2028 and U+2029 for line breaks.
        const std::string_view three = text.substr(at, 3);
        if (three == "\xEF\xBF\xBC") {
            at += 2;
        } else if (three == "\xE2\x80\xA8" || three == "\xE2\x80\xA9") {
            readable += ' ';
            at += 2;
        } else if (!isUnreadable(static_cast<unsigned char>(text[at]))) {
            readable += text[at];
        }
    }
    return readable;
}

/// Makes blocks of the tags as they come. Only how deep each tag is open is kept, so depth costs nothing.
class HtmlReader
{
public:
    explicit HtmlReader(std::string_view html) : m_scan(html) {}

    PastedProse read()
    {
        for (HtmlPiece piece = m_scan.next(); piece.kind != HtmlPieceKind::End; piece = m_scan.next()) {
            take(piece);
        }
        endLine();
        return std::move(m_pasted);
    }

private:
    void take(const HtmlPiece& piece)
    {
        switch (piece.kind) {
        case HtmlPieceKind::Text:
            takeText(withoutEntities(piece.text));
            break;
        case HtmlPieceKind::Open:
            open(piece);
            break;
        case HtmlPieceKind::Close:
            close(piece.name);
            break;
        case HtmlPieceKind::Other:
            takeOther(piece.name);
            break;
        case HtmlPieceKind::End:
            break;
        }
    }

    /// Word puts an item's bullet between "<![if !supportLists]>" and "<![endif]>".
    void takeOther(const std::string& name)
    {
        if (name.find("supportlists") != std::string::npos) {
            m_inMarker = true;
            m_marker.clear();
        } else if (m_inMarker && name.find("endif") != std::string::npos) {
            m_inMarker = false;
            const bool isNumbered = m_marker.find_first_of("0123456789") != std::string::npos;
            m_kind = isNumbered ? BlockKind::Numbered : BlockKind::Bullet;
        }
    }

    void open(const HtmlPiece& tag)
    {
        if (isHidden(tag.name)) {
            m_scan.skipContent(tag.name);
            return;
        }
        m_pasted.pictures += isPicture(tag.name) ? 1 : 0;
        if (tag.name == "td" || tag.name == "th") {
            endCell();
        } else if (breaksLine(tag.name)) {
            openLine(tag.name);
        } else if (tag.name == "b" || tag.name == "strong" || tag.name == "span") {
            const std::string style = attributeOf(tag.text, "style");
            if (m_spaceDue) {
                append(" "); // the space before bold isn't bold
                m_spaceDue = false;
            }
            m_bold.push_back(isBold(tag.name, style));
        }
    }

    [[nodiscard]] bool isBold(const std::string& name, const std::string& style) const
    {
        const std::size_t at = style.find("font-weight:");
        if (at != std::string::npos) {
            const std::string weight = style.substr(style.find_first_not_of(" :", at + 11));
            return weight.rfind("bold", 0) == 0 || weight.rfind("600", 0) == 0 || weight.rfind("700", 0) == 0
                   || weight.rfind("800", 0) == 0 || weight.rfind("900", 0) == 0;
        }
        return name == "b" || name == "strong" || (!m_bold.empty() && m_bold.back());
    }

    void openLine(const std::string& name)
    {
        if (m_tableDepth > 0 && name != "tr" && name != "table") {
            takeText(" "); // a cell's paragraphs stand in one line
            return;
        }
        endLine();
        if (name == "table") {
            ++m_tableDepth;
            m_pasted.tables += m_tableDepth == 1 ? 1 : 0;
        } else if (name == "ul" || name == "ol") {
            m_lists.push_back(name == "ol" ? BlockKind::Numbered : BlockKind::Bullet);
        } else if (name == "li") {
            m_kind = m_lists.empty() ? BlockKind::Bullet : m_lists.back();
        } else if (name.size() == 2 && name.front() == 'h' && name[1] >= '1' && name[1] <= '6') {
            m_kind = BlockKind::Heading;
            m_level = std::min(name[1] - '0', 3);
        }
    }

    void close(const std::string& name)
    {
        if (name == "b" || name == "strong" || name == "span") {
            if (!m_bold.empty()) {
                m_bold.pop_back();
            }
            return;
        }
        if (name == "table" && m_tableDepth > 0) {
            endLine();
            --m_tableDepth;
        } else if (breaksLine(name) && (m_tableDepth == 0 || name == "tr")) {
            endLine();
            m_kind = BlockKind::Paragraph;
        }
        if ((name == "ul" || name == "ol") && !m_lists.empty()) {
            m_lists.pop_back();
        }
    }

    void endCell()
    {
        m_spaceDue = false;
        if (m_cells > 0) {
            append("\t");
        }
        ++m_cells;
    }

    /// Spaces and line breaks in HTML are one space, and none at a line's ends.
    void takeText(const std::string& text)
    {
        if (m_inMarker) {
            m_marker += text;
            return;
        }
        std::string shown;
        shown.reserve(text.size());
        for (const char c : text) {
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                m_spaceDue = !m_block.spans.empty() || !shown.empty();
                continue;
            }
            if (m_spaceDue && !endsWithTab(shown)) {
                shown += ' ';
            }
            m_spaceDue = false;
            shown += c;
        }
        append(readableText(shown));
    }

    [[nodiscard]] bool endsWithTab(const std::string& shown) const
    {
        if (!shown.empty()) {
            return shown.back() == '\t';
        }
        return !m_block.spans.empty() && m_block.spans.back().text.back() == '\t';
    }

    void append(const std::string& text)
    {
        if (text.empty()) {
            return;
        }
        const bool bold = !m_bold.empty() && m_bold.back() && m_kind != BlockKind::Heading;
        if (!m_block.spans.empty() && m_block.spans.back().bold == bold) {
            m_block.spans.back().text += text;
            return;
        }
        Span span;
        span.text = text;
        span.bold = bold;
        m_block.spans.push_back(std::move(span));
    }

    /// Whether the line has nothing but spaces, which Word puts into empty ones.
    [[nodiscard]] bool isBlank() const
    {
        return std::all_of(m_block.spans.begin(), m_block.spans.end(), [](const Span& span) {
            return span.text.find_first_not_of(" \t\xC2\xA0") == std::string::npos;
        });
    }

    void endLine()
    {
        m_spaceDue = false;
        m_cells = 0;
        if (isBlank()) {
            m_block.spans.clear();
        } else {
            m_block.kind = m_kind;
            m_number = m_kind == BlockKind::Numbered ? m_number + 1 : 0;
            m_block.number = m_kind == BlockKind::Heading ? m_level : m_number;
            m_pasted.blocks.push_back(std::move(m_block));
            m_block = {};
            m_kind = BlockKind::Paragraph;
        }
    }

    HtmlScan m_scan;
    PastedProse m_pasted;
    Block m_block;
    BlockKind m_kind = BlockKind::Paragraph;
    int m_level = 1;
    int m_number = 0;
    std::vector<bool> m_bold;
    std::vector<BlockKind> m_lists;
    int m_tableDepth = 0;
    int m_cells = 0;
    bool m_spaceDue = false;
    bool m_inMarker = false;
    std::string m_marker;
};

} // namespace

PastedProse readPastedHtml(std::string_view html)
{
    return HtmlReader(html).read();
}

PastedProse readPastedText(std::string_view text)
{
    PastedProse pasted;
    std::size_t from = 0;
    while (from <= text.size()) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        Block block;
        if (std::string line = readableText(text.substr(from, end - from)); !line.empty()) {
            Span span;
            span.text = std::move(line);
            block.spans.push_back(std::move(span));
        }
        pasted.blocks.push_back(std::move(block));
        from = end + 1;
    }
    return pasted;
}

} // namespace wardwise::import

// The pieces of an HTML text: what is text, and what is a tag. It knows nothing of what tags mean.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace wardwise::import {

enum class HtmlPieceKind
{
    End,
    Text,
    Open,  ///< "<p class=x>"
    Close, ///< "</p>"
    Other  ///< comments, "<![if !supportLists]>", "<!DOCTYPE html>", "<?xml ...>"
};

struct HtmlPiece
{
    HtmlPieceKind kind = HtmlPieceKind::End;
    std::string name;      ///< of a tag, in lower case; of others what stands between "<!" and ">"
    std::string_view text; ///< of text as it's written, of a tag what follows the name
};

class HtmlScan
{
public:
    explicit HtmlScan(std::string_view html)
        : m_html(html)
        , m_lastEnd(html.find('>') == std::string_view::npos ? 0 : html.rfind('>'))
    {
    }

    HtmlPiece next();
    /// Passes over everything up to "</name": a script's or a style's content.
    void skipContent(std::string_view name);

private:
    HtmlPiece readMarkup();

    std::string_view m_html;
    std::size_t m_lastEnd; ///< after it no tag ends
    std::size_t m_at = 0;
    bool m_endlessComment = false;
};

/// With "&amp;" as "&"; what is no entity stays.
std::string withoutEntities(std::string_view text);

/// The value of an attribute in what follows a tag's name, in lower case; empty where there's none.
std::string attributeOf(std::string_view attributes, std::string_view name);

} // namespace wardwise::import

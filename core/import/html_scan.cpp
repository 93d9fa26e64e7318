#include "core/import/html_scan.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>

namespace wardwise::import {

namespace {

bool isHtmlSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

char lowerAscii(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lowered(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), lowerAscii);
    return lower;
}

/// Where a tag that begins before `from` ends: the next ">" outside quotes, or any where a quote seems never
/// to end.
std::size_t tagEnd(std::string_view html, std::size_t from)
{
    char quote = '\0';
    constexpr std::size_t kLongestTag = 100000;
    const std::size_t last = std::min(html.size(), from + kLongestTag);
    for (std::size_t at = from; at < last; ++at) {
        const char c = html[at];
        if (quote != '\0') {
            quote = c == quote ? '\0' : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return at;
        }
    }
    return html.find('>', from);
}

void appendUtf8(std::string& text, std::uint32_t code)
{
    constexpr std::uint32_t kMost = 0x10FFFF;
    if (code == 0 || code > kMost || (code >= 0xD800 && code < 0xE000)) {
        text += "\xEF\xBF\xBD"; // U+FFFD
    } else if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xC0U | (code >> 6U));
        text += static_cast<char>(0x80U | (code & 0x3FU));
    } else if (code < 0x10000) {
        text += static_cast<char>(0xE0U | (code >> 12U));
        text += static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
        text += static_cast<char>(0x80U | (code & 0x3FU));
    } else {
        text += static_cast<char>(0xF0U | (code >> 18U));
        text += static_cast<char>(0x80U | ((code >> 12U) & 0x3FU));
        text += static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
        text += static_cast<char>(0x80U | (code & 0x3FU));
    }
}

constexpr std::array kEntities{std::pair<std::string_view, std::uint32_t>("amp", '&'),
                               std::pair<std::string_view, std::uint32_t>("lt", '<'),
                               std::pair<std::string_view, std::uint32_t>("gt", '>'),
                               std::pair<std::string_view, std::uint32_t>("quot", '"'),
                               std::pair<std::string_view, std::uint32_t>("apos", '\''),
                               std::pair<std::string_view, std::uint32_t>("nbsp", 0xA0),
                               std::pair<std::string_view, std::uint32_t>("pound", 0xA3),
                               std::pair<std::string_view, std::uint32_t>("euro", 0x20AC),
                               std::pair<std::string_view, std::uint32_t>("ndash", 0x2013),
                               std::pair<std::string_view, std::uint32_t>("mdash", 0x2014),
                               std::pair<std::string_view, std::uint32_t>("lsquo", 0x2018),
                               std::pair<std::string_view, std::uint32_t>("rsquo", 0x2019),
                               std::pair<std::string_view, std::uint32_t>("ldquo", 0x201C),
                               std::pair<std::string_view, std::uint32_t>("rdquo", 0x201D),
                               std::pair<std::string_view, std::uint32_t>("hellip", 0x2026),
                               std::pair<std::string_view, std::uint32_t>("bull", 0x2022),
                               std::pair<std::string_view, std::uint32_t>("middot", 0xB7),
                               std::pair<std::string_view, std::uint32_t>("times", 0xD7),
                               std::pair<std::string_view, std::uint32_t>("frac12", 0xBD),
                               std::pair<std::string_view, std::uint32_t>("frac14", 0xBC),
                               std::pair<std::string_view, std::uint32_t>("eacute", 0xE9),
                               std::pair<std::string_view, std::uint32_t>("copy", 0xA9),
                               std::pair<std::string_view, std::uint32_t>("shy", 0xAD)};

std::optional<std::uint32_t> numericEntity(std::string_view digits)
{
    const bool isHex = !digits.empty() && (digits.front() == 'x' || digits.front() == 'X');
    digits.remove_prefix(isHex ? 1 : 0);
    std::uint32_t code = 0;
    for (const char each : digits) {
        const char c = lowerAscii(each);
        const bool isDigit = c >= '0' && c <= '9';
        if (!isDigit && !(isHex && c >= 'a' && c <= 'f')) {
            return std::nullopt;
        }
        constexpr std::uint32_t kTooMuch = 0x110000;
        code = std::min(code * (isHex ? 16U : 10U)
                            + static_cast<std::uint32_t>(isDigit ? c - '0' : c - 'a' + 10),
                        kTooMuch);
    }
    return digits.empty() ? std::nullopt : std::optional(code);
}

std::optional<std::uint32_t> entityCode(std::string_view name)
{
    if (!name.empty() && name.front() == '#') {
        return numericEntity(name.substr(1));
    }
    for (const auto& [known, code] : kEntities) {
        if (known == name) {
            return code;
        }
    }
    return std::nullopt;
}

} // namespace

HtmlPiece HtmlScan::next()
{
    if (m_at >= m_html.size()) {
        return {};
    }
    if (m_html[m_at] == '<') {
        const std::size_t before = m_at;
        HtmlPiece markup = readMarkup();
        if (m_at > before) {
            return markup;
        }
    }
    const std::size_t from = m_at;
    m_at = std::min(m_html.find('<', m_at + 1), m_html.size());
    return {.kind = HtmlPieceKind::Text, .name = {}, .text = m_html.substr(from, m_at - from)};
}

/// Moves on only where a tag, a comment or a declaration begins here, and ends.
HtmlPiece HtmlScan::readMarkup()
{
    const std::string_view rest = m_html.substr(m_at);
    if (rest.substr(0, 4) == "<!--") {
        const std::size_t end = m_endlessComment ? std::string_view::npos : m_html.find("-->", m_at + 4);
        m_endlessComment = end == std::string_view::npos;
        m_at = m_endlessComment ? m_at + 4 : end + 3; // what would hide the rest for good hides nothing
        return {.kind = HtmlPieceKind::Other, .name = {}, .text = {}};
    }
    const char second = rest.size() > 1 ? rest[1] : ' ';
    const bool isClosing = second == '/';
    const std::size_t nameAt = isClosing ? 2 : 1;
    const bool isTag = rest.size() > nameAt && isAsciiLetter(rest[nameAt]);
    const bool isOther = second == '!' || second == '?';
    const bool mayEnd = (isTag || isOther) && m_at < m_lastEnd;
    const std::size_t end = mayEnd ? tagEnd(m_html, m_at + 1) : std::string_view::npos;
    if (end == std::string_view::npos) {
        return {};
    }
    const std::string_view inside = m_html.substr(m_at + nameAt, end - m_at - nameAt);
    m_at = end + 1;
    if (isOther) {
        return {.kind = HtmlPieceKind::Other, .name = lowered(inside.substr(1)), .text = {}};
    }
    const auto nameEnd =
        std::find_if(inside.begin(), inside.end(), [](char c) { return isHtmlSpace(c) || c == '/'; });
    const auto length = static_cast<std::size_t>(nameEnd - inside.begin());
    return {.kind = isClosing ? HtmlPieceKind::Close : HtmlPieceKind::Open,
            .name = lowered(inside.substr(0, length)),
            .text = inside.substr(length)};
}

void HtmlScan::skipContent(std::string_view name)
{
    while (m_at < m_html.size()) {
        const std::size_t open = m_html.find("</", m_at);
        if (open == std::string_view::npos) {
            m_at = m_html.size();
            return;
        }
        const std::size_t after = open + 2 + name.size();
        const bool isWhole = after >= m_html.size() || !isAsciiLetter(m_html[after]);
        if (isWhole && lowered(m_html.substr(open + 2, name.size())) == name) {
            m_at = open;
            return;
        }
        m_at = open + 2;
    }
}

std::string withoutEntities(std::string_view text)
{
    constexpr std::size_t kLongestEntity = 16;
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t end =
            text[at] == '&' ? text.substr(at, kLongestEntity).find(';') : std::string_view::npos;
        const auto code =
            end == std::string_view::npos ? std::nullopt : entityCode(text.substr(at + 1, end - 1));
        if (code) {
            appendUtf8(plain, *code);
            at += end;
        } else {
            plain += text[at];
        }
    }
    return plain;
}

std::string attributeOf(std::string_view attributes, std::string_view name)
{
    const std::string lower = lowered(attributes);
    std::size_t at = lower.find(name);
    while (at != std::string::npos) {
        const std::size_t after = lower.find_first_not_of(" \t\r\n", at + name.size());
        const bool isWhole = at > 0 && isHtmlSpace(lower[at - 1]);
        if (isWhole && after != std::string::npos && lower[after] == '=') {
            const std::size_t from = lower.find_first_not_of(" \t\r\n", after + 1);
            if (from == std::string::npos) {
                return {};
            }
            const bool isQuoted = lower[from] == '"' || lower[from] == '\'';
            const std::size_t end =
                isQuoted ? lower.find(lower[from], from + 1) : lower.find_first_of(" \t\r\n", from);
            return lower.substr(from + (isQuoted ? 1 : 0),
                                end == std::string::npos ? end : end - from - (isQuoted ? 1 : 0));
        }
        at = lower.find(name, at + 1);
    }
    return {};
}

} // namespace wardwise::import

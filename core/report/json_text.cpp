#include "core/report/json_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace wardwise::report {

namespace {

constexpr int kDeepestJson = 32;

bool isJsonDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The bytes of the UTF-8 character at the start; 0 where there's none.
std::size_t utf8Size(std::string_view text)
{
    const auto byteAt = [&](std::size_t i) -> unsigned {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const auto follows = [&](std::size_t i) { return (byteAt(i) & 0xC0U) == 0x80U; };
    const unsigned first = byteAt(0);
    if (first < 0x80U) {
        return text.empty() ? 0 : 1;
    }
    if (first >= 0xC2U && first <= 0xDFU) {
        return follows(1) ? 2 : 0;
    }
    if (first >= 0xE0U && first <= 0xEFU) {
        const bool tooLong = first == 0xE0U && byteAt(1) < 0xA0U;
        const bool surrogate = first == 0xEDU && byteAt(1) > 0x9FU;
        return follows(1) && follows(2) && !tooLong && !surrogate ? 3 : 0;
    }
    if (first >= 0xF0U && first <= 0xF4U) {
        const bool tooLong = first == 0xF0U && byteAt(1) < 0x90U;
        const bool tooHigh = first == 0xF4U && byteAt(1) > 0x8FU;
        return follows(1) && follows(2) && follows(3) && !tooLong && !tooHigh ? 4 : 0;
    }
    return 0;
}

void appendUtf8(std::string& text, unsigned code)
{
    const auto append = [&](unsigned byte) { text += static_cast<char>(byte); };
    if (code < 0x80U) {
        append(code);
    } else if (code < 0x800U) {
        append(0xC0U | code >> 6U);
        append(0x80U | (code & 0x3FU));
    } else if (code < 0x10000U) {
        append(0xE0U | code >> 12U);
        append(0x80U | (code >> 6U & 0x3FU));
        append(0x80U | (code & 0x3FU));
    } else {
        append(0xF0U | code >> 18U);
        append(0x80U | (code >> 12U & 0x3FU));
        append(0x80U | (code >> 6U & 0x3FU));
        append(0x80U | (code & 0x3FU));
    }
}

class JsonReader
{
public:
    explicit JsonReader(std::string_view text) : m_text(text) {}

    std::variant<JsonNode, JsonMistake> run()
    {
        constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
        if (m_text.substr(0, kByteOrderMark.size()) == kByteOrderMark) {
            m_text.remove_prefix(kByteOrderMark.size());
        }
        JsonNode node = value(0);
        skipBlanks();
        if (m_at < m_text.size()) {
            fail("There's more after the end.");
        }
        if (m_mistake) {
            return *m_mistake;
        }
        return node;
    }

private:
    void fail(const std::string& what)
    {
        if (m_mistake) {
            return;
        }
        JsonMistake mistake{.line = 1, .column = 1, .text = what};
        for (const char c : m_text.substr(0, m_at)) {
            if (c == '\n') {
                ++mistake.line;
                mistake.column = 1;
            } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
                ++mistake.column;
            }
        }
        m_mistake = std::move(mistake);
    }

    [[nodiscard]] char now() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    void skipBlanks()
    {
        while (m_at < m_text.size() && (now() == ' ' || now() == '\t' || now() == '\n' || now() == '\r')) {
            ++m_at;
        }
    }

    bool accept(char wanted)
    {
        skipBlanks();
        if (m_at >= m_text.size() || now() != wanted) {
            return false;
        }
        ++m_at;
        skipBlanks();
        return true;
    }

    JsonNode value(int depth)
    {
        skipBlanks();
        if (depth > kDeepestJson) {
            fail("Lists and objects are nested more than 32 deep.");
        }
        if (m_mistake) {
            return {};
        }
        if (accept('{')) {
            return {members(depth)};
        }
        if (accept('[')) {
            return {items(depth)};
        }
        if (now() == '"') {
            return {text()};
        }
        if (now() == '-' || isJsonDigit(now())) {
            return {number()};
        }
        return word();
    }

    JsonNode word()
    {
        for (const auto& [written, meant] :
             {std::pair<std::string_view, JsonNode>{"true", {true}}, {"false", {false}}, {"null", {}}}) {
            if (m_text.substr(m_at, written.size()) == written) {
                m_at += written.size();
                return meant;
            }
        }
        fail("Expected a value: a text in double quotes, a number, true, false, null, a list or an object.");
        return {};
    }

    JsonMembers members(int depth)
    {
        JsonMembers found;
        if (accept('}')) {
            return found;
        }
        do {
            if (now() != '"') {
                fail("Expected a key in double quotes.");
                return found;
            }
            std::string key = text();
            if (!m_mistake && !accept(':')) {
                fail("Expected a colon after the key.");
            }
            found.push_back({std::move(key), value(depth + 1)});
        } while (!m_mistake && accept(','));
        if (!m_mistake && !accept('}')) {
            fail("Expected a comma or a closing brace.");
        }
        return found;
    }

    JsonList items(int depth)
    {
        JsonList found;
        if (accept(']')) {
            return found;
        }
        do {
            found.push_back(value(depth + 1));
        } while (!m_mistake && accept(','));
        if (!m_mistake && !accept(']')) {
            fail("Expected a comma or a closing bracket.");
        }
        return found;
    }

    void skipDigits()
    {
        if (!isJsonDigit(now())) {
            fail("Expected a figure.");
        }
        while (isJsonDigit(now())) {
            ++m_at;
        }
    }

    double number()
    {
        const std::size_t from = m_at;
        m_at += now() == '-' ? 1U : 0U;
        if (now() == '0') {
            ++m_at;
        } else {
            skipDigits();
        }
        if (now() == '.') {
            ++m_at;
            skipDigits();
        }
        if (now() == 'e' || now() == 'E') {
            ++m_at;
            m_at += now() == '+' || now() == '-' ? 1U : 0U;
            skipDigits();
        }
        double read = 0;
        const char* const end = m_text.data() + m_at;
        if (!m_mistake && std::from_chars(m_text.data() + from, end, read).ec != std::errc()) {
            m_at = from;
            fail("The number is too large or too near to 0.");
        }
        return read;
    }

    std::string text()
    {
        std::string read;
        ++m_at;
        while (!m_mistake && now() != '"') {
            const std::size_t size = utf8Size(m_text.substr(m_at));
            if (m_at >= m_text.size()) {
                fail("The text lacks its closing quote.");
            } else if (size == 0) {
                fail("The text isn't UTF-8.");
            } else if (static_cast<unsigned char>(now()) < 0x20U) {
                fail("A line break or another control character stands in a text; write \\n.");
            } else if (now() == '\\') {
                escape(read);
            } else {
                read += m_text.substr(m_at, size);
                m_at += size;
            }
        }
        m_at += m_mistake ? 0U : 1U;
        return read;
    }

    void escape(std::string& into)
    {
        static constexpr std::string_view kWritten = "\"\\/bfnrt";
        static constexpr std::string_view kMeant = "\"\\/\b\f\n\r\t";
        const char which = m_at + 1 < m_text.size() ? m_text[m_at + 1] : '\0';
        if (which == 'u') {
            escapedCode(into);
            return;
        }
        const auto at = which == '\0' ? std::string_view::npos : kWritten.find(which);
        if (at == std::string_view::npos) {
            fail("A backslash stands before \", \\, /, b, f, n, r, t or u.");
            return;
        }
        into += kMeant[at];
        m_at += 2;
    }

    /// The four hexadecimal figures after \u.
    std::optional<unsigned> codeUnit(std::size_t at) const
    {
        constexpr std::size_t kEscape = 6;
        const std::string_view written = m_text.substr(std::min(at, m_text.size()), kEscape);
        unsigned code = 0;
        if (written.size() < kEscape || written.substr(0, 2) != "\\u"
            || written.find_first_not_of("0123456789abcdefABCDEF", 2) != std::string_view::npos) {
            return std::nullopt;
        }
        std::from_chars(written.data() + 2, written.data() + written.size(), code, 16);
        return code;
    }

    void escapedCode(std::string& into)
    {
        constexpr std::size_t kEscape = 6;
        const auto first = codeUnit(m_at);
        if (!first || *first == 0) {
            fail("After \\u come four hexadecimal figures, not all of them 0.");
            return;
        }
        unsigned code = *first;
        std::size_t size = kEscape;
        if (code >= 0xD800U && code <= 0xDFFFU) {
            const auto second = codeUnit(m_at + kEscape);
            if (code >= 0xDC00U || !second || *second < 0xDC00U || *second > 0xDFFFU) {
                fail("Half of a surrogate pair stands alone.");
                return;
            }
            code = 0x10000U + ((code - 0xD800U) << 10U) + (*second - 0xDC00U);
            size += kEscape;
        }
        appendUtf8(into, code);
        m_at += size;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::optional<JsonMistake> m_mistake;
};

} // namespace

std::variant<JsonNode, JsonMistake> readJson(std::string_view text)
{
    return JsonReader(text).run();
}

} // namespace wardwise::report

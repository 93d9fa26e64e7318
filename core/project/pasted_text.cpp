#include "core/project/pasted_text.h"

#include "core/base/number_text.h"

#include <algorithm>
#include <optional>

namespace wardwise::project {

namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";

bool isBlank(const std::vector<std::string>& row)
{
    return std::all_of(row.begin(), row.end(), [](const std::string& cell) { return cell.empty(); });
}

/// Reads cells one after another: what stands in quotes may hold tabs, line breaks and doubled quotes.
class CellReader
{
public:
    explicit CellReader(std::string_view text) : m_text(text) {}

    /// Fails where there are more cells than can be taken.
    bool read(PastedRows& rows)
    {
        std::size_t cells = 0;
        while (m_at < m_text.size()) {
            rows.emplace_back();
            bool more = true;
            while (more) {
                rows.back().push_back(trimmed(cell()));
                if (++cells > kMostPastedCells) {
                    return false;
                }
                more = m_at < m_text.size() && m_text[m_at] == '\t';
                m_at += more ? 1 : 0;
            }
            endLine();
        }
        return true;
    }

private:
    std::string cell()
    {
        if (m_at < m_text.size() && m_text[m_at] == '"') {
            if (auto quoted = quotedCell()) {
                return *quoted;
            }
        }
        const std::size_t start = m_at;
        while (m_at < m_text.size() && m_text[m_at] != '\t' && m_text[m_at] != '\n' && m_text[m_at] != '\r') {
            ++m_at;
        }
        return std::string(m_text.substr(start, m_at - start));
    }

    /// None, and nothing read, where the quote isn't one that a spreadsheet put around a cell.
    std::optional<std::string> quotedCell()
    {
        std::string inside;
        for (std::size_t at = m_at + 1; at < m_text.size(); ++at) {
            if (m_text[at] != '"') {
                inside += m_text[at];
                continue;
            }
            const char next = at + 1 < m_text.size() ? m_text[at + 1] : '\n';
            if (next == '"') {
                inside += '"';
                ++at;
            } else if (next == '\t' || next == '\n' || next == '\r') {
                m_at = at + 1;
                return inside;
            } else {
                return std::nullopt;
            }
        }
        return std::nullopt;
    }

    void endLine()
    {
        if (m_at < m_text.size() && m_text[m_at] == '\r') {
            ++m_at;
            m_at += m_at < m_text.size() && m_text[m_at] == '\n' ? 1 : 0;
        } else if (m_at < m_text.size()) {
            ++m_at;
        }
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

std::string trimmed(std::string_view text)
{
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i, kNoBreakSpace.size()) == kNoBreakSpace) {
            plain += ' ';
            i += kNoBreakSpace.size() - 1;
        } else {
            plain += text[i] == '\n' || text[i] == '\r' || text[i] == '\t' ? ' ' : text[i];
        }
    }
    const auto first = plain.find_first_not_of(' ');
    const auto last = plain.find_last_not_of(' ');
    return first == std::string::npos ? std::string() : plain.substr(first, last - first + 1);
}

Result<PastedRows> readPasted(std::string_view text)
{
    PastedRows rows;
    if (!CellReader(text).read(rows)) {
        return Error{ErrorCode::Invalid,
                     "The block has more than " + groupedText(static_cast<std::int64_t>(kMostPastedCells))
                         + " cells. Paste it in parts, or import it as a file.",
                     {}};
    }
    while (!rows.empty() && isBlank(rows.back())) {
        rows.pop_back();
    }
    return rows;
}

} // namespace wardwise::project

#include "core/project/block_names.h"

#include "core/domain/name_match.h"

#include <algorithm>

namespace wardwise::project {

namespace {

std::set<std::string> prepared(const std::vector<std::string>& names)
{
    std::set<std::string> all;
    for (const std::string& name : names) {
        all.insert(comparableName(name));
    }
    return all;
}

} // namespace

std::string unguarded(const std::string& text)
{
    constexpr std::string_view kFormulaStarts = "=+-@";
    const bool guarded =
        text.size() > 1 && text[0] == '\'' && kFormulaStarts.find(text[1]) != std::string_view::npos;
    return guarded ? text.substr(1) : text;
}

std::string comparableName(const std::string& name)
{
    return caseFolded(unguarded(trimmed(name)));
}

BlockNames::BlockNames(const PasteTarget& target)
{
    for (const std::string& heading : target.headings) {
        m_headings.push_back(comparableName(heading));
    }
    for (const auto& column : target.columns) {
        m_columns.push_back(prepared(column));
    }
    for (const auto& row : target.rows) {
        auto& headings = m_rows.emplace_back();
        for (const auto& names : row) {
            headings.push_back(prepared(names));
        }
    }
}

std::optional<std::size_t> BlockNames::heading(const std::string& name) const
{
    const auto at = std::find(m_headings.begin(), m_headings.end(), name);
    return at == m_headings.end() ? std::nullopt
                                  : std::optional(static_cast<std::size_t>(at - m_headings.begin()));
}

std::optional<std::size_t> BlockNames::column(const std::string& name) const
{
    const auto at = std::find_if(m_columns.begin(), m_columns.end(),
                                 [&](const Alternatives& names) { return names.contains(name); });
    return at == m_columns.end() ? std::nullopt
                                 : std::optional(static_cast<std::size_t>(at - m_columns.begin()));
}

bool BlockNames::anyRowIsCalled(const std::string& name) const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [&](const std::vector<Alternatives>& headings) {
        return !headings.empty() && headings.front().contains(name);
    });
}

std::vector<std::size_t>
BlockNames::rowsCalled(const std::vector<std::pair<std::size_t, std::string>>& names) const
{
    std::vector<std::size_t> fits;
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        const bool fit = std::all_of(names.begin(), names.end(), [&](const auto& name) {
            return name.first < m_rows[row].size() && m_rows[row][name.first].contains(name.second);
        });
        if (fit) {
            fits.push_back(row);
        }
    }
    return fits;
}

} // namespace wardwise::project

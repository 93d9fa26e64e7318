// The names of a table's rows and columns, prepared once for finding those of a pasted block.
#pragma once

#include "core/project/pasted_block.h"

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace wardwise::project {

/// The apostrophe that keeps a text from running as a formula isn't part of it.
std::string unguarded(const std::string& text);

/// A name as it's compared.
std::string comparableName(const std::string& name);

/// All names that are asked for are comparableName()s.
class BlockNames
{
public:
    explicit BlockNames(const PasteTarget& target);

    [[nodiscard]] std::optional<std::size_t> heading(const std::string& name) const;
    [[nodiscard]] std::optional<std::size_t> column(const std::string& name) const;
    [[nodiscard]] bool anyRowIsCalled(const std::string& name) const;
    /// The rows that fit all of these headings' names.
    [[nodiscard]] std::vector<std::size_t>
    rowsCalled(const std::vector<std::pair<std::size_t, std::string>>& names) const;

private:
    using Alternatives = std::set<std::string>;

    std::vector<std::string> m_headings;
    std::vector<Alternatives> m_columns;
    std::vector<std::vector<Alternatives>> m_rows;
};

} // namespace wardwise::project

#include "core/project/pasted_block.h"

#include "core/base/number_text.h"
#include "core/domain/name_match.h"
#include "core/project/block_names.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace wardwise::project {

namespace {

/// Words for a reason, in the spellings that tables use; other stand-ins could mean several reasons.
std::optional<std::string> reasonIn(const std::string& text)
{
    constexpr std::array kReasons{
        std::pair("suppressed", "suppressed"),         std::pair("not recorded", "not recorded"),
        std::pair("not-recorded", "not recorded"),     std::pair("n/a", "not applicable"),
        std::pair("not applicable", "not applicable"), std::pair("not-applicable", "not applicable")};
    for (const auto& [word, reason] : kReasons) {
        if (sameText(text, word)) {
            return reason;
        }
    }
    return std::nullopt;
}

bool standsForSeveralReasons(const std::string& text)
{
    constexpr std::array kStandIns{"-",  "--", "\u2013", "\u2014", "..",   "...",   ":",    "*",
                                   "**", "x",  "c",      "z",      "#N/A", "#N/A!", "null", "none"};
    return std::any_of(kStandIns.begin(), kStandIns.end(),
                       [&](const char* word) { return sameText(text, word); });
}

void readValue(const std::string& text, PastedCell& cell)
{
    if (auto reason = reasonIn(text)) {
        cell.value = *reason;
    } else if (standsForSeveralReasons(text)) {
        cell.refusal = "\"" + text
                       + "\" could mean several things. Type suppressed, not recorded or not applicable, "
                         "or 0 where it is nought.";
    } else {
        cell.value = unguarded(text);
    }
}

bool looksLikeAFigure(const std::string& text)
{
    return readNumber(text) || reasonIn(text) || standsForSeveralReasons(text);
}

enum class Role
{
    Figures,
    Heading,
    Unknown
};

/// What a column of the block is.
struct BlockColumn
{
    Role role = Role::Unknown;
    std::size_t at = 0; ///< the target's column, or which heading
    std::string name;
};

std::vector<BlockColumn> namedColumns(const std::vector<std::string>& row, const BlockNames& names)
{
    std::vector<BlockColumn> columns;
    columns.reserve(row.size());
    for (const std::string& text : row) {
        BlockColumn column{.role = Role::Unknown, .at = 0, .name = text};
        const std::string name = comparableName(text);
        if (const auto heading = names.heading(name)) {
            column.role = Role::Heading;
            column.at = *heading;
        } else if (const auto at = names.column(name)) {
            column.role = Role::Figures;
            column.at = *at;
        }
        columns.push_back(std::move(column));
    }
    return columns;
}

/// The first row is a heading where it names a column and none of it could be a figure.
bool isHeadingRow(const std::vector<std::string>& row, const BlockNames& names)
{
    const auto columns = namedColumns(row, names);
    return std::any_of(columns.begin(), columns.end(),
                       [](const BlockColumn& column) { return column.role == Role::Figures; })
           && std::none_of(row.begin(), row.end(), looksLikeAFigure);
}

/// Without a heading row, names of rows stand first: where one matches and none could be a figure.
bool firstColumnNamesRows(const PastedRows& rows, std::size_t firstRow, const BlockNames& names)
{
    bool anyMatches = false;
    for (std::size_t row = firstRow; row < rows.size(); ++row) {
        const std::string& text = rows[row].front();
        if (!text.empty() && looksLikeAFigure(text)) {
            return false;
        }
        anyMatches = anyMatches || (!text.empty() && names.anyRowIsCalled(comparableName(text)));
    }
    return anyMatches;
}

/// The target's row that a row of the block is for, or why there's none.
struct BlockRow
{
    std::optional<std::size_t> at;
    std::string called; ///< by the names in the block
    std::string problem;
};

class Placer
{
public:
    Placer(const PastedRows& rows, const PasteTarget& target)
        : m_rows(&rows)
        , m_target(&target)
        , m_names(target)
    {
    }

    PastedBlock place()
    {
        if (m_rows->empty()) {
            return {};
        }
        findColumns();
        const std::size_t first = m_block.hadColumnNames ? 1 : 0;
        for (std::size_t row = first; row < m_rows->size(); ++row) {
            placeRow((*m_rows)[row], row - first);
        }
        return std::move(m_block);
    }

private:
    void findColumns()
    {
        m_block.hadColumnNames = isHeadingRow(m_rows->front(), m_names);
        if (m_block.hadColumnNames) {
            m_columns = namedColumns(m_rows->front(), m_names);
            BlockColumn& corner = m_columns.front();
            if (corner.role == Role::Unknown && firstColumnNamesRows(*m_rows, 1, m_names)) {
                corner.role = Role::Heading; // the first heading, under another word
            }
        } else {
            countColumns();
        }
        m_block.hadRowNames = std::any_of(m_columns.begin(), m_columns.end(), [](const BlockColumn& column) {
            return column.role == Role::Heading;
        });
    }

    /// Without a row of headings the columns follow one another from the anchor on.
    void countColumns()
    {
        std::size_t widest = 0;
        for (const auto& row : *m_rows) {
            widest = std::max(widest, row.size());
        }
        const bool named = widest > 1 && firstColumnNamesRows(*m_rows, 0, m_names);
        if (named) {
            m_columns.push_back({.role = Role::Heading, .at = 0, .name = {}});
        }
        for (std::size_t i = m_columns.size(); i < widest; ++i) {
            const std::size_t at = m_target->anchorColumn + i - (named ? 1 : 0);
            m_columns.push_back({.role = Role::Figures, .at = at, .name = {}});
        }
    }

    [[nodiscard]] BlockRow rowFor(const std::vector<std::string>& cells, std::size_t fromFirst) const
    {
        BlockRow row;
        if (!m_block.hadRowNames) {
            const std::size_t at = m_target->anchorRow + fromFirst;
            if (at < m_target->rows.size()) {
                row.at = at;
            } else {
                row.problem = "The table ends above this row.";
            }
            return row;
        }
        std::vector<std::pair<std::size_t, std::string>> wanted; // a name for each heading
        for (std::size_t i = 0; i < m_columns.size() && i < cells.size(); ++i) {
            if (m_columns[i].role == Role::Heading) {
                wanted.emplace_back(m_columns[i].at, comparableName(cells[i]));
                row.called += (row.called.empty() || cells[i].empty() ? "" : ", ") + cells[i];
            }
        }
        const auto fits = m_names.rowsCalled(wanted);
        if (fits.size() == 1) {
            row.at = fits.front();
        } else {
            row.problem = fits.empty() ? "The table has no row of this name."
                                       : "Several rows of the table fit this name.";
        }
        return row;
    }

    void placeRow(const std::vector<std::string>& cells, std::size_t fromFirst)
    {
        const BlockRow row = rowFor(cells, fromFirst);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const BlockColumn column = i < m_columns.size() ? m_columns[i] : BlockColumn{};
            if (column.role == Role::Heading) {
                continue;
            }
            if (cells[i].empty()) {
                ++m_block.blank;
                continue;
            }
            m_block.cells.push_back(cellAt(row, column, cells[i], fromFirst));
        }
    }

    [[nodiscard]] PastedCell cellAt(const BlockRow& row, const BlockColumn& column, const std::string& text,
                                    std::size_t fromFirst) const
    {
        const bool known = column.role == Role::Figures && column.at < m_target->columns.size();
        PastedCell cell;
        cell.value = text;
        cell.placed = known && row.at.has_value();
        cell.row = row.at.value_or(0);
        cell.column = column.at;
        cell.place = placeText(row, known ? m_target->columns[column.at].front() : column.name, fromFirst);
        if (!row.at) {
            cell.refusal = row.problem;
        } else if (known) {
            readValue(text, cell);
        } else {
            cell.refusal = column.name.empty() ? "The table ends left of this column."
                                               : "The table has no column of this name.";
        }
        return cell;
    }

    [[nodiscard]] std::string placeText(const BlockRow& row, const std::string& column,
                                        std::size_t fromFirst) const
    {
        std::string text = row.called;
        if (row.at && !m_target->rows[*row.at].empty() && !m_target->rows[*row.at].front().empty()) {
            text = m_target->rows[*row.at].front().front();
        } else if (text.empty()) {
            text = "row " + std::to_string(fromFirst + 1) + " of the block";
        }
        return column.empty() ? text : text + ", " + column;
    }

    const PastedRows* m_rows;
    const PasteTarget* m_target;
    BlockNames m_names;
    std::vector<BlockColumn> m_columns;
    PastedBlock m_block;
};

} // namespace

PastedBlock placeBlock(const PastedRows& rows, const PasteTarget& target)
{
    return Placer(rows, target).place();
}

} // namespace wardwise::project

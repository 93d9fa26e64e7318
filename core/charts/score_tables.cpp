#include "core/charts/score_tables.h"

#include "core/charts/chart_cells.h"

#include <algorithm>
#include <string_view>

namespace wardwise {

namespace {

constexpr int kShadeDecimals = 2;

std::string_view codeOf(HeatKind kind)
{
    switch (kind) {
    case HeatKind::Rated:
        return "rated";
    case HeatKind::Blank:
        return "blank";
    case HeatKind::NotApplicable:
        return "not-applicable";
    case HeatKind::OffScale:
        break;
    }
    return "off-scale";
}

std::string_view wordsOf(HeatKind kind)
{
    switch (kind) {
    case HeatKind::Rated:
        return "rated";
    case HeatKind::Blank:
        return "blank";
    case HeatKind::NotApplicable:
        return "not applicable";
    case HeatKind::OffScale:
        break;
    }
    return "not on the scale";
}

std::string_view codeOf(Moved moved)
{
    switch (moved) {
    case Moved::Same:
        return "same";
    case Moved::Up:
        return "up";
    case Moved::Down:
        return "down";
    case Moved::New:
        return "new";
    case Moved::Gone:
        break;
    }
    return "gone";
}

/// A missing figure is a cell without one.
ChartCell figureIfAny(const std::optional<double>& value, int decimals)
{
    return value ? figureCell(*value, decimals) : ChartCell();
}

class HeatTable
{
public:
    explicit HeatTable(const HeatMatrix& chart) : m_chart(chart)
    {
        const auto any = [&](auto holds) { return std::any_of(chart.rows.begin(), chart.rows.end(), holds); };
        m_hasHeadings = any([](const HeatRow& row) { return !row.heading.empty(); });
        m_hasGroups = std::any_of(chart.columns.begin(), chart.columns.end(),
                                  [](const HeatColumn& column) { return !column.group.empty(); });
        m_hasEntries = any([](const HeatRow& row) {
            return std::any_of(row.cells.begin(), row.cells.end(),
                               [](const HeatCell& cell) { return !cell.entries.empty(); });
        });
        m_hasRemarks = any([](const HeatRow& row) { return !row.remark.empty(); });
    }

    ChartTable make()
    {
        addColumns();
        std::string heading;
        for (const HeatRow& row : m_chart.rows) {
            heading = row.heading.empty() ? heading : row.heading;
            for (std::size_t i = 0; i < m_chart.columns.size(); ++i) {
                const HeatCell& cell = i < row.cells.size() ? row.cells[i] : m_blank;
                addRow(heading, row, m_chart.columns[i], cell,
                       cell.entries.empty() ? "" : cell.entries[0].label);
                for (std::size_t at = 1; at < cell.entries.size(); ++at) {
                    addRow(heading, row, m_chart.columns[i], cell, cell.entries[at].label);
                }
            }
        }
        return std::move(m_table);
    }

private:
    void addWords(const char* key, std::string title)
    {
        m_table.columns.push_back({.key = key, .title = std::move(title), .kind = ColumnKind::Words});
    }

    void addColumns()
    {
        if (m_hasHeadings) {
            addWords("heading", "Under");
        }
        addWords("row", m_chart.rowTitle.empty() ? "Row" : m_chart.rowTitle);
        if (m_hasGroups) {
            addWords("group", "Group");
        }
        addWords("column", "Column");
        addWords("text", "Cell");
        if (m_hasEntries) {
            addWords("entry", "Listed");
        }
        m_table.columns.push_back({.key = "shade", .title = "Shade, 0 to 1", .kind = ColumnKind::Figures});
        m_table.columns.push_back({.key = "shade_to", .title = "Shade to", .kind = ColumnKind::Figures});
        addWords("kind", "Kind");
        if (m_hasRemarks) {
            addWords("remark", m_chart.remarkTitle.empty() ? "Remark" : m_chart.remarkTitle);
        }
    }

    void addRow(const std::string& heading, const HeatRow& row, const HeatColumn& column,
                const HeatCell& cell, const std::string& entry)
    {
        auto& cells = m_table.rows.emplace_back();
        if (m_hasHeadings) {
            cells.push_back(wordsCell(heading));
        }
        cells.push_back(wordsCell(row.label));
        if (m_hasGroups) {
            cells.push_back(wordsCell(column.group));
        }
        cells.push_back(wordsCell(column.label));
        cells.push_back(wordsCell(cell.text));
        if (m_hasEntries) {
            cells.push_back(wordsCell(entry));
        }
        cells.push_back(figureIfAny(cell.strength, kShadeDecimals));
        cells.push_back(figureIfAny(cell.strengthTo, kShadeDecimals));
        cells.push_back({.text = std::string(wordsOf(cell.kind)),
                         .number = std::nullopt,
                         .code = std::string(codeOf(cell.kind))});
        if (m_hasRemarks) {
            cells.push_back(wordsCell(row.remark));
        }
    }

    const HeatMatrix& m_chart;
    ChartTable m_table;
    HeatCell m_blank{.kind = HeatKind::Blank, .text = {}};
    bool m_hasHeadings = false;
    bool m_hasGroups = false;
    bool m_hasEntries = false;
    bool m_hasRemarks = false;
};

} // namespace

ChartTable tableOfChart(const HeatMatrix& chart)
{
    return HeatTable(chart).make();
}

ChartTable tableOfChart(const SlopeChart& chart)
{
    constexpr int kDecimals = 2;
    ChartTable table;
    table.columns = {
        {.key = "name", .title = "Name", .kind = ColumnKind::Words},
        {.key = "left", .title = chart.sides[0], .kind = ColumnKind::Figures},
        {.key = "left as shown", .title = chart.sides[0] + " as shown", .kind = ColumnKind::Words},
        {.key = "right", .title = chart.sides[1], .kind = ColumnKind::Figures},
        {.key = "right as shown", .title = chart.sides[1] + " as shown", .kind = ColumnKind::Words},
        {.key = "moved", .title = "Moved", .kind = ColumnKind::Words}};
    table.rows.reserve(chart.items.size());
    for (const SlopeItem& item : chart.items) {
        const std::string moved(codeOf(item.moved));
        table.rows.push_back({wordsCell(item.label), figureIfAny(item.left, kDecimals),
                              wordsCell(item.leftText), figureIfAny(item.right, kDecimals),
                              wordsCell(item.rightText), wordsCell(moved)});
    }
    return table;
}

ChartTable tableOfChart(const StackedRows& chart)
{
    const bool hasIntervals = std::any_of(chart.rows.begin(), chart.rows.end(),
                                          [](const StackedRow& row) { return row.interval.has_value(); });
    ChartTable table;
    table.columns = {{.key = "row", .title = "Row", .kind = ColumnKind::Words},
                     {.key = "part", .title = "Part", .kind = ColumnKind::Words},
                     {.key = "value",
                      .title = chart.words.axis.empty() ? "Value" : chart.words.axis,
                      .kind = ColumnKind::Figures},
                     {.key = "as shown", .title = "Figure", .kind = ColumnKind::Words}};
    if (hasIntervals) {
        table.columns.push_back({.key = "low", .title = "From", .kind = ColumnKind::Figures});
        table.columns.push_back({.key = "high", .title = "To", .kind = ColumnKind::Figures});
    }
    const auto add = [&](const StackedRow& row, const std::string& part, const std::optional<double>& value,
                         const std::string& text, const std::optional<Interval>& interval) {
        auto& cells = table.rows.emplace_back(std::vector<ChartCell>{
            wordsCell(row.label), wordsCell(part), figureIfAny(value, chart.decimals), wordsCell(text)});
        if (hasIntervals) {
            cells.push_back(interval ? figureCell(interval->low, chart.decimals) : ChartCell());
            cells.push_back(interval ? figureCell(interval->high, chart.decimals) : ChartCell());
        }
    };
    for (const StackedRow& row : chart.rows) {
        if (!chart.baseWords.empty()) {
            add(row, chart.baseWords, row.base, {}, {});
        }
        double sum = row.base;
        for (std::size_t i = 0; i < chart.series.size(); ++i) {
            const auto value = i < row.segments.size() ? row.segments[i] : std::nullopt;
            sum += value.value_or(0.0);
            add(row, chart.series[i], value, value ? std::string() : "missing", {});
        }
        add(row, "Whole", sum, row.valueText, row.interval);
    }
    return table;
}

} // namespace wardwise

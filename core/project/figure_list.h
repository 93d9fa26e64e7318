// Every stored figure of a source as a list: read once, then narrowed by words and put in order quickly.
#pragma once

#include "core/project/project.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wardwise::project {

enum class ListColumn
{
    Area,
    Measure,
    Breakdown,
    Period,
    Value,
    Unit,
    Quantity,
    Lines,
    Note
};

constexpr int kListColumns = 9;

struct ListedFigure
{
    ObservationId id;
    AreaId area;
    MeasureId measure;
    std::string areaCode;
    std::string sections; ///< of the source, in which it stands
    std::optional<double> number;
    std::string plainValue; ///< the number for a file, "2935"; empty where there's none
    int firstLine = 0;
    std::vector<std::string> cells; ///< as people read them, by ListColumn
    std::string words;              ///< all that a filter looks at, without regard to case
};

class FigureList
{
public:
    FigureList() = default;
    static Result<FigureList> load(const Project& project, SourceId source);

    [[nodiscard]] const std::vector<ListedFigure>& rows() const { return m_rows; }

    /// The column's longest text; empty where it says nothing in any row.
    [[nodiscard]] std::string longest(ListColumn column) const;

    /// The rows in which every word of the filter occurs, in the order of a column. What has no value comes
    /// last.
    [[nodiscard]] std::vector<std::size_t> ordered(std::string_view filter, ListColumn column,
                                                   bool descending) const;

private:
    std::vector<ListedFigure> m_rows;
};

} // namespace wardwise::project

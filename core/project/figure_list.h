// The stored figures of a source as a list: narrowed by words, in the order of a column, and only so many
// of them as anyone scrolls through.
#pragma once

#include "core/project/project.h"
#include "core/store/figure_list_query.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wardwise::project {

using store::ListColumn;

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
};

/// What is to be listed: the figures in which every word of the filter occurs, in the order of a column. What
/// has no value comes last.
struct ListWish
{
    SourceId source;
    std::string filter = {};
    ListColumn order = ListColumn::Lines;
    bool descending = false;
    std::optional<ObservationId> wanted = std::nullopt; ///< listed however many others fit
};

struct FigureList
{
    std::vector<ListedFigure> rows; ///< the first of those that fit, and the wanted one
    std::int64_t fitting = 0;

    /// As many as are listed of those that fit.
    static constexpr std::size_t kMost = 10000;

    static Result<FigureList> load(const Project& project, const ListWish& wish);

    /// The column's longest text in these rows; empty where it says nothing in any of them.
    [[nodiscard]] std::string longest(ListColumn column) const;
};

} // namespace wardwise::project

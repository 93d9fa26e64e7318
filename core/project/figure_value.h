// What a figure of an area, a measure and a period is now: stored where a source says it, else computed as
// the comparisons do.
#pragma once

#include "core/domain/bound_figure.h"
#include "core/project/project.h"
#include "core/store/bound_figures.h"

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace wardwise::project {

struct FigureValue
{
    std::optional<double> value; ///< none of a text or a class, or where there's none
    std::string text;            ///< in the figure's words; where there's none why, in square brackets
    bool isThere = false;
    std::optional<ObservationId> observation; ///< the stored figure; none where it's computed
    std::optional<PeriodId> period;           ///< none of several months taken together
    std::string periodTitle;
    std::string sourceKey;
    std::vector<int> lines; ///< at which it stands in the source
};

/// Reads figures; what many of them need is worked out once. Good until figures change.
class FigureReader
{
public:
    explicit FigureReader(const Project& project);

    /// What the bound figure says now; what was read of it isn't looked at.
    FigureValue read(const BoundFigure& bound);

private:
    /// A number with how it's printed, or why there's none.
    struct Found
    {
        Figure figure;
        std::string words;   ///< of a class
        std::string whyNone; ///< "no figure"
        std::optional<ObservationId> observation;
        std::optional<PeriodId> period;
        std::string periodTitle;
        std::string sourceKey;
        std::vector<int> lines;
    };

    Found find(const BoundFigure& bound);
    Found stored(const BoundFigure& bound, Quantity quantity);
    Found computed(const BoundFigure& bound);
    Found compared(const BoundFigure& bound);
    Found forceRatio(const BoundFigure& bound);
    void takeRate(const BoundFigure& bound, SourceId source, Found& found) const;
    const Comparison* comparisonFor(const BoundFigure& bound, SourceId source);
    [[nodiscard]] std::vector<SourceId> sourcesOf(const BoundFigure& bound) const;

    const Project* m_project;
    store::MeantFigureQuery m_query;
    std::map<std::tuple<AreaId, MeasureId, std::optional<PeriodId>, SourceId>, std::optional<Comparison>>
        m_comparisons;
};

} // namespace wardwise::project

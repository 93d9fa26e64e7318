// What figures are of: all areas, measures, periods, breakdowns, sources and batches of a project, and
// finding them by name as an analyst would say it.
#pragma once

#include "core/base/result.h"
#include "core/domain/area.h"
#include "core/domain/measure.h"
#include "core/domain/observation.h"
#include "core/domain/period.h"
#include "core/domain/reference_set.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace wardwise {

struct Breakdown
{
    BreakdownId id;
    std::string dimension;
    std::string category;
    std::string description = {}; ///< "Better-off home owners in the countryside"

    friend bool operator==(const Breakdown&, const Breakdown&) = default;
};

/// The breakdown that is the whole, in every project.
constexpr BreakdownId kWhole{1};

struct Catalogue
{
    std::vector<Area> areas;
    std::vector<Measure> measures; ///< in order of position
    std::vector<Period> periods;
    std::vector<Breakdown> breakdowns;
    std::vector<Source> sources;
    std::vector<Batch> batches;
    std::vector<CompleteMonth> completeMonths;
    std::vector<MeasureMapping> mappings;
    std::vector<MeasurePart> measureParts; ///< in the order in which they were added
    std::vector<KeptReference> references; ///< in the order in which they were added
    std::vector<std::pair<AreaId, std::string>> areaAliases;
    std::vector<std::pair<MeasureId, std::string>> measureAliases;

    /// Null where there's no such thing.
    [[nodiscard]] const Area* area(AreaId id) const;
    [[nodiscard]] const Measure* measure(MeasureId id) const;
    [[nodiscard]] const Period* period(PeriodId id) const;
    [[nodiscard]] const Breakdown* breakdown(BreakdownId id) const;
    [[nodiscard]] const Source* source(SourceId id) const;
    [[nodiscard]] const Batch* batch(BatchId id) const;
    [[nodiscard]] const Source* sourceOf(BatchId id) const;

    /// All areas of a kind inside `within`, at any depth, in the order of their codes; `within` itself if it
    /// fits.
    [[nodiscard]] std::vector<const Area*> inside(AreaId within, AreaKind kind) const;
    /// The nearest area of this kind that `id` lies in, or is.
    [[nodiscard]] const Area* enclosing(AreaId id, AreaKind kind) const;

    [[nodiscard]] std::vector<const Measure*> childrenOf(MeasureId id) const;
    /// The measures that this one is made of, in the order in which they were chosen; none where it has
    /// figures of its own.
    [[nodiscard]] std::vector<const Measure*> partsOf(MeasureId id) const;
    /// The measures with figures of their own that it comes down to, each once; itself where it's made of
    /// none.
    [[nodiscard]] std::vector<const Measure*> leavesOf(MeasureId id) const;
    /// Whether it's made of other measures.
    [[nodiscard]] bool isMadeOfMeasures(MeasureId id) const;
    [[nodiscard]] std::vector<const Batch*> batchesOf(SourceId id) const;
};

/// An area by its code, name or another spelling, without regard to case. A name that several areas share is
/// ambiguous, unless they are one place at several levels (a partnership and its only district).
Result<const Area*> findArea(const Catalogue& catalogue, std::string_view text);

/// A measure by its name or another spelling, without regard to case. `families` narrows it where it isn't
/// empty; a name in several families is ambiguous.
Result<const Measure*> findMeasure(const Catalogue& catalogue, std::string_view text,
                                   const std::vector<std::string>& families = {});

/// Which of `candidates` counts what a measure of another family does: mapped as the same, else of the same
/// name, else mapped as close, else as broader or narrower.
std::optional<MeasureId> measureAlike(const Catalogue& catalogue, MeasureId measure,
                                      const std::vector<MeasureId>& candidates);

/// All measures of that name, in any family.
std::vector<const Measure*> measuresNamed(const Catalogue& catalogue, std::string_view text);

/// A source by its key or its title, without regard to case.
Result<const Source*> findSource(const Catalogue& catalogue, std::string_view text);

/// A stored period by its label, or by the months that a label means.
const Period* findPeriod(const Catalogue& catalogue, std::string_view label);

} // namespace wardwise

// The figures of one source for many areas, in memory, and the rate that they give for an area, a measure and
// a period: published where the source says it, computed from counts and populations where it doesn't.
#pragma once

#include "core/comparison/figure_index.h"
#include "core/comparison/period_choice.h"
#include "core/comparison/populations.h"
#include "core/comparison/rows_by_location.h"
#include "core/domain/catalogue.h"
#include "core/domain/comparison.h"
#include "core/stats/rate.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace wardwise::comparison {

/// Doesn't change, and keeps the catalogue that it was made with: who has it can go on after others have been
/// read.
class WardFigures
{
public:
    /// `figures` are the source's, of any area of this catalogue; `populations` those of every source.
    WardFigures(std::shared_ptr<const Catalogue> catalogue, SourceId source, FigureColumns figures,
                std::shared_ptr<const Populations> populations);

    [[nodiscard]] const Catalogue& catalogue() const { return *m_catalogue; }

    [[nodiscard]] SourceId source() const { return m_source; }

    /// Every figure of the source, of any area.
    [[nodiscard]] const FigureIndex& index() const { return m_index; }

    /// These figures with another value of one of them, if it is one of them, and with other populations.
    [[nodiscard]] WardFigures with(const Observation& changed,
                                   std::shared_ptr<const Populations> populations) const;

    /// Whether every rate of the measure rests on the very same figures in both.
    [[nodiscard]] bool sharesFigures(const WardFigures& other, const Measure& measure) const;

    /// The measures that have a rate, a count or a percentage for at least one ward, or combine such ones; in
    /// order.
    [[nodiscard]] const std::vector<MeasureId>& measures() const { return m_measures; }

    /// The periods that ward figures exist for: each run of single months as one, longest first, then each,
    /// newest first.
    [[nodiscard]] const std::vector<PeriodChoice>& periods() const { return m_periods; }

    /// The choice that a label names: one of periods(), or a part of the run of months ("2018-10..2018-12").
    [[nodiscard]] Result<PeriodChoice> periodNamed(std::string_view label) const;

    /// What is known of the measure in the area; always an answer, with `whyNone` where there's no rate. With
    /// `rows`, the rate is scaled for rows without a location: of each type the count times its factor in the
    /// area's force.
    [[nodiscard]] AreaRate rateOf(const Area& area, const Measure& measure, const PeriodChoice& period,
                                  const RowsByLocation* rows = nullptr) const;

    /// Whether some of the source's rows are known to have no location, so that rates have two forms.
    [[nodiscard]] bool hasUnlocatedRows() const { return !m_loadsOfRows.empty(); }

    /// The same of the loads that the measure's figures of the period come from.
    [[nodiscard]] bool hasUnlocatedRows(const Measure& measure, const PeriodChoice& period) const;

    /// The rows of each type that the measure adds up, or of the measure itself, over all months of the
    /// period. They're known of a force where a load lists all of them in each month; the last such load is
    /// meant. Rows in a ward are taken as those of the ward's force, whichever force recorded them.
    [[nodiscard]] RowsByLocation rowsByLocation(const Measure& measure, const PeriodChoice& period) const;

    /// The rate that the source prints for an area as a whole, such as the force.
    [[nodiscard]] std::optional<double> publishedRate(AreaId area, MeasureId measure,
                                                      const PeriodChoice& period) const;

    /// The batches that figures of this measure and period come from, for their notes.
    [[nodiscard]] std::vector<BatchId> batchesOf(const Measure& measure, const PeriodChoice& period) const;

private:
    struct Counted
    {
        std::optional<Count> count;
        std::optional<BatchId> batch;
        std::optional<ObservationId> observation;
        std::string whyNone;
        /// What the count is of, with each type's factor or weight; of located counts of a plain sum none.
        std::vector<stats::WeightedCount> scaled;
        std::string whyNotScaled; ///< empty where every type has a factor
    };

    /// A measure with figures of its own, and what its count is multiplied by in one that it's a part of.
    struct Part
    {
        const Measure* measure;
        double weight;
    };

    /// The measures with figures of their own that this one adds up, at any depth; none where it doesn't.
    [[nodiscard]] const std::vector<Part>& partsOf(const Measure& measure) const;
    bool givesWardRate(const FigureColumn& column) const;
    void indexMeasures();
    void indexPeriods();
    void indexBatches();
    void indexComplete();
    void indexRows();
    [[nodiscard]] Counted countOf(const Area& area, const Measure& measure, const PeriodChoice& period,
                                  const RowsByLocation* rows) const;
    [[nodiscard]] Counted ownCount(const Area& area, const Measure& measure,
                                   const PeriodChoice& period) const;
    void indexOverlaps();
    /// Whether a later load lists every event of the ward's month, and has none of the measure.
    [[nodiscard]] bool isSuperseded(const StoredFigure& figure, const Area& area, const Measure& measure,
                                    PeriodId period) const;
    /// The last load that lists every event of the measure in the ward and the period.
    [[nodiscard]] const Batch* completeBatchFor(const Area& area, const Measure& measure,
                                                PeriodId period) const;

    /// The stored population, or the households where the measure is rated per households, that a rate is to
    /// be made with, and of when it is.
    struct Denominator
    {
        const StoredFigure* figure = nullptr; ///< null where there's none
        std::optional<PeriodId> period = {};
    };

    [[nodiscard]] Denominator populationFor(const Area& area, const Measure& measure,
                                            const PeriodChoice& period, std::optional<BatchId> batch) const;
    void fillFromPublished(AreaRate& rate, const Area& area, const Measure& measure,
                           const PeriodChoice& period, const StoredFigure& published) const;
    void fillFromCount(AreaRate& rate, const Area& area, const Measure& measure, const PeriodChoice& period,
                       const RowsByLocation* rows) const;
    /// Gives the count of one type the factor of the area's force.
    static void weigh(Counted& counted, const Area& area, const Measure& type, const RowsByLocation& rows);
    /// Makes the rate that of the multiplied counts, or says why there's none.
    static void scaleUp(AreaRate& rate, const Counted& counted, double multiplier);
    void addRows(const Measure& measure, const PeriodChoice& period, RowsByLocation& rows) const;
    [[nodiscard]] std::vector<LocatedRows> rowsOfType(const Measure& type, const PeriodChoice& period) const;

    std::shared_ptr<const Catalogue> m_catalogue;
    SourceId m_source;
    FigureIndex m_index;
    std::shared_ptr<const Populations> m_populations;
    /// The batches that list every event of a period in an area.
    std::map<std::pair<PeriodId, AreaId>, std::vector<const Batch*>> m_complete;
    std::unordered_map<std::int64_t, std::vector<std::int64_t>> m_batchesByPeriod;
    std::unordered_map<std::int64_t, std::unordered_set<std::int64_t>> m_measuresOfBatch;
    std::unordered_map<MeasureId, std::vector<Part>> m_partsOf;
    /// Of loads that list the same month of an area: the wards that each has a count of, by the place in the
    /// catalogue.
    std::unordered_map<std::int64_t, std::vector<bool>> m_wardsOfLoad;
    std::vector<MeasureId> m_measures;
    std::vector<PeriodChoice> m_periods;
    std::shared_ptr<const ForcePlaces> m_forcePlaces; ///< null where the source has no such rows
    std::unordered_set<std::int64_t> m_loadsOfRows;   ///< batches with rows that have no location
};

} // namespace wardwise::comparison

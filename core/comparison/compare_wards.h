// Comparing the wards of an area with a named reference set, like with like: same source, period, measure and
// unit.
#pragma once

#include "core/comparison/reference_set.h"
#include "core/comparison/ward_figures.h"
#include "core/domain/funnel_plot.h"

#include <string>
#include <vector>

namespace wardwise::comparison {

struct JudgedAgainst;

/// Compares the wards in `area` (or `area` itself where it's a ward) with the reference set, one measure at a
/// time; what all measures share is worked out once. Nothing is changed by comparing, so that several threads
/// may.
class WardComparer
{
public:
    WardComparer(const Catalogue& catalogue, const WardFigures& figures, const Area& area,
                 PeriodChoice period, ReferenceSet reference, SdKind sdKind,
                 RateForm form = RateForm::LocatedOnly);

    /// The wards that are compared, in the order of their codes.
    [[nodiscard]] const std::vector<const Area*>& wards() const { return m_wards; }

    /// Whether any of the wards has a rate, a count or another stored figure of the measure.
    [[nodiscard]] bool hasFigures(const Measure& measure) const;

    /// What is known of one area's measure before it's compared; of located rows only, for it's asked of
    /// many.
    [[nodiscard]] AreaRate rateOf(const Area& area, const Measure& measure) const;

    /// Whether both compare the same wards in the same way, if perhaps other figures of them.
    [[nodiscard]] bool asksAs(const WardComparer& other) const;

    /// Where the source has rates for fewer than half of the reference set, or no figure of it is published,
    /// nothing is classed and `notComparable` says why.
    [[nodiscard]] Comparison compare(const Measure& measure) const;

    /// Verdicts on the rows of a comparison that compare() made.
    [[nodiscard]] Verdicts judge(const Measure& measure, const Comparison& comparison,
                                 const VerdictScope& scope = {}) const;

    /// The funnel plot of such a comparison, with the verdicts on its rows.
    [[nodiscard]] FunnelPlot funnel(const Measure& measure, const Comparison& comparison,
                                    const Verdicts& verdicts, FunnelLimits limits) const;

private:
    struct IndexBase
    {
        std::optional<double> rate;
        std::string label;
        bool isOwn = false; ///< it's of the reference set itself
    };

    [[nodiscard]] JudgedAgainst against(const Measure& measure, const Comparison& comparison) const;
    [[nodiscard]] Comparison heading(const Measure& measure) const;
    /// The published mean and SD, or single rate, of such a reference set; none where it has none.
    [[nodiscard]] std::optional<PublishedReference> published(const Measure& measure) const;
    void classByPublished(const Measure& measure, std::vector<AreaRate> rates, Comparison& result) const;
    [[nodiscard]] IndexBase indexBase(const Measure& measure, const std::vector<AreaRate>& referenceRates,
                                      double mean, const RowsByLocation* scaleWith) const;

    const Catalogue* m_catalogue;
    const WardFigures* m_figures;
    const Area* m_area;
    PeriodChoice m_period;
    ReferenceSet m_reference;
    SdKind m_sdKind;
    RateForm m_form;
    std::vector<const Area*> m_wards;
    const Area* m_force; ///< null where the area lies in none
    std::vector<const Area*> m_forceWards;
};

/// One measure compared, as WardComparer does.
Comparison compareWards(const Catalogue& catalogue, const WardFigures& figures, const Area& area,
                        const Measure& measure, const PeriodChoice& period, const ReferenceSet& reference,
                        SdKind sdKind, RateForm form = RateForm::LocatedOnly);

/// What changed in class between two comparisons of the same wards and measure.
std::vector<ClassChange> classChanges(const Comparison& before, const Comparison& after);

/// "Cannock South: significantly above → above; Hednesford Green Heath, Robbery: above → within." At most
/// `most` changes are written out, those of the `foremost` measure first and without its name.
std::string inWords(const std::vector<ClassChange>& changes, std::string_view foremost, std::size_t most);

} // namespace wardwise::comparison

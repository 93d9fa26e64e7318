// The table of wards by measures: the measures of a source, each compared with one reference set when it's
// first asked for.
#pragma once

#include "core/comparison/compare_wards.h"

#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace wardwise::project {

/// Keeps the figures that it compares, so that it can go on after the project has read others. Not to be used
/// by several threads.
class WardTable
{
public:
    struct Row
    {
        AreaId area;
        std::string code;
        std::string name;
    };

    /// What's known of a measure before it's compared.
    struct Heading
    {
        MeasureId measure;
        std::string name;
        MeasureUnit unit = MeasureUnit::RatePer1000Residents;
        std::string weightUnit = {}; ///< of a weighted measure, such as "days"
    };

    struct KnownPopulation
    {
        std::optional<Population> number;
        std::optional<ObservationId> figure; ///< the stored figure of it
    };

    /// Adds to a comparison that has just been made what a reader must know besides.
    using Finish = std::function<void(Comparison&)>;

    /// One without wards.
    WardTable() = default;

    /// Of every measure that the figures have for the wards of `area`, which is in the figures' catalogue, as
    /// the wards of `reference` are.
    WardTable(std::shared_ptr<const comparison::WardFigures> figures, const Area& area,
              const comparison::PeriodChoice& period, const comparison::ReferenceSet& reference,
              SdKind sdKind, Finish finish = {}, RateForm form = RateForm::LocatedOnly);

    /// How the rates take rows without a location; none where the source has no such rows.
    [[nodiscard]] std::optional<RateForm> form() const { return m_form; }

    /// In the order of their names.
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }

    /// One for each measure that has a figure, in the measures' order.
    [[nodiscard]] const std::vector<Heading>& columns() const { return m_columns; }

    /// The comparison of a column's measure, made at the first asking; it stays where it is.
    [[nodiscard]] const Comparison& comparison(std::size_t column) const;
    [[nodiscard]] bool isCompared(std::size_t column) const;

    /// The verdicts on that comparison's rows, without intervals of ranks and with a sentence on one area;
    /// the last that were asked for are kept.
    [[nodiscard]] const Verdicts& verdicts(std::size_t column, AreaId sentenceOf = {}) const;
    /// The funnel plot of that comparison.
    [[nodiscard]] FunnelPlot funnel(std::size_t column, FunnelLimits limits) const;

    /// Makes all comparisons that haven't been asked for yet, several at once where they're large.
    void compareAll() const;

    /// The cell of a ward and a measure; null where the table lacks one of them.
    [[nodiscard]] const ComparisonRow* cell(std::size_t row, std::size_t column) const;

    /// The population that the first measure which has one is compared with.
    [[nodiscard]] const KnownPopulation& population(std::size_t row) const;

    /// Takes over the comparisons of an older table that rest on the very figures that this one's would.
    void takeOver(const WardTable& older);

    /// Whether this column would say the same in the other table, because nothing that it rests on differs.
    [[nodiscard]] bool isSameIn(const WardTable& other, std::size_t column) const;

    /// The column of a measure; none where the table lacks it.
    [[nodiscard]] std::optional<std::size_t> columnOf(MeasureId measure) const;

private:
    struct Compared
    {
        Comparison comparison;
        std::vector<std::size_t> places; ///< the comparison's row of each ward
    };

    struct Judged
    {
        std::size_t column;
        AreaId sentenceOf;
        Verdicts verdicts;
    };

    [[nodiscard]] std::shared_ptr<Compared> compare(std::size_t column) const;
    void keep(std::size_t column, std::shared_ptr<Compared> made) const;
    [[nodiscard]] const Compared& compared(std::size_t column) const;
    [[nodiscard]] KnownPopulation findPopulation(std::size_t row) const;

    std::shared_ptr<const comparison::WardFigures> m_figures;
    std::shared_ptr<const comparison::WardComparer> m_comparer;
    Finish m_finish;
    std::optional<RateForm> m_form;
    std::vector<Row> m_rows;
    std::unordered_map<AreaId, std::size_t> m_rowOf;
    std::vector<Heading> m_columns;
    mutable std::vector<std::shared_ptr<const Compared>> m_compared; ///< null until it's asked for
    mutable std::optional<Judged> m_judged;                          ///< the last that were asked for
    mutable std::vector<KnownPopulation> m_populations;              ///< empty until one is asked for
};

/// Finds the classes that differ between two tables of the same source and period, a measure at a time, for
/// each may have to be compared first.
class ClassChangeSearch
{
public:
    ClassChangeSearch(std::shared_ptr<const WardTable> before, std::shared_ptr<const WardTable> after);

    /// Looks at one more measure; false where all have been looked at.
    bool step();

    /// Those found so far, in the order of the measures.
    [[nodiscard]] const std::vector<ClassChange>& found() const { return m_found; }

private:
    std::shared_ptr<const WardTable> m_before;
    std::shared_ptr<const WardTable> m_after;
    std::size_t m_next = 0;
    std::vector<ClassChange> m_found;
};

} // namespace wardwise::project

// Wards' rates as claims speak of them: which source has them, and their class against a reference set.
#pragma once

#include "core/claims/expression.h"
#include "core/claims/find_figure.h"
#include "core/comparison/compare_wards.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace wardwise::claims {

/// The wards' rates of a measure, of one source and period.
struct WardColumn
{
    std::shared_ptr<const comparison::WardFigures> figures;
    const Measure* measure = nullptr;
    const Source* source = nullptr;
    comparison::PeriodChoice period;
    const Area* area = nullptr;  ///< whose wards they are
    std::vector<AreaRate> rates; ///< of its wards, in the order of their codes; all have one
};

/// Of the source that has rates for most of the area's wards, the first of equals; an error where none has
/// one. `measure` narrows to one that is known.
Result<WardColumn> wardColumn(const FigureScope& scope, const FigureName& name,
                              const Measure* measure = nullptr);

/// What is listed directly under a measure and has ward rates where the column has them; what is a mere
/// heading gives way to what's under it.
Result<std::vector<WardColumn>> columnsUnder(const FigureScope& scope, const FigureName& name,
                                             const WardColumn& whole);

/// How classes are made: against what, and by which method.
struct ClassQuestion
{
    ReferenceName reference{.id = "csp", .spreadSource = {}, .spreadMeasure = {}};
    Method method = Method::Sd;
};

struct ClassedWard
{
    const Area* ward = nullptr;
    WardClass wardClass = WardClass::NotComparable;
    double rate = 0.0;
    int decimals = 1;
    std::optional<ObservationId> figure;
    std::optional<int> rank; ///< among the wards that are compared
    int sharing = 1;         ///< wards of this rank
};

struct ClassedWards
{
    std::vector<ClassedWard> wards; ///< of the column's area, highest rate first; those with a class
    std::string label;              ///< "the 15 wards of Cannock Chase"
    std::string scale; ///< "mean 67.0, SD 34.9; above from 101.9, significantly above from 136.8"
};

/// Every ward of the column; an error says why they can't be classed.
Result<ClassedWards> classesOf(const FigureScope& scope, const WardColumn& column,
                               const ClassQuestion& question);

/// One ward of them; an error where it has no class.
Result<ClassedWard> classedIn(const ClassedWards& wards, const Area& ward);

/// Above or more, or only significantly above.
bool isHigh(WardClass wardClass, WardClass reading);

} // namespace wardwise::claims

// Finds the figures that an expression names, or says which is missing.
#pragma once

#include "core/claims/amount.h"
#include "core/claims/claim_figures.h"
#include "core/claims/expression.h"

#include <optional>
#include <string>
#include <vector>

namespace wardwise::claims {

struct FoundFigure
{
    Observation stored;
    Amount amount; ///< as rounding leaves it; percentages and changes as parts of one
    const Area* area = nullptr;
    const Measure* measure = nullptr;
    const Period* period = nullptr;
    const Source* source = nullptr;
};

/// Where figures are looked for: the ward at hand stands in for an area that isn't named.
struct FigureScope
{
    const ClaimFigures* figures;
    const Area* ward = nullptr;
};

/// The area that a figure is of: the one that it names, else the ward at hand, else the assessed one.
Result<const Area*> areaOf(const FigureScope& scope, const FigureName& name);

/// The measures that its name may mean: "police.uk: Drugs" is that family's alone.
Result<std::vector<const Measure*>> measuresOf(const FigureScope& scope, const FigureName& name);

/// The stored number; an error of kind NotFound names what is missing.
Result<FoundFigure> findFigure(const FigureScope& scope, const FigureName& name);

/// The same of another measure or area, with the period, source, quantity and part of a figure that was
/// found; none where there's no such number.
Result<std::optional<FoundFigure>> figureLike(const FigureScope& scope, const FoundFigure& figure,
                                              AreaId area, MeasureId measure);

/// What rounding leaves of a stored number.
Amount amountOf(const Observation& stored, double number);

struct Residents
{
    Amount number;
    int wards = 0; ///< whose populations were added up; nought where the area's own is stored
    const Period* period = nullptr;
};

/// The population that figures of this batch were made with, of an area or added up of its wards; without a
/// batch the newest.
Result<Residents> residentsOf(const ClaimFigures& figures, const Area& area, const Batch* batch);

/// A rate of the area as events; an error where the unit isn't a rate of residents.
Result<Amount> eventsOf(const ClaimFigures& figures, const FoundFigure& rate, Residents* with = nullptr);

/// "Domestic Abuse in Cannock Chase".
std::string nameOf(const FoundFigure& figure);

} // namespace wardwise::claims

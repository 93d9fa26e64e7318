// What a ward or a measure is made as where a figure is entered of one that the project hasn't got.
#pragma once

#include "core/domain/assessment.h"
#include "core/domain/catalogue.h"
#include "core/project/figure_places.h"

#include <optional>
#include <string>

namespace wardwise::project {

/// A ward of the assessed area: under its official code where the name is one, else one of the project's own.
Area newWard(const Catalogue& catalogue, const std::optional<Assessment>& assessment,
             const std::string& name);

/// A measure of the project's own, after all others.
Measure newMeasure(const Catalogue& catalogue, const FigureEntry& entry, Quantity quantity);

/// The unit of a figure of this quantity, as it's read: "per 1,000 residents", "%".
std::string unitTextFor(Quantity quantity, MeasureUnit unit);

} // namespace wardwise::project

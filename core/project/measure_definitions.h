// Measures made of measures, as the analyst defines them: "Theft = Shoplifting + Other theft".
#pragma once

#include "core/domain/catalogue.h"
#include "core/store/connection.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace wardwise::project {

struct MeasureDefinition
{
    std::optional<MeasureId> measure = {}; ///< one that is made of others already; none: a new one
    std::string name = {};
    std::vector<MeasureId> parts = {};
    std::optional<MeasureUnit> unit = {}; ///< none: as it was, or as its parts have it
    std::vector<double> weights = {};     ///< of each part, above nought; empty: none is weighted
    std::string weightUnit = {};          ///< what the weights are in, such as "days"
    std::string note = {};                ///< where the weights are from
};

/// Reads "Theft = Shoplifting + Other theft". Names are looked up in `family` or, where that's empty, in the
/// only one that has all of them; a name that is a measure made of others is that one, to be changed.
Result<MeasureDefinition> readDefinition(const Catalogue& catalogue, const std::string& text,
                                         const std::string& family);

/// Refuses what checkParts() does, names that can't be stored or are another measure's in the family, weights
/// that aren't one for each part, above nought and in a unit, other parts of a weighted measure without their
/// weights, and parts without a count: `counted` are the measures that have one.
Result<void> checkDefinition(const Catalogue& catalogue, const std::set<MeasureId>& counted,
                             const MeasureDefinition& definition);

/// Checks it and stores it as one edit. The catalogue is as before; load it again.
Result<MeasureId> storeDefinition(const store::Connection& connection, const Catalogue& catalogue,
                                  const std::set<MeasureId>& counted, const MeasureDefinition& definition);

/// Removes a measure that is made of others, as one edit; refuses where something rests on it.
Result<void> removeDefinition(const store::Connection& connection, const Catalogue& catalogue,
                              MeasureId measure);

/// The measures made of others, in the measures' order.
std::vector<const Measure*> definedMeasures(const Catalogue& catalogue);

} // namespace wardwise::project

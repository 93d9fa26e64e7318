// Stores what measures made of measures are made of; within an edit, so that it can be undone.
#pragma once

#include "core/domain/measure.h"
#include "core/store/connection.h"

#include <string>
#include <vector>

namespace wardwise::store {

/// These are its parts from now on, in this order; the same ones are left as they are.
Result<void> setMeasureParts(const Connection& connection, MeasureId whole,
                             const std::vector<MeasurePart>& parts);

/// What the weights of its parts are in, and where they're from.
Result<void> setMeasureWeights(const Connection& connection, MeasureId measure, const std::string& weightUnit,
                               const std::string& note);

Result<void> renameMeasure(const Connection& connection, MeasureId measure, const std::string& name,
                           MeasureUnit unit);

/// What rests on a measure, in words: "12 figures", "1 section"; nothing where it can be removed.
Result<std::vector<std::string>> usesOfMeasure(const Connection& connection, MeasureId measure);

/// Removes a measure that nothing rests on, with what it's made of and its other spellings.
Result<void> removeMeasure(const Connection& connection, MeasureId measure);

} // namespace wardwise::store

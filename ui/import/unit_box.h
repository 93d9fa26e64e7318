// A box to choose per what a rate is.
#pragma once

#include "core/domain/measure.h"

#include <QComboBox>

#include <optional>

namespace wardwise {

/// `none` is what the choice of no unit is called.
void fillUnits(QComboBox& box, const QString& none);
void chooseUnit(QComboBox& box, std::optional<MeasureUnit> unit);
std::optional<MeasureUnit> chosenUnit(const QComboBox& box);

} // namespace wardwise

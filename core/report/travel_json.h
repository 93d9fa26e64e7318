// A direction of travel as JSON; the keys are an interface that other programs rely on.
#pragma once

#include "core/domain/travel.h"

#include <QByteArray>

namespace wardwise::report {

QByteArray travelJson(const Travel& travel);

} // namespace wardwise::report

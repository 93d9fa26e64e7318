// The columns of an observation that make its figure, as they're stored.
#pragma once

#include "core/domain/observation.h"

#include <QVariant>

namespace wardwise::store {

/// Exactly one of the first three isn't null.
Figure figureOfColumns(const QVariant& value, const QVariant& text, const QVariant& missing,
                       const QVariant& decimals);

} // namespace wardwise::store

// The functions that vectors name and the core implements: one line each, by subject.
#pragma once

#include <QJsonObject>
#include <QString>

#include <functional>
#include <map>

namespace wardwise::vectors {

/// Runs the core on a case's input and answers under the keys of its expected values; what is absent is null.
/// Throws std::invalid_argument where the input hasn't the form that the function needs, Refusal where it has
/// a number that the core's types can't hold.
using Adapter = std::function<QJsonObject(const QJsonObject& input)>;
using Adapters = std::map<QString, Adapter>;

/// All of them.
const Adapters& adapters();

/// Whether the cases of a function are wrong on purpose: the core must *not* give their values.
bool isNegativeControl(const QString& fn);

Adapters distributionAdapters();
Adapters rateAdapters();
Adapters comparisonAdapters();
Adapters smoothingAdapters();
Adapters rankAdapters();
Adapters chartAdapters();
Adapters changeAdapters();

} // namespace wardwise::vectors

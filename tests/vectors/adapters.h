// The functions that vectors name and the core implements: one line each in adapters.cpp.
#pragma once

#include <QJsonObject>
#include <QString>

#include <functional>
#include <map>

namespace wardwise::vectors {

/// Runs the core on a case's input and answers under the keys of its expected values; what is absent is null.
/// Throws std::invalid_argument where the input hasn't the form that the function needs.
using Adapter = std::function<QJsonObject(const QJsonObject& input)>;

const std::map<QString, Adapter>& adapters();

} // namespace wardwise::vectors

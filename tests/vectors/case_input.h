// Reads the input of a case, and writes what the core answers, in the words of the vector files.
#pragma once

#include "core/base/quantity.h"
#include "core/stats/exposed_count.h"
#include "core/stats/rate.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <stdexcept>
#include <vector>

namespace wardwise::vectors {

/// An input that is there but that the core's types can't hold: half a count, a missing number. The core
/// refuses it so, which is right where a case expects an error, and a failure where it expects a value.
struct Refusal : std::runtime_error
{
    using std::runtime_error::runtime_error;
};

using MaybeNumbers = std::vector<std::optional<double>>;

/// The first of the keys that the input has; the last of them where it has none.
QString firstKeyIn(const QJsonObject& input, std::initializer_list<const char*> keys);

double numberIn(const QJsonObject& input, const QString& key);
double numberIn(const QJsonObject& input, const char* key);
double numberIn(const QJsonObject& input, const char* key, double otherwise);
std::int64_t wholeIn(const QJsonObject& input, const char* key);
std::size_t sizeIn(const QJsonObject& input, const char* key); ///< whole, and not negative
double levelIn(const QJsonObject& input);                      ///< 0.95 where the input has none

/// null and "NA" are missing.
MaybeNumbers maybeNumbers(const QJsonValue& list, const QString& key);
MaybeNumbers maybeNumbersIn(const QJsonObject& input, const QString& key);
MaybeNumbers maybeNumbersIn(const QJsonObject& input, const char* key);
/// The same where nothing may be missing.
std::vector<double> numbersIn(const QJsonObject& input, const char* key);
/// Two lists side by side: missing where one of them is.
std::vector<std::optional<stats::ExposedCount>> exposedIn(const QJsonObject& input, const char* events,
                                                          const char* exposure);
std::vector<std::vector<std::size_t>> neighboursIn(const QJsonObject& input);

QJsonValue orNull(const std::optional<double>& value);
QJsonArray listOf(const std::vector<std::optional<double>>& values);
QJsonObject limitsJson(const stats::Limits& limits);
/// The ends of an interval under their keys; neither where there's none.
void addInterval(QJsonObject& answer, const char* lower, const char* upper,
                 const std::optional<Interval>& interval);

} // namespace wardwise::vectors

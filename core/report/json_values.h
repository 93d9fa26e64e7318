// Values as JSON has them: what doesn't apply is null, never nought.
#pragma once

#include "core/base/quantity.h"

#include <QJsonArray>
#include <QJsonValue>
#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace wardwise::report {

inline QJsonValue text(std::string_view value)
{
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}

inline QJsonValue textOrNull(const std::string& value)
{
    return value.empty() ? QJsonValue() : text(value);
}

inline QJsonValue numberOrNull(const std::optional<double>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

inline QJsonValue intervalOrNull(const std::optional<Interval>& interval)
{
    return interval ? QJsonValue(QJsonArray{interval->low, interval->high}) : QJsonValue();
}

/// A count or a population.
template <class Whole>
QJsonValue wholeOrNull(const std::optional<Whole>& value)
{
    return value ? QJsonValue(static_cast<qint64>(value->value)) : QJsonValue();
}

} // namespace wardwise::report

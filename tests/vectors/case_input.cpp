#include "tests/vectors/case_input.h"

#include <cmath>
#include <string>

namespace wardwise::vectors {

namespace {

std::string quoted(const QString& key)
{
    return "\"" + key.toStdString() + "\"";
}

bool isMissing(const QJsonValue& value)
{
    return value.isNull() || value.toString() == QLatin1String("NA");
}

} // namespace

QString firstKeyIn(const QJsonObject& input, std::initializer_list<const char*> keys)
{
    QString last;
    for (const char* key : keys) {
        last = QLatin1String(key);
        if (input.contains(last)) {
            break;
        }
    }
    return last;
}

double numberIn(const QJsonObject& input, const QString& key)
{
    const QJsonValue value = input.value(key);
    if (value.isUndefined()) {
        throw std::invalid_argument("the input has no number " + quoted(key));
    }
    if (!value.isDouble()) {
        throw Refusal(quoted(key) + " isn't a number");
    }
    return value.toDouble();
}

double numberIn(const QJsonObject& input, const char* key)
{
    return numberIn(input, QString::fromLatin1(key));
}

double numberIn(const QJsonObject& input, const char* key, double otherwise)
{
    return input.contains(QLatin1String(key)) ? numberIn(input, key) : otherwise;
}

std::int64_t wholeIn(const QJsonObject& input, const char* key)
{
    const double value = numberIn(input, key);
    if (value != std::floor(value) || std::abs(value) > 1e15) {
        throw Refusal(std::string("\"") + key + "\" isn't a whole number");
    }
    return static_cast<std::int64_t>(value);
}

std::size_t sizeIn(const QJsonObject& input, const char* key)
{
    const std::int64_t value = wholeIn(input, key);
    if (value < 0) {
        throw Refusal(std::string("\"") + key + "\" is below nought");
    }
    return static_cast<std::size_t>(value);
}

double levelIn(const QJsonObject& input)
{
    const double level = numberIn(input, "level", 0.95);
    if (!stats::isLevel(level)) {
        throw Refusal("the level isn't between 0 and 1");
    }
    return level;
}

MaybeNumbers maybeNumbers(const QJsonValue& list, const QString& key)
{
    if (!list.isArray()) {
        throw std::invalid_argument("the input has no list " + quoted(key));
    }
    MaybeNumbers numbers;
    for (const auto& value : list.toArray()) {
        if (!value.isDouble() && !isMissing(value)) {
            throw std::invalid_argument("a value of " + quoted(key) + " is neither a number nor missing");
        }
        numbers.push_back(value.isDouble() ? std::optional(value.toDouble()) : std::nullopt);
    }
    return numbers;
}

MaybeNumbers maybeNumbersIn(const QJsonObject& input, const QString& key)
{
    // A list of one may have been written as a number.
    const QJsonValue value = input.value(key);
    return maybeNumbers(value.isDouble() ? QJsonValue(QJsonArray{value}) : value, key);
}

MaybeNumbers maybeNumbersIn(const QJsonObject& input, const char* key)
{
    return maybeNumbersIn(input, QString::fromLatin1(key));
}

std::vector<double> numbersIn(const QJsonObject& input, const char* key)
{
    std::vector<double> numbers;
    for (const auto& number : maybeNumbersIn(input, key)) {
        if (!number) {
            throw Refusal(std::string("a value of \"") + key + "\" is missing");
        }
        numbers.push_back(*number);
    }
    return numbers;
}

std::vector<std::optional<stats::ExposedCount>> exposedIn(const QJsonObject& input, const char* events,
                                                          const char* exposure)
{
    const auto counts = maybeNumbersIn(input, events);
    const auto exposures = maybeNumbersIn(input, exposure);
    if (counts.size() != exposures.size()) {
        throw std::invalid_argument(std::string("\"") + events + "\" and \"" + exposure
                                    + "\" differ in length");
    }
    std::vector<std::optional<stats::ExposedCount>> cells(counts.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (counts[i] && exposures[i]) {
            cells[i] = stats::ExposedCount{.events = *counts[i], .exposure = *exposures[i]};
        }
    }
    return cells;
}

std::vector<std::vector<std::size_t>> neighboursIn(const QJsonObject& input)
{
    const QJsonValue lists = input.value(QStringLiteral("neighbours"));
    if (!lists.isArray()) {
        throw std::invalid_argument("the input has no list \"neighbours\"");
    }
    std::vector<std::vector<std::size_t>> neighbours;
    for (const auto& list : lists.toArray()) {
        auto& own = neighbours.emplace_back();
        for (const auto& number : maybeNumbers(list, QStringLiteral("neighbours"))) {
            if (!number || !stats::isWholeCount(*number)) {
                throw std::invalid_argument("a neighbour isn't a place in the list");
            }
            own.push_back(static_cast<std::size_t>(*number));
        }
    }
    return neighbours;
}

QJsonValue orNull(const std::optional<double>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonArray listOf(const std::vector<std::optional<double>>& values)
{
    QJsonArray list;
    for (const auto& value : values) {
        list.append(orNull(value));
    }
    return list;
}

QJsonObject limitsJson(const stats::Limits& limits)
{
    return {{QStringLiteral("lower"), orNull(limits.lower)}, {QStringLiteral("upper"), orNull(limits.upper)}};
}

void addInterval(QJsonObject& answer, const char* lower, const char* upper,
                 const std::optional<Interval>& interval)
{
    if (interval) {
        answer[QLatin1String(lower)] = interval->low;
        answer[QLatin1String(upper)] = interval->high;
    }
}

} // namespace wardwise::vectors

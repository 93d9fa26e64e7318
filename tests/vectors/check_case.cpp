#include "tests/vectors/check_case.h"

#include "tests/vectors/adapters.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <exception>

namespace wardwise::vectors {

namespace {

QString shown(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Double:
        return QString::number(value.toDouble(), 'g', 17);
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Undefined:
        return QStringLiteral("(no answer)");
    case QJsonValue::Null:
        return QStringLiteral("null");
    default:
        return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    }
}

bool near(double expected, double got, Tolerance tolerance)
{
    return std::isfinite(got)
           && std::abs(got - expected) <= std::max(tolerance.abs, tolerance.rel * std::abs(expected));
}

void compareValue(const QString& key, const QJsonValue& expected, const QJsonValue& got, Tolerance tolerance,
                  std::vector<Mismatch>& wrong)
{
    if (expected.isArray() && got.isArray() && expected.toArray().size() == got.toArray().size()) {
        const QJsonArray gotList = got.toArray();
        int at = 0;
        for (const auto& element : expected.toArray()) {
            compareValue(QStringLiteral("%1[%2]").arg(key).arg(at), element, gotList.at(at), tolerance,
                         wrong);
            ++at;
        }
        return;
    }
    const bool same = expected.isNull() ? got.isNull()
                      : expected.isDouble()
                          ? got.isDouble() && near(expected.toDouble(), got.toDouble(), tolerance)
                          : (expected.isString() || expected.isBool()) && expected == got;
    if (!same) {
        wrong.push_back({key, shown(expected), shown(got)});
    }
}

/// Where an error is expected the core answers nothing: an absent result is its way to refuse.
std::vector<Mismatch> mustBeAbsent(const QString& error, const QJsonObject& got)
{
    std::vector<Mismatch> wrong;
    for (auto at = got.begin(); at != got.end(); ++at) {
        if (!at.value().isNull()) {
            wrong.push_back({at.key(), QStringLiteral("nothing, since: ") + error, shown(at.value())});
        }
    }
    return wrong;
}

} // namespace

std::vector<Mismatch> compare(const QJsonObject& expected, const QJsonObject& got, Tolerance tolerance)
{
    if (const QJsonValue error = expected.value(QStringLiteral("error")); error.isString()) {
        return mustBeAbsent(error.toString(), got);
    }
    std::vector<Mismatch> wrong;
    for (auto at = expected.begin(); at != expected.end(); ++at) {
        compareValue(at.key(), at.value(), got.value(at.key()), tolerance, wrong);
    }
    return wrong;
}

std::vector<Mismatch> checkCase(const QJsonObject& testCase, Tolerance tolerance)
{
    const QJsonValue input = testCase.value(QStringLiteral("input"));
    const QJsonValue expected = testCase.value(QStringLiteral("expected"));
    const auto adapter = adapters().find(testCase.value(QStringLiteral("fn")).toString());
    if (!input.isObject() || !expected.isObject() || expected.toObject().isEmpty()
        || adapter == adapters().end()) {
        return {{QStringLiteral("case"), QStringLiteral("fn, input and expected"),
                 QStringLiteral("another shape")}};
    }
    try {
        return compare(expected.toObject(), adapter->second(input.toObject()), tolerance);
    } catch (const std::exception& failure) {
        return {{QStringLiteral("case"), shown(expected), QString::fromUtf8(failure.what())}};
    }
}

} // namespace wardwise::vectors

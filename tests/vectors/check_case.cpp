#include "tests/vectors/check_case.h"

#include "tests/vectors/adapters.h"
#include "tests/vectors/case_input.h"

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

/// How the files write what isn't there; the core may also leave it out.
bool isAbsent(const QJsonValue& value)
{
    const QString word = value.toString();
    return value.isNull() || value.isUndefined() || word == QLatin1String("NA")
           || word == QLatin1String("NaN");
}

/// Infinity has no number in JSON.
bool isSameWord(const QJsonValue& expected, const QJsonValue& got)
{
    const bool infinite = got.isDouble() && std::isinf(got.toDouble());
    const QString sign = got.toDouble() < 0 ? QStringLiteral("-") : QString();
    return infinite ? expected.toString() == sign + QLatin1String("Inf") : expected == got;
}

bool isAllAbsent(const QJsonValue& value)
{
    const QJsonArray list = value.toArray();
    return isAbsent(value)
           || (value.isArray() && std::all_of(list.begin(), list.end(), [](const auto& element) {
                   return isAbsent(element);
               }));
}

Tolerance toleranceFor(const QString& key, Tolerance ofFile)
{
    constexpr double kRootFinder = 1e-3;
    constexpr double kSeries = 1e-6;
    if (key.endsWith(QLatin1String("_1e4"))) {
        return {.rel = std::max(ofFile.rel, kRootFinder), .abs = ofFile.abs};
    }
    if (key == QLatin1String("rho_p")) {
        return {.rel = ofFile.rel, .abs = std::max(ofFile.abs, kSeries)};
    }
    return ofFile;
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
    const bool same = isAbsent(expected) ? isAbsent(got)
                      : expected.isDouble()
                          ? got.isDouble() && near(expected.toDouble(), got.toDouble(), tolerance)
                          : (expected.isString() || expected.isBool()) && isSameWord(expected, got);
    if (!same) {
        QString answer = shown(got);
        if (expected.isDouble() && got.isDouble()) {
            const double apart = std::abs(got.toDouble() - expected.toDouble());
            answer += QStringLiteral(", off by %1").arg(apart, 0, 'g', 3);
            if (expected.toDouble() != 0) {
                answer +=
                    QStringLiteral(" (relative %1)").arg(apart / std::abs(expected.toDouble()), 0, 'g', 3);
            }
        }
        wrong.push_back({key, shown(expected), answer});
    }
}

/// Where an error is expected the core answers nothing else: an absent result is its way to refuse.
void mustBeAbsent(const QString& error, const QJsonObject& expected, const QJsonObject& got,
                  std::vector<Mismatch>& wrong)
{
    for (auto at = got.begin(); at != got.end(); ++at) {
        if (!expected.contains(at.key()) && !isAllAbsent(at.value())) {
            wrong.push_back({at.key(), QStringLiteral("nothing, since: ") + error, shown(at.value())});
        }
    }
}

std::vector<Mismatch> checkNegativeControl(const std::vector<Mismatch>& wrong)
{
    if (wrong.empty()) {
        return {{QStringLiteral("case"), QStringLiteral("other values: these are wrong on purpose"),
                 QStringLiteral("the same")}};
    }
    return {};
}

Tolerance toleranceOfCase(const QJsonObject& testCase, Tolerance ofFile)
{
    const QJsonObject own = testCase.value(QStringLiteral("tolerance")).toObject();
    return {.rel = own.value(QStringLiteral("rel")).toDouble(ofFile.rel),
            .abs = own.value(QStringLiteral("abs")).toDouble(ofFile.abs)};
}

} // namespace

std::vector<Mismatch> compare(const QJsonObject& expected, const QJsonObject& got, Tolerance tolerance)
{
    std::vector<Mismatch> wrong;
    for (auto at = expected.begin(); at != expected.end(); ++at) {
        if (at.key() == QLatin1String("error")) {
            mustBeAbsent(at.value().toString(), expected, got, wrong);
        } else {
            compareValue(at.key(), at.value(), got.value(at.key()), toleranceFor(at.key(), tolerance), wrong);
        }
    }
    return wrong;
}

std::vector<Mismatch> checkCase(const QJsonObject& testCase, Tolerance tolerance)
{
    const QJsonValue input = testCase.value(QStringLiteral("input"));
    const QJsonValue expected = testCase.value(QStringLiteral("expected"));
    const QString fn = testCase.value(QStringLiteral("fn")).toString();
    const auto adapter = adapters().find(fn);
    if (!input.isObject() || !expected.isObject() || expected.toObject().isEmpty()
        || adapter == adapters().end()) {
        return {{QStringLiteral("case"), QStringLiteral("fn, input and expected"),
                 QStringLiteral("another shape")}};
    }
    try {
        const auto wrong = compare(expected.toObject(), adapter->second(input.toObject()),
                                   toleranceOfCase(testCase, tolerance));
        return isNegativeControl(fn) ? checkNegativeControl(wrong) : wrong;
    } catch (const Refusal& refusal) {
        return expected.toObject().contains(QLatin1String("error"))
                   ? std::vector<Mismatch>{}
                   : std::vector<Mismatch>{{QStringLiteral("case"), shown(expected),
                                            QStringLiteral("refused: ") + QString::fromUtf8(refusal.what())}};
    } catch (const std::exception& failure) {
        return {{QStringLiteral("case"), shown(expected), QString::fromUtf8(failure.what())}};
    }
}

} // namespace wardwise::vectors

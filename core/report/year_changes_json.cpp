#include "core/report/year_changes_json.h"

#include "core/report/json_values.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wardwise::report {

namespace {

QJsonObject sideJson(const YearSide& side)
{
    return {{QStringLiteral("count"), wholeOrNull(side.count)},
            {QStringLiteral("population"), wholeOrNull(side.population)},
            {QStringLiteral("rate"), side.rate ? QJsonValue(side.rate->value) : QJsonValue()},
            {QStringLiteral("rank"), side.rank ? QJsonValue(*side.rank) : QJsonValue()}};
}

QJsonArray textsJson(const std::vector<std::string>& texts)
{
    QJsonArray array;
    for (const std::string& each : texts) {
        array.append(text(each));
    }
    return array;
}

QJsonObject yearChangeJson(const YearChange& change)
{
    return {{QStringLiteral("area"), text(change.areaName)},
            {QStringLiteral("code"), text(change.areaCode)},
            {QStringLiteral("whole"), change.isWhole},
            {QStringLiteral("measure"), text(change.measure)},
            {QStringLiteral("before"), sideJson(change.before)},
            {QStringLiteral("after"), sideJson(change.after)},
            {QStringLiteral("percent"), numberOrNull(change.percent)},
            {QStringLiteral("percent95"), intervalOrNull(change.percent95)},
            {QStringLiteral("p_exact"), numberOrNull(change.exactP)},
            {QStringLiteral("p"), numberOrNull(change.p)},
            {QStringLiteral("p_adjusted"), numberOrNull(change.adjustedP)},
            {QStringLiteral("more_than_chance"), change.isFound},
            {QStringLiteral("carried_by"), textsJson(change.carriedBy)},
            {QStringLiteral("not_tested_because"), textOrNull(change.whyNone)}};
}

QJsonObject flagJson(const FlagChange& flag)
{
    return {{QStringLiteral("area"), text(flag.areaName)},
            {QStringLiteral("measure"), text(flag.measure)},
            {QStringLiteral("reference"), text(flag.referenceId)},
            {QStringLiteral("reference_label"), text(flag.referenceLabel)},
            {QStringLiteral("before"), text(toText(flag.before))},
            {QStringLiteral("after"), text(toText(flag.after))},
            {QStringLiteral("kind"), text(kindOf(flag))},
            {QStringLiteral("more_than_chance"), flag.isFound}};
}

QJsonObject claimJson(const ClaimChange& change)
{
    return {{QStringLiteral("statement"), text(change.statement)},
            {QStringLiteral("section"), textOrNull(change.section)},
            {QStringLiteral("before"), text(toText(change.before))},
            {QStringLiteral("after"), text(toText(change.after))},
            {QStringLiteral("explanation"), text(change.sentence)}};
}

template <class Items, class Convert>
QJsonArray eachJson(const Items& items, const Convert& convert)
{
    QJsonArray array;
    for (const auto& item : items) {
        array.append(convert(item));
    }
    return array;
}

QJsonObject sourceJson(const SourceChanges& source)
{
    return {{QStringLiteral("source"), text(source.sourceKey)},
            {QStringLiteral("not_compared_because"), textOrNull(source.whyNone)},
            {QStringLiteral("before"), textOrNull(source.before)},
            {QStringLiteral("after"), textOrNull(source.after)},
            {QStringLiteral("tests"), source.tests},
            {QStringLiteral("below_five_percent"), source.belowFivePercent},
            {QStringLiteral("spread"), source.spread},
            {QStringLiteral("spread_found"), source.spreadFound},
            {QStringLiteral("found_by_chance_alone"), source.foundByChanceAlone},
            {QStringLiteral("summary"), text(source.summary)},
            {QStringLiteral("findings"), textsJson(source.findings)},
            {QStringLiteral("notes"), textsJson(source.notes)},
            {QStringLiteral("wholes"), eachJson(source.wholes, yearChangeJson)},
            {QStringLiteral("wards"), eachJson(source.wards, yearChangeJson)},
            {QStringLiteral("flags"), eachJson(source.flags, flagJson)}};
}

} // namespace

QByteArray yearChangesJson(const YearChanges& changes)
{
    const QJsonObject root{{QStringLiteral("area"), text(changes.area)},
                           {QStringLiteral("sources"), eachJson(changes.sources, sourceJson)},
                           {QStringLiteral("claims"), eachJson(changes.claims, claimJson)}};
    return QJsonDocument(root).toJson();
}

} // namespace wardwise::report

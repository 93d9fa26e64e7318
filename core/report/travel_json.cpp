#include "core/report/travel_json.h"

#include "core/report/json_values.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace wardwise::report {

namespace {

QJsonObject monthJson(const TravelPoint& point)
{
    return {{QStringLiteral("month"), text(toText(point.month))},
            {QStringLiteral("count"), wholeOrNull(point.count)},
            {QStringLiteral("population"), wholeOrNull(point.population)},
            {QStringLiteral("value"), numberOrNull(point.value)},
            {QStringLiteral("last_year"), numberOrNull(point.lastYear)},
            {QStringLiteral("rolling"), numberOrNull(point.rolling)},
            {QStringLiteral("rolling_total"), wholeOrNull(point.rollingTotal)},
            {QStringLiteral("centre"), numberOrNull(point.centre)},
            {QStringLiteral("low"), numberOrNull(point.low)},
            {QStringLiteral("high"), numberOrNull(point.high)},
            {QStringLiteral("special_cause"), textOrNull(std::string(toText(point.cause)))},
            {QStringLiteral("outlying"), point.isOutlying}};
}

QJsonObject findingJson(const TravelFinding& finding)
{
    return {{QStringLiteral("kind"), text(toText(finding.kind))},
            {QStringLiteral("first"), text(toText(finding.first))},
            {QStringLiteral("last"), text(toText(finding.last))},
            {QStringLiteral("percent"), finding.percent},
            {QStringLiteral("percent95"), intervalOrNull(finding.percent95)},
            {QStringLiteral("p"), finding.p},
            {QStringLiteral("sentence"), text(finding.sentence)}};
}

QJsonValue changeJson(const std::optional<TravelChange>& change)
{
    if (!change) {
        return {};
    }
    return QJsonObject{{QStringLiteral("first"), text(toText(change->first))},
                       {QStringLiteral("last"), text(toText(change->last))},
                       {QStringLiteral("months"), change->months},
                       {QStringLiteral("before"), static_cast<qint64>(change->before.value)},
                       {QStringLiteral("after"), static_cast<qint64>(change->after.value)},
                       {QStringLiteral("percent"), numberOrNull(change->percent)},
                       {QStringLiteral("percent95_exact"), intervalOrNull(change->percent95)},
                       {QStringLiteral("percent95"), intervalOrNull(change->adjusted95)},
                       {QStringLiteral("p_exact"), change->exactP},
                       {QStringLiteral("dispersion"), change->dispersion},
                       {QStringLiteral("p"), change->p},
                       {QStringLiteral("verdict"), text(toText(change->verdict))},
                       {QStringLiteral("sentence"), text(change->sentence)}};
}

QJsonValue publishedJson(const std::optional<PublishedChange>& change)
{
    if (!change) {
        return {};
    }
    return QJsonObject{{QStringLiteral("percent"), change->percent},
                       {QStringLiteral("known"), static_cast<qint64>(change->known.value)},
                       {QStringLiteral("known_is"), text(change->knowsLater ? "later" : "earlier")},
                       {QStringLiteral("other"), intervalOrNull(change->other)},
                       {QStringLiteral("assumed"), static_cast<qint64>(change->assumed.value)},
                       {QStringLiteral("ratio95"), intervalOrNull(change->ratio95)},
                       {QStringLiteral("p"), change->p},
                       {QStringLiteral("dispersion_to_explain"), change->dispersionToExplain},
                       {QStringLiteral("verdict"), text(toText(change->verdict))},
                       {QStringLiteral("indicative"), true},
                       {QStringLiteral("sentence"), text(change->sentence)}};
}

template <class Items, class Convert>
QJsonArray arrayOf(const Items& items, const Convert& convert)
{
    QJsonArray array;
    for (const auto& item : items) {
        array.append(convert(item));
    }
    return array;
}

} // namespace

QByteArray travelJson(const Travel& travel)
{
    const QJsonObject root{
        {QStringLiteral("area"), text(travel.area)},
        {QStringLiteral("code"), text(travel.areaCode)},
        {QStringLiteral("measure"), text(travel.measure)},
        {QStringLiteral("computed"), textOrNull(travel.madeOf)},
        {QStringLiteral("source"), text(travel.sourceKey)},
        {QStringLiteral("period"), text(travel.periodInWords)},
        {QStringLiteral("unit"), text(travel.isRate ? unitLabel(travel.unit) : "count")},
        {QStringLiteral("yearly_rate"), travel.isRate},
        {QStringLiteral("chart"), text(toText(travel.chart))},
        {QStringLiteral("why_chart"), textOrNull(travel.whyChart)},
        {QStringLiteral("seasonal_indices"),
         arrayOf(travel.seasonalIndices, [](double index) { return QJsonValue(index); })},
        {QStringLiteral("suggested_rebase"),
         travel.suggestedRebase ? text(toText(*travel.suggestedRebase)) : QJsonValue()},
        {QStringLiteral("sentence"), text(travel.sentence)},
        {QStringLiteral("change"), changeJson(travel.change)},
        {QStringLiteral("published_change"), publishedJson(travel.published)},
        {QStringLiteral("findings"), arrayOf(travel.findings, findingJson)},
        {QStringLiteral("notes"), arrayOf(travel.notes, [](const std::string& note) { return text(note); })},
        {QStringLiteral("months"), arrayOf(travel.points, monthJson)}};
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

} // namespace wardwise::report

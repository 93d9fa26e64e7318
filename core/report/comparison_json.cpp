#include "core/report/comparison_json.h"

#include "core/report/json_values.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wardwise::report {

namespace {

QJsonObject referenceJson(const Reference& reference)
{
    return {{QStringLiteral("id"), text(reference.id)},
            {QStringLiteral("label"), text(reference.label)},
            {QStringLiteral("how"), textOrNull(reference.how)},
            {QStringLiteral("areas"), reference.areas},
            {QStringLiteral("mean"), numberOrNull(reference.mean)},
            {QStringLiteral("sd"), numberOrNull(reference.sd)},
            {QStringLiteral("sd_kind"), text(toText(reference.sdKind))},
            {QStringLiteral("index_base"), numberOrNull(reference.indexBase)},
            {QStringLiteral("index_base_label"), textOrNull(reference.indexBaseLabel)}};
}

QJsonValue funnelOrNull(FunnelClass funnelClass)
{
    return funnelClass == FunnelClass::NoPoint ? QJsonValue() : text(toText(funnelClass));
}

QJsonValue rankInterval(const AreaVerdict& verdict)
{
    return verdict.bestRank && verdict.worstRank
               ? QJsonValue(QJsonArray{*verdict.bestRank, *verdict.worstRank})
               : QJsonValue();
}

QJsonObject funnelJson(const Verdicts& verdicts)
{
    return {{QStringLiteral("baseline"), numberOrNull(verdicts.baseline)},
            {QStringLiteral("baseline_label"), textOrNull(verdicts.baselineLabel)},
            {QStringLiteral("areas"), verdicts.judged},
            {QStringLiteral("outside_95"), verdicts.outside},
            {QStringLiteral("phi"), numberOrNull(verdicts.phi)},
            {QStringLiteral("phi_unwinsorised"), numberOrNull(verdicts.phiUnwinsorised)},
            {QStringLiteral("scale"),
             verdicts.phi ? text(verdicts.onLogScale ? "log" : "square-root") : QJsonValue()}};
}

QJsonObject rowJson(const ComparisonRow& row, const AreaVerdict& verdict)
{
    const AreaRate& rate = row.rate;
    return {
        {QStringLiteral("ward"), text(rate.name)},
        {QStringLiteral("code"), text(rate.code)},
        {QStringLiteral("count"),
         rate.count ? QJsonValue(static_cast<qint64>(rate.count->value)) : QJsonValue()},
        {QStringLiteral("scaled_count"), numberOrNull(rate.scaledCount)},
        {QStringLiteral("population"),
         rate.population ? QJsonValue(static_cast<qint64>(rate.population->value)) : QJsonValue()},
        {QStringLiteral("rate"), rate.rate ? QJsonValue(rate.rate->value) : QJsonValue()},
        {QStringLiteral("count_source"), rate.countSource ? text(toText(*rate.countSource)) : QJsonValue()},
        {QStringLiteral("rate_source"), rate.rateSource ? text(toText(*rate.rateSource)) : QJsonValue()},
        {QStringLiteral("others_mean"), numberOrNull(row.othersMean)},
        {QStringLiteral("others_sd"), numberOrNull(row.othersSd)},
        {QStringLiteral("z"), numberOrNull(row.z)},
        {QStringLiteral("class"), text(toText(row.wardClass))},
        {QStringLiteral("reason"), textOrNull(row.reason)},
        {QStringLiteral("rank"), row.rank ? QJsonValue(*row.rank) : QJsonValue()},
        {QStringLiteral("ci95"), intervalOrNull(rate.ci95)},
        {QStringLiteral("rank_interval"), rankInterval(verdict)},
        {QStringLiteral("expected"), numberOrNull(verdict.expected)},
        {QStringLiteral("funnel"), funnelOrNull(verdict.funnel)},
        {QStringLiteral("funnel_adjusted"), funnelOrNull(verdict.adjusted)},
        {QStringLiteral("z_adjusted"), numberOrNull(verdict.adjustedZ)},
        {QStringLiteral("smoothed"), verdict.smoothed ? QJsonValue(verdict.smoothed->value) : QJsonValue()},
        {QStringLiteral("index"), numberOrNull(row.index)},
        {QStringLiteral("verdict"), textOrNull(verdict.sentence)}};
}

} // namespace

QByteArray comparisonJson(const Comparison& comparison, const Verdicts& verdicts)
{
    QJsonArray rows;
    for (std::size_t i = 0; i < comparison.rows.size(); ++i) {
        rows.append(rowJson(comparison.rows[i], verdicts.areas.at(i)));
    }
    QJsonArray notes;
    for (const std::string& note : comparison.notes) {
        notes.append(text(note));
    }
    for (const std::string& note : verdicts.notes) {
        notes.append(text(note));
    }
    const QJsonObject root{
        {QStringLiteral("area"), text(comparison.area)},
        {QStringLiteral("measure"), text(comparison.measure)},
        {QStringLiteral("computed"), textOrNull(comparison.madeOf)},
        {QStringLiteral("period"), text(comparison.period)},
        {QStringLiteral("source"), text(comparison.sourceKey)},
        {QStringLiteral("unit"), text(unitLabel(comparison.unit, comparison.weightUnit))},
        {QStringLiteral("weights_in"), textOrNull(comparison.weightUnit)},
        {QStringLiteral("denominator"),
         multiplierOf(comparison.unit) ? text(denominatorLabel(comparison.unit)) : QJsonValue()},
        {QStringLiteral("unlocated"), comparison.form ? text(toText(*comparison.form)) : QJsonValue()},
        {QStringLiteral("form"), comparison.form ? text(inWords(*comparison.form)) : QJsonValue()},
        {QStringLiteral("reference"), referenceJson(comparison.reference)},
        {QStringLiteral("funnel"), funnelJson(verdicts)},
        {QStringLiteral("reason"), textOrNull(comparison.notComparable)},
        {QStringLiteral("notes"), notes},
        {QStringLiteral("rows"), rows}};
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

} // namespace wardwise::report

#include "core/report/comparison_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wardwise::report {

namespace {

QJsonValue text(std::string_view value)
{
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}

QJsonValue textOrNull(const std::string& value)
{
    return value.empty() ? QJsonValue() : text(value);
}

QJsonValue numberOrNull(const std::optional<double>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue intervalOrNull(const std::optional<Interval>& interval)
{
    return interval ? QJsonValue(QJsonArray{interval->low, interval->high}) : QJsonValue();
}

QJsonObject referenceJson(const Reference& reference)
{
    return {{QStringLiteral("id"), text(reference.id)},
            {QStringLiteral("label"), text(reference.label)},
            {QStringLiteral("areas"), reference.areas},
            {QStringLiteral("mean"), numberOrNull(reference.mean)},
            {QStringLiteral("sd"), numberOrNull(reference.sd)},
            {QStringLiteral("sd_kind"), text(toText(reference.sdKind))},
            {QStringLiteral("index_base"), numberOrNull(reference.indexBase)},
            {QStringLiteral("index_base_label"), textOrNull(reference.indexBaseLabel)}};
}

QJsonObject rowJson(const ComparisonRow& row)
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
        {QStringLiteral("z"), numberOrNull(row.z)},
        {QStringLiteral("class"), text(toText(row.wardClass))},
        {QStringLiteral("reason"), textOrNull(row.reason)},
        {QStringLiteral("rank"), row.rank ? QJsonValue(*row.rank) : QJsonValue()},
        {QStringLiteral("ci95"), intervalOrNull(rate.ci95)},
        {QStringLiteral("funnel"), QJsonValue()},
        {QStringLiteral("index"), numberOrNull(row.index)}};
}

} // namespace

QByteArray comparisonJson(const Comparison& comparison)
{
    QJsonArray rows;
    for (const ComparisonRow& row : comparison.rows) {
        rows.append(rowJson(row));
    }
    QJsonArray notes;
    for (const std::string& note : comparison.notes) {
        notes.append(text(note));
    }
    const QJsonObject root{
        {QStringLiteral("area"), text(comparison.area)},
        {QStringLiteral("measure"), text(comparison.measure)},
        {QStringLiteral("computed"), textOrNull(comparison.madeOf)},
        {QStringLiteral("period"), text(comparison.period)},
        {QStringLiteral("source"), text(comparison.sourceKey)},
        {QStringLiteral("unit"), text(unitLabel(comparison.unit))},
        {QStringLiteral("denominator"),
         multiplierOf(comparison.unit) ? text(denominatorLabel(comparison.unit)) : QJsonValue()},
        {QStringLiteral("unlocated"), comparison.form ? text(toText(*comparison.form)) : QJsonValue()},
        {QStringLiteral("form"), comparison.form ? text(inWords(*comparison.form)) : QJsonValue()},
        {QStringLiteral("reference"), referenceJson(comparison.reference)},
        {QStringLiteral("reason"), textOrNull(comparison.notComparable)},
        {QStringLiteral("notes"), notes},
        {QStringLiteral("rows"), rows}};
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

} // namespace wardwise::report

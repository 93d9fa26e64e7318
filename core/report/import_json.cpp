#include "core/report/import_json.h"

#include "core/report/json_values.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wardwise::report {

namespace {

qint64 number(std::int64_t value)
{
    return value;
}

QJsonArray texts(const std::vector<std::string>& words)
{
    QJsonArray array;
    for (const std::string& each : words) {
        array.append(text(each));
    }
    return array;
}

QJsonArray filesOf(const import::ImportReport& report)
{
    QJsonArray files;
    for (const import::ReportedFile& file : report.files) {
        files.append(QJsonObject{{QStringLiteral("path"), text(file.path)},
                                 {QStringLiteral("kind"), text(file.kind)},
                                 {QStringLiteral("rows"), number(file.rows)},
                                 {QStringLiteral("accepted"), number(file.accepted())},
                                 {QStringLiteral("refused"), number(file.refused)},
                                 {QStringLiteral("size"), number(file.size)},
                                 {QStringLiteral("sha256"), text(file.sha256)}});
    }
    return files;
}

QJsonArray questionsOf(const import::ImportReport& report)
{
    QJsonArray questions;
    for (const import::Question& question : report.questions) {
        questions.append(QJsonObject{{QStringLiteral("file"), text(report.files.at(question.file).path)},
                                     {QStringLiteral("question"), text(question.text)}});
    }
    return questions;
}

/// Each with its mapping in the form that --mapping takes.
QJsonArray tablesOf(const import::ImportReport& report)
{
    QJsonArray tables;
    for (const import::ReportedTable& table : report.tables) {
        const QByteArray mapping = QByteArray::fromStdString(import::mappingJson(table.mapping));
        tables.append(QJsonObject{{QStringLiteral("file"), text(report.files.at(table.file).path)},
                                  {QStringLiteral("mapping"), QJsonDocument::fromJson(mapping).object()}});
    }
    return tables;
}

QJsonArray errorsOf(const import::ImportReport& report)
{
    QJsonArray errors;
    for (const import::Refusal& refusal : report.errors) {
        errors.append(QJsonObject{{QStringLiteral("file"), text(report.files.at(refusal.file).path)},
                                  {QStringLiteral("row"), number(refusal.row)},
                                  {QStringLiteral("column"), text(refusal.column)},
                                  {QStringLiteral("reason"), text(refusal.reason)}});
    }
    return errors;
}

QJsonArray batchesOf(const import::ImportReport& report)
{
    QJsonArray batches;
    for (const import::ReportedBatch& batch : report.batches) {
        batches.append(QJsonObject{
            {QStringLiteral("id"), batch.id == BatchId{} ? QJsonValue() : QJsonValue(number(batch.id.value))},
            {QStringLiteral("label"), text(batch.label)},
            {QStringLiteral("source"), text(batch.source)},
            {QStringLiteral("figures"), number(batch.figures)}});
    }
    return batches;
}

/// The last of the loads, which the others came in for; null where nothing was stored.
QJsonValue batchOf(const import::ImportReport& report)
{
    return report.batches.empty() || report.batches.back().id == BatchId{}
               ? QJsonValue()
               : QJsonValue(number(report.batches.back().id.value));
}

} // namespace

QByteArray importJson(const import::ImportReport& report)
{
    QJsonObject unlocated;
    for (const auto& [type, rows] : report.unlocated) {
        unlocated.insert(QString::fromStdString(type), number(rows));
    }
    const QJsonObject root{
        {QStringLiteral("files"), filesOf(report)},
        {QStringLiteral("counted"), number(report.counted)},
        {QStringLiteral("unlocated"), unlocated},
        {QStringLiteral("outside"), number(report.outside)},
        {QStringLiteral("unknown_lsoa"), number(report.unknownLsoa)},
        {QStringLiteral("unknown_lsoas"), texts(report.unknownLsoas)},
        {QStringLiteral("duplicate_ids"), number(static_cast<std::int64_t>(report.duplicateIds.size()))},
        {QStringLiteral("dropped"), number(report.dropped)},
        {QStringLiteral("warnings"), texts(report.warnings)},
        {QStringLiteral("notes"), texts(report.notes)},
        {QStringLiteral("tables"), tablesOf(report)},
        {QStringLiteral("questions"), questionsOf(report)},
        {QStringLiteral("errors"), errorsOf(report)},
        {QStringLiteral("batch"), batchOf(report)},
        {QStringLiteral("batches"), batchesOf(report)}};
    return QJsonDocument(root).toJson();
}

} // namespace wardwise::report

#include "app/commands/placeless.h"

#include "app/commands/output.h"
#include "core/base/number_text.h"

#include <QJsonArray>

#include <algorithm>

namespace wardwise::app {

namespace {

/// In a text that people read; JSON has more.
constexpr std::size_t kMostListed = 10;

Cell shareCell(const project::UnlocatedRows& rows)
{
    const auto share = rows.share();
    return share ? numberCell(fixedText(*share, 1) + " %", plainText(*share)) : numberCell("", "");
}

std::vector<Cell> rowOf(const std::string& title, const std::vector<project::UnlocatedRows>& months,
                        const project::UnlocatedRows& total)
{
    std::vector<Cell> row{textCell(title)};
    for (const project::UnlocatedRows& month : months) {
        row.push_back(countCell(month.unlocated));
    }
    row.push_back(countCell(total.unlocated));
    row.push_back(countCell(total.all));
    row.push_back(shareCell(total));
    return row;
}

Table tableOf(const project::PlacelessRows& rows)
{
    Table table{{{"type", "Without a location"}}, {}};
    for (const Month month : rows.months) {
        table.columns.push_back({toText(month), toText(month)});
    }
    table.columns.push_back({"unlocated", "Together"});
    table.columns.push_back({"all", "Of all rows"});
    table.columns.push_back({"share", "Share"});
    for (const project::UnlocatedType& type : rows.types) {
        table.rows.push_back(rowOf(type.name, type.byMonth, type.total));
    }
    table.rows.push_back(rowOf("All types", rows.byMonth, rows.total));
    return table;
}

std::string listed(const std::vector<store::NamedCount>& counts, std::int64_t all)
{
    std::string text;
    const std::size_t shown = std::min(counts.size(), kMostListed);
    for (std::size_t at = 0; at < shown; ++at) {
        text += (at == 0 ? "" : ", ") + (counts[at].name.empty() ? std::string("others") : counts[at].name)
                + " (" + groupedText(counts[at].count) + ")";
    }
    const std::int64_t more = all - static_cast<std::int64_t>(shown);
    return text + (more > 0 ? " and " + groupedText(more) + " more" : std::string());
}

QJsonArray jsonOf(const std::vector<store::NamedCount>& counts, const char* name, const char* count)
{
    QJsonArray array;
    for (const store::NamedCount& each : counts) {
        array.append(QJsonObject{{QLatin1String(name), QString::fromStdString(each.name)},
                                 {QLatin1String(count), static_cast<qint64>(each.count)}});
    }
    return array;
}

QJsonArray unlocatedJson(const project::PlacelessRows& rows)
{
    QJsonArray array;
    for (const project::UnlocatedType& type : rows.types) {
        for (std::size_t at = 0; at < rows.months.size(); ++at) {
            array.append(
                QJsonObject{{QStringLiteral("type"), QString::fromStdString(type.name)},
                            {QStringLiteral("month"), QString::fromStdString(toText(rows.months[at]))},
                            {QStringLiteral("rows"), static_cast<qint64>(type.byMonth[at].unlocated)},
                            {QStringLiteral("all"), static_cast<qint64>(type.byMonth[at].all)}});
        }
    }
    return array;
}

QJsonArray missingJson(const std::vector<project::MissingMonth>& missing)
{
    QJsonArray array;
    for (const project::MissingMonth& each : missing) {
        array.append(QJsonObject{
            {QStringLiteral("month"), QString::fromStdString(toText(each.month))},
            {QStringLiteral("force"),
             each.force.empty() ? QJsonValue() : QJsonValue(QString::fromStdString(each.force))}});
    }
    return array;
}

} // namespace

void printPlaceless(const project::BatchSummary& batch)
{
    if (!batch.placeless) {
        return;
    }
    const project::PlacelessRows& rows = *batch.placeless;
    const store::BatchContents& contents = batch.contents;
    printLine("");
    printLine("Load " + std::to_string(batch.batch.id.value) + ", " + batch.batch.label + ":");
    print(tableOf(rows), Format::Table);
    printLine(
        "Outside the wards: " + countText(rows.outside, "row")
        + ". In LSOAs that the look-up lacks: " + countText(rows.unknown, "row")
        + (contents.unknownLsoas.empty()
               ? std::string()
               : ", "
                     + listed(contents.unknownLsoas, static_cast<std::int64_t>(contents.unknownLsoas.size())))
        + ".");
    printLine("Crime IDs in several rows: "
              + (contents.repeatedIdCount == 0 ? std::string("none")
                                               : listed(contents.repeatedIds, contents.repeatedIdCount))
              + ". Missing months: "
              + (rows.missingMonths.empty() ? std::string("none") : project::inWords(rows.missingMonths))
              + ".");
}

void addPlaceless(const project::BatchSummary& batch, QJsonObject& object)
{
    const auto& rows = batch.placeless;
    const store::BatchContents& contents = batch.contents;
    const auto put = [&](const char* key, const QJsonValue& value) {
        object.insert(QLatin1String(key), rows ? value : QJsonValue());
    };
    const project::PlacelessRows known = rows.value_or(project::PlacelessRows());
    put("unlocated", unlocatedJson(known));
    put("outside", static_cast<qint64>(known.outside));
    put("unknown_lsoa", static_cast<qint64>(known.unknown));
    put("unknown_lsoas", jsonOf(contents.unknownLsoas, "code", "rows"));
    put("duplicate_ids", static_cast<qint64>(contents.repeatedIdCount));
    put("repeated_ids", jsonOf(contents.repeatedIds, "id", "times"));
    put("missing_months", missingJson(known.missingMonths));
}

} // namespace wardwise::app

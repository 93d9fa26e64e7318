#include "core/store/figure_choice_query.h"

#include "core/store/figure_columns.h"
#include "core/store/id_list.h"
#include "core/store/statement.h"

#include <QVariant>

namespace wardwise::store {

namespace {

constexpr const char* kFigureRow =
    "SELECT o.id, o.area_id, o.measure_id, o.period_id, o.breakdown_id, o.batch_id, "
    "o.quantity, o.value, o.text, o.missing, o.decimals FROM figure o ";

FigureRow figureRowAt(const Statement& row)
{
    return {.id = row.id<ObservationId>(0),
            .key = {.area = row.id<AreaId>(1),
                    .measure = row.id<MeasureId>(2),
                    .period = row.id<PeriodId>(3),
                    .breakdown = row.id<BreakdownId>(4),
                    .batch = row.id<BatchId>(5),
                    .quantity = quantityFromText(row.text(6)).value_or(Quantity::Text)},
            .figure = figureOfColumns(row.variant(7), row.variant(8), row.variant(9), row.variant(10))};
}

Result<std::vector<FigureRow>> rowsOf(const Connection& connection, const QString& sql,
                                      const QVariantList& values)
{
    std::vector<FigureRow> rows;
    Statement select(connection, sql);
    auto read = select.forEachOf([&](const Statement& row) { rows.push_back(figureRowAt(row)); }, values);
    if (!read) {
        return read.error();
    }
    return rows;
}

template <class Id>
QString jsonList(const std::vector<Id>& ids)
{
    return QString::fromStdString(idList(ids));
}

} // namespace

Result<std::vector<FigureRow>> figuresToChoose(const Connection& connection, const ChoiceQuery& query)
{
    QString sql = QLatin1String(kFigureRow)
                  + QStringLiteral("WHERE o.measure_id %1 (SELECT value FROM json_each(?))"
                                   " AND o.area_id %2 (SELECT value FROM json_each(?))")
                        .arg(query.others ? QStringLiteral("NOT IN") : QStringLiteral("IN"),
                             query.elsewhere ? QStringLiteral("NOT IN") : QStringLiteral("IN"));
    QVariantList values{jsonList(query.measures), jsonList(query.areas)};
    for (const ListWord& word : query.words) {
        sql += QStringLiteral(
            " AND (o.area_id IN (SELECT value FROM json_each(?))"
            " OR o.measure_id IN (SELECT value FROM json_each(?))"
            " OR o.period_id IN (SELECT value FROM json_each(?))"
            " OR o.breakdown_id IN (SELECT value FROM json_each(?))"
            " OR instr(o.quantity, ?) > 0"
            " OR (o.value IS NOT NULL AND instr(printf('%.*f', o.decimals, o.value), ?) = 1))");
        QString digits = QString::fromStdString(word.text);
        values << jsonList(word.areas) << jsonList(word.measures) << jsonList(word.periods)
               << jsonList(word.breakdowns) << digits << digits.remove(QLatin1Char(','));
    }
    values << static_cast<qlonglong>(query.most);
    return rowsOf(connection, sql + QStringLiteral(" LIMIT ?"), values);
}

Result<std::vector<FigureRow>> figuresOfValue(const Connection& connection, const ValueRange& range,
                                              const std::vector<MeasureId>& measures, std::size_t most)
{
    QString sql = QLatin1String(kFigureRow) + QStringLiteral("WHERE o.value >= ? AND o.value < ?");
    QVariantList values{range.low, range.high};
    if (!measures.empty()) {
        sql += QStringLiteral(" AND o.measure_id IN (SELECT value FROM json_each(?))");
        values << jsonList(measures);
    }
    values << (range.low + range.high) / 2 << static_cast<qlonglong>(most);
    return rowsOf(connection, sql + QStringLiteral(" ORDER BY abs(o.value - ?), o.id LIMIT ?"), values);
}

} // namespace wardwise::store

#include "core/store/figure_list_query.h"

#include "core/store/id_list.h"
#include "core/store/statement.h"

#include <QVariant>

#include <algorithm>

namespace wardwise::store {

namespace {

/// What follows a WHERE, with a value for each question mark.
struct Condition
{
    QString sql;
    QVariantList values;
};

template <class Id>
QString jsonOf(const std::vector<Id>& ids)
{
    return QString::fromStdString(idList(ids));
}

/// "2,935" as it's printed without commas; empty where the word is no part of a number.
QString digitsOf(std::string word)
{
    std::erase(word, ',');
    const bool isNumber = word.find_first_not_of("0123456789.-") == std::string::npos;
    return isNumber ? QString::fromStdString(word) : QString();
}

void addWord(Condition& condition, const ListWord& word)
{
    condition.sql += QStringLiteral(
        " AND (o.area_id IN (SELECT value FROM json_each(?))"
        " OR o.measure_id IN (SELECT value FROM json_each(?))"
        " OR o.period_id IN (SELECT value FROM json_each(?))"
        " OR o.breakdown_id IN (SELECT value FROM json_each(?))"
        " OR (o.value IS NULL AND instr(lower(coalesce(o.text, replace(o.missing, '-', ' '))), ?) > 0)"
        " OR (o.qualifier <> '' AND instr(lower(o.qualifier), ?) > 0)"
        " OR (o.note <> '' AND instr(lower(o.note), ?) > 0)"
        " OR o.id IN (SELECT observation_id FROM citation WHERE instr(lower(section), ?) > 0)");
    const QString text = QString::fromStdString(word.text);
    condition.values << jsonOf(word.areas) << jsonOf(word.measures) << jsonOf(word.periods)
                     << jsonOf(word.breakdowns) << text << text << text << text;
    if (const QString digits = digitsOf(word.text); !digits.isEmpty()) {
        condition.sql +=
            QStringLiteral(" OR (o.value IS NOT NULL AND instr(printf('%.*f', o.decimals, o.value), ?) > 0)");
        condition.values << digits;
    }
    condition.sql += QLatin1Char(')');
}

Condition fitting(const ListQuery& query)
{
    Condition condition{QStringLiteral("o.batch_id IN (SELECT id FROM batch WHERE source_id = ?)"),
                        {static_cast<qlonglong>(query.source.value)}};
    for (const ListWord& word : query.words) {
        addWord(condition, word);
    }
    return condition;
}

Condition oneOf(const std::vector<ObservationId>& ids)
{
    return {QStringLiteral("o.id IN (SELECT value FROM json_each(?))"), {jsonOf(ids)}};
}

/// How a column orders figures: what must be joined, what says nothing, and by what.
struct Order
{
    const char* join;
    const char* isEmpty;
    const char* key;
};

Order orderOf(ListColumn column)
{
    switch (column) {
    case ListColumn::Area:
        return {"JOIN area a ON a.id = o.area_id ", "a.name = ''", "a.name"};
    case ListColumn::Measure:
        return {"JOIN measure m ON m.id = o.measure_id ", "m.name = ''", "m.name"};
    case ListColumn::Breakdown:
        return {"JOIN breakdown b ON b.id = o.breakdown_id ", "b.category = ''",
                "CASE b.dimension WHEN '' THEN b.category ELSE b.dimension || ': ' || b.category END"};
    case ListColumn::Period:
        return {"JOIN period p ON p.id = o.period_id ", "p.label = ''", "p.label"};
    case ListColumn::Value:
        return {"", "o.value IS NULL", "o.value"};
    case ListColumn::Unit:
        return {"", "o.unit = ''", "o.unit"};
    case ListColumn::Quantity:
        return {"", "o.quantity = ''", "o.quantity"};
    case ListColumn::Note:
        return {"", "o.note = ''", "o.note"};
    case ListColumn::Lines:
        break;
    }
    return {"LEFT JOIN (SELECT observation_id, min(line) AS line FROM citation GROUP BY observation_id) c "
            "ON c.observation_id = o.id ",
            "c.line IS NULL", "c.line"};
}

Result<std::vector<ObservationId>> idsOf(const Connection& connection, const QString& sql,
                                         const QVariantList& values)
{
    std::vector<ObservationId> ids;
    Statement select(connection, sql);
    auto read =
        select.forEachOf([&](const Statement& row) { ids.push_back(row.id<ObservationId>(0)); }, values);
    if (!read) {
        return read.error();
    }
    return ids;
}

/// As they come, not in an order.
Result<std::vector<ObservationId>> someOf(const Connection& connection, Condition which, std::size_t most)
{
    which.values << static_cast<qlonglong>(most);
    return idsOf(connection, QStringLiteral("SELECT o.id FROM figure o WHERE %1 LIMIT ?").arg(which.sql),
                 which.values);
}

Result<std::int64_t> countOf(const Connection& connection, const Condition& which)
{
    std::int64_t count = 0;
    Statement select(connection, QStringLiteral("SELECT count(*) FROM figure o WHERE %1").arg(which.sql));
    auto read = select.forEachOf([&](const Statement& row) { count = row.integer(0); }, which.values);
    if (!read) {
        return read.error();
    }
    return count;
}

Result<std::vector<ObservationId>> firstOf(const Connection& connection, Condition which,
                                           const ListQuery& query)
{
    const Order order = orderOf(query.order);
    QString by = QStringLiteral("%1, %2%3, ")
                     .arg(QLatin1String(order.isEmpty), QLatin1String(order.key),
                          query.descending ? QStringLiteral(" DESC") : QString());
    QString join = QLatin1String(order.join);
    if (query.order == ListColumn::Lines) {
        // Open data stands in no text: then there's nothing to sort by.
        const auto cited =
            idsOf(connection,
                  QStringLiteral("SELECT o.id FROM citation c JOIN observation o "
                                 "ON o.id = c.observation_id JOIN batch b ON b.id = o.batch_id "
                                 "WHERE b.source_id = ? LIMIT 1"),
                  {static_cast<qlonglong>(query.source.value)});
        if (cited && cited->empty()) {
            by.clear();
            join.clear();
        }
    }
    which.values << static_cast<qlonglong>(query.most);
    return idsOf(connection,
                 QStringLiteral("SELECT o.id FROM figure o %1WHERE %2 ORDER BY %3o.batch_id, o.id LIMIT ?")
                     .arg(join, which.sql, by),
                 which.values);
}

Result<void> addWanted(const Connection& connection, Condition all, const ListQuery& query, ListedIds& listed)
{
    if (!query.wanted || std::find(listed.ids.begin(), listed.ids.end(), *query.wanted) != listed.ids.end()) {
        return {};
    }
    all.sql += QStringLiteral(" AND o.id = ?");
    all.values << static_cast<qlonglong>(query.wanted->value);
    const auto found = someOf(connection, std::move(all), 1);
    if (!found) {
        return found.error();
    }
    listed.ids.insert(listed.ids.end(), found->begin(), found->end());
    return {};
}

} // namespace

Result<ListedIds> listFigures(const Connection& connection, const ListQuery& query)
{
    const Condition all = fitting(query);
    // Few are put in order by themselves: the filter needn't be asked of every figure again.
    const auto some = someOf(connection, all, query.most + 1);
    if (!some) {
        return some.error();
    }
    const bool isEach = some->size() <= query.most;
    const auto fittingCount =
        isEach ? Result<std::int64_t>(static_cast<std::int64_t>(some->size())) : countOf(connection, all);
    if (!fittingCount) {
        return fittingCount.error();
    }
    auto first = firstOf(connection, isEach ? oneOf(*some) : all, query);
    if (!first) {
        return first.error();
    }
    ListedIds listed{.ids = std::move(*first), .fitting = *fittingCount};
    if (auto added = addWanted(connection, all, query, listed); !added) {
        return added.error();
    }
    return listed;
}

} // namespace wardwise::store

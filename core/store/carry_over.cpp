#include "core/store/carry_over.h"

#include "core/domain/period.h"
#include "core/domain/prose.h"
#include "core/store/journal_triggers.h"
#include "core/store/statement.h"

#include <QStringList>

#include <array>
#include <vector>

namespace wardwise::store {

namespace {

// What an assessment says, each table after those that it refers to. A new one is one name here; it needs an
// INTEGER PRIMARY KEY named id, and a foreign key to one before it.
constexpr std::array kCarriedTables{"priority",         "priority_rating",  "priority_fact",
                                    "priority_shared",  "priority_hotspot", "priority_at_risk",
                                    "priority_measure", "recommendation",   "recommendation_evidence",
                                    "section_block",    "bound_figure",     "claim",
                                    "assessment_scheme"};

/// A column of a carried table with text in which tokens stand for rows of bound_figure.
struct ProseColumn
{
    const char* table;
    const char* column;
};

constexpr std::array kProseColumns{ProseColumn{"priority", "summary"}, ProseColumn{"priority_fact", "text"}};

/// A column of a carried table that says of which period a figure is.
struct PeriodColumn
{
    const char* table;
    const char* column;
    bool isLabel; ///< the period's label; else its id
};

constexpr std::array kPeriodColumns{PeriodColumn{"recommendation_evidence", "period", true},
                                    PeriodColumn{"bound_figure", "period_id", false}};

/// A table's columns but its id, and for each the table that it refers to.
struct CarriedTable
{
    QString name;
    QStringList columns;
    QStringList refersTo; ///< empty where it refers to none
};

Result<CarriedTable> describeCarried(const Connection& connection, const QString& name)
{
    CarriedTable table{.name = name, .columns = {}, .refersTo = {}};
    Statement columns(
        connection,
        QStringLiteral("SELECT info.name, keys.\"table\" FROM pragma_table_info(?1) AS info "
                       "LEFT JOIN pragma_foreign_key_list(?2) AS keys ON keys.\"from\" = info.name "
                       "WHERE info.name <> 'id' ORDER BY info.cid"));
    auto read = columns.forEach(
        [&](const Statement& row) {
            table.columns << row.variant(0).toString();
            table.refersTo << row.variant(1).toString();
        },
        name, name);
    if (!read) {
        return read.error();
    }
    return table;
}

struct Row
{
    std::int64_t id = 0;
    QVariantList values;
};

Result<std::vector<Row>> rowsOf(const Connection& connection, const CarriedTable& table)
{
    std::vector<Row> rows;
    QStringList names;
    for (const QString& column : table.columns) {
        names << quotedName(column);
    }
    Statement select(connection, QStringLiteral("SELECT id, %1 FROM %2 ORDER BY id")
                                     .arg(names.join(QStringLiteral(", ")), quotedName(table.name)));
    auto read = select.forEach([&](const Statement& row) {
        Row found{.id = row.integer(0), .values = {}};
        for (int i = 0; i < table.columns.size(); ++i) {
            found.values << row.variant(i + 1);
        }
        rows.push_back(std::move(found));
    });
    if (!read) {
        return read.error();
    }
    return rows;
}

enum class Belongs
{
    Yes,
    No,
    NotYet ///< it refers to a row of its own table that hasn't been copied
};

/// Puts the copies' ids in place of those of the rows that it refers to.
Belongs refer(const CarriedTable& table, const CarriedIds& carried, Row& row)
{
    bool any = false;
    for (int i = 0; i < table.columns.size(); ++i) {
        const auto ids = carried.find(table.refersTo.at(i).toStdString());
        QVariant& value = row.values[i];
        if (ids == carried.end() || value.isNull()) {
            continue;
        }
        const auto copy = ids->second.find(value.toLongLong());
        if (copy == ids->second.end()) {
            return table.refersTo.at(i) == table.name ? Belongs::NotYet : Belongs::No;
        }
        value = QVariant::fromValue<qlonglong>(copy->second);
        any = any || table.refersTo.at(i) != table.name;
    }
    return any ? Belongs::Yes : Belongs::No;
}

Result<void> copyRows(const Connection& connection, const CarriedTable& table, CarriedIds& carried)
{
    auto rows = rowsOf(connection, table);
    if (!rows) {
        return rows.error();
    }
    QStringList names;
    QStringList marks;
    for (const QString& column : table.columns) {
        names << quotedName(column);
        marks << QStringLiteral("?");
    }
    Statement insert(connection, QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
                                     .arg(quotedName(table.name), names.join(QStringLiteral(", ")),
                                          marks.join(QStringLiteral(", "))));
    auto& ids = carried[table.name.toStdString()];
    std::vector<Row> waiting = std::move(*rows);
    for (bool moved = true; moved && !waiting.empty();) {
        moved = false;
        std::vector<Row> later;
        for (Row& row : waiting) {
            Row copy = row;
            const Belongs belongs = refer(table, carried, copy);
            if (belongs == Belongs::NotYet) {
                later.push_back(std::move(row));
                continue;
            }
            if (belongs != Belongs::Yes) {
                continue;
            }
            if (auto added = insert.forEachOf([](const Statement&) {}, copy.values); !added) {
                return added;
            }
            const auto id =
                Statement(connection, QStringLiteral("SELECT last_insert_rowid()")).firstInteger();
            if (!id) {
                return id.error();
            }
            ids[row.id] = id->value_or(0);
            moved = true;
        }
        waiting = std::move(later);
    }
    return {};
}

/// The stored period of that label, added where there's none; none where the label says no months.
Result<std::optional<std::int64_t>> periodLabelled(const Connection& connection, const std::string& label)
{
    auto there =
        Statement(connection, QStringLiteral("SELECT id FROM period WHERE label = ?")).firstInteger(label);
    if (!there || *there) {
        return there;
    }
    const auto period = periodFromLabel(label);
    if (!period) {
        return std::optional<std::int64_t>();
    }
    Statement insert(connection,
                     QStringLiteral("INSERT INTO period (label, first_month, last_month) VALUES (?, ?, ?)"));
    if (auto added = insert.run(label, toText(period->first), toText(period->last)); !added) {
        return added.error();
    }
    return std::optional(insert.lastInsertId());
}

/// The label that a copy's figure has now.
Result<std::optional<std::string>> labelAt(const Connection& connection, const PeriodColumn& column,
                                           std::int64_t row)
{
    const QString named =
        QStringLiteral("\"%1\".\"%2\"").arg(QLatin1String(column.table), QLatin1String(column.column));
    const QString sql = column.isLabel
                            ? QStringLiteral("SELECT %1 FROM \"%2\" WHERE id = ?")
                            : QStringLiteral("SELECT period.label FROM \"%2\" JOIN period ON period.id = %1 "
                                             "WHERE \"%2\".id = ?");
    std::optional<std::string> label;
    Statement select(connection, sql.arg(named, QLatin1String(column.table)));
    auto read = select.forEach([&](const Statement& found) { label = found.optionalText(0); }, row);
    if (!read) {
        return read.error();
    }
    return label;
}

Result<bool> rebindOne(const Connection& connection, const PeriodColumn& column, std::int64_t row,
                       const std::string& label)
{
    Statement update(connection, QStringLiteral("UPDATE \"%1\" SET \"%2\" = ? WHERE id = ?")
                                     .arg(QLatin1String(column.table), QLatin1String(column.column)));
    if (column.isLabel) {
        if (auto updated = update.run(label, row); !updated) {
            return updated.error();
        }
        return true;
    }
    const auto period = periodLabelled(connection, label);
    if (!period) {
        return period.error();
    }
    if (!*period) {
        return false;
    }
    if (auto updated = update.run(**period, row); !updated) {
        return updated.error();
    }
    return true;
}

/// The text with the copies' tokens in place of those of the figures that were copied.
std::string withTokensOf(const std::string& markup, const std::map<std::int64_t, std::int64_t>& copies)
{
    std::vector<prose::Block> blocks = prose::parse(markup);
    for (prose::Block& block : blocks) {
        for (prose::Span& span : block.spans) {
            const auto copy = copies.find(span.figure.value);
            if (span.kind == prose::SpanKind::Figure && copy != copies.end()) {
                span.figure = BoundFigureId{copy->second};
            }
        }
    }
    return prose::markupOf(blocks);
}

/// The copies' texts refer to the copies' figures.
Result<void> referToCopies(const Connection& connection, const CarriedIds& carried)
{
    const auto& figures = carried.at("bound_figure");
    for (const ProseColumn& column : kProseColumns) {
        Statement select(connection, QStringLiteral("SELECT \"%2\" FROM \"%1\" WHERE id = ?")
                                         .arg(QLatin1String(column.table), QLatin1String(column.column)));
        Statement update(connection, QStringLiteral("UPDATE \"%1\" SET \"%2\" = ? WHERE id = ?")
                                         .arg(QLatin1String(column.table), QLatin1String(column.column)));
        for (const auto& [old, copy] : carried.at(column.table)) {
            std::string text;
            if (auto read = select.forEach([&](const Statement& row) { text = row.text(0); }, copy); !read) {
                return read;
            }
            if (auto written = update.run(withTokensOf(text, figures), copy); !written) {
                return written;
            }
        }
    }
    return {};
}

} // namespace

Result<CarriedIds> carryOver(const Connection& connection, AssessmentId from, AssessmentId to)
{
    CarriedIds carried;
    carried["assessment"][from.value] = to.value;
    for (const char* name : kCarriedTables) {
        const auto table = describeCarried(connection, QLatin1String(name));
        if (!table) {
            return table.error();
        }
        if (auto copied = copyRows(connection, *table, carried); !copied) {
            return copied.error();
        }
    }
    if (auto referred = referToCopies(connection, carried); !referred) {
        return referred.error();
    }
    return carried;
}

Result<int> rebindPeriods(const Connection& connection, const CarriedIds& carried,
                          const std::function<std::optional<std::string>(const std::string& label)>& later)
{
    int changed = 0;
    for (const PeriodColumn& column : kPeriodColumns) {
        const auto rows = carried.find(column.table);
        if (rows == carried.end()) {
            continue;
        }
        for (const auto& [old, copy] : rows->second) {
            const auto label = labelAt(connection, column, copy);
            if (!label) {
                return label.error();
            }
            const auto wanted = *label ? later(**label) : std::nullopt;
            if (!wanted || *wanted == **label) {
                continue;
            }
            const auto bound = rebindOne(connection, column, copy, *wanted);
            if (!bound) {
                return bound.error();
            }
            changed += *bound ? 1 : 0;
        }
    }
    return changed;
}

} // namespace wardwise::store

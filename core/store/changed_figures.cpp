#include "core/store/changed_figures.h"

#include "core/store/figure_columns.h"
#include "core/store/statement.h"

#include <QVariant>

#include <algorithm>
#include <array>
#include <map>

namespace wardwise::store {

namespace {

/// The columns that make a figure, in this order everywhere below.
constexpr std::array kFigureColumns{"value", "text", "missing", "decimals"};

using FigureColumns = std::array<QVariant, kFigureColumns.size()>;
using KnownColumns = std::array<bool, kFigureColumns.size()>;

/// What the history says of one observation so far, read from the oldest edit to the newest.
struct Trace
{
    bool made = false;
    FigureColumns before;
    KnownColumns hasBefore{};
    FigureColumns after;
    KnownColumns hasAfter{};
    FigureColumns now;
    std::string label;
    std::string madeAt;
    std::string madeBy;
};

std::size_t placeOf(const QString& column)
{
    const auto at = std::find_if(kFigureColumns.begin(), kFigureColumns.end(),
                                 [&](const char* name) { return column == QLatin1String(name); });
    return static_cast<std::size_t>(at - kFigureColumns.begin());
}

Figure figureOf(const FigureColumns& columns)
{
    return figureOfColumns(columns[0], columns[1], columns[2], columns[3]);
}

void follow(Trace& trace, const Statement& row)
{
    const QString operation = row.variant(1).toString();
    const std::size_t column = placeOf(row.variant(2).toString());
    if (operation == QLatin1String("delete")) {
        trace = Trace{};
        return;
    }
    if (operation == QLatin1String("insert")) {
        trace.made = true;
    } else if (!trace.made && !trace.hasBefore[column]) {
        trace.before[column] = row.variant(3);
        trace.hasBefore[column] = true;
    }
    trace.after[column] = row.variant(4);
    trace.hasAfter[column] = true;
    trace.label = row.text(5);
    trace.madeAt = row.text(6);
    trace.madeBy = row.text(7);
    for (std::size_t i = 0; i < trace.now.size(); ++i) {
        trace.now[i] = row.variant(8 + static_cast<int>(i));
    }
}

/// None where the figure is what it was, or isn't what the history made of it.
std::optional<ChangedFigure> changeIn(ObservationId id, const Trace& trace)
{
    FigureColumns before = trace.now;
    FigureColumns after = trace.now;
    for (std::size_t i = 0; i < kFigureColumns.size(); ++i) {
        before[i] = trace.hasBefore[i] ? trace.before[i] : before[i];
        after[i] = trace.hasAfter[i] ? trace.after[i] : after[i];
    }
    const Figure now = figureOf(trace.now);
    if (trace.label.empty() || figureOf(after) != now || (!trace.made && figureOf(before) == now)) {
        return std::nullopt;
    }
    return ChangedFigure{.observation = id,
                         .before = trace.made ? std::nullopt : std::optional(figureOf(before)),
                         .label = trace.label,
                         .madeAt = trace.madeAt,
                         .madeBy = trace.madeBy};
}

/// What an event count was that an edit has moved to the observations to correct it: by what it's of.
using MovedCounts = std::map<std::array<std::int64_t, 4>, double>;

Result<MovedCounts> movedCounts(const Connection& connection)
{
    std::map<std::int64_t, std::map<std::string, std::int64_t>> rows;
    Statement select(connection,
                     QStringLiteral("SELECT c.row_id, c.column_name, c.before_value FROM edit e CROSS JOIN "
                                    "edit_change c ON c.edit_id = e.id WHERE e.undone = 0 AND c.table_name = "
                                    "'event_count' AND c.operation = 'delete'"));
    auto read =
        select.forEach([&](const Statement& row) { rows[row.integer(0)][row.text(1)] = row.integer(2); });
    if (!read) {
        return read.error();
    }
    MovedCounts moved;
    for (auto& [id, columns] : rows) {
        moved[{columns["batch_id"], columns["measure_id"], columns["period_id"], columns["area_id"]}] =
            static_cast<double>(columns["events"]);
    }
    return moved;
}

/// A figure that stands in the place of an event count wasn't made by hand, but changed.
Result<void> nameMovedCounts(const Connection& connection, std::vector<ChangedFigure>& changed)
{
    const auto moved = movedCounts(connection);
    if (!moved) {
        return moved.error();
    }
    Statement keyOf(connection,
                    QStringLiteral("SELECT batch_id, measure_id, period_id, area_id FROM observation "
                                   "WHERE id = ? AND quantity = 'count' AND breakdown_id = 1"));
    for (ChangedFigure& change : changed) {
        if (moved->empty() || change.before) {
            continue;
        }
        auto read = keyOf.forEach(
            [&](const Statement& row) {
                const auto at = moved->find({row.integer(0), row.integer(1), row.integer(2), row.integer(3)});
                if (at != moved->end()) {
                    change.before = Figure{at->second, 0};
                }
            },
            change.observation);
        if (!read) {
            return read;
        }
    }
    return {};
}

} // namespace

Result<std::vector<ChangedFigure>> changedFigures(const Connection& connection)
{
    std::map<ObservationId, Trace> traces;
    // Edit by edit through the index, so that no sorting is needed and no other table's changes are met
    // twice.
    Statement select(
        connection,
        QStringLiteral("SELECT c.row_id, c.operation, c.column_name, c.before_value, c.after_value, e.label, "
                       "e.made_at, e.made_by, o.value, o.text, o.missing, o.decimals "
                       "FROM edit e CROSS JOIN edit_change c ON c.edit_id = e.id "
                       "JOIN observation o ON o.id = c.row_id "
                       "WHERE e.undone = 0 AND c.table_name = 'observation' "
                       "AND c.column_name IN ('value', 'text', 'missing', 'decimals') ORDER BY e.id, c.id"));
    auto read = select.forEach([&](const Statement& row) { follow(traces[row.id<ObservationId>(0)], row); });
    if (!read) {
        return read.error();
    }
    std::vector<ChangedFigure> changed;
    for (const auto& [id, trace] : traces) {
        if (auto change = changeIn(id, trace)) {
            changed.push_back(std::move(*change));
        }
    }
    if (auto named = nameMovedCounts(connection, changed); !named) {
        return named.error();
    }
    return changed;
}

} // namespace wardwise::store

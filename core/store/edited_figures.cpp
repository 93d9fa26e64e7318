#include "core/store/edited_figures.h"

#include "core/store/figure_columns.h"
#include "core/store/statement.h"

#include <QHash>

#include <map>
#include <set>

namespace wardwise::store {

namespace {

/// Columns of a row by their names.
using Image = QHash<QString, QVariant>;
using Images = std::map<std::int64_t, Image>;

/// What one edit did to one row.
struct Step
{
    EditId edit;
    bool undone = false;
    std::int64_t row = 0;
    QString operation;
    Image before;
    Image after;
};

/// What is known of one edit so far.
struct Seen
{
    std::set<std::int64_t> rows;
    std::optional<Image> before;
    std::optional<Image> after;
};

Result<std::vector<Step>> readSteps(const Connection& connection)
{
    std::vector<Step> steps;
    // Edit by edit through the index, as changedFigures() does.
    Statement select(connection,
                     QStringLiteral("SELECT e.id, e.undone, c.row_id, c.operation, c.column_name, "
                                    "c.before_value, c.after_value "
                                    "FROM edit e CROSS JOIN edit_change c ON c.edit_id = e.id "
                                    "WHERE c.table_name = 'observation' AND c.column_name IN "
                                    "('area_id', 'measure_id', 'period_id', 'breakdown_id', 'value', 'text', "
                                    "'missing', 'decimals') ORDER BY e.id, c.id"));
    auto read = select.forEach([&](const Statement& found) {
        const auto edit = found.id<EditId>(0);
        const std::int64_t row = found.integer(2);
        const QString operation = found.variant(3).toString();
        if (steps.empty() || steps.back().edit != edit || steps.back().row != row
            || steps.back().operation != operation) {
            steps.push_back({.edit = edit,
                             .undone = found.integer(1) != 0,
                             .row = row,
                             .operation = operation,
                             .before = {},
                             .after = {}});
        }
        const QString column = found.variant(4).toString();
        if (!steps.back().before.contains(column)) {
            steps.back().before.insert(column, found.variant(5));
        }
        steps.back().after.insert(column, found.variant(6));
    });
    if (!read) {
        return read.error();
    }
    return steps;
}

Result<Images> readRows(const Connection& connection)
{
    Images images;
    Statement select(connection,
                     QStringLiteral("SELECT id, area_id, measure_id, period_id, breakdown_id, value, text, "
                                    "missing, decimals FROM observation WHERE id IN "
                                    "(SELECT row_id FROM edit_change WHERE table_name = 'observation')"));
    auto read = select.forEach([&](const Statement& row) {
        images[row.integer(0)] = {
            {QStringLiteral("area_id"), row.variant(1)},   {QStringLiteral("measure_id"), row.variant(2)},
            {QStringLiteral("period_id"), row.variant(3)}, {QStringLiteral("breakdown_id"), row.variant(4)},
            {QStringLiteral("value"), row.variant(5)},     {QStringLiteral("text"), row.variant(6)},
            {QStringLiteral("missing"), row.variant(7)},   {QStringLiteral("decimals"), row.variant(8)}};
    });
    if (!read) {
        return read.error();
    }
    return images;
}

std::optional<Image> imageOf(const Images& images, std::int64_t row)
{
    const auto at = images.find(row);
    return at == images.end() ? std::nullopt : std::optional(at->second);
}

/// The row with the columns of the step in it; none where the step's operation has no such side.
std::optional<Image> withColumns(const std::optional<Image>& row, const Image& columns, bool exists)
{
    if (!exists) {
        return std::nullopt;
    }
    Image image = row.value_or(Image());
    image.insert(columns);
    return image;
}

void put(Images& images, std::int64_t row, const std::optional<Image>& image)
{
    if (image) {
        images[row] = *image;
    } else {
        images.erase(row);
    }
}

/// From the rows as they are now, back through the edits that stand, newest first.
void followBack(const std::vector<Step>& steps, Images now, std::map<EditId, Seen>& seen)
{
    for (std::size_t i = steps.size(); i > 0; --i) {
        const Step& step = steps[i - 1];
        if (step.undone) {
            continue;
        }
        Seen& edit = seen[step.edit];
        const auto after = imageOf(now, step.row);
        if (edit.rows.empty()) {
            edit.after = after;
        }
        edit.before = withColumns(after, step.before, step.operation != QLatin1String("insert"));
        edit.rows.insert(step.row);
        put(now, step.row, edit.before);
    }
}

/// From the rows as they are now, on through the undone edits, oldest first.
void followOn(const std::vector<Step>& steps, Images now, std::map<EditId, Seen>& seen)
{
    for (const Step& step : steps) {
        if (!step.undone) {
            continue;
        }
        Seen& edit = seen[step.edit];
        const auto before = imageOf(now, step.row);
        if (edit.rows.empty()) {
            edit.before = before;
        }
        edit.after = withColumns(before, step.after, step.operation != QLatin1String("delete"));
        edit.rows.insert(step.row);
        put(now, step.row, edit.after);
    }
}

std::optional<Figure> figureIn(const std::optional<Image>& image)
{
    if (!image) {
        return std::nullopt;
    }
    return figureOfColumns(image->value(QStringLiteral("value")), image->value(QStringLiteral("text")),
                           image->value(QStringLiteral("missing")), image->value(QStringLiteral("decimals")));
}

std::optional<EditedFigure> onlyFigure(const Seen& seen)
{
    if (seen.rows.size() != 1 || (!seen.before && !seen.after)) {
        return std::nullopt;
    }
    const Image& row = seen.after ? *seen.after : *seen.before;
    const auto number = [&row](const char* column) { return row.value(QLatin1String(column)).toLongLong(); };
    return EditedFigure{.area = AreaId{number("area_id")},
                        .measure = MeasureId{number("measure_id")},
                        .period = PeriodId{number("period_id")},
                        .breakdown = BreakdownId{number("breakdown_id")},
                        .before = figureIn(seen.before),
                        .after = figureIn(seen.after)};
}

} // namespace

Result<std::vector<EditedFigures>> editedFigures(const Connection& connection)
{
    const auto steps = readSteps(connection);
    if (!steps) {
        return steps.error();
    }
    const auto rows = readRows(connection);
    if (!rows) {
        return rows.error();
    }
    std::map<EditId, Seen> seen;
    followBack(*steps, *rows, seen);
    followOn(*steps, *rows, seen);
    std::vector<EditedFigures> edited;
    edited.reserve(seen.size());
    for (const auto& [edit, what] : seen) {
        edited.push_back(
            {.edit = edit, .count = static_cast<int>(what.rows.size()), .only = onlyFigure(what)});
    }
    return edited;
}

} // namespace wardwise::store

#include "core/store/measure_definitions.h"

#include "core/base/number_text.h"
#include "core/store/catalogue_repository.h"
#include "core/store/statement.h"

#include <array>

namespace wardwise::store {

namespace {

struct Use
{
    const char* sql;
    const char* noun;
};

constexpr std::array kUses{
    Use{"SELECT count(*) FROM figure WHERE measure_id = ?", "figure"},
    Use{"SELECT count(*) FROM measure_part WHERE part_id = ?", "measure made of it"},
    Use{"SELECT count(*) FROM measure WHERE parent_id = ?", "measure listed under it"},
    Use{"SELECT count(*) FROM priority_measure WHERE measure_id = ?", "section"},
    Use{"SELECT count(*) FROM priority_hotspot WHERE measure_id = ?", "hotspot"},
    Use{"SELECT count(*) FROM bound_figure WHERE measure_id = ?", "figure in a section's text"},
    Use{"SELECT count(*) FROM reference_set_rate WHERE measure_id = ?", "reference set"},
    Use{"SELECT count(*) FROM measure_mapping WHERE ?1 IN (from_measure_id, to_measure_id)",
        "measure said to be like it"}};

} // namespace

Result<void> setMeasureParts(const Connection& connection, MeasureId whole,
                             const std::vector<MeasurePart>& parts)
{
    std::vector<MeasurePart> known;
    Statement select(
        connection,
        QStringLiteral("SELECT part_id, weight FROM measure_part WHERE whole_id = ? ORDER BY id"));
    if (auto read = select.forEach(
            [&](const Statement& row) {
                known.push_back({whole, row.id<MeasureId>(0), row.real(1)});
            },
            whole);
        !read || known == parts) {
        return read;
    }
    if (auto removed =
            Statement(connection, QStringLiteral("DELETE FROM measure_part WHERE whole_id = ?")).run(whole);
        !removed) {
        return removed;
    }
    for (const MeasurePart& part : parts) {
        if (auto added = addMeasurePart(connection, {whole, part.part, part.weight}); !added) {
            return added;
        }
    }
    return {};
}

Result<void> setMeasureWeights(const Connection& connection, MeasureId measure, const std::string& weightUnit,
                               const std::string& note)
{
    return Statement(connection, QStringLiteral("UPDATE measure SET weight_unit = ?, note = ? WHERE id = ?"))
        .run(weightUnit, note, measure);
}

Result<void> renameMeasure(const Connection& connection, MeasureId measure, const std::string& name,
                           MeasureUnit unit)
{
    return Statement(connection, QStringLiteral("UPDATE measure SET name = ?, unit = ? WHERE id = ?"))
        .run(name, toText(unit), measure);
}

Result<std::vector<std::string>> usesOfMeasure(const Connection& connection, MeasureId measure)
{
    std::vector<std::string> uses;
    for (const Use& use : kUses) {
        const auto count = Statement(connection, QLatin1String(use.sql)).firstInteger(measure);
        if (!count) {
            return count.error();
        }
        if (count->value_or(0) > 0) {
            uses.push_back(groupedText(count->value()) + " " + use.noun);
        }
    }
    return uses;
}

Result<void> removeMeasure(const Connection& connection, MeasureId measure)
{
    // In this order, since each refers to the last.
    for (const char* sql :
         {"DELETE FROM measure_part WHERE whole_id = ?", "DELETE FROM measure_alias WHERE measure_id = ?",
          "DELETE FROM measure WHERE id = ?"}) {
        if (auto ran = Statement(connection, QLatin1String(sql)).run(measure); !ran) {
            return ran;
        }
    }
    return {};
}

} // namespace wardwise::store

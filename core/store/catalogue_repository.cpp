#include "core/store/catalogue_repository.h"

#include "core/store/reference_sets.h"
#include "core/store/statement.h"

namespace wardwise::store {

namespace {

Error unknownWord(const Connection& connection, const std::string& what)
{
    return {ErrorCode::Damaged,
            connection.path().toStdString() + " holds a word that this program doesn't know (" + what
                + "). Update Wardwise, or restore the project from a backup.",
            {}};
}

Result<void> loadAreas(const Connection& connection, Catalogue& catalogue)
{
    std::string unknown;
    Statement select(connection,
                     QStringLiteral("SELECT id, code, name, kind, parent_id, boundary_year, longitude, "
                                    "latitude FROM area ORDER BY id"));
    auto read = select.forEach([&](const Statement& row) {
        Area area;
        area.id = row.id<AreaId>(0);
        area.code = row.text(1);
        area.name = row.text(2);
        const auto kind = areaKindFromText(row.text(3));
        unknown = kind ? unknown : row.text(3);
        area.kind = kind.value_or(AreaKind::Remainder);
        area.parent = row.optionalId<AreaId>(4);
        area.boundaryYear = static_cast<int>(row.integer(5));
        if (!row.isNull(6)) {
            area.centroid = Centroid{.longitude = row.real(6), .latitude = row.real(7)};
        }
        catalogue.areas.push_back(std::move(area));
    });
    if (!read || unknown.empty()) {
        return read;
    }
    return unknownWord(connection, unknown);
}

Result<void> loadMeasures(const Connection& connection, Catalogue& catalogue)
{
    std::string unknown;
    Statement select(connection,
                     QStringLiteral("SELECT id, family, name, parent_id, unit, direction, position, note, "
                                    "topic, weight_unit FROM measure ORDER BY position, id"));
    auto read = select.forEach([&](const Statement& row) {
        Measure measure;
        measure.id = row.id<MeasureId>(0);
        measure.family = row.text(1);
        measure.name = row.text(2);
        measure.parent = row.optionalId<MeasureId>(3);
        const auto unit = measureUnitFromText(row.text(4));
        const auto direction = directionFromText(row.text(5));
        const auto topic = measureTopicFromText(row.text(8));
        unknown = !unit ? row.text(4) : !direction ? row.text(5) : !topic ? row.text(8) : unknown;
        measure.unit = unit.value_or(MeasureUnit::Text);
        measure.direction = direction.value_or(Direction::Neither);
        measure.position = static_cast<int>(row.integer(6));
        measure.note = row.text(7);
        measure.topic = topic.value_or(MeasureTopic::Section);
        measure.weightUnit = row.text(9);
        catalogue.measures.push_back(std::move(measure));
    });
    if (!read || unknown.empty()) {
        return read;
    }
    return unknownWord(connection, unknown);
}

Result<void> loadMeasureParts(const Connection& connection, Catalogue& catalogue)
{
    Statement select(connection,
                     QStringLiteral("SELECT whole_id, part_id, weight FROM measure_part ORDER BY id"));
    return select.forEach([&](const Statement& row) {
        catalogue.measureParts.push_back({row.id<MeasureId>(0), row.id<MeasureId>(1), row.real(2)});
    });
}

Result<void> loadPeriods(const Connection& connection, Catalogue& catalogue)
{
    std::string unknown;
    Statement select(
        connection,
        QStringLiteral("SELECT id, label, first_month, last_month, note FROM period ORDER BY id"));
    auto read = select.forEach([&](const Statement& row) {
        const auto first = monthFromText(row.text(2));
        const auto last = monthFromText(row.text(3));
        unknown = first && last ? unknown : row.text(2) + ".." + row.text(3);
        catalogue.periods.push_back(
            {row.id<PeriodId>(0), row.text(1), first.value_or(Month{}), last.value_or(Month{}), row.text(4)});
    });
    if (!read || unknown.empty()) {
        return read;
    }
    return unknownWord(connection, unknown);
}

Result<void> loadSources(const Connection& connection, Catalogue& catalogue)
{
    Statement sources(
        connection,
        QStringLiteral(
            "SELECT id, key, title, publisher, licence, attribution, note FROM source ORDER BY id"));
    auto read = sources.forEach([&](const Statement& row) {
        catalogue.sources.push_back({row.id<SourceId>(0), row.text(1), row.text(2), row.text(3), row.text(4),
                                     row.text(5), row.text(6)});
    });
    if (!read) {
        return read;
    }
    Statement batches(
        connection,
        QStringLiteral("SELECT id, source_id, label, loaded_at, loaded_by, denominator_batch_id, "
                       "denominator_period_id, complete_for_area_id, note FROM batch ORDER BY id"));
    return batches.forEach([&](const Statement& row) {
        catalogue.batches.push_back({row.id<BatchId>(0), row.id<SourceId>(1), row.text(2), row.text(3),
                                     row.text(4), row.optionalId<BatchId>(5), row.optionalId<PeriodId>(6),
                                     row.optionalId<AreaId>(7), row.text(8)});
    });
}

Result<void> loadNames(const Connection& connection, Catalogue& catalogue)
{
    Statement breakdowns(
        connection, QStringLiteral("SELECT id, dimension, category, description FROM breakdown ORDER BY id"));
    auto read = breakdowns.forEach([&](const Statement& row) {
        catalogue.breakdowns.push_back({row.id<BreakdownId>(0), row.text(1), row.text(2), row.text(3)});
    });
    if (!read) {
        return read;
    }
    Statement mappings(
        connection, QStringLiteral("SELECT from_measure_id, to_measure_id, kind, note FROM measure_mapping"));
    read = mappings.forEach([&](const Statement& row) {
        catalogue.mappings.push_back({row.id<MeasureId>(0), row.id<MeasureId>(1), row.text(2), row.text(3)});
    });
    if (!read) {
        return read;
    }
    Statement areas(connection, QStringLiteral("SELECT area_id, alias FROM area_alias"));
    read = areas.forEach(
        [&](const Statement& row) { catalogue.areaAliases.emplace_back(row.id<AreaId>(0), row.text(1)); });
    if (!read) {
        return read;
    }
    Statement measures(connection, QStringLiteral("SELECT measure_id, alias FROM measure_alias"));
    return measures.forEach([&](const Statement& row) {
        catalogue.measureAliases.emplace_back(row.id<MeasureId>(0), row.text(1));
    });
}

/// Runs an INSERT and returns the new row's id.
template <class Id, class... Values>
Result<Id> insertRow(const Connection& connection, const QString& sql, const Values&... values)
{
    Statement insert(connection, sql);
    if (auto inserted = insert.run(values...); !inserted) {
        return inserted.error();
    }
    return Id{insert.lastInsertId()};
}

Result<void> loadCompleteMonths(const Connection& connection, Catalogue& catalogue)
{
    Statement select(connection,
                     QStringLiteral("SELECT batch_id, area_id, period_id FROM batch_complete ORDER BY id"));
    return select.forEach([&](const Statement& row) {
        catalogue.completeMonths.push_back({row.id<BatchId>(0), row.id<AreaId>(1), row.id<PeriodId>(2)});
    });
}

Result<void> loadReferences(const Connection& connection, Catalogue& catalogue)
{
    auto sets = loadReferenceSets(connection);
    if (!sets) {
        return sets.error();
    }
    catalogue.references = std::move(*sets);
    return {};
}

} // namespace

Result<Catalogue> loadCatalogue(const Connection& connection)
{
    Catalogue catalogue;
    for (const auto load : {loadAreas, loadMeasures, loadMeasureParts, loadPeriods, loadSources,
                            loadCompleteMonths, loadNames, loadReferences}) {
        if (auto loaded = load(connection, catalogue); !loaded) {
            return loaded.error();
        }
    }
    return catalogue;
}

Result<std::int64_t> dataVersion(const Connection& connection)
{
    const auto version = Statement(connection, QStringLiteral("PRAGMA data_version")).firstInteger();
    if (!version) {
        return version.error();
    }
    return version->value_or(0);
}

Result<AreaId> addArea(const Connection& connection, const Area& area)
{
    const auto longitude = area.centroid ? std::optional(area.centroid->longitude) : std::nullopt;
    const auto latitude = area.centroid ? std::optional(area.centroid->latitude) : std::nullopt;
    return insertRow<AreaId>(
        connection,
        QStringLiteral("INSERT INTO area (code, name, kind, parent_id, boundary_year, longitude, "
                       "latitude) VALUES (?, ?, ?, ?, ?, ?, ?)"),
        area.code, area.name, toText(area.kind), area.parent, area.boundaryYear, longitude, latitude);
}

Result<void> setParent(const Connection& connection, AreaId area, AreaId parent)
{
    return Statement(connection, QStringLiteral("UPDATE area SET parent_id = ? WHERE id = ?"))
        .run(parent, area);
}

Result<void> addAreaAlias(const Connection& connection, AreaId area, const std::string& alias)
{
    return Statement(connection, QStringLiteral("INSERT INTO area_alias (area_id, alias) VALUES (?, ?)"))
        .run(area, alias);
}

Result<MeasureId> addMeasure(const Connection& connection, const Measure& measure)
{
    return insertRow<MeasureId>(
        connection,
        QStringLiteral("INSERT INTO measure (family, name, parent_id, unit, direction, "
                       "position, note, topic, weight_unit) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        measure.family, measure.name, measure.parent, toText(measure.unit), toText(measure.direction),
        measure.position, measure.note, toText(measure.topic), measure.weightUnit);
}

Result<void> addMeasureAlias(const Connection& connection, MeasureId measure, const std::string& alias)
{
    return Statement(connection,
                     QStringLiteral("INSERT INTO measure_alias (measure_id, alias) VALUES (?, ?)"))
        .run(measure, alias);
}

Result<void> addMeasurePart(const Connection& connection, const MeasurePart& part)
{
    return Statement(connection,
                     QStringLiteral("INSERT INTO measure_part (whole_id, part_id, weight) VALUES (?, ?, ?)"))
        .run(part.whole, part.part, part.weight);
}

Result<void> addMeasureMapping(const Connection& connection, MeasureId from, MeasureId to,
                               const std::string& kind, const std::string& note)
{
    return Statement(
               connection,
               QStringLiteral("INSERT INTO measure_mapping (from_measure_id, to_measure_id, kind, note) "
                              "VALUES (?, ?, ?, ?)"))
        .run(from, to, kind, note);
}

Result<PeriodId> addPeriod(const Connection& connection, const Period& period)
{
    return insertRow<PeriodId>(
        connection,
        QStringLiteral("INSERT INTO period (label, first_month, last_month, note) VALUES (?, ?, ?, ?)"),
        period.label, toText(period.first), toText(period.last), period.note);
}

Result<BreakdownId> addBreakdown(const Connection& connection, const Breakdown& breakdown,
                                 std::optional<int> line)
{
    return insertRow<BreakdownId>(
        connection,
        QStringLiteral("INSERT INTO breakdown (dimension, category, description, line) VALUES "
                       "(?, ?, ?, ?)"),
        breakdown.dimension, breakdown.category, breakdown.description, line);
}

Result<SourceId> addSource(const Connection& connection, const Source& source)
{
    return insertRow<SourceId>(
        connection,
        QStringLiteral("INSERT INTO source (key, title, publisher, licence, attribution, note) "
                       "VALUES (?, ?, ?, ?, ?, ?)"),
        source.key, source.title, source.publisher, source.licence, source.attribution, source.note);
}

Result<BatchId> addBatch(const Connection& connection, const Batch& batch)
{
    return insertRow<BatchId>(
        connection,
        QStringLiteral("INSERT INTO batch (source_id, label, loaded_at, loaded_by, "
                       "denominator_batch_id, denominator_period_id, complete_for_area_id, note) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
        batch.source, batch.label, batch.loadedAt, batch.loadedBy, batch.denominatorBatch,
        batch.denominatorPeriod, batch.completeFor, batch.note);
}

} // namespace wardwise::store

#include "core/store/observation_repository.h"

#include "core/domain/catalogue.h"
#include "core/store/id_list.h"
#include "core/store/row_reader.h"

#include <QVariant>

#include <algorithm>
#include <cmath>

namespace wardwise::store {

namespace {

// Columns of a figure, in one order for all statements: value, text, missing, decimals.
QVariant valueOf(const Figure& figure)
{
    const auto* number = std::get_if<double>(&figure.value);
    return number == nullptr ? QVariant() : QVariant(*number);
}

QVariant textOf(const Figure& figure)
{
    const auto* text = std::get_if<std::string>(&figure.value);
    return text == nullptr ? QVariant() : QVariant(QString::fromStdString(*text));
}

QVariant missingOf(const Figure& figure)
{
    const auto* missing = std::get_if<Missing>(&figure.value);
    if (missing == nullptr) {
        return {};
    }
    const auto word = toText(*missing);
    return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
}

template <class Row>
Figure figureAt(const Row& row, int first)
{
    Figure figure;
    figure.decimals = static_cast<int>(row.integer(first + 3));
    if (!row.isNull(first)) {
        figure.value = row.real(first);
    } else if (!row.isNull(first + 1)) {
        figure.value = std::string(row.text(first + 1));
    } else {
        figure.value = missingFromText(row.text(first + 2)).value_or(Missing::NotRecorded);
    }
    return figure;
}

template <class Row>
comparison::Cell cellAt(const Row& row)
{
    comparison::Cell cell;
    cell.observation = row.template id<ObservationId>(0);
    cell.area = row.template id<AreaId>(1);
    cell.measure = row.template id<MeasureId>(2);
    cell.period = row.template id<PeriodId>(3);
    cell.batch = row.template id<BatchId>(4);
    cell.quantity = quantityFromText(row.text(5)).value_or(Quantity::Text);
    cell.figure = figureAt(row, 6);
    return cell;
}

// All sources at once, in the order of the table: an index of the batches would look up each row by itself.
constexpr const char* kCells =
    "SELECT id, area_id, measure_id, period_id, batch_id, quantity, value, text, missing, decimals "
    "FROM observation WHERE breakdown_id = 1 ORDER BY id";

constexpr const char* kPopulations =
    "SELECT id, area_id, measure_id, period_id, batch_id, quantity, value, text, missing, decimals "
    "FROM observation WHERE breakdown_id = 1 AND quantity = 'population' ORDER BY id";

constexpr const char* kParts =
    "SELECT id, area_id, measure_id, period_id, batch_id, quantity, value, text, missing, decimals, "
    "breakdown_id FROM observation WHERE breakdown_id <> 1 ORDER BY id";

bool isCompared(Quantity quantity)
{
    return quantity == Quantity::Count || quantity == Quantity::Rate || quantity == Quantity::Percentage
           || quantity == Quantity::Population;
}

constexpr const char* kEventCells =
    "SELECT -id, area_id, measure_id, period_id, batch_id, events FROM event_count ORDER BY id";

comparison::Cell eventCellAt(const RowReader& row)
{
    comparison::Cell cell;
    cell.observation = row.id<ObservationId>(0);
    cell.area = row.id<AreaId>(1);
    cell.measure = row.id<MeasureId>(2);
    cell.period = row.id<PeriodId>(3);
    cell.batch = row.id<BatchId>(4);
    cell.quantity = Quantity::Count;
    cell.figure.value = static_cast<double>(row.integer(5));
    return cell;
}

const QString kObservationColumns =
    QStringLiteral("SELECT o.id, o.area_id, o.measure_id, o.period_id, o.batch_id, o.quantity, o.value, "
                   "o.text, o.missing, o.decimals, "
                   "o.breakdown_id, o.unit, o.qualifier, o.note, c.line, c.section ");
const QString kObservations =
    kObservationColumns
    + QStringLiteral("FROM observation o LEFT JOIN citation c ON c.observation_id = o.id ");
// Event counts in the same columns: they stand in no text, so that they have neither line nor section.
const QString kEvents =
    QStringLiteral("SELECT -o.id, o.area_id, o.measure_id, o.period_id, o.batch_id, 'count', o.events, NULL, "
                   "NULL, 0, 1, '', '', '', NULL, NULL ");

/// Joins the rows of one observation (a row for each place it stands at) and hands it on.
class Gather
{
public:
    explicit Gather(const std::function<void(const Observation&)>& take) : m_take(&take) {}

    void operator()(const Statement& row)
    {
        if (!m_current || m_current->id != row.id<ObservationId>(0)) {
            finish();
            m_current = observationAt(row);
        }
        if (!row.isNull(14)) {
            m_current->citations.push_back({static_cast<int>(row.integer(14)), row.text(15)});
        }
    }

    void finish()
    {
        if (m_current) {
            (*m_take)(*m_current);
        }
        m_current.reset();
    }

private:
    static Observation observationAt(const Statement& row)
    {
        const comparison::Cell cell = cellAt(row);
        Observation observation;
        observation.id = cell.observation;
        observation.key = {cell.area,  cell.measure, cell.period, row.id<BreakdownId>(10),
                           cell.batch, cell.quantity};
        observation.figure = cell.figure;
        observation.unit = row.text(11);
        observation.qualifier = row.text(12);
        observation.note = row.text(13);
        return observation;
    }

    const std::function<void(const Observation&)>* m_take;
    std::optional<Observation> m_current;
};

/// An event count that is corrected becomes an observation of the same load, which can say more than a
/// number.
Result<ObservationId> moveEventCount(const Connection& connection, ObservationId id, const Figure& figure,
                                     const std::string& note)
{
    auto stored = loadObservation(connection, id);
    if (!stored) {
        return stored.error();
    }
    if (!stored->has_value()) {
        return Error{ErrorCode::NotFound, "The figure isn't there any more.", {}};
    }
    Statement remove(connection, QStringLiteral("DELETE FROM event_count WHERE id = ?"));
    if (auto removed = remove.run(-id.value); !removed) {
        return removed.error();
    }
    (*stored)->figure = figure;
    (*stored)->note = note;
    return ObservationInsert(connection).add(**stored);
}

} // namespace

Result<void> forEachCell(const Connection& connection,
                         const std::function<void(const comparison::Cell&)>& take)
{
    RowReader select(connection, kCells);
    auto read = select.forEach([&](const RowReader& row) {
        const comparison::Cell cell = cellAt(row);
        if (isCompared(cell.quantity)) {
            take(cell);
        }
    });
    if (!read) {
        return read;
    }
    RowReader events(connection, kEventCells);
    return events.forEach([&](const RowReader& row) { take(eventCellAt(row)); });
}

Result<void> forEachPopulation(const Connection& connection,
                               const std::function<void(const comparison::Cell&)>& take)
{
    RowReader select(connection, kPopulations);
    return select.forEach([&](const RowReader& row) { take(cellAt(row)); });
}

Result<void> forEachPart(const Connection& connection,
                         const std::function<void(const comparison::Cell&, BreakdownId)>& take)
{
    RowReader select(connection, kParts);
    return select.forEach([&](const RowReader& row) { take(cellAt(row), row.id<BreakdownId>(10)); });
}

Result<void> forEachObservation(const Connection& connection, const ObservationFilter& filter,
                                const std::function<void(const Observation&)>& take)
{
    // Each part is said outright: "? IS NULL OR ..." would keep SQLite from using its indexes.
    const QString any = QStringLiteral("? IS NULL");
    const QString ofArea = filter.area ? QStringLiteral("o.area_id = ?") : any;
    const QString ofSource =
        filter.source ? QStringLiteral("o.batch_id IN (SELECT id FROM batch WHERE source_id = ?)") : any;
    const QString ofMeasures =
        filter.measures.empty() ? any : QStringLiteral("o.measure_id IN (SELECT value FROM json_each(?))");
    const auto listed = filter.measures.empty() ? std::nullopt : std::optional(idList(filter.measures));
    const QString where = QStringLiteral("WHERE %1 AND %2 AND %3 ").arg(ofArea, ofSource, ofMeasures);
    for (const QString& sql :
         {kObservations + where + QStringLiteral("ORDER BY o.batch_id, o.id, c.line"),
          kEvents + QStringLiteral("FROM event_count o ") + where + QStringLiteral("ORDER BY o.id")}) {
        Gather gather(take);
        Statement select(connection, sql);
        auto read =
            select.forEach([&](const Statement& row) { gather(row); }, filter.area, filter.source, listed);
        gather.finish();
        if (!read) {
            return read;
        }
    }
    return {};
}

Result<std::vector<Observation>> loadObservations(const Connection& connection,
                                                  const std::vector<ObservationId>& ids)
{
    std::vector<Observation> found;
    found.reserve(ids.size());
    const std::function<void(const Observation&)> take = [&](const Observation& o) { found.push_back(o); };
    // In the order of their places in the list: column 16, which only sorts.
    const QString place = QStringLiteral(", j.key AS place ");
    Gather gather(take);
    Statement select(connection,
                     kObservationColumns + place
                         + QStringLiteral("FROM json_each(?) j CROSS JOIN observation o ON o.id = j.value "
                                          "LEFT JOIN citation c ON c.observation_id = o.id UNION ALL ")
                         + kEvents + place
                         + QStringLiteral("FROM json_each(?) j CROSS JOIN event_count o ON o.id = -j.value "
                                          "ORDER BY place, line"));
    const std::string list = idList(ids);
    auto read = select.forEach([&](const Statement& row) { gather(row); }, list, list);
    gather.finish();
    if (!read) {
        return read.error();
    }
    return found;
}

Result<std::vector<Observation>> findFigures(const Connection& connection, double value, int decimals,
                                             std::size_t most)
{
    std::vector<Observation> found;
    const std::function<void(const Observation&)> take = [&](const Observation& o) { found.push_back(o); };
    Gather gather(take);
    const double guard = 1e-9 * std::max(1.0, std::abs(value));
    Statement select(
        connection,
        kObservations
            + QStringLiteral("WHERE o.id IN (SELECT id FROM observation WHERE value BETWEEN ? AND ? "
                             "AND decimals >= ? ORDER BY id LIMIT ?) ORDER BY o.id, c.line"));
    auto read = select.forEach([&](const Statement& row) { gather(row); }, value - guard, value + guard,
                               static_cast<std::int64_t>(decimals), static_cast<std::int64_t>(most));
    gather.finish();
    if (read && decimals == 0 && found.size() < most) {
        Statement events(connection,
                         kEvents
                             + QStringLiteral("FROM event_count o WHERE o.events = ? ORDER BY o.id LIMIT ?"));
        read = events.forEach([&](const Statement& row) { gather(row); },
                              static_cast<std::int64_t>(std::llround(value)),
                              static_cast<std::int64_t>(most - found.size()));
        gather.finish();
    }
    if (!read) {
        return read.error();
    }
    return found;
}

Result<std::optional<Observation>> loadObservation(const Connection& connection, ObservationId id)
{
    auto found = loadObservations(connection, {id});
    if (!found) {
        return found.error();
    }
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

Result<std::optional<ObservationId>> findObservation(const Connection& connection, const ObservationKey& key)
{
    Statement select(
        connection,
        QStringLiteral(
            "SELECT id FROM observation WHERE area_id = ? AND measure_id = ? AND period_id = ? AND "
            "breakdown_id = ? AND batch_id = ? AND quantity = ?"));
    const auto found = select.firstInteger(key.area, key.measure, key.period, key.breakdown, key.batch,
                                           toText(key.quantity));
    if (!found) {
        return found.error();
    }
    if (found->has_value() || key.quantity != Quantity::Count || key.breakdown != kWhole) {
        return found->has_value() ? std::optional(ObservationId{**found}) : std::nullopt;
    }
    Statement events(connection,
                     QStringLiteral("SELECT -id FROM event_count WHERE area_id = ? AND measure_id = ? AND "
                                    "period_id = ? AND batch_id = ?"));
    const auto event = events.firstInteger(key.area, key.measure, key.period, key.batch);
    if (!event) {
        return event.error();
    }
    return event->has_value() ? std::optional(ObservationId{**event}) : std::nullopt;
}

Result<ObservationId> updateFigure(const Connection& connection, ObservationId id, const Figure& figure,
                                   const std::string& note)
{
    if (id.value < 0) {
        return moveEventCount(connection, id, figure, note);
    }
    Statement update(connection,
                     QStringLiteral("UPDATE observation SET value = ?, text = ?, missing = ?, decimals = ?, "
                                    "note = ? WHERE id = ?"));
    auto updated = update.run(valueOf(figure), textOf(figure), missingOf(figure), figure.decimals, note, id);
    if (!updated) {
        return updated.error();
    }
    return id;
}

ObservationInsert::ObservationInsert(const Connection& connection)
    : m_observation(
        connection,
        QStringLiteral("INSERT INTO observation (area_id, measure_id, period_id, breakdown_id, batch_id, "
                       "quantity, value, text, missing, decimals, unit, qualifier, note) VALUES "
                       "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"))
    , m_citation(connection,
                 QStringLiteral("INSERT INTO citation (observation_id, line, section) VALUES (?, ?, ?)"))
{
}

Result<ObservationId> ObservationInsert::add(const Observation& observation)
{
    const ObservationKey& key = observation.key;
    const Figure& figure = observation.figure;
    auto added =
        m_observation.run(key.area, key.measure, key.period, key.breakdown, key.batch, toText(key.quantity),
                          valueOf(figure), textOf(figure), missingOf(figure), figure.decimals,
                          observation.unit, observation.qualifier, observation.note);
    if (!added) {
        return added.error();
    }
    const ObservationId id{m_observation.lastInsertId()};
    for (const Citation& citation : observation.citations) {
        if (auto cited = m_citation.run(id, citation.line, citation.section); !cited) {
            return cited.error();
        }
    }
    return id;
}

} // namespace wardwise::store

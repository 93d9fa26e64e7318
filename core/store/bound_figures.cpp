#include "core/store/bound_figures.h"

#include <tuple>

namespace wardwise::store {

namespace {

BoundFigure boundFigureAt(const Statement& row)
{
    BoundFigure figure;
    figure.id = row.id<BoundFigureId>(0);
    figure.priority = row.id<PriorityId>(1);
    figure.area = row.id<AreaId>(2);
    figure.measure = row.id<MeasureId>(3);
    figure.period = row.optionalId<PeriodId>(4);
    figure.source = row.optionalId<SourceId>(5);
    figure.breakdown = row.id<BreakdownId>(6);
    figure.quantity = boundQuantityFromText(row.text(7)).value_or(BoundQuantity::Rate);
    figure.decimals = row.optionalInt(8);
    figure.phrase = figurePhraseFromText(row.text(9)).value_or(FigurePhrase::Figure);
    figure.readValue = row.isNull(10) ? std::nullopt : std::optional(row.real(10));
    figure.readText = row.text(11);
    return figure;
}

} // namespace

Result<std::vector<BoundFigure>> loadBoundFigures(const Connection& connection)
{
    std::vector<BoundFigure> figures;
    Statement select(connection,
                     QStringLiteral("SELECT id, priority_id, area_id, measure_id, period_id, source_id, "
                                    "breakdown_id, quantity, decimals, phrase, read_value, read_text "
                                    "FROM bound_figure ORDER BY id"));
    auto read = select.forEach([&](const Statement& row) { figures.push_back(boundFigureAt(row)); });
    if (!read) {
        return read.error();
    }
    return figures;
}

Result<BoundFigureId> addBoundFigure(const Connection& connection, const BoundFigure& figure)
{
    Statement insert(
        connection,
        QStringLiteral("INSERT INTO bound_figure (priority_id, area_id, measure_id, period_id, source_id, "
                       "breakdown_id, quantity, decimals, phrase, read_value, read_text) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    auto added = insert.run(figure.priority, figure.area, figure.measure, figure.period, figure.source,
                            figure.breakdown, toText(figure.quantity), figure.decimals, toText(figure.phrase),
                            figure.readValue, figure.readText);
    if (!added) {
        return added.error();
    }
    return BoundFigureId{insert.lastInsertId()};
}

Result<void> updateBoundFigure(const Connection& connection, const BoundFigure& figure)
{
    return Statement(
               connection,
               QStringLiteral("UPDATE bound_figure SET area_id = ?, measure_id = ?, period_id = ?, "
                              "source_id = ?, breakdown_id = ?, quantity = ?, decimals = ?, phrase = ?, "
                              "read_value = ?, read_text = ? WHERE id = ?"))
        .run(figure.area, figure.measure, figure.period, figure.source, figure.breakdown,
             toText(figure.quantity), figure.decimals, toText(figure.phrase), figure.readValue,
             figure.readText, figure.id);
}

Result<std::vector<SectionProse>> loadSectionProse(const Connection& connection, PriorityId priority)
{
    std::vector<SectionProse> texts;
    const auto take = [&](const Statement& row) {
        texts.push_back({.priority = priority,
                         .fact = row.isNull(0) ? std::nullopt : std::optional(row.integer(0)),
                         .markup = row.text(1)});
    };
    Statement section(connection, QStringLiteral("SELECT NULL, summary FROM priority WHERE id = ?"));
    auto read = section.forEach(take, priority);
    if (read) {
        Statement facts(connection, QStringLiteral("SELECT id, text FROM priority_fact WHERE priority_id = ? "
                                                   "ORDER BY position, id"));
        read = facts.forEach(take, priority);
    }
    if (!read) {
        return read.error();
    }
    return texts;
}

Result<void> updateSectionProse(const Connection& connection, const SectionProse& text)
{
    if (text.fact) {
        return Statement(connection, QStringLiteral("UPDATE priority_fact SET text = ? WHERE id = ?"))
            .run(text.markup, *text.fact);
    }
    return Statement(connection, QStringLiteral("UPDATE priority SET summary = ? WHERE id = ?"))
        .run(text.markup, text.priority);
}

MeantFigureQuery::MeantFigureQuery(const Connection& connection, const Catalogue& catalogue)
    : m_catalogue(&catalogue)
    , m_select(connection,
               // An area has fewer figures than a measure: the sign keeps SQLite from the measure's index.
               QStringLiteral("SELECT id, period_id, batch_id FROM observation WHERE area_id = ? "
                              "AND +measure_id = ? AND breakdown_id = ? AND quantity = ?"))
{
}

Result<std::optional<ObservationId>> MeantFigureQuery::find(const MeantFigure& meant)
{
    std::optional<ObservationId> found;
    std::tuple<Month, int, std::int64_t> best;
    const auto take = [&](const Statement& row) {
        const auto period = row.id<PeriodId>(1);
        const auto batch = row.id<BatchId>(2);
        const Period* months = m_catalogue->period(period);
        const Source* source = m_catalogue->sourceOf(batch);
        if (months == nullptr || source == nullptr || (meant.period && *meant.period != period)
            || (meant.source && *meant.source != source->id)) {
            return;
        }
        const std::tuple rank(months->last, months->months(), batch.value);
        if (!found || rank > best) {
            best = rank;
            found = row.id<ObservationId>(0);
        }
    };
    auto read = m_select.forEach(take, meant.area, meant.measure, meant.breakdown, toText(meant.quantity));
    if (!read) {
        return read.error();
    }
    return found;
}

} // namespace wardwise::store

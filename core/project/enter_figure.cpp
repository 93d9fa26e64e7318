#include "core/project/enter_figure.h"

#include "core/base/account_name.h"
#include "core/domain/name_match.h"
#include "core/store/catalogue_repository.h"
#include "core/store/observation_repository.h"

#include <QDateTime>

#include <algorithm>

namespace wardwise::project {

namespace {

constexpr const char* kByHand = "Entered by hand";

std::string labelFor(const std::string& area, const std::string& measure, const std::string& part,
                     const std::string& period, Quantity quantity)
{
    return area + ", " + measure + (part.empty() ? "" : ", " + part) + ", " + period + ": "
           + std::string(toText(quantity));
}

std::string labelFor(const FigurePlaces& places, Quantity quantity)
{
    return labelFor(places.areaName, places.measureName, places.part, places.periodLabel, quantity);
}

Error givenTwice(const std::string& label)
{
    return {ErrorCode::Invalid, label + " is given twice. Keep one of the two.", {}};
}

} // namespace

FigureWriter::FigureWriter(const store::Connection& connection, const Catalogue& catalogue,
                           const std::optional<Assessment>& assessment)
    : m_connection(&connection)
    , m_placer(connection, catalogue, assessment)
{
}

bool isRefusal(const Error& error)
{
    return error.code == ErrorCode::NotFound || error.code == ErrorCode::Ambiguous
           || error.code == ErrorCode::Invalid;
}

Result<EnteredFigure> FigureWriter::write(const FigureEntry& entry)
{
    if (auto marked = m_connection->runScript(QStringLiteral("SAVEPOINT figure")); !marked) {
        return marked.error();
    }
    const int known = m_placer.generation();
    auto entered = put(entry);
    if (!entered) {
        if (!isRefusal(entered.error())) {
            return entered;
        }
        if (auto back = m_connection->runScript(QStringLiteral("ROLLBACK TO figure")); !back) {
            return back.error();
        }
        if (m_placer.generation() != known) {
            // What was made for this figure is gone again, and mustn't be taken for there.
            if (auto fresh = m_placer.refresh(); !fresh) {
                return fresh.error();
            }
        }
    }
    if (auto released = m_connection->runScript(QStringLiteral("RELEASE figure")); !released) {
        return released.error();
    }
    return entered;
}

Result<EnteredFigure> FigureWriter::put(const FigureEntry& entry)
{
    auto entered = entry.observation ? correct(entry) : enter(entry);
    if (entered && !m_written.insert(entered->observation).second) {
        return givenTwice(entered->label);
    }
    return entered;
}

Result<EnteredFigure> FigureWriter::correct(const FigureEntry& entry)
{
    const auto found = store::loadObservation(*m_connection, *entry.observation);
    if (!found) {
        return found.error();
    }
    if (!found->has_value()) {
        return Error{ErrorCode::NotFound, "This figure isn't there any more. Choose it again.", {}};
    }
    const Observation& stored = **found;
    const auto figure = readFigure(stored.key.quantity, entry.value);
    if (!figure) {
        return figure.error();
    }
    EnteredFigure entered{
        .observation = {}, .label = labelOf(stored), .before = {}, .after = figureText(*figure), .added = {}};
    if (auto updated = update(stored, *figure, entry, entered); !updated) {
        return updated.error();
    }
    return entered;
}

Result<EnteredFigure> FigureWriter::enter(const FigureEntry& entry)
{
    const auto quantity = quantityFromText(caseFolded(entry.quantity));
    if (!quantity) {
        return Error{ErrorCode::Invalid,
                     "There's no quantity \"" + entry.quantity
                         + "\". Use count, rate, percentage, population, change, rank, money, ratio or text.",
                     {}};
    }
    const auto figure = readFigure(*quantity, entry.value);
    if (!figure) {
        return figure.error();
    }
    const auto places = m_placer.place(entry, *quantity);
    if (!places) {
        return places.error();
    }
    if (*quantity == Quantity::Count && m_placer.catalogue().isMadeOfMeasures(places->measure)) {
        return Error{ErrorCode::Invalid,
                     places->measureName
                         + " adds up other measures, so there's no count of its own to enter. Enter those of "
                           "the measures that it adds up.",
                     {}};
    }
    if (!places->added.empty()) {
        if (auto fresh = m_placer.refresh(); !fresh) {
            return fresh.error();
        }
    }
    EnteredFigure entered{.observation = {},
                          .label = labelFor(*places, *quantity),
                          .before = {},
                          .after = figureText(*figure),
                          .added = places->added};
    const auto stored = storedFigure(*places, *quantity);
    if (!stored) {
        return stored.error();
    }
    if (stored->has_value()) {
        if (auto updated = update(**stored, *figure, entry, entered); !updated) {
            return updated.error();
        }
        return entered;
    }
    const auto added = add(*places, *quantity, *figure, entry.note);
    if (!added) {
        return added.error();
    }
    entered.observation = *added;
    return entered;
}

Result<void> FigureWriter::update(const Observation& stored, const Figure& figure, const FigureEntry& entry,
                                  EnteredFigure& entered)
{
    entered.observation = stored.id;
    entered.before = figureText(stored.figure);
    const std::string& note = entry.note.empty() && entry.keepsNote ? stored.note : entry.note;
    if (stored.figure == figure && stored.note == note) {
        entered.outcome = FigureOutcome::Unchanged;
        return {};
    }
    entered.outcome = FigureOutcome::Changed;
    const auto updated = store::updateFigure(*m_connection, stored.id, figure, note);
    if (!updated) {
        return updated.error();
    }
    entered.observation = *updated;
    return {};
}

std::string FigureWriter::labelOf(const Observation& stored) const
{
    const Catalogue& catalogue = m_placer.catalogue();
    const Area* area = catalogue.area(stored.key.area);
    const Measure* measure = catalogue.measure(stored.key.measure);
    const Breakdown* breakdown = catalogue.breakdown(stored.key.breakdown);
    const Period* period = catalogue.period(stored.key.period);
    return labelFor(area == nullptr ? "" : area->name, measure == nullptr ? "" : measure->name,
                    breakdown == nullptr ? "" : partText(*breakdown), period == nullptr ? "" : period->label,
                    stored.key.quantity);
}

/// The figure that the source has already, in whichever of its batches, the newest first.
Result<std::optional<Observation>> FigureWriter::storedFigure(const FigurePlaces& places,
                                                              Quantity quantity) const
{
    auto batches = m_placer.catalogue().batchesOf(places.source);
    std::reverse(batches.begin(), batches.end());
    for (const Batch* batch : batches) {
        const auto found = store::findObservation(*m_connection, {places.area, places.measure, places.period,
                                                                  places.breakdown, batch->id, quantity});
        if (!found) {
            return found.error();
        }
        if (found->has_value()) {
            return store::loadObservation(*m_connection, **found);
        }
    }
    return std::optional<Observation>();
}

Result<ObservationId> FigureWriter::add(const FigurePlaces& places, Quantity quantity, const Figure& figure,
                                        const std::string& note)
{
    const auto batch = handBatch(places.source);
    if (!batch) {
        return batch.error();
    }
    Observation observation;
    observation.key = {places.area, places.measure, places.period, places.breakdown, *batch, quantity};
    observation.figure = figure;
    observation.unit = places.unit;
    observation.note = note;
    return store::ObservationInsert(*m_connection).add(observation);
}

/// The source's batch of figures entered by hand, with the populations that its other figures were made with.
Result<BatchId> FigureWriter::handBatch(SourceId source)
{
    Batch batch;
    batch.source = source;
    batch.label = kByHand;
    batch.loadedAt = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
    batch.loadedBy = accountName();
    for (const Batch* other : m_placer.catalogue().batchesOf(source)) {
        if (other->label == kByHand) {
            return other->id;
        }
        if (!batch.denominatorBatch) {
            batch.denominatorBatch = other->denominatorBatch;
            batch.denominatorPeriod = other->denominatorPeriod;
        }
    }
    auto added = store::addBatch(*m_connection, batch);
    if (added) {
        if (auto fresh = m_placer.refresh(); !fresh) {
            return fresh.error();
        }
    }
    return added;
}

} // namespace wardwise::project

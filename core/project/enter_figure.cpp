#include "core/project/enter_figure.h"

#include "core/domain/name_match.h"
#include "core/store/catalogue_repository.h"
#include "core/store/journal.h"
#include "core/store/observation_repository.h"

#include <QDateTime>

#include <algorithm>

namespace wardwise::project {

namespace {

constexpr const char* kByHand = "Entered by hand";

std::string today()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
}

/// The source's batch of figures entered by hand, with the populations that its other figures were made with.
Result<BatchId> handBatch(const store::Connection& connection, const Catalogue& catalogue, SourceId source)
{
    Batch batch;
    batch.source = source;
    batch.label = kByHand;
    batch.loadedAt = today();
    batch.loadedBy = qEnvironmentVariable("USER").toStdString();
    for (const Batch* other : catalogue.batchesOf(source)) {
        if (other->label == kByHand) {
            return other->id;
        }
        if (!batch.denominatorBatch) {
            batch.denominatorBatch = other->denominatorBatch;
            batch.denominatorPeriod = other->denominatorPeriod;
        }
    }
    return store::addBatch(connection, batch);
}

struct Stored
{
    ObservationId id;
    Figure figure;
    std::string note;
};

/// The figure that the source has already, in whichever of its batches, the newest first.
Result<std::optional<Stored>> storedFigure(const store::Connection& connection, const Catalogue& catalogue,
                                           const FigurePlaces& places, Quantity quantity)
{
    auto batches = catalogue.batchesOf(places.source);
    std::reverse(batches.begin(), batches.end());
    for (const Batch* batch : batches) {
        const auto found = store::findObservation(
            connection, {places.area, places.measure, places.period, kWhole, batch->id, quantity});
        if (!found) {
            return found.error();
        }
        if (found->has_value()) {
            const auto observation = store::loadObservation(connection, **found);
            if (!observation) {
                return observation.error();
            }
            return std::optional(Stored{(*observation)->id, (*observation)->figure, (*observation)->note});
        }
    }
    return std::optional<Stored>();
}

Result<ObservationId> addFigure(const store::Connection& connection, const Catalogue& catalogue,
                                const FigurePlaces& places, Quantity quantity, const Figure& figure,
                                const std::string& note)
{
    const auto batch = handBatch(connection, catalogue, places.source);
    if (!batch) {
        return batch.error();
    }
    Observation observation;
    observation.key = {places.area, places.measure, places.period, kWhole, *batch, quantity};
    observation.figure = figure;
    observation.unit = places.unit;
    observation.note = note;
    return store::ObservationInsert(connection).add(observation);
}

std::string labelOf(const FigurePlaces& places, Quantity quantity)
{
    return places.areaName + ", " + places.measureName + ", " + places.periodLabel + ": "
           + std::string(toText(quantity));
}

} // namespace

Result<EnteredFigure> enterFigure(const store::Connection& connection, const Catalogue& catalogue,
                                  const std::optional<Assessment>& assessment, const FigureEntry& entry)
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
    auto edit = store::Edit::begin(connection, "Enter " + entry.measure + ", " + entry.area);
    if (!edit) {
        return edit.error();
    }
    const auto placed = placeFigure(connection, catalogue, assessment, entry, *quantity);
    if (!placed) {
        return placed.error();
    }
    const FigurePlaces& places = *placed;
    EnteredFigure entered{.observation = {},
                          .label = labelOf(places, *quantity),
                          .before = {},
                          .after = figureText(*figure),
                          .added = places.added};
    const auto stored = storedFigure(connection, catalogue, places, *quantity);
    if (!stored) {
        return stored.error();
    }
    if (stored->has_value()) {
        entered.observation = (*stored)->id;
        entered.before = figureText((*stored)->figure);
        const std::string note = entry.note.empty() ? (*stored)->note : entry.note;
        if (auto updated = store::updateFigure(connection, entered.observation, *figure, note); !updated) {
            return updated.error();
        }
    } else {
        const auto added = addFigure(connection, catalogue, places, *quantity, *figure, entry.note);
        if (!added) {
            return added.error();
        }
        entered.observation = *added;
    }
    if (auto committed = edit->commit(); !committed) {
        return committed.error();
    }
    return entered;
}

Result<EnteredFigure> correctFigure(const store::Connection& connection, const Catalogue& catalogue,
                                    ObservationId observation, const std::string& value,
                                    const std::string& note)
{
    const auto stored = store::loadObservation(connection, observation);
    if (!stored) {
        return stored.error();
    }
    if (!stored->has_value()) {
        return Error{ErrorCode::NotFound, "This figure isn't there any more. Choose it again.", {}};
    }
    const Observation& found = **stored;
    const auto figure = readFigure(found.key.quantity, value);
    if (!figure) {
        return figure.error();
    }
    FigurePlaces places;
    const Area* area = catalogue.area(found.key.area);
    const Measure* measure = catalogue.measure(found.key.measure);
    const Period* period = catalogue.period(found.key.period);
    places.areaName = area == nullptr ? "" : area->name;
    places.measureName = measure == nullptr ? "" : measure->name;
    places.periodLabel = period == nullptr ? "" : period->label;
    auto edit = store::Edit::begin(connection, "Correct " + places.measureName + ", " + places.areaName);
    if (!edit) {
        return edit.error();
    }
    if (auto updated = store::updateFigure(connection, observation, *figure, note); !updated) {
        return updated.error();
    }
    if (auto committed = edit->commit(); !committed) {
        return committed.error();
    }
    return EnteredFigure{.observation = observation,
                         .label = labelOf(places, found.key.quantity),
                         .before = figureText(found.figure),
                         .after = figureText(*figure),
                         .added = {}};
}

} // namespace wardwise::project

#include "core/project/enter_figure.h"

#include "core/base/number_text.h"
#include "core/domain/name_match.h"
#include "core/store/catalogue_repository.h"
#include "core/store/journal.h"
#include "core/store/observation_repository.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace wardwise::project {

namespace {

constexpr std::size_t kLongestName = 1000;
constexpr std::size_t kLongestKey = 200;
constexpr const char* kByHand = "Entered by hand";

std::string today()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
}

Result<void> checkName(const std::string& name, const char* what, std::size_t longest = kLongestName)
{
    const bool hasControl = std::any_of(name.begin(), name.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == 0x7f;
    });
    const bool blank = std::all_of(name.begin(), name.end(), [](char c) { return c == ' '; });
    if (blank || hasControl || name.size() > longest) {
        return Error{ErrorCode::Invalid,
                     std::string("The ") + what
                         + (blank ? " is missing. Give it a name."
                            : hasControl
                                ? " has a line break or another control character in it. Take it out."
                                : " is longer than " + std::to_string(longest) + " bytes. Shorten it."),
                     {}};
    }
    return {};
}

/// What the entry names, found or made, with a record of what was made.
struct Places
{
    AreaId area;
    MeasureId measure;
    PeriodId period;
    SourceId source;
    BatchId batch;
    std::string areaName;
    std::string measureName;
    std::string periodLabel;
    std::string unit;
    std::vector<std::string> added;
};

MeasureUnit unitFor(Quantity quantity)
{
    switch (quantity) {
    case Quantity::Rate:
    case Quantity::Count:
        return MeasureUnit::RatePer1000Residents;
    case Quantity::Percentage:
    case Quantity::Change:
        return MeasureUnit::Percentage;
    case Quantity::Population:
    case Quantity::Ratio:
        return MeasureUnit::Count;
    case Quantity::Money:
        return MeasureUnit::Money;
    case Quantity::Rank:
        return MeasureUnit::Rank;
    case Quantity::Text:
        return MeasureUnit::Text;
    }
    return MeasureUnit::Count;
}

std::string unitTextFor(Quantity quantity, MeasureUnit unit)
{
    switch (quantity) {
    case Quantity::Rate:
        return std::string(unitLabel(multiplierOf(unit) ? unit : MeasureUnit::RatePer1000Residents));
    case Quantity::Percentage:
    case Quantity::Change:
        return "%";
    case Quantity::Population:
        return "people";
    case Quantity::Money:
        return "£";
    case Quantity::Rank:
        return "rank";
    case Quantity::Count:
    case Quantity::Ratio:
    case Quantity::Text:
        break;
    }
    return {};
}

std::string slugOf(const std::string& name)
{
    std::string slug;
    for (const char c : caseFolded(name)) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (plain) {
            slug += c;
        } else if (!slug.empty() && slug.back() != '-') {
            slug += '-';
        }
    }
    while (!slug.empty() && slug.back() == '-') {
        slug.pop_back();
    }
    return slug.empty() ? "area" : slug.substr(0, 60);
}

/// A nine-character code of the Office for National Statistics, such as E05006905.
bool isOfficialCode(const std::string& text)
{
    return text.size() == 9 && std::string_view("EWSNK").find(text.front()) != std::string_view::npos
           && std::all_of(text.begin() + 1, text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string freeAreaCode(const Catalogue& catalogue, const std::string& name)
{
    if (isOfficialCode(name)) {
        return name;
    }
    const std::string stem = "local:" + slugOf(name);
    std::string code = stem;
    const auto taken = [&](const std::string& wanted) {
        return std::any_of(catalogue.areas.begin(), catalogue.areas.end(),
                           [&](const Area& area) { return sameText(area.code, wanted); });
    };
    for (int n = 2; taken(code); ++n) {
        code = stem + "-" + std::to_string(n);
    }
    return code;
}

Result<void> placeArea(const store::Connection& connection, const Catalogue& catalogue,
                       const std::optional<Assessment>& assessment, const FigureEntry& entry, Places& places)
{
    const auto found = findArea(catalogue, entry.area);
    if (found) {
        places.area = (*found)->id;
        places.areaName = (*found)->name;
        return {};
    }
    const bool alike = std::any_of(catalogue.areas.begin(), catalogue.areas.end(),
                                   [&](const Area& area) { return looksLike(area.name, entry.area); });
    if (found.error().code != ErrorCode::NotFound || alike) {
        return found.error();
    }
    if (auto named = checkName(entry.area, "area"); !named) {
        return named;
    }
    Area area{.id = {},
              .code = freeAreaCode(catalogue, entry.area),
              .name = entry.area,
              .kind = AreaKind::Ward,
              .parent = assessment ? std::optional(assessment->csp) : std::nullopt,
              .boundaryYear = QDate::currentDate().year(),
              .centroid = std::nullopt};
    const auto added = store::addArea(connection, area);
    if (!added) {
        return added.error();
    }
    places.area = *added;
    places.areaName = area.name;
    places.added.push_back("the ward " + area.name + " (" + area.code + ")");
    return {};
}

Result<void> placeSource(const store::Connection& connection, const Catalogue& catalogue,
                         const FigureEntry& entry, Places& places)
{
    if (const auto found = findSource(catalogue, entry.source)) {
        places.source = (*found)->id;
        return {};
    }
    if (auto named = checkName(entry.source, "source", kLongestKey); !named) {
        return named;
    }
    Source source;
    source.key = entry.source;
    source.title = entry.source;
    const auto added = store::addSource(connection, source);
    if (!added) {
        return added.error();
    }
    places.source = *added;
    places.added.push_back("the source " + entry.source);
    return {};
}

/// The measure of the source's own family first, then the project's only one of that name.
Result<const Measure*> knownMeasure(const Catalogue& catalogue, const FigureEntry& entry)
{
    if (const auto source = findSource(catalogue, entry.source)) {
        if (auto own = findMeasure(catalogue, entry.measure, {(*source)->key})) {
            return own;
        }
    }
    if (auto ours = findMeasure(catalogue, entry.measure, {std::string()})) {
        return ours;
    }
    return findMeasure(catalogue, entry.measure);
}

Result<void> placeMeasure(const store::Connection& connection, const Catalogue& catalogue,
                          const FigureEntry& entry, Quantity quantity, Places& places)
{
    const auto found = knownMeasure(catalogue, entry);
    if (found) {
        places.measure = (*found)->id;
        places.measureName = (*found)->name;
        places.unit = unitTextFor(quantity, (*found)->unit);
        return {};
    }
    const bool alike =
        std::any_of(catalogue.measures.begin(), catalogue.measures.end(),
                    [&](const Measure& measure) { return looksLike(measure.name, entry.measure); });
    if (found.error().code != ErrorCode::NotFound || alike) {
        return found.error();
    }
    if (auto named = checkName(entry.measure, "measure"); !named) {
        return named;
    }
    int position = 0;
    for (const Measure& measure : catalogue.measures) {
        position = std::max(position, measure.position);
    }
    const Measure measure{.id = {},
                          .family = {},
                          .name = entry.measure,
                          .parent = std::nullopt,
                          .unit = unitFor(quantity),
                          .direction = quantity == Quantity::Population ? Direction::Neither
                                                                        : Direction::HigherIsWorse,
                          .combines = Combines::Own,
                          .position = position + 1,
                          .note = {}};
    const auto added = store::addMeasure(connection, measure);
    if (!added) {
        return added.error();
    }
    places.measure = *added;
    places.measureName = measure.name;
    places.unit = unitTextFor(quantity, measure.unit);
    places.added.push_back("the measure " + measure.name);
    return {};
}

Result<void> placePeriod(const store::Connection& connection, const Catalogue& catalogue,
                         const FigureEntry& entry, Places& places)
{
    if (const Period* found = findPeriod(catalogue, entry.period)) {
        places.period = found->id;
        places.periodLabel = found->label;
        return {};
    }
    const auto period = periodFromLabel(entry.period);
    if (!period) {
        return Error{ErrorCode::Invalid,
                     "The period \"" + entry.period
                         + "\" can't be read. Write it as 2018-19 (April to March), 2018, 2018-10 or "
                           "2018-10..2019-02.",
                     {}};
    }
    const auto added = store::addPeriod(connection, *period);
    if (!added) {
        return added.error();
    }
    places.period = *added;
    places.periodLabel = period->label;
    places.added.push_back("the period " + period->label);
    return {};
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
                                           const Places& places, Quantity quantity)
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
                                const Places& places, Quantity quantity, const Figure& figure,
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

std::string labelOf(const Places& places, Quantity quantity)
{
    return places.areaName + ", " + places.measureName + ", " + places.periodLabel + ": "
           + std::string(toText(quantity));
}

} // namespace

std::string figureText(const Figure& figure)
{
    if (const auto* number = std::get_if<double>(&figure.value)) {
        return fixedText(*number, figure.decimals);
    }
    if (const auto* text = std::get_if<std::string>(&figure.value)) {
        return *text;
    }
    return std::string(inWords(std::get<Missing>(figure.value)));
}

Result<Figure> readFigure(Quantity quantity, const std::string& text)
{
    std::string word = caseFolded(text);
    std::replace(word.begin(), word.end(), ' ', '-');
    if (const auto missing = missingFromText(word)) {
        return Figure{.value = *missing, .decimals = 0};
    }
    const std::string name(toText(quantity));
    if (quantity == Quantity::Text) {
        if (text.empty() || text.size() > 10000) {
            return Error{ErrorCode::Invalid, "A text figure needs 1 to 10,000 characters.", {}};
        }
        return Figure{.value = text, .decimals = 0};
    }
    const auto number = readNumber(text);
    if (!number || number->decimals > 15) {
        return Error{ErrorCode::Invalid,
                     "\"" + text.substr(0, 100) + "\" isn't a " + name
                         + ". Give a number, or suppressed, not-recorded or not-applicable.",
                     {}};
    }
    const bool whole = quantity == Quantity::Count || quantity == Quantity::Population;
    if (whole && (number->value < 0 || number->value != std::floor(number->value) || number->value > 1e15)) {
        return Error{
            ErrorCode::Invalid, "A " + name + " is a whole number, 0 or more; " + text + " isn't.", {}};
    }
    if (quantity == Quantity::Percentage && (number->value < 0 || number->value > 100)) {
        return Error{ErrorCode::Invalid, "A percentage lies between 0 and 100; " + text + " doesn't.", {}};
    }
    if (quantity == Quantity::Rate && number->value < 0) {
        return Error{ErrorCode::Invalid, "A rate is 0 or more; " + text + " isn't.", {}};
    }
    return Figure{.value = number->value, .decimals = whole ? 0 : number->decimals};
}

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
    Places places;
    if (auto placed = placeArea(connection, catalogue, assessment, entry, places); !placed) {
        return placed.error();
    }
    if (auto placed = placeSource(connection, catalogue, entry, places); !placed) {
        return placed.error();
    }
    if (auto placed = placeMeasure(connection, catalogue, entry, *quantity, places); !placed) {
        return placed.error();
    }
    if (auto placed = placePeriod(connection, catalogue, entry, places); !placed) {
        return placed.error();
    }
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
    Places places;
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

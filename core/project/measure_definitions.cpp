#include "core/project/measure_definitions.h"

#include "core/domain/measure_parts.h"
#include "core/domain/name_match.h"
#include "core/project/name_check.h"
#include "core/project/pasted_text.h"
#include "core/store/catalogue_repository.h"
#include "core/store/journal.h"
#include "core/store/measure_definitions.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace wardwise::project {

namespace {

const Measure* namedIn(const Catalogue& catalogue, const std::string& family, const std::string& name)
{
    for (const Measure* measure : measuresNamed(catalogue, name)) {
        if (measure->family == family) {
            return measure;
        }
    }
    return nullptr;
}

/// The names between the signs; a name that has a "+" in it is found, too, where there's such a measure.
std::vector<std::string> namesIn(const Catalogue& catalogue, std::string_view text)
{
    std::vector<std::string> pieces;
    for (std::size_t from = 0; from <= text.size();) {
        const auto end = std::min(text.find('+', from), text.size());
        pieces.emplace_back(text.substr(from, end - from));
        from = end + 1;
    }
    std::vector<std::string> names;
    for (std::size_t at = 0; at < pieces.size();) {
        std::size_t next = pieces.size() + 1;
        std::string name;
        do {
            --next;
            name.clear();
            for (std::size_t i = at; i < next; ++i) {
                name += (i == at ? "" : "+") + pieces[i];
            }
            name = trimmed(name);
        } while (next > at + 1 && measuresNamed(catalogue, name).empty());
        names.push_back(name);
        at = next;
    }
    return names;
}

std::vector<std::string> familiesOf(const Catalogue& catalogue)
{
    std::vector<std::string> families;
    for (const Measure& measure : catalogue.measures) {
        if (std::find(families.begin(), families.end(), measure.family) == families.end()) {
            families.push_back(measure.family);
        }
    }
    return families;
}

/// The family to look the names up in.
Result<std::string> familyOf(const Catalogue& catalogue, const std::vector<std::string>& names,
                             const std::string& wanted)
{
    std::vector<std::string> fitting;
    for (const std::string& family : familiesOf(catalogue)) {
        if (!wanted.empty() && sameText(family, wanted)) {
            return family;
        }
        if (std::all_of(names.begin(), names.end(), [&](const std::string& name) {
                return namedIn(catalogue, family, name) != nullptr;
            })) {
            fitting.push_back(family);
        }
    }
    if (!wanted.empty()) {
        return Error{ErrorCode::NotFound, "No measures are of the family \"" + wanted + "\".", {}};
    }
    if (fitting.size() == 1) {
        return fitting.front();
    }
    std::string all;
    for (const std::string& family : fitting) {
        all += (all.empty() ? "" : ", ") + family;
    }
    if (!fitting.empty()) {
        return Error{ErrorCode::Ambiguous,
                     "These measures are there in several families: " + all + ". Say which with --family.",
                     {}};
    }
    for (const std::string& name : names) {
        if (const auto found = findMeasure(catalogue, name);
            !found && found.error().code == ErrorCode::NotFound) {
            return found.error();
        }
    }
    return Error{ErrorCode::Invalid,
                 "These measures are of several families, which count in different ways: they can't be added "
                 "up.",
                 {}};
}

std::string familyOfParts(const Catalogue& catalogue, const MeasureDefinition& definition)
{
    const Measure* first = definition.parts.empty() ? nullptr : catalogue.measure(definition.parts.front());
    return first == nullptr ? std::string() : first->family;
}

/// A weighted sum is a rate: of counts alone it wouldn't be compared.
MeasureUnit unitFor(const Catalogue& catalogue, const MeasureDefinition& definition)
{
    const MeasureUnit unit = unitOfSum(catalogue, definition.parts);
    return definition.weights.empty() || multiplierOf(unit) ? unit : MeasureUnit::RatePer1000Residents;
}

std::vector<MeasurePart> storedParts(const Catalogue& catalogue, MeasureId whole)
{
    std::vector<MeasurePart> parts;
    std::copy_if(catalogue.measureParts.begin(), catalogue.measureParts.end(), std::back_inserter(parts),
                 [&](const MeasurePart& each) { return each.whole == whole; });
    return parts;
}

/// The parts with the weights that are said; a measure whose parts stay as they were keeps theirs.
std::vector<MeasurePart> partsToStore(const Catalogue& catalogue, MeasureId whole,
                                      const MeasureDefinition& definition)
{
    const Measure* known = definition.measure ? catalogue.measure(whole) : nullptr;
    if (definition.weights.empty() && known != nullptr && !known->weightUnit.empty()) {
        return storedParts(catalogue, whole);
    }
    std::vector<MeasurePart> parts;
    parts.reserve(definition.parts.size());
    for (std::size_t i = 0; i < definition.parts.size(); ++i) {
        parts.push_back(
            {whole, definition.parts[i], definition.weights.empty() ? 1.0 : definition.weights[i]});
    }
    return parts;
}

Error notDefined(const std::string& message)
{
    return {ErrorCode::Invalid, message, {}};
}

Result<void> checkGivenWeights(const Catalogue& catalogue, const MeasureDefinition& definition)
{
    const Measure* known = definition.measure ? catalogue.measure(*definition.measure) : nullptr;
    const bool wasWeighted = known != nullptr && !known->weightUnit.empty();
    if (definition.weights.empty()) {
        const auto parts = known == nullptr ? std::vector<MeasurePart>() : storedParts(catalogue, known->id);
        const bool same =
            std::equal(parts.begin(), parts.end(), definition.parts.begin(), definition.parts.end(),
                       [](const MeasurePart& part, MeasureId id) { return part.part == id; });
        return !wasWeighted || same
                   ? Result<void>()
                   : notDefined("\"" + known->name + "\" is weighted, in " + known->weightUnit
                                + ". Load another table of weights to change what it's made of.");
    }
    const bool fits = definition.weights.size() == definition.parts.size()
                      && std::all_of(definition.weights.begin(), definition.weights.end(),
                                     [](double weight) { return std::isfinite(weight) && weight > 0; });
    if (!fits) {
        return notDefined("Every part of " + definition.name + " needs a weight above nought.");
    }
    if (trimmed(definition.weightUnit).empty()) {
        return notDefined("Say what the weights of " + definition.name + " are in, such as days.");
    }
    if (const auto unit = definition.unit; unit && !multiplierOf(*unit)) {
        return notDefined(
            "A weighted sum is compared as a rate. Use rate-per-1000-residents or another rate.");
    }
    if (known != nullptr && !wasWeighted) {
        return notDefined(
            "\"" + known->name
            + "\" is a plain sum of other measures already. Choose another name for the weighted "
              "one.");
    }
    return {};
}

Measure newMeasureFor(const Catalogue& catalogue, const MeasureDefinition& definition)
{
    Measure measure;
    measure.family = familyOfParts(catalogue, definition);
    measure.name = composed(definition.name);
    measure.unit = definition.unit.value_or(unitFor(catalogue, definition));
    measure.note = definition.note;
    measure.weightUnit = definition.weightUnit;
    measure.direction = catalogue.measure(definition.parts.front())->direction;
    measure.topic = catalogue.measure(definition.parts.front())->topic;
    for (const Measure& other : catalogue.measures) {
        measure.position = other.family == measure.family ? std::max(measure.position, other.position + 1)
                                                          : measure.position;
    }
    return measure;
}

Result<MeasureId> write(const store::Connection& connection, const Catalogue& catalogue,
                        const MeasureDefinition& definition)
{
    if (!definition.measure) {
        const auto added = store::addMeasure(connection, newMeasureFor(catalogue, definition));
        if (!added) {
            return added.error();
        }
        if (auto set =
                store::setMeasureParts(connection, *added, partsToStore(catalogue, *added, definition));
            !set) {
            return set.error();
        }
        return *added;
    }
    const Measure* known = catalogue.measure(*definition.measure);
    const MeasureUnit unit = definition.unit.value_or(known->unit);
    if (auto renamed = store::renameMeasure(connection, known->id, composed(definition.name), unit);
        !renamed) {
        return renamed.error();
    }
    if (auto set =
            store::setMeasureParts(connection, known->id, partsToStore(catalogue, known->id, definition));
        !set) {
        return set.error();
    }
    if (!definition.weights.empty()) {
        if (auto set =
                store::setMeasureWeights(connection, known->id, definition.weightUnit, definition.note);
            !set) {
            return set.error();
        }
    }
    return known->id;
}

} // namespace

Result<MeasureDefinition> readDefinition(const Catalogue& catalogue, const std::string& text,
                                         const std::string& family)
{
    const auto equals = text.find('=');
    if (equals == std::string::npos) {
        return Error{ErrorCode::Invalid,
                     "Say what the measure is made of, as in \"Theft=Shoplifting+Other theft\".",
                     {}};
    }
    MeasureDefinition definition;
    definition.name = trimmed(std::string_view(text).substr(0, equals));
    const auto names = namesIn(catalogue, std::string_view(text).substr(equals + 1));
    const auto of = familyOf(catalogue, names, family);
    if (!of) {
        return of.error();
    }
    for (const std::string& name : names) {
        const Measure* part = namedIn(catalogue, *of, name);
        if (part == nullptr) {
            return findMeasure(catalogue, name, {*of}).error();
        }
        definition.parts.push_back(part->id);
    }
    const Measure* known = namedIn(catalogue, *of, definition.name);
    if (known != nullptr && catalogue.isMadeOfMeasures(known->id)) {
        definition.measure = known->id;
        definition.name = known->name;
    }
    return definition;
}

Result<void> checkDefinition(const Catalogue& catalogue, const std::set<MeasureId>& counted,
                             const MeasureDefinition& definition)
{
    if (auto named = checkName(definition.name, "measure"); !named) {
        return named;
    }
    const MeasureId whole = definition.measure.value_or(MeasureId{});
    if (definition.measure && !catalogue.isMadeOfMeasures(whole)) {
        return Error{ErrorCode::NotFound, "This measure isn't there any more. Choose it again.", {}};
    }
    if (auto added = checkParts(catalogue, whole, definition.name, definition.parts); !added) {
        return added;
    }
    if (auto weighted = checkGivenWeights(catalogue, definition); !weighted) {
        return weighted;
    }
    const std::string family = familyOfParts(catalogue, definition);
    const Measure* same = namedIn(catalogue, family, composed(definition.name));
    if (same != nullptr && same->id != whole) {
        return Error{ErrorCode::Invalid,
                     family + " has a measure called \"" + same->name + "\" already"
                         + (catalogue.isMadeOfMeasures(same->id) ? "." : ", with figures of its own.")
                         + " Choose another name.",
                     {}};
    }
    if (definition.unit && !canBeAdded(*definition.unit)) {
        return Error{ErrorCode::Invalid,
                     "A sum of counts can't be given as " + std::string(toText(*definition.unit))
                         + ". Use a rate or count.",
                     {}};
    }
    for (const MeasureId part : definition.parts) {
        for (const Measure* leaf : catalogue.leavesOf(part)) {
            if (!counted.contains(leaf->id)) {
                return Error{ErrorCode::Invalid,
                             "\"" + leaf->name + "\" of " + leaf->family
                                 + " has no counts in this project, so there's nothing to add up: rates "
                                   "alone can't be.",
                             {}};
            }
        }
    }
    return {};
}

Result<MeasureId> storeDefinition(const store::Connection& connection, const Catalogue& catalogue,
                                  const std::set<MeasureId>& counted, const MeasureDefinition& definition)
{
    if (auto checked = checkDefinition(catalogue, counted, definition); !checked) {
        return checked.error();
    }
    auto edit =
        store::Edit::begin(connection, (definition.measure ? "Change what " : "Define ") + definition.name
                                           + (definition.measure ? " is made of" : ""));
    if (!edit) {
        return edit.error();
    }
    auto stored = write(connection, catalogue, definition);
    if (!stored) {
        return stored;
    }
    if (auto committed = edit->commit(); !committed) {
        return committed.error();
    }
    return stored;
}

Result<void> removeDefinition(const store::Connection& connection, const Catalogue& catalogue,
                              MeasureId measure)
{
    const Measure* known = catalogue.measure(measure);
    if (known == nullptr) {
        return Error{ErrorCode::NotFound, "This measure isn't there any more. Choose it again.", {}};
    }
    if (!catalogue.isMadeOfMeasures(measure)) {
        return Error{ErrorCode::Invalid,
                     "\"" + known->name
                         + "\" isn't made of other measures. Its figures came with a load: remove that.",
                     {}};
    }
    const auto uses = store::usesOfMeasure(connection, measure);
    if (!uses) {
        return uses.error();
    }
    if (!uses->empty()) {
        std::string all;
        for (const std::string& use : *uses) {
            all += (all.empty() ? "" : ", ") + use;
        }
        return Error{ErrorCode::Invalid,
                     "\"" + known->name + "\" can't be removed, for something rests on it: " + all + ".",
                     {}};
    }
    auto edit = store::Edit::begin(connection, "Remove the measure " + known->name);
    if (!edit) {
        return edit.error();
    }
    if (auto removed = store::removeMeasure(connection, measure); !removed) {
        return removed;
    }
    if (auto committed = edit->commit(); !committed) {
        return committed.error();
    }
    return {};
}

std::vector<const Measure*> definedMeasures(const Catalogue& catalogue)
{
    std::vector<const Measure*> found;
    for (const Measure& measure : catalogue.measures) {
        if (catalogue.isMadeOfMeasures(measure.id)) {
            found.push_back(&measure);
        }
    }
    return found;
}

} // namespace wardwise::project

#include "core/domain/catalogue.h"

#include "core/domain/measure_parts.h"
#include "core/domain/name_match.h"

#include <algorithm>
#include <cstdint>

namespace wardwise {

namespace {

/// Rows are loaded in the order of their ids, so that finding one is a binary search; where the ids leave no
/// gap, as mostly, not even that.
template <class Row, class Id>
const Row* byId(const std::vector<Row>& rows, Id id)
{
    if (rows.empty() || id < rows.front().id) {
        return nullptr;
    }
    const auto guess =
        static_cast<std::uint64_t>(id.value) - static_cast<std::uint64_t>(rows.front().id.value);
    if (guess < rows.size() && rows[guess].id == id) {
        return &rows[guess];
    }
    const auto at = std::lower_bound(rows.begin(), rows.end(), id,
                                     [](const Row& row, Id wanted) { return row.id < wanted; });
    return at != rows.end() && at->id == id ? &*at : nullptr;
}

/// "X (E05000001), Y (E05000002)": at most five, and how many more.
template <class Things, class Label>
std::string listed(const Things& things, Label label)
{
    constexpr std::size_t kMost = 5;
    std::string text;
    for (std::size_t i = 0; i < std::min(things.size(), kMost); ++i) {
        text += (i == 0 ? "" : ", ") + label(*things[i]);
    }
    if (things.size() > kMost) {
        text += " and " + std::to_string(things.size() - kMost) + " more";
    }
    return text;
}

std::string nameAndCode(const Area& area)
{
    return area.name + " (" + area.code + ")";
}

bool contains(const Catalogue& catalogue, const Area& outer, const Area& inner)
{
    const Area* at = &inner;
    while (at != nullptr && at->id != outer.id) {
        at = at->parent ? catalogue.area(*at->parent) : nullptr;
    }
    return at != nullptr;
}

/// One place at several levels: the outermost of the areas, where all have the same wards.
const Area* samePlace(const Catalogue& catalogue, const std::vector<const Area*>& areas)
{
    for (const Area* outer : areas) {
        const auto wards = catalogue.inside(outer->id, AreaKind::Ward);
        const bool holdsAll = std::all_of(areas.begin(), areas.end(), [&](const Area* inner) {
            return contains(catalogue, *outer, *inner)
                   && catalogue.inside(inner->id, AreaKind::Ward) == wards;
        });
        if (holdsAll) {
            return outer;
        }
    }
    return nullptr;
}

Error noSuchArea(const Catalogue& catalogue, std::string_view text)
{
    std::vector<const Area*> like;
    for (const Area& area : catalogue.areas) {
        if (looksLike(area.name, text)) {
            like.push_back(&area);
        }
    }
    return {ErrorCode::NotFound,
            "There's no area \"" + std::string(text) + "\" in this project."
                + (like.empty() ? " Give its code or its name."
                                : " Did you mean " + listed(like, nameAndCode) + "?"),
            {}};
}

Error noSuchMeasure(const Catalogue& catalogue, std::string_view text)
{
    std::vector<const Measure*> like;
    for (const Measure& measure : catalogue.measures) {
        const bool isNamed = std::any_of(like.begin(), like.end(), [&](const Measure* other) {
            return sameText(other->name, measure.name);
        });
        if (!isNamed && looksLike(measure.name, text)) {
            like.push_back(&measure);
        }
    }
    return {ErrorCode::NotFound,
            "There's no measure \"" + std::string(text) + "\" here."
                + (like.empty()
                       ? " \"wardwise figures\" lists those that the project has."
                       : " Did you mean " + listed(like, [](const Measure& m) { return m.name; }) + "?"),
            {}};
}

} // namespace

const Area* Catalogue::area(AreaId id) const
{
    return byId(areas, id);
}

const Period* Catalogue::period(PeriodId id) const
{
    return byId(periods, id);
}

const Breakdown* Catalogue::breakdown(BreakdownId id) const
{
    return byId(breakdowns, id);
}

const Source* Catalogue::source(SourceId id) const
{
    return byId(sources, id);
}

const Batch* Catalogue::batch(BatchId id) const
{
    return byId(batches, id);
}

const Measure* Catalogue::measure(MeasureId id) const
{
    const auto at =
        std::find_if(measures.begin(), measures.end(), [&](const Measure& m) { return m.id == id; });
    return at == measures.end() ? nullptr : &*at;
}

const Source* Catalogue::sourceOf(BatchId id) const
{
    const Batch* found = batch(id);
    return found == nullptr ? nullptr : source(found->source);
}

std::vector<const Area*> Catalogue::inside(AreaId within, AreaKind kind) const
{
    std::vector<const Area*> found;
    const Area* outer = area(within);
    if (outer == nullptr) {
        return found;
    }
    for (const Area& candidate : areas) {
        if (candidate.kind == kind && contains(*this, *outer, candidate)) {
            found.push_back(&candidate);
        }
    }
    std::sort(found.begin(), found.end(), [](const Area* a, const Area* b) { return a->code < b->code; });
    return found;
}

const Area* Catalogue::enclosing(AreaId id, AreaKind kind) const
{
    const Area* at = area(id);
    while (at != nullptr && at->kind != kind) {
        at = at->parent ? area(*at->parent) : nullptr;
    }
    return at;
}

std::vector<const Measure*> Catalogue::childrenOf(MeasureId id) const
{
    std::vector<const Measure*> found;
    for (const Measure& candidate : measures) {
        if (candidate.parent == id) {
            found.push_back(&candidate);
        }
    }
    return found;
}

std::vector<const Measure*> Catalogue::partsOf(MeasureId id) const
{
    std::vector<const Measure*> found;
    for (const MeasurePart& each : measureParts) {
        if (const Measure* part = each.whole == id ? measure(each.part) : nullptr) {
            found.push_back(part);
        }
    }
    return found;
}

std::vector<const Measure*> Catalogue::leavesOf(MeasureId id) const
{
    std::vector<const Measure*> found;
    for (const MeasureId leaf : wardwise::leavesOf(measureParts, id)) {
        if (const Measure* known = measure(leaf)) {
            found.push_back(known);
        }
    }
    return found;
}

bool Catalogue::isMadeOfMeasures(MeasureId id) const
{
    return std::any_of(measureParts.begin(), measureParts.end(),
                       [&](const MeasurePart& each) { return each.whole == id; });
}

std::vector<const Batch*> Catalogue::batchesOf(SourceId id) const
{
    std::vector<const Batch*> found;
    for (const Batch& candidate : batches) {
        if (candidate.source == id) {
            found.push_back(&candidate);
        }
    }
    return found;
}

Result<const Area*> findArea(const Catalogue& catalogue, std::string_view text)
{
    std::vector<const Area*> found;
    for (const Area& area : catalogue.areas) {
        if (sameText(area.code, text)) {
            return &area;
        }
        if (sameText(area.name, text)) {
            found.push_back(&area);
        }
    }
    if (found.empty()) {
        for (const auto& [id, alias] : catalogue.areaAliases) {
            if (sameText(alias, text)) {
                found.push_back(catalogue.area(id));
            }
        }
    }
    if (found.empty()) {
        return noSuchArea(catalogue, text);
    }
    if (found.size() == 1) {
        return found.front();
    }
    if (const Area* place = samePlace(catalogue, found)) {
        return place;
    }
    return Error{ErrorCode::Ambiguous,
                 "Several areas are called \"" + std::string(text) + "\": " + listed(found, nameAndCode)
                     + ". Give the code of the one you mean.",
                 {}};
}

std::vector<const Measure*> measuresNamed(const Catalogue& catalogue, std::string_view text)
{
    std::vector<const Measure*> found;
    for (const Measure& measure : catalogue.measures) {
        if (sameText(measure.name, text)) {
            found.push_back(&measure);
        }
    }
    for (const auto& [id, alias] : catalogue.measureAliases) {
        const Measure* measure = catalogue.measure(id);
        if (sameText(alias, text) && std::find(found.begin(), found.end(), measure) == found.end()) {
            found.push_back(measure);
        }
    }
    return found;
}

Result<const Measure*> findMeasure(const Catalogue& catalogue, std::string_view text,
                                   const std::vector<std::string>& families)
{
    auto found = measuresNamed(catalogue, text);
    if (!families.empty()) {
        std::erase_if(found, [&](const Measure* measure) {
            return std::find(families.begin(), families.end(), measure->family) == families.end();
        });
    }
    if (found.empty()) {
        return noSuchMeasure(catalogue, text);
    }
    // A measure's own name goes before another spelling of a different one.
    const auto named =
        std::find_if(found.begin(), found.end(), [&](const Measure* m) { return sameText(m->name, text); });
    const auto sameFamily = [&](const Measure* m) { return m->family == found.front()->family; };
    if (found.size() == 1 || std::all_of(found.begin(), found.end(), sameFamily)) {
        return named == found.end() ? found.front() : *named;
    }
    return Error{ErrorCode::Ambiguous,
                 "\"" + std::string(text) + "\" is a measure of several sources: "
                     + listed(found, [](const Measure& m) { return m.family; })
                     + ". Say which with --source.",
                 {}};
}

Result<const Source*> findSource(const Catalogue& catalogue, std::string_view text)
{
    std::vector<const Source*> all;
    for (const Source& source : catalogue.sources) {
        if (sameText(source.key, text) || sameText(source.title, text)) {
            return &source;
        }
        all.push_back(&source);
    }
    return Error{ErrorCode::NotFound,
                 "There's no source \"" + std::string(text) + "\" in this project. "
                     + (all.empty() ? std::string("It has none yet.")
                                    : "It has: " + listed(all, [](const Source& s) { return s.key; }) + "."),
                 {}};
}

const Period* findPeriod(const Catalogue& catalogue, std::string_view label)
{
    for (const Period& period : catalogue.periods) {
        if (sameText(period.label, label)) {
            return &period;
        }
    }
    // The same months under another label are the same period.
    if (const auto wanted = periodFromLabel(label)) {
        for (const Period& period : catalogue.periods) {
            if (period.first == wanted->first && period.last == wanted->last) {
                return &period;
            }
        }
    }
    return nullptr;
}

std::optional<MeasureId> measureAlike(const Catalogue& catalogue, MeasureId measure,
                                      const std::vector<MeasureId>& candidates)
{
    const Measure* wanted = catalogue.measure(measure);
    std::optional<MeasureId> named;
    std::optional<MeasureId> close;
    std::optional<MeasureId> wider;
    for (const MeasureId candidate : candidates) {
        for (const MeasureMapping& mapping : catalogue.mappings) {
            const bool maps = (mapping.from == measure && mapping.to == candidate)
                              || (mapping.to == measure && mapping.from == candidate);
            if (maps && mapping.kind == "same") {
                return candidate;
            }
            auto& mapped = mapping.kind == "close" ? close : wider;
            mapped = maps && !mapped ? std::optional(candidate) : mapped;
        }
        const Measure* other = catalogue.measure(candidate);
        if (!named && wanted != nullptr && other != nullptr && sameText(other->name, wanted->name)) {
            named = candidate;
        }
    }
    return named ? named : close ? close : wider;
}

} // namespace wardwise

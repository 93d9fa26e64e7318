#include "core/project/keep_reference.h"

#include "core/base/number_text.h"
#include "core/domain/name_match.h"
#include "core/store/journal.h"
#include "core/store/reference_sets.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string_view>

namespace wardwise::project {

namespace {

Error refused(std::string why)
{
    return {ErrorCode::Invalid, std::move(why), {}};
}

std::set<AreaId> wardsOf(const Catalogue& catalogue, const KeptReference& set)
{
    std::set<AreaId> wards;
    for (const AreaId area : set.areas) {
        for (const Area* ward : catalogue.inside(area, AreaKind::Ward)) {
            wards.insert(ward->id);
        }
    }
    return wards;
}

Result<void> checkReferenceName(const Catalogue& catalogue, const KeptReference& set)
{
    constexpr std::size_t kLongest = 100;
    if (set.name.empty() || set.name.size() > kLongest
        || set.name.find_first_not_of(" \t\n") == std::string::npos) {
        return refused("A reference set needs a name of at most 100 characters.");
    }
    constexpr std::array<std::string_view, 2> kTaken{"csp", "force"};
    const bool isWord = std::any_of(kTaken.begin(), kTaken.end(),
                                    [&](std::string_view word) { return sameText(word, set.name); });
    if (isWord || set.name.rfind("rate:", 0) == 0) {
        return refused("\"" + set.name + "\" means something else as a reference set. Give it another name.");
    }
    if (findArea(catalogue, set.name)) {
        return refused("\"" + set.name
                       + "\" is an area's name, which means that area. Give the set "
                         "another name.");
    }
    const bool isUsed = std::any_of(
        catalogue.references.begin(), catalogue.references.end(),
        [&](const KeptReference& other) { return other.id != set.id && sameText(other.name, set.name); });
    if (isUsed) {
        return refused("There is a reference set \"" + set.name + "\" already. Give this one another name.");
    }
    return {};
}

Result<void> checkPublished(const Catalogue& catalogue, const KeptReference& set)
{
    std::set<MeasureId> seen;
    for (const PublishedReference& rate : set.published) {
        const Measure* measure = catalogue.measure(rate.measure);
        if (measure == nullptr) {
            return refused("A measure of this reference set isn't there any more. Choose it again.");
        }
        if (!seen.insert(rate.measure).second) {
            return refused("\"" + measure->name + "\" has two means in this reference set. Keep one.");
        }
        if (!std::isfinite(rate.mean) || rate.mean < 0.0
            || (rate.sd && (!std::isfinite(*rate.sd) || *rate.sd <= 0.0))) {
            return refused("The mean of \"" + measure->name
                           + "\" must be nought or more, and its SD more than nought.");
        }
    }
    if (set.options != ReferenceOptions{}) {
        return refused(
            "Published figures can't be weighted or taken without an area: only their mean and SD are "
            "known.");
    }
    return {};
}

} // namespace

Result<void> checkReference(const Catalogue& catalogue, const KeptReference& set)
{
    if (auto named = checkReferenceName(catalogue, set); !named) {
        return named;
    }
    if (set.areas.empty() == set.published.empty()) {
        return refused("A reference set is made of areas or of published figures: choose one of them.");
    }
    if (!set.published.empty()) {
        return checkPublished(catalogue, set);
    }
    std::set<AreaId> wards = wardsOf(catalogue, set);
    if (wards.empty()) {
        return refused("The areas of this reference set have no wards. Choose others, or import a look-up.");
    }
    for (const AreaId out : set.leftOut) {
        if (wards.erase(out) == 0) {
            const Area* area = catalogue.area(out);
            return refused((area == nullptr ? std::string("A ward") : area->name)
                           + " is left out but isn't a ward of this reference set.");
        }
    }
    if (wards.size() < 2) {
        return refused("A reference set needs at least two wards.");
    }
    return {};
}

Result<ReferenceSetId> storeReference(const store::Connection& connection, const Catalogue& catalogue,
                                      const KeptReference& set)
{
    if (auto checked = checkReference(catalogue, set); !checked) {
        return checked.error();
    }
    const bool isNew = set.id == ReferenceSetId{};
    auto edit = store::Edit::begin(
        connection, (isNew ? "Add the reference set " : "Change the reference set ") + set.name);
    if (!edit) {
        return edit.error();
    }
    ReferenceSetId id = set.id;
    if (isNew) {
        const auto added = store::addReferenceSet(connection, set);
        if (!added) {
            return added.error();
        }
        id = *added;
    } else if (auto changed = store::changeReferenceSet(connection, set); !changed) {
        return changed.error();
    }
    if (auto committed = edit->commit(); !committed) {
        return committed.error();
    }
    return id;
}

Result<void> removeReference(const store::Connection& connection, const Catalogue& catalogue,
                             ReferenceSetId set)
{
    const auto known = std::find_if(catalogue.references.begin(), catalogue.references.end(),
                                    [set](const KeptReference& each) { return each.id == set; });
    if (known == catalogue.references.end()) {
        return Error{ErrorCode::NotFound, "This reference set isn't there any more.", {}};
    }
    auto edit = store::Edit::begin(connection, "Remove the reference set " + known->name);
    if (!edit) {
        return edit.error();
    }
    if (auto removed = store::removeReferenceSet(connection, set); !removed) {
        return removed;
    }
    if (auto committed = edit->commit(); !committed) {
        return committed.error();
    }
    return {};
}

std::string inWords(const Catalogue& catalogue, const KeptReference& set)
{
    if (!set.published.empty()) {
        std::string text = "published figures of ";
        for (std::size_t i = 0; i < set.published.size(); ++i) {
            const Measure* measure = catalogue.measure(set.published[i].measure);
            text.append(i == 0 ? "" : ", ").append(measure == nullptr ? "" : measure->name);
        }
        return text;
    }
    const auto wards = static_cast<std::int64_t>(wardsOf(catalogue, set).size() - set.leftOut.size());
    std::string text = countText(wards, "ward");
    constexpr std::size_t kMostNamed = 4;
    for (std::size_t i = 0; i < std::min(kMostNamed, set.areas.size()); ++i) {
        const Area* area = catalogue.area(set.areas[i]);
        text.append(i == 0 ? ": " : ", ").append(area == nullptr ? "" : area->name);
    }
    text += set.areas.size() > kMostNamed ? " and others" : "";
    text += set.leftOut.empty()
                ? ""
                : "; " + groupedText(static_cast<std::int64_t>(set.leftOut.size())) + " left out";
    text += set.options.weighted ? "; weighted by population" : "";
    text += set.options.withoutItself ? "; each ward against the others" : "";
    text += set.options.withoutOutliers ? "; without far-out rates" : "";
    return text;
}

} // namespace wardwise::project

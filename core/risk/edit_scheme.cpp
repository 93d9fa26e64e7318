#include "core/risk/edit_scheme.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

namespace wardwise::risk {

namespace {

/// The number in "name[number]" where the path has it.
std::optional<std::size_t> numberAfter(std::string_view path, std::string_view name)
{
    const std::size_t at = path.find(std::string(name) + '[');
    if (at == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view digits = path.substr(at + name.size() + 1);
    std::size_t number = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return read.ec == std::errc() ? std::optional(number) : std::nullopt;
}

bool isTaken(const Scheme& scheme, const std::string& id)
{
    return std::any_of(scheme.groups.begin(), scheme.groups.end(), [&](const Group& group) {
        return group.id == id
               || std::any_of(group.criteria.begin(), group.criteria.end(),
                              [&](const Criterion& criterion) { return criterion.id == id; });
    });
}

std::string freeId(const Scheme& scheme, const std::string& wanted)
{
    std::string id = wanted;
    for (int number = 2; isTaken(scheme, id); ++number) {
        id = wanted + '-' + std::to_string(number);
    }
    return id;
}

Level newLevel(std::string word, double value)
{
    return {.word = std::move(word), .value = value, .description = {}, .evidence = {}, .alsoSaid = {}};
}

Criterion newCriterion(const Scheme& scheme)
{
    Criterion criterion;
    criterion.id = freeId(scheme, "new-criterion");
    criterion.name = "New criterion";
    criterion.levels = {newLevel("Low", 1), newLevel("Medium", 2), newLevel("High", 3)};
    return criterion;
}

template <class Item>
void eraseAt(std::vector<Item>& items, std::size_t at)
{
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(at));
}

/// What is at the place of one that was taken away; none where nothing is left.
template <class Item>
std::optional<std::size_t> neighbourOf(const std::vector<Item>& left, std::size_t removed)
{
    return left.empty() ? std::nullopt : std::optional(std::min(removed, left.size() - 1));
}

/// Swaps with the neighbour; the new place, or the same at the end.
template <class Item>
std::size_t swapWith(std::vector<Item>& items, std::size_t at, int by)
{
    if ((by < 0 && at == 0) || (by > 0 && at + 1 >= items.size()) || by == 0) {
        return at;
    }
    const std::size_t other = by < 0 ? at - 1 : at + 1;
    std::swap(items[at], items[other]);
    return other;
}

} // namespace

SchemePlace schemePlace(std::string_view path)
{
    SchemePlace place;
    place.group = numberAfter(path, "groups");
    place.criterion = place.group ? numberAfter(path, "criteria") : std::nullopt;
    place.level = place.criterion ? numberAfter(path, "levels") : std::nullopt;
    place.band = numberAfter(path, "bands");
    return place;
}

bool hasPlace(const Scheme& scheme, const SchemePlace& place)
{
    if (place.band) {
        return *place.band < scheme.bands.size();
    }
    if (!place.group) {
        return true;
    }
    if (*place.group >= scheme.groups.size()) {
        return false;
    }
    const auto& criteria = scheme.groups[*place.group].criteria;
    if (!place.criterion) {
        return true;
    }
    return *place.criterion < criteria.size()
           && (!place.level || *place.level < criteria[*place.criterion].levels.size());
}

SchemePlace addGroup(Scheme& scheme)
{
    Group group;
    group.id = freeId(scheme, "new-group");
    group.name = "New group";
    group.criteria.push_back(newCriterion(scheme));
    scheme.groups.push_back(std::move(group));
    return {.group = scheme.groups.size() - 1};
}

SchemePlace addCriterion(Scheme& scheme, const SchemePlace& place)
{
    auto& criteria = scheme.groups[place.group.value()].criteria;
    const std::size_t at = place.criterion ? *place.criterion + 1 : criteria.size();
    criteria.insert(criteria.begin() + static_cast<std::ptrdiff_t>(at), newCriterion(scheme));
    return {.group = place.group, .criterion = at};
}

SchemePlace addLevel(Scheme& scheme, const SchemePlace& place)
{
    auto& levels = scheme.groups[place.group.value()].criteria[place.criterion.value()].levels;
    const std::size_t at = place.level ? *place.level + 1 : levels.size();
    double value = 1;
    if (at > 0) {
        value = at < levels.size() ? (levels[at - 1].value + levels[at].value) / 2 : levels[at - 1].value + 1;
    }
    levels.insert(levels.begin() + static_cast<std::ptrdiff_t>(at), newLevel("New level", value));
    return {.group = place.group, .criterion = place.criterion, .level = at};
}

SchemePlace addBand(Scheme& scheme)
{
    const double from = scheme.bands.empty() ? 0 : scheme.bands.back().from + 1;
    scheme.bands.push_back({.name = "New band", .from = from, .colour = "#808080", .tier = std::nullopt});
    return {.band = scheme.bands.size() - 1};
}

SchemePlace removeAt(Scheme& scheme, const SchemePlace& place)
{
    if (place.band) {
        eraseAt(scheme.bands, *place.band);
        return {.band = neighbourOf(scheme.bands, *place.band)};
    }
    if (!place.group) {
        return place;
    }
    auto& criteria = scheme.groups[*place.group].criteria;
    if (place.level) {
        auto& levels = criteria[*place.criterion].levels;
        eraseAt(levels, *place.level);
        return {
            .group = place.group, .criterion = place.criterion, .level = neighbourOf(levels, *place.level)};
    }
    if (place.criterion) {
        eraseAt(criteria, *place.criterion);
        return {.group = place.group, .criterion = neighbourOf(criteria, *place.criterion)};
    }
    eraseAt(scheme.groups, *place.group);
    return {.group = neighbourOf(scheme.groups, *place.group)};
}

SchemePlace moveAt(Scheme& scheme, const SchemePlace& place, int by)
{
    SchemePlace moved = place;
    if (place.band) {
        moved.band = swapWith(scheme.bands, *place.band, by);
        std::swap(scheme.bands[*place.band].from, scheme.bands[*moved.band].from);
    } else if (place.level) {
        auto& levels = scheme.groups[*place.group].criteria[*place.criterion].levels;
        moved.level = swapWith(levels, *place.level, by);
        std::swap(levels[*place.level].value, levels[*moved.level].value);
    } else if (place.criterion) {
        moved.criterion = swapWith(scheme.groups[*place.group].criteria, *place.criterion, by);
    } else if (place.group) {
        moved.group = swapWith(scheme.groups, *place.group, by);
    }
    return moved;
}

} // namespace wardwise::risk

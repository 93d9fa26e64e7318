#include "core/project/repeat_profiles.h"

#include "core/base/number_text.h"
#include "core/comparison/populations.h"
#include "core/domain/name_match.h"
#include "core/store/observation_repository.h"

#include <algorithm>
#include <cmath>

namespace wardwise::project {

namespace {

/// "1", "5+" or "5 or more" events; nothing where the part says something else.
std::optional<comparison::PeopleByEvents> eventsIn(const Breakdown& part)
{
    if (!sameText(part.dimension, kEventsDimension)) {
        return std::nullopt;
    }
    std::string text = caseFolded(part.category);
    comparison::PeopleByEvents group;
    for (const std::string_view more : {"+", " or more"}) {
        if (text.ends_with(more)) {
            text.resize(text.size() - more.size());
            group.orMore = true;
            break;
        }
    }
    const auto number = readNumber(text);
    if (!number || number->decimals > 0 || number->value < 1) {
        return std::nullopt;
    }
    group.events = std::llround(number->value);
    return group;
}

/// The groups of people; an error where one of them isn't known, for the sums would be too low.
Result<std::vector<comparison::PeopleByEvents>> groupsIn(const Catalogue& catalogue,
                                                         const SplitFigures& figures)
{
    std::vector<comparison::PeopleByEvents> groups;
    for (const auto& [id, figure] : figures.parts) {
        const Breakdown* part = catalogue.breakdown(id);
        auto group = part == nullptr ? std::nullopt : eventsIn(*part);
        if (!group) {
            continue;
        }
        if (!figure.number) {
            return Error{
                ErrorCode::Invalid, "People with " + part->category + " events: " + figure.whyNone + ".", {}};
        }
        group->people = Count{std::llround(*figure.number)};
        groups.push_back(*group);
    }
    return groups;
}

} // namespace

std::vector<RepeatProfile> repeatProfiles(const Project& project, const Area& area,
                                          const std::vector<SplitFigures>& figures,
                                          std::optional<Population> residents)
{
    const Catalogue& catalogue = project.catalogue();
    std::vector<RepeatProfile> profiles;
    for (const SplitFigures& split : figures) {
        const bool isKnown = !profiles.empty() && profiles.back().measure == split.measure;
        const Measure* measure = catalogue.measure(split.measure);
        const Period* period = catalogue.period(split.period);
        if (isKnown || split.quantity != Quantity::Count || measure == nullptr || period == nullptr) {
            continue;
        }
        const auto groups = groupsIn(catalogue, split);
        if (groups && groups->empty()) {
            continue;
        }
        const Source* source = catalogue.sourceOf(split.parts.begin()->second.batch);
        RepeatProfile profile{split.measure, measure->name, area.name, titleOf(*period), {}, {}, {}, false};
        profile.areOffenders = caseFolded(measure->name).find("offend") != std::string::npos;
        if (source != nullptr) {
            profile.attribution = source->attribution.empty() ? source->title : source->attribution;
        }
        const auto repeats =
            groups ? comparison::repeatsOf(*groups, residents) : Result<comparison::Repeats>(groups.error());
        if (repeats) {
            const char* people = profile.areOffenders ? "offenders" : "victims";
            profile.repeats = *repeats;
            profile.sentence = comparison::repeatsSentence(*repeats, people, "events");
        } else {
            profile.sentence = repeats.error().message;
        }
        profiles.push_back(std::move(profile));
    }
    return profiles;
}

Result<std::optional<Population>> residentsOf(const Project& project, const Area& area)
{
    std::vector<comparison::Cell> people;
    const auto read = store::forEachPopulation(project.connection(), [&](const comparison::Cell& cell) {
        people.push_back(cell); // NOLINT(performance-inefficient-vector-operation): how many isn't known
    });
    if (!read) {
        return read.error();
    }
    const comparison::Populations populations(people);
    const auto of = [&](AreaId id) -> std::optional<Population> {
        const auto* found = populations.find(project.catalogue(), id, nullptr);
        const auto number = found == nullptr ? std::nullopt : found->stored.number();
        return number ? std::optional(Population{std::llround(*number)}) : std::nullopt;
    };
    if (const auto own = of(area.id)) {
        return own;
    }
    std::optional<Population> sum;
    for (const Area* ward : project.catalogue().inside(area.id, AreaKind::Ward)) {
        const auto each = of(ward->id);
        if (!each) {
            return std::optional<Population>();
        }
        sum = sum.value_or(Population{}) + *each;
    }
    return sum;
}

} // namespace wardwise::project

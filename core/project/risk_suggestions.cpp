#include "core/project/risk_suggestions.h"

#include "core/base/number_text.h"
#include "core/project/figure_text.h"
#include "core/project/section_counts.h"

#include <algorithm>

namespace wardwise::project {

namespace {

constexpr std::size_t kFewestCounts = 3;

struct SectionCount
{
    PriorityId section;
    Observation count;
};

const Priority* sectionWith(const Project& project, PriorityId id)
{
    const auto& all = project.priorities();
    const auto at = std::find_if(all.begin(), all.end(), [&](const Priority& each) { return each.id == id; });
    return at == all.end() ? nullptr : &*at;
}

/// Counts of a year, so that a quarter's isn't taken for less.
Result<std::vector<SectionCount>> yearlyCounts(const Project& project)
{
    std::vector<SectionCount> counts;
    counts.reserve(project.priorities().size());
    for (const Priority& section : project.priorities()) {
        auto newest = newestCount(project, section);
        if (!newest) {
            return newest.error();
        }
        const Period* period = *newest ? project.catalogue().period((*newest)->key.period) : nullptr;
        if (period != nullptr && period->months() == kMonthsAYear) {
            counts.push_back({section.id, std::move(**newest)});
        }
    }
    return counts;
}

RatingSuggestion suggestion(const risk::Criterion& criterion, risk::LevelRange levels, std::string reason)
{
    return {levels, risk::wordsOf(criterion, levels), std::move(reason)};
}

std::string countWords(const Project& project, const Observation& count)
{
    const Measure* measure = project.catalogue().measure(count.key.measure);
    const Period* period = project.catalogue().period(count.key.period);
    const Source* source = project.catalogue().sourceOf(count.key.batch);
    std::string words = figureText(count.figure);
    words.append(" (").append(measure == nullptr ? "" : measure->name);
    words.append(", ").append(period == nullptr ? "" : titleOf(*period));
    words.append(", ").append(source == nullptr ? "" : source->title).append(")");
    return words;
}

Result<std::optional<RatingSuggestion>> fromVolume(const Project& project, PriorityId section,
                                                   const risk::Criterion& criterion)
{
    const auto counts = yearlyCounts(project);
    if (!counts) {
        return counts.error();
    }
    const auto own = std::find_if(counts->begin(), counts->end(),
                                  [&](const SectionCount& each) { return each.section == section; });
    if (own == counts->end() || counts->size() < kFewestCounts) {
        return std::optional<RatingSuggestion>();
    }
    const double value = *own->count.figure.number();
    std::size_t below = 0;
    std::size_t same = 0;
    for (const SectionCount& each : *counts) {
        const double other = *each.count.figure.number();
        below += other < value ? 1U : 0U;
        same += other == value ? 1U : 0U;
    }
    const std::size_t levels = criterion.levels.size();
    const std::size_t level =
        std::min(levels - 1, levels * (2 * below + same) / (2 * counts->size())); // in whole numbers
    std::string reason = "The newest yearly count is " + countWords(project, own->count) + ": "
                         + std::to_string(below) + " of the " + std::to_string(counts->size())
                         + " sections with such a count have a lower one. They count different things, so "
                           "only their order is used.";
    return std::optional(suggestion(criterion, {level, level}, std::move(reason)));
}

/// The middle level, or the two in the middle.
risk::LevelRange middleOf(std::size_t levels)
{
    return {(levels - 1) / 2, levels / 2};
}

RatingSuggestion fromChange(const risk::Criterion& criterion, bool isUp, ChangeVerdict verdict,
                            std::string sentence)
{
    const std::size_t highest = criterion.levels.size() - 1;
    if (verdict == ChangeVerdict::BeyondChance) {
        const std::size_t level = isUp ? highest : 0;
        sentence += isUp ? " That's a rise beyond chance: the highest level."
                         : " That's a fall beyond chance: the lowest level.";
        return suggestion(criterion, {level, level}, std::move(sentence));
    }
    sentence += verdict == ChangeVerdict::Indication
                    ? " That's an indication only, so the level in the middle."
                    : " That's within chance: the level in the middle.";
    return suggestion(criterion, middleOf(criterion.levels.size()), std::move(sentence));
}

/// The change of a measure; where the source with the most months has too few of them for one, that of the
/// first source that has one. None where none has.
std::optional<Travel> changeOfMeasure(const Project& project, const std::string& measure)
{
    std::vector<std::string> sources{""};
    for (const Source& source : project.catalogue().sources) {
        sources.push_back(source.key); // NOLINT(performance-inefficient-vector-operation): few
    }
    for (const std::string& source : sources) {
        auto travel = project.travel({.area = {}, .measure = measure, .source = source, .rebase = {}});
        if (travel && (travel->change || travel->published)) {
            return std::move(*travel);
        }
    }
    return std::nullopt;
}

std::optional<RatingSuggestion> fromDirection(const Project& project, const Priority& section,
                                              const risk::Criterion& criterion)
{
    for (const MeasureId id : section.measures) {
        const Measure* measure = project.catalogue().measure(id);
        const auto travel = measure == nullptr ? std::nullopt : changeOfMeasure(project, measure->name);
        if (!travel) {
            continue; // the next measure may have one
        }
        const std::string about = travel->measure + " (" + travel->sourceTitle + "): ";
        if (travel->change) {
            const TravelChange& change = *travel->change;
            const bool isUp = change.percent ? *change.percent > 0 : change.after > change.before;
            return fromChange(criterion, isUp, change.verdict, about + change.sentence);
        }
        return fromChange(criterion, travel->published->percent > 0, travel->published->verdict,
                          about + travel->published->sentence);
    }
    return std::nullopt;
}

} // namespace

bool isVolume(const risk::Criterion& criterion)
{
    return criterion.id.find("volume") != std::string::npos;
}

bool isDirection(const risk::Criterion& criterion)
{
    return criterion.id == "direction-of-travel" || criterion.id == "trend";
}

Result<std::optional<RatingSuggestion>> suggestRating(const Project& project, PriorityId section,
                                                      const risk::Criterion& criterion)
{
    const Priority* of = sectionWith(project, section);
    if (of == nullptr || criterion.levels.empty()) {
        return std::optional<RatingSuggestion>();
    }
    if (isVolume(criterion)) {
        return fromVolume(project, section, criterion);
    }
    return isDirection(criterion) ? fromDirection(project, *of, criterion)
                                  : std::optional<RatingSuggestion>();
}

} // namespace wardwise::project

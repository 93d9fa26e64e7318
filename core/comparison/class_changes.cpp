// Which classes are other ones in a later comparison, and how that is said.
#include "core/comparison/compare_wards.h"

#include <algorithm>
#include <unordered_map>

namespace wardwise::comparison {

std::vector<ClassChange> classChanges(const Comparison& before, const Comparison& after)
{
    std::unordered_map<std::string_view, WardClass> was;
    was.reserve(before.rows.size());
    for (const ComparisonRow& row : before.rows) {
        was.emplace(row.rate.code, row.wardClass);
    }
    std::vector<ClassChange> changes;
    for (const ComparisonRow& row : after.rows) {
        const auto at = was.find(row.rate.code);
        if (at != was.end() && at->second != row.wardClass) {
            changes.push_back({row.rate.name, after.measure, at->second, row.wardClass});
        }
    }
    return changes;
}

std::string inWords(const std::vector<ClassChange>& changes, std::string_view foremost, std::size_t most)
{
    if (changes.empty()) {
        return "No class changed.";
    }
    auto ordered = changes;
    std::stable_partition(ordered.begin(), ordered.end(),
                          [&](const ClassChange& c) { return c.measure == foremost; });
    std::string text;
    for (std::size_t i = 0; i < std::min(ordered.size(), most); ++i) {
        const ClassChange& change = ordered[i];
        text += i == 0 ? "" : "; ";
        text += change.area;
        text += change.measure == foremost ? "" : ", " + change.measure;
        text += ": " + std::string(inWords(change.before)) + " \u2192 " + std::string(inWords(change.after));
    }
    if (ordered.size() > most) {
        text += "; and " + std::to_string(ordered.size() - most) + " more";
    }
    return text + ".";
}

} // namespace wardwise::comparison

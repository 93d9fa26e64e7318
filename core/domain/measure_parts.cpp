#include "core/domain/measure_parts.h"

#include "core/base/number_text.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace wardwise {

namespace {

std::string nameOf(const Catalogue& catalogue, MeasureId id, MeasureId whole, const std::string& name)
{
    const Measure* measure = id == whole ? nullptr : catalogue.measure(id);
    return measure == nullptr ? name : measure->name;
}

/// "3,285" or "0.5": as the table of weights has it, but for the commas.
std::string weightText(double weight)
{
    std::string plain = plainText(weight);
    const bool hasExponent = plain.find('e') != std::string::npos;
    if (hasExponent && weight < 1.0) {
        return plain;
    }
    const auto point = hasExponent ? std::string::npos : plain.find('.');
    return fixedText(weight, point == std::string::npos ? 0 : static_cast<int>(plain.size() - point) - 1);
}

std::vector<MeasurePart> directParts(const std::vector<MeasurePart>& parts, MeasureId whole)
{
    std::vector<MeasurePart> found;
    std::copy_if(parts.begin(), parts.end(), std::back_inserter(found),
                 [&](const MeasurePart& each) { return each.whole == whole; });
    return found;
}

void collect(const std::vector<MeasurePart>& parts, const WeightedLeaf& at, std::set<MeasureId>& seen,
             std::vector<WeightedLeaf>& leaves)
{
    if (!seen.insert(at.leaf).second) {
        return;
    }
    const auto direct = directParts(parts, at.leaf);
    if (direct.empty()) {
        leaves.push_back(at);
    }
    for (const MeasurePart& each : direct) {
        collect(parts, {each.part, at.weight * each.weight}, seen, leaves);
    }
}

/// Everything that `measure` is made of at any depth, with itself.
std::set<MeasureId> allWithin(const std::vector<MeasurePart>& parts, MeasureId measure)
{
    std::set<MeasureId> seen;
    std::vector<WeightedLeaf> leaves;
    collect(parts, {measure}, seen, leaves);
    return seen;
}

Error wrong(const std::string& message)
{
    return {ErrorCode::Invalid, message, {}};
}

Result<void> checkEach(const Catalogue& catalogue, const std::string& name,
                       const std::vector<MeasureId>& parts)
{
    const Measure* first = parts.empty() ? nullptr : catalogue.measure(parts.front());
    if (parts.empty()) {
        return wrong("Choose at least one measure that " + name + " is to be made of.");
    }
    for (const MeasureId id : parts) {
        const Measure* part = catalogue.measure(id);
        if (part == nullptr || first == nullptr) {
            return Error{ErrorCode::NotFound, "One of the measures isn't there any more. Choose again.", {}};
        }
        if (part->family != first->family) {
            return wrong("\"" + part->name + "\" is a measure of " + part->family + " and \"" + first->name
                         + "\" one of " + first->family
                         + ", which count in different ways: they can't be added up.");
        }
        if (!part->weightUnit.empty()) {
            return wrong("\"" + part->name + "\" is a weighted sum, in " + part->weightUnit
                         + ". Only counts can be added up.");
        }
        if (!canBeAdded(part->unit)) {
            return wrong("\"" + part->name + "\" is given as " + std::string(toText(part->unit))
                         + ". Only counts can be added up.");
        }
    }
    return {};
}

/// Refuses a measure that several of the parts count, or that is listed under one that is counted whole.
Result<void> checkCountedOnce(const Catalogue& catalogue, const std::vector<MeasurePart>& all,
                              MeasureId group, MeasureId whole, const std::string& name)
{
    const auto called = [&](MeasureId id) { return nameOf(catalogue, id, whole, name); };
    std::map<MeasureId, MeasureId> through; // leaf, and the part that counts it
    for (const MeasurePart& each : directParts(all, group)) {
        const MeasureId part = each.part;
        for (const MeasureId leaf : leavesOf(all, part)) {
            const auto [at, isNew] = through.emplace(leaf, part);
            if (isNew) {
                continue;
            }
            const std::string in = called(group);
            const auto how = [&](MeasureId by) {
                return by == leaf ? std::string("by itself") : "in " + called(by);
            };
            return wrong(called(leaf) + " would be counted twice in " + in + ": " + how(at->second) + " and "
                         + how(part) + ".");
        }
    }
    for (const auto& [leaf, part] : through) {
        for (const Measure* at = catalogue.measure(leaf); at != nullptr && at->parent;
             at = catalogue.measure(*at->parent)) {
            if (through.count(*at->parent) > 0) {
                return wrong(called(leaf) + " would be counted twice in " + called(group)
                             + ": it's counted in " + called(*at->parent) + " already.");
            }
        }
    }
    return {};
}

} // namespace

std::vector<MeasureId> leavesOf(const std::vector<MeasurePart>& parts, MeasureId measure)
{
    const auto weighted = weightedLeavesOf(parts, measure);
    std::vector<MeasureId> leaves;
    leaves.reserve(weighted.size());
    std::transform(weighted.begin(), weighted.end(), std::back_inserter(leaves),
                   [](const WeightedLeaf& each) { return each.leaf; });
    return leaves;
}

std::vector<WeightedLeaf> weightedLeavesOf(const std::vector<MeasurePart>& parts, MeasureId measure)
{
    std::set<MeasureId> seen;
    std::vector<WeightedLeaf> leaves;
    collect(parts, {measure}, seen, leaves);
    return leaves;
}

bool canBeAdded(MeasureUnit unit)
{
    return unit == MeasureUnit::Count || multiplierOf(unit).has_value();
}

Result<void> checkParts(const Catalogue& catalogue, MeasureId whole, const std::string& name,
                        const std::vector<MeasureId>& parts)
{
    if (auto checked = checkEach(catalogue, name, parts); !checked) {
        return checked;
    }
    for (const MeasureId part : parts) {
        if (allWithin(catalogue.measureParts, part).count(whole) > 0) {
            if (part == whole) {
                return wrong(name + " can't be a part of itself.");
            }
            std::string why = nameOf(catalogue, part, whole, name);
            why += " is made of " + name;
            why += ", so " + name;
            return wrong(why + " can't be made of it.");
        }
    }
    auto all = catalogue.measureParts;
    std::erase_if(all, [&](const MeasurePart& each) { return each.whole == whole; });
    for (const MeasureId part : parts) {
        all.push_back({whole, part});
    }
    if (auto once = checkCountedOnce(catalogue, all, whole, whole, name); !once) {
        return once;
    }
    // What is made of this one counts what it counts.
    std::set<MeasureId> groups;
    for (const MeasurePart& each : all) {
        groups.insert(each.whole);
    }
    for (const MeasureId group : groups) {
        if (group == whole || allWithin(all, group).count(whole) == 0) {
            continue;
        }
        if (auto once = checkCountedOnce(catalogue, all, group, whole, name); !once) {
            return once;
        }
    }
    return {};
}

MeasureUnit unitOfSum(const Catalogue& catalogue, const std::vector<MeasureId>& parts)
{
    std::set<MeasureUnit> units;
    for (const MeasureId id : parts) {
        if (const Measure* part = catalogue.measure(id)) {
            units.insert(part->unit);
        }
    }
    return units.size() == 1 ? *units.begin() : MeasureUnit::RatePer1000Residents;
}

std::string madeOfInWords(const Catalogue& catalogue, MeasureId measure, std::size_t most)
{
    const Measure* whole = catalogue.measure(measure);
    const bool isWeighted = whole != nullptr && !whole->weightUnit.empty();
    const auto parts = directParts(catalogue.measureParts, measure);
    std::string words;
    for (std::size_t i = 0; i < std::min(parts.size(), most); ++i) {
        words += i == 0 ? "" : " + ";
        words += isWeighted ? weightText(parts[i].weight) + " × " : "";
        words += nameOf(catalogue, parts[i].part, {}, {});
    }
    return parts.size() > most ? words + " + " + std::to_string(parts.size() - most) + " more" : words;
}

} // namespace wardwise

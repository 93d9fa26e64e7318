#include "core/project/measure_weights.h"

#include "core/base/number_text.h"
#include "core/domain/measure_parts.h"
#include "core/domain/name_match.h"
#include "core/project/name_check.h"
#include "core/project/pasted_text.h"
#include "core/report/csv_text.h"

#include <algorithm>
#include <map>

namespace wardwise::project {

namespace {

/// Measures that a row may weigh: with counts that add up, or made of such.
bool canBeWeighed(const Catalogue& catalogue, const std::set<MeasureId>& counted, const Measure& measure)
{
    return measure.weightUnit.empty() && canBeAdded(measure.unit)
           && (counted.contains(measure.id) || catalogue.isMadeOfMeasures(measure.id));
}

/// The families of the measures of that name.
std::set<std::string> familiesNamed(const Catalogue& catalogue, const std::set<MeasureId>& counted,
                                    const std::string& name)
{
    std::set<std::string> families;
    for (const Measure* measure : measuresNamed(catalogue, name)) {
        if (canBeWeighed(catalogue, counted, *measure)) {
            families.insert(measure->family);
        }
    }
    return families;
}

/// The family that is said, or the one that most of the rows are of.
Result<std::string> familyOfWeights(const Catalogue& catalogue, const std::set<MeasureId>& counted,
                                    const import::WeightTable& table, const std::string& wanted)
{
    std::map<std::string, std::size_t> rowsOf;
    for (const Measure& measure : catalogue.measures) {
        if (!wanted.empty() && sameText(measure.family, wanted)) {
            return measure.family;
        }
    }
    if (!wanted.empty()) {
        return Error{ErrorCode::NotFound, "No measures are of the family \"" + wanted + "\".", {}};
    }
    for (const import::WeightRow& row : table.rows) {
        for (const std::string& family : familiesNamed(catalogue, counted, row.measure)) {
            rowsOf[family] += row.family.empty() || sameText(row.family, family) ? 1 : 0;
        }
    }
    std::size_t most = 0;
    std::vector<std::string> best;
    for (const auto& [family, rows] : rowsOf) {
        if (rows > most) {
            most = rows;
            best.clear();
        }
        if (rows == most && rows > 0) {
            best.push_back(family);
        }
    }
    if (best.size() == 1) {
        return best.front();
    }
    if (best.empty()) {
        return Error{
            ErrorCode::NotFound,
            "No row of " + table.file
                + " names a measure that has counts here. \"wardwise measure --template\" writes a table "
                  "of those that there are.",
            {}};
    }
    std::string all = best.front();
    std::for_each(best.begin() + 1, best.end(), [&](const std::string& family) { all += ", " + family; });
    return Error{ErrorCode::Ambiguous,
                 "The measures of " + table.file + " are there in several families: " + all
                     + ". Say which with --family.",
                 {}};
}

/// The row's weight; else why it has none.
std::string weightIn(CheckedWeight& checked)
{
    const std::string& text = checked.row.weight;
    if (text.empty()) {
        return "it has no weight: write one, or take the row out";
    }
    const auto number = text.find('%') == std::string::npos ? readNumber(text) : std::nullopt;
    if (!number) {
        return "\"" + text + "\" isn't a number";
    }
    if (!(number->value > 0)) {
        return "its weight is " + text + ": weights are above nought";
    }
    checked.weight = number->value;
    return {};
}

/// The measure that the row names; else why there's none.
std::string findWeighed(const Catalogue& catalogue, const std::set<MeasureId>& counted,
                        const std::string& family, CheckedWeight& checked)
{
    const std::string& name = checked.row.measure;
    if (name.empty()) {
        return "it names no measure";
    }
    if (!checked.row.family.empty() && !sameText(checked.row.family, family)) {
        return "it's of " + checked.row.family + ", the others are of " + family
               + ", which count in different ways: they can't be added up";
    }
    for (const Measure* measure : measuresNamed(catalogue, name)) {
        if (measure->family == family && canBeWeighed(catalogue, counted, *measure)) {
            checked.measure = measure->id;
            return {};
        }
    }
    std::vector<std::string> like;
    for (const Measure& measure : catalogue.measures) {
        if (measure.family != family) {
            continue;
        }
        if (sameText(measure.name, name)) {
            return measure.weightUnit.empty() ? "it has no counts in this project"
                                              : "it's a weighted sum itself";
        }
        if (looksLike(measure.name, name) && canBeWeighed(catalogue, counted, measure)) {
            like.push_back("\"" + measure.name + "\"");
        }
    }
    const std::string offered = like.empty() ? "" : "; did you mean " + like.front() + "?";
    return "no measure of " + family + " is called that" + offered;
}

/// Takes the row into the definition, or says why it would be counted twice.
std::string addWeighed(const Catalogue& catalogue, const CheckedWeight& checked,
                       const std::vector<CheckedWeight>& before, MeasureDefinition& definition)
{
    const auto same = std::find_if(before.begin(), before.end(), [&](const CheckedWeight& other) {
        return other.measure == checked.measure && other.refusal.empty();
    });
    if (same != before.end()) {
        return "it's weighted in line " + groupedText(same->row.line) + " already";
    }
    definition.parts.push_back(*checked.measure);
    if (auto once = checkParts(catalogue, definition.measure.value_or(MeasureId{}), definition.name,
                               definition.parts);
        !once) {
        definition.parts.pop_back();
        std::string why = once.error().message;
        while (!why.empty() && why.back() == '.') {
            why.pop_back();
        }
        return why;
    }
    definition.weights.push_back(*checked.weight);
    return {};
}

std::vector<std::string> unweightedOf(const Catalogue& catalogue, const std::set<MeasureId>& counted,
                                      const std::string& family, const std::vector<MeasureId>& parts)
{
    std::set<MeasureId> weighed;
    for (const MeasureId part : parts) {
        for (const Measure* leaf : catalogue.leavesOf(part)) {
            weighed.insert(leaf->id);
        }
    }
    std::vector<std::string> names;
    for (const Measure& measure : catalogue.measures) {
        if (measure.family == family && counted.contains(measure.id) && canBeAdded(measure.unit)
            && !weighed.contains(measure.id)) {
            names.push_back(measure.name);
        }
    }
    return names;
}

} // namespace

std::size_t WeightCheck::refused() const
{
    return static_cast<std::size_t>(std::count_if(
        rows.begin(), rows.end(), [](const CheckedWeight& each) { return !each.refusal.empty(); }));
}

Result<WeightCheck> checkWeights(const Catalogue& catalogue, const std::set<MeasureId>& counted,
                                 const import::WeightTable& table, const WeightRequest& request)
{
    const auto family = familyOfWeights(catalogue, counted, table, request.family);
    if (!family) {
        return family.error();
    }
    WeightCheck check;
    MeasureDefinition& definition = check.definition;
    definition.name = trimmed(request.name);
    definition.unit = request.unit;
    definition.weightUnit = trimmed(request.weightUnit.empty() ? table.unit : request.weightUnit);
    definition.note =
        "weights from " + (request.attribution.empty() ? table.file : trimmed(request.attribution));
    if (definition.weightUnit.empty()) {
        return Error{
            ErrorCode::Invalid,
            "The headings of " + table.file
                + " don't say what the weights are in. Write it there, as in \"Weight (days)\", or say it "
                  "with --weight-unit.",
            {}};
    }
    if (auto named = checkName(definition.weightUnit, "unit", kLongestKey); !named) {
        return named.error();
    }
    for (const Measure* known : measuresNamed(catalogue, definition.name)) {
        if (known->family != *family || !catalogue.isMadeOfMeasures(known->id)) {
            continue;
        }
        if (known->weightUnit.empty()) {
            return Error{
                ErrorCode::Invalid,
                "\"" + known->name
                    + "\" is a plain sum of other measures already. Choose another name for the weighted "
                      "one.",
                {}};
        }
        definition.measure = known->id;
    }
    check.rows.reserve(table.rows.size());
    for (const import::WeightRow& row : table.rows) {
        CheckedWeight checked{row};
        checked.refusal = findWeighed(catalogue, counted, *family, checked);
        if (const std::string why = weightIn(checked); checked.refusal.empty()) {
            checked.refusal = why;
        }
        if (checked.refusal.empty()) {
            checked.refusal = addWeighed(catalogue, checked, check.rows, definition);
        }
        check.rows.push_back(std::move(checked));
    }
    check.unweighted = unweightedOf(catalogue, counted, *family, definition.parts);
    if (check.refused() == 0) {
        if (auto checked = checkDefinition(catalogue, counted, definition); !checked) {
            return checked.error();
        }
    }
    return check;
}

std::string weightTemplate(const Catalogue& catalogue, const std::set<MeasureId>& counted,
                           const std::string& family)
{
    std::string text;
    for (const char* line : {"Write a weight above nought beside each measure, and take out the rows that "
                             "shall have none. In the "
                             "heading, say what the weights are in.",
                             "Cambridge Crime Harm Index (days of prison): from the Cambridge Centre for "
                             "Evidence-Based Policing.",
                             "Crime Severity Score: from the Office for National Statistics."}) {
        text += report::csvRecord({report::csvText(line)});
    }
    text += report::csvRecord({"Measure", "Family", "Weight (days)"});
    for (const Measure& measure : catalogue.measures) {
        if (counted.contains(measure.id) && canBeAdded(measure.unit) && measure.name != kHouseholds
            && (family.empty() || sameText(measure.family, family))) {
            text += report::csvRecord({report::csvText(measure.name), report::csvText(measure.family), ""});
        }
    }
    return text;
}

} // namespace wardwise::project

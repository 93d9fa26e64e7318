#include "core/project/survey_results.h"

#include "core/base/number_text.h"
#include "core/stats/proportion.h"
#include "core/stats/proportion_difference.h"

#include <algorithm>
#include <cmath>

namespace wardwise::project {

namespace {

constexpr double kPerCent = 100.0;
constexpr double kSurveyP = 0.05;

/// How many were asked, by area, period and source.
class NumbersAsked
{
public:
    static Result<NumbersAsked> of(const Project& project)
    {
        NumbersAsked numbers;
        std::vector<MeasureId> ids;
        for (const Measure* measure : measuresNamed(project.catalogue(), kNumberAsked)) {
            ids.push_back(measure->id); // NOLINT(performance-inefficient-vector-operation): one or two
        }
        if (ids.empty()) {
            return numbers;
        }
        auto read = store::forEachObservation(
            project.connection(), {.area = {}, .measures = ids, .source = {}}, [&](const Observation& each) {
                const Source* source = project.catalogue().sourceOf(each.key.batch);
                const auto number = each.figure.number();
                if (each.key.quantity == Quantity::Count && source != nullptr && number && *number > 0) {
                    numbers.m_stored.push_back(
                        {each.key.area, each.key.period, source->key, Count{std::llround(*number)}});
                }
            });
        if (!read) {
            return read.error();
        }
        return numbers;
    }

    [[nodiscard]] std::optional<Count> find(AreaId area, PeriodId period, const std::string& source) const
    {
        const auto at = std::find_if(m_stored.rbegin(), m_stored.rend(), [&](const Stored& each) {
            return each.area == area && each.period == period && each.source == source;
        });
        return at == m_stored.rend() ? std::nullopt : std::optional(at->number);
    }

private:
    struct Stored
    {
        AreaId area;
        PeriodId period;
        std::string source;
        Count number;
    };

    std::vector<Stored> m_stored;
};

Count answeredOf(double percent, Count asked)
{
    return Count{std::llround(percent / kPerCent * static_cast<double>(asked.value))};
}

std::optional<Interval> scaledUp(const std::optional<Interval>& interval)
{
    return interval
               ? std::optional(Interval{.low = kPerCent * interval->low, .high = kPerCent * interval->high})
               : std::nullopt;
}

std::string signedPoints(double points)
{
    const std::string text = fixedText(points, 1);
    return (points > 0 ? "+" : "") + text;
}

SurveyComparison compareWith(const SurveyResult& result, const FigureColumn& area, const Observation& figure,
                             std::optional<Count> asked)
{
    SurveyComparison comparison{.area = area.name,
                                .value = *figure.figure.number(),
                                .decimals = figure.figure.decimals,
                                .asked = asked,
                                .difference = result.value - *figure.figure.number(),
                                .limits = {},
                                .p = {}};
    if (!result.asked || !asked) {
        return comparison;
    }
    const auto found = stats::differenceOfProportions(answeredOf(result.value, *result.asked), *result.asked,
                                                      answeredOf(comparison.value, *asked), *asked);
    if (found) {
        comparison.limits = scaledUp(found->limits);
        comparison.p = found->p;
    }
    return comparison;
}

std::string sentenceOn(const SurveyResult& result, const SurveyComparison& other)
{
    const double points = std::abs(other.difference);
    std::string text = " "
                       + (points < 0.05 ? std::string("The same as ")
                                        : fixedText(points, 1) + " points "
                                              + (other.difference > 0 ? "more than " : "less than "))
                       + other.area + " (" + fixedText(other.value, other.decimals) + " %)";
    if (!other.p) {
        return text
               + (result.asked ? "; how many were asked there isn't known, so the difference isn't tested."
                               : "; not tested.");
    }
    return text
           + (*other.p < kSurveyP ? ": more than chance alone gives" : ": within what chance alone gives")
           + " (95 % interval " + signedPoints(other.limits->low) + " to " + signedPoints(other.limits->high)
           + " points, p " + (*other.p < 0.001 ? "< 0.001" : fixedText(*other.p, 3)) + ").";
}

void saySurvey(SurveyResult& result)
{
    result.sentence = fixedText(result.value, result.decimals) + " %";
    if (result.interval) {
        result.sentence += " of " + groupedText(result.asked->value) + " asked; 95 % interval "
                           + percentIntervalText(result.interval) + ".";
    } else {
        result.sentence += "; how many were asked isn't known, so there's no interval.";
    }
    for (const SurveyComparison& other : result.against) {
        result.sentence += sentenceOn(result, other);
    }
}

} // namespace

Result<std::vector<SurveyResult>> surveyResults(const Project& project,
                                                const std::vector<MeasureId>& measures)
{
    const auto table = figureTable(project, measures);
    if (!table) {
        return table.error();
    }
    const auto numbers = NumbersAsked::of(project);
    if (!numbers) {
        return numbers.error();
    }
    std::vector<SurveyResult> results;
    for (std::size_t row = 0; row < table->rows.size(); ++row) {
        const FigureRow& shown = table->rows[row];
        const FigureCell* own = table->columns.empty() ? nullptr : table->cell(row, 0);
        const auto value = own == nullptr ? std::nullopt : own->observation.figure.number();
        if (shown.quantity != Quantity::Percentage || !value) {
            continue;
        }
        SurveyResult result{.measure = shown.measure,
                            .figure = own->observation.id,
                            .question = shown.part.empty() ? shown.measureName
                                                           : shown.measureName + ", " + shown.part,
                            .period = shown.periodLabel,
                            .sourceKey = own->sourceKey,
                            .value = *value,
                            .decimals = own->observation.figure.decimals,
                            .asked = numbers->find(table->columns[0].area, shown.period, own->sourceKey),
                            .interval = {},
                            .against = {},
                            .sentence = {}};
        if (result.asked) {
            result.interval =
                scaledUp(stats::wilsonInterval(answeredOf(result.value, *result.asked), *result.asked));
        }
        for (std::size_t column = 1; column < table->columns.size(); ++column) {
            const FigureCell* other = table->cell(row, column);
            if (other != nullptr && other->observation.figure.number()) {
                result.against.push_back(
                    compareWith(result, table->columns[column], other->observation,
                                numbers->find(table->columns[column].area, shown.period, other->sourceKey)));
            }
        }
        saySurvey(result);
        results.push_back(std::move(result));
    }
    return results;
}

std::string percentIntervalText(const std::optional<Interval>& interval)
{
    return interval ? fixedText(interval->low, 1) + " to " + fixedText(interval->high, 1) + " %"
                    : std::string();
}

std::string differenceText(const SurveyComparison& comparison)
{
    const std::string points = signedPoints(comparison.difference);
    return comparison.limits ? points + " (" + signedPoints(comparison.limits->low) + " to "
                                   + signedPoints(comparison.limits->high) + ")"
                             : points;
}

} // namespace wardwise::project

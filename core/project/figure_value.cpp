#include "core/project/figure_value.h"

#include "core/comparison/pooled_rate.h"
#include "core/domain/figure_phrase.h"
#include "core/project/figure_text.h"

#include <algorithm>

namespace wardwise::project {

namespace {

constexpr const char* kNoFigure = "no figure";

/// The choice of a source's periods that a figure means; null where there's none.
const comparison::PeriodChoice* choiceFor(const comparison::WardFigures& figures,
                                          const std::optional<PeriodId>& period)
{
    const auto& all = figures.periods();
    const auto at = std::find_if(all.begin(), all.end(), [&](const comparison::PeriodChoice& choice) {
        return !period || (choice.parts.size() == 1 && choice.parts.front() == *period);
    });
    return at == all.end() ? nullptr : &*at;
}

/// The figure in the words it's said in, or else in the plainest that fit it.
std::string wordsOf(double value, const BoundFigure& bound, int decimals)
{
    if (auto words = phrased(value, bound.phrase, decimals)) {
        return *words;
    }
    const auto plainest =
        bound.quantity == BoundQuantity::Percentage ? FigurePhrase::Percent : FigurePhrase::Figure;
    return phrased(value, plainest, decimals).value_or(std::string());
}

/// None where one of the areas lacks it: the sum would be of fewer than it says.
std::optional<double> recordedCount(const std::vector<AreaRate>& rates)
{
    const bool isWhole = !rates.empty() && std::all_of(rates.begin(), rates.end(), [](const AreaRate& rate) {
        return rate.count && rate.countSource == CountSource::Recorded;
    });
    Count count;
    for (const AreaRate& rate : rates) {
        count += rate.count.value_or(Count{});
    }
    return isWhole ? std::optional(static_cast<double>(count.value)) : std::nullopt;
}

std::optional<double> rateOfAll(const std::vector<AreaRate>& rates, std::optional<double> multiplier)
{
    const bool isWhole = !rates.empty() && std::all_of(rates.begin(), rates.end(), [](const AreaRate& rate) {
        return rate.rate.has_value();
    });
    if (!isWhole) {
        return std::nullopt;
    }
    if (rates.size() == 1) {
        return rates.front().rate->value;
    }
    const auto pooled = multiplier ? comparison::pooledRate(rates, *multiplier) : std::nullopt;
    return pooled ? std::optional(pooled->rate.value) : std::nullopt;
}

bool isCompared(BoundQuantity quantity)
{
    return quantity == BoundQuantity::Rank || quantity == BoundQuantity::Class
           || quantity == BoundQuantity::Index;
}

bool isComputable(BoundQuantity quantity)
{
    return quantity == BoundQuantity::Count || quantity == BoundQuantity::Rate
           || quantity == BoundQuantity::Percentage;
}

} // namespace

FigureReader::FigureReader(const Project& project)
    : m_project(&project)
    , m_query(project.connection(), project.catalogue())
{
}

FigureValue FigureReader::read(const BoundFigure& bound)
{
    const Found found = find(bound);
    FigureValue said;
    said.observation = found.observation;
    said.period = found.period;
    said.periodTitle = found.periodTitle;
    said.sourceKey = found.sourceKey;
    said.lines = found.lines;
    said.value = found.figure.number();
    const auto* words = std::get_if<std::string>(&found.figure.value);
    said.isThere = said.value.has_value() || words != nullptr || !found.words.empty();
    if (said.value) {
        said.text = wordsOf(*said.value, bound, bound.decimals.value_or(found.figure.decimals));
    } else if (words != nullptr) {
        said.text = *words;
    } else if (!found.words.empty()) {
        said.text = found.words;
    } else {
        said.text = "[" + (found.whyNone.empty() ? figureText(found.figure) : found.whyNone) + "]";
    }
    return said;
}

FigureReader::Found FigureReader::find(const BoundFigure& bound)
{
    if (bound.quantity == BoundQuantity::ForceRatio) {
        return forceRatio(bound);
    }
    if (const auto quantity = storedQuantity(bound.quantity)) {
        Found found = stored(bound, *quantity);
        if (found.observation) {
            return found;
        }
    }
    if (isCompared(bound.quantity)) {
        return compared(bound);
    }
    Found none;
    none.whyNone = kNoFigure;
    return isComputable(bound.quantity) && bound.breakdown == kWhole ? computed(bound) : none;
}

FigureReader::Found FigureReader::stored(const BoundFigure& bound, Quantity quantity)
{
    Found found;
    found.whyNone = kNoFigure;
    const auto id = m_query.find({.area = bound.area,
                                  .measure = bound.measure,
                                  .breakdown = bound.breakdown,
                                  .quantity = quantity,
                                  .period = bound.period,
                                  .source = bound.source});
    const auto observation = id && *id ? m_project->observation(**id) : std::optional<Observation>();
    if (!observation || !*observation) {
        return found;
    }
    const Observation& figure = **observation;
    const Catalogue& catalogue = m_project->catalogue();
    const Period* period = catalogue.period(figure.key.period);
    const Source* source = catalogue.sourceOf(figure.key.batch);
    found.figure = figure.figure;
    found.whyNone.clear();
    found.observation = figure.id;
    found.period = figure.key.period;
    found.periodTitle = period == nullptr ? std::string() : titleOf(*period);
    found.sourceKey = source == nullptr ? std::string() : source->key;
    found.lines.reserve(figure.citations.size());
    for (const Citation& citation : figure.citations) {
        found.lines.push_back(citation.line);
    }
    return found;
}

std::vector<SourceId> FigureReader::sourcesOf(const BoundFigure& bound) const
{
    if (bound.source) {
        return {*bound.source};
    }
    auto sources = m_project->wardSources();
    return sources ? *sources : std::vector<SourceId>();
}

FigureReader::Found FigureReader::computed(const BoundFigure& bound)
{
    Found found;
    found.whyNone = kNoFigure;
    for (const SourceId source : sourcesOf(bound)) {
        takeRate(bound, source, found);
        if (found.figure.number()) {
            found.whyNone.clear();
            break;
        }
    }
    return found;
}

/// An area's own rate or count, or that of its wards taken together where each of them has one.
void FigureReader::takeRate(const BoundFigure& bound, SourceId source, Found& found) const
{
    const Catalogue& catalogue = m_project->catalogue();
    const Area* area = catalogue.area(bound.area);
    const Measure* measure = catalogue.measure(bound.measure);
    const auto figures = m_project->figures(source);
    if (area == nullptr || measure == nullptr || !figures) {
        return;
    }
    const comparison::PeriodChoice* period = choiceFor(**figures, bound.period);
    if (period == nullptr) {
        return;
    }
    std::vector<AreaRate> rates;
    for (const Area* ward : catalogue.inside(area->id, AreaKind::Ward)) {
        rates.push_back((*figures)->rateOf(*ward, *measure, *period)); // NOLINT(*-vector-operation): few
    }
    const auto value = bound.quantity == BoundQuantity::Count ? recordedCount(rates)
                                                              : rateOfAll(rates, multiplierOf(measure->unit));
    if (!value) {
        return;
    }
    const Source* from = catalogue.source(source);
    found.figure = {.value = *value, .decimals = bound.quantity == BoundQuantity::Count ? 0 : 1};
    found.periodTitle = titleOf(period->span);
    found.period = period->parts.size() == 1 ? std::optional(period->parts.front()) : std::nullopt;
    found.sourceKey = from == nullptr ? std::string() : from->key;
}

const Comparison* FigureReader::comparisonFor(const BoundFigure& bound, SourceId source)
{
    const Catalogue& catalogue = m_project->catalogue();
    const Area* csp = catalogue.enclosing(bound.area, AreaKind::Csp);
    const Measure* measure = catalogue.measure(bound.measure);
    const Source* from = catalogue.source(source);
    const auto figures = m_project->figures(source);
    if (csp == nullptr || measure == nullptr || from == nullptr || !figures) {
        return nullptr;
    }
    const comparison::PeriodChoice* period = choiceFor(**figures, bound.period);
    if (period == nullptr) {
        return nullptr;
    }
    auto [at, isNew] = m_comparisons.try_emplace({csp->id, bound.measure, bound.period, source});
    if (isNew) {
        auto compared = m_project->compare({.area = csp->code,
                                            .measure = measure->name,
                                            .period = period->span.label,
                                            .source = from->key,
                                            .reference = "csp"});
        if (compared && compared->measureId == bound.measure) {
            at->second = std::move(*compared);
        }
    }
    return at->second ? &*at->second : nullptr;
}

FigureReader::Found FigureReader::compared(const BoundFigure& bound)
{
    Found found;
    found.whyNone = kNoFigure;
    for (const SourceId source : sourcesOf(bound)) {
        const Comparison* comparison = comparisonFor(bound, source);
        if (comparison == nullptr) {
            continue;
        }
        const auto row =
            std::find_if(comparison->rows.begin(), comparison->rows.end(),
                         [&](const ComparisonRow& each) { return each.rate.area == bound.area; });
        if (row == comparison->rows.end()) {
            continue;
        }
        found.periodTitle = comparison->periodTitle;
        found.sourceKey = comparison->sourceKey;
        if (bound.quantity == BoundQuantity::Rank && row->rank) {
            found.figure = {.value = static_cast<double>(*row->rank), .decimals = 0};
        } else if (bound.quantity == BoundQuantity::Index && row->index) {
            found.figure = {.value = *row->index, .decimals = 0};
        } else if (bound.quantity == BoundQuantity::Class && row->wardClass != WardClass::NotComparable) {
            found.words = inWords(row->wardClass);
        } else {
            found.whyNone = "not comparable";
            continue;
        }
        found.whyNone.clear();
        break;
    }
    return found;
}

FigureReader::Found FigureReader::forceRatio(const BoundFigure& bound)
{
    Found none;
    none.whyNone = kNoFigure;
    const Catalogue& catalogue = m_project->catalogue();
    const Area* force = catalogue.enclosing(bound.area, AreaKind::Force);
    if (force == nullptr) {
        return none;
    }
    for (const BoundQuantity quantity : {BoundQuantity::Rate, BoundQuantity::Percentage}) {
        BoundFigure local = bound;
        local.quantity = quantity;
        Found found = find(local);
        BoundFigure around = local;
        around.area = force->id;
        around.period = found.period;
        const auto from = findSource(catalogue, found.sourceKey);
        around.source = from ? std::optional((*from)->id) : around.source;
        const Found forces = find(around);
        if (found.figure.number() && forces.figure.number() && *forces.figure.number() > 0) {
            found.figure = {.value = *found.figure.number() / *forces.figure.number(), .decimals = 1};
            found.observation.reset();
            return found;
        }
    }
    return none;
}

} // namespace wardwise::project

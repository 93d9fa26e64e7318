#include "core/project/figure_choices.h"

#include "core/base/number_text.h"
#include "core/domain/figure_phrase.h"
#include "core/domain/name_match.h"
#include "core/project/figure_places.h"
#include "core/project/figure_text.h"
#include "core/project/figure_value.h"
#include "core/store/figure_choice_query.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace wardwise::project {

namespace {

constexpr std::size_t kMostRead = 4000;

bool hasWord(const std::string& name, const std::string& word)
{
    return caseFolded(name).find(word) != std::string::npos;
}

std::vector<store::ListWord> meantBy(const Catalogue& catalogue, std::string_view filter)
{
    std::vector<store::ListWord> words;
    for (const std::string& text : foldedWords(filter)) {
        store::ListWord word{.text = text, .areas = {}, .measures = {}, .periods = {}, .breakdowns = {}};
        const auto gather = [&](const auto& all, auto& ids, const auto& nameOf) {
            for (const auto& each : all) {
                if (hasWord(nameOf(each), text)) {
                    ids.push_back(each.id);
                }
            }
        };
        gather(catalogue.areas, word.areas, [](const Area& area) { return area.name; });
        gather(catalogue.measures, word.measures, [](const Measure& measure) { return measure.name; });
        gather(catalogue.periods, word.periods, [](const Period& period) { return period.label; });
        gather(catalogue.breakdowns, word.breakdowns, [](const Breakdown& part) { return partText(part); });
        words.push_back(std::move(word));
    }
    return words;
}

/// The assessed area, its force and its wards.
std::vector<AreaId> nearAreas(const Project& project)
{
    std::vector<AreaId> near;
    const Area* csp = project.assessedArea();
    if (csp == nullptr) {
        return near;
    }
    near.push_back(csp->id);
    if (const Area* force = project.catalogue().enclosing(csp->id, AreaKind::Force)) {
        near.push_back(force->id);
    }
    for (const Area* ward : project.catalogue().inside(csp->id, AreaKind::Ward)) {
        near.push_back(ward->id); // NOLINT(performance-inefficient-vector-operation): few
    }
    return near;
}

/// Orders what was found as an analyst of the section would look for it.
class ChoiceOrder
{
public:
    ChoiceOrder(const Project& project, const Priority& section, bool isShare)
        : m_project(&project)
        , m_section(&section)
        , m_csp(project.assessedArea())
        , m_force(m_csp == nullptr ? nullptr : project.catalogue().enclosing(m_csp->id, AreaKind::Force))
        , m_isShare(isShare)
    {
    }

    [[nodiscard]] std::vector<FigureChoice> choices(std::vector<store::FigureRow> rows,
                                                    std::size_t most) const
    {
        std::vector<std::pair<Key, std::size_t>> order;
        order.reserve(rows.size());
        for (std::size_t at = 0; at < rows.size(); ++at) {
            order.emplace_back(keyOf(rows[at]), at);
        }
        std::sort(order.begin(), order.end());
        std::vector<FigureChoice> found;
        found.reserve(std::min(most, order.size()));
        for (const auto& [key, at] : order) {
            if (found.size() == most) {
                break;
            }
            found.push_back(choiceOf(rows[at]));
        }
        return found;
    }

private:
    using Key = std::tuple<bool, std::size_t, int, bool, int, Month, std::string, std::int64_t>;

    [[nodiscard]] int nearnessOf(AreaId area) const
    {
        constexpr int kElsewhere = 3;
        if (m_csp != nullptr && area == m_csp->id) {
            return 0;
        }
        if (m_force != nullptr && area == m_force->id) {
            return 1;
        }
        const Area* csp = m_project->catalogue().enclosing(area, AreaKind::Csp);
        return csp != nullptr && csp == m_csp ? 2 : kElsewhere;
    }

    /// What is written of most often comes first.
    static int usualnessOf(Quantity quantity)
    {
        switch (quantity) {
        case Quantity::Rate:
        case Quantity::Percentage:
            return 0;
        case Quantity::Count:
            return 1;
        case Quantity::Text:
            return 3;
        default:
            return 2;
        }
    }

    [[nodiscard]] Key keyOf(const store::FigureRow& row) const
    {
        const auto& own = m_section->measures;
        const auto at = std::find(own.begin(), own.end(), row.key.measure);
        const Period* period = m_project->catalogue().period(row.key.period);
        const Area* area = m_project->catalogue().area(row.key.area);
        const bool isShare = row.key.quantity == Quantity::Percentage || row.key.quantity == Quantity::Change;
        Month newestFirst = period == nullptr ? Month{} : period->last;
        newestFirst.year = -newestFirst.year;
        newestFirst.month = -newestFirst.month;
        return {m_isShare && !isShare,
                static_cast<std::size_t>(at - own.begin()),
                nearnessOf(row.key.area),
                row.key.breakdown != kWhole,
                usualnessOf(row.key.quantity),
                newestFirst,
                area == nullptr ? std::string() : area->name,
                row.id.value};
    }

    [[nodiscard]] FigureChoice choiceOf(const store::FigureRow& row) const
    {
        const Catalogue& catalogue = m_project->catalogue();
        const Measure* measure = catalogue.measure(row.key.measure);
        const Area* area = catalogue.area(row.key.area);
        const Period* period = catalogue.period(row.key.period);
        const Breakdown* part =
            row.key.breakdown == kWhole ? nullptr : catalogue.breakdown(row.key.breakdown);
        const Source* source = catalogue.sourceOf(row.key.batch);
        FigureChoice choice;
        choice.bound.priority = m_section->id;
        choice.bound.area = row.key.area;
        choice.bound.measure = row.key.measure;
        choice.bound.period = row.key.period;
        choice.bound.source = source == nullptr ? std::nullopt : std::optional(source->id);
        choice.bound.breakdown = row.key.breakdown;
        choice.bound.quantity = boundQuantity(row.key.quantity);
        choice.measure = measure == nullptr ? std::string() : measure->name;
        choice.part = part == nullptr ? std::string() : partText(*part);
        choice.area = area == nullptr ? std::string() : area->name;
        choice.period = period == nullptr ? std::string() : titleOf(*period);
        choice.value = figureText(row.figure);
        choice.source = source == nullptr ? std::string() : source->key;
        return choice;
    }

    const Project* m_project;
    const Priority* m_section;
    const Area* m_csp;
    const Area* m_force;
    bool m_isShare;
};

} // namespace

Result<std::vector<FigureChoice>> figureChoices(const Project& project, const Priority& section,
                                                std::string_view filter, std::size_t most)
{
    // What is asked for first is nearest: a large force has more figures of a measure than are read at once.
    const auto words = meantBy(project.catalogue(), filter);
    const auto near = nearAreas(project);
    const ChoiceOrder order(project, section, false);
    std::vector<FigureChoice> choices;
    for (const auto& [others, elsewhere] :
         {std::pair(false, false), std::pair(false, true), std::pair(true, false), std::pair(true, true)}) {
        auto rows = store::figuresToChoose(project.connection(), {.measures = section.measures,
                                                                  .others = others,
                                                                  .areas = near,
                                                                  .elsewhere = elsewhere,
                                                                  .words = words,
                                                                  .most = kMostRead});
        if (!rows) {
            return rows.error();
        }
        for (FigureChoice& choice : order.choices(std::move(*rows), most - choices.size())) {
            choices.push_back(std::move(choice)); // NOLINT(performance-inefficient-vector-operation): few
        }
        if (choices.size() >= most) {
            break;
        }
    }
    return choices;
}

Result<std::vector<FigureChoice>> figuresLike(const Project& project, const Priority& section,
                                              std::string_view number, bool isShare, std::size_t most)
{
    const auto typed = readNumber(number);
    if (!typed) {
        return std::vector<FigureChoice>();
    }
    const double half = 0.5 * std::pow(10.0, -typed->decimals);
    const double guard = 1e-9 * std::max(1.0, std::abs(typed->value));
    auto found = store::figuresOfValue(
        project.connection(), {typed->value - half - guard, typed->value + half - guard}, {}, kMostRead);
    if (!found) {
        return found.error();
    }
    if (found->empty() && !section.measures.empty()) {
        constexpr double kNear = 0.1;
        const double near = std::max(std::abs(typed->value) * kNear, half);
        found = store::figuresOfValue(project.connection(), {typed->value - near, typed->value + near},
                                      section.measures, most);
        if (!found) {
            return found.error();
        }
    }
    auto choices = ChoiceOrder(project, section, isShare).choices(std::move(*found), most);
    for (FigureChoice& choice : choices) {
        const auto printed = readNumber(choice.value);
        if (printed && printed->decimals > typed->decimals) {
            choice.bound.decimals = typed->decimals; // as the analyst rounded it
        }
    }
    return choices;
}

std::vector<BoundQuantity> sayable(const Project& project, const FigureChoice& choice)
{
    std::vector<BoundQuantity> quantities{choice.bound.quantity};
    if (choice.bound.breakdown != kWhole) {
        return quantities;
    }
    FigureReader reader(project);
    for (const BoundQuantity other : {BoundQuantity::Rate, BoundQuantity::ForceRatio, BoundQuantity::Rank,
                                      BoundQuantity::Class, BoundQuantity::Index}) {
        BoundFigure bound = choice.bound;
        bound.quantity = other;
        if (other != choice.bound.quantity && reader.read(bound).isThere) {
            quantities.push_back(other);
        }
    }
    return quantities;
}

std::vector<WordChoice> wordChoices(const Project& project, const BoundFigure& bound)
{
    FigureReader reader(project);
    std::vector<WordChoice> words;
    for (const FigurePhrase phrase : allFigurePhrases()) {
        BoundFigure worded = bound;
        worded.phrase = phrase;
        const FigureValue value = canSay(bound.quantity, phrase) ? reader.read(worded) : FigureValue{};
        const bool fits =
            phrase == FigurePhrase::Figure
            || (value.value && phrased(*value.value, phrase, bound.decimals.value_or(1)).has_value());
        if (fits && !value.text.empty()) {
            words.push_back({phrase, value.text});
        }
    }
    return words;
}

} // namespace wardwise::project

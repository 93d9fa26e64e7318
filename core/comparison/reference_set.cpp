#include "core/comparison/reference_set.h"

#include "core/base/number_text.h"
#include "core/domain/name_match.h"
#include "core/stats/reference_scale.h"

#include <algorithm>
#include <numeric>

namespace wardwise::comparison {

namespace {

constexpr std::string_view kRateOf = "rate:";

std::string wardsOf(std::size_t n, const std::string& name)
{
    return n == 1 ? "the one ward of " + name
                  : "the " + groupedText(static_cast<std::int64_t>(n)) + " wards of " + name;
}

ReferenceSet wardsInside(const Catalogue& catalogue, const Area& area, std::string id)
{
    ReferenceSet set;
    set.id = std::move(id);
    set.area = area.id;
    set.wards = catalogue.inside(area.id, AreaKind::Ward);
    set.label = wardsOf(set.wards.size(),
                        area.kind == AreaKind::Force ? "the " + area.name + " force area" : area.name);
    return set;
}

Result<const Area*> areaAround(const Catalogue& catalogue, const Area& area, AreaKind kind)
{
    const Area* around = catalogue.enclosing(area.id, kind);
    if (around == nullptr) {
        return Error{ErrorCode::NotFound,
                     area.name + " isn't in a "
                         + (kind == AreaKind::Csp ? "partnership" : "police force area")
                         + " in this project. Choose another reference set.",
                     {}};
    }
    return around;
}

Result<ReferenceSet> singleRate(const Catalogue& catalogue, const Area& area, std::string_view of)
{
    const auto named =
        sameText(of, "force") ? areaAround(catalogue, area, AreaKind::Force) : findArea(catalogue, of);
    if (!named) {
        return named.error();
    }
    ReferenceSet set;
    set.id = std::string(kRateOf) + (*named)->code;
    set.label = "the published rate of " + (*named)->name;
    set.area = (*named)->id;
    set.isSingleRate = true;
    return set;
}

ReferenceSet keptSet(const Catalogue& catalogue, const KeptReference& kept)
{
    ReferenceSet set;
    set.id = kept.name;
    set.options = kept.options;
    set.published = kept.published;
    if (set.isPublished()) {
        set.label = "the published figures \u201c" + kept.name + "\u201d";
        return set;
    }
    for (const AreaId id : kept.areas) {
        for (const Area* ward : catalogue.inside(id, AreaKind::Ward)) {
            const bool isOut =
                std::find(kept.leftOut.begin(), kept.leftOut.end(), ward->id) != kept.leftOut.end();
            std::vector<const Area*>& to = isOut ? set.leftOut : set.wards;
            if (std::find(to.begin(), to.end(), ward) == to.end()) {
                to.push_back(ward);
            }
        }
    }
    const auto byCode = [](const Area* a, const Area* b) { return a->code < b->code; };
    std::sort(set.wards.begin(), set.wards.end(), byCode);
    set.label = wardsOf(set.wards.size(), "\u201c" + kept.name + "\u201d");
    return set;
}

std::string listed(std::vector<std::string> names)
{
    constexpr std::size_t kMostNamed = 5;
    const std::size_t more = names.size() > kMostNamed ? names.size() - kMostNamed : 0;
    names.resize(names.size() - more);
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool isLast = i + 1 == names.size() && more == 0;
        text.append(i == 0 ? "" : isLast ? " and " : ", ").append(names[i]);
    }
    return more == 0 ? text : text + " and " + std::to_string(more) + " others";
}

void addHow(std::string& how, const std::string& more)
{
    how += (how.empty() ? "" : "; ") + more;
}

} // namespace

Result<ReferenceSet> referenceSet(const Catalogue& catalogue, const Area& area, std::string_view id)
{
    const auto kept =
        std::find_if(catalogue.references.begin(), catalogue.references.end(),
                     [&](const KeptReference& reference) { return sameText(reference.name, id); });
    if (kept != catalogue.references.end()) {
        return keptSet(catalogue, *kept);
    }
    const bool csp = sameText(id, "csp");
    if (csp || sameText(id, "force")) {
        const auto around = areaAround(catalogue, area, csp ? AreaKind::Csp : AreaKind::Force);
        if (!around) {
            return around.error();
        }
        return wardsInside(catalogue, **around, csp ? "csp" : "force");
    }
    if (id.substr(0, kRateOf.size()) == kRateOf) {
        return singleRate(catalogue, area, id.substr(kRateOf.size()));
    }
    const auto named = findArea(catalogue, id);
    if (!named) {
        return Error{named.error().code,
                     "The reference set must be csp, force, rate: and an area, the name of a kept set, or an "
                     "area whose wards it is. "
                         + named.error().message,
                     {}};
    }
    return wardsInside(catalogue, **named, (*named)->code);
}

std::vector<std::optional<double>> valuesOf(const std::vector<AreaRate>& rates)
{
    std::vector<std::optional<double>> values;
    values.reserve(rates.size());
    for (const AreaRate& rate : rates) {
        values.push_back(rate.rate ? std::optional(rate.rate->value) : std::nullopt);
    }
    return values;
}

ReferenceScale::ReferenceScale(const ReferenceSet& set, const std::vector<AreaRate>& rates, SdKind kind)
{
    auto values = valuesOf(rates);
    std::vector<double> weights;
    if (set.options.weighted) {
        addHow(m_how, "weighted by population");
        weights.reserve(rates.size());
        for (const AreaRate& rate : rates) {
            weights.push_back(rate.population ? static_cast<double>(rate.population->value) : 0.0);
        }
    }
    if (set.options.withoutItself) {
        addHow(m_how, "each ward against the others");
    }
    std::vector<std::string> out;
    for (const Area* area : set.leftOut) {
        out.push_back(area->name); // NOLINT(performance-inefficient-vector-operation): few
    }
    if (!out.empty()) {
        addHow(m_how, "without " + listed(std::move(out)) + " (left out by hand)");
    }
    const auto fences = set.options.withoutOutliers ? stats::farOutFences(values) : std::nullopt;
    std::vector<std::string> farOut;
    for (std::size_t i = 0; fences && i < values.size(); ++i) {
        if (values[i] && (*values[i] < fences->low || *values[i] > fences->high)) {
            values[i].reset();
            farOut.push_back(rates[i].name);
        }
    }
    if (!farOut.empty()) {
        const std::string many = countText(static_cast<std::int64_t>(farOut.size()), "far-out rate");
        addHow(m_how, "without " + many + " (" + listed(std::move(farOut)) + ")");
    }
    m_whole =
        weights.empty() ? stats::meanAndSd(values, kind) : stats::weightedMeanAndSd(values, weights, kind);
    if (!set.options.withoutItself) {
        return;
    }
    const auto others = stats::othersMeanAndSd(values, weights, kind);
    std::vector<std::size_t> order(rates.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return rates[a].area < rates[b].area; });
    m_areas.reserve(order.size());
    m_others.reserve(order.size());
    for (const std::size_t place : order) {
        m_areas.push_back(rates[place].area);
        m_others.push_back(others[place]);
    }
}

ReferenceScale::ReferenceScale(const PublishedReference& published, SdKind kind)
    : m_whole(
        stats::MeanAndSd{.n = stats::kFewAreas, .mean = published.mean, .sd = published.sd, .kind = kind})
    , m_how(published.note)
{
}

std::optional<stats::MeanAndSd> ReferenceScale::of(AreaId area) const
{
    const auto found = std::lower_bound(m_areas.begin(), m_areas.end(), area);
    if (m_others.empty() || found == m_areas.end() || *found != area) {
        return m_whole;
    }
    return m_others[static_cast<std::size_t>(found - m_areas.begin())];
}

} // namespace wardwise::comparison

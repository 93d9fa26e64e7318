#include "core/project/section_rates.h"

namespace wardwise::project {

namespace {

bool isComparable(const Observation& observation)
{
    return observation.key.breakdown == kWhole
           && (observation.key.quantity == Quantity::Rate
               || observation.key.quantity == Quantity::Percentage);
}

Result<std::vector<SectionFigure>> figuresOf(const Project& project, AreaId area,
                                             const std::vector<MeasureId>& measures)
{
    std::vector<SectionFigure> found;
    if (measures.empty()) {
        return found;
    }
    auto read = store::forEachObservation(
        project.connection(), {.area = area, .measures = measures, .source = std::nullopt},
        [&](const Observation& observation) {
            if (isComparable(observation)) {
                const Source* source = project.catalogue().sourceOf(observation.key.batch);
                found.push_back({observation, source == nullptr ? std::string() : source->key});
            }
        });
    if (!read) {
        return read.error();
    }
    return found;
}

bool alike(const Observation& a, const Observation& b)
{
    return a.key.measure == b.key.measure && a.key.period == b.key.period && a.key.quantity == b.key.quantity;
}

} // namespace

Result<std::vector<LocalAgainstForce>> localAgainstForce(const Project& project, const Priority& priority)
{
    std::vector<LocalAgainstForce> rates;
    const Area* csp = project.assessedArea();
    if (csp == nullptr) {
        return rates;
    }
    const auto local = figuresOf(project, csp->id, priority.measures);
    if (!local) {
        return local.error();
    }
    const Area* force = project.catalogue().enclosing(csp->id, AreaKind::Force);
    const auto around = force == nullptr ? Result<std::vector<SectionFigure>>(std::vector<SectionFigure>{})
                                         : figuresOf(project, force->id, priority.measures);
    if (!around) {
        return around.error();
    }
    for (const MeasureId measure : priority.measures) {
        for (const SectionFigure& figure : *local) {
            if (figure.observation.key.measure != measure) {
                continue;
            }
            const Period* period = project.catalogue().period(figure.observation.key.period);
            LocalAgainstForce rate{measure, period == nullptr ? std::string() : period->label, figure,
                                   std::nullopt};
            for (const SectionFigure& other : *around) {
                if (alike(other.observation, figure.observation) && other.sourceKey == figure.sourceKey) {
                    rate.force = other;
                }
            }
            rates.push_back(std::move(rate));
        }
    }
    return rates;
}

Result<std::optional<SectionFigure>> hotspotFigure(const Project& project, const Hotspot& hotspot)
{
    if (!hotspot.measure) {
        return std::optional<SectionFigure>();
    }
    auto found = figuresOf(project, hotspot.area, {*hotspot.measure});
    if (!found) {
        return found.error();
    }
    return found->empty() ? std::nullopt : std::optional(found->front());
}

} // namespace wardwise::project

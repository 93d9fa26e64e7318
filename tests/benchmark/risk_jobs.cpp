// How sure the order of threats is: everything drawn, and one threat drawn anew after a level has changed,
// for an assessment's 15 threats and a force's 130 with eight scorers; and how the time grows with the draws.
#include "tests/benchmark/job.h"
#include "tests/benchmark/jobs.h"

#include "core/risk/stability.h"
#include "core/stats/random_stream.h"

#include <memory>
#include <thread>

namespace wardwise::benchmark_of {

namespace {

constexpr std::size_t kManyDraws = 100000;

struct Threats
{
    std::size_t threats = 15;
    std::size_t criteria = 6;
    std::size_t scorers = 0;
    std::size_t draws = kManyDraws;
};

risk::Criterion fiveLevels(std::size_t number)
{
    risk::Criterion criterion;
    criterion.id = "c" + std::to_string(number);
    criterion.name = criterion.id;
    for (int level = 1; level <= 5; ++level) {
        criterion.levels.push_back({.word = "Level " + std::to_string(level),
                                    .value = static_cast<double>(level),
                                    .description = {},
                                    .evidence = {},
                                    .alsoSaid = {}});
    }
    return criterion;
}

/// A sum times a weighted sum, half of the criteria in each.
risk::CompiledScheme schemeWith(std::size_t criteria)
{
    risk::Scheme scheme;
    scheme.key = "timed";
    scheme.title = "Timed";
    scheme.overall.kind = risk::RuleKind::Product;
    for (const auto kind : {risk::RuleKind::Sum, risk::RuleKind::WeightedSum}) {
        risk::Group group;
        group.id = std::string(toText(kind));
        group.name = group.id;
        group.rule.kind = kind;
        for (std::size_t i = 0; i < criteria / 2; ++i) {
            group.criteria.push_back(fiveLevels(scheme.groups.size() * criteria + i));
            group.criteria.back().weight = static_cast<double>(i) + 0.5;
        }
        scheme.groups.push_back(std::move(group));
    }
    scheme.bands = {{.name = "Some", .from = 0, .colour = "#808080", .tier = Tier::AdditionalConsideration},
                    {.name = "Much", .from = 200, .colour = "#808080", .tier = Tier::Priority}};
    return std::move(risk::CompiledScheme::make(std::move(scheme))).value();
}

std::vector<risk::StabilityInput> inputsOf(const Threats& extent)
{
    stats::RandomStream random(1, extent.threats);
    std::vector<risk::StabilityInput> inputs(extent.threats);
    for (std::size_t threat = 0; threat < extent.threats; ++threat) {
        inputs[threat].id = static_cast<std::int64_t>(threat) + 1;
        for (std::size_t criterion = 0; criterion < extent.criteria; ++criterion) {
            const std::size_t low = random.below(4);
            risk::StabilityCell cell{
                .consensus = risk::LevelRange{low, low + 1}, .confidence = Confidence::Medium, .scorers = {}};
            for (std::size_t scorer = 0; scorer < extent.scorers; ++scorer) {
                const std::size_t level = random.below(5);
                cell.scorers.emplace_back(risk::LevelRange{level, level});
            }
            inputs[threat].cells.push_back(std::move(cell));
        }
    }
    return inputs;
}

risk::Stability drawn(const Threats& extent)
{
    risk::StabilityChoice choice;
    choice.draws = extent.draws;
    choice.threads = std::max(1U, std::thread::hardware_concurrency());
    return std::move(risk::Stability::make(schemeWith(extent.criteria), inputsOf(extent), choice)).value();
}

Job drawing(const Threats& extent)
{
    const auto scored = std::make_shared<std::size_t>(0);
    return {[] {}, [=] { *scored = drawn(extent).scoredThreats(); },
            [=] {
                return *scored == extent.threats ? std::string() : std::string("not every threat was scored");
            }};
}

/// The same level goes up and down in turn.
Job updating(const Threats& extent)
{
    const auto stability = std::make_shared<risk::Stability>(drawn(extent));
    const auto inputs = std::make_shared<std::vector<risk::StabilityInput>>(inputsOf(extent));
    const auto round = std::make_shared<std::size_t>(0);
    return {[] {},
            [=] {
                risk::StabilityInput input = inputs->front();
                input.cells.front().consensus = risk::LevelRange{++*round % 2, 2};
                input.cells.front().scorers.clear();
                stability->update(0, std::move(input));
            },
            [=] {
                return stability->results().front() ? std::string() : std::string("the threat has no score");
            }};
}

std::string extentText(const Threats& extent)
{
    return std::to_string(extent.threats) + " threats by " + std::to_string(extent.criteria) + " criteria, "
           + std::to_string(extent.draws) + " draws";
}

} // namespace

void addRiskJobs()
{
    constexpr double kSecond = 1000.0;
    const Threats force{.threats = 130, .criteria = 20, .scorers = 8, .draws = kManyDraws};
    for (const std::size_t draws : {kManyDraws / 10, kManyDraws}) {
        Threats extent;
        extent.draws = draws;
        addJob("Draw " + extentText(extent), kSecond * static_cast<double>(draws) / kManyDraws,
               [extent] { return drawing(extent); });
    }
    addJob("Change a level of " + extentText(Threats{}), kAtOnce, [] { return updating({}); });
    addJob("Change a level of " + extentText(force), kAtOnce, [force] { return updating(force); });
}

} // namespace wardwise::benchmark_of

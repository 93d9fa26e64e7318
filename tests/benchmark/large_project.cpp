#include "tests/benchmark/large_project.h"

#include "core/store/assessment_repository.h"
#include "core/store/catalogue_repository.h"
#include "core/store/observation_repository.h"
#include "core/store/project_file.h"
#include "core/store/transaction.h"

#include <array>
#include <cstdint>
#include <stdexcept>
#include <vector>

namespace wardwise::benchmark_of {

namespace {

constexpr int kYear = 2020;
constexpr int kSections = 8;

/// "Made-up Ward 0042"
std::string numbered(const std::string& name, int number)
{
    const std::string digits = std::to_string(number);
    return name + " " + std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
}

/// Numbers that look random and are the same everywhere (Numerical Recipes' generator).
class Sequence
{
public:
    /// From `low` to `high`, both included.
    int between(int low, int high)
    {
        m_state = m_state * 1664525U + 1013904223U;
        return low + static_cast<int>((m_state >> 8U) % static_cast<std::uint32_t>(high - low + 1));
    }

    bool oneIn(int many) { return between(1, many) == 1; }

private:
    std::uint32_t m_state = 1;
};

class Writer
{
public:
    Writer(const store::Connection& connection, Extent extent)
        : m_connection(&connection)
        , m_extent(extent)
        , m_insert(connection)
    {
    }

    void write()
    {
        const AreaId force = addArea("X23", "Made-up Force", AreaKind::Force, std::nullopt);
        const AreaId csp = addArea("X07", "Made-up Partnership", AreaKind::Csp, force);
        for (int i = 1; i <= m_extent.wards; ++i) {
            m_wards.push_back(addArea(numbered("X05", i), numbered("Made-up Ward", i), AreaKind::Ward, csp));
        }
        addMeasures();
        addSource(force);
        addFigures();
        addAssessment(csp);
    }

private:
    template <class T>
    static T good(Result<T> result)
    {
        if (!result) {
            throw std::runtime_error(result.error().message + " " + result.error().detail);
        }
        return *result;
    }

    AreaId addArea(const std::string& code, const std::string& name, AreaKind kind,
                   std::optional<AreaId> parent)
    {
        return good(store::addArea(*m_connection, {.id = {},
                                                   .code = code,
                                                   .name = name,
                                                   .kind = kind,
                                                   .parent = parent,
                                                   .boundaryYear = kYear,
                                                   .centroid = std::nullopt}));
    }

    MeasureId addMeasure(const std::string& name, MeasureUnit unit, std::optional<MeasureId> parent)
    {
        Measure measure;
        measure.family = "made-up";
        measure.name = name;
        measure.unit = unit;
        measure.parent = parent;
        measure.position = ++m_position;
        return good(store::addMeasure(*m_connection, measure));
    }

    void addMeasures()
    {
        const auto rate = MeasureUnit::RatePer1000Residents;
        m_all = addMeasure("All made-up measures", rate, std::nullopt);
        for (int i = 1; i < m_extent.measures; ++i) {
            m_measures.push_back(addMeasure(numbered("Made-up measure", i), rate, m_all));
            if (auto added = store::addMeasurePart(*m_connection, {m_all, m_measures.back()}); !added) {
                throw std::runtime_error(added.error().message);
            }
        }
        m_population = addMeasure("Made-up population", MeasureUnit::Count, std::nullopt);
    }

    void addSource(AreaId force)
    {
        m_period = good(store::addPeriod(*m_connection, *periodFromLabel("2019")));
        const auto source = good(store::addSource(*m_connection, {.id = {},
                                                                  .key = "made-up",
                                                                  .title = "Made-up figures",
                                                                  .publisher = {},
                                                                  .licence = {},
                                                                  .attribution = {},
                                                                  .note = "For measuring speed only"}));
        Batch batch;
        batch.source = source;
        batch.label = "Made up";
        batch.loadedAt = "2020-01-01T00:00:00Z";
        batch.completeFor = force;
        m_batch = good(store::addBatch(*m_connection, batch));
    }

    void addFigure(AreaId ward, MeasureId measure, Quantity quantity, Figure figure)
    {
        Observation observation;
        observation.key = {ward, measure, m_period, kWhole, m_batch, quantity};
        observation.figure = std::move(figure);
        good(m_insert.add(observation));
    }

    void addFigures()
    {
        constexpr int kSmallest = 1500;
        constexpr int kLargest = 16000;
        for (const AreaId ward : m_wards) {
            if (!m_sequence.oneIn(400)) {
                const int people = m_sequence.between(kSmallest, kLargest);
                addFigure(ward, m_population, Quantity::Population, {.value = double(people), .decimals = 0});
            }
            int most = 4; // from rare to frequent: exact and Byar's intervals both occur
            for (const MeasureId measure : m_measures) {
                most += 9;
                const int events = m_sequence.between(0, most);
                if (m_sequence.oneIn(200)) {
                    addFigure(ward, measure, Quantity::Count, {.value = Missing::NotRecorded, .decimals = 0});
                } else if (!m_sequence.oneIn(100)) {
                    addFigure(ward, measure, Quantity::Count, {.value = double(events), .decimals = 0});
                }
            }
        }
    }

    void addAssessment(AreaId csp)
    {
        const auto assessment = good(store::addAssessment(*m_connection, {.id = {},
                                                                          .csp = csp,
                                                                          .title = "Made-up assessment",
                                                                          .year = "2020",
                                                                          .marking = "OFFICIAL",
                                                                          .note = {}}));
        for (int i = 1; i <= kSections; ++i) {
            const auto at = static_cast<std::size_t>(i);
            Priority priority;
            priority.title = numbered("Made-up section", i);
            priority.position = i;
            priority.summary = "Text that is made up, to measure speed.";
            if (at <= m_measures.size() && at <= m_wards.size()) {
                priority.measures = {m_measures[at - 1]};
                priority.hotspots = {{m_wards[at - 1], m_measures[at - 1], {}, std::nullopt}};
            }
            priority.recommendations = {{.id = {},
                                         .text = "Do what is made up.",
                                         .urgency = {},
                                         .owner = "Nobody",
                                         .due = "2020",
                                         .status = {},
                                         .line = {}}};
            good(store::addPriority(*m_connection, assessment, priority));
        }
    }

    const store::Connection* m_connection;
    Extent m_extent;
    store::ObservationInsert m_insert;
    Sequence m_sequence;
    std::vector<AreaId> m_wards;
    std::vector<MeasureId> m_measures;
    MeasureId m_all;
    MeasureId m_population;
    PeriodId m_period;
    BatchId m_batch;
    int m_position = 0;
};

Result<void> fill(const store::Connection& connection, Extent extent)
{
    auto transaction = store::Transaction::begin(connection);
    if (!transaction) {
        return transaction.error();
    }
    try {
        Writer(connection, extent).write();
    } catch (const std::exception& mistake) {
        return Error{ErrorCode::Internal, mistake.what(), {}};
    }
    return transaction->commit();
}

} // namespace

Result<void> writeLargeProject(const QString& path, Extent extent)
{
    const auto file = store::ProjectFile::create(
        path, true, [&](const store::Connection& connection) { return fill(connection, extent); });
    return file ? Result<void>() : Result<void>(file.error());
}

} // namespace wardwise::benchmark_of

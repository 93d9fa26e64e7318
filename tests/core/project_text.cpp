#include "tests/core/project_text.h"

#include "core/base/number_text.h"
#include "core/store/catalogue_repository.h"
#include "core/store/observation_repository.h"
#include "core/store/transaction.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <sstream>
#include <stdexcept>

namespace wardwise::test {

namespace {

/// Reads the notation and writes rows; throws at the first mistake, which write() makes a failure.
class Writer
{
public:
    explicit Writer(const store::Connection& connection) : m_connection(&connection), m_insert(connection) {}

    void line(const std::string& text)
    {
        std::istringstream words(text);
        std::string first;
        if (!(words >> first)) {
            return;
        }
        if (const auto kind = areaKindFromText(first)) {
            addArea(*kind, words);
        } else if (first == "source") {
            addSource(words);
        } else if (first == "period") {
            words >> m_period;
        } else if (first == "measure") {
            addMeasure(words);
        } else {
            addFigures(first, words);
        }
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

    static std::string spaced(std::string name)
    {
        std::replace(name.begin(), name.end(), '_', ' ');
        return name;
    }

    void addArea(AreaKind kind, std::istringstream& words)
    {
        std::string name;
        std::string in;
        std::string parent;
        Area area;
        words >> area.code >> name >> in >> parent;
        area.name = spaced(name);
        area.kind = kind;
        area.boundaryYear = 2018;
        if (!parent.empty()) {
            area.parent = m_areas.at(parent);
        }
        m_areas[area.code] = good(store::addArea(*m_connection, area));
    }

    void addSource(std::istringstream& words)
    {
        std::string complete;
        std::string area;
        Source source;
        words >> source.key >> complete >> area;
        source.title = source.key;
        m_source = source.key;
        Batch batch;
        batch.label = "Figures";
        batch.loadedAt = "2020-01-01T00:00:00Z";
        batch.source = good(store::addSource(*m_connection, source));
        if (!area.empty()) {
            batch.completeFor = m_areas.at(area);
        }
        m_batch = good(store::addBatch(*m_connection, batch));
    }

    void addMeasure(std::istringstream& words)
    {
        std::string name;
        std::string rest;
        words >> name >> rest;
        const auto unit = measureUnitFromText(rest);
        const MeasureId id =
            measureNamed(name, unit.value_or(MeasureUnit::RatePer1000Residents), std::nullopt);
        for (std::string child; rest == "=" && words >> child;) {
            const MeasureId part = measureNamed(child, MeasureUnit::RatePer1000Residents, id);
            if (auto added = store::addMeasurePart(*m_connection, {id, part}); !added) {
                throw std::runtime_error(added.error().message);
            }
        }
    }

    MeasureId measureNamed(const std::string& name, MeasureUnit unit, std::optional<MeasureId> parent)
    {
        if (const auto at = m_measures.find(m_source + name); at != m_measures.end()) {
            return at->second;
        }
        Measure measure;
        measure.family = m_source;
        measure.name = spaced(name);
        measure.unit = unit;
        measure.parent = parent;
        measure.position = static_cast<int>(m_measures.size()) + 1;
        return m_measures[m_source + name] = good(store::addMeasure(*m_connection, measure));
    }

    PeriodId period()
    {
        if (const auto at = m_periods.find(m_period); at != m_periods.end()) {
            return at->second;
        }
        const auto read = periodFromLabel(m_period);
        if (!read) {
            throw std::runtime_error("no period " + m_period);
        }
        return m_periods[m_period] = good(store::addPeriod(*m_connection, *read));
    }

    void addFigures(const std::string& code, std::istringstream& words)
    {
        std::string name;
        std::string value;
        while (words >> name >> value) {
            Observation figure;
            const bool population = name == "pop";
            const MeasureId measure =
                population ? measureNamed("Population", MeasureUnit::Count, std::nullopt)
                           : measureNamed(name, MeasureUnit::RatePer1000Residents, std::nullopt);
            const auto missing = missingFromText(value);
            const auto number = readNumber(value);
            const bool percentage = value.back() == '%';
            const bool rate = missing || (number && number->decimals > 0);
            figure.key = {m_areas.at(code),
                          measure,
                          period(),
                          kWhole,
                          m_batch,
                          population   ? Quantity::Population
                          : percentage ? Quantity::Percentage
                          : rate       ? Quantity::Rate
                                       : Quantity::Count};
            if (missing) {
                figure.figure.value = *missing;
            } else {
                figure.figure = {.value = number.value().value, .decimals = number->decimals};
            }
            good(m_insert.add(figure));
        }
    }

    const store::Connection* m_connection;
    store::ObservationInsert m_insert;
    std::map<std::string, AreaId> m_areas;
    std::map<std::string, MeasureId> m_measures;
    std::map<std::string, PeriodId> m_periods;
    std::string m_source;
    std::string m_period = "2018-19";
    BatchId m_batch;
};

Result<void> fill(const store::Connection& connection, const std::string& notation)
{
    auto transaction = store::Transaction::begin(connection);
    if (!transaction) {
        return transaction.error();
    }
    std::istringstream lines(notation);
    std::string text;
    try {
        Writer writer(connection);
        while (std::getline(lines, text)) {
            writer.line(text);
        }
    } catch (const std::exception& mistake) {
        return Error{ErrorCode::Invalid, "notation \"" + text + "\": " + mistake.what(), {}};
    }
    return transaction->commit();
}

} // namespace

QString ProjectFolder::write(const std::string& notation, const char* name) const
{
    const auto file = store::ProjectFile::create(
        path(name), true, [&](const store::Connection& connection) { return fill(connection, notation); });
    if (!file) {
        ADD_FAILURE() << file.error().message << ' ' << file.error().detail;
    }
    return path(name);
}

std::unique_ptr<project::Project> ProjectFolder::open(const std::string& notation) const
{
    write(notation);
    return reopen();
}

std::unique_ptr<project::Project> ProjectFolder::reopen(const char* name) const
{
    auto opened = project::Project::open(path(name), store::Access::Write);
    if (!opened) {
        ADD_FAILURE() << opened.error().message << ' ' << opened.error().detail;
        return nullptr;
    }
    return std::move(*opened);
}

std::string tenWards()
{
    std::string text = "force F1 Staffordshire\ncsp C1 Cannock in F1\nsource survey\nperiod 2018-19\n";
    for (int i = 1; i <= 10; ++i) {
        const std::string code = "W" + std::to_string(i);
        text += "ward " + code + " Ward_" + std::to_string(i) + " in C1\n";
        text += code + " pop 1000 burglary " + std::to_string(10 * i) + "\n";
    }
    return text;
}

project::ComparisonRequest request(const std::string& area, const std::string& measure,
                                   const std::string& reference, const std::string& source,
                                   const std::string& period)
{
    return {.area = area,
            .measure = measure,
            .period = period,
            .source = source,
            .reference = reference,
            .sdKind = SdKind::Sample};
}

ComparisonRow rowOf(const Comparison& comparison, const std::string& ward)
{
    const auto at = std::find_if(comparison.rows.begin(), comparison.rows.end(),
                                 [&](const ComparisonRow& row) { return row.rate.name == ward; });
    if (at == comparison.rows.end()) {
        ADD_FAILURE() << "no row of " << ward;
        return {};
    }
    return *at;
}

} // namespace wardwise::test

#include "core/project/ward_table.h"

#include "core/base/share_out.h"

#include <algorithm>
#include <thread>

namespace wardwise::project {

namespace {

/// Fewer cells than this are compared sooner than a thread is started.
constexpr std::size_t kWorthAThread = 20000;
constexpr unsigned kMostThreads = 4;

std::size_t threadsFor(std::size_t cells)
{
    return cells < kWorthAThread ? 1
                                 : std::min(kMostThreads, std::max(1U, std::thread::hardware_concurrency()));
}

std::vector<WardTable::Row> rowsOf(const std::vector<const Area*>& wards)
{
    std::vector<WardTable::Row> rows;
    rows.reserve(wards.size());
    for (const Area* ward : wards) {
        rows.push_back({ward->id, ward->code, ward->name});
    }
    std::sort(rows.begin(), rows.end(),
              [](const WardTable::Row& a, const WardTable::Row& b) { return a.name < b.name; });
    return rows;
}

} // namespace

WardTable::WardTable(std::shared_ptr<const comparison::WardFigures> figures, const Area& area,
                     const comparison::PeriodChoice& period, const comparison::ReferenceSet& reference,
                     SdKind sdKind, Finish finish, RateForm form)
    : m_figures(std::move(figures))
    , m_comparer(std::make_shared<const comparison::WardComparer>(m_figures->catalogue(), *m_figures, area,
                                                                  period, reference, sdKind, form))
    , m_finish(std::move(finish))
    , m_form(m_figures->hasUnlocatedRows() ? std::optional(form) : std::nullopt)
    , m_rows(rowsOf(m_comparer->wards()))
{
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        m_rowOf.emplace(m_rows[row].area, row);
    }
    for (const MeasureId id : m_figures->measures()) {
        const Measure& measure = *m_figures->catalogue().measure(id);
        if (m_comparer->hasFigures(measure)) {
            m_columns.push_back({id, measure.name, measure.unit, measure.weightUnit});
        }
    }
    m_compared.resize(m_columns.size());
}

std::shared_ptr<WardTable::Compared> WardTable::compare(std::size_t column) const
{
    auto made = std::make_shared<Compared>();
    made->comparison = m_comparer->compare(*m_figures->catalogue().measure(m_columns[column].measure));
    const auto& rows = made->comparison.rows;
    made->places.resize(rows.size());
    for (std::size_t place = 0; place < rows.size(); ++place) {
        made->places[m_rowOf.at(rows[place].rate.area)] = place;
    }
    return made;
}

void WardTable::keep(std::size_t column, std::shared_ptr<Compared> made) const
{
    if (m_finish) {
        m_finish(made->comparison);
    }
    m_compared[column] = std::move(made);
}

const WardTable::Compared& WardTable::compared(std::size_t column) const
{
    if (!m_compared[column]) {
        keep(column, compare(column));
    }
    return *m_compared[column];
}

const Comparison& WardTable::comparison(std::size_t column) const
{
    return compared(column).comparison;
}

const Verdicts& WardTable::verdicts(std::size_t column, AreaId sentenceOf) const
{
    const bool sameSentence = m_judged && (sentenceOf == AreaId{} || m_judged->sentenceOf == sentenceOf);
    if (!sameSentence || m_judged->column != column) {
        const Measure& measure = *m_figures->catalogue().measure(m_columns[column].measure);
        m_judged = Judged{column, sentenceOf,
                          m_comparer->judge(measure, comparison(column),
                                            {.withRankIntervals = false, .sentenceOf = sentenceOf})};
    }
    return m_judged->verdicts;
}

FunnelPlot WardTable::funnel(std::size_t column, FunnelLimits limits) const
{
    const Measure& measure = *m_figures->catalogue().measure(m_columns[column].measure);
    const Comparison& compared = comparison(column);
    return m_comparer->funnel(measure, compared, verdicts(column), limits);
}

bool WardTable::isCompared(std::size_t column) const
{
    return m_compared[column] != nullptr;
}

void WardTable::compareAll() const
{
    std::vector<std::size_t> wanted;
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        if (!isCompared(column)) {
            wanted.push_back(column);
        }
    }
    std::vector<std::shared_ptr<Compared>> made(wanted.size());
    shareOut(threadsFor(wanted.size() * m_rows.size()), wanted.size(),
             [&](std::size_t /*thread*/, std::size_t at) { made[at] = compare(wanted[at]); });
    for (std::size_t at = 0; at < wanted.size(); ++at) {
        keep(wanted[at], std::move(made[at]));
    }
}

const ComparisonRow* WardTable::cell(std::size_t row, std::size_t column) const
{
    if (row >= m_rows.size() || column >= m_columns.size()) {
        return nullptr;
    }
    const Compared& of = compared(column);
    return &of.comparison.rows[of.places[row]];
}

WardTable::KnownPopulation WardTable::findPopulation(std::size_t row) const
{
    const Catalogue& catalogue = m_figures->catalogue();
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        // One ward's rate is no reason to compare a whole column.
        const AreaRate rate = isCompared(column)
                                  ? cell(row, column)->rate
                                  : m_comparer->rateOf(*catalogue.area(m_rows[row].area),
                                                       *catalogue.measure(m_columns[column].measure));
        if (rate.population && m_columns[column].unit != MeasureUnit::RatePer1000Households) {
            return {rate.population, rate.populationObservation};
        }
    }
    return {};
}

const WardTable::KnownPopulation& WardTable::population(std::size_t row) const
{
    if (m_populations.empty()) {
        m_populations.reserve(m_rows.size());
        for (std::size_t each = 0; each < m_rows.size(); ++each) {
            m_populations.push_back(findPopulation(each));
        }
    }
    return m_populations[row];
}

std::optional<std::size_t> WardTable::columnOf(MeasureId measure) const
{
    const auto at = std::find_if(m_columns.begin(), m_columns.end(),
                                 [&](const Heading& heading) { return heading.measure == measure; });
    return at == m_columns.end() ? std::nullopt
                                 : std::optional(static_cast<std::size_t>(at - m_columns.begin()));
}

bool WardTable::isSameIn(const WardTable& other, std::size_t column) const
{
    const MeasureId measure = m_columns[column].measure;
    return other.columnOf(measure) && m_comparer->asksAs(*other.m_comparer)
           && m_figures->sharesFigures(*other.m_figures, *m_figures->catalogue().measure(measure));
}

void WardTable::takeOver(const WardTable& older)
{
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        if (isSameIn(older, column)) {
            m_compared[column] = older.m_compared[*older.columnOf(m_columns[column].measure)];
        }
    }
}

ClassChangeSearch::ClassChangeSearch(std::shared_ptr<const WardTable> before,
                                     std::shared_ptr<const WardTable> after)
    : m_before(std::move(before))
    , m_after(std::move(after))
{
}

bool ClassChangeSearch::step()
{
    if (m_next >= m_after->columns().size()) {
        return false;
    }
    const std::size_t column = m_next++;
    const auto was = m_before->columnOf(m_after->columns()[column].measure);
    if (was && !m_after->isSameIn(*m_before, column)) {
        const auto changes =
            comparison::classChanges(m_before->comparison(*was), m_after->comparison(column));
        m_found.insert(m_found.end(), changes.begin(), changes.end());
    }
    return true;
}

} // namespace wardwise::project

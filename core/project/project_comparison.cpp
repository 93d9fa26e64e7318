// The open project compares: the figures of its sources in memory, and one measure of them against a
// reference.
#include "core/project/project.h"

#include <algorithm>

namespace wardwise::project {

namespace {

/// The measure of that name among those that the figures have for wards.
Result<const Measure*> measureIn(const Catalogue& catalogue, const comparison::WardFigures& figures,
                                 const std::string& name)
{
    const Source* source = catalogue.source(figures.source());
    std::string known;
    for (const Measure* candidate : measuresNamed(catalogue, name)) {
        const auto& present = figures.measures();
        if (std::find(present.begin(), present.end(), candidate->id) != present.end()) {
            return candidate;
        }
    }
    for (const MeasureId id : figures.measures()) {
        known += (known.empty() ? "" : ", ") + catalogue.measure(id)->name;
    }
    const auto named = measuresNamed(catalogue, name);
    const bool isCounted = std::any_of(named.begin(), named.end(), [](const Measure* measure) {
        return measure->unit == MeasureUnit::Count;
    });
    return Error{
        ErrorCode::NotFound,
        "The source " + (source == nullptr ? std::string() : source->key) + " has no ward rates of \"" + name
            + "\"."
            + (known.empty() ? std::string(" It has none of any measure.") : " It has: " + known + ".")
            + (isCounted
                   ? " Counts alone can't be compared between wards of different sizes: see their trend, or "
                     "import them as counts behind a rate per 1,000 residents."
                   : ""),
        {}};
}

std::string defaultReference(const Catalogue& catalogue, const Area& area)
{
    return catalogue.enclosing(area.id, AreaKind::Csp) != nullptr     ? "csp"
           : catalogue.enclosing(area.id, AreaKind::Force) != nullptr ? "force"
                                                                      : area.code;
}

} // namespace

Result<void> Project::readFigures() const
{
    std::map<SourceId, comparison::FigureColumns> ofSource;
    for (const Source& source : m_catalogue->sources) {
        ofSource.emplace(source.id, comparison::FigureColumns(*m_catalogue));
    }
    std::vector<comparison::Cell> populations;
    std::vector<comparison::Cell> households;
    std::set<MeasureId> ofHouseholds;
    for (const Measure* measure : measuresNamed(*m_catalogue, kHouseholds)) {
        ofHouseholds.insert(measure->id);
    }
    std::optional<BatchId> batch;
    comparison::FigureColumns* ofBatch = nullptr;
    auto read = store::forEachCell(connection(), [&](const comparison::Cell& cell) {
        if (batch != cell.batch) { // which is seldom: figures are stored a batch at a time
            const Source* source = m_catalogue->sourceOf(cell.batch);
            ofBatch = source == nullptr ? nullptr : &ofSource.at(source->id);
            batch = cell.batch;
        }
        if (!reaches(cell.period)) {
            return;
        }
        if (ofBatch != nullptr) {
            ofBatch->add(cell);
        }
        if (cell.quantity == Quantity::Population) {
            populations.push_back(cell);
        } else if (cell.quantity == Quantity::Count && !ofHouseholds.empty()
                   && ofHouseholds.contains(cell.measure)) {
            households.push_back(cell);
        }
    });
    if (!read) {
        return read;
    }
    m_populations = std::make_shared<const comparison::Populations>(populations, households);
    for (auto& [source, figures] : ofSource) {
        m_figures[source] = std::make_shared<const comparison::WardFigures>(
            m_catalogue, source, std::move(figures), m_populations);
    }
    return {};
}

Result<std::shared_ptr<const comparison::WardFigures>> Project::figures(SourceId source) const
{
    if (m_figures.empty()) {
        if (auto read = readFigures(); !read) {
            return read.error();
        }
    }
    const auto at = m_figures.find(source);
    if (at == m_figures.end()) {
        return Error{ErrorCode::NotFound, "This source isn't there any more. Choose another.", {}};
    }
    return at->second;
}

Result<std::vector<SourceId>> Project::wardSources() const
{
    std::vector<SourceId> sources;
    for (const Source& source : m_catalogue->sources) {
        const auto found = figures(source.id);
        if (!found) {
            return found.error();
        }
        if (!(*found)->measures().empty()) {
            sources.push_back(source.id);
        }
    }
    return sources;
}

std::optional<SourceId> Project::sourceCovering(const std::string& reference) const
{
    const Area* area = assessedArea();
    const auto sources = wardSources();
    if (area == nullptr || !sources) {
        return std::nullopt;
    }
    const auto set = comparison::referenceSet(*m_catalogue, *area, reference);
    for (const SourceId id : *sources) {
        const auto found = figures(id);
        if (!set || !found || (*found)->periods().empty()) {
            continue;
        }
        const Measure* measure = m_catalogue->measure((*found)->measures().front());
        const auto compared = comparison::compareWards(*m_catalogue, **found, *area, *measure,
                                                       (*found)->periods().front(), *set, SdKind::Sample);
        if (compared.notComparable.empty()) {
            return id;
        }
    }
    return std::nullopt;
}

Result<SourceId> Project::sourceFor(const ComparisonRequest& request) const
{
    if (!request.source.empty()) {
        const auto source = findSource(*m_catalogue, request.source);
        if (!source) {
            return source.error();
        }
        return (*source)->id;
    }
    const auto sources = wardSources();
    if (!sources) {
        return sources.error();
    }
    for (const SourceId source : *sources) {
        const auto found = figures(source);
        if (found && measureIn(*m_catalogue, **found, request.measure)) {
            return source;
        }
    }
    if (measuresNamed(*m_catalogue, request.measure).empty()) {
        return findMeasure(*m_catalogue, request.measure).error();
    }
    return Error{ErrorCode::NotFound,
                 "No source has ward figures of \"" + request.measure + "\". Enter or import some first.",
                 {}};
}

Result<Project::Asked> Project::ask(const ComparisonRequest& request) const
{
    const auto area = findArea(*m_catalogue, request.area);
    if (!area) {
        return area.error();
    }
    const auto source = sourceFor(request);
    if (!source) {
        return source.error();
    }
    const auto found = figures(*source);
    if (!found) {
        return found.error();
    }
    const auto measure = measureIn(*m_catalogue, **found, request.measure);
    if (!measure) {
        return measure.error();
    }
    const auto period = (*found)->periodNamed(request.period.empty() ? (*found)->periods().front().span.label
                                                                     : request.period);
    if (!period) {
        return period.error();
    }
    const std::string id =
        request.reference.empty() ? defaultReference(*m_catalogue, **area) : request.reference;
    const auto reference = comparison::referenceSet(*m_catalogue, **area, id);
    if (!reference) {
        return reference.error();
    }
    if (request.form == RateForm::ScaledForUnlocated && !(*found)->hasUnlocatedRows(**measure, *period)) {
        return Error{ErrorCode::Invalid,
                     "The source " + m_catalogue->source(*source)->key
                         + " has no rows without a location of \"" + (*measure)->name + "\" in "
                         + inWords(period->span)
                         + ", so its rates can't be scaled for them. Compare them as they are, or import "
                           "street files.",
                     {}};
    }
    return Asked{*found,
                 *measure,
                 comparison::WardComparer(*m_catalogue, **found, **area, *period, *reference, request.sdKind,
                                          request.form),
                 {*area, *measure, *period, *reference, request.sdKind, request.form, {}}};
}

Result<Comparison> Project::compare(const ComparisonRequest& request) const
{
    const auto asked = ask(request);
    if (!asked) {
        return asked.error();
    }
    auto compared = asked->comparer.compare(*asked->measure);
    noteChanges(compared);
    return compared;
}

Result<JudgedComparison> Project::judge(const ComparisonRequest& request) const
{
    const auto asked = ask(request);
    if (!asked) {
        return asked.error();
    }
    JudgedComparison judged;
    judged.comparison = asked->comparer.compare(*asked->measure);
    judged.verdicts = asked->comparer.judge(*asked->measure, judged.comparison);
    noteChanges(judged.comparison);
    return judged;
}

Result<JudgedFunnel> Project::funnel(const ComparisonRequest& request, FunnelLimits limits) const
{
    const auto asked = ask(request);
    if (!asked) {
        return asked.error();
    }
    const comparison::WardComparer& comparer = asked->comparer;
    JudgedFunnel funnel;
    Comparison& compared = funnel.judged.comparison;
    compared = comparer.compare(*asked->measure);
    funnel.judged.verdicts = comparer.judge(*asked->measure, compared, kFiguresAlone);
    funnel.plot = comparer.funnel(*asked->measure, compared, funnel.judged.verdicts, limits);
    noteChanges(compared);
    return funnel;
}

Result<comparison::WhatIf> Project::whatIf(const ComparisonRequest& request) const
{
    auto asked = ask(request);
    if (!asked) {
        return asked.error();
    }
    comparison::WhatIfQuestion& question = asked->question;
    std::vector<std::string> ids{"csp", "force"};
    for (const KeptReference& kept : m_catalogue->references) {
        ids.push_back(kept.name); // NOLINT(performance-inefficient-vector-operation): few
    }
    for (const std::string& id : ids) {
        if (auto set = comparison::referenceSet(*m_catalogue, *question.area, id)) {
            question.others.push_back(std::move(*set));
        }
    }
    return comparison::whatIf(*m_catalogue, *asked->figures, question);
}

} // namespace wardwise::project

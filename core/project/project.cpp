#include "core/project/project.h"

#include "core/store/assessment_repository.h"
#include "core/store/catalogue_repository.h"

#include <QFileInfo>

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
    return Error{
        ErrorCode::NotFound,
        "The source " + (source == nullptr ? std::string() : source->key) + " has no ward figures of \""
            + name + "\"."
            + (known.empty() ? std::string(" It has none of any measure.") : " It has: " + known + "."),
        {}};
}

std::string defaultReference(const Catalogue& catalogue, const Area& area)
{
    return catalogue.enclosing(area.id, AreaKind::Csp) != nullptr     ? "csp"
           : catalogue.enclosing(area.id, AreaKind::Force) != nullptr ? "force"
                                                                      : area.code;
}

} // namespace

Project::Project(store::ProjectFile file)
    : m_file(std::move(file))
    , m_catalogue(std::make_unique<Catalogue>())
{
}

Result<std::unique_ptr<Project>> Project::open(const QString& path, store::Access access)
{
    auto file = store::ProjectFile::open(path, access);
    if (!file) {
        return file.error();
    }
    std::unique_ptr<Project> project(new Project(std::move(*file)));
    if (auto loaded = project->load(); !loaded) {
        return loaded.error();
    }
    if (const auto version = store::dataVersion(project->connection())) {
        project->m_dataVersion = *version;
    }
    return project;
}

QString Project::path() const
{
    return connection().path();
}

const Area* Project::assessedArea() const
{
    return m_assessment ? m_catalogue->area(m_assessment->csp) : nullptr;
}

std::string Project::marking() const
{
    return m_assessment ? m_assessment->marking : "OFFICIAL";
}

Result<void> Project::load()
{
    auto catalogue = store::loadCatalogue(connection());
    if (!catalogue) {
        return catalogue.error();
    }
    m_figures.clear();
    *m_catalogue = std::move(*catalogue);
    auto assessment = store::loadAssessment(connection());
    if (!assessment) {
        return assessment.error();
    }
    m_assessment = *assessment;
    m_priorities.clear();
    m_general.clear();
    if (!m_assessment) {
        return {};
    }
    auto priorities = store::loadPriorities(connection(), m_assessment->id);
    if (!priorities) {
        return priorities.error();
    }
    m_priorities = std::move(*priorities);
    auto general = store::loadGeneralRecommendations(connection(), m_assessment->id);
    if (!general) {
        return general.error();
    }
    m_general = std::move(*general);
    return {};
}

Result<void> Project::checkWritable() const
{
    if (isReadOnly()) {
        return Error{ErrorCode::ReadOnly,
                     QFileInfo(path()).fileName().toStdString()
                         + " is open for reading only, so nothing can be changed here. Close it where it is "
                           "open for writing, "
                           "then open it again.",
                     {}};
    }
    if (!m_file.isStillThere()) {
        return Error{ErrorCode::NotFound,
                     path().toStdString()
                         + " was deleted, moved or replaced while it was open, so nothing can be stored in "
                           "it any more. Put "
                           "it back, or open it where it is now.",
                     {}};
    }
    return {};
}

Result<void> Project::reload()
{
    auto loaded = load();
    Q_EMIT changed();
    return loaded;
}

Result<const comparison::WardFigures*> Project::figures(SourceId source) const
{
    auto& cached = m_figures[source];
    if (!cached) {
        auto cells = store::loadCells(connection(), source);
        if (!cells) {
            return cells.error();
        }
        auto populations = store::loadPopulations(connection());
        if (!populations) {
            return populations.error();
        }
        cached = std::make_unique<comparison::WardFigures>(*m_catalogue, source, std::move(*cells),
                                                           std::move(*populations));
    }
    return static_cast<const comparison::WardFigures*>(cached.get());
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

Result<Comparison> Project::compare(const ComparisonRequest& request) const
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
    return comparison::compareWards(*m_catalogue, **found, **area, **measure, *period, *reference,
                                    request.sdKind);
}

Result<std::optional<Observation>> Project::observation(ObservationId id) const
{
    return store::loadObservation(connection(), id);
}

Result<EnteredFigure> Project::enterFigure(const FigureEntry& entry)
{
    if (auto writable = checkWritable(); !writable) {
        return writable.error();
    }
    auto entered = project::enterFigure(connection(), *m_catalogue, m_assessment, entry);
    if (entered) {
        if (auto reloaded = reload(); !reloaded) {
            return reloaded.error();
        }
    }
    return entered;
}

Result<EnteredFigure> Project::correctFigure(ObservationId observation, const std::string& value,
                                             const std::string& note)
{
    if (auto writable = checkWritable(); !writable) {
        return writable.error();
    }
    auto corrected = project::correctFigure(connection(), *m_catalogue, observation, value, note);
    if (corrected) {
        if (auto reloaded = reload(); !reloaded) {
            return reloaded.error();
        }
    }
    return corrected;
}

Result<void> Project::setSummary(PriorityId priority, const std::string& summary)
{
    if (auto writable = checkWritable(); !writable) {
        return writable;
    }
    const auto at = std::find_if(m_priorities.begin(), m_priorities.end(),
                                 [&](const Priority& p) { return p.id == priority; });
    if (at == m_priorities.end()) {
        return Error{ErrorCode::NotFound, "This section isn't there any more. Choose it again.", {}};
    }
    auto edit = store::Edit::begin(connection(), "Edit the text of " + at->title);
    if (!edit) {
        return edit.error();
    }
    if (auto updated = store::updateSummary(connection(), priority, summary); !updated) {
        return updated;
    }
    if (auto committed = edit->commit(); !committed) {
        return committed.error();
    }
    return reload();
}

Result<std::string> Project::undo()
{
    if (auto writable = checkWritable(); !writable) {
        return writable.error();
    }
    auto label = store::undoEdit(connection());
    if (label) {
        if (auto reloaded = reload(); !reloaded) {
            return reloaded.error();
        }
    }
    return label;
}

Result<std::string> Project::redo()
{
    if (auto writable = checkWritable(); !writable) {
        return writable.error();
    }
    auto label = store::redoEdit(connection());
    if (label) {
        if (auto reloaded = reload(); !reloaded) {
            return reloaded.error();
        }
    }
    return label;
}

store::UndoState Project::undoState() const
{
    if (isReadOnly()) {
        return {};
    }
    const auto state = store::undoState(connection());
    return state ? *state : store::UndoState{};
}

Result<std::vector<store::EditEntry>> Project::history() const
{
    return store::editHistory(connection());
}

Result<bool> Project::refreshIfChanged()
{
    const auto version = store::dataVersion(connection());
    if (!version) {
        return version.error();
    }
    if (*version == m_dataVersion) {
        return false;
    }
    m_dataVersion = *version;
    if (auto reloaded = reload(); !reloaded) {
        return reloaded.error();
    }
    return true;
}

void Project::select(const Selection& selection)
{
    if (selection == m_selection) {
        return;
    }
    m_selection = selection;
    Q_EMIT selectionChanged();
}

} // namespace wardwise::project

#include "core/project/project.h"

#include "core/store/assessment_repository.h"
#include "core/store/catalogue_repository.h"
#include "core/store/recommendation_repository.h"

#include <algorithm>

namespace wardwise::project {

Project::Project(store::ProjectFile file)
    : m_file(std::move(file))
    , m_catalogue(std::make_shared<const Catalogue>())
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

Result<std::unique_ptr<Project>> Project::openUntil(const QString& path, Month until)
{
    auto project = open(path, store::Access::Read);
    if (project) {
        (*project)->m_until = until; // no figure has been read yet
    }
    return project;
}

bool Project::reaches(PeriodId period) const
{
    const Period* known = m_until ? m_catalogue->period(period) : nullptr;
    return !m_until || (known != nullptr && known->first <= *m_until);
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
    ++m_figuresRevision;
    m_figures.clear();
    m_populations.reset();
    m_changes.reset();
    m_catalogue = std::make_shared<const Catalogue>(std::move(*catalogue));
    return loadSections();
}

Result<void> Project::loadSections()
{
    auto assessments = store::loadAssessments(connection());
    if (!assessments) {
        return assessments.error();
    }
    m_assessments = std::move(*assessments);
    const auto chosen =
        std::find_if(m_assessments.begin(), m_assessments.end(),
                     [this](const Assessment& each) { return each.id == m_chosenAssessment; });
    if (chosen != m_assessments.end()) {
        m_assessment = *chosen;
    } else if (m_assessments.empty()) {
        m_assessment.reset();
    } else {
        m_assessment = m_assessments.front();
    }
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

Result<void> Project::showAssessment(AssessmentId id)
{
    m_chosenAssessment = id;
    auto loaded = loadSections();
    Q_EMIT changed();
    return loaded;
}

Result<void> Project::reload()
{
    auto loaded = load();
    Q_EMIT changed();
    return loaded;
}

Result<void> Project::reloadFigures(const std::vector<ObservationId>& changed)
{
    const auto stored = store::loadObservations(connection(), changed);
    if (!stored || stored->size() != changed.size()) {
        return reload();
    }
    ++m_figuresRevision;
    m_changes.reset();
    for (const Observation& figure : *stored) {
        replaceFigure(figure);
    }
    Q_EMIT this->changed();
    return {};
}

Result<void> Project::reloadAfter(const std::vector<EnteredFigure>& entered)
{
    std::vector<ObservationId> changed;
    changed.reserve(entered.size());
    for (const EnteredFigure& figure : entered) {
        if (figure.outcome == FigureOutcome::New || !figure.added.empty()) {
            return reload();
        }
        changed.push_back(figure.observation);
    }
    return reloadFigures(changed);
}

void Project::replaceFigure(const Observation& changed)
{
    if (m_figures.empty()) {
        return; // none have been read yet
    }
    m_populations = comparison::Populations::with(m_populations, changed);
    for (auto& [source, figures] : m_figures) {
        figures = std::make_shared<const comparison::WardFigures>(figures->with(changed, m_populations));
    }
}

Result<std::optional<Observation>> Project::observation(ObservationId id) const
{
    return store::loadObservation(connection(), id);
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

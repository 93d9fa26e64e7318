// The open project: reads and writes through one place, one signal when its data change, one shared
// selection.
#pragma once

#include "core/comparison/compare_wards.h"
#include "core/comparison/what_if.h"
#include "core/domain/assessment.h"
#include "core/domain/catalogue.h"
#include "core/domain/travel.h"
#include "core/project/enter_figures.h"
#include "core/project/measure_definitions.h"
#include "core/project/travel_request.h"
#include "core/project/ward_table.h"
#include "core/store/changed_figures.h"
#include "core/store/journal.h"
#include "core/store/observation_repository.h"
#include "core/store/project_file.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace wardwise::project {

/// What to compare, in the words of the command line. Empty members mean: choose the usual one.
struct ComparisonRequest
{
    std::string area;
    std::string measure;
    std::string period;    ///< empty: the source's whole run of months, or else its newest period
    std::string source;    ///< empty: the first that has the measure for wards
    std::string reference; ///< "csp", "force", a code or a name; empty: csp where the area lies in one
    SdKind sdKind = SdKind::Sample;
    RateForm form = RateForm::LocatedOnly;
};

struct JudgedComparison
{
    Comparison comparison;
    Verdicts verdicts; ///< on its rows, in their order
};

struct JudgedFunnel
{
    JudgedComparison judged; ///< without sentences and intervals of ranks
    FunnelPlot plot;
};

/// The one selection that all tables and charts share.
struct Selection
{
    std::optional<AreaId> area{};
    std::optional<MeasureId> measure{};
    /// The stored figure, where the selection is one: it tells which of an area's figures of a measure is
    /// meant.
    std::optional<ObservationId> observation{};

    friend bool operator==(const Selection&, const Selection&) = default;
};

class Project : public QObject
{
    Q_OBJECT

public:
    static Result<std::unique_ptr<Project>> open(const QString& path, store::Access access);

    /// For reading, and only with the figures of periods that had begun by this month: what was known
    /// then. Populations are those of that time, too.
    static Result<std::unique_ptr<Project>> openUntil(const QString& path, Month until);

    [[nodiscard]] QString path() const;

    /// Whether a figure of this period belongs to what is open.
    [[nodiscard]] bool reaches(PeriodId period) const;

    [[nodiscard]] bool isReadOnly() const { return m_file.isReadOnly(); }

    [[nodiscard]] const std::vector<std::string>& notices() const { return m_file.notices(); }

    [[nodiscard]] const store::Connection& connection() const { return m_file.connection(); }

    /// Another one after each change that isn't of a value or a text alone: not to be kept.
    [[nodiscard]] const Catalogue& catalogue() const { return *m_catalogue; }

    /// The one on show: the newest, unless another was chosen.
    [[nodiscard]] const std::optional<Assessment>& assessment() const { return m_assessment; }

    /// This year's and those before it, the newest first.
    [[nodiscard]] const std::vector<Assessment>& assessments() const { return m_assessments; }

    /// Shows this one until the project is closed. One that isn't the newest can be read, but not edited.
    Result<void> showAssessment(AssessmentId id);

    [[nodiscard]] const std::vector<Priority>& priorities() const { return m_priorities; }

    [[nodiscard]] const std::vector<Recommendation>& generalRecommendations() const { return m_general; }

    /// The area that the assessment is of; null in a project without one.
    [[nodiscard]] const Area* assessedArea() const;
    /// The protective marking of everything that leaves the program.
    [[nodiscard]] std::string marking() const;

    /// The figures of a source, read once until they change; who keeps them has them as they were.
    Result<std::shared_ptr<const comparison::WardFigures>> figures(SourceId source) const;
    /// The sources that have figures for wards, in the order in which they were added.
    Result<std::vector<SourceId>> wardSources() const;

    /// A source whose rates cover the reference set, so that the assessed area can be compared with it.
    std::optional<SourceId> sourceCovering(const std::string& reference) const;

    Result<Comparison> compare(const ComparisonRequest& request) const;
    /// The same, with what chance and the spread of the areas leave of it.
    Result<JudgedComparison> judge(const ComparisonRequest& request) const;
    /// The funnel plot of such a comparison.
    Result<JudgedFunnel> funnel(const ComparisonRequest& request, FunnelLimits limits) const;
    /// How the flags of such a comparison change with the method and with each reference set of the project.
    Result<comparison::WhatIf> whatIf(const ComparisonRequest& request) const;
    /// A measure's months in an area: what they show, or what a published change does where there are none.
    Result<Travel> travel(const TravelRequest& request) const;
    /// The measures of a source that have months, in order.
    Result<std::vector<MeasureId>> measuresWithMonths(SourceId source) const;
    /// A stored figure with the places it stands at.
    [[nodiscard]] Result<std::optional<Observation>> observation(ObservationId id) const;

    Result<EnteredFigure> enterFigure(const FigureEntry& entry);
    /// What the entries would do, as project::checkFigures; nothing is stored.
    [[nodiscard]] Result<std::vector<CheckedFigure>>
    checkFigures(const std::vector<FigureEntry>& entries) const;
    /// All entries as one edit of that name, or none of them.
    Result<std::vector<EnteredFigure>> enterFigures(const std::vector<FigureEntry>& entries,
                                                    const std::string& label);
    /// What stood before the edits that stand; null where the figure is as it was loaded.
    [[nodiscard]] const store::ChangedFigure* changeOf(ObservationId figure) const;
    /// Adds a note on each of its figures that was changed or entered by hand: a board must know.
    void noteChanges(Comparison& comparison) const;
    Result<EnteredFigure> correctFigure(ObservationId observation, const std::string& value,
                                        const std::string& note);
    /// One edit of that name of what the assessment says, of which no figure is a part: all that `change`
    /// writes is stored, or nothing.
    Result<void> editSections(const std::string& label,
                              const std::function<Result<void>(const store::Connection&)>& change);
    Result<void> setSummary(PriorityId priority, const std::string& summary);
    /// Who does it, by when, and how far it is; the recommendation is told by its id.
    Result<void> setRecommendation(const Recommendation& changed);
    /// The measures that have at least one stored count.
    Result<std::set<MeasureId>> countedMeasures() const;
    /// A measure made of others, new or changed, as one edit.
    Result<MeasureId> defineMeasure(const MeasureDefinition& definition);
    Result<void> removeDefinedMeasure(MeasureId measure);
    /// A reference set, new or changed, as one edit.
    Result<ReferenceSetId> keepReference(const KeptReference& set);
    Result<void> removeReference(ReferenceSetId set);
    /// Takes a load out with all its figures; that can't be undone.
    Result<void> removeBatch(BatchId batch);
    Result<std::string> undo();
    Result<std::string> redo();
    [[nodiscard]] store::UndoState undoState() const;
    [[nodiscard]] Result<std::vector<store::EditEntry>> history() const;

    /// Reads everything again where another program has changed the file; whether it had.
    Result<bool> refreshIfChanged();

    /// Another number after every change of a figure, or of what figures are of.
    [[nodiscard]] std::int64_t figuresRevision() const { return m_figuresRevision; }

    [[nodiscard]] const Selection& selection() const { return m_selection; }

    void select(const Selection& selection);

Q_SIGNALS:
    void changed();
    void selectionChanged();

private:
    explicit Project(store::ProjectFile file);

    Result<void> load();
    Result<void> loadSections();
    Result<void> checkWritable() const;
    /// After an edit: reads everything again and tells.
    Result<void> reload();
    /// As reload(), after an edit of nothing but these figures' values or notes: reading hundreds of
    /// thousands of others again takes long.
    Result<void> reloadFigures(const std::vector<ObservationId>& changed);
    /// One or the other, as far as the edit reached.
    Result<void> reloadAfter(const std::vector<EnteredFigure>& entered);
    void replaceFigure(const Observation& changed);
    Result<void> readFigures() const;
    Result<SourceId> sourceFor(const ComparisonRequest& request) const;

    /// A request understood: what compares, and which measure.
    struct Asked
    {
        std::shared_ptr<const comparison::WardFigures> figures; ///< which the comparer looks into
        const Measure* measure;
        comparison::WardComparer comparer;
        comparison::WhatIfQuestion question; ///< the same as values
    };

    Result<Asked> ask(const ComparisonRequest& request) const;

    store::ProjectFile m_file;
    std::shared_ptr<const Catalogue> m_catalogue; ///< figures keep it, too
    std::vector<Assessment> m_assessments;
    std::optional<AssessmentId> m_chosenAssessment;
    std::optional<Assessment> m_assessment;
    std::vector<Priority> m_priorities;
    std::vector<Recommendation> m_general;
    /// Of every source, once those of one have been asked for.
    mutable std::map<SourceId, std::shared_ptr<const comparison::WardFigures>> m_figures;
    mutable std::shared_ptr<const comparison::Populations> m_populations;
    mutable std::optional<std::unordered_map<ObservationId, store::ChangedFigure>> m_changes;
    std::optional<Month> m_until;
    Selection m_selection;
    std::int64_t m_dataVersion = 0;
    std::int64_t m_figuresRevision = 0;
};

} // namespace wardwise::project

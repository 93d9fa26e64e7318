// The figures bound into the sections' prose: what each says now, and whether the analyst has read that.
#pragma once

#include "core/domain/bound_figure.h"
#include "core/project/figure_value.h"
#include "core/project/project.h"

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace wardwise::project {

struct SaidFigure
{
    BoundFigure bound;
    FigureValue now;

    /// Whether it says something else than when the sentence was last read.
    [[nodiscard]] bool isStale() const { return now.text != bound.readText; }
};

/// All bound figures of the project. A figure is looked up when it's first asked for, and again once figures
/// have changed; after any change of the project call refresh().
class BoundFigures
{
public:
    explicit BoundFigures(const Project& project);

    /// Null where no such figure was bound: then its token is text. Good until refresh().
    const SaidFigure* find(BoundFigureId id);
    /// Reads again which figures are bound; what they say only if figures have changed.
    void refresh();

private:
    void readRows();

    const Project* m_project;
    std::unordered_map<BoundFigureId, BoundFigure> m_rows;
    std::unordered_map<BoundFigureId, SaidFigure> m_said;
    std::unique_ptr<FigureReader> m_reader;
    std::int64_t m_revision = -1;
    bool m_isRead = false;
};

/// "Anti-social Behaviour, Cannock South, 2018-19, rate".
std::string figureTitle(const Project& project, const SaidFigure& figure);
/// What a person is told of it: what it's of, its source with the lines, and what was last read.
std::string figureDetails(const Project& project, const SaidFigure& figure);

/// The text as it reads now, a line for each paragraph.
std::string resolvedText(BoundFigures& figures, const std::string& markup);

/// Binds a figure, as one edit: what it says now is taken as read.
Result<BoundFigureId> bindFigure(Project& project, BoundFigure figure);
/// Takes what these say now as read, as one edit.
Result<void> acceptFigures(Project& project, BoundFigures& figures, const std::vector<BoundFigureId>& ids);

} // namespace wardwise::project

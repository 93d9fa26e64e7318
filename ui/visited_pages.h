// The pages visited, for going back and forward as in a browser.
#pragma once

#include "core/project/project.h"

#include <QString>

#include <optional>
#include <vector>

namespace wardwise {

/// A page, its part and what was selected there.
struct Visit
{
    QString page;
    QString part;
    project::Selection selection;

    friend bool operator==(const Visit&, const Visit&) = default;
};

class VisitedPages
{
public:
    /// Goes on from where we are: what lay ahead is forgotten. The same page and part again is no new visit.
    void visit(const Visit& visit);
    /// What was selected on the page that is about to be left.
    void noteSelection(const project::Selection& selection);

    [[nodiscard]] bool canGoBack() const { return m_at > 0; }

    [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_visits.size(); }

    std::optional<Visit> back();
    std::optional<Visit> forward();

private:
    std::vector<Visit> m_visits;
    std::size_t m_at = 0;
};

} // namespace wardwise

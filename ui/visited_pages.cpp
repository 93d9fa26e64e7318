#include "ui/visited_pages.h"

namespace wardwise {

namespace {

constexpr std::size_t kMostVisited = 100;

} // namespace

void VisitedPages::visit(const Visit& visit)
{
    if (!m_visits.empty() && m_visits[m_at].page == visit.page && m_visits[m_at].part == visit.part) {
        return;
    }
    if (!m_visits.empty()) {
        m_visits.resize(m_at + 1);
    }
    m_visits.push_back(visit);
    if (m_visits.size() > kMostVisited) {
        m_visits.erase(m_visits.begin());
    }
    m_at = m_visits.size() - 1;
}

void VisitedPages::noteSelection(const project::Selection& selection)
{
    if (!m_visits.empty()) {
        m_visits[m_at].selection = selection;
    }
}

std::optional<Visit> VisitedPages::back()
{
    return canGoBack() ? std::optional(m_visits[--m_at]) : std::nullopt;
}

std::optional<Visit> VisitedPages::forward()
{
    return canGoForward() ? std::optional(m_visits[++m_at]) : std::nullopt;
}

} // namespace wardwise

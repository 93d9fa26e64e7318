#include "ui/views/risk/risk_state.h"

#include "core/project/risk_edits.h"
#include "core/project/risk_schemes.h"
#include "ui/qt_text.h"

#include <algorithm>

namespace wardwise {

namespace {

constexpr std::size_t kMostMovesSaid = 3;

bool isSame(const project::RiskScores& a, const project::RiskScores& b)
{
    return a.scheme.scheme() == b.scheme.scheme() && a.threats == b.threats;
}

} // namespace

RiskState::RiskState(project::Project& project, QObject* parent) : QObject(parent), m_project(&project)
{
    connect(m_project, &project::Project::changed, this, &RiskState::reload);
    reload();
}

const project::RiskScores* RiskState::partnership() const
{
    return m_partnership ? &*m_partnership : nullptr;
}

const project::RiskScores* RiskState::shown() const
{
    return m_own ? &*m_own : partnership();
}

void RiskState::reload()
{
    std::optional<project::RiskScores> before;
    if (const auto* was = shown()) {
        before = *was;
    }
    m_problem.reset();
    m_partnership.reset();
    auto schemes = project::schemes(*m_project);
    auto inUse = project::schemeInUse(*m_project);
    if (schemes && inUse) {
        m_schemes = std::move(*schemes);
        m_inUse = inUse->key;
        const bool isThere =
            std::any_of(m_schemes.begin(), m_schemes.end(),
                        [this](const risk::Scheme& each) { return each.key == m_schemeKey; });
        if (!isThere || m_schemeKey == m_inUse) {
            m_schemeKey.clear();
        }
        auto scores = project::riskScores(*m_project, m_schemeKey);
        if (scores) {
            m_partnership = std::move(*scores);
        } else {
            m_problem = scores.error();
        }
    } else {
        m_problem = schemes ? inUse.error() : schemes.error();
    }
    show(std::move(before));
}

void RiskState::show(std::optional<project::RiskScores> before)
{
    m_own.reset();
    if (m_partnership && m_scorer) {
        const auto& all = m_partnership->scorers;
        const bool isThere =
            std::any_of(all.begin(), all.end(), [this](const Scorer& each) { return each.id == *m_scorer; });
        if (isThere) {
            m_own = project::scoresOfScorer(*m_partnership, *m_scorer);
        } else {
            m_scorer.reset();
            before.reset();
        }
    }
    if (m_partnership) {
        m_partnership = project::scoresOfPartnership(std::move(*m_partnership));
    }
    const auto* now = shown();
    if (!before || now == nullptr) {
        m_moves.clear();
    } else if (!isSame(*before, *now)) {
        m_moves = project::rankMoves(*before, *now);
        m_hasChanged = true;
    }
    Q_EMIT changed();
}

void RiskState::chooseScheme(const std::string& key)
{
    m_schemeKey = key;
    m_partnership.reset();
    m_own.reset();
    reload();
}

bool RiskState::isInUse() const
{
    return m_partnership && m_partnership->scheme.scheme().key == m_inUse;
}

std::optional<Scorer> RiskState::scorer() const
{
    if (!m_partnership || !m_scorer) {
        return std::nullopt;
    }
    const auto& all = m_partnership->scorers;
    const auto at =
        std::find_if(all.begin(), all.end(), [this](const Scorer& each) { return each.id == *m_scorer; });
    return at == all.end() ? std::nullopt : std::optional(*at);
}

void RiskState::chooseScorer(std::optional<ScorerId> scorer)
{
    m_scorer = scorer;
    m_partnership.reset(); // moves between two people's ranks would mean nothing
    m_own.reset();
    reload();
}

bool RiskState::canRate() const
{
    const auto scoring = scorer();
    return m_partnership && !m_project->isReadOnly() && (!scoring || !scoring->finished);
}

bool RiskState::rate(std::size_t threat, std::size_t criterion, const Rating& rating)
{
    if (!m_scorer) {
        return rateAsPartnership(threat, criterion, rating);
    }
    if (!m_partnership || threat >= m_partnership->threats.size()) {
        return false;
    }
    const PriorityId section = m_partnership->threats[threat].id;
    const std::string title = m_partnership->threats[threat].title;
    const std::string name = m_partnership->scheme.criterion(criterion).name;
    Rating own = rating;
    own.line.reset();
    own.reason.clear(); // which only the partnership's own has
    m_hasChanged = false;
    return report(project::rateAs(*m_project, {*m_scorer, section, own}), title, name, rating.words);
}

bool RiskState::rateAsPartnership(std::size_t threat, std::size_t criterion, const Rating& rating)
{
    if (!m_partnership || threat >= m_partnership->threats.size()) {
        return false;
    }
    const PriorityId section = m_partnership->threats[threat].id;
    const std::string title = m_partnership->threats[threat].title;
    const std::string name = m_partnership->scheme.criterion(criterion).name;
    m_hasChanged = false;
    return report(project::rate(*m_project, section, rating), title, name, rating.words);
}

bool RiskState::report(const Result<void>& rated, const std::string& threat, const std::string& criterion,
                       const std::optional<std::string>& words)
{
    if (!rated) {
        Q_EMIT failed(rated.error());
        return false;
    }
    const bool isBlank = !words || words->empty();
    QString text =
        tr("%1, %2: %3.").arg(qtText(threat), qtText(criterion), isBlank ? tr("not rated") : qtText(*words));
    const std::string moved = m_hasChanged ? project::rankMovesText(m_moves, kMostMovesSaid) : std::string();
    text += QLatin1Char(' ') + (moved.empty() ? tr("No rank moves.") : qtText(moved) + QLatin1Char('.'));
    Q_EMIT said(text);
    return true;
}

const project::RankMove* RiskState::moveOf(PriorityId threat) const
{
    const auto at = std::find_if(m_moves.begin(), m_moves.end(),
                                 [&](const project::RankMove& each) { return each.threat == threat; });
    return at == m_moves.end() ? nullptr : &*at;
}

} // namespace wardwise

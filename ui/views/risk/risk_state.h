// What the Risk page shows: which scheme, whose ratings, the scores they come to and the ranks that the last
// change moved. All its tabs follow this one.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "core/project/risk_views.h"
#endif

#include <QObject>

#include <optional>
#include <string>
#include <vector>

namespace wardwise {

class RiskState : public QObject
{
    Q_OBJECT

public:
    explicit RiskState(project::Project& project, QObject* parent = nullptr);

    [[nodiscard]] project::Project& project() const { return *m_project; }

    /// The partnership's; null where the scheme can't be read: problem() says why.
    [[nodiscard]] const project::RiskScores* partnership() const;

    /// Of whoever is scoring: the partnership, or one scorer alone.
    [[nodiscard]] const project::RiskScores* shown() const;

    [[nodiscard]] const std::optional<Error>& problem() const { return m_problem; }

    /// Those to choose from.
    [[nodiscard]] const std::vector<risk::Scheme>& schemes() const { return m_schemes; }

    /// Shows scores by another scheme, which the assessment isn't scored by until it's used. Empty: the one
    /// in use.
    void chooseScheme(const std::string& key);
    /// Whether the scheme on show is the one that the assessment is scored by.
    [[nodiscard]] bool isInUse() const;

    /// None: the partnership.
    [[nodiscard]] std::optional<Scorer> scorer() const;
    void chooseScorer(std::optional<ScorerId> scorer);

    /// Whether what is shown can be rated by whoever is scoring.
    [[nodiscard]] bool canRate() const;

    /// What is said in a cell from now on; reports what came of it. False where it was refused.
    bool rate(std::size_t threat, std::size_t criterion, const Rating& rating);
    /// The same as the partnership, whoever is scoring.
    bool rateAsPartnership(std::size_t threat, std::size_t criterion, const Rating& rating);

    /// The ranks that the last change moved.
    [[nodiscard]] const std::vector<project::RankMove>& moves() const { return m_moves; }

    [[nodiscard]] const project::RankMove* moveOf(PriorityId threat) const;

    /// Reads everything again.
    void reload();

Q_SIGNALS:
    void changed();
    void failed(const wardwise::Error& error);
    void said(const QString& text);

private:
    void show(std::optional<project::RiskScores> before);
    [[nodiscard]] bool report(const Result<void>& rated, const std::string& threat,
                              const std::string& criterion, const std::optional<std::string>& words);

    project::Project* m_project;
    std::string m_schemeKey;
    std::optional<ScorerId> m_scorer;
    std::vector<risk::Scheme> m_schemes;
    std::string m_inUse;
    std::optional<project::RiskScores> m_partnership;
    std::optional<project::RiskScores> m_own; ///< the scorer's, where one is chosen
    std::optional<Error> m_problem;
    std::vector<project::RankMove> m_moves;
    bool m_hasChanged = false; ///< since a rating was last sent off
};

} // namespace wardwise

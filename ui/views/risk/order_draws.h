// How sure the order on show is: drawn in another thread, a threat at a time where only one has changed.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "core/project/risk_scores.h"
#endif

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace wardwise {

class LatestTask;

class OrderDraws : public QObject
{
    Q_OBJECT

public:
    explicit OrderDraws(QObject* parent = nullptr);

    /// Draws what these scores leave open, unless that's what was asked for last.
    void want(const project::RiskScores& scores, const risk::StabilityChoice& choice);

    /// What was drawn of a threat; none without a score, or where nothing was drawn yet.
    [[nodiscard]] std::optional<risk::ThreatStability> of(PriorityId threat) const;

    /// Whether what was asked for last is still being drawn.
    [[nodiscard]] bool isRunning() const;

    /// Why nothing was drawn; empty where it was.
    [[nodiscard]] const std::string& problem() const { return m_problem; }

Q_SIGNALS:
    void drawn();

private:
    /// What draws hang on.
    struct Asked
    {
        risk::Scheme scheme;
        std::vector<risk::StabilityInput> inputs;
        risk::StabilityChoice choice;

        friend bool operator==(const Asked&, const Asked&) = default;
    };

    struct Drawing
    {
        Asked asked;
        std::optional<risk::Stability> stability;
        std::string problem;
    };

    /// Whether at most one threat has changed.
    static bool isCloseTo(const Asked& asked, const Asked& drawn);
    static void draw(Drawing& drawing, const Drawing* last, const risk::CompiledScheme& scheme);

    LatestTask* m_task;
    std::optional<Asked> m_asked;
    std::shared_ptr<const Drawing> m_drawn;
    std::string m_problem;
};

} // namespace wardwise

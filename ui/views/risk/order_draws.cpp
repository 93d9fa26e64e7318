#include "ui/views/risk/order_draws.h"

#include "ui/latest_task.h"

namespace wardwise {

OrderDraws::OrderDraws(QObject* parent) : QObject(parent), m_task(new LatestTask(this)) {}

void OrderDraws::draw(Drawing& drawing, const Drawing* last, const risk::CompiledScheme& scheme)
{
    const Asked& asked = drawing.asked;
    const bool goesOn = last != nullptr && last->stability && last->asked.scheme == asked.scheme
                        && last->asked.choice == asked.choice
                        && last->asked.inputs.size() == asked.inputs.size();
    if (!goesOn) {
        auto made = risk::Stability::make(scheme, asked.inputs, asked.choice);
        if (made) {
            drawing.stability = std::move(*made);
        } else {
            drawing.problem = made.error().message;
        }
        return;
    }
    drawing.stability = last->stability;
    for (std::size_t i = 0; i < asked.inputs.size(); ++i) {
        if (asked.inputs[i] != last->asked.inputs[i]) {
            drawing.stability->update(i, asked.inputs[i]);
        }
    }
}

bool OrderDraws::isCloseTo(const Asked& asked, const Asked& drawn)
{
    if (asked.scheme != drawn.scheme || asked.inputs.size() != drawn.inputs.size()) {
        return false;
    }
    std::size_t changed = 0;
    for (std::size_t i = 0; i < asked.inputs.size(); ++i) {
        changed += asked.inputs[i] == drawn.inputs[i] ? 0U : 1U;
    }
    return changed <= 1;
}

void OrderDraws::want(const project::RiskScores& scores, const risk::StabilityChoice& choice)
{
    Asked asked{scores.scheme.scheme(), scores.stabilityInputs(), choice};
    if (m_asked && *m_asked == asked) {
        return;
    }
    if (m_drawn && !isCloseTo(asked, m_drawn->asked)) {
        m_drawn.reset(); // somebody else's, or by another scheme: not to be shown meanwhile
    }
    m_asked = asked;
    auto drawing = std::make_shared<Drawing>();
    drawing->asked = std::move(asked);
    m_task->start([drawing, last = m_drawn, scheme = scores.scheme] { draw(*drawing, last.get(), scheme); },
                  [this, drawing] {
                      m_drawn = drawing;
                      m_problem = drawing->problem;
                      Q_EMIT drawn();
                  });
}

std::optional<risk::ThreatStability> OrderDraws::of(PriorityId threat) const
{
    if (!m_drawn || !m_drawn->stability) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < m_drawn->asked.inputs.size(); ++i) {
        if (m_drawn->asked.inputs[i].id == threat.value) {
            return m_drawn->stability->results()[i];
        }
    }
    return std::nullopt;
}

bool OrderDraws::isRunning() const
{
    return m_asked && (!m_drawn || m_drawn->asked != *m_asked);
}

} // namespace wardwise

// A checked scheme with its rules in the order in which they're computed.
#pragma once

#include "core/base/result.h"
#include "core/risk/read_rating.h"
#include "core/risk/rule_expression.h"
#include "core/risk/scheme.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace wardwise::risk {

/// Made once for a scheme; cheap to copy, never changes.
class CompiledScheme
{
public:
    /// Fails with the first finding of checkScheme().
    static Result<CompiledScheme> make(Scheme scheme);

    [[nodiscard]] const Scheme& scheme() const { return m_parts->scheme; }

    [[nodiscard]] const std::vector<CriterionPlace>& places() const { return m_parts->places; }

    [[nodiscard]] const Criterion& criterion(std::size_t place) const
    {
        return criterionAt(m_parts->scheme, m_parts->places[place]);
    }

    /// Groups, each after those that its expression names.
    [[nodiscard]] const std::vector<std::size_t>& groupOrder() const { return m_parts->groupOrder; }

    /// The place in places() of a group's first criterion.
    [[nodiscard]] std::size_t firstCriterion(std::size_t group) const
    {
        return m_parts->firstCriterion[group];
    }

    /// None where the rule is no expression.
    [[nodiscard]] const std::optional<RuleExpression>& groupExpression(std::size_t group) const
    {
        return m_parts->groupExpressions[group];
    }

    [[nodiscard]] const std::optional<RuleExpression>& overallExpression() const
    {
        return m_parts->overallExpression;
    }

private:
    struct Parts
    {
        Scheme scheme;
        std::vector<CriterionPlace> places;
        std::vector<std::size_t> groupOrder;
        std::vector<std::size_t> firstCriterion;
        std::vector<std::optional<RuleExpression>> groupExpressions;
        std::optional<RuleExpression> overallExpression;
    };

    explicit CompiledScheme(std::shared_ptr<const Parts> parts) : m_parts(std::move(parts)) {}

    std::shared_ptr<const Parts> m_parts;
};

} // namespace wardwise::risk

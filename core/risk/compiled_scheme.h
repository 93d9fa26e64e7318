// A checked scheme with its rules in the order in which they're computed.
#pragma once

#include "core/base/result.h"
#include "core/risk/rule_expression.h"
#include "core/risk/scheme.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace wardwise::risk {

/// A scheme whose names are looked up; what CompiledScheme and checkScheme() are made of.
struct SchemeParts
{
    Scheme scheme;
    std::vector<CriterionPlace> places;
    std::vector<std::size_t> groupOrder;     ///< each after those that its expression names
    std::vector<std::size_t> firstCriterion; ///< of each group, in `places`
    std::vector<std::optional<RuleExpression>> groupExpressions; ///< none where the rule is no expression
    std::optional<RuleExpression> overallExpression;
};

/// What a name in a group's expression stands for: its own criterion, else another group.
struct NamedInGroup
{
    std::optional<std::size_t> criterion; ///< within the group
    std::optional<std::size_t> group;
};

NamedInGroup lookUp(const Scheme& scheme, std::size_t group, std::string_view name);
std::optional<std::size_t> findGroup(const Scheme& scheme, std::string_view id);

/// Of a scheme whose expressions can be read; a circle of groups gets some order.
SchemeParts schemeParts(Scheme scheme);

/// Made once for a scheme; cheap to copy, never changes.
class CompiledScheme
{
public:
    /// Fails with the first finding of checkScheme().
    static Result<CompiledScheme> make(Scheme scheme);

    [[nodiscard]] const SchemeParts& parts() const { return *m_parts; }

    [[nodiscard]] const Scheme& scheme() const { return m_parts->scheme; }

    [[nodiscard]] std::size_t criterionCount() const { return m_parts->places.size(); }

    [[nodiscard]] const Criterion& criterion(std::size_t place) const
    {
        return criterionAt(m_parts->scheme, m_parts->places[place]);
    }

private:
    explicit CompiledScheme(std::shared_ptr<const SchemeParts> parts) : m_parts(std::move(parts)) {}

    std::shared_ptr<const SchemeParts> m_parts;
};

} // namespace wardwise::risk

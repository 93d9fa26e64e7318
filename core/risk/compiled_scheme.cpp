#include "core/risk/compiled_scheme.h"

#include "core/risk/check_scheme.h"

#include <algorithm>

namespace wardwise::risk {

namespace {

std::optional<RuleExpression> expressionOf(const Rule& rule)
{
    if (rule.kind != RuleKind::Expression) {
        return std::nullopt;
    }
    auto parsed = RuleExpression::parse(rule.expression);
    return parsed ? std::optional(std::move(*parsed)) : std::nullopt;
}

/// Depth first: the groups that a group's expression names before itself.
void appendGroup(const SchemeParts& parts, std::size_t group, std::vector<bool>& seen,
                 std::vector<std::size_t>& order)
{
    if (seen[group]) {
        return;
    }
    seen[group] = true;
    if (const auto& expression = parts.groupExpressions[group]) {
        for (const std::string& name : expression->names()) {
            if (const auto other = lookUp(parts.scheme, group, name).group) {
                appendGroup(parts, *other, seen, order);
            }
        }
    }
    order.push_back(group);
}

} // namespace

std::optional<std::size_t> findGroup(const Scheme& scheme, std::string_view id)
{
    const auto found = std::find_if(scheme.groups.begin(), scheme.groups.end(),
                                    [&](const Group& group) { return group.id == id; });
    return found == scheme.groups.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - scheme.groups.begin()));
}

NamedInGroup lookUp(const Scheme& scheme, std::size_t group, std::string_view name)
{
    const auto& own = scheme.groups[group].criteria;
    const auto found = std::find_if(own.begin(), own.end(),
                                    [&](const Criterion& criterion) { return criterion.id == name; });
    if (found != own.end()) {
        return {.criterion = static_cast<std::size_t>(found - own.begin()), .group = std::nullopt};
    }
    return {.criterion = std::nullopt, .group = findGroup(scheme, name)};
}

SchemeParts schemeParts(Scheme scheme)
{
    SchemeParts parts;
    parts.scheme = std::move(scheme);
    parts.places = criterionPlaces(parts.scheme);
    std::size_t first = 0;
    for (const Group& group : parts.scheme.groups) {
        parts.firstCriterion.push_back(first);
        first += group.criteria.size();
        parts.groupExpressions.push_back(expressionOf(group.rule));
    }
    parts.overallExpression = expressionOf(parts.scheme.overall);
    std::vector<bool> seen(parts.scheme.groups.size());
    for (std::size_t group = 0; group < seen.size(); ++group) {
        appendGroup(parts, group, seen, parts.groupOrder);
    }
    return parts;
}

Result<CompiledScheme> CompiledScheme::make(Scheme scheme)
{
    const auto findings = checkScheme(scheme);
    if (!findings.empty()) {
        return Error{ErrorCode::Invalid, findings.front().text, findings.front().place};
    }
    return CompiledScheme(std::make_shared<const SchemeParts>(schemeParts(std::move(scheme))));
}

} // namespace wardwise::risk

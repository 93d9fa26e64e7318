#include "core/risk/score_program.h"

#include "core/base/number_text.h"
#include "core/risk/check_scheme.h"
#include "core/risk/interval_arithmetic.h"

#include <algorithm>
#include <cmath>

namespace wardwise::risk {

namespace {

/// One thing that a rule takes: a criterion or a group.
struct RulePart
{
    std::optional<std::size_t> at;
    double weight = 1.0;
    std::string name;
};

class ProgramBuilder
{
public:
    ProgramBuilder(const SchemeParts& parts, const std::vector<bool>& present)
        : m_parts(parts)
        , m_present(present)
    {
        for (const CriterionPlace& place : parts.places) {
            const auto& levels = criterionAt(parts.scheme, place).levels;
            m_ranges.push_back({levels.front().value, levels.back().value});
        }
        m_spare.resize(m_ranges.size());
    }

    ScoreProgram build()
    {
        m_program.groups.resize(m_parts.scheme.groups.size());
        m_program.inTotal.resize(m_parts.scheme.groups.size());
        for (const std::size_t group : m_parts.groupOrder) {
            m_program.groups[group] = groupResult(group);
            keep(m_program.groups[group]);
        }
        m_program.total = totalResult();
        markInTotal();
        m_program.registers = m_ranges.size();
        return std::move(m_program);
    }

private:
    [[nodiscard]] const std::vector<Group>& groups() const { return m_parts.scheme.groups; }

    void keep(const ProgramResult& result)
    {
        if (result.at) {
            m_spare[*result.at] = false;
        }
    }

    std::size_t newRegister(const Interval& range, bool spare)
    {
        m_ranges.push_back(range);
        m_spare.push_back(spare);
        return m_ranges.size() - 1;
    }

    std::size_t constant(double value)
    {
        const std::size_t into = newRegister({value, value}, false);
        m_program.constants.push_back({into, value});
        return into;
    }

    /// A step whose result goes into the register of an operand that nobody else reads, or a new one.
    std::size_t emit(ExpressionOp op, std::size_t a, std::size_t b)
    {
        if (op == ExpressionOp::Divide && holdsZero(m_ranges[b])) {
            m_failure = "what is divided by can be 0 for some combination of levels";
            return a;
        }
        const Interval range = applied(op, m_ranges[a], m_ranges[b]);
        if (!(std::max(std::abs(range.low), std::abs(range.high)) <= kLargestScore)) {
            m_failure = "the result can get larger than 1e30";
            return a;
        }
        std::size_t into = a;
        if (!m_spare[a]) {
            into = m_spare[b] ? b : newRegister(range, true);
        }
        m_ranges[into] = range;
        m_program.steps.push_back({op, a, b, into});
        return into;
    }

    std::size_t fold(const std::vector<RulePart>& parts, ExpressionOp op)
    {
        std::optional<std::size_t> folded;
        for (const RulePart& part : parts) {
            if (part.at) {
                folded = folded ? emit(op, *folded, *part.at) : *part.at;
            }
        }
        return folded.value();
    }

    /// What is left out hands its weight on to the others in proportion.
    std::optional<std::size_t> weightedSum(std::vector<RulePart> parts)
    {
        double all = 0;
        double there = 0;
        for (const RulePart& part : parts) {
            all += part.weight;
            there += part.at ? part.weight : 0.0;
        }
        if (!(there > 0)) {
            return std::nullopt;
        }
        for (RulePart& part : parts) {
            const double factor = all == there ? part.weight : part.weight * (all / there);
            if (part.at && factor != 1) {
                part.at = emit(ExpressionOp::Multiply, *part.at, constant(factor));
            }
        }
        return fold(parts, ExpressionOp::Add);
    }

    static ProgramResult none(std::string why)
    {
        return {.at = std::nullopt, .leftOut = false, .why = std::move(why)};
    }

    static ProgramResult nothingLeft(std::string why)
    {
        return {.at = std::nullopt, .leftOut = true, .why = std::move(why)};
    }

    /// By any rule but an expression. `of` is what it's about: "\u201cHarm\u201d" or "the total".
    ProgramResult ruleResult(RuleKind kind, const std::vector<RulePart>& parts, const std::string& of)
    {
        const auto isThere = [](const RulePart& part) { return part.at.has_value(); };
        if (std::none_of(parts.begin(), parts.end(), isThere)) {
            return nothingLeft("Everything that " + of + " is made of is left out.");
        }
        std::optional<std::size_t> at;
        m_failure.clear();
        if (kind == RuleKind::Product) {
            const auto missing = std::find_if_not(parts.begin(), parts.end(), isThere);
            if (missing != parts.end()) {
                return none(capitalised(of) + " is a product and can't be made without \u201c" + missing->name
                            + "\u201d, which is left out.");
            }
            at = fold(parts, ExpressionOp::Multiply);
        } else if (kind == RuleKind::WeightedSum) {
            at = weightedSum(parts);
            if (!at) {
                return nothingLeft("What has a weight in " + of + " is left out.");
            }
        } else {
            at = fold(parts, kind == RuleKind::Maximum ? ExpressionOp::Maximum : ExpressionOp::Add);
        }
        return finished(*at, of);
    }

    [[nodiscard]] ProgramResult finished(std::size_t at, const std::string& of) const
    {
        return m_failure.empty() ? ProgramResult{.at = at, .leftOut = false, .why = {}}
                                 : none(capitalised(of) + " can't be computed: " + m_failure + ".");
    }

    /// `parts` are what the expression's names stand for.
    ProgramResult expressionResult(const RuleExpression& expression, const std::vector<RulePart>& parts,
                                   const std::string& of)
    {
        for (const RulePart& part : parts) {
            if (!part.at) {
                return none(capitalised(of) + " can't be made without \u201c" + part.name
                            + "\u201d, which is left out.");
            }
        }
        m_failure.clear();
        std::vector<std::size_t> stack;
        stack.reserve(expression.steps().size());
        for (const ExpressionStep& step : expression.steps()) {
            if (step.op == ExpressionOp::Number) {
                stack.push_back(constant(step.number));
            } else if (step.op == ExpressionOp::Name) {
                stack.push_back(*parts[step.name].at);
            } else {
                const std::size_t b = stack.back();
                stack.resize(stack.size() - (step.op == ExpressionOp::Negate ? 0 : 1));
                const std::size_t a = stack.back();
                stack.back() = emit(step.op, a, b);
                if (!m_failure.empty()) {
                    return none(capitalised(of) + " can't be computed: at character "
                                + std::to_string(step.at + 1) + " " + m_failure + ".");
                }
            }
        }
        return finished(stack.back(), of);
    }

    RulePart criterionPart(std::size_t group, std::size_t criterion) const
    {
        const std::size_t place = m_parts.firstCriterion[group] + criterion;
        const Criterion& said = groups()[group].criteria[criterion];
        return {m_present[place] ? std::optional(place) : std::nullopt, said.weight, said.name};
    }

    RulePart groupPart(std::size_t group) const
    {
        return {m_program.groups[group].at, groups()[group].weight, groups()[group].name};
    }

    ProgramResult groupResult(std::size_t group)
    {
        const Group& said = groups()[group];
        const std::string of = "\u201c" + said.name + "\u201d";
        std::vector<RulePart> own;
        for (std::size_t i = 0; i < said.criteria.size(); ++i) {
            own.push_back(criterionPart(group, i));
        }
        const auto& expression = m_parts.groupExpressions[group];
        if (!expression) {
            return ruleResult(said.rule.kind, own, of);
        }
        if (std::none_of(own.begin(), own.end(), [](const RulePart& part) { return part.at.has_value(); })) {
            return nothingLeft("Everything that " + of + " is made of is left out.");
        }
        std::vector<RulePart> named;
        for (const std::string& name : expression->names()) {
            const NamedInGroup found = lookUp(m_parts.scheme, group, name);
            if (found.group && failed(*found.group)) {
                return none(m_program.groups[*found.group].why);
            }
            named.push_back(found.criterion ? criterionPart(group, *found.criterion)
                                            : groupPart(found.group.value()));
        }
        return expressionResult(*expression, named, of);
    }

    [[nodiscard]] bool failed(std::size_t group) const
    {
        return !m_program.groups[group].at && !m_program.groups[group].leftOut;
    }

    ProgramResult totalResult()
    {
        std::vector<RulePart> parts;
        const auto& expression = m_parts.overallExpression;
        std::vector<std::size_t> taken;
        if (expression) {
            for (const std::string& name : expression->names()) {
                taken.push_back(findGroup(m_parts.scheme, name).value());
            }
        } else {
            for (std::size_t group = 0; group < groups().size(); ++group) {
                if (groups()[group].counted) {
                    taken.push_back(group);
                }
            }
        }
        for (const std::size_t group : taken) {
            m_program.inTotal[group] = true;
            if (failed(group)) {
                return none(m_program.groups[group].why);
            }
            parts.push_back(groupPart(group));
        }
        return expression ? expressionResult(*expression, parts, "the total")
                          : ruleResult(m_parts.scheme.overall.kind, parts, "the total");
    }

    /// Also the groups that those in the total are made of: order goes from the named to the naming.
    void markInTotal()
    {
        for (std::size_t i = m_parts.groupOrder.size(); i-- > 0;) {
            const std::size_t group = m_parts.groupOrder[i];
            const auto& expression = m_parts.groupExpressions[group];
            if (!m_program.inTotal[group] || !expression) {
                continue;
            }
            for (const std::string& name : expression->names()) {
                if (const auto other = lookUp(m_parts.scheme, group, name).group) {
                    m_program.inTotal[*other] = true;
                }
            }
        }
    }

    const SchemeParts& m_parts;
    const std::vector<bool>& m_present;
    ScoreProgram m_program;
    std::vector<Interval> m_ranges; ///< of each register, over all levels
    std::vector<bool> m_spare;      ///< registers that only the next step reads
    std::string m_failure;
};

/// `width` values at a time: simple loops that the compiler makes vectors of.
template <class Operation>
void overAll(const double* a, const double* b, double* into, std::size_t width, Operation operation)
{
    for (std::size_t i = 0; i < width; ++i) {
        into[i] = operation(a[i], b[i]);
    }
}

void runStep(const ProgramStep& step, double* registers, std::size_t width)
{
    const double* a = registers + step.a * width;
    const double* b = registers + step.b * width;
    double* into = registers + step.into * width;
    switch (step.op) {
    case ExpressionOp::Add:
        overAll(a, b, into, width, [](double x, double y) { return x + y; });
        break;
    case ExpressionOp::Subtract:
        overAll(a, b, into, width, [](double x, double y) { return x - y; });
        break;
    case ExpressionOp::Multiply:
        overAll(a, b, into, width, [](double x, double y) { return x * y; });
        break;
    case ExpressionOp::Divide:
        overAll(a, b, into, width, [](double x, double y) { return x / y; });
        break;
    case ExpressionOp::Maximum:
        overAll(a, b, into, width, [](double x, double y) { return x < y ? y : x; });
        break;
    case ExpressionOp::Minimum:
        overAll(a, b, into, width, [](double x, double y) { return y < x ? y : x; });
        break;
    case ExpressionOp::Negate:
        overAll(a, b, into, width, [](double x, double) { return -x; });
        break;
    case ExpressionOp::Number:
    case ExpressionOp::Name:
        break;
    }
}

} // namespace

ScoreProgram makeProgram(const SchemeParts& parts, const std::vector<bool>& present)
{
    return ProgramBuilder(parts, present).build();
}

void fillConstants(const ScoreProgram& program, std::span<double> registers, std::size_t width)
{
    for (const ProgramConstant& constant : program.constants) {
        const auto into = registers.subspan(constant.into * width, width);
        std::fill(into.begin(), into.end(), constant.value);
    }
}

void runProgram(const ScoreProgram& program, std::span<double> registers, std::size_t width)
{
    for (const ProgramStep& step : program.steps) {
        runStep(step, registers.data(), width);
    }
}

void runProgram(const ScoreProgram& program, std::span<Interval> registers)
{
    for (const ProgramConstant& constant : program.constants) {
        registers[constant.into] = {constant.value, constant.value};
    }
    for (const ProgramStep& step : program.steps) {
        registers[step.into] = applied(step.op, registers[step.a], registers[step.b]);
    }
}

} // namespace wardwise::risk

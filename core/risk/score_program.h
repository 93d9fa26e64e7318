// The rules of a scheme as a flat list of steps over registers, for the criteria that a threat has: run over
// single values, over intervals, or over thousands of draws side by side.
#pragma once

#include "core/base/quantity.h"
#include "core/risk/compiled_scheme.h"
#include "core/risk/rule_expression.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace wardwise::risk {

/// into = a op b, registers all; never of op Number or Name.
struct ProgramStep
{
    ExpressionOp op = ExpressionOp::Add;
    std::size_t a = 0;
    std::size_t b = 0;
    std::size_t into = 0;
};

struct ProgramConstant
{
    std::size_t into = 0;
    double value = 0.0;
};

/// Where a group's score or the total is found.
struct ProgramResult
{
    std::optional<std::size_t> at; ///< a register
    bool leftOut = false;          ///< everything that it would be made of is left out
    std::string why;               ///< a sentence, where there's no register
};

struct ScoreProgram
{
    std::size_t registers = 0; ///< the first ones are the criteria, in the order of criterionPlaces()
    std::vector<ProgramConstant> constants;
    std::vector<ProgramStep> steps;
    std::vector<ProgramResult> groups;
    ProgramResult total;
    std::vector<bool> inTotal; ///< groups that the total is made of, by way of other groups as well
};

/// `present`: for each criterion whether it isn't left out. See scoreThreat() for what becomes of the others.
/// No step divides by 0 or gets larger than kLargestScore, whatever the levels: a result that could has a
/// `why` instead.
ScoreProgram makeProgram(const SchemeParts& parts, const std::vector<bool>& present);

/// Registers lie one after the other, each `width` values long; the criteria's are filled by the caller.
void fillConstants(const ScoreProgram& program, std::span<double> registers, std::size_t width);
void runProgram(const ScoreProgram& program, std::span<double> registers, std::size_t width);

/// The same with an interval in each register, constants included.
void runProgram(const ScoreProgram& program, std::span<Interval> registers);

} // namespace wardwise::risk

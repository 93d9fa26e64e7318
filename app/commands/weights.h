// The part of "wardwise measure" that is about tables of weights.
#pragma once

#include "app/commands/output.h"
#include "core/project/project.h"

#include <optional>
#include <string>

namespace wardwise::app {

struct WeightArguments
{
    std::string file;
    std::string name;
    std::string unit; ///< of the weights
    std::string from;
    bool dryRun = false;
    std::string blank; ///< the template to write

    [[nodiscard]] bool writes() const { return !file.empty() && !dryRun; }
};

/// Adds --weights and what belongs to it, and --template; gives --weights.
CLI::Option* addWeights(CLI::App& command, WeightArguments& arguments);

/// Reports what the table makes, and stores it unless rows are refused or only the report is wanted.
ExitStatus loadWeights(project::Project& project, const WeightArguments& arguments, const std::string& family,
                       std::optional<MeasureUnit> unit, Format format);

/// Writes the CSV to be filled in; never over the project at `path`.
ExitStatus writeTemplate(const project::Project& project, const WeightArguments& arguments,
                         const std::string& path, const std::string& family);

} // namespace wardwise::app

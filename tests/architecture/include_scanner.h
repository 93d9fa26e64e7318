// Reads which files include what, and judges each include by the house's rules.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wardwise::architecture {

struct SourceFile
{
    std::string path; ///< from the project's root, with slashes: "core/stats/rate.cpp"
    std::vector<std::string> lines;
};

/// Every .h and .cpp file in the folders, in the order of their paths.
std::vector<SourceFile> sourceFiles(const std::filesystem::path& root,
                                    const std::vector<std::string>& folders);

/// What an include line names, with its brackets: "<QString>", "\"core/base/result.h\""; nothing for other
/// lines.
std::optional<std::string> includedBy(std::string_view line);

/// Why the file may not include this (as includedBy gives it); nothing where it may.
std::optional<std::string> whyForbidden(std::string_view path, std::string_view included);

} // namespace wardwise::architecture

// An option that takes one of a few words.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

namespace wardwise::app {

/// Adds an option whose value is one of `choices`, without regard to case; any other word is refused with a
/// message that lists them.
template <class Enum>
void addChoice(CLI::App& command, const std::string& option, Enum& chosen,
               std::vector<std::pair<std::string, Enum>> choices, const std::string& help)
{
    std::string words;
    for (const auto& choice : choices) {
        words += (words.empty() ? "" : ", ") + choice.first;
    }
    command.add_option_function<std::string>(
        option,
        [&chosen, choices = std::move(choices), option, words](const std::string& word) {
            for (const auto& [name, value] : choices) {
                if (CLI::detail::to_lower(word) == name) {
                    chosen = value;
                    return;
                }
            }
            throw CLI::ValidationError(option + " takes one of " + words + ", not \"" + word + "\"");
        },
        help + ": " + words);
}

} // namespace wardwise::app

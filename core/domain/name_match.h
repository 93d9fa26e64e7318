// When two names are written alike: for offering what was probably meant, never for choosing it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wardwise {

/// Letters in lower case: Latin with its accents, Greek and Cyrillic; other characters as they are.
std::string caseFolded(std::string_view text);

/// The words of a text, case folded: what a filter looks for.
std::vector<std::string> foldedWords(std::string_view text);

/// The same text without regard to case.
bool sameText(std::string_view a, std::string_view b);

/// Spelled differently but probably the same name: equal but for "&"/"and"/"+", brackets, punctuation and
/// spaces, or one letter apart in a name of eight characters or more. Numbers and single letters that tell
/// names apart
/// ("Ward A", "Ward 2") never make them alike.
bool looksLike(std::string_view a, std::string_view b);

} // namespace wardwise

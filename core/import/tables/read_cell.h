// What a cell under a column of figures gives: a number, a reason for none, or why it can't be taken.
#pragma once

#include "core/domain/observation.h"
#include "core/import/tables/table_mapping.h"

#include <optional>
#include <string>
#include <vector>

namespace wardwise::import {

struct ReadCell
{
    std::optional<Figure> figure;
    std::string note;
    std::string problem;
    bool isOpen = false; ///< a stand-in of which nobody has said what it means
};

/// The words that mean one thing only, whoever prints them: "suppressed", "not recorded", "n/a".
std::optional<StandsFor> plainMeaning(const std::string& text);

/// What the placeholders say counts first. A number keeps the decimals that it was printed with, but no more
/// than four: what is longer is what a spreadsheet keeps, not what it shows.
ReadCell readCell(const std::string& cell, const std::vector<Placeholder>& placeholders);

/// Why a number can't be of this quantity; empty where it can.
std::string impossible(Quantity quantity, double value);

} // namespace wardwise::import

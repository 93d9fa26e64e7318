// A figure bound into a sentence: of what it is, in which words it's said, and what it said when the analyst
// last read it.
#pragma once

#include "core/base/identifier.h"
#include "core/domain/observation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wardwise {

using BoundFigureId = Identifier<struct BoundFigureTag>;

/// What is said of the measure: a stored quantity, or what a comparison makes of its rate.
enum class BoundQuantity
{
    Count,
    Rate,
    Percentage,
    Population,
    Change,
    Rank, ///< as stored, or else the ward's among the partnership's
    Money,
    Ratio,
    Text,
    Class,     ///< the ward's, against the partnership's wards
    Index,     ///< 100 at the force's rate
    ForceRatio ///< how many times the force's figure
};

std::string_view toText(BoundQuantity quantity); ///< "force-ratio": in the file and in JSON
std::optional<BoundQuantity> boundQuantityFromText(std::string_view text);
/// "count", "rank", "class", "times the force".
std::string_view inWords(BoundQuantity quantity);
/// None of what only a comparison gives.
std::optional<Quantity> storedQuantity(BoundQuantity quantity);
BoundQuantity boundQuantity(Quantity quantity);

/// In which words a value is said.
enum class FigurePhrase
{
    Figure,   ///< "2,935", "29.6"
    Percent,  ///< "10 %"
    OneIn,    ///< "around 1 in 4"
    Fraction, ///< "nearly a third"
    Times,    ///< "2.4 times"
    Ordinal,  ///< "2nd"
    Size      ///< "3" of a change of -3
};

std::string_view toText(FigurePhrase phrase);
std::optional<FigurePhrase> figurePhraseFromText(std::string_view text);
std::vector<FigurePhrase> allFigurePhrases();

struct BoundFigure
{
    BoundFigureId id;
    PriorityId priority; ///< of whose section it's a part
    AreaId area;
    MeasureId measure;
    std::optional<PeriodId> period{}; ///< none: the newest
    std::optional<SourceId> source{}; ///< none: the last that has it
    BreakdownId breakdown{1};
    BoundQuantity quantity = BoundQuantity::Rate;
    std::optional<int> decimals{}; ///< none: as it was printed, or one where it's computed
    FigurePhrase phrase = FigurePhrase::Figure;
    /// When the analyst last read the sentence.
    std::optional<double> readValue{};
    std::string readText{};

    friend bool operator==(const BoundFigure&, const BoundFigure&) = default;
};

} // namespace wardwise

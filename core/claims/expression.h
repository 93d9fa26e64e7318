// What a claim checks, as parsed: tests joined by "and", and against what, by which method and in which sense
// they're made.
#pragma once

#include "core/domain/comparison.h"
#include "core/domain/observation.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wardwise::claims {

/// A stored figure, by the words of the catalogue.
struct FigureName
{
    std::string measure;
    std::optional<Quantity> quantity = {}; ///< none: what the measure's unit says
    std::string area = {};                 ///< empty: the assessed area, or the ward at hand
    std::string period = {};               ///< empty: the newest
    std::string source = {};               ///< empty: the first that has it
    std::string part = {};                 ///< "Age: 5-16"; empty: the whole
    std::size_t at = 0;                    ///< where in the text it stands

    friend bool operator==(const FigureName&, const FigureName&) = default;
};

/// What is worked out of figures. All but the last give a number.
enum class Function : std::uint8_t
{
    Parts,             ///< the sum of what is listed under a measure
    Leaves,            ///< how many of the lowest measures under it have a figure
    Place,             ///< where a measure comes among those under another, 1 the highest
    Mean,              ///< of the wards, unweighted
    Weighted,          ///< of the wards, by population
    Residents,         ///< the population that the rates were made with
    Events,            ///< a rate times that population
    Rank,              ///< a ward's, among the wards
    Flagged,           ///< how many wards are high
    FlaggedParts,      ///< of how many of the measures under it a ward's rate is high
    Hotspots,          ///< how many wards are listed as hotspots
    ChangedBySd,       ///< how many cells of the ward table change flag with the other SD
    ChangedByRounding, ///< how many could, with what rounding leaves of the rates
    Class,             ///< by mean and SD, of a ward's rate
    Similar,           ///< the area's rate to its force's
    Falls,             ///< a published change
    Rises,
    Mentioned ///< a ward's high rate, in the text or the hotspots
};

struct Node
{
    enum class Kind : std::uint8_t
    {
        Number,
        Figure,
        Call,
        Sum,
        Difference,
        Product,
        Quotient
    };

    Kind kind = Kind::Number;
    double number = 0.0;
    int decimals = 0;
    bool isPercent = false; ///< a number with a % sign
    bool isAbout = false;   ///< "about 63 %": what prints so
    FigureName figure = {}; ///< of a figure, and a call's first one
    FigureName second = {}; ///< a call's second figure; its measure is empty where there's none
    Function function = Function::Parts;
    std::vector<Node> operands = {}; ///< two, of arithmetic
    std::size_t at = 0;
};

enum class Relation : std::uint8_t
{
    None, ///< a number alone, with nothing to judge; or a test that's a whole by itself
    Equal,
    NotEqual,
    Below,
    AtMost,
    Above,
    AtLeast,
    Is,
    IsNot
};

/// What "is" says of a class. High is above or more: the readings say how much.
enum class ClassWord : std::uint8_t
{
    SignificantlyAbove,
    Above,
    Within,
    Below,
    SignificantlyBelow,
    High,
    Low
};

struct Test
{
    Node left;
    Relation relation = Relation::None;
    Node right;                       ///< of a relation between numbers
    ClassWord word = ClassWord::High; ///< of "is"
};

/// A reference set; of an area without ward figures its rate with the spread that another source has there.
struct ReferenceName
{
    std::string id;                ///< as the command line says it: "csp", "force", a name
    std::string spreadSource = {}; ///< empty: as it is
    FigureName spreadMeasure = {}; ///< its measure is empty: the one most alike

    [[nodiscard]] bool hasSpread() const { return !spreadSource.empty() || !spreadMeasure.measure.empty(); }

    friend bool operator==(const ReferenceName&, const ReferenceName&) = default;
};

enum class Method : std::uint8_t
{
    Sd,           ///< mean and sample SD
    SdPopulation, ///< mean and population SD
    Poisson       ///< what chance allows a count of events: exact limits, 99.8 %
};

struct Expression
{
    std::vector<Test> tests; ///< all of them must hold
    bool forEachWard = false;
    std::vector<ReferenceName> references; ///< empty: what the test usually takes
    std::vector<Method> methods;           ///< empty: mean and SD
    std::vector<WardClass> readings;       ///< what "high" may mean; empty: above or more
};

} // namespace wardwise::claims

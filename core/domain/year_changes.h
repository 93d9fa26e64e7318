// What changed between the same months of two years: counts, rates, ranks and flags, and which of the changes
// are more than chance alone gives.
#pragma once

#include "core/base/quantity.h"
#include "core/domain/claim.h"
#include "core/domain/comparison.h"

#include <optional>
#include <string>
#include <vector>

namespace wardwise {

/// One year's side of a change.
struct YearSide
{
    std::optional<Count> count;
    std::optional<Population> population;
    std::optional<Rate> rate;
    std::optional<int> rank; ///< among the wards of the assessed area

    friend bool operator==(const YearSide&, const YearSide&) = default;
};

/// A measure in an area, a year ago and now.
struct YearChange
{
    AreaId area;
    std::string areaName;
    std::string areaCode;
    bool isWhole = false; ///< the assessed area or its force, not one of its wards
    MeasureId measureId;
    std::string measure;
    YearSide before;
    YearSide after;
    std::optional<double> percent; ///< of the rate; none from nought
    /// Exact, wider where counts vary by more than chance; none where it would say nothing.
    std::optional<Interval> percent95;
    std::optional<double> exactP;    ///< of chance alone
    std::optional<double> p;         ///< with the spread that the wards show
    std::optional<double> adjustedP; ///< among all tests of its kind (Benjamini and Hochberg)
    bool isFound = false;            ///< the last is below 5 %
    /// Of a whole: the wards that were found and without which no change is left.
    std::vector<std::string> carriedBy;
    std::string whyNone; ///< why it isn't tested; empty where it is

    friend bool operator==(const YearChange&, const YearChange&) = default;
};

/// A ward's class that is another one this year.
struct FlagChange
{
    AreaId area;
    std::string areaName;
    MeasureId measureId;
    std::string measure;
    std::string referenceId;
    std::string referenceLabel;
    WardClass before = WardClass::Within;
    WardClass after = WardClass::Within;
    bool isFound = false; ///< the ward's own change is more than chance

    friend bool operator==(const FlagChange&, const FlagChange&) = default;
};

/// The changes of one source's figures.
struct SourceChanges
{
    SourceId source;
    std::string sourceKey;
    std::string sourceTitle;
    std::string before; ///< "2018-10..2019-02"
    std::string after;
    std::string beforeInWords;
    std::string afterInWords;
    std::string whyNone; ///< why nothing is compared; everything below is empty then
    std::vector<YearChange> wholes;
    std::vector<YearChange> wards;
    std::vector<FlagChange> flags;
    int tests = 0;            ///< of wards
    int belowFivePercent = 0; ///< of those, by themselves and with the spread
    double spread = 1.0;      ///< used: how much the wards' changes vary, 1 being chance alone
    double spreadFound = 1.0;
    int foundByChanceAlone = 0; ///< changes of wards that would be found if chance alone were reckoned with
    int spreadPairs = 0;
    std::vector<std::string> findings; ///< a sentence on each change that is more than chance
    std::string summary;
    std::vector<std::string> notes; ///< like with like: what a reader must know

    friend bool operator==(const SourceChanges&, const SourceChanges&) = default;
};

/// A claim of which the figures say something else than a year ago.
struct ClaimChange
{
    ClaimId claim;
    std::string statement;
    std::string section; ///< its title; empty: of the assessment as a whole
    ClaimStatus before = ClaimStatus::CannotBeChecked;
    ClaimStatus after = ClaimStatus::CannotBeChecked;
    std::string sentence; ///< what the figures say of it now

    friend bool operator==(const ClaimChange&, const ClaimChange&) = default;
};

struct YearChanges
{
    std::string area;
    std::vector<SourceChanges> sources;
    std::vector<ClaimChange> claims; ///< those contradicted now come first

    friend bool operator==(const YearChanges&, const YearChanges&) = default;
};

/// Whether the flag says more than it did: "gained", "lost", or "turned" from one side to the other.
std::string_view kindOf(const FlagChange& change);

} // namespace wardwise

// What a typed figure is of: finding the area, measure, part, period and source that it names, or making
// them.
#pragma once

#include "core/domain/assessment.h"
#include "core/domain/catalogue.h"
#include "core/store/connection.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace wardwise::project {

/// As typed: names or codes, a period's label, a number or "suppressed", "not recorded", "not applicable".
struct FigureEntry
{
    std::string area;
    std::string measure;
    std::string period;
    std::string quantity;
    std::string value;
    std::string source;
    std::string note;
    /// The page that a measure which is new belongs to; none: the overview for a rate, else its section.
    std::optional<MeasureTopic> topic{};
    std::string breakdown = {}; ///< "Age: 16+"; empty: the whole
    /// Exactly this measure, where its name could be taken for another's.
    std::optional<MeasureId> measureId = {};
    /// Corrects this stored figure: all that the entry says but the value and the note goes unread.
    std::optional<ObservationId> observation = {};
    bool keepsNote = true; ///< an empty note leaves the one that is stored

    friend bool operator==(const FigureEntry&, const FigureEntry&) = default;
};

/// What the entry names, found or made, with a record of what was made.
struct FigurePlaces
{
    AreaId area;
    MeasureId measure;
    PeriodId period;
    BreakdownId breakdown = kWhole;
    SourceId source;
    std::string areaName;
    std::string measureName;
    std::string part; ///< "Age: 16+"; empty for the whole
    std::string periodLabel;
    std::string unit;
    std::vector<std::string> added;
};

/// Finds what entries name and makes what is new, but never something that looks like a slip of the pen. Many
/// entries may name the same new thing: it's made once. Runs inside the caller's transaction.
class FigurePlacer
{
public:
    FigurePlacer(const store::Connection& connection, const Catalogue& catalogue,
                 std::optional<Assessment> assessment);

    Result<FigurePlaces> place(const FigureEntry& entry, Quantity quantity);

    /// Reads the catalogue again: after something was made, or the making was taken back.
    Result<void> refresh();

    /// Changes with everything that is made or read again.
    [[nodiscard]] int generation() const { return m_generation; }

    [[nodiscard]] const Catalogue& catalogue() const { return m_own ? *m_own : *m_given; }

private:
    Result<void> findOrMake(const FigureEntry& entry, Quantity quantity, FigurePlaces& places);
    Result<void> placeArea(const FigureEntry& entry, FigurePlaces& places);
    Result<void> placeSource(const FigureEntry& entry, FigurePlaces& places);
    Result<void> placeMeasure(const FigureEntry& entry, Quantity quantity, FigurePlaces& places);
    Result<const Measure*> knownMeasure(const FigureEntry& entry) const;
    Result<void> makeMeasure(const FigureEntry& entry, Quantity quantity, FigurePlaces& places);
    Result<void> placePeriod(const FigureEntry& entry, FigurePlaces& places);
    Result<void> placeBreakdown(const FigureEntry& entry, FigurePlaces& places);

    const store::Connection* m_connection;
    const Catalogue* m_given;
    std::optional<Catalogue> m_own; ///< what the file holds by now, where that is more than was given
    std::optional<Assessment> m_assessment;
    // A block names the same few things in thousands of cells: each is looked for once.
    std::map<std::string, AreaId> m_areas;
    std::map<std::string, SourceId> m_sources;
    std::map<std::pair<std::string, std::string>, MeasureId> m_measures; ///< by name and source
    std::map<std::string, PeriodId> m_periods;
    std::map<std::string, BreakdownId> m_breakdowns;
    int m_generation = 0;
};

/// "Age: 16+", or nothing for the whole.
std::string partText(const Breakdown& breakdown);

/// "Cannock South, Burglary, 2018-19: rate", as far as the entry says it.
std::string labelOf(const FigureEntry& entry);

} // namespace wardwise::project

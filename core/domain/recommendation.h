// A recommendation: what should be done, how urgent it is, by whom, by when, how far it is, and the figures
// that it rests on.
#pragma once

#include "core/base/identifier.h"
#include "core/domain/observation.h"

#include <array>
#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wardwise {

using EvidenceId = Identifier<struct EvidenceTag>;

/// A figure that a recommendation rests on: told by what it's of, with what it said when it was attached.
/// What it says now is worked out when it's asked for.
struct Evidence
{
    EvidenceId id; ///< of the stored one
    SourceId source;
    AreaId area;
    MeasureId measure;
    std::string period; ///< label of a stored period, or a run of months: "2018-10..2019-02"
    BreakdownId breakdown{1};
    Quantity quantity = Quantity::Rate;
    std::string stored; ///< as it was printed: "129.7"

    friend bool operator==(const Evidence&, const Evidence&) = default;
};

struct Recommendation
{
    RecommendationId id; ///< of the stored one
    std::string text;
    std::string urgency; ///< its priority in the partnership's own word: "high"
    std::string owner;
    std::string due;    ///< a date ("2020-03-31", "31 March 2020", "March 2020") or a plain word
    std::string status; ///< "under way"
    std::optional<int> line;
    std::string since = {}; ///< year of the assessment that it was carried over from; empty where it wasn't
    std::vector<Evidence> evidence = {};

    friend bool operator==(const Recommendation&, const Recommendation&) = default;
};

/// The usual words; a partnership may use its own.
inline constexpr std::array<const char*, 3> kUrgencies{"high", "medium", "low"};
inline constexpr std::array<const char*, 5> kStatuses{"proposed", "agreed", "under way", "done", "dropped"};

/// Where the word stands among the usual ones, from the most urgent or the earliest on; other words come
/// after them, none last.
std::size_t urgencyOrder(std::string_view urgency);
std::size_t statusOrder(std::string_view status);

/// Whether nothing more is to be done: "done" or "dropped", in any case.
bool isClosed(std::string_view status);

/// A day of the calendar.
struct Day
{
    int year = 0;
    int month = 1;
    int day = 1;

    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes a defaulted <=> for a 0
    friend auto operator<=>(const Day&, const Day&) = default;
};

/// The last day on which it's in time: of a month or a year its last. None of a word that is no date.
std::optional<Day> dueDate(std::string_view due);

/// Whether a date is past and the recommendation is still open.
bool isOverdue(const Recommendation& recommendation, Day today);

} // namespace wardwise

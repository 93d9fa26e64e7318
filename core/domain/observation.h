// An observation: one quantity of a measure in an area and a period, or the reason why there is none,
// and where it came from.
#pragma once

#include "core/base/identifier.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace wardwise {

enum class Quantity
{
    Count,
    Rate,
    Percentage,
    Population,
    Change,
    Rank,
    Money,
    Ratio,
    Text
};

/// Why there is no value. None of these is zero.
enum class Missing : std::uint8_t
{
    NotRecorded,
    Suppressed,
    NotApplicable
};

std::string_view toText(Quantity quantity);
std::optional<Quantity> quantityFromText(std::string_view text);
std::string_view toText(Missing missing);
std::optional<Missing> missingFromText(std::string_view text);
/// "not recorded", "suppressed", "not applicable".
std::string_view inWords(Missing missing);

/// A number with the decimals it was published with, a text (a date, an age, a time), or a reason for none.
struct Figure
{
    std::variant<double, std::string, Missing> value = Missing::NotRecorded;
    int decimals = 0;

    [[nodiscard]] std::optional<double> number() const
    {
        const auto* n = std::get_if<double>(&value);
        return n == nullptr ? std::nullopt : std::optional(*n);
    }

    friend bool operator==(const Figure&, const Figure&) = default;
};

/// What a figure is of: the key under which it's stored.
struct ObservationKey
{
    AreaId area;
    MeasureId measure;
    PeriodId period;
    BreakdownId breakdown;
    BatchId batch;
    Quantity quantity = Quantity::Count;

    friend bool operator==(const ObservationKey&, const ObservationKey&) = default;
};

/// A place in the source where the figure stands.
struct Citation
{
    int line = 0;
    std::string section;

    friend bool operator==(const Citation&, const Citation&) = default;
};

struct Observation
{
    ObservationId id;
    ObservationKey key;
    Figure figure;
    std::string unit;      ///< as read: "per 1,000 residents", "%", "incidents"
    std::string qualifier; ///< "around", "over" or nothing
    std::string note;
    std::vector<Citation> citations;

    friend bool operator==(const Observation&, const Observation&) = default;
};

/// Where figures come from: a publisher's document or data set.
struct Source
{
    SourceId id;
    std::string key; ///< stable and plain: "document", "police.uk"
    std::string title;
    std::string publisher;
    std::string licence;
    std::string attribution;
    std::string note;

    friend bool operator==(const Source&, const Source&) = default;
};

/// One load of figures from a source.
struct Batch
{
    BatchId id;
    SourceId source;
    std::string label;
    std::string loadedAt; ///< ISO 8601, UTC
    std::string loadedBy;
    /// The population that the batch's rates were made with, or are to be made with.
    std::optional<BatchId> denominatorBatch;
    std::optional<PeriodId> denominatorPeriod;
    /// The batch lists every event in these areas: where it has no row, the count is nought.
    std::optional<AreaId> completeFor;
    std::string note;

    friend bool operator==(const Batch&, const Batch&) = default;
};

/// A load lists every event of its measures in the area's wards in that month: where it has no count, it is
/// nought.
struct CompleteMonth
{
    BatchId batch;
    AreaId area;
    PeriodId period;

    friend bool operator==(const CompleteMonth&, const CompleteMonth&) = default;
};

} // namespace wardwise

// Identifiers of stored things: one type per kind of thing, so that they can't be swapped.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace wardwise {

template <class Tag>
struct Identifier
{
    std::int64_t value = 0;

    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes a defaulted <=> for a 0
    friend auto operator<=>(const Identifier&, const Identifier&) = default;
};

using AreaId = Identifier<struct AreaTag>;
using MeasureId = Identifier<struct MeasureTag>;
using PeriodId = Identifier<struct PeriodTag>;
using BreakdownId = Identifier<struct BreakdownTag>;
using SourceId = Identifier<struct SourceTag>;
using BatchId = Identifier<struct BatchTag>;
using ObservationId = Identifier<struct ObservationTag>;
using AssessmentId = Identifier<struct AssessmentTag>;
using PriorityId = Identifier<struct PriorityTag>;
using RecommendationId = Identifier<struct RecommendationTag>;
using ReferenceSetId = Identifier<struct ReferenceSetTag>;
using EditId = Identifier<struct EditTag>;

} // namespace wardwise

template <class Tag>
struct std::hash<wardwise::Identifier<Tag>>
{
    std::size_t operator()(const wardwise::Identifier<Tag>& id) const noexcept
    {
        return std::hash<std::int64_t>{}(id.value);
    }
};

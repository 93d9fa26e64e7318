// What a section is made of: blocks in an order that the analyst chooses, each shown from the section's own
// data.
#pragma once

#include "core/base/identifier.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace wardwise {

using SectionBlockId = Identifier<struct SectionBlockTag>;

enum class BlockKind : std::uint8_t
{
    Text,            ///< the section's prose
    Facts,           ///< the facts panel: what the data say, and what the analyst does
    Ratings,         ///< the risk ratings in the scheme's words
    Rates,           ///< the partnership beside its force
    Ranked,          ///< wards ranked
    Funnel,          ///< wards by population, with limits
    Trend,           ///< month by month
    Profile,         ///< one ward over all measures
    Pyramid,         ///< who is affected, by age and sex
    Breakdown,       ///< percentages of the section's measures, by area
    Table,           ///< every figure of the section's measures
    Hotspots,        ///< wards named, with their rates
    People,          ///< groups at risk
    Recommendations, ///< what to do
};

inline constexpr std::array kBlockKinds{BlockKind::Text,      BlockKind::Facts,          BlockKind::Ratings,
                                        BlockKind::Rates,     BlockKind::Ranked,         BlockKind::Funnel,
                                        BlockKind::Trend,     BlockKind::Profile,        BlockKind::Pyramid,
                                        BlockKind::Breakdown, BlockKind::Table,          BlockKind::Hotspots,
                                        BlockKind::People,    BlockKind::Recommendations};

std::string_view toText(BlockKind kind); ///< "ranked": as it's stored
std::optional<BlockKind> blockKindFromText(std::string_view text);
/// "Ranked wards": as people read it.
std::string_view titleOf(BlockKind kind);
/// It shows one measure, which can be chosen: ranked wards, funnel and trend.
bool showsOneMeasure(BlockKind kind);
/// A section has it at most once: what it shows doesn't depend on a choice.
bool isOnlyOnce(BlockKind kind);

struct SectionBlock
{
    SectionBlockId id;
    BlockKind kind = BlockKind::Text;
    /// The measure on show, where the kind shows one; none: the section's first that there are figures of.
    std::optional<MeasureId> measure{};

    friend bool operator==(const SectionBlock&, const SectionBlock&) = default;
};

} // namespace wardwise

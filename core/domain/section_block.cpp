#include "core/domain/section_block.h"

#include <algorithm>

namespace wardwise {

namespace {

struct BlockWords
{
    BlockKind kind;
    std::string_view key;
    std::string_view title;
};

constexpr std::array kBlockWords{
    BlockWords{BlockKind::Text, "text", "Text"},
    BlockWords{BlockKind::Facts, "facts", "Facts"},
    BlockWords{BlockKind::Ratings, "ratings", "Ratings"},
    BlockWords{BlockKind::Rates, "rates", "Local against force"},
    BlockWords{BlockKind::Ranked, "ranked", "Ranked wards"},
    BlockWords{BlockKind::Funnel, "funnel", "Funnel"},
    BlockWords{BlockKind::Trend, "trend", "Trend"},
    BlockWords{BlockKind::Profile, "profile", "Profile of a ward"},
    BlockWords{BlockKind::Pyramid, "pyramid", "Ages and sexes"},
    BlockWords{BlockKind::Breakdown, "breakdown", "Percentages"},
    BlockWords{BlockKind::Table, "table", "All figures"},
    BlockWords{BlockKind::Hotspots, "hotspots", "Hotspots"},
    BlockWords{BlockKind::People, "people", "People at risk"},
    BlockWords{BlockKind::Recommendations, "recommendations", "Recommendations"}};

const BlockWords& wordsOf(BlockKind kind)
{
    return *std::find_if(kBlockWords.begin(), kBlockWords.end(),
                         [kind](const BlockWords& words) { return words.kind == kind; });
}

} // namespace

std::string_view toText(BlockKind kind)
{
    return wordsOf(kind).key;
}

std::optional<BlockKind> blockKindFromText(std::string_view text)
{
    const auto* found = std::find_if(kBlockWords.begin(), kBlockWords.end(),
                                     [text](const BlockWords& words) { return words.key == text; });
    return found == kBlockWords.end() ? std::nullopt : std::optional(found->kind);
}

std::string_view titleOf(BlockKind kind)
{
    return wordsOf(kind).title;
}

bool showsOneMeasure(BlockKind kind)
{
    return kind == BlockKind::Ranked || kind == BlockKind::Funnel || kind == BlockKind::Trend;
}

bool isOnlyOnce(BlockKind kind)
{
    return !showsOneMeasure(kind);
}

} // namespace wardwise

// The reference set of a comparison: which areas it has, how it's taken, and the mean and SD that come of it.
#pragma once

#include "core/domain/catalogue.h"
#include "core/domain/comparison.h"
#include "core/stats/reference.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wardwise::comparison {

/// What a reference set is made of, before any rates are looked at.
struct ReferenceSet
{
    std::string id;    ///< "csp", "force", "rate:CODE", an area's code, or the name of a kept set
    std::string label; ///< "the 15 wards of Cannock Chase"
    AreaId area;       ///< whose wards they are, or whose single rate; none of a kept set
    std::vector<const Area*> wards;
    std::vector<const Area*> leftOut; ///< by hand
    ReferenceOptions options;
    bool isSingleRate = false;                 ///< the published rate of `area`
    std::vector<PublishedReference> published; ///< by measure

    /// Somebody else's figures instead of areas.
    [[nodiscard]] bool isPublished() const { return isSingleRate || !published.empty(); }

    friend bool operator==(const ReferenceSet&, const ReferenceSet&) = default;
};

/// The wards of the partnership that `area` lies in ("csp"), of its force ("force"), or of any area (code or
/// name); the single rate that a source prints for an area ("rate:England"); or a set that the project keeps,
/// by its name.
Result<ReferenceSet> referenceSet(const Catalogue& catalogue, const Area& area, std::string_view id);

/// The rates alone; none where an area has none.
std::vector<std::optional<double>> valuesOf(const std::vector<AreaRate>& rates);

/// The mean and SD that areas are classed by.
class ReferenceScale
{
public:
    /// `rates` are those of the set's wards.
    ReferenceScale(const ReferenceSet& set, const std::vector<AreaRate>& rates, SdKind kind);

    /// Of published figures; how many areas are behind them isn't known.
    ReferenceScale(const PublishedReference& published, SdKind kind);

    /// Of the whole set, without those far out where they're left out; none where no ward has a rate.
    [[nodiscard]] const std::optional<stats::MeanAndSd>& whole() const { return m_whole; }

    /// What one area is classed by: the others' where the set is taken without it.
    [[nodiscard]] std::optional<stats::MeanAndSd> of(AreaId area) const;

    /// Whether of() differs from area to area.
    [[nodiscard]] bool differs() const { return !m_others.empty(); }

    /// How the set was taken, in words; empty for the plain mean and SD of all its wards.
    [[nodiscard]] const std::string& how() const { return m_how; }

private:
    std::optional<stats::MeanAndSd> m_whole;
    std::vector<AreaId> m_areas;                           ///< sorted, with m_others in the same order
    std::vector<std::optional<stats::MeanAndSd>> m_others; ///< empty where the set is taken whole
    std::string m_how;
};

} // namespace wardwise::comparison

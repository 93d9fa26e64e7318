// Reference sets that the user keeps: what a comparison is made against, by name.
#pragma once

#include "core/base/identifier.h"

#include <optional>
#include <string>
#include <vector>

namespace wardwise {

/// How a comparison takes its reference set, besides which areas are in it.
struct ReferenceOptions
{
    bool withoutItself = false; ///< an area of the set is held against the others alone
    bool weighted = false;      ///< mean and SD weighted by population
    bool withoutOutliers =
        false; ///< far-out rates leave the mean and SD (more than 3 quartile ranges beyond)

    friend bool operator==(const ReferenceOptions&, const ReferenceOptions&) = default;
};

/// What somebody else published of a measure's rates.
struct PublishedReference
{
    MeasureId measure;
    double mean = 0.0; ///< in the measure's unit, a year; a single rate where there's no SD
    std::optional<double> sd;
    std::string note; ///< where it stands

    friend bool operator==(const PublishedReference&, const PublishedReference&) = default;
};

/// Made of areas or of published figures, never of both.
struct KeptReference
{
    ReferenceSetId id;
    std::string name;
    std::vector<AreaId> areas;   ///< wards, or areas whose wards are meant
    std::vector<AreaId> leftOut; ///< wards of them that are left out by hand
    ReferenceOptions options;
    std::vector<PublishedReference> published;
    std::string note;

    friend bool operator==(const KeptReference&, const KeptReference&) = default;
};

} // namespace wardwise

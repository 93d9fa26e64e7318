// What a load of street files has that is in no ward, or twice, or not at all: for Data and sources.
#pragma once

#include "core/domain/catalogue.h"
#include "core/store/batch_contents.h"
#include "core/store/connection.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wardwise::project {

/// Rows without a location among all rows that came in.
struct UnlocatedRows
{
    std::int64_t unlocated = 0;
    std::int64_t all = 0;

    /// In per cent; none where there are no rows.
    [[nodiscard]] std::optional<double> share() const;

    UnlocatedRows& operator+=(const UnlocatedRows& other);
    friend bool operator==(const UnlocatedRows&, const UnlocatedRows&) = default;
};

struct UnlocatedType
{
    MeasureId measure;
    std::string name;
    std::vector<UnlocatedRows> byMonth; ///< as PlacelessRows::months
    UnlocatedRows total;
};

/// A month between the load's first and last that it hasn't.
struct MissingMonth
{
    Month month;
    std::string force; ///< whose rows of it are missing; empty where it's everyone's

    friend bool operator==(const MissingMonth&, const MissingMonth&) = default;
};

struct PlacelessRows
{
    std::vector<Month> months;        ///< that the load has rows of, in order
    std::vector<UnlocatedType> types; ///< in the measures' order
    std::vector<UnlocatedRows> byMonth;
    UnlocatedRows total;
    std::int64_t outside = 0; ///< rows outside the wards that are counted
    std::int64_t unknown = 0; ///< rows in LSOAs that the look-up lacks
    std::vector<MissingMonth> missingMonths;
};

/// None where the load isn't one of street files.
Result<std::optional<PlacelessRows>> placelessRows(const store::Connection& connection,
                                                   const Catalogue& catalogue, BatchId batch,
                                                   const store::BatchContents& contents);

/// "2018-12, 2019-01 (City of London)"; empty where none is missing.
std::string inWords(const std::vector<MissingMonth>& missing);

} // namespace wardwise::project

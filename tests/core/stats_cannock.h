// The 15 wards of Cannock Chase in 2018-19: what the strategic assessment of 2019 prints and what the ONS
// estimates.
#pragma once

#include "core/stats/exposed_count.h"

#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

namespace wardwise::test {

struct CannockWard
{
    std::string name;
    double population;    ///< mid-2017, ONS
    double crimesPer1000; ///< total recorded crime, 2018-19, the document's data tables, page 26
};

constexpr double kForceCrimesPer1000 = 76.1;

inline const std::array<CannockWard, 15>& cannockWards()
{
    static const std::array<CannockWard, 15> kWards{{{"Cannock South", 8182, 178.3},
                                                     {"Western Springs", 6854, 93.1},
                                                     {"Hednesford North", 7206, 82.7},
                                                     {"Norton Canes", 7383, 76.7},
                                                     {"Cannock East", 7069, 70.4},
                                                     {"Brereton and Ravenhill", 6922, 64.9},
                                                     {"Cannock North", 7648, 64.1},
                                                     {"Cannock West", 7124, 62.2},
                                                     {"Hednesford South", 5065, 52.1},
                                                     {"Hagley", 4659, 48.7},
                                                     {"Heath Hayes East and Wimblebury", 6338, 45.0},
                                                     {"Hawks Green", 7610, 44.2},
                                                     {"Rawnsley", 4821, 41.3},
                                                     {"Hednesford Green Heath", 5670, 41.3},
                                                     {"Etching Hill and The Heath", 6575, 40.6}}};
    return kWards;
}

/// Counts reconstructed from the printed rates, with what the force's rate would have led to expect.
inline std::vector<std::optional<stats::ExposedCount>> cannockAgainstForce()
{
    std::vector<std::optional<stats::ExposedCount>> wards;
    for (const CannockWard& ward : cannockWards()) {
        wards.emplace_back(
            stats::ExposedCount{.events = std::round(ward.crimesPer1000 * ward.population / 1000),
                                .exposure = ward.population * kForceCrimesPer1000 / 1000});
    }
    return wards;
}

} // namespace wardwise::test

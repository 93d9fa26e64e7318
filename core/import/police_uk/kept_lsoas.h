// The LSOAs of street files as areas of the project, where the user wants their counts kept beside the
// wards'.
#pragma once

#include "core/import/import_options.h"

#include <map>
#include <string>
#include <vector>

namespace wardwise::import {

class KeptLsoas
{
public:
    /// Those that the project has; `year` is that of the wards that they're under.
    static Result<KeptLsoas> of(ImportJob& job, int year);

    /// Makes the areas of all that have counts; `codes` and `wards` are by the tally's places.
    Result<void> makeFor(const StreetTally& tally, const std::vector<std::string>& codes,
                         const std::vector<AreaId>& wards);

    /// The area of an LSOA, made under its ward where it's new.
    Result<AreaId> areaFor(const std::string& code, AreaId ward);

private:
    KeptLsoas(ImportJob& job, int year) : m_job(&job), m_year(year) {}

    ImportJob* m_job;
    int m_year;
    std::map<std::string, AreaId> m_areas;
    std::map<std::string, std::string> m_names;
};

} // namespace wardwise::import

// The rows of a police force that lie in no counted ward have areas of their own, so that they are figures
// like any other and nothing is left out of a sum.
#pragma once

#include "core/domain/remainder.h"
#include "core/import/import_options.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace wardwise::import {

/// "Staffordshire Police" and "Staffordshire", "City of London Police" and "London, City of": the police
/// force of an area.
bool isForceOf(std::string_view fallsWithin, std::string_view area);

/// The project's police force area that rows of this force are of; null where it has none.
const Area* forceNamed(const Catalogue& catalogue, std::string_view fallsWithin);

class Remainders
{
public:
    explicit Remainders(ImportJob& job) : m_job(&job) {}

    /// The area that stands for such rows of a force; it's made where the project lacks it.
    Result<AreaId> areaFor(const std::string& force, Remainder remainder);

private:
    Result<AreaId> findOrAdd(const std::string& force, Remainder remainder);

    ImportJob* m_job;
    std::map<std::pair<std::string, Remainder>, AreaId> m_areas;
};

} // namespace wardwise::import

// Making a project file: empty for a partnership, or the sample.
#pragma once

#include "core/base/result.h"
#include "core/import/area_lookup.h"

#include <QString>

#include <string>
#include <vector>

namespace wardwise::project {

/// What a new project is made with. Without a code the partnership gets one of its own; empty members mean
/// the usual: this year, a title made of the name, OFFICIAL.
struct NewProject
{
    std::string cspCode = {};
    std::string cspName = {};
    bool replace = false;
    std::string forceCode = {}; ///< the force that the partnership lies in; without a name there's none
    std::string forceName = {};
    std::string year = {}; ///< of the assessment: "2019"
    std::string title = {};
    std::string marking = {};
    std::vector<import::Place> places = {}; ///< from a lookup: they have the partnership, its force and wards
};

/// The partnership, and the force where there is one, as places; those of the lookup where it has any.
std::vector<import::Place> placesOf(const NewProject& project);

/// "Cannock Chase 2019.wardwise": without what a file's name can't hold.
std::string proposedFileName(const NewProject& project);

/// Refuses what isn't a year of four digits, and markings that there aren't; empty is all right.
Result<void> checkAssessment(const std::string& year, const std::string& marking);

/// Makes the file whole or not at all.
Result<void> createProject(const QString& path, const NewProject& project);

/// The only sample there is.
inline constexpr const char* kSampleName = "cannock-chase-2019";

Result<void> createSample(const QString& path, const std::string& sample, bool replace);

} // namespace wardwise::project

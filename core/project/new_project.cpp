#include "core/project/new_project.h"

#include "core/project/name_check.h"
#include "core/sample/sample_project.h"
#include "core/store/assessment_repository.h"
#include "core/store/catalogue_repository.h"
#include "core/store/project_file.h"
#include "core/store/transaction.h"

#include <QDate>

#include <algorithm>
#include <map>
#include <string_view>

namespace wardwise::project {

namespace {

constexpr std::string_view kFirstYear = "1990";
constexpr std::string_view kLastYear = "2200";
constexpr const char* kOwnCode = "local:partnership";
constexpr const char* kOwnForceCode = "local:force";

std::string codeOfCsp(const NewProject& project)
{
    return project.cspCode.empty() ? kOwnCode : project.cspCode;
}

std::string nameOfCsp(const NewProject& project)
{
    return !project.cspName.empty()   ? project.cspName
           : !project.cspCode.empty() ? project.cspCode
                                      : "Our partnership";
}

std::string yearOf(const NewProject& project)
{
    return project.year.empty() ? std::to_string(QDate::currentDate().year()) : project.year;
}

Result<AreaId> addPlaces(const store::Connection& connection, const NewProject& project)
{
    std::map<std::string, AreaId> added;
    for (const import::Place& place : placesOf(project)) {
        const auto parent = added.find(place.parent);
        const auto id = store::addArea(
            connection, {.id = {},
                         .code = place.code,
                         .name = composed(place.name.empty() ? place.code : place.name),
                         .kind = place.kind,
                         .parent = parent == added.end() ? std::nullopt : std::optional(parent->second),
                         .boundaryYear = place.year,
                         .centroid = {}});
        if (!id) {
            return id.error();
        }
        added.emplace(place.code, *id);
    }
    const auto csp = added.find(codeOfCsp(project));
    if (csp == added.end()) {
        return Error{ErrorCode::NotFound,
                     "The lookup has no partnership " + codeOfCsp(project) + ". Choose one that it has.",
                     {}};
    }
    return csp->second;
}

Result<void> fillEmpty(const store::Connection& connection, const NewProject& project)
{
    auto transaction = store::Transaction::begin(connection);
    if (!transaction) {
        return transaction.error();
    }
    const auto csp = addPlaces(connection, project);
    if (!csp) {
        return csp.error();
    }
    std::string name = nameOfCsp(project);
    for (const import::Place& place : project.places) {
        if (project.cspName.empty() && place.code == project.cspCode && !place.name.empty()) {
            name = place.name;
        }
    }
    const auto assessment =
        store::addAssessment(connection, {.id = {},
                                          .csp = *csp,
                                          .title = project.title.empty() ? name + " strategic assessment"
                                                                         : composed(project.title),
                                          .year = yearOf(project),
                                          .marking = project.marking.empty() ? "OFFICIAL" : project.marking,
                                          .note = {}});
    if (!assessment) {
        return assessment.error();
    }
    return transaction->commit();
}

Result<void> checkPlaces(const std::vector<import::Place>& places)
{
    for (const import::Place& place : places) {
        if (auto readable = checkName(place.code, "code of a place", kLongestKey); !readable) {
            return readable;
        }
        if (!place.name.empty()) {
            if (auto readable = checkName(place.name, "name of a place"); !readable) {
                return Error{readable.error().code, place.code + ": " + readable.error().message, {}};
            }
        }
    }
    return {};
}

Result<void> checkWords(const NewProject& project)
{
    const auto check = [](const std::string& text, const char* what, std::size_t longest = kLongestName) {
        return text.empty() ? Result<void>() : checkName(text, what, longest);
    };
    for (const auto& checked :
         {check(project.cspCode, "partnership's code", kLongestKey),
          check(project.cspName, "partnership's name"), check(project.forceCode, "force's code", kLongestKey),
          check(project.forceName, "force's name"), check(project.title, "assessment's title")}) {
        if (!checked) {
            return checked;
        }
    }
    if (!project.forceCode.empty() && project.forceCode == project.cspCode) {
        return Error{ErrorCode::Invalid,
                     "The force and the partnership have the same code, " + project.cspCode
                         + ". Give each its own.",
                     {}};
    }
    return {};
}

} // namespace

std::vector<import::Place> placesOf(const NewProject& project)
{
    const int year = QDate::currentDate().year();
    std::vector<import::Place> places = project.places;
    if (places.empty()) {
        std::string force;
        if (!project.forceName.empty() || !project.forceCode.empty()) {
            force = project.forceCode.empty() ? kOwnForceCode : project.forceCode;
            places.push_back({.code = force,
                              .name = project.forceName,
                              .kind = AreaKind::Force,
                              .parent = {},
                              .year = year});
        }
        places.push_back({.code = codeOfCsp(project),
                          .name = nameOfCsp(project),
                          .kind = AreaKind::Csp,
                          .parent = force,
                          .year = year});
        return places;
    }
    for (import::Place& place : places) {
        if (!project.cspName.empty() && place.code == project.cspCode) {
            place.name = project.cspName;
        }
    }
    return places;
}

std::string proposedFileName(const NewProject& project)
{
    std::string name = nameOfCsp(project) + " " + yearOf(project);
    constexpr std::size_t kLongestFileName = 150;
    if (name.size() > kLongestFileName) {
        name = "Assessment " + yearOf(project);
    }
    std::replace_if(
        name.begin(), name.end(),
        [](char c) { return std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos; }, '-');
    return name + ".wardwise";
}

Result<void> checkAssessment(const std::string& year, const std::string& marking)
{
    const bool isYear = year.size() == 4 && year.find_first_not_of("0123456789") == std::string::npos
                        && year >= kFirstYear && year <= kLastYear;
    if (!year.empty() && !isYear) {
        return Error{ErrorCode::Invalid,
                     "\"" + year + "\" isn't a year. Write it with four digits, such as 2026.",
                     {}};
    }
    if (!marking.empty() && marking != "OFFICIAL" && marking != "OFFICIAL-SENSITIVE") {
        return Error{ErrorCode::Invalid,
                     "The marking is OFFICIAL or OFFICIAL-SENSITIVE, not \"" + marking + "\".",
                     {}};
    }
    return {};
}

Result<void> createProject(const QString& path, const NewProject& project)
{
    for (const auto& checked :
         {checkWords(project), checkAssessment(project.year, project.marking), checkPlaces(project.places)}) {
        if (!checked) {
            return checked;
        }
    }
    auto file = store::ProjectFile::create(path, project.replace, [&](const store::Connection& connection) {
        return fillEmpty(connection, project);
    });
    return file ? Result<void>() : Result<void>(file.error());
}

Result<void> createSample(const QString& path, const std::string& sample, bool replace)
{
    if (sample != kSampleName) {
        return Error{ErrorCode::NotFound,
                     "There's no sample \"" + sample + "\". The sample is called " + kSampleName + ".",
                     {}};
    }
    auto file = store::ProjectFile::create(path, replace, sample::fillSample);
    return file ? Result<void>() : Result<void>(file.error());
}

} // namespace wardwise::project

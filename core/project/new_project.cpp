#include "core/project/new_project.h"

#include "core/project/name_check.h"
#include "core/sample/sample_project.h"
#include "core/store/assessment_repository.h"
#include "core/store/catalogue_repository.h"
#include "core/store/project_file.h"
#include "core/store/transaction.h"

#include <QDate>

namespace wardwise::project {

namespace {

Result<void> fillEmpty(const store::Connection& connection, const NewProject& project)
{
    auto transaction = store::Transaction::begin(connection);
    if (!transaction) {
        return transaction.error();
    }
    Area csp;
    csp.code = project.cspCode.empty() ? "local:partnership" : project.cspCode;
    csp.name = !project.cspName.empty()   ? project.cspName
               : !project.cspCode.empty() ? project.cspCode
                                          : "Our partnership";
    csp.kind = AreaKind::Csp;
    csp.boundaryYear = QDate::currentDate().year();
    const auto area = store::addArea(connection, csp);
    if (!area) {
        return area.error();
    }
    const std::string year = std::to_string(QDate::currentDate().year());
    const auto assessment = store::addAssessment(connection, {.id = {},
                                                              .csp = *area,
                                                              .title = csp.name + " strategic assessment",
                                                              .year = year,
                                                              .marking = "OFFICIAL",
                                                              .note = {}});
    if (!assessment) {
        return assessment.error();
    }
    return transaction->commit();
}

} // namespace

Result<void> createProject(const QString& path, const NewProject& project)
{
    if (!project.cspCode.empty()) {
        if (auto readable = checkName(project.cspCode, "partnership's code", kLongestKey); !readable) {
            return readable;
        }
    }
    if (!project.cspName.empty()) {
        if (auto readable = checkName(project.cspName, "partnership's name"); !readable) {
            return readable;
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

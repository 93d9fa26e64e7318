#include "core/project/next_assessment.h"

#include "core/comparison/year_pair.h"
#include "core/domain/name_match.h"
#include "core/project/name_check.h"
#include "core/project/project.h"
#include "core/store/assessment_repository.h"
#include "core/store/carry_over.h"
#include "core/store/recommendation_repository.h"
#include "core/store/statement.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace wardwise::project {

namespace {

Result<void> checkNext(const QString& path, const NextAssessment& next)
{
    if (auto checked = checkName(next.year, "year", kLongestKey); !checked) {
        return checked;
    }
    const QFileInfo target(next.to);
    if (next.to.isEmpty() || target.isDir()) {
        return Error{ErrorCode::Invalid, "The new assessment needs a file name.", {}};
    }
    if (target.exists() || target.absoluteFilePath() == QFileInfo(path).absoluteFilePath()) {
        return Error{ErrorCode::Exists,
                     next.to.toStdString()
                         + " exists already. Choose another name: nothing of last year's is overwritten.",
                     {}};
    }
    if (!QFileInfo(target.absolutePath()).isDir()) {
        return Error{ErrorCode::NotFound,
                     "There's no folder " + target.absolutePath().toStdString()
                         + ". Make it, then try again.",
                     {}};
    }
    if (!next.period.empty() && !periodFromLabel(next.period)) {
        return Error{ErrorCode::Invalid,
                     "\"" + next.period + "\" isn't a period. Write it as 2019-20, 2019 or 2019-10..2020-02.",
                     {}};
    }
    return {};
}

/// "Strategic assessment 2020" of "Strategic assessment 2019".
std::string titleFor(const Assessment& last, const std::string& year)
{
    const auto at = last.year.empty() ? std::string::npos : last.title.find(last.year);
    std::string title = last.title;
    return at == std::string::npos ? title + " " + year : title.replace(at, last.year.size(), year);
}

Result<void> countCarried(const store::Connection& connection, const store::CarriedIds& carried,
                          CarriedAssessment& counted)
{
    const auto sections = carried.find("priority");
    const auto recommendations = carried.find("recommendation");
    counted.sections = sections == carried.end() ? 0 : static_cast<int>(sections->second.size());
    counted.recommendations =
        recommendations == carried.end() ? 0 : static_cast<int>(recommendations->second.size());
    if (recommendations == carried.end()) {
        return {};
    }
    return store::forEachRecommendation(
        connection, [&](std::optional<PriorityId>, const Recommendation& each) {
            const bool isCopied = recommendations->second.contains(each.id.value); // of the last one
            counted.closed += isCopied && isClosed(each.status) ? 1 : 0;
        });
}

/// In the copied file, as one edit.
Result<CarriedAssessment> carry(const store::Connection& connection, const NextAssessment& next)
{
    const auto last = store::loadAssessment(connection);
    if (!last) {
        return last.error();
    }
    if (!*last) {
        return Error{ErrorCode::NotFound,
                     "This project has no assessment to carry over. Make a project with one.",
                     {}};
    }
    if (sameText((*last)->year, next.year)) {
        return Error{ErrorCode::Exists,
                     "The assessment is of " + next.year + " already. Say the next year's label.",
                     {}};
    }
    CarriedAssessment counted;
    counted.lastYear = (*last)->year;
    counted.title = titleFor(**last, next.year);
    auto edit = store::Edit::begin(connection, "New assessment " + next.year + " from " + (*last)->year);
    if (!edit) {
        return edit.error();
    }
    Assessment assessment = **last;
    assessment.title = counted.title;
    assessment.year = next.year;
    const auto added = store::addAssessment(connection, assessment);
    if (!added) {
        return added.error();
    }
    const auto carried = store::carryOver(connection, (*last)->id, *added);
    if (!carried) {
        return carried.error();
    }
    if (auto marked = store::markSince(connection, *added, (*last)->year); !marked) {
        return marked.error();
    }
    const auto rebound = store::rebindPeriods(
        connection, *carried, [&](const std::string& label) -> std::optional<std::string> {
            return next.period.empty() ? comparison::yearLater(label) : next.period;
        });
    if (!rebound) {
        return rebound.error();
    }
    counted.rebound = *rebound;
    if (auto found = countCarried(connection, *carried, counted); !found) {
        return found.error();
    }
    if (auto committed = edit->commit(); !committed) {
        return committed.error();
    }
    return counted;
}

Result<void> copyTo(const QString& path, const QString& to)
{
    const auto file = store::ProjectFile::open(path, store::Access::Read);
    if (!file) {
        return file.error();
    }
    return store::Statement(file->connection(), QStringLiteral("VACUUM INTO ?")).run(to);
}

void removeMade(const QString& path)
{
    for (const char* suffix : {"", "-wal", "-shm", "-journal", ".lock"}) {
        QFile::remove(path + QLatin1String(suffix));
    }
}

Result<CarriedAssessment> carryInCopy(const QString& path, const NextAssessment& next)
{
    const auto file = store::ProjectFile::open(path, store::Access::Write);
    if (!file) {
        return file.error();
    }
    return carry(file->connection(), next);
}

} // namespace

Result<CarriedAssessment> makeNextAssessment(const QString& path, const NextAssessment& next)
{
    if (auto checked = checkNext(path, next); !checked) {
        return checked.error();
    }
    const QString making =
        next.to + QStringLiteral(".making-") + QUuid::createUuid().toString(QUuid::Id128).left(8);
    auto copied = copyTo(path, making);
    auto carried = copied ? carryInCopy(making, next) : Result<CarriedAssessment>(copied.error());
    if (carried && !QFile::rename(making, next.to)) {
        carried = Error{
            ErrorCode::Io, next.to.toStdString() + " can't be written. Check the folder's permissions.", {}};
    }
    if (!carried) {
        removeMade(making);
    }
    return carried;
}

} // namespace wardwise::project

#include "core/project/sample_copy.h"

#include "core/project/new_project.h"
#include "core/project/project_summary.h"

#include <QDir>
#include <QFileInfo>

namespace wardwise::project {

namespace {

/// "Cannock Chase 2019 (sample).wardwise", then "(sample 2)" and so on.
QString copyPath(const QString& folder, int number)
{
    const QString name = number == 1 ? QStringLiteral("Cannock Chase 2019 (sample).wardwise")
                                     : QStringLiteral("Cannock Chase 2019 (sample %1).wardwise").arg(number);
    return QDir(folder).filePath(name);
}

/// The number of the newest copy; 0 where there's none.
int newestCopy(const QString& folder)
{
    int newest = 0;
    constexpr int kMost = 1000;
    for (int number = 1; number <= kMost; ++number) {
        if (QFileInfo::exists(copyPath(folder, number))) {
            newest = number;
        } else if (number > newest + 10) { // a few may have been deleted
            break;
        }
    }
    return newest;
}

} // namespace

Result<QString> sampleCopy(const QString& folder)
{
    const int newest = newestCopy(folder);
    return newest == 0 ? freshSampleCopy(folder) : Result<QString>(copyPath(folder, newest));
}

Result<QString> freshSampleCopy(const QString& folder)
{
    if (!QDir().mkpath(folder)) {
        return Error{ErrorCode::Io,
                     "The folder " + folder.toStdString()
                         + " can't be made for the sample. Check its permissions.",
                     {}};
    }
    const QString path = copyPath(folder, newestCopy(folder) + 1);
    if (auto made = createSample(path, kSampleName, false); !made) {
        return made.error();
    }
    return path;
}

bool isSampleChanged(const QString& folder)
{
    const int newest = newestCopy(folder);
    const auto summary =
        newest == 0 ? Result<ProjectSummary>(Error{}) : readSummary(copyPath(folder, newest));
    return summary && summary->isChanged;
}

} // namespace wardwise::project

#include "core/import/import_report.h"

#include <numeric>

namespace wardwise::import {

ReportedFile reported(const InputFile& file, const store::BatchFile& read)
{
    const QString path = file.entry.isEmpty() ? file.path : file.path + QStringLiteral(": ") + file.entry;
    return {path.toStdString(), read.name, read.kind, read.size, read.sha256, read.rows, read.refused, file};
}

std::int64_t ImportReport::refused() const
{
    return std::accumulate(files.begin(), files.end(), std::int64_t{0},
                           [](std::int64_t sum, const ReportedFile& file) { return sum + file.refused; });
}

} // namespace wardwise::import

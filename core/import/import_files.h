// Imports files of any known kind as one transaction: all of them or none.
#pragma once

#include "core/import/import_options.h"

#include <QStringList>

#include <optional>

namespace wardwise::import {

enum class Keep
{
    Yes,
    No ///< only the report is wanted: everything is done, then taken back
};

/// Look-ups come first, then populations, households and deprivation, then street files, however they were
/// given: each needs the one before. Nothing where it was cancelled; then, as with an error, the project is
/// as it was. The connection is one without a journal: an import can't be undone, but its loads can be
/// removed.
Result<std::optional<ImportReport>> importFiles(const store::Connection& connection, const InputFiles& inputs,
                                                const ImportOptions& options, Keep keep, Progress& progress);

} // namespace wardwise::import

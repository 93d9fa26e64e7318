// What the user chose, as single files: folders and archives are looked into.
#pragma once

#include "core/import/file_kind.h"

#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace wardwise::import {

struct RecognisedFile
{
    InputFile file;
    Recognised recognised;
    bool isWithin = false; ///< a folder or an archive: not chosen by itself
};

struct InputFiles
{
    std::vector<RecognisedFile>
        files; ///< in the order in which they were chosen; within a folder or archive by name
    std::vector<std::string> notes; ///< what was left out of folders and archives, and why
};

/// Looks at each file. A file that was chosen by itself must be of a kind that can be imported; in a folder
/// or an archive what isn't is left out with a note. With `only` every other kind is treated so.
Result<InputFiles> gatherInputs(const QStringList& paths, std::optional<FileKind> only);

} // namespace wardwise::import

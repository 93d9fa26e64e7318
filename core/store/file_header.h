// What a file is, told from its first hundred bytes: nothing is opened as a database before it's known to be
// ours.
#pragma once

#include "core/base/result.h"

#include <QString>

#include <cstdint>
#include <string>

namespace wardwise::store {

/// What the header of a file says, without opening it as a database.
struct FileHeader
{
    std::uint32_t applicationId = 0;
    int version = 0;
    std::int64_t declaredBytes = 0; ///< page size x pages; 0 where the file doesn't say
    std::int64_t actualBytes = 0;
};

/// The file's name without its folder, for messages.
std::string nameOf(const QString& path);

/// Which file on which disk a path leads to; two zeros where it leads to none.
struct FileIdentity
{
    std::uint64_t device = 0;
    std::uint64_t file = 0;

    friend bool operator==(const FileIdentity&, const FileIdentity&) = default;
};

FileIdentity identityOf(const QString& path);

/// Reads and judges the header: not there, a folder, not a database, another program's, truncated.
Result<FileHeader> readHeader(const QString& path);

} // namespace wardwise::store

// Reads the bytes of a file, or of an entry in a ZIP archive, a piece at a time.
#pragma once

#include "core/base/result.h"

#include <QString>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace wardwise::import {

/// A file on disk, or what an archive on disk holds under a name.
struct InputFile
{
    QString path;  ///< of the file, or of the archive
    QString entry; ///< in the archive; empty for a file by itself
    std::string
        name; ///< as people are told of it: "2018-10-staffordshire-street.csv", "2019.zip: 2018-10/…csv"
    std::int64_t size = 0; ///< in bytes, unpacked

    friend bool operator==(const InputFile&, const InputFile&) = default;
};

class ByteSource
{
public:
    ByteSource() = default;
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;
    ByteSource(ByteSource&&) = delete;
    ByteSource& operator=(ByteSource&&) = delete;
    virtual ~ByteSource() = default;

    /// Opens it; an error says which file can't be read and why.
    static Result<std::unique_ptr<ByteSource>> open(const InputFile& file);

    /// Fills `bytes` as far as there are any; 0 at the end.
    virtual Result<std::size_t> read(char* bytes, std::size_t size) = 0;

    /// Leaves out as many bytes, or all that are left.
    virtual Result<void> skip(std::int64_t bytes);
};

/// The files in an archive, in the order of their names; entries that are folders are left out. An error
/// where it isn't an archive, or holds more or larger files than a year of the whole country.
Result<std::vector<InputFile>> filesIn(const QString& archive);

} // namespace wardwise::import

// Reads a whole file of moderate size into memory, with what is kept about it.
#pragma once

#include "core/import/byte_source.h"
#include "core/import/progress.h"

#include <cstdint>
#include <string>

namespace wardwise::import {

struct WholeFile
{
    std::string bytes;
    std::string sha256;

    [[nodiscard]] std::int64_t size() const { return static_cast<std::int64_t>(bytes.size()); }
};

/// At most 256 MB.
Result<WholeFile> readWhole(const InputFile& file, Progress& progress);

} // namespace wardwise::import

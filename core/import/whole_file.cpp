#include "core/import/whole_file.h"

#include "core/import/content_hash.h"

namespace wardwise::import {

namespace {

constexpr std::size_t kLargest = 256UL * 1024 * 1024;
constexpr std::size_t kPiece = 1024UL * 1024;

} // namespace

Result<WholeFile> readWhole(const InputFile& file, Progress& progress)
{
    auto source = ByteSource::open(file);
    if (!source) {
        return source.error();
    }
    WholeFile whole;
    ContentHash hash;
    while (true) {
        const std::size_t before = whole.bytes.size();
        whole.bytes.resize(before + kPiece);
        const auto read = (*source)->read(whole.bytes.data() + before, kPiece);
        if (!read) {
            return read.error();
        }
        whole.bytes.resize(before + *read);
        if (*read == 0) {
            break;
        }
        hash.add(whole.bytes.data() + before, *read);
        progress.advance(static_cast<std::int64_t>(*read));
        if (whole.bytes.size() > kLargest) {
            return Error{
                ErrorCode::Invalid, file.name + " is larger than 256 MB: it can't be a table of areas.", {}};
        }
    }
    whole.sha256 = hash.hex();
    return whole;
}

} // namespace wardwise::import

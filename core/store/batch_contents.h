// What a load of files consists of, beside its figures: the files, what was refused of them, and what they
// are complete for.
#pragma once

#include "core/base/identifier.h"
#include "core/base/result.h"
#include "core/domain/observation.h"
#include "core/store/connection.h"

#include <cstdint>
#include <string>
#include <vector>

namespace wardwise::store {

struct RefusedRow
{
    std::int64_t line = 0; ///< of the file, from 1
    std::string column;    ///< empty where the row as a whole is meant
    std::string reason;

    friend bool operator==(const RefusedRow&, const RefusedRow&) = default;
};

struct BatchFile
{
    std::string name;
    std::string kind;      ///< as on the command line: "police-uk"
    std::int64_t size = 0; ///< bytes
    std::string sha256;    ///< of the content
    std::int64_t rows = 0; ///< without the heading
    std::int64_t refused = 0;
    std::vector<RefusedRow> refusals = {}; ///< described, of which there may be fewer than refused

    friend bool operator==(const BatchFile&, const BatchFile&) = default;
};

/// A number of something that is told by a text: rows of an LSOA, rows with a Crime ID.
struct NamedCount
{
    std::string name;
    std::int64_t count = 0;

    friend bool operator==(const NamedCount&, const NamedCount&) = default;
};

struct BatchContents
{
    std::vector<BatchFile> files;
    std::vector<NamedCount> unknownLsoas;
    std::vector<NamedCount> repeatedIds; ///< those that stand in most rows first, as they're read
    std::int64_t repeatedIdCount = 0;    ///< when read: all of them, of which the first are listed
    std::vector<CompleteMonth> complete;

    friend bool operator==(const BatchContents&, const BatchContents&) = default;
};

Result<void> addBatchContents(const Connection& connection, BatchId batch, const BatchContents& contents);

/// More repeated Crime IDs than this aren't listed when a load is read.
constexpr int kMostRepeatedIds = 1000;

Result<BatchContents> loadBatchContents(const Connection& connection, BatchId batch);

/// The load that a file with this content came in with, and its name there.
struct KnownFile
{
    BatchId batch;
    std::string name;
};

Result<std::vector<KnownFile>> filesWithContent(const Connection& connection, const std::string& sha256);

} // namespace wardwise::store

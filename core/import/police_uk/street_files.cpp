#include "core/import/police_uk/street_files.h"

#include "core/base/share_out.h"
#include "core/import/content_hash.h"

#include <algorithm>
#include <limits>
#include <thread>
#include <unordered_map>

namespace wardwise::import {

namespace {

constexpr std::size_t kPieceOfRows = std::size_t{128} * 1024;
constexpr unsigned kMostReaders = 4;

/// Some rows of a file, or all of it.
struct Stretch
{
    std::int64_t begin = 0; ///< in bytes
    std::int64_t end = std::numeric_limits<std::int64_t>::max();
    std::int64_t line = 1;
    std::size_t heading = 0; ///< bytes at its begin that aren't rows
};

/// Hands the rows of a stretch of a file, which has been read so far, to the scan's sink. `seen` is told of
/// every piece that was read, `begins` of where the rows of each begin.
template <class Seen, class Begins>
Result<void> scanStretch(ByteSource& source, StreetScan& scan, const Stretch& stretch,
                         const Progress& progress, std::string& buffer, Seen seen, Begins begins)
{
    std::int64_t left = stretch.end - stretch.begin;
    std::int64_t at = stretch.begin; // of the buffer
    std::size_t heading = stretch.heading;
    std::size_t kept = 0;
    for (bool isAll = false; !isAll && !progress.isCancelled();) {
        if (buffer.size() < kept + kPieceOfRows) {
            buffer.resize(kept + kPieceOfRows);
        }
        const auto wanted = static_cast<std::size_t>(std::min<std::int64_t>(kPieceOfRows, left));
        const auto read = source.read(buffer.data() + kept, wanted);
        if (!read) {
            return read.error();
        }
        isAll = *read == 0;
        left -= static_cast<std::int64_t>(*read);
        seen(buffer.data() + kept, *read);
        const std::size_t skipped = std::min(heading, kept + *read);
        heading -= skipped;
        at += static_cast<std::int64_t>(skipped);
        if (scan.isBetweenRows()) {
            begins(at, scan.line());
        }
        const std::string_view text = std::string_view(buffer).substr(skipped, kept + *read - skipped);
        const std::size_t taken = scan.take(text, isAll);
        at += static_cast<std::int64_t>(taken);
        kept = text.size() - taken;
        std::copy(text.begin() + static_cast<std::ptrdiff_t>(taken), text.end(), buffer.begin());
    }
    return {};
}

Result<StreetLayout> layoutOf(const RecognisedFile& file)
{
    const auto layout = StreetLayout::of(file.recognised.heading);
    return layout ? Result<StreetLayout>(*layout)
                  : Result<StreetLayout>(
                      Error{ErrorCode::Internal, file.file.name + " isn't a street file.", {}});
}

/// What one thread needs.
struct Reader
{
    std::unique_ptr<StreetCounter> counter;
    std::string buffer;
};

/// Keeps the rows with Crime IDs whose hash occurs more than once; those that can't be counted don't count.
class RepeatSink : public StreetSink
{
public:
    struct Found
    {
        std::size_t file = 0;
        std::int64_t line = 0;
        std::array<std::string, kStreetColumns> fields;

        [[nodiscard]] StreetRow row() const
        {
            StreetRow row;
            std::copy(fields.begin(), fields.end(), row.fields.begin());
            return row;
        }
    };

    RepeatSink(const CrimeIdHashes::Repeated& repeated, const LsoaPlaces& places, std::size_t wards)
        : m_repeated(&repeated)
        , m_counter(places, wards)
    {
    }

    void beginFile(std::size_t file)
    {
        m_file = file;
        m_counter.beginFile(file);
    }

    void take(const StreetRow& row, std::int64_t line) override
    {
        const auto id = row[StreetColumn::CrimeId];
        if (id.empty() || !m_repeated->holds(hashOf(id))) {
            return;
        }
        const auto refused = m_counter.fileCounts().refused;
        m_counter.take(row, line);
        if (m_counter.fileCounts().refused == refused) {
            Found& found = m_found.emplace_back();
            found.file = m_file;
            found.line = line;
            std::copy(row.fields.begin(), row.fields.end(), found.fields.begin());
        }
    }

    void refuse(std::int64_t /*line*/, const std::string& /*reason*/) override {}

    std::vector<Found>& found() { return m_found; }

private:
    const CrimeIdHashes::Repeated* m_repeated;
    StreetCounter m_counter;
    std::size_t m_file = 0;
    std::vector<Found> m_found;
};

class Counting
{
public:
    Counting(const std::vector<RecognisedFile>& files, const LsoaPlaces& places, std::size_t wards,
             Progress& progress)
        : m_files(&files)
        , m_places(&places)
        , m_wards(wards)
        , m_progress(&progress)
        , m_readers(std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1,
                                            std::clamp<std::size_t>(files.size(), 1, kMostReaders)))
        , m_results(files.size())
        , m_failures(files.size())
    {
        for (Reader& reader : m_readers) {
            reader.counter = std::make_unique<StreetCounter>(places, wards);
        }
    }

    Result<StreetFiles> run(RepeatedIds repeated)
    {
        shareOut(m_readers.size(), m_files->size(), [this](std::size_t thread, std::size_t at) {
            m_failures[at] = countFile(m_readers[thread], at);
        });
        for (const auto& failure : m_failures) {
            if (!failure) {
                return failure.error();
            }
        }
        StreetFiles all;
        all.cancelled = m_progress->isCancelled();
        all.tally = m_readers.front().counter->takeTally();
        for (std::size_t reader = 1; reader < m_readers.size(); ++reader) {
            all.tally.add(m_readers[reader].counter->takeTally());
        }
        all.files = m_results;
        if (!all.cancelled) {
            if (auto found = findRepeated(all, repeated); !found) {
                return found.error();
            }
        }
        const FileCounts total = all.total();
        if (!all.cancelled && all.tally.total().rows() + total.refused + all.dropped != total.rows) {
            return Error{
                ErrorCode::Internal,
                "The rows that were read don't add up to those that were counted. Nothing was imported.",
                {}};
        }
        return all;
    }

private:
    Result<void> countFile(Reader& reader, std::size_t at)
    {
        const RecognisedFile& file = (*m_files)[at];
        const auto layout = layoutOf(file);
        const auto source = ByteSource::open(file.file);
        if (!source || !layout) {
            return source ? layout.error() : source.error();
        }
        StreetScan scan(*layout, *reader.counter);
        scan.skipLines(static_cast<std::int64_t>(file.recognised.headingLines));
        ContentHash hash;
        std::int64_t size = 0;
        reader.counter->beginFile(at);
        auto scanned = scanStretch(
            **source, scan, {.heading = file.recognised.headingSize}, *m_progress, reader.buffer,
            [&](const char* bytes, std::size_t count) {
                hash.add(bytes, count);
                size += static_cast<std::int64_t>(count);
                m_progress->advance(static_cast<std::int64_t>(count));
            },
            [&](std::int64_t offset, std::int64_t line) { reader.counter->beginPiece(offset, line); });
        m_results[at] = {reader.counter->fileCounts(), size, hash.hex()};
        return scanned;
    }

    [[nodiscard]] CrimeIdHashes::Repeated repeatedIds(const std::vector<const CrimeIdHashes*>& hashes) const
    {
        std::vector<CrimeIdHashes::Repeated> found(CrimeIdHashes::kParts);
        shareOut(m_readers.size(), CrimeIdHashes::kParts, [&](std::size_t /*thread*/, std::size_t part) {
            if (!m_progress->isCancelled()) {
                CrimeIdHashes::findRepeated(hashes, part, found[part]);
            }
        });
        CrimeIdHashes::Repeated all;
        for (CrimeIdHashes::Repeated& ofPart : found) {
            all.keys.merge(ofPart.keys);
            all.pieces.merge(ofPart.pieces);
        }
        return all;
    }

    /// Where in each file the rows in question stand.
    [[nodiscard]] std::vector<std::vector<Stretch>>
    stretchesOf(const CrimeIdHashes::Repeated& repeated,
                const std::vector<const CrimeIdHashes*>& hashes) const
    {
        std::vector<std::vector<Stretch>> stretches(m_files->size());
        for (const auto& [which, at] : repeated.pieces) {
            const auto& pieces = hashes[which]->pieces();
            Stretch stretch;
            stretch.begin = pieces[at].offset;
            stretch.line = pieces[at].line;
            if (at + 1 < pieces.size() && pieces[at + 1].file == pieces[at].file) {
                stretch.end = pieces[at + 1].offset;
            }
            stretches[pieces[at].file].push_back(stretch);
        }
        return stretches;
    }

    Result<void> readAgain(const RecognisedFile& file, const std::vector<Stretch>& stretches,
                           RepeatSink& sink, std::string& buffer) const
    {
        const auto layout = layoutOf(file);
        const auto source = ByteSource::open(file.file);
        if (!source || !layout) {
            return source ? layout.error() : source.error();
        }
        std::int64_t at = 0;
        for (const Stretch& stretch : stretches) {
            StreetScan scan(*layout, sink);
            scan.skipLines(stretch.line - scan.line());
            auto done = (*source)->skip(stretch.begin - at);
            if (done) {
                done = scanStretch(
                    **source, scan, stretch, *m_progress, buffer, [](const char*, std::size_t) {},
                    [](std::int64_t, std::int64_t) {});
            }
            if (!done) {
                return done;
            }
            at = stretch.end;
        }
        return {};
    }

    /// Reads once more where the few rows in question stand: to keep all IDs would take more room than all
    /// else.
    Result<void> findRepeated(StreetFiles& all, RepeatedIds repeated)
    {
        std::vector<const CrimeIdHashes*> hashes;
        for (const Reader& reader : m_readers) {
            hashes.push_back(&reader.counter->hashes());
        }
        const auto ids = repeatedIds(hashes);
        const auto stretches = stretchesOf(ids, hashes);
        std::vector<std::vector<RepeatSink::Found>> found(m_files->size());
        shareOut(m_readers.size(), m_files->size(), [&](std::size_t thread, std::size_t at) {
            if (!stretches[at].empty()) {
                RepeatSink sink(ids, *m_places, m_wards);
                sink.beginFile(at);
                m_failures[at] = readAgain((*m_files)[at], stretches[at], sink, m_readers[thread].buffer);
                found[at] = std::move(sink.found());
            }
        });
        for (const auto& failure : m_failures) {
            if (!failure) {
                return failure.error();
            }
        }
        all.cancelled = m_progress->isCancelled();
        if (!all.cancelled) {
            listRepeated(all, found, repeated);
        }
        return {};
    }

    void listRepeated(StreetFiles& all, const std::vector<std::vector<RepeatSink::Found>>& found,
                      RepeatedIds repeated)
    {
        std::unordered_map<std::string, std::size_t> placeOf;
        StreetCounter dropped(*m_places, m_wards);
        for (const auto& ofFile : found) {
            for (const RepeatSink::Found& row : ofFile) {
                const std::string& id = row.fields[static_cast<std::size_t>(StreetColumn::CrimeId)];
                const auto [at, isFirst] = placeOf.emplace(id, all.repeated.size());
                if (isFirst) {
                    all.repeated.push_back({id, {}});
                } else if (repeated == RepeatedIds::KeepFirst) {
                    dropped.take(row.row(), row.line);
                    ++all.dropped;
                    ++all.files[row.file].dropped;
                }
                all.repeated[at->second].rows.emplace_back(row.file, row.line);
            }
        }
        std::erase_if(all.repeated, [](const RepeatedId& id) { return id.rows.size() < 2; });
        all.tally.take(dropped.tally());
    }

    const std::vector<RecognisedFile>* m_files;
    const LsoaPlaces* m_places;
    std::size_t m_wards;
    Progress* m_progress;
    std::vector<Reader> m_readers;
    std::vector<StreetFileResult> m_results;
    std::vector<Result<void>> m_failures;
};

} // namespace

FileCounts StreetFiles::total() const
{
    FileCounts total;
    for (const StreetFileResult& file : files) {
        total.rows += file.counts.rows;
        total.refused += file.counts.refused;
    }
    return total;
}

Result<StreetFiles> countStreetFiles(const std::vector<RecognisedFile>& files, const LsoaPlaces& places,
                                     std::size_t wards, RepeatedIds repeated, Progress& progress)
{
    return Counting(files, places, wards, progress).run(repeated);
}

} // namespace wardwise::import

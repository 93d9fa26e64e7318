#include "core/import/police_uk/street_files.h"

#include "core/base/share_out.h"
#include "core/import/content_hash.h"

#include <algorithm>
#include <thread>
#include <unordered_map>
#include <unordered_set>

namespace wardwise::import {

namespace {

constexpr std::size_t kPiece = std::size_t{128} * 1024;
constexpr unsigned kMostReaders = 4;

/// Hands the rows of a file to the sink; `seen` is told of every piece that was read.
template <class Seen>
Result<void> scanFile(const RecognisedFile& file, StreetSink& sink, const Progress& progress,
                      std::string& buffer, Seen seen)
{
    const auto layout = StreetLayout::of(file.recognised.heading);
    auto source = ByteSource::open(file.file);
    if (!source || !layout) {
        return source ? Error{ErrorCode::Internal, file.file.name + " isn't a street file.", {}}
                      : source.error();
    }
    StreetScan scan(*layout, sink);
    scan.skipLines(static_cast<std::int64_t>(file.recognised.headingLines));
    std::size_t heading = file.recognised.headingSize;
    std::size_t kept = 0;
    for (bool isAll = false; !isAll && !progress.isCancelled();) {
        if (buffer.size() < kept + kPiece) {
            buffer.resize(kept + kPiece);
        }
        const auto read = (*source)->read(buffer.data() + kept, kPiece);
        if (!read) {
            return read.error();
        }
        isAll = *read == 0;
        seen(buffer.data() + kept, *read);
        const std::size_t skipped = std::min(heading, kept + *read);
        heading -= skipped;
        const std::string_view text = std::string_view(buffer).substr(skipped, kept + *read - skipped);
        const std::size_t taken = scan.take(text, isAll);
        kept = text.size() - taken;
        std::copy(text.begin() + static_cast<std::ptrdiff_t>(taken), text.end(), buffer.begin());
    }
    return {};
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

    RepeatSink(const std::unordered_set<std::uint64_t>& hashes, const LsoaPlaces& places, std::size_t wards)
        : m_hashes(&hashes)
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
        if (id.empty() || !CrimeIdHashes::holds(*m_hashes, hashOf(id))) {
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
    const std::unordered_set<std::uint64_t>* m_hashes;
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
        shareOut(m_readers.size(), m_files->size(),
                 [this](std::size_t thread, std::size_t at) { countFile(m_readers[thread], at); });
        for (const auto& failure : m_failures) {
            if (!failure) {
                return failure.error();
            }
        }
        StreetFiles all;
        all.cancelled = m_progress->isCancelled();
        all.tally = StreetTally(m_wards);
        for (const Reader& reader : m_readers) {
            all.tally.add(reader.counter->tally());
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
    void countFile(Reader& reader, std::size_t at)
    {
        const RecognisedFile& file = (*m_files)[at];
        ContentHash hash;
        std::int64_t size = 0;
        reader.counter->beginFile(at);
        m_failures[at] = scanFile(file, *reader.counter, *m_progress, reader.buffer,
                                  [&](const char* bytes, std::size_t count) {
                                      hash.add(bytes, count);
                                      size += static_cast<std::int64_t>(count);
                                      m_progress->advance(static_cast<std::int64_t>(count));
                                  });
        m_results[at] = {reader.counter->fileCounts(), size, hash.hex()};
    }

    std::unordered_set<std::uint64_t> repeatedHashes()
    {
        std::vector<const CrimeIdHashes*> all;
        all.reserve(m_readers.size());
        for (const Reader& reader : m_readers) {
            all.push_back(&reader.counter->hashes());
        }
        std::vector<std::vector<std::uint64_t>> found(CrimeIdHashes::kParts);
        shareOut(m_readers.size(), CrimeIdHashes::kParts, [&](std::size_t /*thread*/, std::size_t part) {
            found[part] = CrimeIdHashes::repeated(all, part);
        });
        std::unordered_set<std::uint64_t> hashes;
        for (const auto& ofPart : found) {
            hashes.insert(ofPart.begin(), ofPart.end());
        }
        return hashes;
    }

    /// Reads the files once more for the few rows that are in question: to keep where each ID stands would
    /// take more room than all else.
    Result<void> findRepeated(StreetFiles& all, RepeatedIds repeated)
    {
        const auto hashes = repeatedHashes();
        if (hashes.empty()) {
            return {};
        }
        std::vector<std::vector<RepeatSink::Found>> found(m_files->size());
        shareOut(m_readers.size(), m_files->size(), [&](std::size_t thread, std::size_t at) {
            RepeatSink sink(hashes, *m_places, m_wards);
            sink.beginFile(at);
            m_failures[at] = scanFile((*m_files)[at], sink, *m_progress, m_readers[thread].buffer,
                                      [](const char*, std::size_t) {});
            found[at] = std::move(sink.found());
        });
        for (const auto& failure : m_failures) {
            if (!failure) {
                return failure.error();
            }
        }
        listRepeated(all, found, repeated);
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

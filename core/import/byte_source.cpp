#include "core/import/byte_source.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

#include <zip.h>

namespace wardwise::import {

namespace {

constexpr zip_int64_t kMostEntries = 20000;
constexpr std::uint64_t kLargestEntry = 4ULL << 30U;

Error unreadable(const std::string& name, const std::string& why)
{
    return {ErrorCode::Io, name + " can't be read: " + why + ".", {}};
}

class FileBytes : public ByteSource
{
public:
    explicit FileBytes(const InputFile& file) : m_file(file.path), m_name(file.name) {}

    Result<void> open()
    {
        if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
            return unreadable(m_name, m_file.errorString().toStdString());
        }
        return {};
    }

    Result<std::size_t> read(char* bytes, std::size_t size) override
    {
        const qint64 count = m_file.read(bytes, static_cast<qint64>(size));
        if (count < 0) {
            return unreadable(m_name, m_file.errorString().toStdString());
        }
        return static_cast<std::size_t>(count);
    }

    Result<void> skip(std::int64_t bytes) override
    {
        return m_file.seek(m_file.pos() + bytes) ? Result<void>() : ByteSource::skip(bytes);
    }

private:
    QFile m_file;
    std::string m_name;
};

struct CloseArchive
{
    void operator()(zip_t* archive) const { zip_discard(archive); }
};

struct CloseEntry
{
    void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};

using Archive = std::unique_ptr<zip_t, CloseArchive>;

Result<Archive> openArchive(const QString& path, const std::string& name)
{
    int code = 0;
    Archive archive(zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code));
    if (archive == nullptr) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const std::string why = zip_error_strerror(&error);
        zip_error_fini(&error);
        return unreadable(name, why);
    }
    return archive;
}

class EntryBytes : public ByteSource
{
public:
    explicit EntryBytes(const InputFile& file) : m_name(file.name) {}

    Result<void> open(const InputFile& file)
    {
        auto archive = openArchive(file.path, file.name);
        if (!archive) {
            return archive.error();
        }
        m_archive = std::move(*archive);
        m_entry.reset(zip_fopen(m_archive.get(), file.entry.toUtf8().constData(), 0));
        if (m_entry == nullptr) {
            return unreadable(m_name, zip_strerror(m_archive.get()));
        }
        return {};
    }

    Result<std::size_t> read(char* bytes, std::size_t size) override
    {
        const zip_int64_t count = zip_fread(m_entry.get(), bytes, size);
        if (count < 0) {
            return unreadable(m_name, "the archive is damaged there");
        }
        m_read += static_cast<std::uint64_t>(count);
        if (m_read > kLargestEntry) {
            return unreadable(m_name, "it unpacks to more than 4 GB");
        }
        return static_cast<std::size_t>(count);
    }

private:
    std::string m_name;
    Archive m_archive;
    std::unique_ptr<zip_file_t, CloseEntry> m_entry;
    std::uint64_t m_read = 0;
};

} // namespace

Result<std::unique_ptr<ByteSource>> ByteSource::open(const InputFile& file)
{
    if (file.entry.isEmpty()) {
        auto source = std::make_unique<FileBytes>(file);
        if (auto opened = source->open(); !opened) {
            return opened.error();
        }
        return std::unique_ptr<ByteSource>(std::move(source));
    }
    auto source = std::make_unique<EntryBytes>(file);
    if (auto opened = source->open(file); !opened) {
        return opened.error();
    }
    return std::unique_ptr<ByteSource>(std::move(source));
}

Result<void> ByteSource::skip(std::int64_t bytes)
{
    std::string passed(std::size_t{64} * 1024, '\0');
    for (auto left = static_cast<std::size_t>(bytes); left > 0;) {
        const auto count = read(passed.data(), std::min(left, passed.size()));
        if (!count) {
            return count.error();
        }
        if (*count == 0) {
            break;
        }
        left -= *count;
    }
    return {};
}

Result<std::vector<InputFile>> filesIn(const QString& archivePath)
{
    const std::string name = QFileInfo(archivePath).fileName().toStdString();
    const auto archive = openArchive(archivePath, name);
    if (!archive) {
        return archive.error();
    }
    const zip_int64_t entries = zip_get_num_entries(archive->get(), 0);
    if (entries > kMostEntries) {
        return unreadable(name, "it holds more than 20,000 files");
    }
    std::vector<InputFile> files;
    for (zip_int64_t at = 0; at < entries; ++at) {
        zip_stat_t about;
        if (zip_stat_index(archive->get(), static_cast<zip_uint64_t>(at), 0, &about) != 0) {
            return unreadable(name, zip_strerror(archive->get()));
        }
        const QString entry = QString::fromUtf8(about.name);
        if (!entry.endsWith(QLatin1Char('/'))) {
            files.push_back({archivePath, entry, name + ": " + entry.toStdString(),
                             static_cast<std::int64_t>(std::min<std::uint64_t>(about.size, kLargestEntry))});
        }
    }
    std::sort(files.begin(), files.end(),
              [](const InputFile& a, const InputFile& b) { return a.entry < b.entry; });
    return files;
}

} // namespace wardwise::import

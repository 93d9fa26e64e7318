#include "core/import/input_files.h"

#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace wardwise::import {

namespace {

constexpr std::size_t kMostFiles = 100000;

bool canBeImported(FileKind kind)
{
    return kind != FileKind::PoliceUkOutcomes && kind != FileKind::PoliceUkStopAndSearch
           && kind != FileKind::Other && kind != FileKind::Archive;
}

std::string whatItIs(const Recognised& recognised)
{
    return recognised.what.empty() ? std::string(inWords(recognised.kind)) : recognised.what;
}

/// Why the file isn't taken; empty where it is.
std::string whyNot(const Recognised& recognised, std::optional<FileKind> only)
{
    if (!canBeImported(recognised.kind)) {
        return "it's " + whatItIs(recognised);
    }
    const bool isTable = recognised.kind == FileKind::Table || recognised.kind == FileKind::Workbook;
    return only && recognised.kind != *only && !(only == FileKind::Table && isTable)
               ? "it's " + whatItIs(recognised) + ", not " + std::string(inWords(*only))
               : std::string();
}

class Gathering
{
public:
    explicit Gathering(std::optional<FileKind> only) : m_only(only) {}

    Result<void> addChosen(const QString& path)
    {
        const QFileInfo about(path);
        const std::string name = path.toStdString();
        if (!about.exists()) {
            return Error{ErrorCode::NotFound, name + " isn't there. Check the name and try again.", {}};
        }
        if (about.isDir()) {
            return addFolder(path);
        }
        const InputFile file{path, {}, about.fileName().toStdString(), about.size()};
        auto recognised = recogniseAs(file);
        if (!recognised) {
            return recognised.error();
        }
        if (recognised->kind == FileKind::Archive) {
            return addArchive(path);
        }
        if (const std::string why = whyNot(*recognised, m_only); !why.empty()) {
            return Error{
                ErrorCode::Invalid, name + " can't be imported: " + why + ". Nothing was imported.", {}};
        }
        m_found.files.push_back({file, std::move(*recognised), false});
        return {};
    }

    InputFiles take() { return std::move(m_found); }

private:
    Result<void> addFolder(const QString& path)
    {
        QStringList inside;
        QDirIterator files(path, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
        while (files.hasNext() && static_cast<std::size_t>(inside.size()) < kMostFiles) {
            inside << files.next();
        }
        std::sort(inside.begin(), inside.end());
        const QDir folder(path);
        const std::size_t before = m_found.files.size();
        for (const QString& file : inside) {
            const InputFile input{
                file, {}, folder.relativeFilePath(file).toStdString(), QFileInfo(file).size()};
            const auto recognised = recogniseAs(input);
            if (!recognised || recognised->kind != FileKind::Archive) {
                addIfWanted(input, recognised);
            } else if (auto added = addArchive(file); !added) {
                m_found.notes.push_back(added.error().message);
            }
        }
        return somethingSince(before, path);
    }

    Result<void> addArchive(const QString& path)
    {
        const auto inside = filesIn(path);
        if (!inside) {
            return inside.error();
        }
        const std::size_t before = m_found.files.size();
        for (const InputFile& input : *inside) {
            addIfWanted(input, recogniseAs(input));
        }
        return somethingSince(before, path);
    }

    /// What the file is; what the user says that it is where it can be read so.
    Result<Recognised> recogniseAs(const InputFile& input) const
    {
        auto recognised = recogniseFile(input);
        if (recognised && m_only && canBeReadAs(*recognised, *m_only)) {
            recognised->kind = *m_only;
        }
        return recognised;
    }

    void addIfWanted(const InputFile& input, const Result<Recognised>& recognised)
    {
        const std::string why = recognised ? whyNot(*recognised, m_only) : recognised.error().message;
        if (!why.empty()) {
            m_found.notes.push_back(input.name + " was left out: " + why);
            return;
        }
        m_found.files.push_back({input, *recognised, true});
    }

    Result<void> somethingSince(std::size_t before, const QString& path)
    {
        if (m_found.files.size() > before) {
            return {};
        }
        return Error{
            ErrorCode::Invalid,
            path.toStdString() + " has no file that can be imported"
                + (m_found.notes.empty() ? std::string(": it's empty") : " (" + m_found.notes.back() + ")")
                + ". Nothing was imported.",
            {}};
    }

    std::optional<FileKind> m_only;
    InputFiles m_found;
};

} // namespace

Result<InputFiles> gatherInputs(const QStringList& paths, std::optional<FileKind> only)
{
    Gathering gathering(only);
    for (const QString& path : paths) {
        if (auto added = gathering.addChosen(path); !added) {
            return added.error();
        }
    }
    return gathering.take();
}

} // namespace wardwise::import

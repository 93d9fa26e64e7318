#include "core/import/tables/import_tables.h"

#include "core/base/number_text.h"
#include "core/domain/name_match.h"
#include "core/import/tables/choose_tables.h"
#include "core/import/tables/read_sheets.h"
#include "core/import/tables/source_name.h"
#include "core/import/tables/store_tables.h"
#include "core/import/tables/table_report.h"
#include "core/import/tables/tell_apart.h"
#include "core/store/table_mappings.h"

#include <QDateTime>

#include <algorithm>
#include <map>
#include <set>

namespace wardwise::import {

namespace {

struct ReadTableFile
{
    const RecognisedFile* file = nullptr;
    store::BatchFile record;
    std::vector<Sheet> sheets;
    std::size_t noteRows = 0; ///< it describes indicators
    std::vector<ChosenTable> tables;
};

std::string whereIs(const ReadTableFile& file, const ChosenTable& chosen)
{
    const std::string& sheet = file.sheets.at(chosen.sheet).name;
    return file.record.name + (sheet.empty() ? std::string() : ", sheet " + sheet);
}

std::string periodsOf(const std::vector<const ChosenTable*>& tables)
{
    constexpr std::size_t kMost = 3;
    std::set<std::string> labels;
    for (const ChosenTable* chosen : tables) {
        for (const TakenFigure& figure : chosen->taken.figures) {
            labels.insert(figure.period.label);
        }
    }
    std::string text;
    std::size_t count = 0;
    for (const std::string& label : labels) {
        if (++count <= kMost) {
            text += (text.empty() ? "" : ", ") + label;
        }
    }
    return count > kMost ? text + " and " + std::to_string(count - kMost) + " more" : text;
}

class TablesImport
{
public:
    explicit TablesImport(ImportJob& job) : m_job(&job) {}

    Result<void> run(const std::vector<RecognisedFile>& files)
    {
        const auto year = wardYear(m_job->catalogue, m_job->options->boundaryYear);
        if (!year) {
            return year.error();
        }
        m_wardYear = *year;
        for (const RecognisedFile& file : files) {
            if (auto done = read(file); !done) {
                return done;
            }
            if (m_job->progress->isCancelled()) {
                return {};
            }
        }
        for (ReadTableFile& file : m_files) {
            choose(file);
        }
        leaveOutNoTables();
        warnOfMonths();
        m_job->report.indicators = m_notes;
        return storeAll();
    }

private:
    Result<void> read(const RecognisedFile& file)
    {
        const auto whole = readWhole(file.file, *m_job->progress);
        if (!whole) {
            return whole.error();
        }
        auto sheets = sheetsIn(file, *whole);
        if (!sheets) {
            return sheets.error();
        }
        ReadTableFile one;
        one.file = &file;
        one.record = {
            file.file.name, std::string(toText(file.recognised.kind)), whole->size(), whole->sha256, 0, 0};
        one.sheets = std::move(*sheets);
        for (const Sheet& sheet : one.sheets) {
            one.noteRows += sheet.hidden ? 0 : addNotes(sheet, file.file.name, m_notes);
        }
        m_files.push_back(std::move(one));
        return {};
    }

    void choose(ReadTableFile& file)
    {
        if (file.noteRows > 0) {
            file.record.kind = "notes";
            file.record.rows = static_cast<std::int64_t>(file.noteRows);
            return;
        }
        KnownMappings known;
        const auto& given = m_job->options->mappings;
        const auto own = given.find(mappingKey(file.file->file));
        const auto all = given.find(std::string());
        known.user = own != given.end()   ? own->second
                     : all != given.end() ? all->second
                                          : std::vector<TableMapping>();
        known.kept = [&](const std::string& layout) { return kept(layout); };
        known.defaults = m_job->options->tables;
        known.defaults.period = m_job->options->period;
        file.tables = chooseTables(file.sheets, known, m_job->catalogue, m_wardYear, m_notes);
        leaveOutOthers(file);
        for (const Sheet& sheet : file.sheets) {
            if (sheet.hidden) {
                m_job->report.notes.push_back(file.record.name + ": the sheet \"" + sheet.name
                                              + "\" is hidden and was left out.");
            }
        }
    }

    [[nodiscard]] std::optional<TableMapping> kept(const std::string& layout) const
    {
        const auto json = store::loadTableMapping(*m_job->connection, layout);
        if (!json || !*json) {
            return std::nullopt;
        }
        auto mapping = mappingFromJson(**json, "The mapping kept in the project");
        return mapping ? std::optional(std::move(*mapping)) : std::nullopt;
    }

    /// Where one table of a file gives figures, those that can't be about our areas are left out with a note.
    void leaveOutOthers(ReadTableFile& file)
    {
        auto& tables = file.tables;
        const auto isOther = [](const ChosenTable& chosen) {
            const TakenTable& taken = chosen.taken;
            return taken.figures.empty() && chosen.mappedBy != MappedBy::User
                   && (taken.areasOpen
                       || taken.rows == taken.elsewhere + taken.refusedRows + taken.totalRows);
        };
        const bool anyGives = std::any_of(tables.begin(), tables.end(), [](const ChosenTable& each) {
            return !each.taken.figures.empty();
        });
        if (!anyGives && !tables.empty()) {
            // The one with the most rows is what the user must be asked about.
            const auto largest =
                std::max_element(tables.begin(), tables.end(),
                                 [](const auto& a, const auto& b) { return a.taken.rows < b.taken.rows; });
            std::iter_swap(tables.begin(), largest);
            tables.resize(1);
            return;
        }
        for (const ChosenTable& chosen : tables) {
            if (isOther(chosen)) {
                m_job->report.notes.push_back(whereIs(file, chosen) + ": the table from row "
                                              + std::to_string(chosen.table.firstHeading + 1)
                                              + " on isn't about the project's areas and was left out.");
            }
        }
        tables.erase(std::remove_if(tables.begin(), tables.end(), isOther), tables.end());
    }

    /// A folder's file of text that has no table of areas, such as a licence, is no reason to stop.
    void leaveOutNoTables()
    {
        const auto isNone = [](const ReadTableFile& file) {
            return file.noteRows == 0 && file.file->isWithin
                   && (file.tables.empty()
                       || (file.tables.front().taken.areasOpen
                           && file.tables.front().mappedBy == MappedBy::Guess));
        };
        const auto none = static_cast<std::size_t>(std::count_if(m_files.begin(), m_files.end(), isNone));
        if (none == m_files.size()) {
            return;
        }
        for (const ReadTableFile& file : m_files) {
            if (isNone(file)) {
                m_job->report.notes.push_back(file.record.name + " was left out: it has no table of areas");
            }
        }
        m_files.erase(std::remove_if(m_files.begin(), m_files.end(), isNone), m_files.end());
    }

    /// A table and its description that name different months.
    void warnOfMonths()
    {
        std::set<std::string> said;
        for (const ReadTableFile& file : m_files) {
            for (const ChosenTable& chosen : file.tables) {
                for (const TakenFigure& figure : chosen.taken.figures) {
                    const auto note = m_notes.find(caseFolded(figure.measure));
                    if (note == m_notes.end() || !note->second.period
                        || (note->second.period->first == figure.period.first
                            && note->second.period->last == figure.period.last)
                        || !said.insert(file.record.name + figure.measure).second) {
                        continue;
                    }
                    const Period& other = *note->second.period;
                    m_job->report.warnings.push_back(
                        file.record.name + " says that its figures are of " + inWords(figure.period) + " ("
                        + countText(figure.period.months(), "month") + "), " + note->second.file
                        + " that they are of " + inWords(other) + " (" + countText(other.months(), "month")
                        + "). What the table says was taken.");
                }
            }
        }
    }

    Result<void> storeAll()
    {
        std::map<std::string, std::vector<ReadTableFile*>> bySource;
        std::vector<const InputFile*> unnamed;
        for (const ReadTableFile& file : m_files) {
            if (file.noteRows == 0 && sourceNamed(file).empty()) {
                unnamed.push_back(&file.file->file);
            }
        }
        const std::string common = unnamed.empty() ? std::string() : commonName(unnamed);
        for (ReadTableFile& file : m_files) {
            if (file.noteRows > 0) {
                report(file);
                continue;
            }
            const std::string named = sourceNamed(file);
            const std::string source = !named.empty()   ? named
                                       : common.empty() ? stemOf(file.file->file)
                                                        : common;
            bySource[source].push_back(&file);
        }
        for (auto& [source, files] : bySource) {
            if (auto stored = store(source, files); !stored) {
                return stored;
            }
        }
        return {};
    }

    static std::string sourceNamed(const ReadTableFile& file)
    {
        for (const ChosenTable& chosen : file.tables) {
            if (!chosen.mapping.source.empty()) {
                return chosen.mapping.source;
            }
        }
        return {};
    }

    Result<void> store(const std::string& source, const std::vector<ReadTableFile*>& files)
    {
        std::vector<SheetTable> all;
        for (ReadTableFile* file : files) {
            for (ChosenTable& chosen : file->tables) {
                all.push_back({&chosen.taken, file->sheets.at(chosen.sheet).name, chosen.table.title});
            }
        }
        tellApart(all);
        std::vector<const ChosenTable*> giving;
        for (ReadTableFile* file : files) {
            for (const ChosenTable& chosen : file->tables) {
                countRows(*file, chosen);
                if (chosen.taken.question().empty()) {
                    giving.push_back(&chosen);
                }
            }
            report(*file);
            for (const ChosenTable& chosen : file->tables) {
                describeTable(*m_job, whereIs(*file, chosen), chosen, source);
                m_job->report.tables.push_back({m_job->report.files.size() - 1,
                                                placed(chosen.mapping, chosen.table),
                                                chosen.mappedBy == MappedBy::User});
            }
            if (file->tables.empty()) {
                askFirst(*m_job,
                         file->record.name + ": it has no table: a row of headings above rows with figures.");
            }
        }
        if (giving.empty()) {
            return {};
        }
        Batch batch;
        batch.label = source + ", " + periodsOf(giving);
        const auto id = addBatchOf(*m_job,
                                   {.id = {},
                                    .key = source,
                                    .title = source,
                                    .publisher = {},
                                    .licence = {},
                                    .attribution = {},
                                    .note = {}},
                                   batch);
        if (!id) {
            return id.error();
        }
        const std::size_t at = m_job->report.batches.size() - 1;
        TableStore store(*m_job, source, *id);
        store::BatchContents contents;
        for (ReadTableFile* file : files) {
            for (const ChosenTable& chosen : file->tables) {
                const std::string sheet = file->sheets.at(chosen.sheet).name;
                const auto stored = chosen.taken.question().empty() ? store.add(chosen.taken, sheet)
                                                                    : Result<std::int64_t>(0);
                if (!stored) {
                    return stored.error();
                }
                m_job->report.batches[at].figures += *stored;
                if (auto keptNow = keep(chosen); !keptNow) {
                    return keptNow;
                }
            }
            contents.files.push_back(file->record);
        }
        return store::addBatchContents(*m_job->connection, *id, contents);
    }

    Result<void> keep(const ChosenTable& chosen) const
    {
        if (chosen.mappedBy != MappedBy::User) {
            return {};
        }
        TableMapping mapping = chosen.mapping;
        // Another year's table says anew of when it is, and where it stands.
        mapping.period.clear();
        mapping.headingRow.reset();
        for (ColumnMeaning& column : mapping.columns) {
            column.period.clear();
        }
        const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
        return store::saveTableMapping(*m_job->connection, chosen.mapping.layout, mappingJson(mapping),
                                       now.toStdString());
    }

    static void countRows(ReadTableFile& file, const ChosenTable& chosen)
    {
        const TakenTable& taken = chosen.taken;
        const bool comesIn = taken.question().empty();
        file.record.rows += taken.rows;
        file.record.refused += comesIn ? taken.refusedRows : taken.rows;
        for (const RefusedCell& cell : taken.refusals) {
            file.record.refusals.push_back({cell.line, cell.column, cell.reason});
        }
    }

    void report(ReadTableFile& file)
    {
        m_job->report.files.push_back(reported(file.file->file, file.record));
    }

    ImportJob* m_job;
    std::optional<int> m_wardYear;
    IndicatorNotes m_notes;
    std::vector<ReadTableFile> m_files;
};

} // namespace

Result<void> importTables(ImportJob& job, const std::vector<RecognisedFile>& files)
{
    return TablesImport(job).run(files);
}

std::string mappingKey(const InputFile& file)
{
    return (file.entry.isEmpty() ? file.path : file.path + QStringLiteral(": ") + file.entry).toStdString();
}

} // namespace wardwise::import

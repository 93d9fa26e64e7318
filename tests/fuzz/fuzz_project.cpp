#include "tests/fuzz/fuzz_project.h"

#include "tests/fuzz/holds.h"

#include "core/project/import_project.h"
#include "core/project/new_project.h"
#include "core/store/batch_removal.h"
#include "core/store/project_file.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"

#include <QFile>

namespace wardwise::fuzz {

namespace {

const QByteArray kLookup = "LSOA11CD,LSOA11NM,WD18CD,WD18NM,LAD18CD,LAD18NM,CSP18CD,CSP18NM,PFA18CD,PFA18NM\n"
                           "E01000001,Amber 1A,W1,Town,D1,Amber,C1,Amber,F1,Midshire\n"
                           "E01000002,Amber 1B,W1,Town,D1,Amber,C1,Amber,F1,Midshire\n"
                           "E01000003,Amber 1C,W2,Hill,D1,Amber,C1,Amber,F1,Midshire\n";

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    holds(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), "a file can be written");
}

template <class T>
void good(const Result<T>& result)
{
    holds(result.has_value(), result ? "" : result.error().message + " " + result.error().detail);
}

} // namespace

FuzzProject::FuzzProject()
{
    const QString path = m_folder.filePath(QStringLiteral("project.wardwise"));
    const QString lookup = m_folder.filePath(QStringLiteral("lookup.csv"));
    write(lookup, kLookup);
    good(project::createProject(path, {.cspCode = "C1", .cspName = "Amber"}));
    import::Progress progress;
    good(project::importInto(path, {lookup}, {}, progress));
    auto connection = store::ProjectFile::openBeside(path);
    good(connection);
    m_connection.emplace(std::move(*connection));
    good(m_connection->runScript(QStringLiteral("PRAGMA synchronous=OFF")));
}

std::int64_t FuzzProject::number(const char* sql) const
{
    const auto value = store::Statement(*m_connection, QString::fromLatin1(sql)).firstInteger();
    good(value);
    return value->value_or(0);
}

void FuzzProject::checkWhole() const
{
    holds(number("SELECT count(*) FROM pragma_foreign_key_check") == 0, "what rows refer to is there");
    holds(number("SELECT quick_check = 'ok' FROM pragma_quick_check") == 1, "the file is whole");
}

void FuzzProject::removeAll(const import::ImportReport& report) const
{
    auto transaction = store::Transaction::begin(*m_connection);
    good(transaction);
    for (const import::ReportedBatch& batch : report.batches) {
        good(store::removeBatch(*m_connection, batch.id));
    }
    good(m_connection->runScript(
        QStringLiteral("DELETE FROM area WHERE kind = 'remainder'; DELETE FROM period; "
                       "DELETE FROM measure_part; DELETE FROM measure WHERE parent_id IS NOT NULL; "
                       "DELETE FROM measure")));
    good(transaction->commit());
    holds(number("SELECT count(*) FROM figure") == 0, "removing takes everything");
}

std::optional<import::ImportReport> FuzzProject::import(std::string_view bytes,
                                                        const import::ImportOptions& options)
{
    const QString path = m_folder.filePath(QStringLiteral("file.csv"));
    write(path, QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())));
    const auto inputs = import::gatherInputs({path}, options.kind);
    if (!inputs) {
        holds(!inputs.error().message.empty(), "a refusal says why");
        return std::nullopt;
    }
    import::Progress progress;
    auto report = import::importFiles(*m_connection, *inputs, options, import::Keep::Yes, progress);
    if (!report) {
        holds(!report.error().message.empty(), "a refusal says why");
        holds(number("SELECT count(*) FROM figure") == 0, "what is refused leaves nothing");
        return std::nullopt;
    }
    holds(report->has_value(), "what isn't cancelled has a report");
    const import::ImportReport& found = **report;
    std::int64_t accepted = 0;
    for (const import::ReportedFile& file : found.files) {
        holds(file.refused >= 0 && file.refused <= file.rows, "rows are accepted or refused");
        holds(file.size == static_cast<std::int64_t>(bytes.size()), "every byte is read");
        accepted += file.accepted();
    }
    if (found.files.size() == 1 && found.files.front().kind == "police-uk") {
        std::int64_t placed = found.counted + found.outside + found.unknownLsoa + found.dropped;
        for (const auto& [type, rows] : found.unlocated) {
            placed += rows;
        }
        holds(placed == accepted, "each accepted row is somewhere");
        holds(number("SELECT coalesce(sum(events), 0) FROM event_count") == accepted - found.dropped,
              "each accepted row is stored");
    }
    checkWhole();
    removeAll(found);
    return std::move(*report);
}

} // namespace wardwise::fuzz

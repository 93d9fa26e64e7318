#include "core/store/batch_contents.h"

#include "core/store/statement.h"

namespace wardwise::store {

namespace {

Result<void> addFiles(const Connection& connection, BatchId batch, const std::vector<BatchFile>& files)
{
    Statement addFile(connection,
                      QStringLiteral("INSERT INTO batch_file (batch_id, name, kind, size, sha256, rows, "
                                     "refused) VALUES (?, ?, ?, ?, ?, ?, ?)"));
    Statement addRow(connection,
                     QStringLiteral("INSERT INTO refused_row (file_id, line, column_name, reason) VALUES "
                                    "(?, ?, ?, ?)"));
    for (const BatchFile& file : files) {
        if (auto added =
                addFile.run(batch, file.name, file.kind, file.size, file.sha256, file.rows, file.refused);
            !added) {
            return added;
        }
        const std::int64_t id = addFile.lastInsertId();
        for (const RefusedRow& row : file.refusals) {
            if (auto added = addRow.run(id, row.line, row.column, row.reason); !added) {
                return added;
            }
        }
    }
    return {};
}

Result<void> addNamed(const Connection& connection, BatchId batch, const QString& sql,
                      const std::vector<NamedCount>& counts)
{
    Statement add(connection, sql);
    for (const NamedCount& count : counts) {
        if (auto added = add.run(batch, count.name, count.count); !added) {
            return added;
        }
    }
    return {};
}

Result<void> addComplete(const Connection& connection, BatchId batch,
                         const std::vector<CompleteMonth>& complete)
{
    Statement add(
        connection,
        QStringLiteral("INSERT INTO batch_complete (batch_id, area_id, period_id) VALUES (?, ?, ?)"));
    for (const CompleteMonth& month : complete) {
        if (auto added = add.run(batch, month.area, month.period); !added) {
            return added;
        }
    }
    return {};
}

Result<void> loadFiles(const Connection& connection, BatchId batch, std::vector<BatchFile>& files)
{
    std::vector<std::int64_t> ids;
    Statement select(connection,
                     QStringLiteral("SELECT id, name, kind, size, sha256, rows, refused FROM batch_file "
                                    "WHERE batch_id = ? ORDER BY id"));
    auto read = select.forEach(
        [&](const Statement& row) {
            ids.push_back(row.integer(0));
            files.push_back(
                {row.text(1), row.text(2), row.integer(3), row.text(4), row.integer(5), row.integer(6)});
        },
        batch);
    Statement rows(connection,
                   QStringLiteral("SELECT line, column_name, reason FROM refused_row WHERE file_id = ? "
                                  "ORDER BY id"));
    for (std::size_t at = 0; read && at < ids.size(); ++at) {
        read = rows.forEach(
            [&](const Statement& row) {
                files[at].refusals.push_back({row.integer(0), row.text(1), row.text(2)});
            },
            ids[at]);
    }
    return read;
}

Result<void> loadNamed(const Connection& connection, BatchId batch, const QString& sql,
                       std::vector<NamedCount>& counts)
{
    Statement select(connection, sql);
    return select.forEach(
        [&](const Statement& row) {
            counts.push_back({row.text(0), row.integer(1)});
        },
        batch);
}

Result<void> loadRepeatedIds(const Connection& connection, BatchId batch, BatchContents& contents)
{
    Statement count(connection, QStringLiteral("SELECT count(*) FROM repeated_crime_id WHERE batch_id = ?"));
    const auto all = count.firstInteger(batch);
    if (!all) {
        return all.error();
    }
    contents.repeatedIdCount = all->value_or(0);
    Statement select(connection,
                     QStringLiteral("SELECT crime_id, times FROM repeated_crime_id WHERE batch_id "
                                    "= ? ORDER BY times DESC, id LIMIT ?"));
    return select.forEach(
        [&](const Statement& row) {
            contents.repeatedIds.push_back({row.text(0), row.integer(1)});
        },
        batch, kMostRepeatedIds);
}

} // namespace

Result<void> addBatchContents(const Connection& connection, BatchId batch, const BatchContents& contents)
{
    auto added = addFiles(connection, batch, contents.files);
    if (added) {
        added = addNamed(connection, batch,
                         QStringLiteral("INSERT INTO unknown_lsoa (batch_id, code, events) VALUES (?, ?, ?)"),
                         contents.unknownLsoas);
    }
    if (added) {
        added = addNamed(
            connection, batch,
            QStringLiteral("INSERT INTO repeated_crime_id (batch_id, crime_id, times) VALUES (?, ?, ?)"),
            contents.repeatedIds);
    }
    return added ? addComplete(connection, batch, contents.complete) : added;
}

Result<BatchContents> loadBatchContents(const Connection& connection, BatchId batch)
{
    BatchContents contents;
    auto read = loadFiles(connection, batch, contents.files);
    if (read) {
        read =
            loadNamed(connection, batch,
                      QStringLiteral("SELECT code, events FROM unknown_lsoa WHERE batch_id = ? ORDER BY id"),
                      contents.unknownLsoas);
    }
    if (read) {
        read = loadRepeatedIds(connection, batch, contents);
    }
    if (read) {
        Statement select(
            connection,
            QStringLiteral("SELECT area_id, period_id FROM batch_complete WHERE batch_id = ? ORDER BY id"));
        read = select.forEach(
            [&](const Statement& row) {
                contents.complete.push_back({batch, row.id<AreaId>(0), row.id<PeriodId>(1)});
            },
            batch);
    }
    if (!read) {
        return read.error();
    }
    return contents;
}

Result<std::vector<KnownFile>> filesWithContent(const Connection& connection, const std::string& sha256)
{
    std::vector<KnownFile> known;
    Statement select(connection,
                     QStringLiteral("SELECT batch_id, name FROM batch_file WHERE sha256 = ? ORDER BY id"));
    auto read = select.forEach(
        [&](const Statement& row) {
            known.push_back({row.id<BatchId>(0), row.text(1)});
        },
        sha256);
    if (!read) {
        return read.error();
    }
    return known;
}

} // namespace wardwise::store

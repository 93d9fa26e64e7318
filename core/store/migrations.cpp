#include "core/store/migrations.h"

#include "core/store/built_in_file.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"

#include <QFileInfo>

#include <array>

namespace wardwise::store {

namespace {

// A new migration is a file in resources/migrations and a line here.
constexpr std::array kFiles{"0001_figures.sql",         "0002_assessment.sql",
                            "0003_undo_journal.sql",    "0004_measure_topic.sql",
                            "0005_imports.sql",         "0006_measure_parts.sql",
                            "0007_table_mappings.sql",  "0008_reference_sets.sql",
                            "0009_part_weights.sql",    "0010_section_blocks.sql",
                            "0011_prose.sql",           "0012_claims.sql",
                            "0013_recommendations.sql", "0014_risk.sql"};

Result<QString> scriptOf(int version)
{
    const QString name = QLatin1String(kFiles.at(static_cast<std::size_t>(version - 1)));
    const auto script = readBuiltInFile(QStringLiteral("migrations/") + name);
    if (!script) {
        return Error{ErrorCode::Internal,
                     "The migration " + name.toStdString() + " is missing. Reinstall Wardwise.",
                     {}};
    }
    return QString::fromUtf8(*script);
}

Result<void> migrateTo(const Connection& connection, int version)
{
    const auto script = scriptOf(version);
    if (!script) {
        return script.error();
    }
    auto transaction = Transaction::begin(connection);
    if (!transaction) {
        return transaction.error();
    }
    if (auto ran = connection.runScript(*script); !ran) {
        return ran;
    }
    bool broken = false;
    Statement check(connection, QStringLiteral("PRAGMA foreign_key_check"));
    if (auto checked = check.forEach([&](const Statement&) { broken = true; }); !checked) {
        return checked;
    }
    if (broken) {
        return Error{
            ErrorCode::Damaged,
            "The project refers to things that it lacks, so it can't be brought up to date. It has been left "
            "as it was; restore it from a backup.",
            {}};
    }
    const QString stamp =
        QStringLiteral("PRAGMA application_id=%1; PRAGMA user_version=%2;").arg(kApplicationId).arg(version);
    if (auto stamped = connection.runScript(stamp); !stamped) {
        return stamped;
    }
    return transaction->commit();
}

} // namespace

int currentVersion()
{
    return static_cast<int>(kFiles.size());
}

Result<void> migrate(const Connection& connection, int target)
{
    const auto version = Statement(connection, QStringLiteral("PRAGMA user_version")).firstInteger();
    if (!version) {
        return version.error();
    }
    for (int next = static_cast<int>(version->value_or(0)) + 1; next <= target; ++next) {
        if (auto migrated = migrateTo(connection, next); !migrated) {
            return migrated;
        }
    }
    return {};
}

QString backupPath(const QString& path, int version)
{
    const QFileInfo file(path);
    const QString stem = file.absolutePath() + QLatin1Char('/') + file.completeBaseName()
                         + QStringLiteral(".version-%1-backup").arg(version);
    QString candidate = stem + QStringLiteral(".wardwise");
    for (int n = 2; QFileInfo::exists(candidate); ++n) {
        candidate = stem + QStringLiteral("-%1.wardwise").arg(n);
    }
    return candidate;
}

} // namespace wardwise::store

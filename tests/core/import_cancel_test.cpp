// Cancelling an import at any moment: it stops soon, and the project is as it was or has the whole load.
#include "core/project/import_project.h"
#include "core/project/new_project.h"
#include "core/store/project_file.h"
#include "core/store/statement.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QThread>

#include <gtest/gtest.h>

#include <algorithm>
#include <future>
#include <iostream>
#include <random>

namespace wardwise::import {
namespace {

constexpr int kRows = 100000;

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

QByteArray streetFile()
{
    QByteArray rows =
        "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,"
        "Crime type,Last outcome category,Context\n";
    for (int row = 0; row < kRows; ++row) {
        rows += "id" + QByteArray::number(row % (kRows - 200))
                + ",2019-01,Midshire Police,Midshire Police,,,Near x,E01"
                + QByteArray::number(row % 2000).rightJustified(6, '0') + ",Name,Type "
                + QByteArray::number(row % 14) + ",,\n";
    }
    return rows;
}

QByteArray lookup()
{
    QByteArray rows = "LSOA11CD,LSOA11NM,WD18CD,WD18NM,LAD18CD,LAD18NM,CSP18CD,CSP18NM,PFA18CD,PFA18NM\n";
    for (int lsoa = 0; lsoa < 2000; ++lsoa) {
        const QByteArray number = QByteArray::number(lsoa);
        rows += "E01" + number.rightJustified(6, '0') + ",L" + number + ",W" + number + ",Ward " + number
                + ",D1,Amber,C1,Amber,F1,Midshire\n";
    }
    return rows;
}

std::int64_t eventsIn(const QString& path)
{
    const auto file = store::ProjectFile::open(path, store::Access::Read);
    if (!file) {
        return -1;
    }
    const auto sum = store::Statement(file->connection(),
                                      QStringLiteral("SELECT coalesce(sum(events), 0) FROM event_count"))
                         .firstInteger();
    return sum ? sum->value_or(-1) : -1;
}

TEST(ImportCancel, LeavesTheProjectAsItWasWheneverItComes)
{
    // More rounds: WARDWISE_KILL_ROUNDS=50.
    const int rounds = qEnvironmentVariableIsSet("WARDWISE_KILL_ROUNDS")
                           ? qEnvironmentVariableIntValue("WARDWISE_KILL_ROUNDS")
                           : 12;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("p.wardwise"));
    const QString areas = folder.filePath(QStringLiteral("areas.csv"));
    const QString large = folder.filePath(QStringLiteral("large.csv"));
    write(areas, lookup());
    write(large, streetFile());
    ASSERT_TRUE(project::createProject(path, {.cspCode = "C1", .cspName = "Amber"}));
    Progress unhindered;
    ASSERT_TRUE(project::importInto(path, {areas}, {}, unhindered));
    QElapsedTimer timer;
    timer.start();
    ASSERT_TRUE(project::importInto(path, {large}, {}, unhindered));
    const auto longest = static_cast<unsigned>(timer.nsecsElapsed() / 1000);
    std::int64_t stored = kRows;
    std::mt19937 random(1);
    qint64 slowest = 0;
    int cancelled = 0;
    for (int round = 0; round < rounds; ++round) {
        Progress progress;
        auto import =
            std::async(std::launch::async, [&] { return project::importInto(path, {large}, {}, progress); });
        QThread::usleep(random() % longest);
        timer.start();
        progress.cancel();
        const auto report = import.get();
        slowest = std::max(slowest, timer.elapsed());
        ASSERT_TRUE(report) << report.error().message;
        cancelled += report->has_value() ? 0 : 1;
        stored += report->has_value() ? kRows : 0;
        ASSERT_EQ(eventsIn(path), stored) << "round " << round;
    }
    std::cout << cancelled << " of " << rounds << " imports were cancelled, the slowest within " << slowest
              << " ms\n";
}

} // namespace
} // namespace wardwise::import

// kill -9 at any moment: what was acknowledged is there, the file is whole, and no lock stays behind.
#include "tests/app/program.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QThread>

#include <iostream>

namespace wardwise {
namespace {

class DurabilityTest : public test::ProgramTest
{
protected:
    /// Sets the figure and kills the program after some microseconds; whether it had said that it was done.
    bool setAndKill(int value, unsigned long microseconds) const
    {
        QProcess process;
        process.setWorkingDirectory(path(QString()));
        process.start(QStringLiteral(WARDWISE_PROGRAM),
                      {QStringLiteral("set"), QStringLiteral("p.wardwise"), QStringLiteral("--area"),
                       QStringLiteral("Town"), QStringLiteral("--measure"), QStringLiteral("Burglary"),
                       QStringLiteral("--period"), QStringLiteral("2018-19"), QStringLiteral("--quantity"),
                       QStringLiteral("count"), QString::number(value), QStringLiteral("--source"),
                       QStringLiteral("survey")});
        EXPECT_TRUE(process.waitForStarted());
        QThread::usleep(microseconds);
        process.kill();
        process.waitForFinished();
        return process.readAllStandardOutput().endsWith('\n');
    }
};

TEST_F(DurabilityTest, EveryAcknowledgedEditSurvivesBeingKilled)
{
    // More rounds: WARDWISE_KILL_ROUNDS=200.
    const int rounds = qEnvironmentVariableIsSet("WARDWISE_KILL_ROUNDS")
                           ? qEnvironmentVariableIntValue("WARDWISE_KILL_ROUNDS")
                           : 20;
    ASSERT_EQ(run({QStringLiteral("new"), QStringLiteral("p.wardwise")}).status, 0);
    QElapsedTimer timer;
    timer.start();
    ASSERT_EQ(set(QStringLiteral("Elsewhere"), QStringLiteral("1.0")).status, 0);
    const auto whole = static_cast<quint32>(timer.nsecsElapsed() / 1000);
    QRandomGenerator random(20190331);
    int acknowledged = -1;
    int done = 0;
    for (int round = 1; round <= rounds; ++round) {
        const unsigned long moment = random.bounded(whole + whole / 2);
        if (setAndKill(round, moment)) {
            acknowledged = round;
            ++done;
        }
        const auto check =
            run({QStringLiteral("check"), QStringLiteral("p.wardwise"), QStringLiteral("--integrity")});
        ASSERT_EQ(check.status, 0) << check.err.toStdString() << check.out.toStdString();
    }
    // One more, to see that no lock stayed behind, and that nothing acknowledged was lost on the way.
    ASSERT_EQ(set(QStringLiteral("Elsewhere"), QStringLiteral("2.0")).status, 0);
    const auto figures =
        run({QStringLiteral("figures"), QStringLiteral("p.wardwise"), QStringLiteral("--area"),
             QStringLiteral("Town"), QStringLiteral("--format"), QStringLiteral("csv")});
    if (acknowledged > 0) {
        const int stored = figures.out.split('\n').value(1).split(',').value(5).toInt();
        EXPECT_GE(stored, acknowledged);
    }
    std::cout << done << " of " << rounds << " edits were acknowledged before the kill\n";
}

} // namespace
} // namespace wardwise

// Runs the real program as a shell would, in a folder of the test's own.
#pragma once

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace wardwise::test {

struct Ran
{
    int status = -1;
    QByteArray out;
    QByteArray err;
};

class ProgramTest : public ::testing::Test
{
protected:
    QString path(const QString& name) const { return m_folder.filePath(name); }

    /// Without a display, whatever the machine that runs the tests has.
    Ran run(const QStringList& arguments) const
    {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
            environment.remove(QLatin1String(name));
        }
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral(WARDWISE_PROGRAM), arguments);
        constexpr int kPatience = 60000;
        EXPECT_TRUE(process.waitForFinished(kPatience)) << process.errorString().toStdString();
        EXPECT_EQ(process.exitStatus(), QProcess::NormalExit) << process.readAllStandardError().toStdString();
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    Ran set(const QString& area, const QString& value,
            const QString& project = QStringLiteral("p.wardwise")) const
    {
        return run({QStringLiteral("set"), project, QStringLiteral("--area"), area,
                    QStringLiteral("--measure"), QStringLiteral("Burglary"), QStringLiteral("--period"),
                    QStringLiteral("2018-19"), QStringLiteral("--quantity"), QStringLiteral("rate"), value,
                    QStringLiteral("--source"), QStringLiteral("survey")});
    }

private:
    QTemporaryDir m_folder;
};

} // namespace wardwise::test

// Settings of the test's own, and a folder for its files: the user's are never touched.
#pragma once

#include "core/project/new_project.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace wardwise::test {

class SettingsTest : public ::testing::Test
{
protected:
    SettingsTest()
    {
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope,
                           m_folder.filePath(QStringLiteral("settings")));
    }

    ~SettingsTest() override
    {
        // Until the next test there's nowhere to write.
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("/nonexistent"));
    }

    SettingsTest(const SettingsTest&) = delete;
    SettingsTest& operator=(const SettingsTest&) = delete;
    SettingsTest(SettingsTest&&) = delete;
    SettingsTest& operator=(SettingsTest&&) = delete;

    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    QString makeProject(const char* name, const std::string& partnership) const
    {
        const auto made = project::createProject(
            path(name),
            {.cspCode = "C1", .cspName = partnership, .year = "2026", .title = "Strategic Assessment"});
        EXPECT_TRUE(made) << (made ? "" : made.error().message);
        return path(name);
    }

    QString writeText(const char* name, const QByteArray& text) const
    {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        return path(name);
    }

private:
    QTemporaryDir m_folder;
};

} // namespace wardwise::test

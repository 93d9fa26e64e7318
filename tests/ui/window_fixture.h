// A real window on a real project file, driven by real events.
#pragma once

#include "tests/support/street_text.h"

#include "core/project/import_project.h"
#include "core/project/new_project.h"
#include "core/project/project.h"
#include "ui/main_window.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>

namespace wardwise::test {

class WindowTest : public ::testing::Test
{
protected:
    QString path(const char* name = "test.wardwise") const { return m_folder.filePath(QLatin1String(name)); }

    void makeSample() const
    {
        const auto made = project::createSample(path(), project::kSampleName, false);
        ASSERT_TRUE(made) << made.error().message;
    }

    void makeEmpty() const
    {
        const auto made =
            project::createProject(path(), {.cspCode = "C1", .cspName = "Testshire", .replace = false});
        ASSERT_TRUE(made) << made.error().message;
    }

    /// A partnership of two wards with look-ups, populations and these rows of street files.
    void makeWithRows(const QByteArray& rows) const
    {
        const auto made =
            project::createProject(path(), {.cspCode = "C1", .cspName = "Amber", .replace = false});
        ASSERT_TRUE(made) << made.error().message;
        QStringList files;
        for (const auto& [name, bytes] :
             {std::pair("lsoas.csv", kLsoas), std::pair("districts.csv", kDistricts),
              std::pair("mid2017.csv", kPeople), std::pair("street.csv", kStreetHeading + rows)}) {
            files << path(name);
            QFile file(files.back());
            ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        }
        import::Progress progress;
        const auto report = project::importInto(path(), files, {}, progress);
        ASSERT_TRUE(report) << report.error().message;
    }

    std::unique_ptr<MainWindow> openWindow(QSize size = {1280, 800}) const
    {
        auto project = project::Project::open(path(), store::Access::WriteOrRead);
        EXPECT_TRUE(project) << (project ? "" : project.error().message);
        auto window = std::make_unique<MainWindow>(std::move(*project));
        window->setTheme(ThemeKind::Light);
        window->resize(size);
        window->show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(window.get()));
        return window;
    }

    void enter(const std::string& area, const std::string& measure, const std::string& value) const
    {
        auto project = project::Project::open(path(), store::Access::Write);
        ASSERT_TRUE(project) << project.error().message;
        const auto entered = (*project)->enterFigure({.area = area,
                                                      .measure = measure,
                                                      .period = "2018-19",
                                                      .quantity = "rate",
                                                      .value = value,
                                                      .source = "survey",
                                                      .note = {}});
        ASSERT_TRUE(entered) << entered.error().message;
    }

private:
    QTemporaryDir m_folder;
};

} // namespace wardwise::test

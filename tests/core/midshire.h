// A project of a partnership in a made-up force, to import files into; and the real five months of
// Staffordshire.
#pragma once

#include "tests/core/sample_fixture.h"
#include "tests/support/street_text.h"

#include "core/project/import_project.h"
#include "core/project/new_project.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace wardwise::test {

/// The look-ups of 2018, the populations of mid-2017 and five months of street files; empty where the data
/// aren't beside the project.
inline QStringList staffordshireFiles()
{
    const QString folder = sharedFile("data/police_uk");
    if (!QFile::exists(folder)) {
        return {};
    }
    QStringList files{sharedFile("data/lookups/LSOA11_WD18_LAD18_EW.csv"),
                      sharedFile("data/lookups/LAD18_CSP18_PFA18_EW.csv"),
                      sharedFile("data/population/LSOA11_mid2017_syoa_EW.csv")};
    for (const char* month : {"2018-10", "2018-11", "2018-12", "2019-01", "2019-02"}) {
        files << folder + QLatin1Char('/') + QLatin1String(month)
                     + QStringLiteral("-staffordshire-street.csv");
    }
    return files;
}

/// A project of the partnership Amber in Midshire.
class Midshire : public ::testing::Test
{
protected:
    void SetUp() override
    {
        m_path = m_folder.filePath(QStringLiteral("project.wardwise"));
        ASSERT_TRUE(project::createProject(m_path, {.cspCode = "C1", .cspName = "Amber"}));
    }

    QString write(const char* name, const QByteArray& bytes) const
    {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        return path;
    }

    QStringList lookups() const { return {write("lsoas.csv", kLsoas), write("districts.csv", kDistricts)}; }

    import::ImportReport import(const QStringList& files, const import::ImportOptions& options = {}) {
        import::Progress progress;
    const auto report = project::importInto(m_path, files, options, progress);
    EXPECT_TRUE(report) << (report ? "" : report.error().message);
    return report && report->has_value() ? **report : import::ImportReport{};

}

[[nodiscard]] std::unique_ptr<project::Project>
open(store::Access access = store::Access::Read) const

{
    auto project = project::Project::open(m_path, access);
    EXPECT_TRUE(project) << (project ? "" : project.error().message);
    return project ? std::move(*project) : nullptr;
}

QString path() const
{
    return m_path;
}

QString folder() const
{
    return m_folder.path();
}

private:
QTemporaryDir m_folder;
QString m_path;
}; // namespace wardwise::test

} // namespace wardwise::test

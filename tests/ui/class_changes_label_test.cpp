// What a choice changed is looked for between events, however long comparing takes, and then said whole.
#include "core/project/new_project.h"
#include "core/project/project.h"
#include "ui/views/wards/class_changes_label.h"

#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <gtest/gtest.h>

namespace wardwise {
namespace {

constexpr std::size_t kWritten = 4;

class ClassChangesLabelTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        const QString path = m_folder.filePath(QStringLiteral("test.wardwise"));
        ASSERT_TRUE(project::createSample(path, project::kSampleName, false));
        auto opened = project::Project::open(path, store::Access::Read);
        ASSERT_TRUE(opened);
        m_project = std::move(*opened);
    }

    /// The wards of the open data against a reference set; each measure takes as long as thousands of wards.
    [[nodiscard]] std::shared_ptr<const project::WardTable> slowTable(const std::string& reference) const
    {
        const Catalogue& catalogue = m_project->catalogue();
        const Area& area = *m_project->assessedArea();
        const auto figures = *m_project->figures((*findSource(catalogue, "police.uk"))->id);
        return std::make_shared<const project::WardTable>(
            figures, area, figures->periods().front(), *comparison::referenceSet(catalogue, area, reference),
            SdKind::Sample, [](Comparison& /*made*/) { QThread::msleep(6); });
    }

    static QString wordsFor(const project::WardTable& before, const project::WardTable& after)
    {
        std::vector<ClassChange> all;
        for (std::size_t column = 0; column < after.columns().size(); ++column) {
            const auto changes =
                comparison::classChanges(before.comparison(column), after.comparison(column));
            all.insert(all.end(), changes.begin(), changes.end());
        }
        EXPECT_GT(all.size(), kWritten);
        return QStringLiteral("Changed: ")
               + QString::fromStdString(comparison::inWords(all, after.comparison(0).measure, kWritten));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<project::Project> m_project;
};

TEST_F(ClassChangesLabelTest, SaysNothingUntilItKnowsAll)
{
    const auto before = slowTable("csp");
    const auto after = slowTable("force");
    ASSERT_GT(after->columns().size(), 4U);
    QWidget window;
    ClassChangesLabel label(&window);
    window.show();
    label.look(before, after);
    EXPECT_FALSE(after->isCompared(after->columns().size() - 1)) << "it didn't wait";
    label.setShown(&after->comparison(0));
    EXPECT_TRUE(label.isHidden());
    EXPECT_TRUE(QTest::qWaitFor([&label] { return !label.isHidden(); }));
    EXPECT_EQ(label.text(), wordsFor(*before, *after));
}

TEST_F(ClassChangesLabelTest, AnotherChoiceMeanwhileIsTheOneThatCounts)
{
    const auto before = slowTable("csp");
    const auto between = slowTable("force");
    const auto after = slowTable("csp");
    QWidget window;
    ClassChangesLabel label(&window);
    window.show();
    label.look(before, between);
    label.look(between, after);
    label.setShown(&after->comparison(0));
    EXPECT_TRUE(QTest::qWaitFor([&label] { return !label.isHidden(); }));
    EXPECT_EQ(label.text(), wordsFor(*between, *after));
    label.look(nullptr, after);
    EXPECT_TRUE(label.isHidden());
}

} // namespace
} // namespace wardwise

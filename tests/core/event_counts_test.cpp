// Storing event counts in bulk: nothing gets in that refers to what isn't there, and SQLite's own checks are
// back afterwards.
#include "tests/core/sample_fixture.h"

#include "core/project/new_project.h"
#include "core/store/catalogue_repository.h"
#include "core/store/event_counts.h"
#include "core/store/project_file.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace wardwise::store {
namespace {

class EventCountsTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        const QString path = m_folder.filePath(QStringLiteral("p.wardwise"));
        ASSERT_TRUE(project::createSample(path, project::kSampleName, false));
        auto file = ProjectFile::open(path, Access::Write);
        ASSERT_TRUE(file);
        m_file.emplace(std::move(*file));
        const auto catalogue = loadCatalogue(connection());
        ASSERT_TRUE(catalogue);
        m_known = {catalogue->batches.front().id, catalogue->measures.front().id,
                   catalogue->periods.front().id, catalogue->areas.front().id, 3};
    }

    [[nodiscard]] const Connection& connection() const { return m_file->connection(); }

    [[nodiscard]] const EventCount& known() const { return m_known; }

    std::int64_t stored() const
    {
        const auto count =
            Statement(connection(), QStringLiteral("SELECT count(*) FROM event_count")).firstInteger();
        return count ? count->value_or(-1) : -2;
    }

    bool holdsTo() const
    {
        Statement insert(
            connection(),
            QStringLiteral("INSERT INTO event_count (batch_id, measure_id, period_id, area_id, events) "
                           "VALUES (999999, 999999, 999999, 999999, 1)"));
        return !insert.run();
    }

private:
    QTemporaryDir m_folder;
    std::optional<ProjectFile> m_file;
    EventCount m_known;
};

TEST_F(EventCountsTest, StoresManyAndTheRestAtTheEnd)
{
    auto transaction = Transaction::begin(connection());
    ASSERT_TRUE(transaction);
    EventCountInsert insert(connection());
    constexpr int kMany = 200; // not a multiple of the rows in a step
    for (int i = 0; i < kMany; ++i) {
        ASSERT_TRUE(insert.add(known()));
    }
    ASSERT_TRUE(insert.finish());
    EXPECT_EQ(stored(), kMany);
    EXPECT_TRUE(holdsTo()) << "within the same transaction";
    ASSERT_TRUE(transaction->commit());
    EXPECT_EQ(stored(), kMany);
}

TEST_F(EventCountsTest, RefusesWhatRefersToNothing)
{
    const auto refused = [&](auto change) {
        auto transaction = Transaction::begin(connection());
        EventCountInsert insert(connection());
        EventCount count = known();
        change(count);
        return !insert.add(count);
    };
    EXPECT_TRUE(refused([](EventCount& count) { count.batch = BatchId{999999}; }));
    EXPECT_TRUE(refused([](EventCount& count) { count.measure = MeasureId{999999}; }));
    EXPECT_TRUE(refused([](EventCount& count) { count.period = PeriodId{0}; }));
    EXPECT_TRUE(refused([](EventCount& count) { count.area = AreaId{-1}; }));
    EXPECT_EQ(stored(), 0);
    EXPECT_TRUE(holdsTo()) << "after an insert that wasn't finished, too";
}

TEST_F(EventCountsTest, KeepsTheTablesOwnRules)
{
    auto transaction = Transaction::begin(connection());
    EventCountInsert insert(connection());
    EventCount count = known();
    count.events = 0;
    ASSERT_TRUE(insert.add(count));
    EXPECT_FALSE(insert.finish()) << "a count is more than nought";
}

} // namespace
} // namespace wardwise::store

// Reference sets that the user keeps: stored, compared with, named by every result, changed, undone, refused.

#include "core/project/keep_reference.h"
#include "core/project/new_project.h"
#include "core/project/project.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>

namespace wardwise {
namespace {

class KeptReferenceTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(project::createSample(path(), project::kSampleName, false));
        auto opened = project::Project::open(path(), store::Access::Write);
        ASSERT_TRUE(opened) << opened.error().message;
        m_project = std::move(*opened);
    }

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("kept.wardwise")); }

    [[nodiscard]] project::Project& project() { return *m_project; }

    [[nodiscard]] AreaId area(const char* name) const
    {
        const auto found = findArea(m_project->catalogue(), name);
        EXPECT_TRUE(found) << name;
        return found ? (*found)->id : AreaId{};
    }

    [[nodiscard]] MeasureId measure(const char* name, const char* family) const
    {
        const auto found = findMeasure(m_project->catalogue(), name, {family});
        EXPECT_TRUE(found) << name;
        return found ? (*found)->id : MeasureId{};
    }

    Comparison compare(const std::string& reference, const std::string& source)
    {
        project::ComparisonRequest request;
        request.area = "E22000263";
        request.measure = "All crime";
        request.source = source;
        request.reference = reference;
        const auto compared = m_project->compare(request);
        EXPECT_TRUE(compared) << (compared ? "" : compared.error().message);
        return compared ? *compared : Comparison{};
    }

    std::string refusal(const KeptReference& set)
    {
        const auto before = m_project->history();
        const auto kept = m_project->keepReference(set);
        const auto after = m_project->history();
        EXPECT_EQ(before->size(), after->size());
        return kept ? "not refused" : kept.error().message;
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<project::Project> m_project;
};

const ComparisonRow& rowNamed(const Comparison& comparison, const char* name)
{
    return *std::find_if(comparison.rows.begin(), comparison.rows.end(),
                         [&](const ComparisonRow& row) { return row.rate.name == name; });
}

TEST_F(KeptReferenceTest, HoldsEachWardAgainstTheOthers)
{
    KeptReference set;
    set.name = "Ours, each against the others";
    set.areas = {area("E22000263")};
    set.options.withoutItself = true;
    ASSERT_TRUE(project().keepReference(set));
    const Comparison compared = compare("ours, EACH against the others", "document");
    EXPECT_EQ(compared.reference.id, set.name);
    EXPECT_NEAR(compared.reference.mean.value(), 67.04, 0.005);
    EXPECT_NE(compared.reference.how.find("each ward against the others"), std::string::npos);
    const ComparisonRow& south = rowNamed(compared, "Cannock South");
    EXPECT_NEAR(south.othersMean.value(), 59.09285714285714, 1e-9);
    EXPECT_NEAR(south.othersSd.value(), 17.03518821036731, 1e-9);
    EXPECT_EQ(south.wardClass, WardClass::SignificantlyAbove);
    EXPECT_NEAR(south.z.value(), (178.3 - 59.09285714285714) / 17.03518821036731, 1e-9);
}

TEST_F(KeptReferenceTest, LeavesOutByHandAndSaysWhom)
{
    KeptReference set;
    set.name = "Without the town";
    set.areas = {area("E22000263")};
    set.leftOut = {area("Cannock South")};
    ASSERT_TRUE(project().keepReference(set));
    const Comparison compared = compare("Without the town", "document");
    EXPECT_EQ(compared.reference.areas, 14);
    EXPECT_NEAR(compared.reference.mean.value(), 59.09285714285714, 1e-9);
    EXPECT_EQ(compared.reference.how, "without Cannock South (left out by hand)");
    EXPECT_EQ(compared.rows.size(), 15U); // it's still compared
    EXPECT_EQ(rowNamed(compared, "Western Springs").wardClass, WardClass::Above);
}

TEST_F(KeptReferenceTest, LeavesFarOutRatesOutByRule)
{
    KeptReference set;
    set.name = "Force, even";
    set.areas = {area("E23000015")};
    set.options.withoutOutliers = true;
    ASSERT_TRUE(project().keepReference(set));
    const Comparison plain = compare("force", "police.uk");
    const Comparison even = compare("Force, even", "police.uk");
    EXPECT_EQ(plain.reference.areas, 201);
    EXPECT_LT(even.reference.areas, 201);
    EXPECT_LT(*even.reference.sd, *plain.reference.sd);
    EXPECT_EQ(rowNamed(plain, "Cannock South").wardClass, WardClass::Above);
    EXPECT_EQ(rowNamed(even, "Cannock South").wardClass, WardClass::SignificantlyAbove);
    const int left = 201 - even.reference.areas;
    EXPECT_NE(even.reference.how.find("without " + std::to_string(left) + " far-out rate"), std::string::npos)
        << even.reference.how;
}

TEST_F(KeptReferenceTest, WeightsByPopulation)
{
    KeptReference set;
    set.name = "By people";
    set.areas = {area("E22000263")};
    set.options.weighted = true;
    ASSERT_TRUE(project().keepReference(set));
    const Comparison compared = compare("By people", "document");
    double events = 0.0;
    double people = 0.0;
    for (const ComparisonRow& row : compared.rows) {
        events += row.rate.rate->value * static_cast<double>(row.rate.population->value);
        people += static_cast<double>(row.rate.population->value);
    }
    EXPECT_NEAR(compared.reference.mean.value(), events / people, 1e-9);
    EXPECT_TRUE(compared.reference.isWeighted);
}

TEST_F(KeptReferenceTest, ComparesWithAPublishedMeanAndSd)
{
    KeptReference set;
    set.name = "Printed elsewhere";
    set.published = {{measure("All crime", "document"), 59.3, 46.8, "Annual report, p. 4"}};
    ASSERT_TRUE(project().keepReference(set)) << project().keepReference(set).error().message;
    const Comparison compared = compare("Printed elsewhere", "document");
    EXPECT_TRUE(compared.reference.isPublished);
    EXPECT_EQ(compared.reference.mean, 59.3);
    EXPECT_EQ(compared.reference.areas, 0);
    EXPECT_EQ(rowNamed(compared, "Cannock South").wardClass, WardClass::SignificantlyAbove);
    EXPECT_NEAR(rowNamed(compared, "Cannock South").z.value(), (178.3 - 59.3) / 46.8, 1e-12);
    EXPECT_EQ(compared.reference.how, "Annual report, p. 4");
    const Comparison other = compare("Printed elsewhere", "police.uk");
    EXPECT_NE(other.notComparable.find("have none of All crime"), std::string::npos) << other.notComparable;
}

TEST_F(KeptReferenceTest, ASingleRateHasNoClassesButAnIndexAndAFunnel)
{
    project::ComparisonRequest request;
    request.area = "E22000263";
    request.measure = "All crime";
    request.source = "document";
    request.reference = "rate:force";
    const auto judged = project().judge(request);
    ASSERT_TRUE(judged) << judged.error().message;
    const Comparison& compared = judged->comparison;
    EXPECT_EQ(compared.reference.label, "the published rate of Staffordshire");
    EXPECT_EQ(compared.reference.mean, 76.1);
    EXPECT_NE(compared.notComparable.find("single rate has no spread"), std::string::npos);
    EXPECT_EQ(compared.rows.front().wardClass, WardClass::NotComparable);
    EXPECT_NEAR(compared.rows.front().index.value(), 100.0 * 178.3 / 76.1, 1e-9);
    EXPECT_EQ(judged->verdicts.areas.front().funnel, FunnelClass::AboveOuter);
    request.reference = "rate:E92000001";
    const auto none = project().compare(request);
    ASSERT_TRUE(none);
    EXPECT_NE(none->notComparable.find("no published rate of All crime for England"), std::string::npos)
        << none->notComparable;
}

TEST_F(KeptReferenceTest, IsStoredChangedAndUndone)
{
    KeptReference set;
    set.name = "Neighbours";
    set.areas = {area("E07000194"), area("Cannock South")};
    set.note = "Bordering";
    const auto id = project().keepReference(set);
    ASSERT_TRUE(id);
    set.id = *id;
    ASSERT_EQ(project().catalogue().references.size(), 1U);
    EXPECT_EQ(project().catalogue().references.front(), set);
    KeptReference changed = set;
    changed.name = "Neighbours of ours";
    changed.areas = {area("E07000194")};
    changed.options = {.withoutItself = true, .weighted = true, .withoutOutliers = true};
    ASSERT_TRUE(project().keepReference(changed));
    EXPECT_EQ(project().catalogue().references.front(), changed);
    ASSERT_TRUE(project().undo());
    EXPECT_EQ(project().catalogue().references.front(), set);
    ASSERT_TRUE(project().redo());
    EXPECT_EQ(project().catalogue().references.front(), changed);
    ASSERT_TRUE(project().removeReference(*id));
    EXPECT_TRUE(project().catalogue().references.empty());
    ASSERT_TRUE(project().undo());
    EXPECT_EQ(project().catalogue().references.front(), changed);
}

TEST_F(KeptReferenceTest, RefusesWhatCantBeCompared)
{
    KeptReference set;
    set.areas = {area("E22000263")};
    EXPECT_NE(refusal(set).find("needs a name"), std::string::npos);
    set.name = "CSP";
    EXPECT_NE(refusal(set).find("means something else"), std::string::npos);
    set.name = "Tamworth";
    EXPECT_NE(refusal(set).find("is an area"), std::string::npos);
    set.name = "Ours";
    ASSERT_TRUE(project().keepReference(set));
    set.name = "OURS";
    EXPECT_NE(refusal(set).find("already"), std::string::npos);
    set.name = "None";
    set.areas = {};
    EXPECT_NE(refusal(set).find("areas or of published figures"), std::string::npos);
    set.areas = {area("Hagley")};
    EXPECT_NE(refusal(set).find("at least two wards"), std::string::npos);
    set.areas = {area("E07000194")};
    set.leftOut = {area("Hagley")};
    EXPECT_NE(refusal(set).find("Hagley is left out but isn't a ward"), std::string::npos);
    set.leftOut = {};
    set.published = {{measure("All crime", "document"), 1.0, 1.0, {}}};
    EXPECT_NE(refusal(set).find("choose one of them"), std::string::npos);
    set.areas = {};
    set.published = {{measure("All crime", "document"), 1.0, 0.0, {}}};
    EXPECT_NE(refusal(set).find("SD more than nought"), std::string::npos);
    set.published = {{measure("All crime", "document"), 1.0, 1.0, {}},
                     {measure("All crime", "document"), 2.0, 1.0, {}}};
    EXPECT_NE(refusal(set).find("two means"), std::string::npos);
}

} // namespace
} // namespace wardwise

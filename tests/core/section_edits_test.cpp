// Sections as data: added from a template, changed, ordered, removed, undone; their blocks; the facts panel.

#include "core/project/block_chart.h"
#include "core/project/new_project.h"
#include "core/project/section_edits.h"
#include "core/project/section_facts.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>

namespace wardwise {
namespace {

using project::NewSection;
using project::SectionTemplate;

class SectionEditsTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(project::createSample(path(), project::kSampleName, false));
        reopen();
    }

    void reopen()
    {
        m_project.reset();
        auto opened = project::Project::open(path(), store::Access::Write);
        ASSERT_TRUE(opened) << opened.error().message;
        m_project = std::move(*opened);
    }

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("sections.wardwise")); }

    [[nodiscard]] project::Project& project() { return *m_project; }

    [[nodiscard]] const Priority* section(const std::string& title) const
    {
        const auto& all = m_project->priorities();
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const Priority& each) { return each.title == title; });
        return found == all.end() ? nullptr : &*found;
    }

    [[nodiscard]] MeasureId measure(const char* name) const
    {
        const auto found = findMeasure(m_project->catalogue(), name, {"document"});
        EXPECT_TRUE(found) << name;
        return found ? (*found)->id : MeasureId{};
    }

    NewSection ruralCrime()
    {
        return {.title = "Rural crime",
                .group = "Places",
                .tier = Tier::AdditionalConsideration,
                .kind = SectionTemplate::Crime,
                .measures = {measure("All crime"), measure("Burglary")}};
    }

    [[nodiscard]] std::vector<std::string> titlesOf(Tier tier) const
    {
        std::vector<std::string> titles;
        for (const Priority& each : m_project->priorities()) {
            if (each.tier == tier) {
                titles.push_back(each.title);
            }
        }
        return titles;
    }

    project::SectionFact fact(const std::string& title, const std::string& label)
    {
        const auto facts = project::sectionFacts(project(), *section(title));
        EXPECT_TRUE(facts);
        for (const project::SectionFact& each : *facts) {
            if (each.label == label) {
                return each;
            }
        }
        return {};
    }

    QTemporaryDir m_folder;
    std::unique_ptr<project::Project> m_project;
};

TEST_F(SectionEditsTest, ANewOneHasItsTemplatesBlocksAndIsThereAfterARestart)
{
    const auto added = project::addSection(project(), ruralCrime());
    ASSERT_TRUE(added) << added.error().message;
    reopen();
    const Priority* stored = section("Rural crime");
    ASSERT_NE(stored, nullptr);
    EXPECT_EQ(stored->group, "Places");
    EXPECT_EQ(stored->measures.size(), 2U);
    EXPECT_EQ(stored->measures.front(), measure("All crime"));
    EXPECT_EQ(titlesOf(Tier::AdditionalConsideration).back(), "Rural crime");
    const auto blocks = project::blocksOf(project(), *added);
    ASSERT_TRUE(blocks);
    std::vector<BlockKind> kinds;
    for (const SectionBlock& block : *blocks) {
        kinds.push_back(block.kind);
    }
    EXPECT_EQ(kinds, project::blocksOf(SectionTemplate::Crime));
    EXPECT_EQ(project().undo().value(), "Add the section Rural crime");
    EXPECT_EQ(section("Rural crime"), nullptr);
    EXPECT_EQ(project().redo().value(), "Add the section Rural crime");
    EXPECT_NE(section("Rural crime"), nullptr);
}

TEST_F(SectionEditsTest, OneIsRefusedWithoutATitleOrWithOneThatIsTaken)
{
    NewSection wrong = ruralCrime();
    wrong.title = "domestic abuse";
    const auto taken = project::addSection(project(), wrong);
    ASSERT_FALSE(taken);
    EXPECT_NE(taken.error().message.find("There is a section \"domestic abuse\" already"), std::string::npos);
    wrong.title = " ";
    EXPECT_FALSE(project::addSection(project(), wrong));
    wrong.title = "Rural crime";
    wrong.measures.push_back(wrong.measures.front());
    EXPECT_FALSE(project::addSection(project(), wrong));
    EXPECT_EQ(project().priorities().size(), 15U);
}

TEST_F(SectionEditsTest, ItIsRenamedNestedMovedToAnotherTierAndOrdered)
{
    const auto added = project::addSection(project(), ruralCrime());
    ASSERT_TRUE(added);
    NewSection changed = ruralCrime();
    changed.title = "Crime in the countryside";
    changed.group = "";
    changed.tier = Tier::Priority;
    changed.measures = {measure("Burglary")};
    ASSERT_TRUE(project::changeSection(project(), *added, changed));
    const Priority* now = section("Crime in the countryside");
    ASSERT_NE(now, nullptr);
    EXPECT_TRUE(now->group.empty());
    EXPECT_EQ(now->measures, std::vector{measure("Burglary")});
    const auto before = titlesOf(Tier::Priority);
    EXPECT_EQ(before.back(), "Crime in the countryside");
    ASSERT_TRUE(project::moveSection(project(), *added, -1));
    auto after = titlesOf(Tier::Priority);
    EXPECT_EQ(after[after.size() - 2], "Crime in the countryside");
    ASSERT_TRUE(project::moveSection(project(), *added, 1));
    ASSERT_TRUE(project::moveSection(project(), *added, 1)); // it's the last: nothing happens
    EXPECT_EQ(titlesOf(Tier::Priority), before);
}

TEST_F(SectionEditsTest, ARemovedOneComesBackWholeWithEverythingThatItSays)
{
    const Priority before = *section("Stalking & Harassment");
    const auto blocks = project::blocksOf(project(), before.id);
    ASSERT_TRUE(project::removeSection(project(), before.id));
    EXPECT_EQ(section("Stalking & Harassment"), nullptr);
    reopen(); // undo works after a restart
    EXPECT_EQ(project().undo().value(), "Remove the section Stalking & Harassment");
    ASSERT_NE(section("Stalking & Harassment"), nullptr);
    EXPECT_EQ(*section("Stalking & Harassment"), before);
    EXPECT_EQ(*project::blocksOf(project(), before.id), *blocks);
    EXPECT_EQ(project().redo().value(), "Remove the section Stalking & Harassment");
    EXPECT_EQ(section("Stalking & Harassment"), nullptr);
}

TEST_F(SectionEditsTest, BlocksAreAddedMovedSetAndRemoved)
{
    const PriorityId id = section("Public Place Violence")->id;
    auto blocks = *project::blocksOf(project(), id);
    const auto before = blocks;
    blocks.insert(blocks.begin(), SectionBlock{SectionBlockId{}, BlockKind::Funnel, measure("All crime")});
    std::swap(blocks[1], blocks[2]);
    blocks.pop_back();
    ASSERT_TRUE(project::setBlocks(project(), id, blocks, "Arrange"));
    const auto after = *project::blocksOf(project(), id);
    ASSERT_EQ(after.size(), before.size());
    EXPECT_EQ(after[0].kind, BlockKind::Funnel);
    EXPECT_EQ(after[0].measure, measure("All crime"));
    EXPECT_EQ(after[1], before[1]);
    EXPECT_EQ(after[2], before[0]);
    EXPECT_EQ(project().undo().value(), "Arrange Public Place Violence");
    EXPECT_EQ(*project::blocksOf(project(), id), before);
}

TEST_F(SectionEditsTest, FactsAreComputedAcceptedMarkedWhenTheDataSayOtherwiseAndGivenBack)
{
    const std::string title = "Stalking & Harassment";
    const auto offered = fact(title, "Local and force rate");
    EXPECT_EQ(offered.text, "8.3 against 8.6 per 1,000 residents (Stalking and Harassment, 2018-19)");
    EXPECT_EQ(offered.basis, project::FactBasis::Offered);
    ASSERT_TRUE(project::acceptFact(project(), section(title)->id, offered));
    EXPECT_EQ(fact(title, "Local and force rate").basis, project::FactBasis::Accepted);
    EXPECT_FALSE(fact(title, "Local and force rate").isStale);
    project::FigureEntry entry;
    entry.area = "E22000263";
    entry.measure = "Stalking and Harassment";
    entry.period = "2018-19";
    entry.quantity = "rate";
    entry.value = "9.9";
    entry.source = "document";
    ASSERT_TRUE(project().enterFigure(entry));
    const auto stale = fact(title, "Local and force rate");
    EXPECT_TRUE(stale.isStale);
    EXPECT_EQ(stale.text, offered.text);
    EXPECT_EQ(stale.computed, "9.9 against 8.6 per 1,000 residents (Stalking and Harassment, 2018-19)");
    EXPECT_FALSE(fact("Domestic Abuse", "Local and force rate").isStale);
    ASSERT_TRUE(project().undo());
    EXPECT_FALSE(fact(title, "Local and force rate").isStale);
    ASSERT_TRUE(project::writeFact(project(), section(title)->id, "Local and force rate", "About the same"));
    EXPECT_EQ(fact(title, "Local and force rate").basis, project::FactBasis::Judged);
    ASSERT_TRUE(project::writeFact(project(), section(title)->id, "Local and force rate", {}));
    EXPECT_EQ(fact(title, "Local and force rate"), offered);
}

TEST_F(SectionEditsTest, TheComparisonNamesItsReferenceSetAndTheHotspotsThatTheDataSay)
{
    const auto added = project::addSection(project(), ruralCrime());
    ASSERT_TRUE(added);
    const auto compared = fact("Rural crime", "Comparison to Force");
    EXPECT_EQ(compared.text, "Overall rate similar (within a tenth); 1 ward rate above average among the 15 "
                             "wards of Cannock Chase");
    const auto hotspots = fact("Rural crime", "Hotspots");
    EXPECT_EQ(hotspots.text,
              "Cannock South 178.3 (significantly above), among the 15 wards of Cannock Chase");
    EXPECT_NE(hotspots.how.find("mean and SD of the 15 wards of Cannock Chase"), std::string::npos);
}

TEST_F(SectionEditsTest, EveryKindOfChartIsDrawnOrSaysWhyNot)
{
    const auto added = project::addSection(project(), ruralCrime());
    ASSERT_TRUE(added);
    for (const BlockKind kind : kBlockKinds) {
        if (!project::isChart(kind)) {
            continue;
        }
        const SectionBlock block{SectionBlockId{}, kind};
        const auto whole = project::blockChart(project(), *section("Rural crime"), block);
        ASSERT_TRUE(whole) << toText(kind) << ": " << whole.error().message;
        const bool hasData =
            kind == BlockKind::Ranked || kind == BlockKind::Funnel || kind == BlockKind::Profile;
        if (hasData) {
            EXPECT_TRUE(project::isDrawn(*whole)) << toText(kind);
        }
        const auto none = project::blockChart(project(), *section("Community Cohesion & Hate Crimes"), block);
        ASSERT_TRUE(none) << toText(kind);
        EXPECT_FALSE(project::isDrawn(*none)) << toText(kind);
    }
}

TEST_F(SectionEditsTest, KindsOfBlocksAreReadAsTheyAreWritten)
{
    for (const BlockKind kind : kBlockKinds) {
        EXPECT_EQ(blockKindFromText(toText(kind)), kind);
    }
    EXPECT_FALSE(blockKindFromText("chart"));
}

} // namespace
} // namespace wardwise

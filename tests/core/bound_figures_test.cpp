// Figures bound into prose: what they say, that a change marks the sentences that use them and no others,
// accepting and undoing, and the figures offered for a number.
#include "core/domain/prose.h"
#include "core/project/figure_choices.h"
#include "core/project/new_project.h"
#include "core/project/stale_sentences.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>

namespace wardwise::project {
namespace {

class BoundFiguresTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        const QString path = m_folder.filePath(QStringLiteral("sample.wardwise"));
        ASSERT_TRUE(createSample(path, kSampleName, false));
        auto project = Project::open(path, store::Access::Write);
        ASSERT_TRUE(project) << project.error().message;
        m_project = std::move(*project);
    }

    [[nodiscard]] Project& project() { return *m_project; }

    [[nodiscard]] const Priority& section(const std::string& title)
    {
        const auto& all = m_project->priorities();
        const auto at =
            std::find_if(all.begin(), all.end(), [&](const Priority& p) { return p.title == title; });
        EXPECT_NE(at, all.end()) << title;
        return at == all.end() ? all.front() : *at;
    }

    void change(const std::string& area, const std::string& measure, const std::string& quantity,
                const std::string& value)
    {
        const auto entered = m_project->enterFigure({.area = area,
                                                     .measure = measure,
                                                     .period = "2018-19",
                                                     .quantity = quantity,
                                                     .value = value,
                                                     .source = "document",
                                                     .note = {}});
        ASSERT_TRUE(entered) << entered.error().message;
    }

    BoundFigure bound(const std::string& area, const std::string& measure, BoundQuantity quantity)
    {
        BoundFigure figure;
        figure.priority = section("Anti-social Behaviour (ASB)").id;
        figure.area = findArea(m_project->catalogue(), area).value()->id;
        figure.measure = findMeasure(m_project->catalogue(), measure, {"document"}).value()->id;
        figure.source = findSource(m_project->catalogue(), "document").value()->id;
        figure.quantity = quantity;
        return figure;
    }

    std::string said(BoundFigure figure) { return FigureReader(*m_project).read(figure).text; }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Project> m_project;
};

TEST_F(BoundFiguresTest, OfTheSampleAreAllReadAndReadWell)
{
    BoundFigures figures(project());
    int bound = 0;
    for (const Priority& priority : project().priorities()) {
        for (const BoundFigureId id : prose::figuresIn(prose::parse(priority.summary))) {
            const SaidFigure* said = figures.find(id);
            ASSERT_NE(said, nullptr) << priority.title;
            EXPECT_TRUE(said->now.isThere) << figureTitle(project(), *said);
            EXPECT_FALSE(said->isStale()) << figureDetails(project(), *said);
            ++bound;
        }
    }
    EXPECT_GT(bound, 60);
    EXPECT_TRUE(staleSentences(project()).empty());
    const std::string text = resolvedText(figures, section("Anti-social Behaviour (ASB)").summary);
    EXPECT_NE(text.find("Police recorded 2,935 ASB incidents in Cannock Chase in 2018-19, around 20% of"),
              std::string::npos)
        << text;
    EXPECT_NE(text.find("62.5 in Cannock South"), std::string::npos) << text;
}

TEST_F(BoundFiguresTest, ChangedMarkTheirSentenceAndNoOtherAndUndoClearsIt)
{
    change("Cannock South", "Anti-social Behaviour", "rate", "61.0");
    const auto stale = staleSentences(project());
    ASSERT_EQ(stale.size(), 1U);
    EXPECT_EQ(stale.front().section, "Anti-social Behaviour (ASB)");
    EXPECT_NE(stale.front().sentence.find("61.0 in Cannock South"), std::string::npos)
        << stale.front().sentence;
    ASSERT_EQ(stale.front().figures.size(), 1U);
    EXPECT_EQ(stale.front().figures.front().was, "62.5");
    EXPECT_EQ(stale.front().figures.front().now, "61.0");
    EXPECT_EQ(stale.front().figures.front().title, "Anti-social Behaviour, Cannock South, 2018-19, rate");
    ASSERT_TRUE(project().undo());
    EXPECT_TRUE(staleSentences(project()).empty());
}

TEST_F(BoundFiguresTest, OfAFactMarkTheFactToo)
{
    change("England and Wales", "Anti-social Behaviour", "rate", "25.1");
    const auto stale = staleSentences(project());
    ASSERT_EQ(stale.size(), 2U);
    EXPECT_EQ(stale[0].fact, "");
    EXPECT_EQ(stale[1].fact, "Against England and Wales");
    EXPECT_EQ(stale[1].sentence, "Above the rate of 25.1 per 1,000.");
}

TEST_F(BoundFiguresTest, AcceptedAreReadUntilUndone)
{
    change("Cannock South", "Anti-social Behaviour", "rate", "61.0");
    BoundFigures figures(project());
    const BoundFigureId id = staleSentences(project()).at(0).figures.at(0).id;
    ASSERT_TRUE(acceptFigures(project(), figures, {id}));
    EXPECT_TRUE(staleSentences(project()).empty());
    EXPECT_EQ(figures.find(id)->bound.readText, "61.0");
    ASSERT_TRUE(project().undo());
    EXPECT_EQ(staleSentences(project()).size(), 1U);
    ASSERT_TRUE(project().undo());
    EXPECT_TRUE(staleSentences(project()).empty());
}

TEST_F(BoundFiguresTest, SayWhatIsStoredOrCompared)
{
    EXPECT_EQ(said(bound("Cannock South", "Anti-social Behaviour", BoundQuantity::Rate)), "62.5");
    EXPECT_EQ(said(bound("Cannock South", "Anti-social Behaviour", BoundQuantity::ForceRatio)), "1.9");
    EXPECT_EQ(said(bound("Cannock South", "All crime", BoundQuantity::Class)), "significantly above");
    BoundFigure rank = bound("Cannock South", "All crime", BoundQuantity::Rank);
    rank.phrase = FigurePhrase::Ordinal;
    EXPECT_EQ(said(rank), "1st");
    EXPECT_EQ(said(bound("Cannock South", "Anti-social Behaviour", BoundQuantity::Money)), "[no figure]");
}

TEST_F(BoundFiguresTest, SayPlainlyThatAFigureIsMissing)
{
    const BoundFigure figure = bound("Cannock South", "Anti-social Behaviour", BoundQuantity::Rate);
    change("Cannock South", "Anti-social Behaviour", "rate", "suppressed");
    EXPECT_EQ(said(figure), "[suppressed]");
    EXPECT_EQ(staleSentences(project()).size(), 1U);
}

TEST_F(BoundFiguresTest, OfOpenDataAreComputed)
{
    BoundFigure figure = bound("Cannock South", "Anti-social Behaviour", BoundQuantity::Rate);
    figure.source = findSource(project().catalogue(), "police.uk").value()->id;
    figure.measure = findMeasure(project().catalogue(), "Burglary", {"police.uk"}).value()->id;
    const FigureValue value = FigureReader(project()).read(figure);
    ASSERT_TRUE(value.isThere) << value.text;
    EXPECT_FALSE(value.observation);
    const auto compared = project().compare({.area = "Cannock Chase",
                                             .measure = "Burglary",
                                             .period = {},
                                             .source = "police.uk",
                                             .reference = {}});
    ASSERT_TRUE(compared);
    const auto row =
        std::find_if(compared->rows.begin(), compared->rows.end(),
                     [](const ComparisonRow& each) { return each.rate.name == "Cannock South"; });
    EXPECT_DOUBLE_EQ(*value.value, row->rate.rate->value);
}

TEST_F(BoundFiguresTest, AreOfferedForATypedNumberTheSectionsOwnFirst)
{
    const auto like = figuresLike(project(), section("Anti-social Behaviour (ASB)"), "29.6", false, 5);
    ASSERT_TRUE(like) << like.error().message;
    ASSERT_FALSE(like->empty());
    EXPECT_EQ(like->front().measure, "Anti-social Behaviour");
    EXPECT_EQ(like->front().area, "Cannock Chase");
    EXPECT_EQ(like->front().bound.decimals, std::nullopt);
    const auto rounded = figuresLike(project(), section("Anti-social Behaviour (ASB)"), "30", false, 5);
    ASSERT_TRUE(rounded);
    EXPECT_EQ(rounded->front().value, "29.6");
    EXPECT_EQ(rounded->front().bound.decimals, 0);
    const auto share = figuresLike(project(), section("Anti-social Behaviour (ASB)"), "59", true, 5);
    ASSERT_TRUE(share);
    EXPECT_EQ(share->front().part, "ASB type: Rowdy and inconsiderate behaviour");
}

TEST_F(BoundFiguresTest, AreFoundByWords)
{
    const auto found =
        figureChoices(project(), section("Anti-social Behaviour (ASB)"), "cannock south social", 10);
    ASSERT_TRUE(found) << found.error().message;
    ASSERT_FALSE(found->empty());
    EXPECT_EQ(found->front().value, "62.5");
    const auto all = figureChoices(project(), section("Anti-social Behaviour (ASB)"), "", 10);
    ASSERT_TRUE(all);
    EXPECT_EQ(all->front().area, "Cannock Chase");
    const auto can = sayable(project(), found->front());
    EXPECT_NE(std::find(can.begin(), can.end(), BoundQuantity::ForceRatio), can.end());
    const auto other =
        figureChoices(project(), section("Anti-social Behaviour (ASB)"), "cannock south all crime", 10);
    ASSERT_TRUE(other);
    const auto ofOther = sayable(project(), other->at(0));
    EXPECT_NE(std::find(ofOther.begin(), ofOther.end(), BoundQuantity::Class), ofOther.end());
}

TEST_F(BoundFiguresTest, AreBoundAsOneEditThatIsUndone)
{
    const auto id =
        bindFigure(project(), bound("Cannock South", "Anti-social Behaviour", BoundQuantity::Rate));
    ASSERT_TRUE(id) << id.error().message;
    EXPECT_EQ(project().undoState().undo, "Insert a figure into Anti-social Behaviour (ASB)");
    BoundFigures figures(project());
    ASSERT_NE(figures.find(*id), nullptr);
    ASSERT_TRUE(project().undo());
    EXPECT_EQ(figures.find(*id), nullptr);
}

} // namespace
} // namespace wardwise::project

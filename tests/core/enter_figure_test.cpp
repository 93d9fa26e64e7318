// Entering and correcting one figure: what is made for it, what is refused, and that hostile text stays text.
#include "tests/core/project_text.h"
#include "tests/core/stored_text.h"

#include "core/project/enter_figure.h"

#include <gtest/gtest.h>

namespace wardwise::project {
namespace {

using test::everythingStored;

FigureEntry figure(const std::string& area, const std::string& value, const std::string& quantity = "count",
                   const std::string& measure = "burglary")
{
    return {.area = area,
            .measure = measure,
            .period = "2018-19",
            .quantity = quantity,
            .value = value,
            .source = "survey",
            .note = {}};
}

class EnterFigureTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        m_project = m_folder.open(test::tenWards());
        ASSERT_NE(m_project, nullptr);
    }

    [[nodiscard]] Project& project() const { return *m_project; }

    [[nodiscard]] EnteredFigure enter(const FigureEntry& entry) const
    {
        const auto entered = m_project->enterFigure(entry);
        EXPECT_TRUE(entered.has_value()) << (entered ? "" : entered.error().message);
        return entered ? *entered : EnteredFigure{};
    }

    /// One message that names the trouble, and a project that is as it was.
    void expectRefused(const FigureEntry& entry, ErrorCode code, const char* words) const
    {
        const std::string before = everythingStored(m_project->connection());
        const auto entered = m_project->enterFigure(entry);
        ASSERT_FALSE(entered.has_value()) << entry.area << ' ' << entry.value;
        EXPECT_EQ(entered.error().code, code) << entered.error().message;
        EXPECT_NE(entered.error().message.find(words), std::string::npos) << entered.error().message;
        EXPECT_EQ(everythingStored(m_project->connection()), before);
        EXPECT_FALSE(m_project->undoState().undo.has_value());
    }

private:
    test::ProjectFolder m_folder;
    std::unique_ptr<Project> m_project;
};

TEST_F(EnterFigureTest, CorrectsAFigureThatIsThereAndTakesItBack)
{
    const std::string before = everythingStored(project().connection());
    const auto entered = enter(figure("ward 1", "12"));
    EXPECT_EQ(entered.label, "Ward 1, burglary, 2018-19: count");
    EXPECT_EQ(entered.before, "10");
    EXPECT_EQ(entered.after, "12");
    EXPECT_TRUE(entered.added.empty());
    EXPECT_EQ(project().observation(entered.observation)->value().figure.number(), 12.0);
    EXPECT_EQ(project().undoState().undo, "Enter burglary, ward 1");
    ASSERT_TRUE(project().undo().has_value());
    EXPECT_EQ(everythingStored(project().connection()), before);
}

TEST_F(EnterFigureTest, MakesTheWardMeasureSourceAndPeriodThatAreNew)
{
    const std::string before = everythingStored(project().connection());
    auto entry = figure("Chadsmoor", "4.5", "rate", "Graffiti");
    entry.source = "parish survey";
    entry.period = "2019-20";
    const auto entered = enter(entry);
    EXPECT_EQ(entered.added,
              (std::vector<std::string>{"the ward Chadsmoor (local:chadsmoor)", "the source parish survey",
                                        "the measure Graffiti", "the period 2019-20"}));
    EXPECT_EQ(entered.before, "");
    const auto ward = findArea(project().catalogue(), "Chadsmoor");
    ASSERT_TRUE(ward.has_value());
    EXPECT_EQ((*ward)->kind, AreaKind::Ward);
    const auto stored = project().observation(entered.observation);
    EXPECT_EQ((*stored)->figure, (Figure{.value = 4.5, .decimals = 1}));
    EXPECT_EQ((*stored)->unit, "per 1,000 residents");
    ASSERT_TRUE(project().undo().has_value());
    EXPECT_EQ(everythingStored(project().connection()), before) << "all that was made goes with it";
    ASSERT_TRUE(project().redo().has_value());
    EXPECT_EQ((*project().observation(entered.observation))->figure.number(), 4.5);
}

TEST_F(EnterFigureTest, TellsEveryoneThatTheDataChanged)
{
    int told = 0;
    QObject::connect(&project(), &Project::changed, &project(), [&told] { ++told; });
    static_cast<void>(enter(figure("Ward 1", "12")));
    EXPECT_EQ(told, 1);
    EXPECT_FALSE(project().enterFigure(figure("Ward 1", "nonsense")).has_value());
    EXPECT_EQ(told, 1);
    ASSERT_TRUE(project().undo().has_value());
    EXPECT_EQ(told, 2);
}

TEST_F(EnterFigureTest, RefusesNamesThatLookLikeASlipOfThePen)
{
    static_cast<void>(enter(figure("Etching Hill and The Heath", "1")));
    const auto slip = project().enterFigure(figure("Etching Hill & The Heath", "1"));
    ASSERT_FALSE(slip.has_value());
    EXPECT_NE(slip.error().message.find("Did you mean Etching Hill and The Heath"), std::string::npos)
        << slip.error().message;
    const auto measure = project().enterFigure(figure("Ward 1", "1", "count", "burglarry"));
    ASSERT_FALSE(measure.has_value());
    EXPECT_NE(measure.error().message.find("Did you mean burglary?"), std::string::npos)
        << measure.error().message;
}

TEST_F(EnterFigureTest, TellsWardsByTheirNumbersApart)
{
    EXPECT_EQ(enter(figure("Ward 11", "1")).added.size(), 1U) << "Ward 1 and Ward 10 aren't what was meant";
}

TEST_F(EnterFigureTest, RefusesEachBadValueWithOneMessage)
{
    expectRefused(figure("Ward 1", "-1"), ErrorCode::Invalid, "whole number, 0 or more");
    expectRefused(figure("Ward 1", "1.5"), ErrorCode::Invalid, "whole number, 0 or more");
    expectRefused(figure("Ward 1", "many"), ErrorCode::Invalid, "isn't a count");
    expectRefused(figure("Ward 1", ""), ErrorCode::Invalid, "isn't a count");
    expectRefused(figure("Ward 1", "nan"), ErrorCode::Invalid, "isn't a count");
    expectRefused(figure("Ward 1", "1e9"), ErrorCode::Invalid, "isn't a count");
    expectRefused(figure("Ward 1", "99999999999999999999"), ErrorCode::Invalid, "whole number");
    expectRefused(figure("Ward 1", "101", "percentage"), ErrorCode::Invalid, "between 0 and 100");
    expectRefused(figure("Ward 1", "-0.1", "rate"), ErrorCode::Invalid, "between 0 and");
    expectRefused(figure("Ward 1", "1", "weight"), ErrorCode::Invalid, "no quantity \"weight\"");
    expectRefused(figure("Ward 1", std::string(10001, 'x'), "text"), ErrorCode::Invalid, "longer than 10000");
}

TEST_F(EnterFigureTest, RefusesBadPlacesWithOneMessage)
{
    auto wrong = figure("Ward 1", "1");
    wrong.period = "last year";
    expectRefused(wrong, ErrorCode::Invalid, "can't be read");
    expectRefused(figure("", "1"), ErrorCode::Invalid, "area is missing");
    expectRefused(figure("   ", "1"), ErrorCode::Invalid, "area is missing");
    expectRefused(figure("two\nlines", "1"), ErrorCode::Invalid, "can't be seen");
    expectRefused(figure(std::string(1001, 'x'), "1"), ErrorCode::Invalid, "longer than 1000");
    expectRefused(figure("Ward 1", "1", "count", ""), ErrorCode::Invalid, "measure is missing");
    auto nobody = figure("Ward 1", "1");
    nobody.source = "";
    expectRefused(nobody, ErrorCode::Invalid, "source is missing");
}

TEST_F(EnterFigureTest, StoresTheReasonsForNoFigureApartFromNought)
{
    for (const char* words : {"suppressed", "Not recorded", "not-applicable", "0"}) {
        const auto entered = enter(figure("Ward 2", words));
        const auto stored = (*project().observation(entered.observation))->figure;
        EXPECT_EQ(stored.number().has_value(), std::string(words) == "0") << words;
    }
    EXPECT_EQ(enter(figure("Ward 2", "suppressed")).after, "suppressed");
}

TEST_F(EnterFigureTest, KeepsTheDecimalsAndReadsGroupedNumbers)
{
    EXPECT_EQ(enter(figure("Ward 3", "27.0", "rate")).after, "27.0");
    EXPECT_EQ(enter(figure("Ward 3", "2,935")).after, "2,935");
    EXPECT_EQ(enter(figure("Ward 3", "\u22125", "change")).after, "\u22125");
}

TEST_F(EnterFigureTest, ACorrectionWithoutANoteKeepsTheOneThatIsThere)
{
    auto entry = figure("Ward 4", "41");
    entry.note = "recounted in May";
    const auto first = enter(entry);
    const auto second = enter(figure("Ward 4", "42"));
    EXPECT_EQ(second.observation, first.observation);
    EXPECT_EQ((*project().observation(second.observation))->note, "recounted in May");
}

TEST_F(EnterFigureTest, CorrectsAStoredFigureByTheSameRules)
{
    const auto entered = enter(figure("Ward 5", "51"));
    const auto corrected = project().correctFigure(entered.observation, "suppressed", "small number");
    ASSERT_TRUE(corrected.has_value()) << corrected.error().message;
    EXPECT_EQ(corrected->before, "51");
    EXPECT_EQ(corrected->after, "suppressed");
    EXPECT_EQ((*project().observation(entered.observation))->note, "small number");
    EXPECT_EQ(project().correctFigure(entered.observation, "-1", "").error().code, ErrorCode::Invalid);
    EXPECT_EQ(project().correctFigure(ObservationId{99999}, "1", "").error().code, ErrorCode::NotFound);
}

TEST_F(EnterFigureTest, LeavesNoEntryWhereTheFigureIsWhatItWas)
{
    static_cast<void>(enter(figure("Ward 1", "10")));
    EXPECT_TRUE(project().history()->empty());
}

TEST_F(EnterFigureTest, StoresHostileNamesAsTheyAre)
{
    for (const std::string& name :
         {std::string("<b>x</b>"), std::string("\"double\" and 'single'"), std::string(200, 'n'),
          std::string("\u05E9\u05DC\u05D5\u05DD \u202Eabc\u202C"),
          std::string("\U0001F6A8\U0001F46E\u200D\u2640\uFE0F"), std::string("'; DROP TABLE area; --"),
          std::string("=1+1"), std::string("100%s%n")}) {
        auto entry = figure(name, "7", "count", name + " measure");
        entry.source = name.substr(0, 150) + " source";
        const auto entered = enter(entry);
        const auto area = findArea(project().catalogue(), name);
        ASSERT_TRUE(area.has_value()) << name;
        EXPECT_EQ((*area)->name, name);
        EXPECT_EQ((*project().observation(entered.observation))->figure.number(), 7.0) << name;
    }
    EXPECT_EQ(test::answer(project().connection(), "PRAGMA integrity_check"), "ok");
}

TEST_F(EnterFigureTest, GivesEveryNewWardACodeOfItsOwn)
{
    EXPECT_EQ(enter(figure("\u05E9", "1")).added.front(), "the ward \u05E9 (local:area)");
    EXPECT_EQ(enter(figure("\u05DC", "1")).added.front(), "the ward \u05DC (local:area-2)");
    EXPECT_EQ(enter(figure("E05006905", "1")).added.front(), "the ward E05006905 (E05006905)");
}

TEST_F(EnterFigureTest, ChangesNothingInAProjectOpenForReading)
{
    const auto reader = Project::open(project().path(), store::Access::Read);
    ASSERT_TRUE(reader.has_value());
    EXPECT_EQ((*reader)->enterFigure(figure("Ward 1", "1")).error().code, ErrorCode::ReadOnly);
    EXPECT_EQ((*reader)->undo().error().code, ErrorCode::ReadOnly);
    EXPECT_EQ((*reader)->compare(test::request("Cannock", "burglary"))->rows.size(), 10U);
}

} // namespace
} // namespace wardwise::project

// The Ratings tab: what the words come to, and rating by keyboard.
#include "tests/ui/named_widget.h"
#include "tests/ui/risk_fixture.h"

#include "ui/charts/chart_theme.h"
#include "ui/table_copy.h"
#include "ui/views/risk/rating_dialog.h"
#include "ui/views/risk/rating_panel.h"
#include "ui/views/risk/scheme_bar.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

namespace wardwise {
namespace {

class RiskRatingsTest : public test::RiskTest
{
};

TEST_F(RiskRatingsTest, ShowsWordsScoresAndRanksByTier)
{
    makeSample();
    const auto window = openWindow();
    const auto& page = show(*window);
    const RatingModel& model = modelOf(page);
    EXPECT_EQ(model.index(0, 0).data().toString(), QStringLiteral("Priorities"));
    EXPECT_EQ(page.table()->columnSpan(0, 0), model.columnCount());
    EXPECT_EQ(textOf(page, "Domestic Abuse", "Individual harm"), QStringLiteral("Severe"));
    // (4 + 3 + 2) x (3 + 1); six threats have more.
    EXPECT_EQ(textOf(page, "Domestic Abuse", "Score"), QStringLiteral("36.0"));
    EXPECT_EQ(textOf(page, "Domestic Abuse", "Rank"), QStringLiteral("7th"));
    // Harm 3 (2 to 4) twice, expectation blank (1 to 4), times 3 + 3.
    EXPECT_EQ(textOf(page, "Contextual Safeguarding", "Score"), QStringLiteral("51.0 (30.0\u201372.0)"));
    EXPECT_EQ(textOf(page, "Contextual Safeguarding", "Rank"), QStringLiteral("1st"));
    EXPECT_EQ(textOf(page, "Modern Slavery", "Score"), QStringLiteral("not scored"));
}

TEST_F(RiskRatingsTest, TellsApartWhatIsNotOneLevel)
{
    makeSample();
    const auto window = openWindow();
    const auto& page = show(*window);
    const auto isItalic = [&](const char* threat, const char* criterion) {
        return cell(page, threat, criterion).data(Qt::FontRole).value<QFont>().italic();
    };
    EXPECT_FALSE(isItalic("Domestic Abuse", "Individual harm"));
    EXPECT_EQ(textOf(page, "Contextual Safeguarding", "Individual harm"),
              QStringLiteral("\u2194 Moderate to Severe"));
    EXPECT_TRUE(isItalic("Contextual Safeguarding", "Individual harm"));
    EXPECT_EQ(textOf(page, "Stalking & Harassment", "Direction of travel"), QStringLiteral("\u26a0 +8%"));
    const QModelIndex blank = cell(page, "Stalking & Harassment", "Individual harm");
    EXPECT_EQ(blank.data().toString(), QStringLiteral("not rated"));
    EXPECT_EQ(blank.data(Qt::ForegroundRole).value<QBrush>().color(),
              ChartTheme::of(ThemeKind::Light).mutedText);
    EXPECT_EQ(blank.data(kPlainRole).toString(), QString());
    EXPECT_TRUE(isItalic("Repeat and Persistent Offending", "Direction of travel")) << "it doesn't apply";
}

TEST_F(RiskRatingsTest, ALetterSetsTheLevelAndTheNextOneWithIt)
{
    makeSample();
    const auto window = openWindow();
    const auto& page = show(*window);
    QSignalSpy said(&page, &Page::said);
    stand(page, "Domestic Abuse", "Individual harm");
    type(page, "c");
    EXPECT_EQ(stored(window->project(), "Domestic Abuse", "individual-harm").words, "Critical");
    // (5 + 3 + 2) x 4 = 40, as Anti-social Behaviour has; only Drug use is passed.
    EXPECT_EQ(textOf(page, "Domestic Abuse", "Rank"), QStringLiteral("joint 5th \u25b2\u00a02"));
    EXPECT_EQ(textOf(page, "Drug use and possession", "Rank"), QStringLiteral("7th \u25bc\u00a01"));
    EXPECT_EQ(textOf(page, "County Lines", "Rank"), QStringLiteral("2nd"));
    ASSERT_EQ(said.size(), 1);
    EXPECT_TRUE(said[0][0].toString().contains(QStringLiteral("Domestic Abuse goes from 7th to 5th")))
        << said[0][0].toString().toStdString();
    EXPECT_EQ(page.table()->currentIndex(), cell(page, "Domestic Abuse", "Individual harm"));
    type(page, "s"); // Substantial comes first after Critical, going round
    EXPECT_EQ(stored(window->project(), "Domestic Abuse", "individual-harm").words, "Substantial");
    type(page, "s");
    EXPECT_EQ(stored(window->project(), "Domestic Abuse", "individual-harm").words, "Severe");
    window->undo();
    EXPECT_EQ(textOf(page, "Domestic Abuse", "Individual harm"), QStringLiteral("Substantial"));
}

TEST_F(RiskRatingsTest, DigitsRangesAndDelete)
{
    makeSample();
    const auto window = openWindow();
    const auto& page = show(*window);
    const auto words = [&] { return stored(window->project(), "Domestic Abuse", "individual-harm").words; };
    stand(page, "Domestic Abuse", "Individual harm");
    type(page, "2");
    EXPECT_EQ(words(), "Moderate");
    type(page, "9"); // there are five
    EXPECT_EQ(words(), "Moderate");
    QTest::keyClick(page.table(), Qt::Key_S, Qt::ShiftModifier);
    EXPECT_EQ(words(), "Moderate to Substantial");
    QTest::keyClick(page.table(), Qt::Key_S, Qt::ShiftModifier);
    EXPECT_EQ(words(), "Moderate to Severe");
    type(page, "l");
    EXPECT_EQ(words(), "Low");
    type(page, "-c");
    EXPECT_EQ(words(), "Low to Critical");
    QTest::keyClick(page.table(), Qt::Key_Delete);
    EXPECT_EQ(words(), std::nullopt);
    EXPECT_EQ(textOf(page, "Domestic Abuse", "Individual harm"), QStringLiteral("not rated"));
    type(page, "x"); // no level begins so
    EXPECT_EQ(words(), std::nullopt);
}

TEST_F(RiskRatingsTest, OnlyRowsThatChangedAreTouched)
{
    makeSample();
    const auto window = openWindow();
    const auto& page = show(*window);
    stand(page, "Domestic Abuse", "Individual harm");
    QSignalSpy reset(&modelOf(page), &QAbstractItemModel::modelReset);
    QSignalSpy touched(&modelOf(page), &QAbstractItemModel::dataChanged);
    type(page, "c");
    EXPECT_EQ(reset.size(), 0);
    for (const auto& change : touched) {
        const QString title = change[0].toModelIndex().siblingAtColumn(0).data().toString();
        EXPECT_NE(title, QStringLiteral("Modern Slavery"));
    }
    EXPECT_GE(touched.size(), 2);
}

TEST_F(RiskRatingsTest, TheStripTellsOfTheSelectedRating)
{
    makeSample();
    const auto window = openWindow();
    const auto& page = show(*window);
    stand(page, "Domestic Abuse", "Individual harm");
    EXPECT_TRUE(
        page.detail().startsWith(QStringLiteral("Domestic Abuse \u2013 Individual harm: Severe (line 270)")))
        << page.detail().toStdString();
    EXPECT_TRUE(page.detail().contains(QStringLiteral("How badly are the people harmed")));
    EXPECT_TRUE(page.detail().contains(QStringLiteral("4 Severe")));
    stand(page, "Stalking & Harassment", "Public expectation");
    EXPECT_TRUE(page.detail().contains(QStringLiteral("Not in this scheme")));
    EXPECT_TRUE(page.detail().contains(QStringLiteral("Substantial (line 312)")));
}

TEST_F(RiskRatingsTest, ASuggestionIsAppliedOnlyWhenAsked)
{
    makeSample();
    const auto window = openWindow();
    const auto& page = show(*window);
    stand(page, "Domestic Abuse", "Direction of travel");
    RatingPanel& panel = *page.ratings()->panel();
    ASSERT_TRUE(panel.suggestion()) << page.detail().toStdString();
    EXPECT_TRUE(page.detail().contains(QStringLiteral("The data suggest")));
    EXPECT_EQ(stored(window->project(), "Domestic Abuse", "direction-of-travel").words,
              "Slight reduction (-5%)");
    const project::RatingSuggestion suggested = *panel.suggestion();
    for (auto* button : panel.findChildren<QPushButton*>()) {
        if (button->text().contains(QStringLiteral("pply"))) {
            button->click();
        }
    }
    const Rating rating = stored(window->project(), "Domestic Abuse", "direction-of-travel");
    EXPECT_EQ(rating.words, suggested.words);
    EXPECT_EQ(rating.evidence, suggested.reason);
    EXPECT_TRUE(page.detail().contains(QStringLiteral("Evidence:")));
    stand(page, "Domestic Abuse", "Public expectation");
    EXPECT_FALSE(panel.suggestion());
}

TEST_F(RiskRatingsTest, AnyWordsWithConfidenceEvidenceAndReason)
{
    makeSample();
    const auto window = openWindow();
    const auto& page = show(*window);
    stand(page, "Domestic Abuse", "Individual harm");
    QTimer::singleShot(0, window.get(), [] {
        auto* dialog = qobject_cast<RatingDialog*>(QApplication::activeModalWidget());
        ASSERT_NE(dialog, nullptr);
        auto* words = test::namedWidget<QComboBox>(*dialog, "Rating")->lineEdit();
        words->selectAll();
        QTest::keyClicks(words, QStringLiteral("Loss of life"));
        EXPECT_TRUE(dialog->message().contains(QStringLiteral("on no level")));
        for (auto* box : dialog->findChildren<QComboBox*>()) {
            if (box->accessibleName() == QStringLiteral("How sure it is")) {
                box->setCurrentText(QStringLiteral("medium"));
            }
        }
        QTest::keyClick(dialog, Qt::Key_Return);
    });
    QTest::keyClick(page.table(), Qt::Key_Return);
    const Rating rating = stored(window->project(), "Domestic Abuse", "individual-harm");
    EXPECT_EQ(rating.words, "Loss of life");
    EXPECT_EQ(rating.confidence, Confidence::Medium);
    EXPECT_EQ(textOf(page, "Domestic Abuse", "Individual harm"), QStringLiteral("\u26a0 Loss of life"));
}

TEST_F(RiskRatingsTest, AnotherSchemeIsShownFirstAndUsedWhenAsked)
{
    makeSample();
    const auto window = openWindow();
    const auto& page = show(*window);
    const auto note = [&] {
        QString all;
        for (const auto* label : page.schemeBar()->findChildren<QLabel*>()) {
            all += label->text();
        }
        return all;
    };
    EXPECT_TRUE(note().contains(QStringLiteral("illustrative")));
    QComboBox& box = *page.schemeBar()->schemes();
    box.setCurrentIndex(box.findData(QStringLiteral("matrix-4x4")));
    QCoreApplication::processEvents();
    EXPECT_EQ(modelOf(page).columnCount(), 5);
    EXPECT_FALSE(page.state().isInUse());
    EXPECT_TRUE(note().contains(QStringLiteral("scored by another scheme")));
    for (auto* button : page.schemeBar()->findChildren<QPushButton*>()) {
        if (button->text().contains(QStringLiteral("Use for"))) {
            button->click();
        }
    }
    EXPECT_TRUE(page.state().isInUse());
    EXPECT_EQ(modelOf(page).columnCount(), 5);
    window->undo();
    QCoreApplication::processEvents();
    EXPECT_TRUE(page.state().isInUse()) << "the page goes back with the assessment";
    EXPECT_EQ(modelOf(page).columnCount(), 8);
}

TEST_F(RiskRatingsTest, TheModelKeepsTheRulesOfItemModels)
{
    makeSample();
    const auto window = openWindow();
    const auto& page = show(*window);
    const QAbstractItemModelTester tester(&modelOf(page),
                                          QAbstractItemModelTester::FailureReportingMode::Warning);
    stand(page, "Domestic Abuse", "Individual harm");
    type(page, "c");
    window->undo();
}

} // namespace
} // namespace wardwise

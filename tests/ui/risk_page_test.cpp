// Every state of the Risk page and its dialogs: no text is cut, everything has a name, each Alt key leads to
// one place.
#include "tests/ui/clipped_text.h"
#include "tests/ui/mnemonic_clashes.h"
#include "tests/ui/risk_fixture.h"
#include "tests/ui/unnamed_controls.h"

#include "ui/views/risk/agreement_tab.h"
#include "ui/views/risk/history_tab.h"
#include "ui/views/risk/order_tab.h"
#include "ui/views/risk/rating_dialog.h"
#include "ui/views/risk/scheme_bar.h"
#include "ui/views/risk/scorer_bar.h"
#include "ui/views/risk/tier_dialog.h"
#include "ui/views/wrapped_table.h"

#include <QComboBox>

namespace wardwise {
namespace {

class RiskPageTest : public test::RiskTest
{
protected:
    static void expectFit(const QWidget& root, const char* state)
    {
        for (int i = 0; i < 5; ++i) {
            QCoreApplication::processEvents();
        }
        for (const QStringList& found :
             {test::clippedTexts(root), test::unnamedControls(root), test::mnemonicClashes(root)}) {
            EXPECT_TRUE(found.isEmpty()) << state << ":\n" << found.join(QLatin1Char('\n')).toStdString();
        }
    }

    static void expectTabsFit(const MainWindow& window, const RiskPage& page)
    {
        page.tabs()->setCurrentWidget(page.order());
        EXPECT_TRUE(QTest::qWaitFor([&] { return !page.order()->draws().isRunning(); }));
        page.order()->table()->setCurrentIndex(page.order()->table()->model()->index(1, 1));
        expectFit(window, "order");
        page.tabs()->setCurrentWidget(page.history());
        expectFit(window, "history");
        page.tabs()->setCurrentWidget(page.ratings());
    }

    static void rateAsTwo(const MainWindow& window, const RiskPage& page)
    {
        for (const auto& [name, keys] : {std::pair("Ann", "c"), std::pair("Ben", "m")}) {
            ASSERT_TRUE(page.scorerBar()->add(QLatin1String(name)));
            stand(page, "Domestic Abuse", "Individual harm");
            type(page, keys);
            expectFit(window, name);
            page.scorerBar()->finish();
        }
        page.state().chooseScorer({});
        page.tabs()->setCurrentWidget(page.agreement());
        expectFit(window, "agreement");
    }
};

TEST_F(RiskPageTest, EveryStateFits)
{
    makeSample();
    for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
        for (const ThemeKind theme : {ThemeKind::Light, ThemeKind::Dark}) {
            const auto window = openWindow(size);
            window->setTheme(theme);
            const auto& page = show(*window);
            stand(page, "Domestic Abuse", "Direction of travel");
            type(page, "g"); // ranks move
            expectFit(*window, "ratings");
            expectTabsFit(*window, page);
            for (const char* scheme : {"morile-shaped", "matrix-4x4", "csp-words-2019"}) {
                page.state().chooseScheme(scheme);
                expectFit(*window, scheme);
            }
            rateAsTwo(*window, page);
            while (window->project().undoState().undo) {
                ASSERT_TRUE(window->project().undo());
            }
        }
    }
}

TEST_F(RiskPageTest, TheDialogsFit)
{
    makeSample();
    const auto window = openWindow();
    const auto& page = show(*window);
    const project::RiskScores& scores = *page.state().shown();
    TierDialog tier(window->project(), scores.threats.front(), window.get());
    tier.show();
    expectFit(tier, "tier");
    for (const bool hasReason : {true, false}) {
        RatingDialog rating({.title = QStringLiteral("Domestic Abuse"),
                             .scheme = &scores.scheme.scheme(),
                             .criterion = &scores.scheme.criterion(0),
                             .rating = {},
                             .told = {},
                             .hasReason = hasReason,
                             .needsReason = false},
                            window.get());
        rating.show();
        expectFit(rating, "rating");
    }
}

TEST_F(RiskPageTest, AnEmptyProjectExplainsItself)
{
    makeEmpty();
    const auto window = openWindow();
    const auto& page = show(*window);
    expectFit(*window, "empty");
    EXPECT_FALSE(page.state().canRate() && page.table()->model()->rowCount() > 0);
    expectTabsFit(*window, page);
}

} // namespace
} // namespace wardwise

// The two forms of rates made of recorded rows on the Wards page, and what has no place under Data and
// sources.
#include "tests/ui/window_fixture.h"

#include "core/charts/ranked_bars.h"
#include "ui/inspector.h"
#include "ui/table_copy.h"
#include "ui/views/sources/placeless_view.h"
#include "ui/views/sources/sources_page.h"
#include "ui/views/wards/ward_table_view.h"
#include "ui/views/wards/wards_page.h"

#include <QComboBox>
#include <QLabel>
#include <QTabBar>

namespace wardwise {
namespace {

/// Of 60 Drugs rows 20 have no location, so that the factor is 1.5.
QByteArray someUnlocated()
{
    return test::crimes(30, "2019-01", "E01000001", "Drugs")
           + test::crimes(10, "2019-01", "E01000003", "Drugs") + test::crimes(20, "2019-01", "", "Drugs")
           + test::crimes(4, "2019-02", "E01000003", "Drugs")
           + test::crime("x", "2019-02", "E01000003", "Drugs").repeated(2);
}

class RateFormTest : public test::WindowTest
{
protected:
    static QComboBox* box(const WardsPage& page)
    {
        for (auto* candidate : page.findChildren<QComboBox*>()) {
            if (candidate->accessibleName() == QStringLiteral("Unlocated rows")) {
                return candidate;
            }
        }
        return nullptr;
    }

    static QString subtitle(const WardsPage& page)
    {
        return QString::fromStdString(std::get<RankedBars>(page.chartSpec()).words.subtitle);
    }
};

TEST_F(RateFormTest, AChoiceScalesTableChartAndInspectorAndSaysSo)
{
    makeWithRows(someUnlocated());
    const auto window = openWindow({1280, 800});
    WardsPage& page = *window->wardsPage();
    ASSERT_TRUE(page.chooseMeasure(QStringLiteral("Drugs")));
    window->project().select({.area = (*findArea(window->project().catalogue(), "Town"))->id,
                              .measure = window->project().selection().measure});
    ASSERT_NE(box(page), nullptr);
    EXPECT_TRUE(box(page)->isVisible());
    EXPECT_EQ(page.formText(), QStringLiteral("Rates of located rows only"));
    EXPECT_TRUE(subtitle(page).endsWith(QStringLiteral("; located rows only")))
        << subtitle(page).toStdString();
    EXPECT_TRUE(window->inspector()->plainText().contains(QStringLiteral("located rows only")));
    const double located = page.comparison()->rows.front().rate.rate->value;

    QTest::keyClick(box(page), Qt::Key_Down);
    EXPECT_EQ(page.formText(), QStringLiteral("Rates scaled for unlocated rows: estimates"));
    EXPECT_TRUE(subtitle(page).endsWith(QStringLiteral("; scaled for unlocated rows")));
    EXPECT_NEAR(page.comparison()->rows.front().rate.rate->value, located * 66 / 46, 1e-9);
    const QString inspected = window->inspector()->plainText();
    EXPECT_TRUE(inspected.contains(QStringLiteral("scaled for unlocated rows"))) << inspected.toStdString();
    EXPECT_TRUE(inspected.contains(QStringLiteral("43.0, an estimate"))) << inspected.toStdString();
    EXPECT_TRUE(page.table()->copyText(true).contains(QStringLiteral("scaled for unlocated rows")));
}

TEST_F(RateFormTest, TheChoiceIsKeptWithTheWindow)
{
    makeWithRows(someUnlocated());
    {
        const auto window = openWindow();
        ASSERT_TRUE(window->wardsPage()->chooseForm(RateForm::ScaledForUnlocated));
        const QVariantMap state = window->wardsPage()->viewState();
        ASSERT_TRUE(window->wardsPage()->chooseForm(RateForm::LocatedOnly));
        window->wardsPage()->restoreViewState(state);
        EXPECT_EQ(window->wardsPage()->comparison()->form, RateForm::ScaledForUnlocated);
    }
}

TEST_F(RateFormTest, NothingIsOfferedWhereAllRowsAreWhereTheyBelong)
{
    makeSample();
    const auto window = openWindow();
    const WardsPage& page = *window->wardsPage();
    ASSERT_NE(box(page), nullptr);
    EXPECT_FALSE(box(page)->isVisible());
    EXPECT_EQ(page.formText(), QString());
    EXPECT_FALSE(subtitle(page).contains(QStringLiteral("located")));
    EXPECT_FALSE(window->wardsPage()->chooseForm(RateForm::ScaledForUnlocated));
}

TEST_F(RateFormTest, SourcesShowWhatHasNoPlace)
{
    makeWithRows(someUnlocated());
    const auto window = openWindow();
    ASSERT_TRUE(window->goTo(QStringLiteral("sources")));
    auto* page = qobject_cast<SourcesPage*>(window->currentPage());
    ASSERT_TRUE(page->chooseSource(QStringLiteral("ons-population")));
    EXPECT_FALSE(page->showPlaceless(true)) << "populations have nothing of the kind";
    ASSERT_TRUE(page->chooseSource(QStringLiteral("police.uk")));
    ASSERT_TRUE(page->showPlaceless(true));
    EXPECT_TRUE(page->placeless()->isVisible());
    const QString text = page->placeless()->toPlainText();
    EXPECT_TRUE(text.contains(QStringLiteral("20 of 66 rows (30.3 %) have no location")))
        << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("x (2)")));
    ASSERT_TRUE(page->chooseSource(QStringLiteral("ons-geography")));
    EXPECT_FALSE(page->placeless()->isVisible());
}

} // namespace
} // namespace wardwise

// The scheme editor: what is typed is previewed at once, and only what can be computed is stored.
#include "tests/ui/clipped_text.h"
#include "tests/ui/mnemonic_clashes.h"
#include "tests/ui/named_widget.h"
#include "tests/ui/risk_fixture.h"
#include "tests/ui/unnamed_controls.h"

#include "core/project/risk_schemes.h"
#include "ui/views/risk/scheme_dialog.h"
#include "ui/views/risk/scheme_preview.h"
#include "ui/views/risk/scheme_tree.h"
#include "ui/views/wrapped_table.h"

#include <QDoubleSpinBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

namespace wardwise {
namespace {

class RiskSchemeTest : public test::RiskTest
{
protected:
    static risk::Scheme inUse(const project::Project& project)
    {
        const auto scheme = project::schemeInUse(project);
        EXPECT_TRUE(scheme);
        return scheme ? *scheme : risk::Scheme();
    }

    static QString scoreOf(const SchemeDialog& dialog, const char* threat)
    {
        const QAbstractItemModel& model = *dialog.preview()->table()->model();
        return model.index(rowOf(model, 0, threat), 1).data().toString();
    }

    static void press(SchemeDialog& dialog, const char* words)
    {
        for (auto* button : dialog.findChildren<QPushButton*>()) {
            if (button->text().remove(QLatin1Char('&')) == QLatin1String(words)) {
                ASSERT_TRUE(button->isEnabled()) << words;
                button->click();
                return;
            }
        }
        FAIL() << "no button " << words;
    }
};

TEST_F(RiskSchemeTest, AnEditIsPreviewedAndStoredAsANewVersion)
{
    makeSample();
    const auto window = openWindow();
    SchemeDialog dialog(window->project(), inUse(window->project()), window.get());
    dialog.show();
    EXPECT_FALSE(dialog.storeButton()->isEnabled()) << "nothing is changed";
    EXPECT_EQ(scoreOf(dialog, "Domestic Abuse"), QStringLiteral("36.0"));
    dialog.tree()->choose({.group = 0, .criterion = 0, .level = 3}); // Severe
    test::namedWidget<QDoubleSpinBox>(dialog, "Value")->setValue(4.5);
    EXPECT_EQ(scoreOf(dialog, "Domestic Abuse"), QStringLiteral("38.0")) << "(4.5 + 3 + 2) x 4";
    EXPECT_EQ(dialog.tree()->currentItem()->text(0), QStringLiteral("Severe = 4.5"));
    ASSERT_TRUE(dialog.storeButton()->isEnabled());
    dialog.accept();
    EXPECT_EQ(dialog.result(), QDialog::Accepted);
    const risk::Scheme stored = inUse(window->project());
    EXPECT_EQ(stored.groups[0].criteria[0].levels[3].value, 4.5);
    EXPECT_EQ(textOf(show(*window), "Domestic Abuse", "Score"), QStringLiteral("38.0"));
}

TEST_F(RiskSchemeTest, AFindingStopsStoringAndLeadsToItsPlace)
{
    makeSample();
    const auto window = openWindow();
    SchemeDialog dialog(window->project(), inUse(window->project()), window.get());
    dialog.show();
    dialog.tree()->choose({.group = 1, .criterion = 0, .level = 2});
    test::namedWidget<QDoubleSpinBox>(dialog, "Value")->setValue(99);
    EXPECT_FALSE(dialog.storeButton()->isEnabled());
    EXPECT_EQ(dialog.preview()->table()->model()->rowCount(), 0);
    QListWidget& findings = *dialog.preview()->findings();
    ASSERT_GE(findings.count(), 1);
    dialog.tree()->choose({});
    findings.setCurrentRow(0);
    Q_EMIT findings.itemActivated(findings.item(0));
    const risk::SchemePlace place = dialog.tree()->place();
    EXPECT_EQ(place.group, 1U);
    EXPECT_EQ(place.criterion, 0U);
}

TEST_F(RiskSchemeTest, PartsAreAddedMovedAndTakenAway)
{
    makeSample();
    const auto window = openWindow();
    SchemeDialog dialog(window->project(), inUse(window->project()), window.get());
    dialog.show();
    dialog.tree()->choose({.group = 0, .criterion = 2});
    press(dialog, "Add a criterion");
    EXPECT_EQ(dialog.tree()->place(), (risk::SchemePlace{.group = 0, .criterion = 3}));
    EXPECT_EQ(dialog.scheme().groups[0].criteria.size(), 4U);
    test::namedWidget<QLineEdit>(dialog, "Name")->setText(QStringLiteral("Cost"));
    EXPECT_EQ(dialog.tree()->currentItem()->text(0), QStringLiteral("Cost"));
    press(dialog, "Move up");
    EXPECT_EQ(dialog.scheme().groups[0].criteria[2].name, "Cost");
    press(dialog, "Remove");
    press(dialog, "Add a group");
    EXPECT_EQ(dialog.scheme().groups.size(), 3U);
    press(dialog, "Remove");
    EXPECT_EQ(dialog.scheme().groups, inUse(window->project()).groups);
}

TEST_F(RiskSchemeTest, SchemesGoOutAndComeInAsJson)
{
    makeSample();
    const auto window = openWindow();
    SchemeDialog dialog(window->project(), inUse(window->project()), window.get());
    ASSERT_TRUE(dialog.exportTo(path("scheme.json")));
    dialog.tree()->choose({.group = 0});
    press(dialog, "Remove");
    ASSERT_TRUE(dialog.importFrom(path("scheme.json")));
    EXPECT_EQ(dialog.scheme(), inUse(window->project()));
    QFile broken(path("broken.json"));
    ASSERT_TRUE(broken.open(QIODevice::WriteOnly) && broken.write("{\"key\": 3}") > 0);
    broken.close();
    EXPECT_FALSE(dialog.importFrom(path("broken.json")));
    EXPECT_TRUE(dialog.message().contains(QStringLiteral("no scheme")));
    EXPECT_EQ(dialog.scheme(), inUse(window->project()));
}

TEST_F(RiskSchemeTest, EveryPlaceFitsAndHasNames)
{
    makeSample();
    const auto window = openWindow();
    SchemeDialog dialog(window->project(), inUse(window->project()), window.get());
    dialog.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&dialog));
    for (const risk::SchemePlace& place :
         {risk::SchemePlace{}, risk::SchemePlace{.group = 0}, risk::SchemePlace{.group = 0, .criterion = 0},
          risk::SchemePlace{.group = 0, .criterion = 0, .level = 0}}) {
        dialog.tree()->choose(place);
        QCoreApplication::processEvents();
        const QStringList clipped = test::clippedTexts(dialog);
        EXPECT_TRUE(clipped.isEmpty()) << clipped.join(QLatin1Char('\n')).toStdString();
        const QStringList unnamed = test::unnamedControls(dialog);
        EXPECT_TRUE(unnamed.isEmpty()) << unnamed.join(QLatin1Char('\n')).toStdString();
        const QStringList clashes = test::mnemonicClashes(dialog);
        EXPECT_TRUE(clashes.isEmpty()) << clashes.join(QLatin1Char('\n')).toStdString();
    }
}

} // namespace
} // namespace wardwise

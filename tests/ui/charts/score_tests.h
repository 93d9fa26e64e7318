// What the tests of the charts of scores ask of each: at every size, in every theme, with few threats and
// many.
#pragma once

#include "tests/ui/charts/scene_texts.h"
#include "tests/ui/charts/score_specs.h"

#include "ui/charts/chart_view.h"

#include <QTest>

#include <vector>

namespace wardwise::testing {

/// Tidy at every size and theme, with and without a selection; no wider than asked for.
inline void expectTidyEverywhere(const ChartSpec& spec, double widestOver = 0.0)
{
    for (const ThemeKind theme : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::Print}) {
        for (const QSizeF size :
             {QSizeF(640, 420), QSizeF(960, 540), QSizeF(1280, 720), QSizeF(1920, 1080)}) {
            SCOPED_TRACE(wordsOf(spec).title + " at " + std::to_string(static_cast<int>(size.width())));
            ChartScene scene;
            scene.setTheme(theme);
            scene.setSpec(spec);
            scene.setSize(size);
            expectTidy(scene);
            EXPECT_LE(scene.sceneRect().width(), size.width() + widestOver);
            EXPECT_GE(scene.sceneRect().height(), size.height());
            scene.setSelected(scene.keys().at(scene.keys().size() / 2));
            expectTidy(scene);
            if (theme != ThemeKind::Light && size.width() < 1000.0) {
                break; // themes differ in colours alone
            }
        }
    }
}

inline std::vector<QString> wordsIn(const ChartScene& scene)
{
    std::vector<QString> words;
    for (const PlacedText& text : scene.texts()) {
        words.push_back(text.block.text());
    }
    return words;
}

/// Chooses each by a click on the middle of where it is, and the next one by the keyboard.
inline void expectChosenByMouseAndKeys(const ChartSpec& spec, std::size_t threats)
{
    ChartView view;
    std::vector<ChartKey> chosen;
    QObject::connect(&view, &ChartView::keySelected, &view,
                     [&](const ChartKey& key) { chosen.push_back(key); });
    view.setSpec(spec);
    view.resize(1280, 1000);
    view.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
    const std::vector<ChartKey> keys = view.chartScene().keys();
    ASSERT_EQ(keys.size(), threats);
    const QPointF middle = view.chartScene().rectOf(keys.at(1))->center();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.mapFromScene(middle));
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_End);
    EXPECT_EQ(chosen, (std::vector<ChartKey>{keys.at(1), keys.at(2), keys.back()}));
    EXPECT_FALSE(view.chartScene().toolTipAt(middle).isEmpty());
}

/// A chart that has its words and nothing else.
template <class Chart>
void expectExplained()
{
    Chart empty;
    empty.words = scoreWords("Nothing to show");
    ChartScene scene;
    scene.setSpec(empty);
    scene.setSize({640, 420});
    expectTidy(scene);
    EXPECT_NE(find(scene.texts(), QStringLiteral("No threat has been scored.")), nullptr);
    EXPECT_TRUE(scene.keys().empty());
}

} // namespace wardwise::testing

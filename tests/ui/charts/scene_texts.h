// What the tests of ui/charts ask of the texts in a scene.
#pragma once

#include "ui/charts/chart_scene.h"

#include <QString>

#include <gtest/gtest.h>

#include <vector>

namespace wardwise::testing {

inline const PlacedText* find(const std::vector<PlacedText>& texts, const QString& wanted)
{
    for (const PlacedText& text : texts) {
        if (text.block.text() == wanted) {
            return &text;
        }
    }
    return nullptr;
}

/// No two texts overlap, and each lies within the scene.
inline void expectTidy(const ChartScene& scene)
{
    const std::vector<PlacedText> texts = scene.texts();
    const QRectF inside = scene.sceneRect().adjusted(-0.5, -0.5, 0.5, 0.5);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        EXPECT_TRUE(inside.contains(texts.at(i).rect())) << texts.at(i).block.text().toStdString();
        for (std::size_t j = i + 1; j < texts.size(); ++j) {
            const QRectF shared = texts.at(i).rect().intersected(texts.at(j).rect());
            EXPECT_TRUE(shared.width() < 0.5 || shared.height() < 0.5)
                << texts.at(i).block.text().toStdString() << " / " << texts.at(j).block.text().toStdString();
        }
    }
}

} // namespace wardwise::testing

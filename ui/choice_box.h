// Boxes to choose from above a page: filled anew without losing the choice, and named by the label beside
// them.
#pragma once

#include <QComboBox>

#include <functional>

class QHBoxLayout;

namespace wardwise {

/// False where the box has no such choice.
bool chooseData(QComboBox* box, const QVariant& data);

/// Fills a box anew, quietly, and keeps what was chosen where it's still there.
void refill(QComboBox* box, const std::function<void()>& fill);

/// Puts the box into the row after its label, whose & marks the key that leads to it.
void addChoice(QHBoxLayout& row, const QString& label, QComboBox* box, int stretch);

} // namespace wardwise

// Finds what the keyboard reaches and a screen reader could say no name of.
#pragma once

#include <QStringList>

class QWidget;

namespace wardwise::test {

/// A line for each visible control under `root` that takes the focus and has no name.
QStringList unnamedControls(const QWidget& root);

} // namespace wardwise::test

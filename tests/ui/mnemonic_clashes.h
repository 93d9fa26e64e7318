// Finds keys that two controls of one window, or two entries of one menu, would both answer with Alt.
#pragma once

#include <QStringList>

class QWidget;

namespace wardwise::test {

/// A line for each such key; empty where each leads to one place.
QStringList mnemonicClashes(const QWidget& window);

} // namespace wardwise::test

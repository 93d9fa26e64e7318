// Finds text that doesn't fit where it's shown: labels, buttons, boxes, headings, cells and chart texts.
#pragma once

#include <QStringList>

class QWidget;

namespace wardwise::test {

/// One line for each visible text that is wider or higher than its rectangle; empty where all is whole.
QStringList clippedTexts(const QWidget& root);

} // namespace wardwise::test

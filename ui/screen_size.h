// How large a window opens: its usual size, or what the screen has room for.
#pragma once

#include <QScreen>
#include <QSize>
#include <QWidget>

namespace wardwise {

/// Leaves room for the frame that the desktop draws around a window.
inline QSize withinScreen(const QWidget& window, QSize usual)
{
    constexpr QSize kFrame(8, 40);
    return usual.boundedTo(window.screen()->availableSize() - kFrame);
}

} // namespace wardwise

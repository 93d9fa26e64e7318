// How the window was left, kept in the user's settings for each project: size, panels, page, selection,
// columns.
#pragma once

namespace wardwise {

class MainWindow;

class WindowState
{
public:
    static void restore(MainWindow& window);
    static void save(const MainWindow& window);
};

} // namespace wardwise

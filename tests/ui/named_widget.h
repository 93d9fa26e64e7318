// Finds a control as a screen reader does: by its accessible name.
#pragma once

#include <QWidget>

#include <gtest/gtest.h>

namespace wardwise::test {

/// Null, and a failure, where there's none.
template <class Widget>
Widget* namedWidget(const QWidget& in, const char* name)
{
    for (Widget* widget : in.findChildren<Widget*>()) {
        if (widget->accessibleName() == QLatin1String(name)) {
            return widget;
        }
    }
    ADD_FAILURE() << "no control named " << name;
    return nullptr;
}

} // namespace wardwise::test

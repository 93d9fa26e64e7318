// A list of which nothing may be chosen: taking the keyboard alone never chooses a row, as Qt's own list
// does.
#pragma once

#include <QFocusEvent>
#include <QListWidget>

namespace wardwise {

class PickList : public QListWidget
{
public:
    using QListWidget::QListWidget;

protected:
    void focusInEvent(QFocusEvent* event) override
    {
        // Not QAbstractItemView's, which makes the first row current.
        QAbstractScrollArea::focusInEvent(event); // NOLINT(bugprone-parent-virtual-call)
        viewport()->update();
    }
};

} // namespace wardwise

// Shows where the keyboard is: a ring around the control that has the focus, once the keyboard has been used
// to get there.
#pragma once

#include <QPointer>
#include <QWidget>

namespace wardwise {

/// Lies over the control's window and follows the control; the mouse doesn't meet it.
class FocusRing : public QWidget
{
    Q_OBJECT

public:
    explicit FocusRing(QWidget* control);

    /// From now on the focus is shown in every window; calling it again changes nothing.
    static void followFocus();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void place();

    QPointer<QWidget> m_control;
};

} // namespace wardwise

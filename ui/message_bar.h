// A bar beside a page that says one thing and may offer one thing to do; never a dialog in the way. Its
// button or Esc closes it.
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace wardwise {

class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    void showMessage(const QString& text);
    /// With a button; the bar closes when it's pressed.
    void showOffer(const QString& text, const QString& offer, std::function<void()> accept);

    [[nodiscard]] QString text() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLabel* m_text;
    QPushButton* m_offer;
    std::function<void()> m_accept;
};

} // namespace wardwise

// What a page says while the project has no figures for it, with buttons that lead on.
#pragma once

#include <QWidget>

#include <initializer_list>

class QLabel;
class QPushButton;

namespace wardwise {

class NoFigures : public QWidget
{
    Q_OBJECT

public:
    explicit NoFigures(QWidget* parent = nullptr);

    /// Where `offers`, with the buttons: they're how the first figures come in.
    void explain(const QString& text, bool offers);

    /// Takes the place of what would show figures, or gives it back.
    void standFor(std::initializer_list<QWidget*> parts, bool none);

    [[nodiscard]] QString text() const;

    [[nodiscard]] QPushButton* button() const { return m_enter; }

    [[nodiscard]] QPushButton* importButton() const { return m_import; }

Q_SIGNALS:
    void figureWanted();
    void importWanted();

private:
    QLabel* m_text;
    QPushButton* m_enter;
    QPushButton* m_import;
};

} // namespace wardwise

// Asks for a fact's name, where it's a new one, and its text.
#pragma once

#include <QDialog>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace wardwise {

class FactDialog : public QDialog
{
    Q_OBJECT

public:
    /// An empty label is asked for; what the data say is shown beside the text.
    FactDialog(const QString& label, const QString& text, const QString& computed, QWidget* parent = nullptr);

    [[nodiscard]] QString label() const;
    [[nodiscard]] QString text() const;

private:
    void check();

    QLineEdit* m_label;
    QPlainTextEdit* m_text;
    QPushButton* m_ok = nullptr;
};

} // namespace wardwise

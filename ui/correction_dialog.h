// Asks for a figure's new value and why; the value is checked before it's accepted.
#pragma once

#include "core/domain/catalogue.h"

#include <QDialog>

class QLabel;
class QLineEdit;

namespace wardwise {

class CorrectionDialog : public QDialog
{
    Q_OBJECT

public:
    CorrectionDialog(const Catalogue& catalogue, const Observation& observation, QWidget* parent = nullptr);

    [[nodiscard]] QString value() const;
    [[nodiscard]] QString note() const;

private:
    void check();

    Quantity m_quantity;
    QLineEdit* m_value;
    QLineEdit* m_note;
    QLabel* m_problem;
};

} // namespace wardwise

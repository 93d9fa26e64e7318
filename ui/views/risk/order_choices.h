// What is drawn over to say how sure the order is: how many draws, what varies, and the seed.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "core/risk/stability.h"
#endif

#include <QWidget>

class QAction;
class QComboBox;
class QSpinBox;
class QToolButton;

namespace wardwise {

class OrderChoices : public QWidget
{
    Q_OBJECT

public:
    explicit OrderChoices(QWidget* parent = nullptr);

    [[nodiscard]] risk::StabilityChoice choice() const;

Q_SIGNALS:
    void changed();

private:
    QAction* addWay(const QString& text, bool isOn);
    void nameWays();

    QComboBox* m_draws;
    QToolButton* m_varies;
    QSpinBox* m_seed;
    QAction* m_ranges = nullptr;
    QAction* m_scorers = nullptr;
    QAction* m_confidence = nullptr;
    QAction* m_oneLevel = nullptr;
};

} // namespace wardwise

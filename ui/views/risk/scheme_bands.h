// The bands of a scheme as a table: name, where it begins, colour and tier.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "core/risk/scheme.h"
#endif

#include <QWidget>

class QPushButton;
class QTableWidget;

namespace wardwise {

class SchemeBands : public QWidget
{
    Q_OBJECT

public:
    /// Writes what is typed into `scheme`, which outlives it.
    explicit SchemeBands(risk::Scheme& scheme, QWidget* parent = nullptr);

    /// Shows the scheme's bands anew.
    void fill();
    void choose(std::size_t band);

    [[nodiscard]] QTableWidget* table() const { return m_table; }

Q_SIGNALS:
    void edited();

private:
    void layOut();
    void read(int row, int column);
    void addTierBox(int row);
    void add();
    void remove();
    void chooseColour();
    [[nodiscard]] std::optional<std::size_t> selected() const;

    risk::Scheme* m_scheme;
    QTableWidget* m_table;
    QPushButton* m_add;
    QPushButton* m_remove;
    QPushButton* m_colour;
};

} // namespace wardwise

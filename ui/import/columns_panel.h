// The columns of a foreign table in a list, and what the chosen ones mean in the fields below it.
#pragma once

#include "core/import/tables/table_study.h"

#include <QWidget>

#include <set>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QTreeWidget;

namespace wardwise {

class ColumnsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnsPanel(QWidget* parent = nullptr);

    /// `examples` are the first cells of each column.
    void show(const std::vector<import::ColumnMeaning>& columns, const std::vector<QString>& examples);

    [[nodiscard]] const std::vector<import::ColumnMeaning>& columns() const { return m_columns; }

    [[nodiscard]] std::set<int> chosen() const;
    void choose(int column);

    [[nodiscard]] QTreeWidget* list() const { return m_list; }

    [[nodiscard]] QComboBox* meaning() const { return m_meaning; }

Q_SIGNALS:
    void changed();
    void choiceChanged();

private:
    void layOut();
    void fillRow(int row);
    void showChosen();
    void setMeaning();
    void setUnit();
    void setMeasure();
    void setPeriod();
    /// Changes the chosen columns and shows them anew.
    template <class Change>
    void change(Change change);

    std::vector<import::ColumnMeaning> m_columns;
    std::vector<QString> m_examples;
    QTreeWidget* m_list;
    QLabel* m_about;
    QComboBox* m_meaning;
    QComboBox* m_unit;
    QLineEdit* m_measure;
    QLineEdit* m_period;
};

} // namespace wardwise

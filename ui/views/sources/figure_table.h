// The table of stored figures: sorts by its headings, copies what is selected.
#pragma once

#include <QSet>
#include <QTableView>
#include <QVariantMap>

class QMenu;

namespace wardwise {

class FigureListModel;

class FigureTable : public QTableView
{
    Q_OBJECT

public:
    explicit FigureTable(FigureListModel& model, QWidget* parent = nullptr);

    /// For a new list: columns that say nothing of any figure are left out, and those that the user hides;
    /// the others are as wide as their texts, unless the user's widths were restored.
    void fitColumns();
    /// For other rows of the same list: a column that now says something comes into sight.
    void showFilledColumns();
    void fillColumnMenu(QMenu& menu);
    [[nodiscard]] QVariantMap columnState() const;
    void restoreColumns(const QVariantMap& state);

private:
    void fitColumn(int column);
    /// Makes the columns of many words narrower until the line of the source is in sight, too.
    void squeeze();

    FigureListModel* m_figures;
    QSet<int> m_unwanted;
    bool m_hasOwnWidths = false;
};

} // namespace wardwise

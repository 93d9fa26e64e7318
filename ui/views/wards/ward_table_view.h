// The ward table on screen: sortable, columns to hide and reorder, cells to copy.
#pragma once

#include <QTableView>

class QMenu;

namespace wardwise {

class WardTableView : public QTableView
{
    Q_OBJECT

public:
    explicit WardTableView(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;

    /// The selected cells (or the whole table where one or none is selected, if `all`) as tab-separated text
    /// with the headings, which pastes into a spreadsheet: plain numbers, and no text that would run as a
    /// formula.
    [[nodiscard]] QString copyText(bool all) const;

    /// Puts copyText() on the clipboard.
    void copy(bool all) const;

    /// Fills a menu with an entry for each column, ticked where it's shown.
    void fillColumnMenu(QMenu& menu);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void layOutColumns();
};

} // namespace wardwise

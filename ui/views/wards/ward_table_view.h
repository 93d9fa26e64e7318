// The ward table on screen: the ward's name stays in sight, columns sort, hide and move, cells copy.
#pragma once

#include <QTableView>
#include <QVariantMap>

class QMenu;

namespace wardwise {

class WardTableView : public QTableView
{
    Q_OBJECT

public:
    explicit WardTableView(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;

    /// Scrolls sideways until the column is in sight beside the names.
    void showColumn(int column);

    /// What copying gives (see copyText() of table_copy).
    [[nodiscard]] QString copyText(bool all) const;

    /// Puts copyText() on the clipboard.
    void copy(bool all) const;

    /// The columns' widths, order, sort and which are hidden, by their headings: a project's measures change.
    [[nodiscard]] QVariantMap columnState() const;
    void restoreColumns(const QVariantMap& state);

    /// Fills a menu with an entry for each column, ticked where it's shown.
    void fillColumnMenu(QMenu& menu);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    [[nodiscard]] int widthForNames() const;
    void layOutColumns();
    [[nodiscard]] int widthFor(int column) const;
    /// High enough for the heading that takes most lines.
    void fitHeader();
    void setUpNames();
    void placeNames();

    QVariantMap m_kept;  ///< the columns while the model is being reset
    QTableView* m_names; ///< the first column once more, over the table, so that it doesn't scroll away
};

} // namespace wardwise

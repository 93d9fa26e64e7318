// A table whose cells show their text whole: rows grow with it, and an empty table says why it's empty.
#pragma once

#include <QTableView>

#include <vector>

class QTimer;

namespace wardwise {

class WrappedTable : public QTableView
{
    Q_OBJECT

public:
    explicit WrappedTable(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;

    /// What stands in the table's place where it has no rows.
    void setEmptyText(const QString& text);

    /// Widths from the left; columns of width 0, and all that follow, share the rest.
    void setWidths(const std::vector<int>& widths);

    /// Stores what is being typed in a cell.
    void closeEditing();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void fitSoon();
    void fit();

    QString m_emptyText;
    QTimer* m_fit; ///< runs out when events do: several changes are fitted once
};

} // namespace wardwise

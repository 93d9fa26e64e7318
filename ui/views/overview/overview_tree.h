// The overview's tree: measure names whole on as many lines as they need, columns as wide as their figures.
#pragma once

#include <QTreeView>

namespace wardwise {

class OverviewTree : public QTreeView
{
    Q_OBJECT

public:
    explicit OverviewTree(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void layOutColumns();
    [[nodiscard]] int widthFor(int column) const;
    [[nodiscard]] int widestFigure(int column, const QModelIndex& parent) const;
};

} // namespace wardwise

// The figures that can be bound into a sentence, as an item model.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "core/project/figure_choices.h"
#endif

#include <QAbstractTableModel>

#include <vector>

namespace wardwise {

class FigureChoiceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Measure,
        Area,
        Period,
        What,
        Value,
        Source,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setChoices(std::vector<project::FigureChoice> choices);
    /// Null where there's no such row.
    [[nodiscard]] const project::FigureChoice* choiceAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    std::vector<project::FigureChoice> m_choices;
};

} // namespace wardwise

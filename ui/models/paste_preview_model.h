// A pasted block before it's stored: of each cell where it goes, what stands there, what it would become, and
// what speaks against it.
#pragma once

#include <QAbstractTableModel>

#include <vector>

namespace wardwise {

enum class PasteState
{
    New,
    Changed,
    Unchanged,
    Refused
};

struct PasteRow
{
    QString place;
    QString now;
    QString becomes;
    QString remark;
    PasteState state = PasteState::Refused;
};

class PastePreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        PlaceColumn,
        NowColumn,
        BecomesColumn,
        RemarkColumn,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<PasteRow> rows);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<PasteRow> m_rows;
};

} // namespace wardwise

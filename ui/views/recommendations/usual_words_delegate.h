// Edits a cell by typing, with the usual words of its column offered; any other word may be typed.
#pragma once

#include "ui/views/wrapped_cell.h"

#include <QStringList>

#include <map>

namespace wardwise {

class UsualWordsDelegate : public WrappedCell
{
    Q_OBJECT

public:
    using WrappedCell::WrappedCell;

    void setWords(int column, const QStringList& words);

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;

private:
    std::map<int, QStringList> m_words;
};

} // namespace wardwise

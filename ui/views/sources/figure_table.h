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

    /// The selected rows, or all, as text for a spreadsheet, with headings.
    [[nodiscard]] QString copyText(bool all) const;
    void copy(bool all) const;

    /// Columns that say nothing of any figure are left out, and those that the user hides.
    void fitColumns();
    void fillColumnMenu(QMenu& menu);
    [[nodiscard]] QVariantMap columnState() const;
    void restoreColumns(const QVariantMap& state);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    FigureListModel* m_figures;
    QSet<int> m_unwanted;
};

} // namespace wardwise

// The grid of stored figures: rows by measure, part and period, a column for each area; edited in place,
// pasted into, and linked with the shared selection.
#pragma once

#include "core/project/project.h"

#include <QTableView>

namespace wardwise {

class FigureEditing;
class FigureTableModel;

class FigureTableView : public QTableView
{
    Q_OBJECT

public:
    explicit FigureTableView(project::Project& project, QWidget* parent = nullptr);

    /// The measures whose figures are shown, in this order.
    void setMeasures(std::vector<MeasureId> measures);
    /// Reads the figures again.
    void refresh();

    [[nodiscard]] FigureTableModel& figures() const { return *m_model; }

    [[nodiscard]] FigureEditing& editing() const { return *m_editing; }

Q_SIGNALS:
    void failed(const wardwise::Error& error);
    void said(const QString& text);
    /// The user wants the dialog for the current cell.
    void dialogWanted(const wardwise::project::FigureEntry& entry);

protected:
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void layOutColumns();
    void selectInProject();
    void showSelection();

    project::Project* m_project;
    FigureTableModel* m_model;
    FigureEditing* m_editing = nullptr;
    std::vector<MeasureId> m_measures;
    bool m_showingSelection = false;
};

} // namespace wardwise

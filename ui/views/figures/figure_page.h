// What the pages of figures share: a heading with the button that enters a figure, and tables whose edits,
// failures and selection reach the window.
#pragma once

#include "core/project/project.h"
#include "ui/views/page.h"

class QLabel;
class QPushButton;
class QTableView;
class QVBoxLayout;

namespace wardwise {

class ChartPanel;
class FigureEditing;
class FigureTableView;
struct DotRows;

class FigurePage : public Page
{
    Q_OBJECT

public:
    FigurePage(project::Project& project, MeasureTopic topic, QWidget* parent = nullptr);

    bool copyTable() override;
    bool editSelected() override;

    /// Opens the dialog for a new figure of this page.
    void enterFigure();
    /// What that dialog begins with.
    [[nodiscard]] project::FigureEntry newEntry() const;

    [[nodiscard]] QPushButton* enterButton() const { return m_enter; }

protected:
    [[nodiscard]] project::Project& project() const { return *m_project; }

    /// The page's measures, in order: with texts (ages, dates) or without.
    [[nodiscard]] std::vector<MeasureId> measures(bool texts) const;

    /// The page's heading and button; the caller puts its content below.
    QVBoxLayout* layOutHeading(const QString& title, const QString& explanation);

    /// A grid that the page listens to.
    FigureTableView* newGrid(const QString& name);
    void listenTo(QTableView* view, FigureEditing* editing);
    /// A chart that the page listens to: a row that is chosen in it is selected everywhere.
    ChartPanel* newChart();
    /// On screen without the lines that the page around it says.
    static void showChart(ChartPanel& panel, const DotRows& chart);
    /// The table that has the focus, or else the first on show.
    [[nodiscard]] QTableView* currentTable() const;

private:
    void openDialog(const project::FigureEntry& entry);

    project::Project* m_project;
    MeasureTopic m_topic;
    QPushButton* m_enter;
    std::vector<std::pair<QTableView*, FigureEditing*>> m_tables;
};

} // namespace wardwise

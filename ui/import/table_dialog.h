// Says what a foreign table means: which one on which sheet, what its columns are, which ward a name means.
// All the while it says what would come in.
#pragma once

#include "core/import/import_report.h"
#include "core/import/tables/table_study.h"
#include "ui/latest_task.h"

#include <QDialog>

#include <memory>
#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTableView;
class QTabWidget;

namespace wardwise {

class AnswersPanel;
class ColumnsPanel;
class SheetModel;

class TableDialog : public QDialog
{
    Q_OBJECT

public:
    /// The file of a report, as the report understood it.
    TableDialog(const import::ImportReport& report, std::size_t file,
                std::shared_ptr<const Catalogue> catalogue, std::optional<int> wardYear,
                QWidget* parent = nullptr);

    /// Of all tables that are to come in, with where they stand.
    [[nodiscard]] std::vector<import::TableMapping> mappings() const;

    [[nodiscard]] bool isWorking() const { return m_reading->isRunning() || m_taking->isRunning(); }

    [[nodiscard]] ColumnsPanel* columns() const { return m_columns; }

    [[nodiscard]] AnswersPanel* answers() const { return m_answers; }

    [[nodiscard]] QString statusText() const;

private:
    /// A table of the file, and what is said of it so far.
    struct Entry
    {
        import::TableStudy::Candidate candidate;
        import::TableMapping mapping;
        bool comesIn = false;
    };

    void layOut();
    void connectParts();
    void showFile();
    void showTable();
    void keepTable();
    void moveHeadings();
    void work();
    void showTaken(const import::TakenTable& taken);
    [[nodiscard]] Entry* current();

    std::vector<import::ReportedTable> m_reported; ///< of this file
    std::shared_ptr<const import::TableStudy> m_study;
    std::vector<Entry> m_entries;
    int m_shown = -1;
    LatestTask* m_reading;
    LatestTask* m_taking;
    QComboBox* m_tables;
    QCheckBox* m_comesIn;
    QSpinBox* m_headingRow;
    QSpinBox* m_headingRows;
    QLineEdit* m_source;
    QLineEdit* m_period;
    QComboBox* m_rateUnit;
    QTabWidget* m_tabs;
    ColumnsPanel* m_columns;
    AnswersPanel* m_answers;
    SheetModel* m_sheet;
    QTableView* m_preview;
    QLabel* m_status;
    QPushButton* m_use;
};

} // namespace wardwise

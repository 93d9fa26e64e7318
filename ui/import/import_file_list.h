// The files that are to come in, with what was found in each.
#pragma once

#include "core/import/import_report.h"

#include <QStringList>
#include <QTreeWidget>

#include <optional>

namespace wardwise {

class ImportFileList : public QTreeWidget
{
    Q_OBJECT

public:
    explicit ImportFileList(QWidget* parent = nullptr);

    /// Before anyone has looked at them.
    void showPaths(const QStringList& paths);
    /// `paths` are what was chosen: a file of a folder or an archive goes with that.
    void showReport(const import::ImportReport& report, const QStringList& paths);

    /// What was chosen and is selected.
    [[nodiscard]] QStringList selectedPaths() const;

    /// Which of the report's files is a table and selected, or else the first with a question, or the only
    /// table; none otherwise.
    [[nodiscard]] std::optional<std::size_t> tableToShow() const;

Q_SIGNALS:
    void tableActivated();

private:
    std::vector<std::size_t> m_tables;
    std::optional<std::size_t> m_asked;
};

} // namespace wardwise

// What the loads of a source have that is in no ward, stands in several rows, or is missing: for street
// files.
#pragma once

#include "core/project/source_summary.h"

#include <QTextBrowser>

namespace wardwise {

class PlacelessView : public QTextBrowser
{
    Q_OBJECT

public:
    explicit PlacelessView(QWidget* parent = nullptr);

    /// Whether there's anything to show: only of street files is there.
    bool showSource(const project::SourceSummary* summary);

private:
    void heading(const QString& text);
    void line(const QString& text);
    void showLoad(const project::BatchSummary& batch);
    void showTable(const project::PlacelessRows& rows);
    void addCells(const QString& title, const std::vector<project::UnlocatedRows>& months,
                  const project::UnlocatedRows& total, bool isSum);

    QString m_markup; ///< every text in it is escaped
};

} // namespace wardwise

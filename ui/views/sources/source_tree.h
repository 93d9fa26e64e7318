// The sources with their batches: what each holds, when it was loaded and by whom.
#pragma once

#include "core/project/source_summary.h"

#include <QTreeView>

#include <vector>

class QAction;
class QStandardItemModel;

namespace wardwise {

class SourceTree : public QTreeView
{
    Q_OBJECT

public:
    explicit SourceTree(QWidget* parent = nullptr);

    /// Keeps the chosen source, where it's still there; else the first is chosen.
    void showSources(const std::vector<project::SourceSummary>& sources);

    /// The source that is chosen, or that has the chosen batch.
    [[nodiscard]] std::optional<SourceId> source() const;
    bool chooseSource(SourceId source);
    /// The batch that is chosen; none where a source is.
    [[nodiscard]] std::optional<BatchId> batch() const;

Q_SIGNALS:
    void sourceChosen();
    /// The chosen load is to be taken out of the project.
    void removeWanted(wardwise::BatchId batch);

private:
    QStandardItemModel* m_model;
    QAction* m_remove;
};

/// "22 November 2026, 18:05", in the time of this computer; the text as it is where it's no time.
QString loadedText(const std::string& isoTime);

} // namespace wardwise

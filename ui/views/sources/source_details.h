// About a source: its attribution, to be quoted, its batches, and what rests on its figures.
#pragma once

#include "core/project/source_summary.h"

#include <QTextBrowser>

namespace wardwise {

class SourceDetails : public QTextBrowser
{
    Q_OBJECT

public:
    explicit SourceDetails(QWidget* parent = nullptr);

    /// Null: nothing to tell of.
    void showSource(const project::SourceSummary* summary);

Q_SIGNALS:
    /// A section that uses the source was chosen.
    void goWanted(const QString& section);
    /// The load was chosen to be taken out of the project.
    void removeWanted(wardwise::BatchId batch);

private:
    void heading(const QString& text);
    void row(const QString& label, const QString& value);
    void line(const QString& text);
    void showBatch(const project::BatchSummary& batch);
    void showFiles(const store::BatchContents& contents);
    void showUse(const project::SourceSummary& summary);

    QString m_markup; ///< every text in it is escaped
};

} // namespace wardwise

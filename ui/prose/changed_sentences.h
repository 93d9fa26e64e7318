// The sentences of a section whose figures have changed since they were read: old and new value, to accept or
// rewrite.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "core/project/stale_sentences.h"
#endif

#include <QFrame>

class QGridLayout;
class QLabel;
class QPushButton;

namespace wardwise {

class ChangedSentences : public QFrame
{
    Q_OBJECT

public:
    explicit ChangedSentences(QWidget* parent);

    /// Hides itself where there are none.
    void showSentences(std::vector<project::StaleSentence> sentences, bool canChange);

    [[nodiscard]] const std::vector<project::StaleSentence>& sentences() const { return m_sentences; }

    /// "62.5 → 61.0, Anti-social Behaviour, Cannock South, 2018-19, rate", a line for each sentence.
    [[nodiscard]] QString plainText() const;

Q_SIGNALS:
    void accepted(const std::vector<wardwise::BoundFigureId>& figures);
    void rewriteWanted(wardwise::BoundFigureId figure);

private:
    void addRow(const project::StaleSentence& sentence, int row, bool canChange);
    void clearRows();

    std::vector<project::StaleSentence> m_sentences;
    QLabel* m_heading;
    QPushButton* m_all;
    QWidget* m_rows;
    QGridLayout* m_grid;
};

} // namespace wardwise

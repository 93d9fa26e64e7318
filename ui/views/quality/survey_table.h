// Percentages of the assessed area beside those of other areas: how many were asked, the interval, the
// difference and what's left of it next to chance.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "core/project/survey_results.h"
#endif

#include <QTableWidget>

namespace wardwise {

class SurveyTable : public QTableWidget
{
    Q_OBJECT

public:
    enum Column
    {
        QuestionColumn,
        HereColumn,
        AskedColumn,
        IntervalColumn,
        AgainstColumn,
        ThereColumn,
        DifferenceColumn,
        PColumn,
        ColumnCount
    };

    explicit SurveyTable(QWidget* parent = nullptr);

    /// A row for each area that a percentage is held against; one without where there's none.
    void setResults(const std::vector<project::SurveyResult>& results);

    /// The sentence on the row's percentage; empty where there's no such row.
    [[nodiscard]] QString sentenceAt(int row) const;
    [[nodiscard]] std::optional<ObservationId> figureAt(int row) const;

private:
    void addResult(const project::SurveyResult& result, const project::SurveyComparison* other);

    std::vector<std::pair<ObservationId, std::string>> m_figures; ///< of each row, with its sentence
};

} // namespace wardwise

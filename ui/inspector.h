// The inspector: everything about the selected figure, its source and line included, and the way to correct
// it.
#pragma once

#include "core/project/project.h"
#include "ui/charts/chart_theme.h"

#include <QWidget>

class QPushButton;
class QTextBrowser;

namespace wardwise {

class Inspector : public QWidget
{
    Q_OBJECT

public:
    explicit Inspector(project::Project& project, QWidget* parent = nullptr);

    /// The selected ward's row of the comparison with the verdict on it; where nothing is compared, or the
    /// ward isn't in it, the selected figure.
    void show(const Comparison* comparison, const Verdicts* verdicts);
    using QWidget::show;

    /// All that's shown, a line each: for tests and for copying.
    [[nodiscard]] QString plainText() const;

    /// The stored figure on show that can be corrected; none where the value is computed from several.
    [[nodiscard]] std::optional<ObservationId> correctable() const { return m_observation; }

Q_SIGNALS:
    void correctionWanted();

private:
    void heading(const QString& text);
    void row(const QString& label, const QString& value);
    void remark(const QString& text);
    void paragraph(const QString& text);
    void fill(const Comparison* comparison, const Verdicts* verdicts);
    void showStored(const Observation& observation);
    void showPlaces(const Observation& observation);
    void showRow(const Comparison& comparison, const ComparisonRow& row, const AreaVerdict* verdict);
    void showFigure(const Comparison& comparison, const ComparisonRow& row);
    void showReference(const Comparison& comparison, const ComparisonRow& row);
    void showVerdict(const AreaVerdict& verdict);
    void showSource(const Comparison& comparison, const ComparisonRow& row);
    void showMappings(MeasureId measure);

    project::Project* m_project;
    QTextBrowser* m_text;
    QPushButton* m_correct;
    QString m_markup; ///< every text in it is escaped
    QStringList m_lines;
    std::optional<ObservationId> m_observation;
};

} // namespace wardwise

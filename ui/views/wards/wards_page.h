// The Wards page: the table of wards by measures beside the ranked bars, with the choices that both depend
// on.
#pragma once

#include "core/project/project.h"
#include "ui/views/page.h"

#include <memory>

class QLineEdit;
class QSplitter;

namespace wardwise {

class ChartPanel;
class ChartView;
class ClassChangesLabel;
class ComparisonChoices;
class FigureEditing;
class MessageBar;
class NoFigures;
class RateFormLabel;
class WardFilterModel;
class WardTableModel;
class WardTableView;
class WardsChart;

class WardsPage : public Page
{
    Q_OBJECT

public:
    WardsPage(project::Project& project, QWidget* parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("wards"); }

    [[nodiscard]] QString title() const override { return tr("Wards"); }

    void setTheme(ThemeKind theme) override;
    bool copyTable() override;
    bool editSelected() override;
    void fillColumnMenu(QMenu& menu) override;
    [[nodiscard]] QWidget* filterBox() const override;
    [[nodiscard]] QVariantMap viewState() const override;
    void restoreViewState(const QVariantMap& state) override;

    // Chooses as the user would; ids are those of the command line. False where there's no such choice.
    bool chooseSource(const QString& key);
    bool chooseReference(const QString& id);
    bool chooseMeasure(const QString& name);
    bool chooseForm(RateForm form);

    /// The comparison that the chart shows; null where there's nothing to compare.
    [[nodiscard]] const Comparison* comparison() const override;
    [[nodiscard]] const Verdicts* verdicts() const override;
    /// The chart as it is, for exporting.
    [[nodiscard]] const ChartSpec& chartSpec() const;
    /// What the last choice changed, in words; of large tables only when it's been found, a while later.
    [[nodiscard]] QString changeText() const;
    [[nodiscard]] QString messageText() const;

    /// How the table's rates take rows without a location; empty where its source has none.
    [[nodiscard]] QString formText() const;

    [[nodiscard]] WardTableView* table() const { return m_view; }

    [[nodiscard]] ChartView* chart() const;

    [[nodiscard]] ChartPanel* chartPanel() const override;

    /// Which chart is on show, and choosing another.
    [[nodiscard]] WardsChart* charts() const { return m_chart; }

    [[nodiscard]] FigureEditing* editing() const { return m_editing; }

private:
    void layOut();
    void connectParts();
    project::WardTable makeTable() const;
    /// The comparison on show, in the words of the command line.
    [[nodiscard]] project::ComparisonRequest request() const;
    void rebuild();
    void offerOtherSource();
    void showSelection();
    /// Chooses a source that has the measure for wards; false where none has.
    bool showElsewhere(MeasureId measure);
    void selectFromTable();
    void selectFromChart(const ChartKey& key);
    /// The wards of the rows selected in the table.
    [[nodiscard]] std::vector<AreaId> selectedWards() const;
    void selectMany(const std::vector<ChartKey>& keys);
    void markSelected();
    void keepReferences();

    project::Project* m_project;
    ComparisonChoices* m_choices;
    QLineEdit* m_filter;
    RateFormLabel* m_form;
    ClassChangesLabel* m_changes;
    MessageBar* m_message;
    WardTableView* m_view;
    WardTableModel* m_model;
    WardFilterModel* m_proxy;
    WardsChart* m_chart;
    QSplitter* m_splitter;
    NoFigures* m_none;
    FigureEditing* m_editing;
    std::shared_ptr<const project::WardTable> m_table;
    std::optional<MeasureId> m_measure; ///< the one shown: the selected one, where the table has it
    std::string m_tableKey;             ///< source and period of m_table: only such tables are compared
    std::int64_t m_revision = -1;       ///< of the figures that the table was made of
    bool m_showingSelection = false;
};

} // namespace wardwise

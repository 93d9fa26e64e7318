// The chart beside the ward table: ranked bars, funnel, two measures or periods, the spread over wards, one
// ward's profile, all measures or a trend, of the table's comparisons; which one is the user's choice.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "core/project/project.h"
#include "ui/charts/chart_theme.h"
#endif

#include <QVariantMap>
#include <QWidget>

#include <memory>
#include <optional>

class QComboBox;
class QLabel;
class QStackedWidget;
class QTabBar;

namespace wardwise {

class ChartPanel;
class ChartView;
class WhatIfView;

class WardsChart : public QWidget
{
    Q_OBJECT

public:
    explicit WardsChart(project::Project& project, QWidget* parent = nullptr);

    [[nodiscard]] ChartPanel* panel() const { return m_panel; }

    [[nodiscard]] WhatIfView* whatIf() const { return m_whatIf; }

    void setTheme(ThemeKind theme);

    [[nodiscard]] ChartView* view() const;

    /// Draws the chosen chart of the table, which it keeps.
    /// `request` asks for the same comparison.
    void showTable(std::shared_ptr<const project::WardTable> table, std::optional<MeasureId> measure,
                   std::optional<AreaId> area, project::ComparisonRequest request);

    /// The comparison on show; null where there's none.
    [[nodiscard]] const Comparison* comparison() const;

    /// What is said of the chart in words: of a trend the direction of travel; empty for others.
    [[nodiscard]] QString words() const;

    /// The chart as it leaves the program.
    [[nodiscard]] const ChartSpec& spec() const { return m_spec; }

    /// "ranked", "funnel", "pair", "lorenz", "profile", "multiples", "trend" or "what-if"; false where
    /// there's no such chart.
    bool chooseKind(const QString& id);
    [[nodiscard]] QString kind() const;

    [[nodiscard]] QVariantMap state() const;
    void restore(const QVariantMap& state);

Q_SIGNALS:
    void changed(); ///< the user chose another chart
    void areaSelected(qlonglong area);

private:
    enum class Kind
    {
        Ranked,
        Funnel,
        Pair,
        Lorenz,
        Profile,
        Multiples,
        Trend,
        WhatIf ///< a table
    };

    /// All that a chart depends on: the same again needn't be made again.
    struct Made
    {
        std::shared_ptr<const project::WardTable> table;
        std::optional<MeasureId> measure;
        std::optional<AreaId> area; ///< none where the chart is the same for all
        Kind kind = Kind::Ranked;
        QVariant choice; ///< the limits, the other measure or period, or the month of a rebase

        friend bool operator==(const Made&, const Made&) = default;
    };

    /// The direction of travel as it is without a rebase: what is offered and what is drawn rest on it.
    struct Unrebased
    {
        std::shared_ptr<const project::WardTable> table;
        std::optional<MeasureId> measure;
        std::optional<AreaId> area;
        Result<Travel> travel;
    };

    [[nodiscard]] Kind chosenKind() const;
    [[nodiscard]] std::optional<std::size_t> column() const;
    [[nodiscard]] Made wanted() const;
    void fillChoice();
    void draw();
    void drawWhatIf();
    [[nodiscard]] ChartSpec make();
    [[nodiscard]] ChartSpec makePair(const Comparison& up) const;
    [[nodiscard]] ChartSpec makePeriods(const Comparison& shown, const std::string& other) const;
    [[nodiscard]] ChartSpec makeProfile() const;
    [[nodiscard]] ChartSpec makeMultiples() const;
    [[nodiscard]] Result<Travel> travel(const std::vector<Month>& rebase) const;
    [[nodiscard]] const Result<Travel>& unrebased();
    [[nodiscard]] ChartSpec makeTrend();
    void offerRebases();
    void offerPairs();
    [[nodiscard]] ChartSpec onScreen() const;

    project::Project* m_project;
    QTabBar* m_kinds;
    QWidget* m_choicePart; ///< label and box of what the chart leaves to choose
    QLabel* m_choiceLabel;
    QComboBox* m_choice;
    QLabel* m_words;
    QStackedWidget* m_stack;
    ChartPanel* m_panel;
    WhatIfView* m_whatIf;
    project::ComparisonRequest m_request;
    std::shared_ptr<const project::WardTable> m_table;
    std::optional<MeasureId> m_measure;
    std::optional<AreaId> m_area;
    std::optional<Unrebased> m_unrebased;
    Made m_made;
    ChartSpec m_spec;
    bool m_isDrawn = false;
};

} // namespace wardwise

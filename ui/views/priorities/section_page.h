// One priority's section: its text, ratings, local rate against the force, hotspots, people at risk and
// recommendations, as read from the file.
#pragma once

#include "core/project/project.h"
#include "ui/views/page.h"

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace wardwise {

class FigureGrid;
class SectionChart;
class SectionText;

class SectionPage : public Page
{
    Q_OBJECT

public:
    SectionPage(project::Project& project, QWidget* parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("priorities"); }

    [[nodiscard]] QString title() const override { return tr("Priorities"); }

    [[nodiscard]] QString part() const override { return m_title; }

    void showPart(const QString& part) override { showSection(part); }

    [[nodiscard]] ChartPanel* chartPanel() const override;
    void setTheme(ThemeKind theme) override;

    bool leave() override { return saveText(); }

    bool editSelected() override;

    /// The section on show; the first one, or a word on how there come to be any, where there's no such
    /// title.
    void showSection(const QString& title);

    [[nodiscard]] QString section() const { return m_title; }

    /// Opens the section's text for editing.
    void editText();
    /// Saves the text being edited, if it is; true where nothing is left unsaved.
    bool saveText();

    [[nodiscard]] QString plainText() const;

private:
    void rebuild();
    /// Takes everything off the page but the text and the chart, which stay.
    void clear();
    void showEmpty(QVBoxLayout& layout);
    void addTitle(QVBoxLayout& layout, const Priority& priority);
    void addRatings(QVBoxLayout& layout, const Priority& priority);
    void addRates(QVBoxLayout& layout, const Priority& priority);
    void addChart(QVBoxLayout& layout, const Priority& priority);
    void addFacts(QVBoxLayout& layout, const Priority& priority);
    void addHotspots(QVBoxLayout& layout, const Priority& priority);
    void addPeople(QVBoxLayout& layout, const Priority& priority);
    void addRecommendations(QVBoxLayout& layout, const Priority& priority);
    void addHeading(QVBoxLayout& layout, const QString& text);
    QLabel* newLabel(const QString& text, bool muted = false);
    /// Makes a grid's figure a button that selects it.
    void makeSelectable(FigureGrid& grid, int column, const Observation& observation);
    [[nodiscard]] const Priority* current() const;

    project::Project* m_project;
    QScrollArea* m_scroll;
    QString m_title;
    SectionText* m_text;
    SectionChart* m_chart;
    QVBoxLayout* m_column = nullptr;
    QStringList m_lines;
};

} // namespace wardwise

// What each kind of block of a section shows: a widget made of the section's data, and the same as lines of
// text.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <compare>
#include "core/domain/section_block.h"
#include "core/project/project.h"
#include "core/project/section_facts.h"
#include "ui/charts/chart_theme.h"
#endif

#include <QObject>
#include <QStringList>

class QLabel;
class QWidget;

namespace wardwise {

class FactsPanel;
class FigureGrid;
class SectionChart;

class BlockContents : public QObject
{
    Q_OBJECT

public:
    explicit BlockContents(project::Project& project, QObject* parent = nullptr);

    void setTheme(ThemeKind theme);

    /// Null where there's nothing to show, and `whyNone` says why. The text is the page's own widget.
    QWidget* make(const Priority& priority, const SectionBlock& block);

    [[nodiscard]] const QString& whyNone() const { return m_whyNone; }

    /// What the blocks made since then say, as text.
    QStringList takeLines();

    /// A text across the page, which becomes one of the lines.
    QLabel* newLabel(const QString& text, bool muted = false);

Q_SIGNALS:
    void factWanted(const wardwise::project::SectionFact& fact);
    void failed(const wardwise::Error& error);
    void said(const QString& text);

private:
    QWidget* makeRatings(const Priority& priority);
    QWidget* makeRates(const Priority& priority);
    QWidget* makeFacts(const Priority& priority);
    QWidget* makeHotspots(const Priority& priority);
    QWidget* makePeople(const Priority& priority);
    QWidget* makeTable(const Priority& priority);
    QWidget* makeRecommendations(const Priority& priority);
    QWidget* makeChart(const Priority& priority, const SectionBlock& block);
    /// Makes a grid's figure a button that selects it.
    void makeSelectable(FigureGrid& grid, int column, const Observation& observation);
    QWidget* take(FigureGrid& grid, const QString& name);
    /// A column of these texts.
    QWidget* stacked(const QList<QWidget*>& widgets);

    project::Project* m_project;
    ThemeKind m_theme = ThemeKind::Light;
    QStringList m_lines;
    QString m_whyNone;
};

} // namespace wardwise

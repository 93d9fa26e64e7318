#include "ui/views/priorities/block_contents.h"

#include "core/project/block_chart.h"
#include "core/project/figure_table.h"
#include "core/project/figure_text.h"
#include "core/project/section_facts.h"
#include "core/project/section_rates.h"
#include "ui/qt_text.h"
#include "ui/views/priorities/facts_panel.h"
#include "ui/views/priorities/figure_grid.h"
#include "ui/views/priorities/section_chart.h"
#include "ui/views/priorities/section_words.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace wardwise {

BlockContents::BlockContents(project::Project& project, QObject* parent)
    : QObject(parent)
    , m_project(&project)
{
}

void BlockContents::setTheme(ThemeKind theme)
{
    m_theme = theme;
}

QStringList BlockContents::takeLines()
{
    return std::exchange(m_lines, {});
}

QLabel* BlockContents::newLabel(const QString& text, bool muted)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (muted) {
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    m_lines << text;
    return label;
}

QWidget* BlockContents::make(const Priority& priority, const SectionBlock& block)
{
    m_whyNone.clear();
    switch (block.kind) {
    case BlockKind::Facts:
        return makeFacts(priority);
    case BlockKind::Ratings:
        return makeRatings(priority);
    case BlockKind::Rates:
        return makeRates(priority);
    case BlockKind::Table:
        return makeTable(priority);
    case BlockKind::Hotspots:
        return makeHotspots(priority);
    case BlockKind::People:
        return makePeople(priority);
    case BlockKind::Recommendations:
        return makeRecommendations(priority);
    case BlockKind::Text:
        break;
    default:
        return makeChart(priority, block);
    }
    return nullptr;
}

QWidget* BlockContents::take(FigureGrid& grid, const QString& name)
{
    m_lines << grid.lines();
    return grid.takeWidget(name);
}

QWidget* BlockContents::stacked(const QList<QWidget*>& widgets)
{
    auto* column = new QWidget;
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget* widget : widgets) {
        layout->addWidget(widget);
    }
    return column;
}

void BlockContents::makeSelectable(FigureGrid& grid, int column, const Observation& observation)
{
    const Area* area = m_project->catalogue().area(observation.key.area);
    const Measure* measure = m_project->catalogue().measure(observation.key.measure);
    const project::Selection selection{observation.key.area, observation.key.measure, observation.id};
    grid.makeButton(column,
                    tr("%1, %2, %3")
                        .arg(qtText(project::figureText(observation.figure)),
                             measure == nullptr ? QString() : qtText(measure->name),
                             area == nullptr ? QString() : qtText(area->name)),
                    [this, selection] { m_project->select(selection); });
}

QWidget* BlockContents::makeRatings(const Priority& priority)
{
    if (priority.ratings.empty()) {
        m_whyNone = tr("Nothing is rated yet.");
        return nullptr;
    }
    FigureGrid grid({tr("Criterion"), tr("Rated"), tr("Source")});
    for (const Rating& rating : priority.ratings) {
        grid.addRow({criterionTitle(rating.criterion), rating.words ? qtText(*rating.words) : tr("not rated"),
                     lineText(rating.line)});
    }
    return take(grid, tr("Ratings"));
}

QWidget* BlockContents::makeRates(const Priority& priority)
{
    const auto rates = project::localAgainstForce(*m_project, priority);
    if (!rates) {
        Q_EMIT failed(rates.error());
        return nullptr;
    }
    if (rates->empty()) {
        m_whyNone = tr("No measure of this section has a rate or percentage of the partnership.");
        return nullptr;
    }
    FigureGrid grid({tr("Measure"), tr("Local"), tr("Force"), tr("Unit"), tr("Period"), tr("Source")});
    grid.setRightAligned({1, 2});
    for (const auto& rate : *rates) {
        const Measure* measure = m_project->catalogue().measure(rate.measure);
        const Observation& local = rate.local->observation;
        const QString place =
            local.citations.empty()
                ? qtText(rate.local->sourceKey)
                : tr("%1, line %2").arg(qtText(rate.local->sourceKey)).arg(local.citations.back().line);
        grid.addRow(
            {measure == nullptr ? QString() : qtText(measure->name),
             qtText(project::figureText(local.figure)),
             rate.force ? qtText(project::figureText(rate.force->observation.figure)) : tr("not given"),
             qtText(local.unit), qtText(rate.period), place});
        makeSelectable(grid, 1, local);
        if (rate.force) {
            makeSelectable(grid, 2, rate.force->observation);
        }
    }
    return take(grid, tr("Local against force"));
}

QWidget* BlockContents::makeFacts(const Priority& priority)
{
    auto facts = project::sectionFacts(*m_project, priority);
    if (!facts) {
        Q_EMIT failed(facts.error());
        return nullptr;
    }
    if (facts->empty()) {
        m_whyNone = tr("Neither the data nor anybody says anything of it yet.");
        return nullptr;
    }
    auto* panel = new FactsPanel(*m_project, priority.id, *facts);
    connect(panel, &FactsPanel::failed, this, &BlockContents::failed);
    // Storing makes the panel anew: queued, only once its menu is done.
    connect(panel, &FactsPanel::writeWanted, this, &BlockContents::factWanted, Qt::QueuedConnection);
    m_lines << panel->lines();
    return panel;
}

QWidget* BlockContents::makeHotspots(const Priority& priority)
{
    if (priority.hotspots.empty()) {
        m_whyNone = tr("No ward is named yet.");
        return nullptr;
    }
    const bool saysWhy = std::any_of(priority.hotspots.begin(), priority.hotspots.end(),
                                     [](const Hotspot& hotspot) { return !hotspot.note.empty(); });
    QStringList headings{tr("Ward"), tr("Measure"), tr("Rate"), tr("Unit"), tr("Period"), tr("Source")};
    if (saysWhy) {
        headings << tr("Why");
    }
    FigureGrid grid(headings);
    grid.setRightAligned({2});
    for (const Hotspot& hotspot : priority.hotspots) {
        const Area* area = m_project->catalogue().area(hotspot.area);
        const Measure* measure = hotspot.measure ? m_project->catalogue().measure(*hotspot.measure) : nullptr;
        const auto figure = project::hotspotFigure(*m_project, hotspot);
        QStringList cells{area == nullptr ? QString() : qtText(area->name),
                          measure == nullptr ? QString() : qtText(measure->name)};
        if (figure && figure->has_value()) {
            const Observation& observation = (*figure)->observation;
            const Period* period = m_project->catalogue().period(observation.key.period);
            cells << qtText(project::figureText(observation.figure)) << qtText(observation.unit)
                  << (period == nullptr ? QString() : qtText(period->label))
                  << placeText((*figure)->sourceKey, lineOf(observation, hotspot.line));
        } else {
            cells << tr("not given") << QString() << QString() << placeText({}, hotspot.line);
        }
        if (saysWhy) {
            cells << (hotspot.note.empty() ? QString() : withLine(qtText(hotspot.note), hotspot.line));
        }
        grid.addRow(cells);
        if (figure && figure->has_value()) {
            makeSelectable(grid, 2, (*figure)->observation);
        }
    }
    return take(grid, tr("Hotspots"));
}

QWidget* BlockContents::makePeople(const Priority& priority)
{
    if (priority.atRisk.empty()) {
        m_whyNone = tr("No group at risk is named yet.");
        return nullptr;
    }
    QList<QWidget*> groups;
    for (const AtRiskGroup& group : priority.atRisk) {
        const QString text = group.heading.empty()
                                 ? qtText(group.text)
                                 : tr("%1: %2").arg(qtText(group.heading), qtText(group.text));
        groups << newLabel(QStringLiteral("\u2022 ") + withLine(text, group.line));
    }
    return stacked(groups);
}

QWidget* BlockContents::makeTable(const Priority& priority)
{
    const auto table = project::figureTable(*m_project, priority.measures);
    if (!table) {
        Q_EMIT failed(table.error());
        return nullptr;
    }
    FigureGrid grid({tr("Measure"), tr("Area"), tr("Figure"), tr("Unit"), tr("Period"), tr("Source")});
    grid.setRightAligned({2});
    bool any = false;
    for (std::size_t row = 0; row < table->rows.size(); ++row) {
        for (std::size_t column = 0; column < table->columns.size(); ++column) {
            const project::FigureCell* cell = table->cell(row, column);
            if (cell == nullptr) {
                continue;
            }
            any = true;
            const project::FigureRow& what = table->rows[row];
            const QString measure = what.part.empty()
                                        ? qtText(what.measureName)
                                        : tr("%1, %2").arg(qtText(what.measureName), qtText(what.part));
            grid.addRow({measure, qtText(table->columns[column].name),
                         qtText(project::figureText(cell->observation.figure)), qtText(what.unit),
                         qtText(what.periodLabel), qtText(cell->sourceKey)});
            makeSelectable(grid, 2, cell->observation);
        }
    }
    if (!any) {
        m_whyNone = tr("No measure of this section has a figure.");
        return nullptr;
    }
    return take(grid, tr("All figures"));
}

QWidget* BlockContents::makeRecommendations(const Priority& priority)
{
    QList<QWidget*> all;
    if (priority.recommendations.empty()) {
        all << newLabel(tr("None for this section."), true);
    }
    int number = 0;
    for (const Recommendation& recommendation : priority.recommendations) {
        all << newLabel(
            tr("%1. %2").arg(++number).arg(withLine(qtText(recommendation.text), recommendation.line)));
    }
    return stacked(all);
}

QWidget* BlockContents::makeChart(const Priority& priority, const SectionBlock& block)
{
    const auto chart = project::blockChart(*m_project, priority, block);
    if (!chart) {
        m_whyNone = qtText(chart.error().message);
        return nullptr;
    }
    if (!project::isDrawn(*chart)) {
        m_whyNone = std::visit([](const auto& spec) { return qtText(spec.words.explanation); }, *chart);
        return nullptr;
    }
    auto* panel = new SectionChart(*m_project);
    panel->setTheme(m_theme);
    connect(panel, &SectionChart::failed, this, &BlockContents::failed);
    connect(panel, &SectionChart::said, this, &BlockContents::said);
    panel->showChart(priority, *chart);
    return panel;
}

} // namespace wardwise

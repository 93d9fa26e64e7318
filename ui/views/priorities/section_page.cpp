#include "ui/views/priorities/section_page.h"

#include "core/project/figure_text.h"
#include "core/project/section_rates.h"
#include "ui/qt_text.h"
#include "ui/views/priorities/figure_grid.h"
#include "ui/views/priorities/section_chart.h"
#include "ui/views/priorities/section_text.h"
#include "ui/views/priorities/section_words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace wardwise {

namespace {

constexpr int kReadingWidth = 900;
constexpr int kAboveChart = 8;

} // namespace

SectionPage::SectionPage(project::Project& project, QWidget* parent)
    : Page(parent)
    , m_project(&project)
    , m_scroll(new QScrollArea(this))
    , m_text(new SectionText(project))
    , m_chart(new SectionChart(project))
{
    auto* whole = new QWidget;
    auto* outer = new QHBoxLayout(whole);
    outer->setContentsMargins(24, 18, 24, 24);
    auto* column = new QWidget(whole);
    column->setMaximumWidth(kReadingWidth);
    outer->addWidget(column, 1000);
    outer->addStretch(1);
    m_column = new QVBoxLayout(column);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    m_text->setParent(column);
    m_chart->setParent(column);
    m_chart->hide();
    m_scroll->setWidget(whole);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setAccessibleName(tr("Section"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
    setFocusProxy(m_scroll);
    connect(m_text, &SectionText::failed, this, &SectionPage::failed);
    connect(m_chart, &SectionChart::failed, this, &SectionPage::failed);
    connect(m_chart, &SectionChart::said, this, &SectionPage::said);
    connect(m_project, &project::Project::changed, this, &SectionPage::rebuild);
}

const Priority* SectionPage::current() const
{
    const auto& all = m_project->priorities();
    const auto at =
        std::find_if(all.begin(), all.end(), [&](const Priority& p) { return qtText(p.title) == m_title; });
    return at == all.end() ? nullptr : &*at;
}

void SectionPage::showSection(const QString& title)
{
    if (title == m_title && current() != nullptr && m_scroll->widget() != nullptr) {
        return;
    }
    saveText();
    m_title = title;
    if (current() == nullptr && !m_project->priorities().empty()) {
        m_title = qtText(m_project->priorities().front().title);
    }
    rebuild();
    m_scroll->verticalScrollBar()->setValue(0);
}

void SectionPage::rebuild()
{
    const Priority* priority = current();
    if (priority != nullptr && m_text->isEditing()) {
        m_text->showText(*priority);
        return; // only the text is being changed
    }
    const int scrolled = m_scroll->verticalScrollBar()->value();
    clear();
    m_chart->hide();
    m_text->setVisible(priority != nullptr);
    if (priority == nullptr) {
        showEmpty(*m_column);
    } else {
        addTitle(*m_column, *priority);
        m_text->showText(*priority);
        m_lines << m_text->text();
        m_column->addWidget(m_text);
        addRatings(*m_column, *priority);
        addRates(*m_column, *priority);
        addChart(*m_column, *priority);
        addHotspots(*m_column, *priority);
        addFacts(*m_column, *priority);
        addPeople(*m_column, *priority);
        addRecommendations(*m_column, *priority);
    }
    m_column->addStretch(1);
    m_scroll->verticalScrollBar()->setValue(scrolled);
}

void SectionPage::clear()
{
    m_lines.clear();
    while (const std::unique_ptr<QLayoutItem> item{m_column->takeAt(0)}) {
        if (item->widget() != m_text && item->widget() != m_chart) {
            delete item->widget();
        }
    }
}

void SectionPage::showEmpty(QVBoxLayout& layout)
{
    addHeading(layout, tr("No priorities yet"));
    layout.addWidget(newLabel(
        tr("An assessment has a section for each priority: its text, ratings, figures and recommendations. "
           "This project has none yet. The sample project shows how they look.")));
}

QLabel* SectionPage::newLabel(const QString& text, bool muted)
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

void SectionPage::addHeading(QVBoxLayout& layout, const QString& text)
{
    QLabel* label = newLabel(text);
    QFont font = label->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.1);
    label->setFont(font);
    label->setContentsMargins(0, 12, 0, 0);
    layout.addWidget(label);
}

void SectionPage::addTitle(QVBoxLayout& layout, const Priority& priority)
{
    const QString tier = qtText(headingOf(priority.tier));
    layout.addWidget(
        newLabel(priority.group.empty() ? tier : tr("%1 \u203a %2").arg(tier, qtText(priority.group)), true));
    QLabel* title = newLabel(qtText(priority.title));
    QFont font = title->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.6);
    title->setFont(font);
    layout.addWidget(title);
}

void SectionPage::editText()
{
    m_text->edit();
}

bool SectionPage::editSelected()
{
    if (m_project->selection().observation) {
        return false; // a figure is selected: it's what is corrected
    }
    editText();
    return true;
}

bool SectionPage::saveText()
{
    return m_text->save();
}

void SectionPage::makeSelectable(FigureGrid& grid, int column, const Observation& observation)
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

void SectionPage::addRatings(QVBoxLayout& layout, const Priority& priority)
{
    if (priority.ratings.empty()) {
        return;
    }
    addHeading(layout, tr("Ratings"));
    FigureGrid grid({tr("Criterion"), tr("Rated"), tr("Source")});
    for (const Rating& rating : priority.ratings) {
        grid.addRow({criterionTitle(rating.criterion), rating.words ? qtText(*rating.words) : tr("not rated"),
                     lineText(rating.line)});
    }
    m_lines << grid.lines();
    layout.addWidget(grid.takeWidget(tr("Ratings")));
}

void SectionPage::addRates(QVBoxLayout& layout, const Priority& priority)
{
    const auto rates = project::localAgainstForce(*m_project, priority);
    if (!rates) {
        Q_EMIT failed(rates.error());
        return;
    }
    if (rates->empty()) {
        return;
    }
    addHeading(layout, tr("Local against force"));
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
    m_lines << grid.lines();
    layout.addWidget(grid.takeWidget(tr("Local against force")));
}

void SectionPage::addChart(QVBoxLayout& layout, const Priority& priority)
{
    if (m_chart->showChart(priority)) {
        layout.addSpacing(kAboveChart);
        layout.addWidget(m_chart);
    }
}

ChartPanel* SectionPage::chartPanel() const
{
    return m_chart->isHidden() ? nullptr : m_chart;
}

void SectionPage::setTheme(ThemeKind theme)
{
    m_chart->setTheme(theme);
}

void SectionPage::addFacts(QVBoxLayout& layout, const Priority& priority)
{
    if (priority.facts.empty() && priority.sharedWith.empty()) {
        return;
    }
    addHeading(layout, tr("Facts"));
    FigureGrid grid({tr("About"), tr("Fact"), tr("Source")});
    if (!priority.sharedWith.empty()) {
        QStringList names;
        for (const AreaId id : priority.sharedWith) {
            const Area* area = m_project->catalogue().area(id);
            names << (area == nullptr ? QString() : qtText(area->name));
        }
        names.sort();
        grid.addRow({tr("Partnerships with this priority"), names.join(QStringLiteral(", ")), QString()});
    }
    for (const Fact& fact : priority.facts) {
        grid.addRow({qtText(fact.label), qtText(fact.text), lineText(fact.line)});
    }
    m_lines << grid.lines();
    layout.addWidget(grid.takeWidget(tr("Facts")));
}

void SectionPage::addHotspots(QVBoxLayout& layout, const Priority& priority)
{
    if (priority.hotspots.empty()) {
        return;
    }
    addHeading(layout, tr("Hotspots"));
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
    m_lines << grid.lines();
    layout.addWidget(grid.takeWidget(tr("Hotspots")));
}

void SectionPage::addPeople(QVBoxLayout& layout, const Priority& priority)
{
    if (priority.atRisk.empty()) {
        return;
    }
    addHeading(layout, tr("People at risk"));
    for (const AtRiskGroup& group : priority.atRisk) {
        const QString text = group.heading.empty()
                                 ? qtText(group.text)
                                 : tr("%1: %2").arg(qtText(group.heading), qtText(group.text));
        layout.addWidget(newLabel(QStringLiteral("\u2022 ") + withLine(text, group.line)));
    }
}

void SectionPage::addRecommendations(QVBoxLayout& layout, const Priority& priority)
{
    addHeading(layout, tr("Recommendations"));
    if (priority.recommendations.empty()) {
        layout.addWidget(newLabel(tr("None for this section."), true));
    }
    int number = 0;
    for (const Recommendation& recommendation : priority.recommendations) {
        layout.addWidget(newLabel(
            tr("%1. %2").arg(++number).arg(withLine(qtText(recommendation.text), recommendation.line))));
    }
}

QString SectionPage::plainText() const
{
    return m_lines.join(QLatin1Char('\n'));
}

} // namespace wardwise

#include "ui/views/wards/wards_chart.h"

#include "core/project/ward_charts.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/chart_view.h"
#include "ui/choice_box.h"
#include "ui/qt_text.h"
#include "ui/views/wards/what_if_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <array>

namespace wardwise {

namespace {

struct ChartTab
{
    const char* id;
    const char* title;
    const char* toolTip;
};

constexpr std::array kTabs{
    ChartTab{"ranked", QT_TRANSLATE_NOOP("wardwise::WardsChart", "Ranked"),
             QT_TRANSLATE_NOOP("wardwise::WardsChart", "Wards from the highest rate to the lowest")},
    ChartTab{"funnel", QT_TRANSLATE_NOOP("wardwise::WardsChart", "Funnel"),
             QT_TRANSLATE_NOOP("wardwise::WardsChart", "Rates by population, with what chance would give")},
    ChartTab{"pair", QT_TRANSLATE_NOOP("wardwise::WardsChart", "Pair"),
             QT_TRANSLATE_NOOP("wardwise::WardsChart",
                               "Two measures, or two periods, of each ward against each other")},
    ChartTab{"lorenz", QT_TRANSLATE_NOOP("wardwise::WardsChart", "Spread"),
             QT_TRANSLATE_NOOP("wardwise::WardsChart", "Whether few wards have most of the events")},
    ChartTab{"profile", QT_TRANSLATE_NOOP("wardwise::WardsChart", "Profile"),
             QT_TRANSLATE_NOOP("wardwise::WardsChart", "All measures of the selected ward")},
    ChartTab{"multiples", QT_TRANSLATE_NOOP("wardwise::WardsChart", "All measures"),
             QT_TRANSLATE_NOOP("wardwise::WardsChart", "A small panel of all wards for each measure")},
    ChartTab{"trend", QT_TRANSLATE_NOOP("wardwise::WardsChart", "Trend"),
             QT_TRANSLATE_NOOP("wardwise::WardsChart", "Month by month: where the ward is going")},
    ChartTab{"what-if", QT_TRANSLATE_NOOP("wardwise::WardsChart", "What if"),
             QT_TRANSLATE_NOOP("wardwise::WardsChart", "How flags change with method and reference set")}};

} // namespace

WardsChart::WardsChart(project::Project& project, QWidget* parent)
    : QWidget(parent)
    , m_project(&project)
    , m_kinds(new QTabBar(this))
    , m_choicePart(new QWidget(this))
    , m_choiceLabel(new QLabel(m_choicePart))
    , m_choice(new QComboBox(m_choicePart))
    , m_words(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_panel(new ChartPanel(this))
    , m_whatIf(new WhatIfView(this))
{
    m_kinds->setAccessibleName(tr("Chart"));
    m_kinds->setExpanding(false);
    m_kinds->setDrawBase(false);
    for (const ChartTab& each : kTabs) {
        const int at = m_kinds->addTab(tr(each.title));
        m_kinds->setTabToolTip(at, tr(each.toolTip));
        m_kinds->setTabData(at, QLatin1String(each.id));
    }
    m_choiceLabel->setBuddy(m_choice);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(12);
    auto* choiceLayout = new QHBoxLayout(m_choicePart);
    choiceLayout->setContentsMargins(2, 2, 2, 0);
    choiceLayout->addWidget(m_choiceLabel);
    choiceLayout->addWidget(m_choice, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_kinds);
    layout->addWidget(m_choicePart);
    layout->addWidget(m_words);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setContentsMargins(2, 2, 2, 0);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_stack->addWidget(m_panel);
    m_stack->addWidget(m_whatIf);
    layout->addWidget(m_stack, 1);
    connect(m_whatIf, &WhatIfView::areaSelected, this, &WardsChart::areaSelected);
    fillChoice();
    connect(m_kinds, &QTabBar::currentChanged, this, [this] {
        fillChoice();
        draw();
        Q_EMIT changed();
    });
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        draw();
        Q_EMIT changed();
    });
}

ChartView* WardsChart::view() const
{
    return m_panel->view();
}

WardsChart::Kind WardsChart::chosenKind() const
{
    return static_cast<Kind>(std::max(0, m_kinds->currentIndex()));
}

QString WardsChart::kind() const
{
    return m_kinds->tabData(m_kinds->currentIndex()).toString();
}

bool WardsChart::chooseKind(const QString& id)
{
    for (int i = 0; i < m_kinds->count(); ++i) {
        if (m_kinds->tabData(i).toString() == id) {
            m_kinds->setCurrentIndex(i);
            return true;
        }
    }
    return false;
}

void WardsChart::showTable(std::shared_ptr<const project::WardTable> table, std::optional<MeasureId> measure,
                           std::optional<AreaId> area, project::ComparisonRequest request)
{
    const bool otherMeasures = m_table != table || m_measure != measure;
    const bool otherArea = m_area != area;
    m_table = std::move(table);
    m_measure = measure;
    m_area = area;
    m_request = std::move(request);
    const bool otherMonths = chosenKind() == Kind::Trend && (otherMeasures || otherArea);
    if ((otherMeasures && chosenKind() == Kind::Pair) || otherMonths) {
        fillChoice();
    }
    draw();
}

std::optional<std::size_t> WardsChart::column() const
{
    return m_table && m_measure ? m_table->columnOf(*m_measure) : std::nullopt;
}

const Comparison* WardsChart::comparison() const
{
    const auto at = column();
    return at ? &m_table->comparison(*at) : nullptr;
}

void WardsChart::fillChoice()
{
    const Kind kind = chosenKind();
    m_choicePart->setVisible(kind == Kind::Funnel || kind == Kind::Pair || kind == Kind::Trend);
    m_choiceLabel->setText(kind == Kind::Funnel  ? tr("L&imits:")
                           : kind == Kind::Trend ? tr("Re&base:")
                                                 : tr("A&gainst:"));
    m_words->hide();
    refill(m_choice, [&] {
        if (kind == Kind::Funnel) {
            m_choice->addItem(tr("Chance and how places differ"), static_cast<int>(FunnelLimits::Adjusted));
            m_choice->addItem(tr("Chance alone"), static_cast<int>(FunnelLimits::Chance));
        } else if (kind == Kind::Pair && m_table) {
            offerPairs();
        } else if (kind == Kind::Trend) {
            offerRebases();
        }
    });
}

/// The same measure in periods that are like this one, then other measures, then the same in other months.
void WardsChart::offerPairs()
{
    const auto others = comparison() == nullptr ? std::vector<comparison::OtherPeriod>()
                                                : project::otherPeriodsOf(*m_project, m_request);
    const auto offer = [&](bool isAlike) {
        for (const comparison::OtherPeriod& other : others) {
            if ((other.likeness != PeriodLikeness::OtherMonths) != isAlike) {
                continue;
            }
            const QString period = qtText(titleOf(other.choice.span));
            m_choice->addItem(isAlike ? tr("Same measure, %1").arg(period)
                                      : tr("Same measure, %1 (other months)").arg(period),
                              qtText(other.choice.span.label));
        }
    };
    offer(true);
    for (const auto& heading : m_table->columns()) {
        if (heading.measure != m_measure) {
            m_choice->addItem(qtText(heading.name), QVariant::fromValue<qlonglong>(heading.measure.value));
        }
    }
    offer(false);
}

Result<Travel> WardsChart::travel(const std::vector<Month>& rebase) const
{
    const Area* ward = m_area ? m_project->catalogue().area(*m_area) : nullptr;
    return m_project->travel({.area = ward == nullptr ? m_request.area : ward->code,
                              .measure = m_request.measure,
                              .source = m_request.source,
                              .rebase = rebase});
}

const Result<Travel>& WardsChart::unrebased()
{
    if (!m_unrebased || m_unrebased->table != m_table || m_unrebased->measure != m_measure
        || m_unrebased->area != m_area) {
        m_unrebased = Unrebased{m_table, m_measure, m_area, travel({})};
    }
    return m_unrebased->travel;
}

/// By hand: where a step was found it's suggested, but never chosen by itself.
void WardsChart::offerRebases()
{
    m_choice->addItem(tr("Not rebased"), QString());
    if (comparison() == nullptr) {
        return;
    }
    const Result<Travel>& found = unrebased();
    for (std::size_t i = 1; found && i < found->points.size(); ++i) {
        const Month month = found->points[i].month;
        const QString name = qtText(inWords(month));
        m_choice->addItem(found->suggestedRebase == month ? tr("%1 (suggested)").arg(name) : name,
                          qtText(toText(month)));
    }
}

QString WardsChart::words() const
{
    return m_words->isHidden() ? QString() : m_words->text();
}

WardsChart::Made WardsChart::wanted() const
{
    const Kind kind = chosenKind();
    constexpr std::size_t kManyRows = 1000; // of so many, all measures aren't made anew to name another ward
    const bool ofArea = kind == Kind::Profile || kind == Kind::Ranked || kind == Kind::Trend
                        || (kind == Kind::Multiples && m_table && m_table->rows().size() <= kManyRows);
    return {m_table, m_measure, ofArea ? m_area : std::nullopt, kind, m_choice->currentData()};
}

void WardsChart::setTheme(ThemeKind theme)
{
    m_panel->setTheme(theme);
    m_whatIf->setTheme(theme);
}

void WardsChart::drawWhatIf()
{
    if (Made made = wanted(); !m_isDrawn || made != m_made) {
        m_made = std::move(made);
        m_isDrawn = true;
        auto found =
            comparison() == nullptr ? Result<comparison::WhatIf>(Error{}) : m_project->whatIf(m_request);
        if (found) {
            m_whatIf->showWhatIf(std::move(*found));
        } else {
            m_whatIf->explain(qtText(found.error().message));
        }
    }
    m_whatIf->setSelected(m_area);
}

void WardsChart::draw()
{
    const bool isTable = chosenKind() == Kind::WhatIf;
    m_stack->setCurrentIndex(isTable ? 1 : 0);
    if (isTable) {
        drawWhatIf();
        return;
    }
    Made made = wanted();
    if (!m_isDrawn || made != m_made) {
        m_made = std::move(made);
        m_isDrawn = true;
        m_spec = make();
        m_panel->setSpec(onScreen(), m_spec);
    }
    if (chosenKind() == Kind::Trend) {
        view()->setSelected(std::nullopt); // what is selected there is a month
        return;
    }
    const bool ofMeasures = chosenKind() == Kind::Profile;
    view()->setSelected(ofMeasures ? m_measure ? std::optional<ChartKey>(*m_measure) : std::nullopt
                        : m_area   ? std::optional<ChartKey>(*m_area)
                                   : std::nullopt);
}

QVariantMap WardsChart::state() const
{
    return {{QStringLiteral("kind"), kind()}, {QStringLiteral("choice"), m_choice->currentText()}};
}

void WardsChart::restore(const QVariantMap& state)
{
    chooseKind(state.value(QStringLiteral("kind")).toString());
    const int at = m_choice->findText(state.value(QStringLiteral("choice")).toString());
    if (at >= 0) {
        m_choice->setCurrentIndex(at);
    }
}

} // namespace wardwise

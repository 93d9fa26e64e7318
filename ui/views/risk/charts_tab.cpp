#include "ui/views/risk/charts_tab.h"

#include "core/project/risk_chart_list.h"
#include "ui/charts/chart_panel.h"
#include "ui/choice_box.h"
#include "ui/qt_text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace wardwise {

ChartsTab::ChartsTab(RiskState& state, QWidget* parent)
    : QWidget(parent)
    , m_state(&state)
    , m_choice(new QComboBox(this))
    , m_panel(new ChartPanel(this))
{
    auto* choices = new QHBoxLayout;
    addChoice(*choices, tr("Sho&w:"), m_choice, 1);
    choices->addStretch(2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addLayout(choices);
    layout->addWidget(m_panel, 1);
    setFocusProxy(m_choice);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &ChartsTab::draw);
    connect(m_panel, &ChartPanel::failed, this, &ChartsTab::failed);
    connect(m_panel, &ChartPanel::said, this, &ChartsTab::said);
    connect(m_state, &RiskState::changed, this, [this] {
        m_isStale = true;
        if (isVisible()) {
            refresh();
        }
    });
}

void ChartsTab::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale) {
        refresh();
    }
}

void ChartsTab::refresh()
{
    m_isStale = false;
    const auto* scores = m_state->shown();
    const auto names = scores == nullptr ? Result(std::vector<project::RiskChartName>())
                                         : project::riskChartsOf(m_state->project(), *scores);
    if (!names) {
        Q_EMIT failed(names.error());
        return;
    }
    refill(m_choice, [&] {
        for (const project::RiskChartName& name : *names) {
            m_choice->addItem(qtText(name.title), qtText(name.id));
        }
    });
    draw();
}

void ChartsTab::draw()
{
    const auto* scores = m_state->shown();
    m_panel->setVisible(scores != nullptr && m_choice->count() > 0);
    if (scores == nullptr || m_choice->count() == 0) {
        return;
    }
    const auto whole =
        project::riskChart(m_state->project(), *scores, m_choice->currentData().toString().toStdString());
    if (!whole) {
        Q_EMIT failed(whole.error());
        return;
    }
    ChartSpec onScreen = *whole;
    std::visit([](auto& spec) { spec.words.marking.clear(); },
               onScreen); // the window has it in its own corner
    m_panel->setSpec(onScreen, *whole);
}

void ChartsTab::setTheme(ThemeKind theme)
{
    m_panel->setTheme(theme);
}

} // namespace wardwise

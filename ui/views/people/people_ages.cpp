#include "ui/views/people/people_ages.h"

#include "core/charts/pyramid.h"
#include "core/project/people_profile.h"
#include "ui/charts/chart_panel.h"
#include "ui/choice_box.h"
#include "ui/qt_text.h"
#include "ui/views/page_words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace wardwise {

namespace {

/// With nothing but the reason why there's nothing to draw.
Pyramid noPyramid(const project::PeopleProfile& profile)
{
    AgeProfile none;
    Pyramid chart = agePyramid(none, {});
    chart.words.title = "Ages and sexes";
    chart.words.subtitle.clear();
    chart.words.footer.clear();
    chart.words.explanation =
        profile.missing.empty() ? "There are no counts of people by age." : profile.missing.front();
    chart.words.description = chart.words.explanation;
    return chart;
}

} // namespace

PeopleAges::PeopleAges(project::Project& project, ChartPanel* panel, QWidget* parent)
    : QWidget(parent)
    , m_project(&project)
    , m_measure(new QComboBox(this))
    , m_panel(panel)
    , m_words(newPageNote({}, this))
{
    auto* choice = new QHBoxLayout;
    addChoice(*choice, tr("&Of whom:"), m_measure, 0);
    choice->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addLayout(choice);
    layout->addWidget(m_panel, 1);
    layout->addWidget(m_words);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    connect(m_measure, &QComboBox::currentIndexChanged, this, &PeopleAges::showChosen);
}

void PeopleAges::refresh()
{
    const Area* area = m_project->assessedArea();
    if (area == nullptr) {
        return;
    }
    const auto profile = project::peopleProfile(*m_project, *area);
    if (!profile) {
        Q_EMIT failed(profile.error());
        return;
    }
    refill(m_measure, [&] {
        for (const AgeProfile& ages : profile->ages) {
            m_measure->addItem(qtText(ages.name), qtText(ages.name));
        }
    });
    m_measure->setEnabled(m_measure->count() > 0);
    QStringList words;
    for (const project::RepeatProfile& repeats : profile->repeats) {
        words << qtText(repeats.sentence);
    }
    for (const std::string& missing : profile->missing) {
        words << qtText(missing);
    }
    m_words->setText(words.join(QLatin1Char('\n')));
    if (profile->ages.empty()) {
        m_panel->setSpec(noPyramid(*profile), noPyramid(*profile));
        return;
    }
    showChosen();
}

void PeopleAges::showChosen()
{
    const Area* area = m_project->assessedArea();
    const auto figures =
        area == nullptr ? Result<std::vector<project::SplitFigures>>(std::vector<project::SplitFigures>())
                        : project::splitFigures(*m_project, *area);
    if (!figures || area == nullptr) {
        return;
    }
    for (const AgeProfile& ages : project::ageProfiles(*m_project, *area, *figures)) {
        if (qtText(ages.name) == m_measure->currentData().toString()) {
            const Pyramid whole = agePyramid(ages, m_project->marking());
            Pyramid shown = whole;
            shown.words.footer.clear(); // an exported chart carries every word
            shown.words.marking.clear();
            m_panel->setSpec(shown, whole);
        }
    }
}

QString PeopleAges::words() const
{
    return m_words->text();
}

} // namespace wardwise

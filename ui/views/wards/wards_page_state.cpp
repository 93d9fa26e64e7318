// The Wards page as others see and set it: what it says, how the user has set it up, and choices made from
// outside.
#include "ui/message_bar.h"
#include "ui/qt_text.h"
#include "ui/views/wards/class_changes_label.h"
#include "ui/views/wards/comparison_choices.h"
#include "ui/views/wards/rate_form_label.h"
#include "ui/views/wards/ward_table_view.h"
#include "ui/views/wards/wards_chart.h"
#include "ui/views/wards/wards_page.h"

#include <QSplitter>

namespace wardwise {

QString WardsPage::changeText() const
{
    return m_changes->isHidden() ? QString() : m_changes->text();
}

QString WardsPage::formText() const
{
    return m_form->isHidden() ? QString() : m_form->text();
}

QString WardsPage::messageText() const
{
    return m_message->text();
}

QVariantMap WardsPage::viewState() const
{
    return {{QStringLiteral("splitter"), m_splitter->saveState()},
            {QStringLiteral("columns"), m_view->columnState()},
            {QStringLiteral("choices"), m_choices->state()},
            {QStringLiteral("chart"), m_chart->state()}};
}

void WardsPage::restoreViewState(const QVariantMap& state)
{
    m_splitter->restoreState(state.value(QStringLiteral("splitter")).toByteArray());
    m_choices->restore(state.value(QStringLiteral("choices")).toMap());
    m_chart->restore(state.value(QStringLiteral("chart")).toMap());
    m_view->restoreColumns(state.value(QStringLiteral("columns")).toMap());
}

bool WardsPage::chooseSource(const QString& key)
{
    const auto source = findSource(m_project->catalogue(), key.toStdString());
    return source && m_choices->chooseSource((*source)->id);
}

bool WardsPage::chooseReference(const QString& id)
{
    return m_choices->chooseReference(id);
}

bool WardsPage::chooseForm(RateForm form)
{
    return m_choices->chooseForm(form);
}

bool WardsPage::chooseMeasure(const QString& name)
{
    return m_choices->chooseMeasure(name);
}

} // namespace wardwise

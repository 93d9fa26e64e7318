#include "ui/views/wards/class_changes_label.h"

#include "ui/qt_text.h"

#include <QDeadlineTimer>
#include <QTimer>

namespace wardwise {

namespace {

constexpr std::size_t kChangesWritten = 4;
constexpr int kMillisecondsAtATime = 8; // half a frame

} // namespace

ClassChangesLabel::ClassChangesLabel(QWidget* parent) : QLabel(parent), m_pause(new QTimer(this))
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setAccessibleName(tr("What the last choice changed"));
    hide();
    // What is to be painted or was typed meanwhile goes first.
    m_pause->setSingleShot(true);
    m_pause->setInterval(0);
    connect(m_pause, &QTimer::timeout, this, &ClassChangesLabel::lookOn);
}

void ClassChangesLabel::look(std::shared_ptr<const project::WardTable> before,
                             std::shared_ptr<const project::WardTable> after)
{
    m_changes.clear();
    m_search.reset();
    if (before) {
        m_search.emplace(std::move(before), std::move(after));
    }
    lookOn();
}

void ClassChangesLabel::lookOn()
{
    const QDeadlineTimer enough(kMillisecondsAtATime);
    bool more = m_search.has_value();
    while (more && !enough.hasExpired()) {
        more = m_search->step();
    }
    if (more) {
        m_pause->start();
    } else if (m_search) {
        m_changes = m_search->found();
        m_search.reset();
    }
    say();
}

void ClassChangesLabel::setShown(const Comparison* shown)
{
    m_foremost =
        shown == nullptr || !shown->notComparable.empty() ? std::nullopt : std::optional(shown->measure);
    say();
}

void ClassChangesLabel::say()
{
    if (m_foremost && !m_changes.empty()) {
        const std::string words = comparison::inWords(m_changes, *m_foremost, kChangesWritten);
        setText(tr("Changed: %1").arg(qtText(words)));
    }
    setVisible(m_foremost && !m_changes.empty());
}

} // namespace wardwise

#include "ui/views/priorities/section_text.h"

#include "ui/qt_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

namespace wardwise {

namespace {

constexpr int kEditorHeight = 160;
constexpr int kSavePause = 1000;

} // namespace

SectionText::SectionText(project::Project& project, QWidget* parent)
    : QWidget(parent)
    , m_project(&project)
    , m_reading(new QWidget(this))
    , m_editing(new QWidget(this))
    , m_text(new QLabel(m_reading))
    , m_edit(new QPushButton(tr("Edit te&xt"), m_reading))
    , m_editor(new QPlainTextEdit(m_editing))
    , m_pause(new QTimer(this))
{
    layOut();
    m_pause->setSingleShot(true);
    m_pause->setInterval(kSavePause);
    connect(m_pause, &QTimer::timeout, this, &SectionText::store);
    connect(m_editor, &QPlainTextEdit::textChanged, m_pause, [this] {
        if (isEditing() && !m_pause->isActive()) {
            m_pause->start(); // at the first key: however fast one types, a second is the most that's unsaved
        }
    });
    connect(m_edit, &QPushButton::clicked, this, &SectionText::edit);
    auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), m_editor);
    shortcut->setContext(Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, this, &SectionText::save);
}

void SectionText::layOut()
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* reading = new QVBoxLayout(m_reading);
    reading->setContentsMargins(0, 4, 0, 0);
    reading->addWidget(m_text);
    reading->addWidget(m_edit, 0, Qt::AlignLeft);
    m_editor->setAccessibleName(tr("The section's text"));
    m_editor->setTabChangesFocus(true);
    m_editor->setMinimumHeight(kEditorHeight);
    auto* done = new QPushButton(tr("D&one"), m_editing);
    done->setToolTip(tr("Ctrl+Return. What is typed is stored as you go; Undo takes it back."));
    connect(done, &QPushButton::clicked, this, &SectionText::save);
    auto* editing = new QVBoxLayout(m_editing);
    editing->setContentsMargins(0, 4, 0, 0);
    editing->addWidget(m_editor);
    editing->addWidget(done, 0, Qt::AlignLeft);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_reading);
    layout->addWidget(m_editing);
    m_editing->hide();
}

bool SectionText::isEditing() const
{
    return !m_editing->isHidden();
}

QString SectionText::text() const
{
    return isEditing() ? m_editor->toPlainText() : m_text->text();
}

void SectionText::showText(const Priority& priority)
{
    m_stored = priority.summary;
    if (isEditing() && m_priority == priority.id) {
        return;
    }
    m_priority = priority.id;
    m_pause->stop();
    m_editing->hide();
    m_reading->show();
    m_text->setText(m_stored.empty() ? tr("This section has no text yet.") : qtText(m_stored));
    m_text->setForegroundRole(m_stored.empty() ? QPalette::PlaceholderText : QPalette::WindowText);
    m_edit->setEnabled(!m_project->isReadOnly());
}

void SectionText::edit()
{
    if (!m_priority || m_project->isReadOnly() || isEditing()) {
        return;
    }
    m_editor->setPlainText(qtText(m_stored));
    m_reading->hide();
    m_editing->show();
    m_editor->setFocus();
}

bool SectionText::store()
{
    const std::string typed = m_editor->toPlainText().toStdString();
    if (!isEditing() || !m_priority || typed == m_stored) {
        return true;
    }
    if (const auto saved = m_project->setSummary(*m_priority, typed); !saved) {
        Q_EMIT failed(saved.error());
        return false;
    }
    m_stored = typed;
    return true;
}

bool SectionText::save()
{
    if (!isEditing()) {
        return true;
    }
    m_pause->stop();
    if (!store()) {
        return false;
    }
    const bool hadFocus = m_editor->hasFocus();
    m_editing->hide();
    m_reading->show();
    m_text->setText(m_stored.empty() ? tr("This section has no text yet.") : qtText(m_stored));
    if (hadFocus) {
        m_edit->setFocus();
    }
    return true;
}

} // namespace wardwise

#include "ui/views/priorities/section_text.h"

#include "core/project/stale_sentences.h"
#include "ui/prose/changed_sentences.h"
#include "ui/prose/prose_bar.h"
#include "ui/prose/prose_editor.h"
#include "ui/prose/prose_view.h"
#include "ui/qt_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace wardwise {

namespace {

constexpr int kEditorHeight = 320;
constexpr int kSavePause = 1000;

} // namespace

SectionText::SectionText(project::Project& project, QWidget* parent)
    : QWidget(parent)
    , m_project(&project)
    , m_figures(std::make_unique<project::BoundFigures>(project))
    , m_reading(new QWidget(this))
    , m_editing(new QWidget(this))
    , m_view(new ProseView(project, *m_figures, m_reading))
    , m_edit(new QPushButton(tr("Edit te&xt"), m_reading))
    , m_editor(new ProseEditor(project, m_editing))
    , m_changed(new ChangedSentences(this))
    , m_pause(new QTimer(this))
{
    layOut();
    m_pause->setSingleShot(true);
    m_pause->setInterval(kSavePause);
    connect(m_pause, &QTimer::timeout, this, &SectionText::store);
    connect(m_edit, &QPushButton::clicked, this, &SectionText::edit);
    connect(m_changed, &ChangedSentences::accepted, this, &SectionText::accept);
    connect(m_changed, &ChangedSentences::rewriteWanted, this, [this](BoundFigureId figure) {
        edit();
        m_editor->showFigure(figure);
        m_editor->setFocus();
    });
    connectEditor();
}

SectionText::~SectionText() = default;

void SectionText::connectEditor()
{
    connect(m_editor, &QTextEdit::textChanged, m_pause, [this] {
        if (isEditing() && !m_pause->isActive()) {
            m_pause->start(); // at the first key: however fast one types, a second is the most that's unsaved
        }
    });
    connect(m_editor, &ProseEditor::failed, this, &SectionText::failed);
    connect(m_editor, &ProseEditor::said, this, &SectionText::said);
    auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), m_editor);
    shortcut->setContext(Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, this, &SectionText::save);
}

void SectionText::layOut()
{
    m_view->setAccessibleName(tr("Text"));
    auto* reading = new QVBoxLayout(m_reading);
    reading->setContentsMargins(0, 4, 0, 0);
    reading->addWidget(m_view);
    reading->addWidget(m_edit, 0, Qt::AlignLeft);
    m_editor->setAccessibleName(tr("The section's text"));
    m_editor->setMinimumHeight(kEditorHeight);
    auto* done = new QPushButton(tr("D&one"), m_editing);
    done->setToolTip(tr("Ctrl+Return. What is typed is stored as you go; Undo takes it back."));
    connect(done, &QPushButton::clicked, this, &SectionText::save);
    auto* editing = new QVBoxLayout(m_editing);
    editing->setContentsMargins(0, 4, 0, 0);
    editing->addWidget(new ProseBar(*m_editor, m_editing));
    editing->addWidget(m_editor);
    editing->addWidget(done, 0, Qt::AlignLeft);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_changed);
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
    if (isEditing()) {
        return resolved(m_editor->markup());
    }
    return m_stored.empty() ? tr("This section has no text yet.") : resolved(m_stored);
}

QString SectionText::resolved(const std::string& markup) const
{
    return qtText(project::resolvedText(*m_figures, markup));
}

const Priority* SectionText::priority() const
{
    const auto& all = m_project->priorities();
    const auto at =
        std::find_if(all.begin(), all.end(), [&](const Priority& p) { return p.id == m_priority; });
    return at == all.end() ? nullptr : &*at;
}

void SectionText::showText(const Priority& priority)
{
    m_stored = priority.summary;
    m_figures->refresh();
    if (isEditing() && m_priority == priority.id) {
        m_editor->refreshFigures();
        showChanged();
        return;
    }
    m_priority = priority.id;
    m_pause->stop();
    read();
    m_edit->setEnabled(!m_project->isReadOnly());
}

void SectionText::read()
{
    m_editing->hide();
    m_reading->show();
    if (m_stored.empty()) {
        m_view->showNothing(tr("This section has no text yet."));
    } else {
        m_view->showProse(m_stored);
    }
    showChanged();
}

void SectionText::showChanged()
{
    const Priority* shown = priority();
    m_changed->showSentences(shown == nullptr ? std::vector<project::StaleSentence>()
                                              : project::staleSentences(*m_project, *m_figures, *shown),
                             !m_project->isReadOnly());
}

void SectionText::edit()
{
    const Priority* shown = priority();
    if (shown == nullptr || m_project->isReadOnly() || isEditing()) {
        return;
    }
    m_editor->setProse(*shown);
    m_reading->hide();
    m_editing->show();
    m_editor->setFocus();
}

bool SectionText::store()
{
    if (!isEditing() || !m_priority || !m_editor->document()->isModified()) {
        return true;
    }
    const std::string typed = m_editor->markup();
    if (typed == m_stored) {
        m_editor->document()->setModified(false);
        return true;
    }
    if (const auto saved = m_project->setSummary(*m_priority, typed); !saved) {
        Q_EMIT failed(saved.error());
        return false;
    }
    m_editor->document()->setModified(false);
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
    read();
    if (hadFocus) {
        m_edit->setFocus();
    }
    return true;
}

void SectionText::accept(const std::vector<BoundFigureId>& figures)
{
    // Storing tells the page, which shows the section anew.
    if (const auto accepted = project::acceptFigures(*m_project, *m_figures, figures); !accepted) {
        Q_EMIT failed(accepted.error());
    }
}

} // namespace wardwise

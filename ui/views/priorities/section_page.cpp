#include "ui/views/priorities/section_page.h"

#include "core/project/section_edits.h"
#include "ui/charts/chart_panel.h"
#include "ui/qt_text.h"
#include "ui/views/priorities/block_column.h"
#include "ui/views/priorities/block_contents.h"
#include "ui/views/priorities/block_frame.h"
#include "ui/views/priorities/section_text.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace wardwise {

namespace {

constexpr int kReadingWidth = 900;
constexpr int kSettling = 300; ///< ms, in which blocks are laid out
constexpr double kTitleSize = 1.6;

} // namespace

SectionPage::SectionPage(project::Project& project, QWidget* parent)
    : Page(parent)
    , m_project(&project)
    , m_scroll(new QScrollArea(this))
    , m_text(new SectionText(project))
    , m_contents(new BlockContents(project, this))
    , m_tier(m_contents->newLabel({}, true))
    , m_heading(m_contents->newLabel({}))
    , m_arrange(new QPushButton(tr("&Arrange")))
    , m_more(new QToolButton)
    , m_column(new BlockColumn)
    , m_settling(new QTimer(this))
{
    auto* whole = new QWidget;
    auto* outer = new QHBoxLayout(whole);
    outer->setContentsMargins(24, 18, 24, 24);
    auto* page = new QWidget(whole);
    page->setMaximumWidth(kReadingWidth);
    outer->addWidget(page, 1000);
    outer->addStretch(1);
    QFont font = m_heading->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * kTitleSize);
    m_heading->setFont(font);
    m_arrange->setCheckable(true);
    m_arrange->setToolTip(tr("Add, move and remove what the section shows"));
    m_more->setText(tr("Section\u2026"));
    m_more->setAccessibleName(tr("Section"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    auto* top = new QHBoxLayout;
    top->addWidget(m_tier, 1);
    top->addWidget(m_arrange);
    top->addWidget(m_more);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(top);
    layout->addWidget(m_heading);
    layout->addWidget(m_column);
    layout->addStretch(1);
    m_scroll->setWidget(whole);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setAccessibleName(tr("Section"));
    auto* around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 0, 0);
    around->addWidget(m_scroll);
    setFocusProxy(m_scroll);
    // How far one can scroll is known once blocks that were made anew are laid out, which takes several
    // steps.
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] {
        if (m_settling->isActive()) {
            m_scroll->verticalScrollBar()->setValue(m_scrollTo);
        }
    });
    m_settling->setSingleShot(true);
    m_settling->setInterval(kSettling);
    m_text->setParent(m_column);
    m_text->hide();
    connect(m_text, &SectionText::failed, this, &SectionPage::failed);
    connect(m_contents, &BlockContents::failed, this, &SectionPage::failed);
    connect(m_contents, &BlockContents::factWanted, this, &SectionPage::writeFact);
    connect(m_contents, &BlockContents::said, this, &SectionPage::said);
    connect(m_arrange, &QPushButton::toggled, this, &SectionPage::arrange);
    connect(m_more->menu(), &QMenu::aboutToShow, this, &SectionPage::fillSectionMenu);
    connect(m_column, &BlockColumn::dropped, this,
            [this](qlonglong block, int place) { moveBlock(SectionBlockId{block}, place); });
    connect(m_text, &SectionText::said, this, &SectionPage::said);
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
    if (title == m_title && current() != nullptr && !m_column->frames().empty()) {
        return;
    }
    saveText();
    m_title = title;
    if (current() == nullptr && !m_project->priorities().empty()) {
        m_title = qtText(m_project->priorities().front().title);
    }
    rebuild();
    m_scrollTo = 0;
    m_scroll->verticalScrollBar()->setValue(0);
}

void SectionPage::rebuild()
{
    const Priority* priority = current();
    if (priority == nullptr && !m_project->priorities().empty()) {
        m_title = qtText(m_project->priorities().front().title); // it was removed or renamed
        priority = current();
    }
    if (priority != nullptr && m_text->isEditing()) {
        m_text->showText(*priority);
        return; // only the text is being changed
    }
    const int scrolled = m_scroll->verticalScrollBar()->value();
    m_column->clear({m_text});
    m_text->hide();
    m_lines = {};
    m_tier->setVisible(priority != nullptr);
    m_heading->setVisible(priority != nullptr);
    m_arrange->setVisible(priority != nullptr && !m_project->isReadOnly());
    m_more->setVisible(!m_project->isReadOnly() && m_project->assessment());
    if (priority == nullptr) {
        showEmpty();
    } else {
        showTitle(*priority);
        showBlocks(*priority);
    }
    m_scrollTo = scrolled;
    m_settling->start();
    m_scroll->verticalScrollBar()->setValue(scrolled);
}

void SectionPage::showEmpty()
{
    m_contents->takeLines();
    auto* heading = m_contents->newLabel(tr("No priorities yet"));
    QFont font = heading->font();
    font.setBold(true);
    heading->setFont(font);
    m_column->addWidget(heading);
    m_column->addWidget(m_contents->newLabel(
        tr("An assessment has a section for each priority: its text, ratings, figures and recommendations. "
           "This project has none yet. The sample project shows how they look.")));
    m_lines << m_contents->takeLines();
    if (!m_project->isReadOnly() && m_project->assessment()) {
        auto* add = new QPushButton(tr("Add a &section\u2026"));
        connect(add, &QPushButton::clicked, this, &SectionPage::addSection, Qt::QueuedConnection);
        m_column->addWidget(add);
    }
}

void SectionPage::showTitle(const Priority& priority)
{
    const QString tier = qtText(headingOf(priority.tier));
    m_tier->setText(priority.group.empty() ? tier : tr("%1 \u203a %2").arg(tier, qtText(priority.group)));
    m_heading->setText(m_title);
    m_lines << m_tier->text() << m_title;
}

std::vector<SectionBlock> SectionPage::blocks() const
{
    const Priority* priority = current();
    const auto found = priority == nullptr ? Result(std::vector<SectionBlock>{})
                                           : project::blocksOf(*m_project, priority->id);
    return found ? *found : std::vector<SectionBlock>{};
}

void SectionPage::showBlocks(const Priority& priority)
{
    const bool arranging = m_arrange->isChecked();
    const auto all = blocks();
    int place = 0;
    for (const SectionBlock& block : all) {
        const bool isText = block.kind == BlockKind::Text;
        m_contents->takeLines();
        QWidget* content = isText ? m_text : m_contents->make(priority, block);
        if (isText) {
            m_text->showText(priority);
            m_text->show();
            m_lines << m_text->text();
        }
        const int at = place++;
        if (content == nullptr && !arranging) {
            continue;
        }
        if (content == nullptr) {
            content = m_contents->newLabel(m_contents->whyNone(), true);
        }
        const QString title = isText ? QString() : qtText(titleOf(block.kind));
        if (!title.isEmpty()) {
            m_lines << title;
        }
        m_lines << m_contents->takeLines();
        auto* frame = new BlockFrame(block, title, content, m_column);
        offerEditing(*frame, priority);
        if (arranging) {
            frame->arrange(newBlockMenu(priority, block, at, static_cast<int>(all.size()) - 1));
        }
        m_column->addFrame(frame);
    }
    if (arranging) {
        showAddButton(all);
    }
}

ChartPanel* SectionPage::chartPanel() const
{
    ChartPanel* first = nullptr;
    for (const BlockFrame* frame : m_column->frames()) {
        auto* panel = frame->findChild<ChartPanel*>();
        if (panel != nullptr && panel->isAncestorOf(QApplication::focusWidget())) {
            return panel;
        }
        first = first == nullptr ? panel : first;
    }
    return first;
}

void SectionPage::setTheme(ThemeKind theme)
{
    m_contents->setTheme(theme);
    for (const BlockFrame* frame : m_column->frames()) {
        if (auto* panel = frame->findChild<ChartPanel*>()) {
            panel->setTheme(theme);
        }
    }
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

QString SectionPage::plainText() const
{
    return m_lines.join(QLatin1Char('\n'));
}

} // namespace wardwise

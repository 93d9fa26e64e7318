// How a section is arranged on its page: blocks added, moved, set and removed, and the section itself.
#include "core/project/section_edits.h"
#include "ui/qt_text.h"
#include "ui/views/priorities/block_column.h"
#include "ui/views/priorities/block_frame.h"
#include "ui/views/priorities/fact_dialog.h"
#include "ui/views/priorities/groups_dialog.h"
#include "ui/views/priorities/hotspots_dialog.h"
#include "ui/views/priorities/section_dialog.h"
#include "ui/views/priorities/section_page.h"
#include "ui/views/priorities/section_text.h"
#include "ui/views/recommendations/recommendation_dialog.h"

#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace wardwise {

namespace {

std::size_t placeOf(const std::vector<SectionBlock>& blocks, SectionBlockId id)
{
    const auto found =
        std::find_if(blocks.begin(), blocks.end(), [id](const SectionBlock& each) { return each.id == id; });
    return static_cast<std::size_t>(found - blocks.begin());
}

} // namespace

void SectionPage::arrange(bool on)
{
    if (on != m_arrange->isChecked()) {
        m_arrange->setChecked(on); // which comes back here
        return;
    }
    saveText();
    rebuild();
}

void SectionPage::report(const Result<void>& outcome)
{
    if (!outcome) {
        Q_EMIT failed(outcome.error());
    }
}

void SectionPage::store(const std::vector<SectionBlock>& changed, const QString& what)
{
    if (const Priority* priority = current()) {
        report(project::setBlocks(*m_project, priority->id, changed, what.toStdString()));
    }
}

void SectionPage::addBlock(BlockKind kind)
{
    auto all = blocks();
    // Before the recommendations, with which a section ends.
    auto place = all.end();
    if (!all.empty() && all.back().kind == BlockKind::Recommendations && kind != BlockKind::Recommendations) {
        --place;
    }
    all.insert(place, SectionBlock{SectionBlockId{}, kind});
    store(all, tr("Add %1 to").arg(qtText(titleOf(kind)).toLower()));
}

void SectionPage::moveBlock(SectionBlockId block, int place)
{
    auto all = blocks();
    const std::size_t from = placeOf(all, block);
    if (from >= all.size()) {
        return;
    }
    // Hidden blocks can't be dropped between, so the places of frames are the places of blocks while
    // arranging.
    auto to = static_cast<std::size_t>(std::clamp(place, 0, static_cast<int>(all.size())));
    to -= to > from ? 1 : 0;
    if (to == from) {
        return;
    }
    const SectionBlock moved = all[from];
    all.erase(all.begin() + static_cast<std::ptrdiff_t>(from));
    all.insert(all.begin() + static_cast<std::ptrdiff_t>(to), moved);
    store(all, tr("Move %1 of").arg(qtText(titleOf(moved.kind)).toLower()));
}

void SectionPage::removeBlock(SectionBlockId block)
{
    auto all = blocks();
    const std::size_t at = placeOf(all, block);
    if (at < all.size()) {
        const QString name = qtText(titleOf(all[at].kind)).toLower();
        all.erase(all.begin() + static_cast<std::ptrdiff_t>(at));
        store(all, tr("Remove %1 from").arg(name));
    }
}

void SectionPage::setBlockMeasure(SectionBlockId block, std::optional<MeasureId> measure)
{
    auto all = blocks();
    const std::size_t at = placeOf(all, block);
    if (at < all.size()) {
        all[at].measure = measure;
        store(all, tr("Choose the measure of %1 of").arg(qtText(titleOf(all[at].kind)).toLower()));
    }
}

QMenu* SectionPage::newBlockMenu(const Priority& priority, const SectionBlock& block, int place, int last)
{
    auto* menu = new QMenu(this);
    // Each makes the blocks anew, the menu's own among them: queued, only once the menu is done.
    if (showsOneMeasure(block.kind)) {
        QMenu* measures = menu->addMenu(tr("&Measure"));
        const auto offer = [&](const QString& name, std::optional<MeasureId> measure) {
            QAction* action = measures->addAction(
                name, this, [this, id = block.id, measure] { setBlockMeasure(id, measure); },
                Qt::QueuedConnection);
            action->setCheckable(true);
            action->setChecked(block.measure == measure);
        };
        offer(tr("The first with figures"), std::nullopt);
        for (const MeasureId id : priority.measures) {
            if (const Measure* measure = m_project->catalogue().measure(id)) {
                offer(menuText(qtText(measure->name)), id);
            }
        }
    }
    if (block.kind == BlockKind::Facts) {
        menu->addAction(
            tr("&Add a fact\u2026"), this, [this] { writeFact({}); }, Qt::QueuedConnection);
    }
    QAction* up = menu->addAction(
        tr("Move &up"), this, [this, id = block.id, place] { moveBlock(id, place - 1); },
        Qt::QueuedConnection);
    up->setEnabled(place > 0);
    QAction* down = menu->addAction(
        tr("Move &down"), this, [this, id = block.id, place] { moveBlock(id, place + 2); },
        Qt::QueuedConnection);
    down->setEnabled(place < last);
    menu->addAction(
        tr("&Remove"), this, [this, id = block.id] { removeBlock(id); }, Qt::QueuedConnection);
    return menu;
}

void SectionPage::offerEditing(BlockFrame& frame, const Priority& priority)
{
    if (m_project->isReadOnly()) {
        return;
    }
    // Storing makes the blocks anew, the button among them: queued, only once the click is done.
    const auto offer = [&](const QString& text, const QString& name, auto ask) {
        connect(
            frame.offer(text, name), &QToolButton::clicked, this,
            [this, ask, id = priority.id] {
                const Priority* shown = current();
                if (shown != nullptr && shown->id == id) {
                    saveText();
                    ask(*shown);
                }
            },
            Qt::QueuedConnection);
    };
    if (frame.block().kind == BlockKind::Hotspots) {
        offer(tr("Change\u2026"), tr("Change the hotspots"),
              [this](const Priority& shown) { HotspotsDialog(*m_project, shown, this).exec(); });
    } else if (frame.block().kind == BlockKind::People) {
        offer(tr("Change\u2026"), tr("Change the groups at risk"),
              [this](const Priority& shown) { GroupsDialog(*m_project, shown, this).exec(); });
    } else if (frame.block().kind == BlockKind::Recommendations) {
        offer(tr("Add\u2026"), tr("Add a recommendation"),
              [this](const Priority& shown) { RecommendationDialog(*m_project, {}, shown.id, this).exec(); });
    }
}

void SectionPage::showAddButton(const std::vector<SectionBlock>& all)
{
    auto* add = new QToolButton;
    add->setText(tr("Add a &block\u2026"));
    add->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(add);
    for (const BlockKind kind : kBlockKinds) {
        const bool isThere = std::any_of(all.begin(), all.end(),
                                         [kind](const SectionBlock& block) { return block.kind == kind; });
        QAction* action = menu->addAction(
            qtText(titleOf(kind)), this, [this, kind] { addBlock(kind); }, Qt::QueuedConnection);
        action->setEnabled(!isThere || !isOnlyOnce(kind));
    }
    add->setMenu(menu);
    m_column->addWidget(add);
}

void SectionPage::fillSectionMenu()
{
    QMenu* menu = m_more->menu();
    menu->clear();
    menu->addAction(tr("&New section\u2026"), this, &SectionPage::addSection, Qt::QueuedConnection);
    const Priority* priority = current();
    if (priority == nullptr) {
        return;
    }
    menu->addAction(tr("&Title, tier and measures\u2026"), this, &SectionPage::changeSection,
                    Qt::QueuedConnection);
    const auto moved = [this, id = priority->id](int by) {
        report(project::moveSection(*m_project, id, by));
    };
    menu->addAction(tr("Move &up in its tier"), this, [moved] { moved(-1); });
    menu->addAction(tr("Move &down in its tier"), this, [moved] { moved(1); });
    menu->addSeparator();
    menu->addAction(tr("&Remove the section"), this, [this, id = priority->id, title = m_title] {
        saveText();
        const auto removed = project::removeSection(*m_project, id);
        report(removed);
        if (removed) {
            Q_EMIT said(tr("Removed %1. Undo brings it back.").arg(title));
        }
    });
}

void SectionPage::writeFact(const project::SectionFact& fact)
{
    saveText();
    if (const Priority* shown = current()) {
        FactDialog(*m_project, shown->id, fact, this).exec();
    }
}

void SectionPage::addSection()
{
    saveText();
    SectionDialog dialog(*m_project, nullptr, this);
    if (dialog.exec() == QDialog::Accepted) {
        Q_EMIT goWanted(dialog.stored());
        arrange(true);
    }
}

void SectionPage::changeSection()
{
    saveText();
    const Priority* priority = current();
    if (priority == nullptr) {
        return;
    }
    SectionDialog dialog(*m_project, priority, this);
    if (dialog.exec() == QDialog::Accepted) {
        m_title = dialog.stored();
        rebuild();
        Q_EMIT goWanted(m_title);
    }
}

} // namespace wardwise

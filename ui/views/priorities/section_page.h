// One priority's section: blocks in the order that the analyst chose, which can be added, moved, set and
// removed in place while the section is arranged.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <compare>
#include "core/domain/section_block.h"
#include "core/project/project.h"
#include "core/project/section_facts.h"
#endif
#include "ui/views/page.h"

class QLabel;
class QMenu;
class QPushButton;
class QScrollArea;
class QTimer;
class QToolButton;

namespace wardwise {

class BlockColumn;
class BlockContents;
class BlockFrame;
class SectionText;

class SectionPage : public Page
{
    Q_OBJECT

public:
    SectionPage(project::Project& project, QWidget* parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("priorities"); }

    [[nodiscard]] QString title() const override { return tr("Priorities"); }

    [[nodiscard]] QString part() const override { return m_title; }

    void showPart(const QString& part) override { showSection(part); }

    [[nodiscard]] ChartPanel* chartPanel() const override;
    void setTheme(ThemeKind theme) override;

    bool leave() override { return saveText(); }

    bool editSelected() override;

    /// The section on show; the first one, or a word on how there come to be any, where there's no such
    /// title.
    void showSection(const QString& title);

    [[nodiscard]] QString section() const { return m_title; }

    /// Opens the section's text for editing.
    void editText();
    /// Saves the text being edited, if it is; true where nothing is left unsaved.
    bool saveText();

    /// Shows, or no longer, grips and menus of the blocks, and the blocks that there's nothing to show in.
    void arrange(bool on);
    void addBlock(BlockKind kind);
    /// To before the block that is at this place now.
    void moveBlock(SectionBlockId block, int place);
    void removeBlock(SectionBlockId block);
    void setBlockMeasure(SectionBlockId block, std::optional<MeasureId> measure);

    /// Asks for a fact's text, and for its name where it has none yet.
    void writeFact(const project::SectionFact& fact);

    /// Asks for a new section, or for what the one on show is.
    void addSection();
    void changeSection();

    [[nodiscard]] QString plainText() const;

private:
    void rebuild();
    void showEmpty();
    void showTitle(const Priority& priority);
    void showBlocks(const Priority& priority);
    void showAddButton(const std::vector<SectionBlock>& blocks);
    [[nodiscard]] QMenu* newBlockMenu(const Priority& priority, const SectionBlock& block, int place,
                                      int last);
    /// A button for what the block lists, where that's written by hand.
    void offerEditing(BlockFrame& frame, const Priority& priority);
    void fillSectionMenu();
    void store(const std::vector<SectionBlock>& blocks, const QString& what);
    void report(const Result<void>& outcome);
    [[nodiscard]] const Priority* current() const;
    [[nodiscard]] std::vector<SectionBlock> blocks() const;

    project::Project* m_project;
    QScrollArea* m_scroll;
    QString m_title;
    int m_scrollTo = 0; ///< while blocks are laid out
    SectionText* m_text;
    BlockContents* m_contents;
    QLabel* m_tier;
    QLabel* m_heading;
    QPushButton* m_arrange;
    QToolButton* m_more;
    BlockColumn* m_column;
    QTimer* m_settling;
    QStringList m_lines;
};

} // namespace wardwise

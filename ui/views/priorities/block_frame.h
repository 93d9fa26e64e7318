// A block of a section on its page: a heading, what it shows, and, while the section is arranged, a grip to
// drag it by and a menu of what can be done with it.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <compare>
#include "core/domain/section_block.h"
#endif

#include <QPoint>
#include <QWidget>

class QLabel;
class QMenu;
class QToolButton;
class QHBoxLayout;

namespace wardwise {

/// What a dragged block carries: its id as text.
inline constexpr const char* kBlockMime = "application/x-wardwise-block";

class BlockFrame : public QWidget
{
    Q_OBJECT

public:
    /// An empty `title` leaves the heading away in reading.
    BlockFrame(SectionBlock block, const QString& title, QWidget* content, QWidget* parent = nullptr);

    [[nodiscard]] const SectionBlock& block() const { return m_block; }

    /// A button in the heading: what can be done with what the block shows. The caller connects it.
    QToolButton* offer(const QString& text, const QString& name);

    /// Shows grip, name and menu; `menu` is taken over.
    void arrange(QMenu* menu);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void drag();

    SectionBlock m_block;
    QWidget* m_head;
    QHBoxLayout* m_headLayout;
    QLabel* m_grip;
    QLabel* m_title;
    QToolButton* m_more;
    QPoint m_pressed;
};

} // namespace wardwise

#include "ui/views/priorities/block_frame.h"

#include "ui/qt_text.h"

#include <QApplication>
#include <QDrag>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace wardwise {

BlockFrame::BlockFrame(SectionBlock block, const QString& title, QWidget* content, QWidget* parent)
    : QWidget(parent)
    , m_block(block)
    , m_head(new QWidget(this))
    , m_headLayout(new QHBoxLayout(m_head))
    , m_grip(new QLabel(QStringLiteral("\u2630"), m_head))
    , m_title(new QLabel(title, m_head))
    , m_more(new QToolButton(m_head))
{
    constexpr int kAbove = 10;
    constexpr double kLarger = 1.1;
    m_title->setTextFormat(Qt::PlainText);
    QFont font = m_title->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * kLarger);
    m_title->setFont(font);
    m_grip->setCursor(Qt::OpenHandCursor);
    m_grip->setToolTip(tr("Drag the block to another place"));
    m_grip->setForegroundRole(QPalette::PlaceholderText);
    m_grip->installEventFilter(this);
    m_grip->hide();
    m_more->setText(tr("Block\u2026"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setAutoRaise(true);
    m_more->hide();
    m_headLayout->setContentsMargins(0, kAbove, 0, 0);
    m_headLayout->addWidget(m_grip);
    m_headLayout->addWidget(m_title);
    m_headLayout->addStretch(1);
    m_headLayout->addWidget(m_more);
    m_head->setVisible(!title.isEmpty());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_head);
    layout->addWidget(content);
}

QToolButton* BlockFrame::offer(const QString& text, const QString& name)
{
    auto* button = new QToolButton(m_head);
    button->setText(text);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    m_headLayout->insertWidget(m_headLayout->count() - 1, button);
    return button;
}

void BlockFrame::arrange(QMenu* menu)
{
    const QString name = qtText(titleOf(m_block.kind));
    menu->setParent(m_more, menu->windowFlags());
    m_more->setMenu(menu);
    m_more->setAccessibleName(tr("Block: %1").arg(name));
    m_title->setText(name);
    m_head->show();
    m_grip->show();
    m_more->show();
}

bool BlockFrame::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_grip && event->type() == QEvent::MouseButtonPress) {
        m_pressed = static_cast<QMouseEvent*>(event)->pos();
    } else if (watched == m_grip && event->type() == QEvent::MouseMove) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const bool far = (mouse->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
        if (mouse->buttons().testFlag(Qt::LeftButton) && far) {
            drag();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void BlockFrame::drag()
{
    auto* drag = new QDrag(this);
    auto* data = new QMimeData;
    data->setData(QLatin1String(kBlockMime), QByteArray::number(static_cast<qlonglong>(m_block.id.value)));
    drag->setMimeData(data);
    drag->setPixmap(m_head->grab());
    drag->exec(Qt::MoveAction);
}

} // namespace wardwise

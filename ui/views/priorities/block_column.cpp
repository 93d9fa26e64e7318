#include "ui/views/priorities/block_column.h"

#include "ui/views/priorities/block_frame.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>
#include <QVBoxLayout>

#include <memory>

namespace wardwise {

BlockColumn::BlockColumn(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(6);
    setAcceptDrops(true);
}

void BlockColumn::clear(const QList<QWidget*>& kept)
{
    for (QWidget* widget : kept) {
        widget->setParent(this); // out of the frame that goes
    }
    m_frames.clear();
    while (const std::unique_ptr<QLayoutItem> item{m_layout->takeAt(0)}) {
        if (item->widget() != nullptr && !kept.contains(item->widget())) {
            item->widget()->hide();
            item->widget()->deleteLater(); // one of its own buttons may be asking for this
        }
    }
}

void BlockColumn::addWidget(QWidget* widget)
{
    m_layout->addWidget(widget);
}

void BlockColumn::addFrame(BlockFrame* frame)
{
    m_layout->addWidget(frame);
    m_frames.push_back(frame);
}

int BlockColumn::placeAt(int y) const
{
    int place = 0;
    for (const BlockFrame* frame : m_frames) {
        if (y < frame->geometry().center().y()) {
            return place;
        }
        ++place;
    }
    return place;
}

void BlockColumn::mark(int place)
{
    m_place = place;
    update();
}

void BlockColumn::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasFormat(QLatin1String(kBlockMime))) {
        event->acceptProposedAction();
    }
}

void BlockColumn::dragMoveEvent(QDragMoveEvent* event)
{
    mark(placeAt(event->position().toPoint().y()));
    event->acceptProposedAction();
}

void BlockColumn::dragLeaveEvent(QDragLeaveEvent* /*event*/)
{
    mark(-1);
}

void BlockColumn::dropEvent(QDropEvent* event)
{
    const int place = placeAt(event->position().toPoint().y());
    mark(-1);
    bool isNumber = false;
    const qlonglong block = event->mimeData()->data(QLatin1String(kBlockMime)).toLongLong(&isNumber);
    if (isNumber) {
        event->acceptProposedAction();
        Q_EMIT dropped(block, place);
    }
}

void BlockColumn::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    if (m_place < 0 || m_frames.empty()) {
        return;
    }
    constexpr int kLine = 2;
    const auto last = static_cast<int>(m_frames.size());
    const int y = m_place < last ? m_frames[static_cast<std::size_t>(m_place)]->geometry().top() - kLine
                                 : m_frames.back()->geometry().bottom() + kLine;
    QPainter(this).fillRect(0, y - kLine / 2, width(), kLine, palette().highlight());
}

} // namespace wardwise

// The blocks of a section below one another, into which a dragged one can be dropped.
#pragma once

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace wardwise {

class BlockFrame;

class BlockColumn : public QWidget
{
    Q_OBJECT

public:
    explicit BlockColumn(QWidget* parent = nullptr);

    /// Takes the last ones off, but leaves `kept` alive, which goes on being shown by whoever owns it.
    void clear(const QList<QWidget*>& kept);
    void addWidget(QWidget* widget);
    void addFrame(BlockFrame* frame);

    [[nodiscard]] const std::vector<BlockFrame*>& frames() const { return m_frames; }

    /// Before which block something dropped at this height goes; the number of blocks: behind the last.
    [[nodiscard]] int placeAt(int y) const;

Q_SIGNALS:
    void dropped(qlonglong block, int place);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void mark(int place);

    QVBoxLayout* m_layout;
    std::vector<BlockFrame*> m_frames;
    int m_place = -1; ///< where a block would be dropped; -1 while none is dragged
};

} // namespace wardwise

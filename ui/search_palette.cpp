#include "ui/search_palette.h"

#include "ui/qt_text.h"
#include "ui/views/page.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace wardwise {

namespace {

constexpr std::size_t kMostAnswers = 40;
constexpr int kPaletteWidth = 620;
constexpr int kTop = 56;
constexpr int kListHeight = 380;
constexpr int kAnswerPadding = 10;
constexpr int kTypingPause = 60;
constexpr int kDetailRole = Qt::UserRole + 1;
constexpr int kKindRole = Qt::UserRole + 2;

QString kindWords(project::FoundKind kind)
{
    switch (kind) {
    case project::FoundKind::Section:
        return SearchPalette::tr("section");
    case project::FoundKind::Area:
        return SearchPalette::tr("place");
    case project::FoundKind::Measure:
        return SearchPalette::tr("measure");
    case project::FoundKind::AreaMeasure:
        return SearchPalette::tr("place and measure");
    case project::FoundKind::Figure:
        return SearchPalette::tr("figure");
    }
    return {};
}

/// Two lines: the name with its kind at the right, and below it, muted, what tells it from others.
class FoundDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        const QString title = item.text;
        item.text.clear();
        QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
        const bool chosen = (item.state & QStyle::State_Selected) != 0;
        const QColor ink = item.palette.color(chosen ? QPalette::HighlightedText : QPalette::Text);
        const QColor muted = chosen ? ink : item.palette.color(QPalette::PlaceholderText);
        const QRect inner = item.rect.adjusted(kAnswerPadding, 4, -kAnswerPadding, -4);
        const QRect upper(inner.left(), inner.top(), inner.width(), inner.height() / 2);
        const QRect lower = upper.translated(0, inner.height() / 2);
        const QString kind = index.data(kKindRole).toString();
        const int kindWidth = item.fontMetrics.horizontalAdvance(kind) + kAnswerPadding;
        const QRect titleRect = upper.adjusted(0, 0, -kindWidth, 0);
        painter->save();
        painter->setPen(ink);
        painter->drawText(titleRect, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                          item.fontMetrics.elidedText(title, Qt::ElideRight, titleRect.width()));
        painter->setPen(muted);
        painter->drawText(upper, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), kind);
        painter->drawText(
            lower, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
            item.fontMetrics.elidedText(index.data(kDetailRole).toString(), Qt::ElideRight, lower.width()));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const override
    {
        return {0, 2 * option.fontMetrics.height() + kAnswerPadding};
    }
};

} // namespace

SearchPalette::SearchPalette(project::Project& project, const std::vector<Page*>& pages, QWidget* parent)
    : QFrame(parent)
    , m_project(&project)
    , m_box(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_none(new QLabel(this))
    , m_pause(new QTimer(this))
{
    for (const Page* page : pages) {
        m_pages.emplace_back(page->id(), page->title());
    }
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setAccessibleName(tr("Search everything"));
    m_box->setPlaceholderText(tr("A ward, a measure, a section, or a figure such as 62.5"));
    m_box->setAccessibleName(tr("Search for"));
    m_box->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new FoundDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_none->setWordWrap(true);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_box);
    layout->addWidget(m_list);
    layout->addWidget(m_none);
    m_box->installEventFilter(this);
    m_pause->setSingleShot(true);
    m_pause->setInterval(kTypingPause);
    connect(m_box, &QLineEdit::textEdited, m_pause, qOverload<>(&QTimer::start));
    connect(m_pause, &QTimer::timeout, this, &SearchPalette::look);
    connect(m_list, &QListWidget::itemClicked, this, &SearchPalette::choose);
    hide();
}

void SearchPalette::open()
{
    m_before = QApplication::focusWidget();
    m_box->clear();
    look();
    placeIn(parentWidget()->rect());
    show();
    raise();
    m_box->setFocus(Qt::ShortcutFocusReason);
}

void SearchPalette::placeIn(const QRect& window)
{
    const int width = std::min(kPaletteWidth, window.width() - 2 * kAnswerPadding);
    const int most = std::max(window.height() - 2 * kTop, 0);
    m_list->setFixedHeight(std::min(kListHeight, std::max(most - kTop, 0)));
    setFixedWidth(width);
    adjustSize();
    move((window.width() - width) / 2, kTop);
}

void SearchPalette::addPages(const QString& text)
{
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        if (text.isEmpty() || m_pages[i].second.contains(text, Qt::CaseInsensitive)) {
            add(m_pages[i].second, tr("page"), tr("Shows the page"), -1 - static_cast<int>(i));
        }
    }
}

void SearchPalette::add(const QString& title, const QString& kind, const QString& detail, int at)
{
    auto* item = new QListWidgetItem(title, m_list);
    item->setData(kDetailRole, detail);
    item->setData(kKindRole, kind);
    item->setData(Qt::UserRole, at);
    item->setData(Qt::AccessibleTextRole, tr("%1, %2, %3").arg(title, kind, detail));
    item->setToolTip(toolTipMarkup(title + QStringLiteral(": ") + detail)); // either may be cut short
}

void SearchPalette::look()
{
    m_pause->stop();
    m_list->clear();
    m_found.clear();
    const QString text = m_box->text().trimmed();
    addPages(text);
    const auto found = project::search(*m_project, text.toStdString(), kMostAnswers);
    if (found) {
        m_found = *found;
        for (std::size_t i = 0; i < m_found.size(); ++i) {
            add(qtText(m_found[i].title), kindWords(m_found[i].kind), qtText(m_found[i].detail),
                static_cast<int>(i));
        }
    }
    m_list->setCurrentRow(0);
    const bool nothing = m_list->count() == 0;
    m_list->setVisible(!nothing);
    m_none->setText(found ? tr("Nothing here is called that, and no figure is printed so.")
                          : qtText(found.error().message));
    m_none->setVisible(nothing);
    placeIn(parentWidget()->rect());
}

QStringList SearchPalette::answers() const
{
    QStringList lines;
    for (int row = 0; row < m_list->count(); ++row) {
        lines << m_list->item(row)->data(Qt::AccessibleTextRole).toString();
    }
    return lines;
}

void SearchPalette::choose()
{
    if (m_pause->isActive()) {
        look(); // Enter came before the pause: choose from what was typed, not from what was listed before
    }
    const QListWidgetItem* item = m_list->currentItem();
    if (item == nullptr) {
        return;
    }
    const int at = item->data(Qt::UserRole).toInt();
    const QString page = at < 0 ? m_pages[static_cast<std::size_t>(-1 - at)].first : QString();
    const project::Found found = at < 0 ? project::Found() : m_found[static_cast<std::size_t>(at)];
    close();
    if (at < 0) {
        Q_EMIT goWanted(page);
        return;
    }
    Q_EMIT goWanted(qtText(found.target));
    m_project->select(found.selection);
}

void SearchPalette::close()
{
    hide();
    if (m_before != nullptr && m_before->isVisible()) {
        m_before->setFocus();
    }
    m_before = nullptr;
}

bool SearchPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut) {
        const auto* focus = QApplication::focusWidget();
        if (focus != nullptr && !isAncestorOf(focus)) {
            hide();
        }
    }
    if (event->type() != QEvent::KeyPress) {
        return QFrame::eventFilter(watched, event);
    }
    const auto* key = static_cast<QKeyEvent*>(event);
    switch (key->key()) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QApplication::sendEvent(m_list, event);
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

} // namespace wardwise

#include "ui/start/place_list.h"

#include "ui/qt_text.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace wardwise {

PlaceList::PlaceList(const QString& title, const QString& filterHint, QWidget* parent)
    : QWidget(parent)
    , m_filter(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    auto* label = new QLabel(title, this);
    label->setBuddy(m_filter);
    m_filter->setPlaceholderText(filterHint);
    m_filter->setClearButtonEnabled(true);
    m_filter->setAccessibleName(filterHint);
    m_filter->installEventFilter(this);
    setFocusProxy(m_filter);
    m_list->setAccessibleName(QString(title).remove(QLatin1Char('&')));
    m_list->setUniformItemSizes(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &PlaceList::narrow);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &PlaceList::chosenChanged);
}

void PlaceList::setPlaces(const std::vector<const import::Place*>& places, const QString& all)
{
    const QString before = code();
    auto sorted = places;
    std::sort(sorted.begin(), sorted.end(), [](const import::Place* a, const import::Place* b) {
        return std::tie(a->name, a->code) < std::tie(b->name, b->code);
    });
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        if (!all.isEmpty()) {
            m_list->addItem(all);
        }
        for (const import::Place* place : sorted) {
            auto* item = new QListWidgetItem(qtText(place->name.empty() ? place->code : place->name), m_list);
            item->setData(Qt::UserRole, qtText(place->code));
            item->setToolTip(toolTipMarkup(qtText(place->code)));
        }
        narrow();
        if (before.isEmpty() || !choose(before)) {
            m_list->setCurrentRow(all.isEmpty() ? -1 : 0);
        }
    }
    Q_EMIT chosenChanged();
}

QString PlaceList::code() const
{
    // The list has a current row as soon as the keyboard is in it; only a selected one was chosen.
    const auto chosen = m_list->selectedItems();
    return chosen.isEmpty() || chosen.front()->isHidden() ? QString()
                                                          : chosen.front()->data(Qt::UserRole).toString();
}

bool PlaceList::choose(const QString& code)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toString() == code) {
            m_list->setCurrentRow(row);
            return true;
        }
    }
    return false;
}

void PlaceList::setFilter(const QString& text)
{
    m_filter->setText(text);
}

int PlaceList::shownCount() const
{
    int shown = 0;
    for (int row = 0; row < m_list->count(); ++row) {
        shown += m_list->item(row)->isHidden() ? 0 : 1;
    }
    return shown;
}

bool PlaceList::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key =
            static_cast<const QKeyEvent*>(event)->key(); // NOLINT(*-static-cast-downcast): its type
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
            return QCoreApplication::sendEvent(m_list, event);
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PlaceList::narrow()
{
    const QString wanted = m_filter->text().trimmed();
    QListWidgetItem* first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        const bool fits = item->text().contains(wanted, Qt::CaseInsensitive)
                          || item->data(Qt::UserRole).toString().startsWith(wanted, Qt::CaseInsensitive);
        item->setHidden(!fits);
        first = first == nullptr && fits ? item : first;
    }
    if (!wanted.isEmpty() && (code().isEmpty())) {
        m_list->setCurrentItem(first);
    }
    Q_EMIT chosenChanged();
}

} // namespace wardwise

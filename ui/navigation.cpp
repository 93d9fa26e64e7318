#include "ui/navigation.h"

#include "ui/qt_text.h"
#include "ui/views/page.h"

#include <QFontMetrics>
#include <QGuiApplication>

namespace wardwise {

namespace {

constexpr int kPageRole = Qt::UserRole;        // "wards", "priorities"
constexpr int kSectionRole = Qt::UserRole + 1; // a section's title; nothing for a page or a tier

constexpr int kEntryPadding = 9;

QTreeWidgetItem* newItem(const QString& text, const QString& page, const QString& section = {})
{
    auto* item = new QTreeWidgetItem({text});
    item->setData(0, kPageRole, page);
    item->setData(0, kSectionRole, section);
    item->setToolTip(0, toolTipMarkup(text));
    item->setSizeHint(0, QSize(0, QFontMetrics(QGuiApplication::font()).height() + kEntryPadding));
    return item;
}

bool same(const QString& a, const QString& b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

Navigation::Navigation(project::Project& project, const std::vector<Page*>& pages, QWidget* parent)
    : QTreeWidget(parent)
    , m_project(&project)
{
    for (const Page* page : pages) {
        m_pages.emplace_back(page->id(), page->title());
    }
    setAccessibleName(tr("Pages"));
    setHeaderLabel(accessibleName()); // hidden, but a screen reader says it
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(12);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setTextElideMode(Qt::ElideRight);
    setMinimumWidth(150);
    rebuild();
    connect(this, &QTreeWidget::currentItemChanged, this, &Navigation::announce);
    connect(m_project, &project::Project::changed, this, &Navigation::rebuild);
}

void Navigation::rebuild()
{
    const QSignalBlocker quiet(this);
    const QTreeWidgetItem* shown = currentItem();
    const QString page = shown == nullptr ? QString() : shown->data(0, kPageRole).toString();
    const QString section = shown == nullptr ? QString() : shown->data(0, kSectionRole).toString();
    clear();
    for (const auto& [id, title] : m_pages) {
        auto* item = newItem(title, id);
        addTopLevelItem(item);
        if (id == QLatin1String("priorities")) {
            addSections(*item);
        }
    }
    expandAll();
    if (!page.isEmpty()) {
        show(page, section);
    }
}

void Navigation::addSections(QTreeWidgetItem& priorities) const
{
    for (const Tier tier : {Tier::Priority, Tier::AdditionalConsideration, Tier::WiderChallenge}) {
        QTreeWidgetItem* heading = nullptr;
        for (const Priority& priority : m_project->priorities()) {
            if (priority.tier != tier) {
                continue;
            }
            if (heading == nullptr && tier != Tier::Priority) {
                heading = newItem(qtText(headingOf(tier)), {});
                heading->setFlags(Qt::ItemIsEnabled);
                QFont font = heading->font(0);
                font.setItalic(true);
                heading->setFont(0, font);
                priorities.addChild(heading);
            }
            const QString title = qtText(priority.title);
            priorities.addChild(newItem(title, QStringLiteral("priorities"), title));
        }
    }
}

QTreeWidgetItem* Navigation::find(const QString& page, const QString& part) const
{
    for (QTreeWidgetItemIterator it(const_cast<Navigation*>(this)); *it != nullptr;
         ++it) { // NOLINT: Qt's iterator isn't const
        if (!page.isEmpty() && same((*it)->data(0, kPageRole).toString(), page)
            && same((*it)->data(0, kSectionRole).toString(), part)) {
            return *it;
        }
    }
    return nullptr;
}

bool Navigation::go(const QString& target)
{
    QTreeWidgetItem* item = find(target, {});
    if (item == nullptr && !target.isEmpty()) {
        item = find(QStringLiteral("priorities"), target);
    }
    if (item == nullptr) {
        return false;
    }
    if (item == currentItem()) {
        announce();
    }
    setCurrentItem(item);
    return true;
}

void Navigation::show(const QString& page, const QString& part)
{
    const QSignalBlocker quiet(this);
    QTreeWidgetItem* item = find(page, part);
    if (item == nullptr) {
        item = find(page, {});
    }
    if (item != nullptr) {
        setCurrentItem(item);
    }
}

void Navigation::announce()
{
    if (const QTreeWidgetItem* item = currentItem()) {
        Q_EMIT chosen(item->data(0, kPageRole).toString(), item->data(0, kSectionRole).toString());
    }
}

} // namespace wardwise

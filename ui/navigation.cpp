#include "ui/navigation.h"

#include "ui/qt_text.h"

#include <QFontMetrics>
#include <QGuiApplication>

namespace wardwise {

namespace {

constexpr int kPageRole = Qt::UserRole;        // "wards", "priorities"
constexpr int kSectionRole = Qt::UserRole + 1; // a section's title; nothing for a page or a tier

constexpr int kRowPadding = 9;

QTreeWidgetItem* newItem(const QString& text, const QString& page, const QString& section = {})
{
    auto* item = new QTreeWidgetItem({text});
    item->setData(0, kPageRole, page);
    item->setData(0, kSectionRole, section);
    item->setToolTip(0, toolTipMarkup(text));
    item->setSizeHint(0, QSize(0, QFontMetrics(QGuiApplication::font()).height() + kRowPadding));
    return item;
}

} // namespace

Navigation::Navigation(project::Project& project, QWidget* parent) : QTreeWidget(parent), m_project(&project)
{
    setAccessibleName(tr("Pages"));
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
    addTopLevelItem(newItem(tr("Wards"), QStringLiteral("wards")));
    auto* priorities = newItem(tr("Priorities"), QStringLiteral("priorities"));
    addTopLevelItem(priorities);
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
                priorities->addChild(heading);
            }
            const QString title = qtText(priority.title);
            priorities->addChild(newItem(title, QStringLiteral("priorities"), title));
        }
    }
    expandAll();
    if (QTreeWidgetItem* again = find(section.isEmpty() ? page : section)) {
        setCurrentItem(again);
    }
}

QTreeWidgetItem* Navigation::find(const QString& target) const
{
    QTreeWidgetItem* bySection = nullptr;
    for (QTreeWidgetItemIterator it(const_cast<Navigation*>(this)); *it != nullptr;
         ++it) { // NOLINT: Qt's iterator isn't const
        if ((*it)->data(0, kSectionRole).toString().isEmpty()
            && (*it)->data(0, kPageRole).toString().compare(target, Qt::CaseInsensitive) == 0
            && !target.isEmpty()) {
            return *it;
        }
        if (bySection == nullptr && !target.isEmpty()
            && (*it)->data(0, kSectionRole).toString().compare(target, Qt::CaseInsensitive) == 0) {
            bySection = *it;
        }
    }
    return bySection;
}

bool Navigation::go(const QString& target)
{
    QTreeWidgetItem* item = find(target);
    if (item == nullptr) {
        return false;
    }
    if (item == currentItem()) {
        announce();
    }
    setCurrentItem(item);
    return true;
}

void Navigation::announce()
{
    const QTreeWidgetItem* item = currentItem();
    if (item == nullptr) {
        return;
    }
    const QString page = item->data(0, kPageRole).toString();
    if (page == QLatin1String("wards")) {
        Q_EMIT wardsChosen();
    } else if (page == QLatin1String("priorities")) {
        Q_EMIT sectionChosen(item->data(0, kSectionRole).toString());
    }
}

} // namespace wardwise

#include "ui/references/area_tree.h"

#include "ui/qt_text.h"

#include <functional>
#include <map>
#include <set>

namespace wardwise {

namespace {

AreaId areaOf(const QTreeWidgetItem& item)
{
    return AreaId{item.data(0, Qt::UserRole).toLongLong()};
}

QTreeWidgetItem* itemFor(const Area& area)
{
    auto* item = new QTreeWidgetItem({qtText(area.name)});
    item->setData(0, Qt::UserRole, QVariant::fromValue<qlonglong>(area.id.value));
    item->setFlags(item->flags() | Qt::ItemIsUserCheckable | Qt::ItemIsAutoTristate);
    item->setCheckState(0, Qt::Unchecked);
    return item;
}

bool isWard(const QTreeWidgetItem& item)
{
    return item.childCount() == 0;
}

void forEachWard(QTreeWidgetItem& item, const std::function<void(QTreeWidgetItem&)>& use)
{
    if (isWard(item)) {
        use(item);
        return;
    }
    for (int i = 0; i < item.childCount(); ++i) {
        forEachWard(*item.child(i), use);
    }
}

void collect(QTreeWidgetItem& item, AreaTree::Choice& choice)
{
    if (item.checkState(0) == Qt::Unchecked) {
        return;
    }
    std::vector<AreaId> in;
    std::vector<AreaId> out;
    forEachWard(item, [&](QTreeWidgetItem& ward) {
        (ward.checkState(0) == Qt::Checked ? in : out).push_back(areaOf(ward));
    });
    if (in.size() > out.size()) {
        choice.areas.push_back(areaOf(item));
        choice.leftOut.insert(choice.leftOut.end(), out.begin(), out.end());
        choice.wards += static_cast<int>(in.size());
        return;
    }
    for (int i = 0; i < item.childCount(); ++i) {
        collect(*item.child(i), choice);
    }
}

/// Whether the item, or anything in it, has the text.
bool showFitting(QTreeWidgetItem& item, const QString& text, bool isInFitting)
{
    const bool fits = isInFitting || item.text(0).contains(text, Qt::CaseInsensitive);
    bool anyChild = false;
    for (int i = 0; i < item.childCount(); ++i) {
        anyChild = showFitting(*item.child(i), text, fits) || anyChild;
    }
    item.setHidden(!fits && !anyChild);
    if (anyChild && !text.isEmpty()) {
        item.setExpanded(true);
    }
    return fits || anyChild;
}

} // namespace

AreaTree::AreaTree(QWidget* parent) : QTreeWidget(parent)
{
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setAccessibleName(tr("Areas"));
    connect(this, &QTreeWidget::itemChanged, this, &AreaTree::choiceChanged);
}

void AreaTree::fill(const Catalogue& catalogue)
{
    const QSignalBlocker quiet(this);
    clear();
    const auto kindsUp = {AreaKind::Force, AreaKind::Csp, AreaKind::District};
    // A ward stands under the nearest partnership or district, that under its force.
    std::map<AreaId, QTreeWidgetItem*> items;
    for (const Area& area : catalogue.areas) {
        if (area.kind != AreaKind::Ward) {
            continue;
        }
        QTreeWidgetItem* parent = nullptr;
        for (const AreaKind kind : kindsUp) {
            const Area* around = catalogue.enclosing(area.id, kind);
            const bool isSamePlace =
                around != nullptr && parent != nullptr && parent->text(0) == qtText(around->name);
            if (around == nullptr || isSamePlace) {
                continue;
            }
            auto found = items.find(around->id);
            if (found == items.end()) {
                found = items.emplace(around->id, itemFor(*around)).first;
                if (parent == nullptr) {
                    addTopLevelItem(found->second);
                } else {
                    parent->addChild(found->second);
                }
            }
            parent = found->second;
        }
        QTreeWidgetItem* item = itemFor(area);
        if (parent == nullptr) {
            addTopLevelItem(item);
        } else {
            parent->addChild(item);
        }
    }
    sortItems(0, Qt::AscendingOrder);
    if (topLevelItemCount() == 1) {
        topLevelItem(0)->setExpanded(true);
    }
}

void AreaTree::choose(const Catalogue& catalogue, const std::vector<AreaId>& areas,
                      const std::vector<AreaId>& leftOut)
{
    std::set<AreaId> wards;
    for (const AreaId area : areas) {
        for (const Area* ward : catalogue.inside(area, AreaKind::Ward)) {
            wards.insert(ward->id);
        }
    }
    for (const AreaId out : leftOut) {
        wards.erase(out);
    }
    {
        const QSignalBlocker quiet(this);
        for (int i = 0; i < topLevelItemCount(); ++i) {
            forEachWard(*topLevelItem(i), [&](QTreeWidgetItem& ward) {
                ward.setCheckState(0, wards.contains(areaOf(ward)) ? Qt::Checked : Qt::Unchecked);
            });
        }
    }
    Q_EMIT choiceChanged();
}

AreaTree::Choice AreaTree::choice() const
{
    Choice choice;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        collect(*topLevelItem(i), choice);
    }
    return choice;
}

void AreaTree::filter(const QString& text)
{
    for (int i = 0; i < topLevelItemCount(); ++i) {
        showFitting(*topLevelItem(i), text.trimmed(), false);
    }
}

} // namespace wardwise

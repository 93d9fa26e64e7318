#include "ui/views/risk/scheme_tree.h"

#include "ui/qt_text.h"

#include <QSignalBlocker>

namespace wardwise {

namespace {

QString levelTitle(const risk::Level& level)
{
    return QStringLiteral("%1 = %2").arg(qtText(level.word), qtText(plainText(level.value)));
}

std::size_t placeIn(const QTreeWidgetItem* parent, const QTreeWidgetItem* child)
{
    return static_cast<std::size_t>(parent->indexOfChild(const_cast<QTreeWidgetItem*>(child))); // NOLINT
}

} // namespace

SchemeTree::SchemeTree(QWidget* parent) : QTreeWidget(parent)
{
    setHeaderHidden(true);
    setAccessibleName(tr("Groups, criteria and levels"));
    connect(this, &QTreeWidget::currentItemChanged, this, &SchemeTree::placeChosen);
}

void SchemeTree::fill(const risk::Scheme& scheme, const risk::SchemePlace& place)
{
    {
        const QSignalBlocker quiet(this);
        clear();
        auto* root = new QTreeWidgetItem(this);
        for (const risk::Group& group : scheme.groups) {
            auto* groupItem = new QTreeWidgetItem(root);
            // NOLINTNEXTLINE(clang-analyzer-cplusplus.NewDeleteLeaks): each item is its parent's
            for (const risk::Criterion& criterion : group.criteria) {
                auto* criterionItem = new QTreeWidgetItem(groupItem);
                for (std::size_t i = 0; i < criterion.levels.size(); ++i) {
                    new QTreeWidgetItem(criterionItem); // NOLINT(clang-analyzer-cplusplus.NewDeleteLeaks)
                }
            }
            groupItem->setExpanded(true);
        }
        root->setExpanded(true);
        rename(scheme);
        choose(place);
    }
    Q_EMIT placeChosen();
}

void SchemeTree::rename(const risk::Scheme& scheme)
{
    QTreeWidgetItem* root = topLevelItem(0);
    root->setText(0, qtText(scheme.title));
    for (int g = 0; g < root->childCount(); ++g) {
        const risk::Group& group = scheme.groups[static_cast<std::size_t>(g)];
        QTreeWidgetItem* groupItem = root->child(g);
        groupItem->setText(0, qtText(group.name));
        for (int c = 0; c < groupItem->childCount(); ++c) {
            const risk::Criterion& criterion = group.criteria[static_cast<std::size_t>(c)];
            groupItem->child(c)->setText(0, qtText(criterion.name));
            for (int l = 0; l < groupItem->child(c)->childCount(); ++l) {
                groupItem->child(c)->child(l)->setText(
                    0, levelTitle(criterion.levels[static_cast<std::size_t>(l)]));
            }
        }
    }
}

QTreeWidgetItem* SchemeTree::itemAt(const risk::SchemePlace& place) const
{
    QTreeWidgetItem* item = topLevelItem(0);
    for (const auto& step : {place.group, place.criterion, place.level}) {
        QTreeWidgetItem* next = step && item != nullptr ? item->child(static_cast<int>(*step)) : nullptr;
        if (next == nullptr) {
            break;
        }
        item = next;
    }
    return item;
}

void SchemeTree::choose(const risk::SchemePlace& place)
{
    setCurrentItem(itemAt(place));
}

risk::SchemePlace SchemeTree::placeOf(const QTreeWidgetItem* item)
{
    risk::SchemePlace place;
    std::vector<std::size_t> steps;
    for (; item != nullptr && item->parent() != nullptr; item = item->parent()) {
        steps.insert(steps.begin(), placeIn(item->parent(), item));
    }
    constexpr std::size_t kLevelDepth = 3;
    place.group = steps.empty() ? std::nullopt : std::optional(steps[0]);
    place.criterion = steps.size() < 2 ? std::nullopt : std::optional(steps[1]);
    place.level = steps.size() < kLevelDepth ? std::nullopt : std::optional(steps[2]);
    return place;
}

risk::SchemePlace SchemeTree::place() const
{
    return placeOf(currentItem());
}

} // namespace wardwise

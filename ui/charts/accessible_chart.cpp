#include "ui/charts/accessible_chart.h"

#include "ui/charts/chart_view.h"

#include <QAccessibleWidget>

namespace wardwise {

namespace {

/// The text alternative says all that is drawn, so nothing within the chart is announced.
class AccessibleChart : public QAccessibleWidget
{
public:
    explicit AccessibleChart(ChartView* view) : QAccessibleWidget(view, QAccessible::Chart) {}

    [[nodiscard]] int childCount() const override { return 0; }

    [[nodiscard]] QAccessibleInterface* child(int /*index*/) const override { return nullptr; }

    [[nodiscard]] QAccessibleInterface* childAt(int /*x*/, int /*y*/) const override { return nullptr; }

    [[nodiscard]] QAccessibleInterface* focusChild() const override { return nullptr; }

    int indexOfChild(const QAccessibleInterface* /*child*/) const override { return -1; }
};

QAccessibleInterface* interfaceOf(const QString& /*className*/, QObject* object)
{
    auto* view = qobject_cast<ChartView*>(object);
    return view == nullptr ? nullptr : new AccessibleChart(view);
}

} // namespace

void announceCharts()
{
    QAccessible::installFactory(interfaceOf);
}

} // namespace wardwise

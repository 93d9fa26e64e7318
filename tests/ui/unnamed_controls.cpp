#include "tests/ui/unnamed_controls.h"

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>

namespace wardwise::test {

namespace {

/// A part of a control that Qt made, and that hands the focus on to the whole.
bool isPart(const QWidget& widget)
{
    const auto* area = qobject_cast<const QAbstractScrollArea*>(widget.parentWidget());
    const bool isViewport = area != nullptr && area->viewport() == &widget;
    return isViewport || widget.focusProxy() != nullptr || widget.inherits("QScrollBar")
           || widget.inherits("QMenuBar") || widget.inherits("QComboBoxPrivateContainer")
           || widget.inherits("QComboBoxListView")
           || widget.objectName().startsWith(QLatin1String("qt_spinbox"));
}

} // namespace

QStringList unnamedControls(const QWidget& root)
{
    QStringList found;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || isPart(*widget)) {
            continue;
        }
        const QAccessibleInterface* seen = QAccessible::queryAccessibleInterface(widget);
        if (seen == nullptr || seen->text(QAccessible::Name).trimmed().isEmpty()) {
            found << QStringLiteral("%1 \"%2\" in %3")
                         .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                              QLatin1String(widget->parentWidget()->metaObject()->className()));
        }
    }
    return found;
}

} // namespace wardwise::test

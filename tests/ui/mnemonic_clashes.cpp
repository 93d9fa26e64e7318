#include "tests/ui/mnemonic_clashes.h"

#include <QAbstractButton>
#include <QGroupBox>
#include <QLabel>
#include <QMap>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>

namespace wardwise::test {

namespace {

using Texts = QMap<QString, QStringList>;

void add(Texts& texts, const QString& text)
{
    if (const QKeySequence key = QKeySequence::mnemonic(text); !key.isEmpty()) {
        texts[key.toString()] << text;
    }
}

QStringList clashesIn(const Texts& texts, const QString& where)
{
    QStringList found;
    for (auto at = texts.begin(); at != texts.end(); ++at) {
        if (at.value().size() > 1) {
            found << QStringLiteral("%1 in %2: %3").arg(at.key(), where, at.value().join(QLatin1Char(',')));
        }
    }
    return found;
}

QStringList clashesInMenu(const QMenu& menu)
{
    Texts texts;
    QStringList found;
    for (const QAction* action : menu.actions()) {
        add(texts, action->text());
        if (action->menu() != nullptr) {
            found << clashesInMenu(*action->menu());
        }
    }
    return found + clashesIn(texts, menu.title());
}

void addText(Texts& texts, const QWidget& widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(&widget);
        label != nullptr && label->buddy() != nullptr) {
        add(texts, label->text());
    } else if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
        add(texts, button->text());
    } else if (const auto* group = qobject_cast<const QGroupBox*>(&widget)) {
        add(texts, group->title());
    } else if (const auto* tabs = qobject_cast<const QTabBar*>(&widget)) {
        for (int i = 0; i < tabs->count(); ++i) {
            add(texts, tabs->tabText(i));
        }
    }
}

} // namespace

QStringList mnemonicClashes(const QWidget& window)
{
    Texts texts;
    QStringList found;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->window() != &window) {
            continue;
        }
        addText(texts, *widget);
        if (const auto* bar = qobject_cast<const QMenuBar*>(widget)) {
            for (const QAction* action : bar->actions()) {
                add(texts, action->text());
                found << clashesInMenu(*action->menu());
            }
        }
    }
    return found + clashesIn(texts, window.windowTitle());
}

} // namespace wardwise::test

// A page of the navigation, as the window knows it: what it's called, what it shows, and how it's left.
#pragma once

#include "core/base/result.h"
#include "ui/charts/chart_theme.h"

#include <QVariantMap>
#include <QWidget>

class QMenu;

namespace wardwise {

class ChartPanel;
struct Comparison;

class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Stable and plain, as the command line says it: "wards".
    [[nodiscard]] virtual QString id() const = 0;
    [[nodiscard]] virtual QString title() const = 0;

    /// The part of the page on show, such as a section's title; empty where the page is one whole.
    [[nodiscard]] virtual QString part() const { return {}; }

    virtual void showPart(const QString& /*part*/) {}

    virtual void setTheme(ThemeKind /*theme*/) {}

    /// What the selected ward is compared with here; null: the inspector tells of the selected figure alone.
    [[nodiscard]] virtual const Comparison* comparison() const { return nullptr; }

    /// The verdicts on that comparison's rows, with a sentence on the selected area; null where none is
    /// selected.
    [[nodiscard]] virtual const Verdicts* verdicts() const { return nullptr; }

    /// The chart on show, for the window's menus; null where the page has none.
    [[nodiscard]] virtual ChartPanel* chartPanel() const { return nullptr; }

    /// Puts the page's whole table on the clipboard; false where it has none.
    virtual bool copyTable() { return false; }

    /// Adds an entry for each column that can be hidden; nothing where none can.
    virtual void fillColumnMenu(QMenu& /*menu*/) {}

    /// Where typing narrows what the page lists; null where it can't be narrowed.
    [[nodiscard]] virtual QWidget* filterBox() const { return nullptr; }

    /// Opens the selected figure or text for editing; false where nothing is selected that can be.
    virtual bool editSelected() { return false; }

    /// Called before another page is shown or the window closes: stores what is being typed; false where it
    /// couldn't be.
    virtual bool leave() { return true; }

    /// How the user has set the page up (columns, splitters, choices), to be there again next time.
    [[nodiscard]] virtual QVariantMap viewState() const { return {}; }

    virtual void restoreViewState(const QVariantMap& /*state*/) {}

Q_SIGNALS:
    /// What is shown, compared or selectable has changed: the inspector and the menus follow.
    void contentChanged();
    void failed(const wardwise::Error& error);
    /// Something succeeded, in a few words for the status bar.
    void said(const QString& text);
    /// The user wants to enter a figure, whichever it is.
    void figureWanted();
    /// The user wants to import files.
    void importWanted();
    /// The user wants to see another page: an id, or a section's title.
    void goWanted(const QString& target);
};

} // namespace wardwise

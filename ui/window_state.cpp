#include "ui/window_state.h"

#include "ui/charts/picture_choice.h"
#include "ui/main_window.h"
#include "ui/qt_text.h"
#include "ui/theme.h"
#include "ui/views/page.h"

#include <QCryptographicHash>
#include <QDockWidget>
#include <QFileInfo>
#include <QSettings>

namespace wardwise {

namespace {

/// A file of its own, named, so that tests can put it elsewhere with QSettings::setPath().
struct WindowSettings : QSettings
{
    WindowSettings()
        : QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("Wardwise"),
                    QStringLiteral("windows"))
    {
    }
};

/// Where a project's settings are: by the place of its file, which may hold characters that no key can.
QString groupOf(const project::Project& project)
{
    const QString path = QFileInfo(project.path()).canonicalFilePath();
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("projects/") + QString::fromLatin1(hash.left(16));
}

/// By code and name, which mean the same next time; ids may not.
QVariantMap stateOf(const project::Project& project)
{
    const project::Selection& selection = project.selection();
    const Area* area = selection.area ? project.catalogue().area(*selection.area) : nullptr;
    return {{QStringLiteral("area"), area == nullptr ? QString() : qtText(area->code)}};
}

} // namespace

void WindowState::save(const MainWindow& window)
{
    WindowSettings settings;
    // Kept for all projects, unless it's the system's own: that may change.
    if (window.theme() == systemTheme()) {
        settings.remove(QStringLiteral("theme"));
    } else {
        settings.setValue(QStringLiteral("theme"), static_cast<int>(window.theme()));
    }
    settings.setValue(QStringLiteral("picture"), toText(PictureChoice::current()));
    settings.beginGroup(groupOf(window.project()));
    settings.setValue(QStringLiteral("geometry"), window.saveGeometry());
    settings.setValue(QStringLiteral("panels"), window.saveState());
    settings.setValue(QStringLiteral("inspector"), window.m_inspectorWanted);
    settings.setValue(QStringLiteral("selection"), stateOf(window.project()));
    const Page* shown = window.currentPage();
    settings.setValue(QStringLiteral("page"), shown->id());
    settings.setValue(QStringLiteral("part"), shown->part());
    for (const Page* page : window.pages()) {
        settings.setValue(QStringLiteral("page.") + page->id(), page->viewState());
    }
}

void WindowState::restore(MainWindow& window)
{
    WindowSettings settings;
    if (settings.contains(QStringLiteral("theme"))) {
        window.setTheme(settings.value(QStringLiteral("theme")).toInt() == static_cast<int>(ThemeKind::Dark)
                            ? ThemeKind::Dark
                            : ThemeKind::Light);
    }
    if (settings.contains(QStringLiteral("picture"))) {
        PictureChoice::setCurrent(
            pictureChoiceFromText(settings.value(QStringLiteral("picture")).toString()));
    }
    settings.beginGroup(groupOf(window.project()));
    if (!settings.contains(QStringLiteral("page"))) {
        return;
    }
    window.restoreGeometry(settings.value(QStringLiteral("geometry")).toByteArray());
    window.restoreState(settings.value(QStringLiteral("panels")).toByteArray());
    window.m_inspectorWanted = settings.value(QStringLiteral("inspector"), true).toBool();
    const auto restorePage = [&](Page* page) {
        page->restoreViewState(settings.value(QStringLiteral("page.") + page->id()).toMap());
    };
    for (Page* page : window.pages()) {
        restorePage(page);
    }
    const QString part = settings.value(QStringLiteral("part")).toString();
    if (part.isEmpty() || !window.goTo(part)) {
        window.goTo(settings.value(QStringLiteral("page")).toString());
    }
    restorePage(window.page(QStringLiteral("wards"))); // last: what other pages select may change its source
    const QVariantMap selected = settings.value(QStringLiteral("selection")).toMap();
    const std::string code = selected.value(QStringLiteral("area")).toString().toStdString();
    if (const auto area = findArea(window.project().catalogue(), code); area && !code.empty()) {
        project::Selection selection = window.project().selection();
        selection.area = (*area)->id;
        window.project().select(selection);
    }
}

} // namespace wardwise

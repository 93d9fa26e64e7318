#include "ui/change_words.h"

#include "core/project/figure_text.h"
#include "ui/qt_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace wardwise {

namespace {

QString dayOf(const std::string& iso)
{
    const QDateTime made = QDateTime::fromString(qtText(iso), Qt::ISODate).toLocalTime();
    return QLocale(QLocale::English, QLocale::UnitedKingdom)
        .toString(made.date(), QStringLiteral("d MMMM yyyy"));
}

} // namespace

QString figureCount(int count)
{
    return count == 1 ? QCoreApplication::translate("ChangeWords", "1 figure")
                      : QCoreApplication::translate("ChangeWords", "%1 figures").arg(count);
}

QString changeWords(const store::ChangedFigure* change)
{
    if (change == nullptr) {
        return {};
    }
    if (!change->before) {
        return QCoreApplication::translate("ChangeWords", "entered by hand %1").arg(dayOf(change->madeAt));
    }
    return QCoreApplication::translate("ChangeWords", "was %1, corrected %2")
        .arg(qtText(project::figureText(*change->before)), dayOf(change->madeAt));
}

} // namespace wardwise

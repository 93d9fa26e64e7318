#include "ui/views/consistency/status_words.h"

#include "ui/qt_text.h"

namespace wardwise {

QString markOf(ClaimStatus status)
{
    switch (status) {
    case ClaimStatus::Contradicted:
        return QStringLiteral("\u2717"); // ballot cross
    case ClaimStatus::DependsOnReference:
        return QStringLiteral("\u25c6"); // diamond
    case ClaimStatus::MethodMatters:
        return QStringLiteral("\u25c7"); // hollow diamond
    case ClaimStatus::WithinChance:
        return QStringLiteral("\u2248"); // almost equal
    case ClaimStatus::CannotBeChecked:
        return QStringLiteral("?");
    case ClaimStatus::NotMentioned:
        return QStringLiteral("\u25a1"); // hollow square
    case ClaimStatus::Note:
        return QStringLiteral("\u2013"); // dash
    case ClaimStatus::Confirmed:
        break;
    }
    return QStringLiteral("\u2713"); // tick
}

QString markedWordsOf(ClaimStatus status)
{
    return markOf(status) + QLatin1Char(' ') + qtText(capitalised(inWords(status)));
}

QColor colourOf(ClaimStatus status, ThemeKind theme)
{
    const ChartTheme& look = ChartTheme::of(theme);
    switch (status) {
    case ClaimStatus::Contradicted:
        return look.look(WardClass::SignificantlyAbove).mark;
    case ClaimStatus::DependsOnReference:
    case ClaimStatus::MethodMatters:
    case ClaimStatus::WithinChance:
    case ClaimStatus::NotMentioned:
        return look.look(WardClass::Above).mark;
    case ClaimStatus::Confirmed:
        return look.look(WardClass::Below).mark;
    default:
        return look.mutedText;
    }
}

} // namespace wardwise

// Core's UTF-8 text as Qt's, and safe to show where Qt would read markup.
#pragma once

#include "core/base/number_text.h"

#include <QString>

#include <cstdint>
#include <string>
#include <string_view>

namespace wardwise {

inline QString qtText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// "2,935".
inline QString counted(std::int64_t count)
{
    return qtText(groupedText(count));
}

/// A text as it is on a button or in a menu, where a single & would mark a mnemonic.
inline QString menuText(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

/// A tooltip's text as it is, whatever stands in it: Qt shows text without tags as plain, so it's given one.
inline QString toolTipMarkup(const QString& text)
{
    return QStringLiteral("<p>") + text.toHtmlEscaped() + QStringLiteral("</p>");
}

} // namespace wardwise

// Core's UTF-8 text as Qt's, and safe to show where Qt would read markup.
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace wardwise {

inline QString qtText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// A tooltip's text as it is, whatever stands in it: Qt shows text without tags as plain, so it's given one.
inline QString toolTipMarkup(const QString& text)
{
    return QStringLiteral("<p>") + text.toHtmlEscaped() + QStringLiteral("</p>");
}

} // namespace wardwise

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

} // namespace wardwise

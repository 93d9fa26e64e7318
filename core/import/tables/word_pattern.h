// Patterns over the words that tables are described with.
#pragma once

#include <QRegularExpression>

namespace wardwise::import {

/// A pattern over words that people wrote: upper and lower case are the same, and \b knows letters with
/// accents.
inline QRegularExpression wordPattern(const char* pattern)
{
    return QRegularExpression(QString::fromUtf8(pattern),
                              QRegularExpression::CaseInsensitiveOption
                                  | QRegularExpression::UseUnicodePropertiesOption);
}

} // namespace wardwise::import

// Puts what a case refers to into its input: a long list stands once in a file and is named elsewhere.
#pragma once

#include <QJsonObject>

namespace wardwise::vectors {

/// For every input "NAME_ref" without a NAME beside it: "data.PATH" is looked up in the file, any other word
/// names the case whose own "NAME_ref", or id, has that word and that has a NAME. What isn't found stays
/// away.
QJsonObject withReferences(QJsonObject testCase, const QJsonObject& file);

} // namespace wardwise::vectors

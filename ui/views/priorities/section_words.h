// The words that a section puts around what it shows: criteria, and where in the source a thing stands.
#pragma once

#include "core/domain/observation.h"

#include <QString>

#include <optional>
#include <string>

namespace wardwise {

/// A rating's criterion as a person says it: "Harm to individuals".
QString criterionTitle(const std::string& criterion);

/// "document, line 262", or as much of it as there is.
QString placeText(const std::string& source, const std::optional<int>& line);

/// A text and, behind it, where it stands in the source.
QString withLine(const QString& text, const std::optional<int>& line);

/// "line 262", or nothing.
QString lineText(const std::optional<int>& line);

/// The line at which a figure stands: the wanted one where it's among them, else the last.
std::optional<int> lineOf(const Observation& observation, std::optional<int> wanted);

} // namespace wardwise

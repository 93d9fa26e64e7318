// What an import found, as JSON; the keys are an interface that other programs rely on (product: the command
// line).
#pragma once

#include "core/import/import_report.h"

#include <QByteArray>

namespace wardwise::report {

QByteArray importJson(const import::ImportReport& report);

} // namespace wardwise::report

// The program's own icon, sharp at every size.
#pragma once

#include <QIcon>

namespace wardwise {

QIcon programIcon();

} // namespace wardwise

// About Wardwise: version, licence, and the attribution that the project's sources ask for.
#pragma once

#include "core/project/project.h"

#include <QDialog>

namespace wardwise {

class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(const project::Project& project, QWidget* parent = nullptr);
};

} // namespace wardwise

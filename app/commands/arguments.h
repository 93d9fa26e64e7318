// Arguments that several sub-commands share, and opening the project that they name.
#pragma once

#include "core/project/project.h"

#include <QSizeF>

#include <functional>
#include <string>

namespace CLI { // NOLINT(readability-identifier-naming): CLI11's own
class App;
}

namespace wardwise::app {

/// Adds the PROJECT argument.
void addProject(CLI::App& command, std::string& path);

/// Adds --size WxH; the text is read by readSize().
void addSize(CLI::App& command, std::string& size);

/// Adds --unlocated left-out|scaled.
void addRateForm(CLI::App& command, RateForm& form);

/// Adds --rebase YYYY-MM, which may be given several times.
void addRebase(CLI::App& command, std::vector<Month>& months);

/// "1280x800": each side 100 to 10,000.
Result<QSizeF> readSize(const std::string& text);

/// Refuses to write a result over the project that it comes from.
Result<void> checkOutputPath(const std::string& project, const std::string& out);

/// The section of that title, or the only one that begins with it, in any case.
Result<const Priority*> findSection(const project::Project& project, const std::string& name);

/// Opens the project and says what should be known about how; a message on standard error for each.
Result<std::unique_ptr<project::Project>> openProject(const std::string& path, store::Access access);

} // namespace wardwise::app

// Writes small spreadsheet files, as spreadsheet programs do.
#pragma once

#include <QString>

#include <string>
#include <vector>

namespace wardwise::test {

struct WorkbookSheet
{
    std::string name;
    std::vector<std::vector<std::string>>
        rows; ///< what reads as a number is stored as one, "40.4%" as 0.404 with a format
    bool hidden = false;
};

/// A failure fails the test.
void writeXlsx(const QString& path, const std::vector<WorkbookSheet>& sheets);
void writeOds(const QString& path, const std::vector<WorkbookSheet>& sheets);

} // namespace wardwise::test

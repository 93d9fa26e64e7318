// A notation for projects, line by line, and the one builder that makes a real project file of it:
//
//   force F1 Staffordshire            an area: its kind, code and name (_ stands for a space)
//   csp C1 Cannock in F1              ... and the area that it lies in
//   source survey                     the source of the figures that follow; "survey complete F1" where it
//                                     lists every event in the wards of F1
//   period 2018-19                    their period
//   measure All = burglary drugs      adds up others; "measure Happy percentage" says the unit
//   E05006905 pop 8182 burglary 98    a ward's population, and its count of burglaries
//   E05006905 burglary 12.0           with a decimal point: a published rate
//   E05006905 burglary suppressed     or not-recorded, not-applicable
#pragma once

#include "core/project/project.h"

#include <QString>
#include <QTemporaryDir>

#include <memory>
#include <string>

namespace wardwise::test {

/// A folder of the test's own, with the project files in it.
class ProjectFolder
{
public:
    ProjectFolder() = default;

    [[nodiscard]] QString path(const char* name = "test.wardwise") const
    {
        return m_folder.filePath(QLatin1String(name));
    }

    /// Writes the project; a mistake in the notation fails the test.
    QString write(const std::string& notation, const char* name = "test.wardwise") const;

    /// Writes and opens it for writing; null after a failure.
    std::unique_ptr<project::Project> open(const std::string& notation) const;
    /// Opens what is there already.
    std::unique_ptr<project::Project> reopen(const char* name = "test.wardwise") const;

private:
    QTemporaryDir m_folder;
};

/// Ten wards of one partnership, with 10, 20, ... 100 burglaries for 1,000 people each in 2018-19.
std::string tenWards();

/// What to compare, all else being the usual.
project::ComparisonRequest request(const std::string& area, const std::string& measure,
                                   const std::string& reference = {}, const std::string& source = {},
                                   const std::string& period = {});

/// The row of a ward; fails the test where it isn't there.
ComparisonRow rowOf(const Comparison& comparison, const std::string& ward);

} // namespace wardwise::test

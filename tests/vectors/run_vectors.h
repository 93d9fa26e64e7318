// Runs every case of every vector file in a folder, and says what came out.
#pragma once

#include <QString>
#include <QTextStream>

#include <map>

namespace wardwise::vectors {

struct Tally
{
    int passed = 0;
    int failed = 0;
};

struct Outcome
{
    std::map<QString, Tally> byFunction;
    std::map<QString, int> notImplemented; ///< cases of functions that the core hasn't got
    int badFiles = 0; ///< files that can't be read as vectors at all; each counts as failed

    [[nodiscard]] Tally total() const;
};

/// Prints each failure as it finds it.
Outcome runFolder(const QString& folder, QTextStream& out);

/// Prints the functions with their results, those not implemented, and the closing line.
void printSummary(const Outcome& outcome, QTextStream& out);

} // namespace wardwise::vectors

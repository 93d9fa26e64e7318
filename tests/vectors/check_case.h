// Compares what the core gives with what a case expects.
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <vector>

namespace wardwise::vectors {

struct Tolerance
{
    double rel = 0.0;
    double abs = 0.0;
};

struct Mismatch
{
    QString key;
    QString expected;
    QString got;
};

/// Every expected key must be answered: a number within the tolerance, a list element by element, a word
/// exactly; null must be absent, and so must everything where an "error" is expected.
std::vector<Mismatch> compare(const QJsonObject& expected, const QJsonObject& got, Tolerance tolerance);

/// One case, run through its adapter; a case or an answer without the right form is a mismatch, never a
/// crash.
std::vector<Mismatch> checkCase(const QJsonObject& testCase, Tolerance tolerance);

} // namespace wardwise::vectors

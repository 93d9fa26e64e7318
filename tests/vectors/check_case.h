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
/// exactly; null, "NA" and "NaN" must be absent, and so must whatever isn't named beside an expected "error".
/// The vectors' notes give two kinds of keys a tolerance of their own, since those values come from a root
/// finder or a series: 1e-3 relative where the key ends in "_1e4", 1e-6 for "rho_p".
std::vector<Mismatch> compare(const QJsonObject& expected, const QJsonObject& got, Tolerance tolerance);

/// One case, run through its adapter, at its own tolerance where it has one; a case or an answer without the
/// right form is a mismatch, never a crash. Where an error is expected the core may also refuse the input. A
/// negative control is wrong on purpose: there, agreement is the mismatch.
std::vector<Mismatch> checkCase(const QJsonObject& testCase, Tolerance tolerance);

} // namespace wardwise::vectors

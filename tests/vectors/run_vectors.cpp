#include "tests/vectors/run_vectors.h"

#include "tests/vectors/adapters.h"
#include "tests/vectors/case_references.h"
#include "tests/vectors/check_case.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace wardwise::vectors {

namespace {

std::optional<Tolerance> toleranceOf(const QJsonObject& file)
{
    const QJsonObject tolerance = file.value(QStringLiteral("tolerance")).toObject();
    const QJsonValue rel = tolerance.value(QStringLiteral("rel"));
    const QJsonValue abs = tolerance.value(QStringLiteral("abs"));
    if (!rel.isDouble() || !abs.isDouble()) {
        return std::nullopt;
    }
    return Tolerance{.rel = rel.toDouble(), .abs = abs.toDouble()};
}

void runCase(const QString& file, const QJsonObject& testCase, Tolerance tolerance, Outcome& outcome,
             QTextStream& out)
{
    const QString fn = testCase.value(QStringLiteral("fn")).toString();
    if (!fn.isEmpty() && adapters().count(fn) == 0) {
        ++outcome.notImplemented[fn];
        return;
    }
    const auto wrong = checkCase(testCase, tolerance);
    for (const Mismatch& mismatch : wrong) {
        out << "FAILED " << file << ", case "
            << testCase.value(QStringLiteral("id")).toString(QStringLiteral("(no id)")) << ", "
            << mismatch.key << ": expected " << mismatch.expected << ", got " << mismatch.got << '\n';
    }
    Tally& tally = outcome.byFunction[fn.isEmpty() ? QStringLiteral("(no fn)") : fn];
    ++(wrong.empty() ? tally.passed : tally.failed);
}

void runFile(const QDir& folder, const QString& name, Outcome& outcome, QTextStream& out)
{
    const auto bad = [&](const QString& why) {
        out << "FAILED " << name << ": " << why << '\n';
        ++outcome.badFiles;
    };
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return bad(file.errorString());
    }
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(file.readAll(), &error).object();
    if (error.error != QJsonParseError::NoError) {
        return bad(error.errorString());
    }
    const QString schema = root.value(QStringLiteral("schema")).toString();
    if (!schema.isEmpty() && !schema.startsWith(QLatin1String("csp-stat-vectors/"))) {
        out << "Left out " << name << ": its schema is " << schema << ", not one of vectors.\n";
        return;
    }
    const QJsonValue cases = root.value(QStringLiteral("cases"));
    const auto tolerance = toleranceOf(root);
    if (!cases.isArray() || !tolerance) {
        return bad(QStringLiteral("it needs a list of cases and a tolerance with rel and abs"));
    }
    for (const auto& value : cases.toArray()) {
        runCase(name, withReferences(value.toObject(), root), *tolerance, outcome, out);
    }
}

} // namespace

Tally Outcome::total() const
{
    Tally all{.passed = 0, .failed = badFiles};
    for (const auto& [fn, tally] : byFunction) {
        all.passed += tally.passed;
        all.failed += tally.failed;
    }
    return all;
}

Outcome runFolder(const QString& folder, QTextStream& out)
{
    Outcome outcome;
    const QDir dir(folder);
    for (const QString& name : dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        runFile(dir, name, outcome, out);
    }
    return outcome;
}

void printSummary(const Outcome& outcome, QTextStream& out)
{
    for (const auto& [fn, tally] : outcome.byFunction) {
        out << fn << ": " << tally.passed << " passed, " << tally.failed << " failed\n";
    }
    for (const auto& [fn, cases] : outcome.notImplemented) {
        out << fn << ": not implemented, " << cases << (cases == 1 ? " case\n" : " cases\n");
    }
    const Tally all = outcome.total();
    out << all.passed << " passed, " << all.failed << " failed\n";
}

} // namespace wardwise::vectors

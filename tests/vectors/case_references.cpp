#include "tests/vectors/case_references.h"

#include <QJsonArray>
#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace wardwise::vectors {

namespace {

QJsonValue atPath(const QJsonObject& file, const QString& path)
{
    QJsonValue value(file);
    for (const QString& part : path.split(QLatin1Char('.'))) {
        value = value.toObject().value(part);
    }
    return value;
}

QJsonValue inAnotherCase(const QJsonObject& file, const QString& name, const QString& word)
{
    for (const auto& other : file.value(QStringLiteral("cases")).toArray()) {
        const QJsonObject input = other.toObject().value(QStringLiteral("input")).toObject();
        const QString labels = input.value(name + QStringLiteral("_ref")).toString() + QLatin1Char(' ')
                               + other.toObject().value(QStringLiteral("id")).toString();
        if (input.contains(name) && labels.contains(word, Qt::CaseInsensitive)) {
            return input.value(name);
        }
    }
    return QJsonValue::Undefined;
}

} // namespace

QJsonObject withReferences(QJsonObject testCase, const QJsonObject& file)
{
    const QString suffix = QStringLiteral("_ref");
    QJsonObject input = testCase.value(QStringLiteral("input")).toObject();
    for (const QString& key : input.keys()) {
        const QString name = key.chopped(key.endsWith(suffix) ? suffix.size() : 0);
        if (name == key || input.contains(name)) {
            continue;
        }
        const QString word = input.value(key).toString();
        QJsonValue found = atPath(file, word);
        if (found.isUndefined()) {
            found = inAnotherCase(file, name, word);
        }
        if (!found.isUndefined()) {
            input[name] = found;
        }
    }
    if (!input.isEmpty()) {
        testCase[QLatin1String("input")] = input;
    }
    return testCase;
}

} // namespace wardwise::vectors

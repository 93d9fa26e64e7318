#include "core/import/tables/table_mapping.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <functional>
#include <initializer_list>

namespace wardwise::import {

namespace {

QString qt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

void putText(QJsonObject& object, const char* key, std::string_view text)
{
    if (!text.empty()) {
        object.insert(QLatin1String(key), qt(text));
    }
}

QJsonObject columnObject(const ColumnMeaning& column)
{
    QJsonObject object;
    object.insert(QStringLiteral("heading"), qt(column.heading));
    putText(object, "role", toText(column.role));
    putText(object, "measure", column.measure);
    putText(object, "quantity", column.quantity ? toText(*column.quantity) : std::string_view());
    putText(object, "unit", column.unit ? toText(*column.unit) : std::string_view());
    putText(object, "period", column.period);
    return object;
}

template <class Items, class ToObject>
void putList(QJsonObject& object, const char* key, const Items& items, ToObject toObject)
{
    QJsonArray list;
    for (const auto& item : items) {
        list.append(toObject(item));
    }
    if (!list.isEmpty()) {
        object.insert(QLatin1String(key), list);
    }
}

/// Reads members and remembers the first that isn't what it must be.
class MappingReader
{
public:
    [[nodiscard]] std::string text(const QJsonObject& object, const char* key)
    {
        const QJsonValue value = object.value(QLatin1String(key));
        if (!value.isUndefined() && !value.isString()) {
            fail(key, "isn't a text");
        }
        return value.toString().toStdString();
    }

    template <class Value>
    std::optional<Value> word(const QJsonObject& object, const char* key,
                              std::optional<Value> (*read)(std::string_view))
    {
        const std::string said = text(object, key);
        auto value = said.empty() ? std::nullopt : read(said);
        if (!said.empty() && !value) {
            fail(key, "can't be \"" + said + "\"");
        }
        return value;
    }

    void each(const QJsonObject& object, const char* key, const std::function<void(const QJsonObject&)>& take)
    {
        const QJsonValue value = object.value(QLatin1String(key));
        if (!value.isUndefined() && !value.isArray()) {
            fail(key, "isn't a list");
        }
        for (const QJsonValue item : value.toArray()) {
            if (item.isObject()) {
                take(item.toObject());
            } else {
                fail(key, "has something in its list that isn't an object");
            }
        }
    }

    /// A word that isn't one would be passed over in silence.
    void only(const QJsonObject& object, std::initializer_list<const char*> words)
    {
        for (const QString& key : object.keys()) {
            const bool isOne = std::any_of(words.begin(), words.end(),
                                           [&](const char* word) { return key == QLatin1String(word); });
            if (!isOne) {
                std::string all;
                for (const char* const* word = words.begin(); word != words.end(); ++word) {
                    all += (all.empty() ? "" : word + 1 == words.end() ? " and " : ", ") + std::string(*word);
                }
                fail(key.toStdString(), "is no word of one. There are " + all);
            }
        }
    }

    [[nodiscard]] std::optional<int> from1(const QJsonObject& object, const char* key)
    {
        const QJsonValue value = object.value(QLatin1String(key));
        if (value.isUndefined()) {
            return std::nullopt;
        }
        const int number = value.toInt(0);
        if (number < 1) {
            fail(key, "must be a number from 1");
        }
        return number;
    }

    void fail(const std::string& key, const std::string& why)
    {
        if (m_problem.empty()) {
            m_problem = "\"" + key + "\" " + why;
        }
    }

    [[nodiscard]] const std::string& problem() const { return m_problem; }

private:
    std::string m_problem;
};

ColumnMeaning columnFrom(MappingReader& read, const QJsonObject& object)
{
    read.only(object, {"heading", "measure", "period", "quantity", "role", "unit"});
    ColumnMeaning column;
    column.heading = read.text(object, "heading");
    column.measure = read.text(object, "measure");
    column.quantity = read.word(object, "quantity", quantityFromText);
    column.unit = read.word(object, "unit", measureUnitFromText);
    column.period = read.text(object, "period");
    column.role = read.word(object, "role", columnRoleFromText).value_or(ColumnRole::LeftOut);
    return column;
}

} // namespace

std::string mappingJson(const TableMapping& mapping)
{
    QJsonObject object;
    putText(object, "sheet", mapping.sheet);
    if (mapping.headingRow) {
        object.insert(QStringLiteral("heading_row"), *mapping.headingRow);
        object.insert(QStringLiteral("heading_rows"), mapping.headingRows);
    }
    putText(object, "source", mapping.source);
    putText(object, "period", mapping.period);
    putText(object, "rate_unit", mapping.rateUnit ? toText(*mapping.rateUnit) : std::string_view());
    putList(object, "columns", mapping.columns, columnObject);
    putList(object, "placeholders", mapping.placeholders, [](const Placeholder& each) {
        return QJsonObject{{QStringLiteral("text"), qt(each.text)},
                           {QStringLiteral("means"), qt(toText(each.meaning))}};
    });
    putList(object, "areas", mapping.areas, [](const NamedArea& each) {
        return QJsonObject{{QStringLiteral("text"), qt(each.text)}, {QStringLiteral("code"), qt(each.code)}};
    });
    return QJsonDocument(object).toJson(QJsonDocument::Indented).toStdString();
}

Result<TableMapping> mappingFromJson(std::string_view json, const std::string& name)
{
    QJsonParseError error;
    const auto document =
        QJsonDocument::fromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size())), &error);
    if (!document.isObject()) {
        return Error{ErrorCode::Invalid,
                     name + " isn't a mapping: "
                         + (document.isNull() ? "it isn't JSON (" + error.errorString().toStdString()
                                                    + " at byte " + std::to_string(error.offset) + ")"
                                              : std::string("it must be one JSON object"))
                         + ".",
                     {}};
    }
    const QJsonObject object = document.object();
    MappingReader read;
    read.only(object, {"areas", "columns", "heading_row", "heading_rows", "period", "placeholders",
                       "rate_unit", "sheet", "source"});
    TableMapping mapping;
    mapping.sheet = read.text(object, "sheet");
    mapping.source = read.text(object, "source");
    mapping.period = read.text(object, "period");
    mapping.rateUnit = read.word(object, "rate_unit", measureUnitFromText);
    mapping.headingRow = read.from1(object, "heading_row");
    mapping.headingRows = read.from1(object, "heading_rows").value_or(1);
    read.each(object, "columns",
              [&](const QJsonObject& each) { mapping.columns.push_back(columnFrom(read, each)); });
    read.each(object, "placeholders", [&](const QJsonObject& each) {
        read.only(each, {"text", "means"});
        const auto meaning = read.word(each, "means", standsForFromText);
        if (!meaning) {
            read.fail("means", "is missing");
            return;
        }
        mapping.placeholders.push_back({read.text(each, "text"), *meaning});
    });
    read.each(object, "areas", [&](const QJsonObject& each) {
        read.only(each, {"text", "code"});
        mapping.areas.push_back({read.text(each, "text"), read.text(each, "code")});
    });
    if (!read.problem().empty()) {
        return Error{ErrorCode::Invalid, name + " isn't a mapping: " + read.problem() + ".", {}};
    }
    mapping.layout = layoutOf(mapping.columns);
    return mapping;
}

} // namespace wardwise::import

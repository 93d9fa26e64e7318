// A prepared statement: prepared at construction, forward-only, values bound in order and never pasted.
#pragma once

#include "core/base/identifier.h"
#include "core/base/result.h"
#include "core/store/connection.h"

#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <optional>
#include <string>
#include <type_traits>

namespace wardwise::store {

/// Must not outlive its connection.
class Statement
{
public:
    Statement(const Connection& connection, const QString& sql);

    /// Binds all values, in the order of the statement's question marks, and runs it.
    template <class... Values>
    [[nodiscard]] Result<void> run(const Values&... values)
    {
        int at = 0;
        (m_query.bindValue(at++, bound(values)), ...);
        return execute();
    }

    /// After run(): moves to the next row; false at the end.
    bool next() { return m_query.next(); }

    /// After the last row: whether reading stopped at the end or at an error.
    [[nodiscard]] Result<void> finish();

    /// Runs with the values, and calls `row(*this)` for every row.
    template <class Row, class... Values>
    [[nodiscard]] Result<void> forEach(Row row, const Values&... values)
    {
        if (auto ran = run(values...); !ran) {
            return ran;
        }
        while (next()) {
            row(*this);
        }
        return finish();
    }

    /// The same with values whose number depends on what is asked.
    template <class Row>
    [[nodiscard]] Result<void> forEachOf(Row row, const QVariantList& values)
    {
        for (int at = 0; at < values.size(); ++at) {
            m_query.bindValue(at, values.at(at));
        }
        if (auto ran = execute(); !ran) {
            return ran;
        }
        while (next()) {
            row(*this);
        }
        return finish();
    }

    /// The first column of the first row as a whole number; none where there's no row or it is NULL.
    template <class... Values>
    [[nodiscard]] Result<std::optional<std::int64_t>> firstInteger(const Values&... values)
    {
        std::optional<std::int64_t> first;
        if (auto ran = run(values...); !ran) {
            return ran.error();
        }
        if (next() && !isNull(0)) {
            first = integer(0);
        }
        m_query.finish();
        return first;
    }

    [[nodiscard]] bool isNull(int column) const { return m_query.isNull(column); }

    [[nodiscard]] std::int64_t integer(int column) const { return m_query.value(column).toLongLong(); }

    [[nodiscard]] double real(int column) const { return m_query.value(column).toDouble(); }

    [[nodiscard]] std::string text(int column) const
    {
        return m_query.value(column).toString().toStdString();
    }

    [[nodiscard]] QVariant variant(int column) const { return m_query.value(column); }

    template <class Id>
    [[nodiscard]] Id id(int column) const
    {
        return Id{integer(column)};
    }

    template <class Id>
    [[nodiscard]] std::optional<Id> optionalId(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(Id{integer(column)});
    }

    [[nodiscard]] std::optional<int> optionalInt(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(static_cast<int>(integer(column)));
    }

    [[nodiscard]] std::optional<std::string> optionalText(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(text(column));
    }

    [[nodiscard]] std::int64_t lastInsertId() const { return m_query.lastInsertId().toLongLong(); }

private:
    static QVariant bound(std::int64_t value) { return QVariant::fromValue<qlonglong>(value); }

    static QVariant bound(int value) { return value; }

    static QVariant bound(double value) { return value; }

    static QVariant bound(const QString& value) { return value.isNull() ? QStringLiteral("") : value; }

    static QVariant bound(const std::string& value) { return bound(QString::fromStdString(value)); }

    static QVariant bound(std::string_view value)
    {
        return bound(QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size())));
    }

    static QVariant bound(const QVariant& value) { return value; }

    template <class Tag>
    static QVariant bound(Identifier<Tag> value)
    {
        return bound(value.value);
    }

    template <class T>
    static QVariant bound(const std::optional<T>& value)
    {
        return value ? bound(*value) : QVariant();
    }

    Result<void> execute();

    QSqlQuery m_query;
    QString m_path;
    std::optional<Error> m_preparation;
};

} // namespace wardwise::store

#include "tests/core/stored_text.h"

#include "core/store/statement.h"
#include "core/store/table_export.h"

#include <gtest/gtest.h>

namespace wardwise::test {

std::string everythingStored(const store::Connection& connection)
{
    std::string text;
    const auto tables = store::tableShapes(connection);
    if (!tables) {
        ADD_FAILURE() << tables.error().message;
        return text;
    }
    for (const store::TableShape& table : *tables) {
        if (table.name == "edit" || table.name == "edit_change") {
            continue;
        }
        const auto read =
            store::forEachRow(connection, table, [&](const std::vector<store::TableValue>& values) {
                text += table.name;
                for (const store::TableValue& value : values) {
                    text += value.value ? (value.isText ? " '" : " ") + *value.value : " NULL";
                }
                text += '\n';
            });
        EXPECT_TRUE(read.has_value());
    }
    return text;
}

std::string answer(const store::Connection& connection, const char* sql)
{
    std::string first;
    store::Statement select(connection, QString::fromUtf8(sql));
    const auto ran = select.run();
    if (!ran) {
        ADD_FAILURE() << ran.error().message << ' ' << ran.error().detail;
    } else if (select.next()) {
        first = select.text(0);
    }
    EXPECT_TRUE(select.finish().has_value());
    return first;
}

} // namespace wardwise::test

#include "core/store/table_mappings.h"

#include "core/store/statement.h"

namespace wardwise::store {

Result<std::optional<std::string>> loadTableMapping(const Connection& connection, const std::string& layout)
{
    std::optional<std::string> mapping;
    Statement select(connection, QStringLiteral("SELECT mapping FROM table_mapping WHERE layout = ?"));
    if (auto read = select.forEach([&](const Statement& row) { mapping = row.text(0); }, layout); !read) {
        return read.error();
    }
    return mapping;
}

Result<void> saveTableMapping(const Connection& connection, const std::string& layout,
                              const std::string& mapping, const std::string& savedAt)
{
    return Statement(connection,
                     QStringLiteral("INSERT INTO table_mapping (layout, mapping, saved_at) VALUES (?, ?, ?) "
                                    "ON CONFLICT (layout) DO UPDATE SET mapping = excluded.mapping, "
                                    "saved_at = excluded.saved_at"))
        .run(layout, mapping, savedAt);
}

} // namespace wardwise::store

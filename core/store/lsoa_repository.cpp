#include "core/store/lsoa_repository.h"

#include "core/store/row_reader.h"
#include "core/store/statement.h"

namespace wardwise::store {

Result<void> replaceLsoas(const Connection& connection, BatchId batch, int wardYear,
                          const std::vector<Lsoa>& lsoas)
{
    Statement clear(connection, QStringLiteral("DELETE FROM lsoa WHERE ward_year = ?"));
    if (auto cleared = clear.run(wardYear); !cleared) {
        return cleared;
    }
    Statement add(connection,
                  QStringLiteral("INSERT INTO lsoa (batch_id, code, name, ward_code, ward_year, ward_id) "
                                 "VALUES (?, ?, ?, ?, ?, ?)"));
    for (const Lsoa& lsoa : lsoas) {
        if (auto added = add.run(batch, lsoa.code, lsoa.name, lsoa.wardCode, wardYear, lsoa.ward); !added) {
            return added;
        }
    }
    return {};
}

Result<std::vector<int>> lsoaYears(const Connection& connection)
{
    std::vector<int> years;
    Statement select(connection,
                     QStringLiteral("SELECT DISTINCT ward_year FROM lsoa ORDER BY ward_year DESC"));
    auto read =
        select.forEach([&](const Statement& row) { years.push_back(static_cast<int>(row.integer(0))); });
    if (!read) {
        return read.error();
    }
    return years;
}

Result<void> forEachLsoa(const Connection& connection, int wardYear,
                         const std::function<void(std::string_view code, std::optional<AreaId> ward)>& take)
{
    RowReader select(connection, "SELECT code, ward_id FROM lsoa WHERE ward_year = ?");
    return select.forEach(
        [&](const RowReader& row) {
            take(row.text(0), row.isNull(1) ? std::nullopt : std::optional(row.id<AreaId>(1)));
        },
        Identifier<struct YearTag>{wardYear});
}

Result<std::map<std::string, std::string>> lsoaNames(const Connection& connection, int wardYear)
{
    std::map<std::string, std::string> names;
    Statement select(connection, QStringLiteral("SELECT code, name FROM lsoa WHERE ward_year = ?"));
    auto read =
        select.forEach([&](const Statement& row) { names.emplace(row.text(0), row.text(1)); }, wardYear);
    if (!read) {
        return read.error();
    }
    return names;
}

} // namespace wardwise::store

// The rows of street files that the project has from earlier loads, as far as they lie in wards: what a new
// load is held against.
#pragma once

#include "core/import/import_options.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace wardwise::import {

/// The project's source of street files; null where it has none yet.
const Source* policeSourceOf(const Catalogue& catalogue);

/// The months that earlier loads have counts of, each with the labels of those loads.
Result<std::map<Month, std::set<std::string>>> countedMonths(const ImportJob& job);

/// Rows in wards by force, month and type. Where several loads have a force's month, the last counts.
class EarlierRows
{
public:
    /// Of the months that `wanted` says; nothing is read where the project has none of them.
    static Result<EarlierRows> read(const ImportJob& job, const std::set<Month>& wanted);

    /// None where no load has the month of the force: that isn't nought.
    [[nodiscard]] std::optional<std::int64_t> rows(AreaId force, Month month, const std::string& type) const;

    /// All types together.
    [[nodiscard]] std::optional<std::int64_t> rows(AreaId force, Month month) const;

private:
    std::map<std::pair<AreaId, Month>, std::map<std::string, std::int64_t>> m_rows;
};

} // namespace wardwise::import

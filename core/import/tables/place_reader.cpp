#include "core/import/tables/place_reader.h"

#include "core/domain/name_match.h"
#include "core/import/tables/cell_kind.h"

#include <algorithm>
#include <array>

namespace wardwise::import {

PlaceReader::PlaceReader(const Sheet& sheet, const FoundTable& table, const TableMapping& mapping,
                         const ColumnRoles& roles, const AreaFinder& areas)
    : m_sheet(&sheet)
    , m_table(&table)
    , m_mapping(&mapping)
    , m_roles(&roles)
    , m_areas(&areas)
    , m_isOfDistricts(namesDistricts())
{
}

PlaceWords PlaceReader::read(std::size_t row, bool hasFigures)
{
    // A merged district stands in the first of its rows only.
    if (const std::string within = said(row, m_roles->within); !within.empty()) {
        m_within = within;
    } else if (!m_roles->within && !hasFigures && startsSection(row)) {
        return {};
    }
    PlaceWords words{said(row, m_roles->code), said(row, m_roles->name), m_within,
                     m_isOfDistricts || m_hasSections};
    words.name = std::string(withoutNotes(words.name));
    // So does a merged ward, where each of its rows is of another measure or period.
    if (words.code.empty() && words.name.empty() && hasFigures && m_roles->isLong()) {
        return m_last;
    }
    m_last = words;
    return words;
}

std::string PlaceReader::said(std::size_t row, std::optional<std::size_t> column) const
{
    return column ? m_sheet->cell(row, m_table->firstColumn + *column) : std::string();
}

/// Its heading says so, or one of the districts is ours. Localities and the like are nobody's but the
/// table's.
bool PlaceReader::namesDistricts() const
{
    if (!m_roles->within) {
        return false;
    }
    constexpr std::array kWords{"district", "borough", "authority", "council", "lad"};
    const std::string heading = caseFolded(m_mapping->columns[*m_roles->within].heading);
    const bool says = std::any_of(kWords.begin(), kWords.end(),
                                  [&](const char* word) { return heading.find(word) != std::string::npos; });
    if (says) {
        return true;
    }
    for (std::size_t row = m_table->firstRow; row < m_table->endRow; ++row) {
        if (m_areas->isOuter(said(row, m_roles->within))) {
            return true;
        }
    }
    return false;
}

/// A row with nothing but a district; where there was one before, any other heading ends its wards.
bool PlaceReader::startsSection(std::size_t row)
{
    std::string only;
    for (std::size_t column = m_table->firstColumn; column < m_table->endColumn; ++column) {
        const std::string& cell = m_sheet->cell(row, column);
        if (!cell.empty() && !only.empty()) {
            return false;
        }
        only = cell.empty() ? only : std::string(withoutNotes(cell));
    }
    if (only.empty() || (!m_hasSections && !m_areas->isOuter(only))) {
        return false;
    }
    // A ward of the section without any figures is no other section.
    if (!m_areas->isOuter(only)
        && m_areas->find({{}, only, m_within, true}).kind != FoundPlace::Kind::Unknown) {
        return false;
    }
    m_hasSections = true;
    m_within = only;
    return true;
}

} // namespace wardwise::import

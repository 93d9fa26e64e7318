#include "core/import/police_uk/street_tally.h"

#include <algorithm>
#include <numeric>

namespace wardwise::import {

PlaceCounts& PlaceCounts::operator+=(const PlaceCounts& other)
{
    inWards += other.inWards;
    noLocation += other.noLocation;
    outside += other.outside;
    unknown += other.unknown;
    return *this;
}

PlaceCounts& PlaceCounts::operator-=(const PlaceCounts& other)
{
    inWards -= other.inWards;
    noLocation -= other.noLocation;
    outside -= other.outside;
    unknown -= other.unknown;
    return *this;
}

PlaceCounts* StreetTally::placesOf(std::string_view force, Month month)
{
    auto& types = m_places[{std::string(force), month}];
    types.resize(kMostTypes);
    return types.data();
}

StreetTally::Cells* StreetTally::cellsOf(Month month)
{
    auto& types = m_cells[month];
    types.resize(kMostTypes);
    return types.data();
}

std::optional<std::size_t> StreetTally::typeAt(std::string_view type)
{
    const auto at = std::find(m_types.begin(), m_types.end(), type);
    const auto place = static_cast<std::size_t>(at - m_types.begin());
    if (at == m_types.end()) {
        if (m_types.size() == kMostTypes) {
            return std::nullopt;
        }
        m_types.emplace_back(type);
    }
    return place;
}

void StreetTally::countUnknown(std::string_view lsoa, std::int64_t rows)
{
    // What can't be a code isn't repeated in a report.
    constexpr std::size_t kLongestCode = 20;
    const bool isCode = lsoa.size() <= kLongestCode && std::all_of(lsoa.begin(), lsoa.end(), [](char c) {
                            return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
                        });
    const std::string name(isCode ? lsoa : std::string_view());
    const bool isNamed = m_unknown.size() < kMostUnknown || m_unknown.find(name) != m_unknown.end();
    m_unknown[isNamed ? name : std::string()] += rows;
}

void StreetTally::refuse(Refusal refusal)
{
    if (m_refusals.size() < kMostRefusals) {
        m_refusals.push_back(std::move(refusal));
    }
}

template <class Cell, class Counts>
void StreetTally::combine(const StreetTally& other, Cell cell, Counts counts)
{
    for (std::size_t type = 0; type < other.m_types.size(); ++type) {
        // Each reader refuses rows of more types than there's room for; files of one origin have few.
        const auto own = typeAt(other.m_types[type]);
        if (!own) {
            continue;
        }
        for (const auto& [month, types] : other.m_cells) {
            Cells& cells = cellsOf(month)[*own];
            cells.resize(types[type].empty() ? cells.size() : m_wards);
            for (std::size_t i = 0; i < types[type].size(); ++i) {
                cell(cells[i], types[type][i]);
            }
        }
        for (const auto& [key, types] : other.m_places) {
            counts(placesOf(key.first, key.second)[*own], types[type]);
        }
    }
}

void StreetTally::add(const StreetTally& other)
{
    combine(
        other, [](std::uint32_t& cell, std::uint32_t by) { cell += by; },
        [](PlaceCounts& counts, const PlaceCounts& by) { counts += by; });
    for (const auto& [lsoa, rows] : other.m_unknown) {
        countUnknown(lsoa, rows);
    }
    for (const Refusal& refusal : other.m_refusals) {
        refuse(refusal);
    }
}

void StreetTally::take(const StreetTally& other)
{
    combine(
        other, [](std::uint32_t& cell, std::uint32_t by) { cell -= by; },
        [](PlaceCounts& counts, const PlaceCounts& by) { counts -= by; });
    for (const auto& [lsoa, rows] : other.m_unknown) {
        countUnknown(lsoa, -rows);
    }
}

std::vector<Month> StreetTally::months() const
{
    std::vector<Month> months;
    for (const auto& [key, counts] : m_places) {
        months.push_back(key.second);
    }
    std::sort(months.begin(), months.end());
    months.erase(std::unique(months.begin(), months.end()), months.end());
    return months;
}

std::vector<StreetTally::WardCounts> StreetTally::wardCounts() const
{
    std::vector<std::size_t> order(m_types.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return m_types[a] < m_types[b]; });
    std::vector<WardCounts> counts;
    for (const auto& [month, cells] : m_cells) {
        for (const std::size_t type : order) {
            if (!cells[type].empty()) {
                counts.push_back({month, m_types[type], cells[type]});
            }
        }
    }
    return counts;
}

std::map<StreetTally::Part, PlaceCounts> StreetTally::placeCounts() const
{
    std::map<Part, PlaceCounts> parts;
    for (const auto& [key, counts] : m_places) {
        for (std::size_t type = 0; type < m_types.size(); ++type) {
            if (counts[type].rows() > 0) {
                parts[{key.first, key.second, m_types[type]}] = counts[type];
            }
        }
    }
    return parts;
}

PlaceCounts StreetTally::total() const
{
    PlaceCounts total;
    for (const auto& [key, counts] : m_places) {
        for (const PlaceCounts& ofType : counts) {
            total += ofType;
        }
    }
    return total;
}

} // namespace wardwise::import

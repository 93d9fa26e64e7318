#include "core/import/police_uk/street_counter.h"

#include <QUtf8StringView>

#include <algorithm>

namespace wardwise::import {

namespace {

constexpr std::size_t kLongestType = 100;
constexpr std::size_t kLongestForce = 200;

/// Whether it's UTF-8 without control characters.
bool isPlainText(std::string_view text)
{
    const bool hasControls = std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20U || byte == 0x7FU;
    });
    return !hasControls && QUtf8StringView(text.data(), static_cast<qsizetype>(text.size())).isValidUtf8();
}

std::size_t bucketOf(std::string_view type)
{
    const auto at = [&](std::size_t i) {
        return static_cast<std::size_t>(static_cast<unsigned char>(type[i]));
    };
    return (type.size() * 37 + at(0) * 11 + at(type.size() / 2) * 5 + at(type.size() - 1)) & 0xFFU;
}

} // namespace

std::array<std::uint8_t, StreetCounter::kBuckets> StreetCounter::filled()
{
    std::array<std::uint8_t, kBuckets> none{};
    none.fill(StreetTally::kMostTypes);
    return none;
}

void StreetCounter::beginFile(std::size_t file)
{
    m_fileNumber = file;
    m_file = {};
}

void StreetCounter::refuse(std::int64_t line, const std::string& reason)
{
    ++m_file.rows;
    ++m_file.refused;
    m_tally.refuse({m_fileNumber, line, {}, reason});
}

void StreetCounter::refuse(std::int64_t line, StreetColumn column, std::string reason)
{
    ++m_file.refused;
    m_tally.refuse({m_fileNumber, line, std::string(nameOf(column)), std::move(reason)});
}

bool StreetCounter::turnTo(const StreetRow& row, std::int64_t line)
{
    const std::string_view monthText = row[StreetColumn::Month];
    const std::string_view force = row[StreetColumn::FallsWithin];
    if (m_partCounts != nullptr && monthText == m_monthText && force == m_force) {
        return true;
    }
    const auto month = monthFromText(monthText);
    if (!month) {
        refuse(line, StreetColumn::Month, "isn't a month such as 2019-02");
        return false;
    }
    if (force.size() > kLongestForce || !isPlainText(force)) {
        refuse(line, StreetColumn::FallsWithin, "isn't the name of a police force");
        return false;
    }
    m_monthText = monthText;
    m_force = force;
    m_partCounts = m_tally.placesOf(force, *month);
    m_cells = m_tally.cellsOf(*month);
    return true;
}

bool StreetCounter::turnToType(std::string_view type, std::int64_t line)
{
    if (type.empty()) {
        refuse(line, StreetColumn::CrimeType, "is empty");
        return false;
    }
    std::uint8_t& known = m_typeOf[bucketOf(type)];
    if (known < m_tally.types().size() && m_tally.types()[known] == type) {
        m_type = known;
        return true;
    }
    const bool isNew =
        std::find(m_tally.types().begin(), m_tally.types().end(), type) == m_tally.types().end();
    if (isNew && (type.size() > kLongestType || !isPlainText(type))) {
        refuse(line, StreetColumn::CrimeType, "isn't the name of a type of crime");
        return false;
    }
    const auto place = m_tally.typeAt(type);
    if (!place) {
        refuse(line, StreetColumn::CrimeType,
               "is one more than the " + std::to_string(StreetTally::kMostTypes)
                   + " types that files may have");
        return false;
    }
    m_type = *place;
    known = static_cast<std::uint8_t>(m_type);
    return true;
}

void StreetCounter::take(const StreetRow& row, std::int64_t line)
{
    ++m_file.rows;
    if (!turnTo(row, line) || !turnToType(row[StreetColumn::CrimeType], line)) {
        return;
    }
    PlaceCounts& counts = m_partCounts[m_type];
    const std::string_view lsoa = row[StreetColumn::LsoaCode];
    if (lsoa.empty()) {
        ++counts.noLocation;
    } else if (const auto place = m_places->find(lsoa); place >= 0) {
        StreetTally::Cells& cells = m_cells[m_type];
        if (cells.empty()) {
            cells.resize(m_tally.wards());
        }
        ++cells[static_cast<std::size_t>(place)];
        ++counts.inWards;
    } else if (place == LsoaPlaces::kOutside) {
        ++counts.outside;
    } else {
        ++counts.unknown;
        m_tally.countUnknown(lsoa, 1);
    }
    if (const std::string_view id = row[StreetColumn::CrimeId]; !id.empty()) {
        m_hashes.add(hashOf(id));
    }
}

} // namespace wardwise::import

#include "core/import/ward_people.h"

#include "core/base/number_text.h"
#include "core/domain/name_match.h"
#include "core/import/file_kind.h"
#include "core/store/lsoa_repository.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace wardwise::import {

namespace {

constexpr int kAgesABand = 5;
constexpr int kOldestAge = 120;
constexpr std::array kTotalNames{"total_population", "All Ages", "Total", "Population", "All persons"};

std::optional<int> ageOf(const std::string& title)
{
    std::string digits = title;
    if (!digits.empty() && digits.back() == '+') {
        digits.pop_back();
    }
    const bool isNumber =
        !digits.empty() && digits.size() <= 3 && digits.find_first_not_of("0123456789") == std::string::npos;
    const int age = isNumber ? std::stoi(digits) : kOldestAge + 1;
    return age > kOldestAge ? std::nullopt : std::optional(age);
}

std::optional<double> countIn(const std::string& field)
{
    const auto number = readNumber(field);
    const bool isCount = number && number->value >= 0 && std::floor(number->value) == number->value;
    return isCount ? std::optional(number->value) : std::nullopt;
}

} // namespace

PeopleColumns PeopleColumns::of(const std::vector<std::string>& heading)
{
    PeopleColumns columns;
    columns.code = codeColumn(heading, "LSOA").value_or(0);
    for (std::size_t at = 0; at < heading.size(); ++at) {
        if (const auto age = ageOf(heading[at])) {
            columns.ages.emplace_back(at, *age);
        }
        const bool isTotal = std::any_of(kTotalNames.begin(), kTotalNames.end(),
                                         [&](const char* name) { return sameText(heading[at], name); });
        if (isTotal && !columns.total) {
            columns.total = at;
        }
    }
    return columns;
}

int bandOf(int age)
{
    return age / kAgesABand * kAgesABand;
}

std::string nameOfBand(int first, int oldest)
{
    return first + kAgesABand > oldest ? std::to_string(first) + "+"
                                       : std::to_string(first) + "-" + std::to_string(first + kAgesABand - 1);
}

Result<void> PeopleByWard::readLookup(const store::Connection& connection, int year)
{
    return store::forEachLsoa(connection, year, [&](std::string_view code, std::optional<AreaId> ward) {
        m_wardOf.emplace(std::string(code), ward);
        if (ward) {
            ++m_lsoasOf[*ward];
        }
    });
}

std::optional<std::pair<std::string, std::string>> PeopleByWard::take(const std::vector<std::string>& heading,
                                                                      const std::vector<std::string>& row)
{
    const auto at = m_wardOf.find(row[m_columns.code]);
    if (at == m_wardOf.end()) {
        m_unknown.push_back(row[m_columns.code]);
        return std::nullopt;
    }
    WardPeople lsoa;
    for (const auto& [column, age] : m_columns.ages) {
        const auto people = countIn(row[column]);
        if (!people) {
            return std::pair(heading[column], std::string("isn't a number of people"));
        }
        lsoa.bands[bandOf(age)] += *people;
        lsoa.total += *people;
    }
    if (m_columns.total) {
        const auto total = countIn(row[*m_columns.total]);
        if (!total) {
            return std::pair(heading[*m_columns.total], std::string("isn't a number of people"));
        }
        m_disagreeing += !m_columns.ages.empty() && *total != lsoa.total ? 1 : 0;
        lsoa.total = *total;
    }
    if (at->second) {
        WardPeople& ward = m_people[*at->second];
        ward.total += lsoa.total;
        ++ward.found;
        for (const auto& [band, people] : lsoa.bands) {
            ward.bands[band] += people;
        }
    }
    return std::nullopt;
}

bool PeopleByWard::isWhole(AreaId ward) const
{
    const auto wanted = m_lsoasOf.find(ward);
    const auto found = m_people.find(ward);
    return wanted != m_lsoasOf.end() && found != m_people.end() && found->second.found == wanted->second;
}

} // namespace wardwise::import

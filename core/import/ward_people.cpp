#include "core/import/ward_people.h"

#include "core/base/number_text.h"
#include "core/domain/age_sex.h"
#include "core/domain/name_match.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace wardwise::import {

namespace {

constexpr int kAgesABand = 5;
constexpr std::array kTotalNames{"total_population", "all ages", "total", "all persons", "all people"};
constexpr std::array kNotATotal{"per ",   "per_",           "%",      "percent", "density",
                                "change", "household size", "income", "average", "mean ",
                                "median", "without",        "with "};
/// What may stand beside the numbers: what says which place a row is of.
constexpr std::array kPlaceEndings{"cd", "nm", "nmw", "code", "name"};
constexpr std::array kPlaceTitles{"fid", "objectid", "ward", "district", "region", "longitude", "latitude"};

bool holds(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

bool saysWhere(const std::string& folded)
{
    const bool ends = std::any_of(kPlaceEndings.begin(), kPlaceEndings.end(), [&](std::string_view ending) {
        return folded.size() >= ending.size()
               && folded.compare(folded.size() - ending.size(), ending.size(), ending) == 0;
    });
    return ends || holds(folded, "centroid")
           || std::any_of(kPlaceTitles.begin(), kPlaceTitles.end(),
                          [&](const char* title) { return folded == title; });
}

std::optional<int> ageOf(std::string_view digits)
{
    const bool isNumber = !digits.empty() && digits.size() <= 3
                          && digits.find_first_not_of("0123456789") == std::string_view::npos;
    const int age = isNumber ? std::stoi(std::string(digits)) : kOldestAge + 1;
    return age > kOldestAge ? std::nullopt : std::optional(age);
}

struct Ages
{
    int first;
    int last; ///< kOldestAge where it's open above
};

/// "17", "90+", "0-4", "65 to 69": the ages that a title names.
std::optional<Ages> agesIn(const std::string& title)
{
    std::string text = caseFolded(title);
    std::erase(text, ' ');
    for (const std::string_view word : {"to", "\u2013"}) {
        if (const auto at = text.find(word); at != std::string::npos) {
            text.replace(at, word.size(), "-");
        }
    }
    const bool open = !text.empty() && text.back() == '+';
    if (open) {
        text.pop_back();
    }
    const auto dash = text.find('-');
    const auto first = ageOf(std::string_view(text).substr(0, dash));
    const auto last = dash == std::string::npos ? first : ageOf(std::string_view(text).substr(dash + 1));
    if (!first || !last || *last < *first || (open && dash != std::string::npos)) {
        return std::nullopt;
    }
    return Ages{*first, open ? kOldestAge : *last};
}

bool isTotal(const std::string& title, FileKind kind)
{
    const std::string folded = caseFolded(title);
    if (std::any_of(kNotATotal.begin(), kNotATotal.end(),
                    [&](const char* word) { return holds(folded, word); })) {
        return false;
    }
    if (kind == FileKind::Households) {
        return holds(folded, "households");
    }
    return holds(folded, "population")
           || std::any_of(kTotalNames.begin(), kTotalNames.end(),
                          [&](const char* name) { return folded == name; });
}

/// Titles of single years are put into bands of five; where they name bands, those are kept.
std::vector<AgeColumn> ageColumnsOf(const std::vector<std::string>& heading)
{
    std::vector<std::pair<std::size_t, Ages>> found;
    int oldest = 0;
    bool bands = false;
    for (std::size_t at = 0; at < heading.size(); ++at) {
        if (const auto ages = agesIn(heading[at])) {
            found.emplace_back(at, *ages);
            oldest = std::max(oldest, ages->first);
            bands = bands || (ages->last > ages->first && ages->last < kOldestAge);
        }
    }
    std::vector<AgeColumn> columns;
    columns.reserve(found.size());
    for (const auto& [column, ages] : found) {
        const int first = bands ? ages.first : bandOf(ages.first);
        const std::string band = !bands ? nameOfBand(first, oldest)
                                 : ages.last == kOldestAge
                                     ? std::to_string(first) + "+"
                                     : std::to_string(first) + "-" + std::to_string(ages.last);
        columns.push_back({column, ages.first, ages.last, first, band});
    }
    return columns;
}

std::optional<double> countIn(const std::string& field)
{
    const auto number = readNumber(field);
    const bool isCount = number && number->value >= 0 && std::floor(number->value) == number->value;
    return isCount ? std::optional(number->value) : std::nullopt;
}

} // namespace

std::optional<PeopleColumns> PeopleColumns::of(const std::vector<std::string>& heading, FileKind kind)
{
    PeopleColumns columns;
    const auto lsoa = codeColumn(heading, "LSOA");
    const auto shortWard = codeColumn(heading, "WD");
    const auto ward = shortWard ? shortWard : codeColumn(heading, "ward");
    if (!lsoa && !ward) {
        return std::nullopt;
    }
    columns.byWard = !lsoa;
    columns.code = lsoa.value_or(ward.value_or(0));
    columns.codeYear = yearOfCodes(heading[columns.code]);
    for (std::size_t at = 0; at < heading.size() && !columns.total; ++at) {
        columns.total = isTotal(heading[at], kind) ? std::optional(at) : std::nullopt;
    }
    if (kind == FileKind::Population) {
        columns.ages = ageColumnsOf(heading);
    }
    if (!columns.total && !columns.coverAllAges()) {
        return std::nullopt;
    }
    return columns;
}

bool PeopleColumns::coverAllAges() const
{
    if (ages.empty()) {
        return false;
    }
    auto sorted = ages;
    std::sort(sorted.begin(), sorted.end(),
              [](const AgeColumn& a, const AgeColumn& b) { return a.from < b.from; });
    int next = 0;
    for (const AgeColumn& age : sorted) {
        if (age.from != next) {
            return false;
        }
        next = age.to + 1;
    }
    return next == kOldestAge + 1;
}

bool holdsOnlyPeople(const std::vector<std::string>& heading, FileKind kind)
{
    const auto columns = PeopleColumns::of(heading, kind);
    if (!columns) {
        return false;
    }
    for (std::size_t at = 0; at < heading.size(); ++at) {
        const bool isNumber = at == columns->total
                              || std::any_of(columns->ages.begin(), columns->ages.end(),
                                             [&](const AgeColumn& age) { return age.column == at; });
        const bool isPlace = at == columns->code || saysWhere(caseFolded(heading[at]));
        if (!isNumber && !isPlace) {
            return false;
        }
    }
    return true;
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

std::optional<std::pair<std::string, std::string>> PeopleByWard::take(const std::vector<std::string>& heading,
                                                                      const std::vector<std::string>& row)
{
    const std::string& code = row[m_columns.code];
    const auto place = m_codes.find(code);
    if (place.found == WardCodes::Found::Unknown) {
        return std::nullopt;
    }
    if (place.found == WardCodes::Found::Repeated) {
        return std::pair(heading[m_columns.code], std::string("stands in a row above already"));
    }
    WardPeople read;
    const std::string reason = "isn't a number of " + m_what;
    for (const AgeColumn& age : m_columns.ages) {
        const auto people = countIn(row[age.column]);
        if (!people) {
            return std::pair(heading[age.column], reason);
        }
        read.bands[age.bandFrom] += *people;
        read.total += *people;
    }
    if (m_columns.total) {
        const auto total = countIn(row[*m_columns.total]);
        if (!total) {
            return std::pair(heading[*m_columns.total], reason);
        }
        m_disagreeing += m_columns.coverAllAges() && *total != read.total ? 1 : 0;
        read.total = *total;
    }
    m_codes.take(code);
    if (place.found == WardCodes::Found::InWard) {
        WardPeople& ward = m_people[place.ward];
        ward.total += read.total;
        for (const auto& [band, people] : read.bands) {
            ward.bands[band] += people;
        }
    }
    return std::nullopt;
}

} // namespace wardwise::import

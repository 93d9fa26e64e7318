#include "core/import/deprivation_ranks.h"

#include "core/domain/name_match.h"
#include "core/import/file_kind.h"

#include <algorithm>

namespace wardwise::import {

namespace {

constexpr int kTenths = 10;
constexpr int kFifths = 5;

bool has(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

bool isOfIndex(const std::string& folded)
{
    return folded.compare(0, 3, "imd") == 0 || has(folded, "multiple deprivation");
}

} // namespace

std::optional<std::size_t> rankColumn(const std::vector<std::string>& heading)
{
    if (!codeColumn(heading, "LSOA")) {
        return std::nullopt;
    }
    std::optional<std::size_t> unsaid; // "IMD19", which is a rank
    for (std::size_t at = 0; at < heading.size(); ++at) {
        const std::string folded = caseFolded(heading[at]);
        if (!isOfIndex(folded)) {
            continue;
        }
        if (has(folded, "rank")) {
            return at;
        }
        const bool isOther = has(folded, "score") || has(folded, "decile") || has(folded, "quintile");
        unsaid = unsaid || isOther ? unsaid : std::optional(at);
    }
    return unsaid;
}

std::optional<int> indexYearIn(const std::string& text)
{
    const std::string folded = caseFolded(text);
    const auto at = folded.find("imd");
    if (at == std::string::npos) {
        return std::nullopt;
    }
    const auto first = folded.find_first_not_of("_- ", at + 3);
    const auto last = first == std::string::npos ? first : folded.find_first_not_of("0123456789", first);
    const std::string digits = first == std::string::npos ? "" : folded.substr(first, last - first);
    constexpr int kCentury = 2000;
    return digits.size() == 2   ? std::optional(kCentury + std::stoi(digits))
           : digits.size() == 4 ? std::optional(std::stoi(digits))
                                : std::nullopt;
}

std::optional<int> lsoasOfEngland(int boundaryYear)
{
    constexpr int kOf2001 = 32482;
    constexpr int kOf2011 = 32844;
    constexpr int kOf2021 = 33755;
    return boundaryYear == 2011   ? std::optional(kOf2011)
           : boundaryYear == 2021 ? std::optional(kOf2021)
           : boundaryYear == 2001 ? std::optional(kOf2001)
                                  : std::nullopt;
}

void WardDeprivation::add(int rank, int all)
{
    ++lsoas;
    inTenth += rank <= all / kTenths ? 1 : 0;
    inFifth += rank <= all / kFifths ? 1 : 0;
    lowest = lowest == 0 ? rank : std::min(lowest, rank);
}

bool lookLikeDeciles(const std::vector<int>& ranks)
{
    return ranks.size() > kTenths
           && std::all_of(ranks.begin(), ranks.end(), [](int rank) { return rank <= kTenths; });
}

} // namespace wardwise::import

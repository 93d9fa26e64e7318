#include "core/import/tables/take_table.h"

#include <algorithm>

namespace wardwise::import {

namespace {

std::string someOf(const std::vector<std::string>& texts)
{
    constexpr std::size_t kMost = 4;
    std::string all;
    for (std::size_t i = 0; i < std::min(texts.size(), kMost); ++i) {
        all += (i == 0 ? "\"" : ", \"") + texts[i] + "\"";
    }
    return texts.size() > kMost ? all + " and " + std::to_string(texts.size() - kMost) + " more" : all;
}

} // namespace

std::string TakenTable::question() const
{
    if (areasOpen) {
        return "no column says which area a row is about";
    }
    if (!figures.empty()) {
        return {};
    }
    if (rows > 0 && knownRows == 0) {
        return "none of the places in it is in this project"
               + (openNames.empty() ? std::string() : " (the first is \"" + openNames.front().text + "\")");
    }
    if (!openRates.empty()) {
        return "nothing says per what the rates of " + someOf(openRates)
               + " are: per 1,000 residents, per 1,000 households or per 10,000";
    }
    if (!openPeriods.empty()) {
        return "nothing says of when its figures are";
    }
    if (!openColumns.empty()) {
        return "nothing says what the figures of " + someOf(openColumns)
               + " are: counts, rates, percentages, ranks or money";
    }
    return openPlaceholders.empty() ? "it has no figures"
                                    : "\"" + openPlaceholders.begin()->first + "\" could mean several things";
}

} // namespace wardwise::import

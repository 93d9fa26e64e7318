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
        return openNames.empty() ? "none of the places in it is in this project"
                                 : "none of the places in it is in this project; of the first, "
                                       + openNames.front().problem;
    }
    std::string all;
    const auto ask = [&](const std::vector<std::string>& open, const std::string& before,
                         const std::string& after) {
        if (!open.empty()) {
            all += (all.empty() ? "" : "; ") + before + (after.empty() ? "" : someOf(open) + after);
        }
    };
    ask(openRates, "nothing says per what the rates of ",
        " are: per 1,000 residents, per 1,000 households or per 10,000");
    ask(openColumns, "nothing says what the figures of ", " are: counts, rates, percentages, ranks or money");
    ask(openPeriods, "nothing says of when its figures are", {});
    if (!all.empty()) {
        return all;
    }
    return openPlaceholders.empty() ? "it has no figures"
                                    : "\"" + openPlaceholders.begin()->first + "\" could mean several things";
}

} // namespace wardwise::import

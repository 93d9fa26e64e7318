#include "core/import/tables/read_cell.h"

#include "core/base/number_text.h"
#include "core/domain/name_match.h"
#include "core/import/tables/cell_kind.h"
#include "core/import/tables/sheet.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace wardwise::import {

namespace {

constexpr int kMostDecimals = 4;
constexpr int kShownDecimals = 1;

std::optional<Missing> missingFor(StandsFor meaning)
{
    switch (meaning) {
    case StandsFor::Suppressed:
        return Missing::Suppressed;
    case StandsFor::NotRecorded:
        return Missing::NotRecorded;
    case StandsFor::NotApplicable:
        return Missing::NotApplicable;
    case StandsFor::Zero:
        break;
    }
    return std::nullopt;
}

} // namespace

std::optional<StandsFor> plainMeaning(const std::string& text)
{
    constexpr std::array kWords{
        std::pair("suppressed", StandsFor::Suppressed), std::pair("not recorded", StandsFor::NotRecorded),
        std::pair("not available", StandsFor::NotRecorded), std::pair("n/a", StandsFor::NotApplicable),
        std::pair("not applicable", StandsFor::NotApplicable)};
    for (const auto& [word, meaning] : kWords) {
        if (sameText(text, word)) {
            return meaning;
        }
    }
    return std::nullopt;
}

ReadCell readCell(const std::string& cell, const std::vector<Placeholder>& placeholders)
{
    const auto said = std::find_if(placeholders.begin(), placeholders.end(),
                                   [&](const Placeholder& each) { return sameText(each.text, cell); });
    const auto meaning = said == placeholders.end() ? plainMeaning(cell) : std::optional(said->meaning);
    if (meaning) {
        const auto missing = missingFor(*meaning);
        return {missing ? Figure{*missing, 0} : Figure{0.0, 0}, {}, {}, false};
    }
    const std::string_view bare = withoutNotes(cell);
    const auto number = numberIn(cell);
    std::string note;
    if (number && bare != cell && !readNumber(cell)) {
        note = oneLine(std::string_view(cell).substr(bare.size()));
    }
    if (number && std::isfinite(number->value)) {
        const bool isLong = number->decimals > kMostDecimals;
        return {Figure{number->value, isLong ? kShownDecimals : number->decimals}, note, {}, false};
    }
    if (isPlaceholder(cell)) {
        return {std::nullopt, {}, "\"" + cell + "\" could mean several things: say what it stands for", true};
    }
    return {std::nullopt, {}, "\"" + cell + "\" isn't a number", false};
}

std::string impossible(Quantity quantity, double value)
{
    constexpr double kWhole = 1e-9;
    switch (quantity) {
    case Quantity::Count:
    case Quantity::Population:
        if (value < 0) {
            return "can't be below nought";
        }
        return std::abs(value - std::round(value)) > kWhole ? "can't be: a count is a whole number"
                                                            : std::string();
    case Quantity::Rank: // ties share a rank: 154.5
    case Quantity::Rate:
    case Quantity::Percentage:
        return value < 0 ? "can't be below nought" : std::string();
    default:
        return {};
    }
}

} // namespace wardwise::import

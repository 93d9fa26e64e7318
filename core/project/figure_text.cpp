#include "core/project/figure_text.h"

#include "core/base/number_text.h"
#include "core/domain/name_match.h"
#include "core/project/name_check.h"

#include <algorithm>
#include <cmath>

namespace wardwise::project {

std::string figureText(const Figure& figure)
{
    if (const auto* number = std::get_if<double>(&figure.value)) {
        return fixedText(*number, figure.decimals);
    }
    if (const auto* text = std::get_if<std::string>(&figure.value)) {
        return *text;
    }
    return std::string(inWords(std::get<Missing>(figure.value)));
}

Result<Figure> readFigure(Quantity quantity, const std::string& text)
{
    std::string word = caseFolded(text);
    std::replace(word.begin(), word.end(), ' ', '-');
    if (const auto missing = missingFromText(word)) {
        return Figure{.value = *missing, .decimals = 0};
    }
    const std::string name(toText(quantity));
    if (quantity == Quantity::Text) {
        constexpr std::size_t kLongestText = 10000;
        if (auto readable = checkName(text, "text", kLongestText); !readable) {
            return readable.error();
        }
        return Figure{.value = text, .decimals = 0};
    }
    const auto number = readNumber(text);
    if (!number || number->decimals > 15) {
        return Error{ErrorCode::Invalid,
                     "\"" + text.substr(0, 100) + "\" isn't a " + name
                         + ". Give a number, or suppressed, not recorded or not applicable.",
                     {}};
    }
    const bool whole = quantity == Quantity::Count || quantity == Quantity::Population;
    if (whole && (number->value < 0 || number->value != std::floor(number->value) || number->value > 1e15)) {
        return Error{
            ErrorCode::Invalid, "A " + name + " is a whole number, 0 or more; " + text + " isn't.", {}};
    }
    if (quantity == Quantity::Percentage && (number->value < 0 || number->value > 100)) {
        return Error{ErrorCode::Invalid, "A percentage lies between 0 and 100; " + text + " doesn't.", {}};
    }
    constexpr double kLargestRate = 1e9;
    if (quantity == Quantity::Rate && (number->value < 0 || number->value > kLargestRate)) {
        return Error{
            ErrorCode::Invalid, "A rate lies between 0 and 1,000,000,000; " + text + " doesn't.", {}};
    }
    if (quantity == Quantity::Rank && (number->value < 1 || number->value != std::floor(number->value))) {
        return Error{ErrorCode::Invalid, "A rank is a whole number, 1 or more; " + text + " isn't.", {}};
    }
    return Figure{.value = number->value, .decimals = whole ? 0 : number->decimals};
}

} // namespace wardwise::project

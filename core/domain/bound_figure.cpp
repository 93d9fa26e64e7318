#include "core/domain/bound_figure.h"

#include <array>
#include <utility>

namespace wardwise {

namespace {

struct QuantityWords
{
    BoundQuantity quantity;
    std::string_view code;
    std::string_view words;
};

constexpr std::array kBoundQuantities{
    QuantityWords{BoundQuantity::Count, "count", "count"},
    QuantityWords{BoundQuantity::Rate, "rate", "rate"},
    QuantityWords{BoundQuantity::Percentage, "percentage", "percentage"},
    QuantityWords{BoundQuantity::Population, "population", "population"},
    QuantityWords{BoundQuantity::Change, "change", "change"},
    QuantityWords{BoundQuantity::Rank, "rank", "rank"},
    QuantityWords{BoundQuantity::Money, "money", "money"},
    QuantityWords{BoundQuantity::Ratio, "ratio", "ratio"},
    QuantityWords{BoundQuantity::Text, "text", "text"},
    QuantityWords{BoundQuantity::Class, "class", "class"},
    QuantityWords{BoundQuantity::Index, "index", "index"},
    QuantityWords{BoundQuantity::ForceRatio, "force-ratio", "times the force"}};

constexpr std::array kPhrases{std::pair(FigurePhrase::Figure, std::string_view("figure")),
                              std::pair(FigurePhrase::Percent, std::string_view("percent")),
                              std::pair(FigurePhrase::OneIn, std::string_view("one-in")),
                              std::pair(FigurePhrase::Fraction, std::string_view("fraction")),
                              std::pair(FigurePhrase::Times, std::string_view("times")),
                              std::pair(FigurePhrase::Ordinal, std::string_view("ordinal")),
                              std::pair(FigurePhrase::Size, std::string_view("size"))};

const QuantityWords& wordsOf(BoundQuantity quantity)
{
    for (const QuantityWords& each : kBoundQuantities) {
        if (each.quantity == quantity) {
            return each;
        }
    }
    return kBoundQuantities.front();
}

} // namespace

std::string_view toText(BoundQuantity quantity)
{
    return wordsOf(quantity).code;
}

std::string_view inWords(BoundQuantity quantity)
{
    return wordsOf(quantity).words;
}

std::optional<BoundQuantity> boundQuantityFromText(std::string_view text)
{
    for (const QuantityWords& each : kBoundQuantities) {
        if (each.code == text) {
            return each.quantity;
        }
    }
    return std::nullopt;
}

std::optional<Quantity> storedQuantity(BoundQuantity quantity)
{
    return quantityFromText(toText(quantity));
}

BoundQuantity boundQuantity(Quantity quantity)
{
    return boundQuantityFromText(toText(quantity)).value_or(BoundQuantity::Text);
}

std::string_view toText(FigurePhrase phrase)
{
    for (const auto& [each, code] : kPhrases) {
        if (each == phrase) {
            return code;
        }
    }
    return kPhrases.front().second;
}

std::optional<FigurePhrase> figurePhraseFromText(std::string_view text)
{
    for (const auto& [phrase, code] : kPhrases) {
        if (code == text) {
            return phrase;
        }
    }
    return std::nullopt;
}

std::vector<FigurePhrase> allFigurePhrases()
{
    std::vector<FigurePhrase> all;
    all.reserve(kPhrases.size());
    for (const auto& each : kPhrases) {
        all.push_back(each.first);
    }
    return all;
}

} // namespace wardwise

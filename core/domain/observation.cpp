#include "core/domain/observation.h"

#include "core/domain/text_table.h"

namespace wardwise {

namespace {

constexpr TextTable<Quantity, 9> kQuantities{{{Quantity::Count, "count"},
                                              {Quantity::Rate, "rate"},
                                              {Quantity::Percentage, "percentage"},
                                              {Quantity::Population, "population"},
                                              {Quantity::Change, "change"},
                                              {Quantity::Rank, "rank"},
                                              {Quantity::Money, "money"},
                                              {Quantity::Ratio, "ratio"},
                                              {Quantity::Text, "text"}}};

constexpr TextTable<Missing, 3> kMissing{{{Missing::NotRecorded, "not-recorded"},
                                          {Missing::Suppressed, "suppressed"},
                                          {Missing::NotApplicable, "not-applicable"}}};

constexpr TextTable<Missing, 3> kMissingWords{{{Missing::NotRecorded, "not recorded"},
                                               {Missing::Suppressed, "suppressed"},
                                               {Missing::NotApplicable, "not applicable"}}};

} // namespace

std::string_view toText(Quantity quantity)
{
    return textOf(kQuantities, quantity);
}

std::optional<Quantity> quantityFromText(std::string_view text)
{
    return valueOf(kQuantities, text);
}

std::string_view toText(Missing missing)
{
    return textOf(kMissing, missing);
}

std::optional<Missing> missingFromText(std::string_view text)
{
    return valueOf(kMissing, text);
}

std::string_view inWords(Missing missing)
{
    return textOf(kMissingWords, missing);
}

} // namespace wardwise

#include "core/domain/comparison.h"

#include "core/domain/text_table.h"

namespace wardwise {

namespace {

constexpr TextTable<WardClass, 6> kClasses{{{WardClass::SignificantlyAbove, "significantly-above"},
                                            {WardClass::Above, "above"},
                                            {WardClass::Within, "within"},
                                            {WardClass::Below, "below"},
                                            {WardClass::SignificantlyBelow, "significantly-below"},
                                            {WardClass::NotComparable, "not-comparable"}}};

constexpr TextTable<WardClass, 6> kClassWords{{{WardClass::SignificantlyAbove, "significantly above"},
                                               {WardClass::Above, "above"},
                                               {WardClass::Within, "within"},
                                               {WardClass::Below, "below"},
                                               {WardClass::SignificantlyBelow, "significantly below"},
                                               {WardClass::NotComparable, "not comparable"}}};

constexpr TextTable<SdKind, 2> kSdKinds{{{SdKind::Sample, "sample"}, {SdKind::Population, "population"}}};

constexpr TextTable<RateForm, 2> kForms{
    {{RateForm::LocatedOnly, "left-out"}, {RateForm::ScaledForUnlocated, "scaled"}}};

constexpr TextTable<RateForm, 2> kFormWords{{{RateForm::LocatedOnly, "located rows only"},
                                             {RateForm::ScaledForUnlocated, "scaled for unlocated rows"}}};

} // namespace

std::string_view toText(WardClass wardClass)
{
    return textOf(kClasses, wardClass);
}

std::string_view inWords(WardClass wardClass)
{
    return textOf(kClassWords, wardClass);
}

std::string_view toText(SdKind kind)
{
    return textOf(kSdKinds, kind);
}

std::optional<SdKind> sdKindFromText(std::string_view text)
{
    return valueOf(kSdKinds, text);
}

std::string_view toText(CountSource source)
{
    return source == CountSource::Recorded ? "recorded" : "reconstructed";
}

std::string_view toText(RateSource source)
{
    return source == RateSource::Published ? "published" : "computed";
}

std::string_view toText(RateForm form)
{
    return textOf(kForms, form);
}

std::string_view inWords(RateForm form)
{
    return textOf(kFormWords, form);
}

} // namespace wardwise

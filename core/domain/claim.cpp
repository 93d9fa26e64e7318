#include "core/domain/claim.h"

#include "core/domain/text_table.h"

namespace wardwise {

namespace {

constexpr TextTable<ClaimStatus, kClaimStatuses> kStatusTexts{{
    {ClaimStatus::Contradicted, "contradicted"},
    {ClaimStatus::DependsOnReference, "depends-on-reference"},
    {ClaimStatus::MethodMatters, "method-matters"},
    {ClaimStatus::WithinChance, "within-chance"},
    {ClaimStatus::CannotBeChecked, "cannot-be-checked"},
    {ClaimStatus::NotMentioned, "not-mentioned"},
    {ClaimStatus::Note, "note"},
    {ClaimStatus::Confirmed, "confirmed"},
}};

constexpr TextTable<ClaimStatus, kClaimStatuses> kStatusWords{{
    {ClaimStatus::Contradicted, "contradicted"},
    {ClaimStatus::DependsOnReference, "depends on the reference set"},
    {ClaimStatus::MethodMatters, "depends on the method"},
    {ClaimStatus::WithinChance, "within chance"},
    {ClaimStatus::CannotBeChecked, "can't be checked"},
    {ClaimStatus::NotMentioned, "not mentioned"},
    {ClaimStatus::Note, "note"},
    {ClaimStatus::Confirmed, "confirmed"},
}};

constexpr TextTable<ClaimStatus, kClaimStatuses> kStatusMeanings{{
    {ClaimStatus::Contradicted, "The figures can't be made to agree."},
    {ClaimStatus::DependsOnReference, "True against one reference set, false against another."},
    {ClaimStatus::MethodMatters, "True by one method, false by another."},
    {ClaimStatus::WithinChance, "The figure stands, but the words claim more than chance allows."},
    {ClaimStatus::CannotBeChecked, "A figure or a definition is missing."},
    {ClaimStatus::NotMentioned, "A flag that the text leaves out."},
    {ClaimStatus::Note, "About the method: there's nothing to judge."},
    {ClaimStatus::Confirmed, "The figures agree, within rounding."},
}};

} // namespace

std::string_view toText(ClaimStatus status)
{
    return textOf(kStatusTexts, status);
}

std::string_view inWords(ClaimStatus status)
{
    return textOf(kStatusWords, status);
}

std::string_view meaningOf(ClaimStatus status)
{
    return textOf(kStatusMeanings, status);
}

} // namespace wardwise

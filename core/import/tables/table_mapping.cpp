#include "core/import/tables/table_mapping.h"

#include "core/domain/name_match.h"
#include "core/domain/text_table.h"

namespace wardwise::import {

namespace {

constexpr TextTable<ColumnRole, 9> kRoles{{{ColumnRole::LeftOut, "left-out"},
                                           {ColumnRole::AreaCode, "area-code"},
                                           {ColumnRole::AreaName, "area-name"},
                                           {ColumnRole::Within, "within"},
                                           {ColumnRole::Measure, "measure"},
                                           {ColumnRole::Quantity, "quantity"},
                                           {ColumnRole::Unit, "unit"},
                                           {ColumnRole::Period, "period"},
                                           {ColumnRole::Figure, "figure"}}};

constexpr TextTable<StandsFor, 4> kMeanings{{{StandsFor::Suppressed, "suppressed"},
                                             {StandsFor::NotRecorded, "not-recorded"},
                                             {StandsFor::NotApplicable, "not-applicable"},
                                             {StandsFor::Zero, "zero"}}};

/// Digits are all alike, so that next year's headings are this year's.
std::string withoutDigits(const std::string& text)
{
    std::string plain;
    for (const char c : caseFolded(text)) {
        const bool isDigit = c >= '0' && c <= '9';
        if (!isDigit || plain.empty() || plain.back() != '#') {
            plain += isDigit ? '#' : c;
        }
    }
    return plain;
}

} // namespace

std::string_view toText(ColumnRole role)
{
    return textOf(kRoles, role);
}

std::optional<ColumnRole> columnRoleFromText(std::string_view text)
{
    return valueOf(kRoles, text);
}

std::string_view toText(StandsFor meaning)
{
    return textOf(kMeanings, meaning);
}

std::optional<StandsFor> standsForFromText(std::string_view text)
{
    return valueOf(kMeanings, text);
}

std::string layoutOf(const std::vector<ColumnMeaning>& columns)
{
    std::string layout;
    for (const ColumnMeaning& column : columns) {
        layout += (layout.empty() ? "" : "|") + withoutDigits(column.heading);
    }
    return layout;
}

} // namespace wardwise::import

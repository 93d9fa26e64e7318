#include "core/domain/area.h"

#include "core/domain/text_table.h"

namespace wardwise {

namespace {

constexpr TextTable<AreaKind, 8> kKinds{{{AreaKind::Ward, "ward"},
                                         {AreaKind::Lsoa, "lsoa"},
                                         {AreaKind::District, "district"},
                                         {AreaKind::Csp, "csp"},
                                         {AreaKind::Force, "force"},
                                         {AreaKind::Region, "region"},
                                         {AreaKind::Country, "country"},
                                         {AreaKind::Remainder, "remainder"}}};

} // namespace

std::string_view toText(AreaKind kind)
{
    return textOf(kKinds, kind);
}

std::optional<AreaKind> areaKindFromText(std::string_view text)
{
    return valueOf(kKinds, text);
}

} // namespace wardwise

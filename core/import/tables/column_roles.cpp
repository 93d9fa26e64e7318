#include "core/import/tables/column_roles.h"

namespace wardwise::import {

ColumnRoles rolesIn(const TableMapping& mapping)
{
    ColumnRoles roles;
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
        switch (mapping.columns[i].role) {
        case ColumnRole::AreaCode:
            roles.code = i;
            break;
        case ColumnRole::AreaName:
            roles.name = i;
            break;
        case ColumnRole::Within:
            roles.within = i;
            break;
        case ColumnRole::Measure:
            roles.measure = i;
            break;
        case ColumnRole::Quantity:
            roles.quantity = i;
            break;
        case ColumnRole::Unit:
            roles.unit = i;
            break;
        case ColumnRole::Period:
            roles.period = i;
            break;
        case ColumnRole::Figure:
            roles.figures.push_back(i);
            break;
        case ColumnRole::LeftOut:
            break;
        }
    }
    return roles;
}

} // namespace wardwise::import

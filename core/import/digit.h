// The digits that codes and numbers are written with.
#pragma once

namespace wardwise::import {

/// 0 to 9, whatever the locale.
constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace wardwise::import

// What an editor takes of HTML from the clipboard: text, headings, bold and lists. It's read as text alone:
// nothing in it is run, fetched or opened.
#pragma once

#include "core/domain/prose.h"

#include <string_view>
#include <vector>

namespace wardwise::import {

struct PastedProse
{
    std::vector<prose::Block> blocks;
    int pictures = 0; ///< left out
    int tables = 0;   ///< made lines with tabs between the cells
};

/// Reads any bytes, in time that grows with their number. Word's lists are recognised.
PastedProse readPastedHtml(std::string_view html);

/// A line of plain text is a paragraph, as it stands.
PastedProse readPastedText(std::string_view text);

} // namespace wardwise::import

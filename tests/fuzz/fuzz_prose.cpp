// Prose and pasted HTML: any bytes can be read, and what was read is written so that it reads the same again.
#include "tests/fuzz/holds.h"

#include "core/domain/prose.h"
#include "core/import/pasted_html.h"

#include <string_view>

namespace {

using namespace wardwise;

std::string plain(const std::vector<prose::Block>& blocks)
{
    return prose::plainText(blocks, [](BoundFigureId) { return std::optional<std::string>(); });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto blocks = prose::parse(text);
    fuzz::holds(prose::parse(prose::markupOf(blocks)) == blocks, "what was written is read back");
    fuzz::holds(plain(prose::parse(prose::escaped(text))) == text, "escaped text reads as it is");
    const auto pasted = import::readPastedHtml(text);
    fuzz::holds(pasted.pictures >= 0 && pasted.tables >= 0, "nothing is less than none");
    fuzz::holds(plain(prose::parse(prose::markupOf(pasted.blocks))) == plain(pasted.blocks),
                "pasted text is kept");
    return 0;
}

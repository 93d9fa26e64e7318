#include "core/import/tables/read_sheets.h"

#include "core/import/tables/read_text_sheet.h"
#include "core/import/tables/read_workbook.h"

namespace wardwise::import {

Result<std::vector<Sheet>> sheetsIn(const RecognisedFile& file, const WholeFile& whole)
{
    if (file.recognised.kind == FileKind::Workbook) {
        return readWorkbook(file.file, whole.bytes);
    }
    auto sheet = readTextSheet(whole.bytes, file.file.name);
    if (!sheet) {
        return sheet.error();
    }
    return std::vector{std::move(*sheet)};
}

} // namespace wardwise::import

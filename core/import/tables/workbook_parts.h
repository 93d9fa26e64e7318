// The XML files that an XLSX or ODS workbook is an archive of.
#pragma once

#include "core/import/byte_source.h"

#include <QByteArray>

#include <string>
#include <vector>

namespace wardwise::import {

/// The part of that name, such as "xl/workbook.xml"; nothing where there's none, and at most 256 MB.
QByteArray workbookPart(const InputFile& workbook, const std::string& name);

struct SheetPart
{
    std::string sheet; ///< its name, as people see it
    std::string part;  ///< "xl/worksheets/sheet1.xml"
};

/// Of an XLSX file; empty for others.
std::vector<SheetPart> xlsxSheetParts(const InputFile& workbook);

} // namespace wardwise::import

#include "core/import/tables/read_workbook.h"

#include "core/import/tables/hidden_sheets.h"
#include "core/import/tables/percent_cells.h"
#include "core/import/tables/workbook_module.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLibrary>
#include <QTemporaryDir>

#include <algorithm>
#include <set>

namespace wardwise::import {

namespace {

constexpr std::string_view kOldExcel = "\xD0\xCF\x11\xE0";

bool isXls(const std::string& bytes)
{
    return bytes.compare(0, kOldExcel.size(), kOldExcel) == 0;
}

const char* endingFor(const std::string& bytes)
{
    if (isXls(bytes)) {
        return "xls";
    }
    constexpr std::size_t kHead = 4096;
    return bytes.substr(0, kHead).find("opendocument.spreadsheet") != std::string::npos ? "ods" : "xlsx";
}

/// The module lies beside the program, or where an installed one is kept; null where it isn't there.
ReadSheets module()
{
    static const ReadSheets read = []() -> ReadSheets {
        const QString here = QCoreApplication::applicationDirPath();
        for (const char* place : {"/", "/../lib/wardwise/"}) {
            QLibrary library(here + QLatin1String(place) + QStringLiteral("wardwise_workbooks"));
            if (auto* found = library.resolve(kReadSheets)) {
                return reinterpret_cast<ReadSheets>(found);
            }
        }
        return nullptr;
    }();
    return read;
}

/// The library wants a file on disk that is called as its kind is.
Result<QString> copyFor(const QTemporaryDir& folder, const InputFile& file, const std::string& bytes)
{
    const QString path = folder.filePath(QStringLiteral("workbook.") + QLatin1String(endingFor(bytes)));
    QFile copy(path);
    const auto size = static_cast<qint64>(bytes.size());
    if (!copy.open(QIODevice::WriteOnly) || copy.write(bytes.data(), size) != size || !copy.flush()) {
        return Error{ErrorCode::Io,
                     file.name + " can't be unpacked into the folder for temporary files: "
                         + copy.errorString().toStdString() + ".",
                     {}};
    }
    return path;
}

void markHidden(std::vector<Sheet>& sheets, const std::string& bytes, const QString& copy)
{
    std::vector<std::string> names;
    std::transform(sheets.begin(), sheets.end(), std::back_inserter(names),
                   [](const Sheet& sheet) { return sheet.name; });
    const std::set<std::string> hidden =
        isXls(bytes) ? hiddenInXls(bytes, names) : hiddenInArchive({copy, {}, {}, 0});
    for (Sheet& sheet : sheets) {
        sheet.hidden = hidden.count(sheet.name) > 0;
    }
}

} // namespace

Result<std::vector<Sheet>> readWorkbook(const InputFile& file, const std::string& bytes)
{
    const ReadSheets read = module();
    if (read == nullptr) {
        return Error{
            ErrorCode::Internal,
            "The part of Wardwise that reads spreadsheets isn't installed. Save the sheet as CSV and "
            "import that, or install Wardwise anew.",
            {}};
    }
    const QTemporaryDir folder;
    const auto copy = copyFor(folder, file, bytes);
    if (!copy) {
        return copy.error();
    }
    std::vector<Sheet> sheets;
    std::string problem;
    if (!read(copy->toStdString(), sheets, problem)) {
        return Error{
            ErrorCode::Invalid,
            file.name
                + " can't be read as a spreadsheet. If it opens in a spreadsheet program, save it there "
                  "anew (without a password) and try again.",
            problem};
    }
    for (Sheet& sheet : sheets) {
        for (Sheet::Row& row : sheet.rows) {
            for (std::string& cell : row.cells) {
                cell = oneLine(cell);
            }
        }
    }
    markHidden(sheets, bytes, *copy);
    showPercentages({*copy, {}, {}, 0}, sheets);
    return sheets;
}

} // namespace wardwise::import

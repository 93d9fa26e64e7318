#include "core/import/tables/workbook_parts.h"

#include <QString>
#include <QXmlStreamReader>

#include <map>

namespace wardwise::import {

namespace {

constexpr qsizetype kLargestPart = 256LL * 1024 * 1024;

/// By relation: "rId1" is "xl/worksheets/sheet1.xml".
std::map<QString, std::string> relatedParts(const QByteArray& relations)
{
    std::map<QString, std::string> parts;
    QXmlStreamReader xml(relations);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != QLatin1String("Relationship")) {
            continue;
        }
        const std::string target = xml.attributes().value(QLatin1String("Target")).toString().toStdString();
        // From the root of the archive, or from the folder of the workbook.
        parts.emplace(xml.attributes().value(QLatin1String("Id")).toString(),
                      target.find('/') == 0 ? target.substr(1) : "xl/" + target);
    }
    return parts;
}

} // namespace

QByteArray workbookPart(const InputFile& workbook, const std::string& name)
{
    InputFile part = workbook;
    part.entry = QString::fromStdString(name);
    auto source = ByteSource::open(part);
    QByteArray bytes;
    constexpr qsizetype kPieceOfXml = 1 << 16;
    while (source && bytes.size() < kLargestPart) {
        const qsizetype before = bytes.size();
        bytes.resize(before + kPieceOfXml);
        const auto read = (*source)->read(bytes.data() + before, kPieceOfXml);
        bytes.resize(before + (read ? static_cast<qsizetype>(*read) : 0));
        if (!read || *read == 0) {
            break;
        }
    }
    return bytes;
}

std::vector<SheetPart> xlsxSheetParts(const InputFile& workbook)
{
    const auto related = relatedParts(workbookPart(workbook, "xl/_rels/workbook.xml.rels"));
    std::vector<SheetPart> sheets;
    QXmlStreamReader xml(workbookPart(workbook, "xl/workbook.xml"));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != QLatin1String("sheet")) {
            continue;
        }
        const auto relation = related.find(
            xml.attributes()
                .value(QLatin1String("http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
                       QLatin1String("id"))
                .toString());
        if (relation != related.end()) {
            sheets.push_back(
                {xml.attributes().value(QLatin1String("name")).toString().toStdString(), relation->second});
        }
    }
    return sheets;
}

} // namespace wardwise::import

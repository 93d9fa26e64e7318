#include "tests/core/workbook_file.h"

#include "core/base/number_text.h"

#include <gtest/gtest.h>

#include <map>
#include <optional>

#include <zip.h>

namespace wardwise::test {

namespace {

using Parts = std::vector<std::pair<std::string, std::string>>;

const std::string kXml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

void write(const QString& path, const Parts& parts)
{
    int error = 0;
    zip_t* archive = zip_open(path.toUtf8().constData(), ZIP_CREATE | ZIP_TRUNCATE, &error);
    ASSERT_NE(archive, nullptr) << error;
    for (const auto& [name, content] : parts) {
        zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
        const auto entry = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
        ASSERT_GE(entry, 0);
        if (name == "mimetype") {
            zip_set_file_compression(archive, static_cast<zip_uint64_t>(entry), ZIP_CM_STORE, 0);
        }
    }
    ASSERT_EQ(zip_close(archive), 0) << zip_strerror(archive);
}

std::string escaped(const std::string& text)
{
    return QString::fromStdString(text).toHtmlEscaped().toStdString();
}

bool isStoredNumber(const std::string& text)
{
    return readNumber(text) && text.find_first_not_of("0123456789.-") == std::string::npos;
}

/// "0.404" of "40.4%"; nothing of what isn't a percentage.
std::optional<std::string> storedShare(const std::string& text)
{
    constexpr double kHundred = 100.0;
    const bool isShare =
        !text.empty() && text.back() == '%' && isStoredNumber(text.substr(0, text.size() - 1));
    return isShare ? std::optional(
               QString::number(QString::fromStdString(text).chopped(1).toDouble() / kHundred, 'g', 17)
                   .toStdString())
                   : std::nullopt;
}

std::string xlsxSheet(const WorkbookSheet& sheet, std::map<std::string, std::size_t>& strings)
{
    std::string xml = kXml
                      + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                        "<sheetData>";
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        std::string cells;
        for (std::size_t column = 0; column < sheet.rows[row].size(); ++column) {
            const std::string& text = sheet.rows[row][column];
            const std::string at = std::string(1, static_cast<char>('A' + column)) + std::to_string(row + 1);
            if (const auto share = storedShare(text)) {
                cells += "<c r=\"" + at + "\" s=\"1\"><v>" + *share + "</v></c>";
            } else if (isStoredNumber(text)) {
                cells += "<c r=\"" + at + "\"><v>" + text + "</v></c>";
            } else if (!text.empty()) {
                const std::size_t index = strings.emplace(text, strings.size()).first->second;
                cells += "<c r=\"" + at + "\" t=\"s\"><v>" + std::to_string(index) + "</v></c>";
            }
        }
        // A row without cells isn't stored.
        xml += cells.empty() ? "" : "<row r=\"" + std::to_string(row + 1) + "\">" + cells + "</row>";
    }
    return xml + "</sheetData></worksheet>";
}

} // namespace

void writeXlsx(const QString& path, const std::vector<WorkbookSheet>& sheets)
{
    std::map<std::string, std::size_t> strings;
    std::string list;
    std::string relations;
    std::string types;
    Parts parts(1);
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        const std::string part = "worksheets/sheet" + number + ".xml";
        parts.emplace_back("xl/" + part, xlsxSheet(sheets[i], strings));
        list += "<sheet name=\"" + escaped(sheets[i].name) + "\" sheetId=\"" + number + "\""
                + (sheets[i].hidden ? " state=\"hidden\"" : "") + " r:id=\"rId" + number + "\"/>";
        relations +=
            "<Relationship Id=\"rId" + number
            + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" "
              "Target=\""
            + part + "\"/>";
        types +=
            "<Override PartName=\"/xl/" + part
            + "\" "
              "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>";
    }
    std::vector<std::string> byIndex(strings.size());
    for (const auto& [text, index] : strings) {
        byIndex[index] = "<si><t>" + escaped(text) + "</t></si>";
    }
    std::string shared;
    for (const std::string& text : byIndex) {
        shared += text;
    }
    const std::string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const std::string package = "http://schemas.openxmlformats.org/package/2006/";
    parts.front() = {
        "[Content_Types].xml",
        kXml + "<Types xmlns=\"" + package
            + "content-types\"><Default Extension=\"rels\" "
              "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default "
              "Extension=\"xml\" ContentType=\"application/xml\"/><Override "
              "PartName=\"/xl/workbook.xml\" "
              "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + types
            + "<Override PartName=\"/xl/styles.xml\" "
              "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></"
              "Types>"};
    parts.emplace_back("_rels/.rels", kXml + "<Relationships xmlns=\"" + package
                                          + "relationships\"><Relationship Id=\"rId1\" Type=\"" + office
                                          + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    parts.emplace_back("xl/workbook.xml", kXml + "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office
                                              + "\"><sheets>" + list + "</sheets></workbook>");
    parts.emplace_back(
        "xl/_rels/workbook.xml.rels",
        kXml + "<Relationships xmlns=\"" + package + "relationships\">" + relations
            + "<Relationship Id=\"rId99\" Type=\"" + office
            + "/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"rId98\" Type=\"" + office
            + "/styles\" Target=\"styles.xml\"/></Relationships>");
    parts.emplace_back(
        "xl/styles.xml",
        kXml + "<styleSheet xmlns=\"" + main
            + "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"0.0%\"/></numFmts>"
              "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\"/></cellStyleXfs><cellXfs count=\"2\">"
              "<xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>");
    parts.emplace_back("xl/sharedStrings.xml", kXml + "<sst xmlns=\"" + main + "\">" + shared + "</sst>");
    write(path, parts);
}

void writeOds(const QString& path, const std::vector<WorkbookSheet>& sheets)
{
    std::string tables;
    for (const WorkbookSheet& sheet : sheets) {
        tables += "<table:table table:name=\"" + escaped(sheet.name) + "\" table:style-name=\""
                  + (sheet.hidden ? "ta2" : "ta1") + "\">";
        for (const auto& row : sheet.rows) {
            tables += "<table:table-row>";
            for (const std::string& text : row) {
                const auto share = storedShare(text);
                tables += text.empty() ? "<table:table-cell/>"
                          : share      ? "<table:table-cell office:value-type=\"percentage\" office:value=\""
                                        + *share + "\"><text:p>" + text + "</text:p></table:table-cell>"
                          : isStoredNumber(text)
                              ? "<table:table-cell office:value-type=\"float\" office:value=\"" + text
                                    + "\"><text:p>" + text + "</text:p></table:table-cell>"
                              : "<table:table-cell office:value-type=\"string\"><text:p>" + escaped(text)
                                    + "</text:p></table:table-cell>";
            }
            tables += row.empty() ? "<table:table-cell/></table:table-row>" : "</table:table-row>";
        }
        tables += "</table:table>";
    }
    const std::string space = "urn:oasis:names:tc:opendocument:xmlns:";
    const auto style = [](const std::string& name, const std::string& display) {
        return "<style:style style:name=\"" + name
               + "\" style:family=\"table\"><style:table-properties table:display=\"" + display
               + "\"/></style:style>";
    };
    write(path,
          {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
           {"content.xml",
            kXml + "<office:document-content xmlns:office=\"" + space + "office:1.0\" xmlns:style=\"" + space
                + "style:1.0\" xmlns:table=\"" + space + "table:1.0\" xmlns:text=\"" + space
                + "text:1.0\" office:version=\"1.2\"><office:automatic-styles>" + style("ta1", "true")
                + style("ta2", "false") + "</office:automatic-styles><office:body><office:spreadsheet>"
                + tables + "</office:spreadsheet></office:body></office:document-content>"},
           {"META-INF/manifest.xml", kXml + "<manifest:manifest xmlns:manifest=\"" + space
                                         + "manifest:1.0\"><manifest:file-entry manifest:full-path=\"/\" "
                                           "manifest:media-type=\"application/"
                                           "vnd.oasis.opendocument.spreadsheet\"/><manifest:file-entry "
                                           "manifest:full-path=\"content.xml\" "
                                           "manifest:media-type=\"text/xml\"/></manifest:manifest>"}});
}

} // namespace wardwise::test

#include "core/import/tables/hidden_sheets.h"

#include "core/import/tables/workbook_parts.h"

#include <QByteArray>
#include <QString>
#include <QXmlStreamReader>

#include <algorithm>

namespace wardwise::import {

namespace {

/// XLSX: <sheet name="…" state="hidden"/>.
std::set<std::string> hiddenByState(const QByteArray& workbook)
{
    std::set<std::string> hidden;
    QXmlStreamReader xml(workbook);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != QLatin1String("sheet")) {
            continue;
        }
        const auto state = xml.attributes().value(QLatin1String("state"));
        if (state == QLatin1String("hidden") || state == QLatin1String("veryHidden")) {
            hidden.insert(xml.attributes().value(QLatin1String("name")).toString().toStdString());
        }
    }
    return hidden;
}

/// ODS: <table:table table:style-name="S">, where S has <style:table-properties table:display="false"/>.
std::set<std::string> hiddenByStyle(const QByteArray& content)
{
    std::set<QString> styles;
    std::set<std::string> hidden;
    QString style;
    QXmlStreamReader xml(content);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        const auto attribute = [&](const char* name) {
            return xml.attributes().value(QLatin1String(name)).toString();
        };
        if (xml.qualifiedName() == QLatin1String("style:style")) {
            style = attribute("style:name");
        } else if (xml.qualifiedName() == QLatin1String("style:table-properties")
                   && attribute("table:display") == QLatin1String("false")) {
            styles.insert(style);
        } else if (xml.qualifiedName() == QLatin1String("table:table")
                   && styles.count(attribute("table:style-name")) > 0) {
            hidden.insert(attribute("table:name").toStdString());
        }
    }
    return hidden;
}

} // namespace

std::set<std::string> hiddenInArchive(const InputFile& workbook)
{
    const QByteArray sheets = workbookPart(workbook, "xl/workbook.xml");
    return sheets.isEmpty() ? hiddenByStyle(workbookPart(workbook, "content.xml")) : hiddenByState(sheets);
}

std::set<std::string> hiddenInXls(std::string_view bytes, const std::vector<std::string>& sheets)
{
    // A BOUNDSHEET record: its number (85 00), its size (two bytes), where the sheet begins (four), whether
    // it's hidden (one: the lower two bits), what it is (one), then the name's length, its form and itself.
    constexpr std::size_t kBeforeName = 12;
    constexpr std::size_t kState = 8;
    constexpr std::string_view kNumber("\x85\x00", 2);
    std::set<std::string> hidden;
    for (const std::string& sheet : sheets) {
        const QString name = QString::fromStdString(sheet);
        const QByteArray narrow = name.toLatin1();
        const QByteArray wide(reinterpret_cast<const char*>(name.utf16()), name.size() * 2);
        for (auto at = bytes.find(kNumber); at != std::string_view::npos; at = bytes.find(kNumber, at + 1)) {
            const std::string_view record = bytes.substr(at);
            const std::string_view spelt = record.substr(std::min(kBeforeName, record.size()));
            const auto is = [&](const QByteArray& text) {
                return spelt.substr(0, static_cast<std::size_t>(text.size()))
                       == std::string_view(text.constData(), static_cast<std::size_t>(text.size()));
            };
            if (record.size() > kBeforeName
                && static_cast<unsigned char>(record[kBeforeName - 2]) == name.size()
                && (is(narrow) || is(wide)) && (static_cast<unsigned char>(record[kState]) & 3U) != 0) {
                hidden.insert(sheet);
            }
        }
    }
    return hidden;
}

} // namespace wardwise::import

#include "ui/views/priorities/section_words.h"

#include "ui/qt_text.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace wardwise {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("SectionWords", text);
}

} // namespace

QString criterionTitle(const std::string& criterion)
{
    static const std::array kTitles{
        std::pair("volume", QT_TRANSLATE_NOOP("SectionWords", "Volume")),
        std::pair("individual-harm", QT_TRANSLATE_NOOP("SectionWords", "Harm to individuals")),
        std::pair("community-harm", QT_TRANSLATE_NOOP("SectionWords", "Harm to the community")),
        std::pair("psychological-harm", QT_TRANSLATE_NOOP("SectionWords", "Psychological harm")),
        std::pair("public-expectation", QT_TRANSLATE_NOOP("SectionWords", "Public expectation")),
        std::pair("direction-of-travel", QT_TRANSLATE_NOOP("SectionWords", "Direction of travel"))};
    for (const auto& [key, title] : kTitles) {
        if (criterion == key) {
            return translated(title);
        }
    }
    return qtText(criterion);
}

QString placeText(const std::string& source, const std::optional<int>& line)
{
    if (!line) {
        return qtText(source);
    }
    return source.empty() ? translated("line %1").arg(*line)
                          : translated("%1, line %2").arg(qtText(source)).arg(*line);
}

QString withLine(const QString& text, const std::optional<int>& line)
{
    return line ? translated("%1 (line %2)").arg(text).arg(*line) : text;
}

QString lineText(const std::optional<int>& line)
{
    return line ? translated("line %1").arg(*line) : QString();
}

std::optional<int> lineOf(const Observation& observation, std::optional<int> wanted)
{
    std::optional<int> line;
    for (const Citation& citation : observation.citations) {
        line = citation.line;
        if (line == wanted) {
            break;
        }
    }
    return line;
}

} // namespace wardwise

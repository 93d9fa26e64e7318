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

/// "document, line 262", or as much of it as there is.
QString placeText(const std::string& source, const std::optional<int>& line)
{
    if (!line) {
        return qtText(source);
    }
    return source.empty() ? translated("line %1").arg(*line)
                          : translated("%1, line %2").arg(qtText(source)).arg(*line);
}

/// A text and, behind it, where it stands in the source.
QString withLine(const QString& text, const std::optional<int>& line)
{
    return line ? translated("%1 (line %2)").arg(text).arg(*line) : text;
}

QString lineText(const std::optional<int>& line)
{
    return line ? translated("line %1").arg(*line) : QString();
}

} // namespace wardwise

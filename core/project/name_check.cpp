#include "core/project/name_check.h"

#include <QList>
#include <QString>
#include <QUtf8StringView>

#include <algorithm>

namespace wardwise::project {

namespace {

bool changesUnseen(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Separator_Line
           || category == QChar::Separator_Paragraph || QChar::isNonCharacter(c);
}

Error refused(const char* what, const std::string& why)
{
    return {ErrorCode::Invalid, std::string("The ") + what + why, {}};
}

} // namespace

Result<void> checkName(const std::string& name, const char* what, std::size_t longest)
{
    if (name.size() > longest) {
        return refused(what, " is longer than " + std::to_string(longest) + " bytes. Shorten it.");
    }
    if (!QUtf8StringView(name.data(), static_cast<qsizetype>(name.size())).isValidUtf8()) {
        return refused(what, " isn't text in UTF-8. Type it again.");
    }
    const auto characters = QString::fromStdString(name).toUcs4();
    if (std::any_of(characters.begin(), characters.end(), [](uint c) { return changesUnseen(c); })) {
        return refused(what, " has a line break or another character in it that can't be seen. Take it out.");
    }
    if (QString::fromStdString(name).trimmed().isEmpty()) {
        return refused(what, " is missing. Give it a name.");
    }
    return {};
}

std::string composed(const std::string& name)
{
    const auto view = QUtf8StringView(name.data(), static_cast<qsizetype>(name.size()));
    return view.isValidUtf8()
               ? QString::fromStdString(name).normalized(QString::NormalizationForm_C).toStdString()
               : name;
}

} // namespace wardwise::project

#include "core/report/built_in_schemes.h"

#include "core/report/scheme_json.h"
#include "core/store/built_in_file.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <utility>

namespace wardwise::report {

namespace {

constexpr std::array<std::string_view, 3> kSchemeKeys{"csp-words-2019", "matrix-4x4", "morile-shaped"};

} // namespace

std::vector<risk::Scheme> builtInSchemes()
{
    std::vector<risk::Scheme> schemes;
    for (const std::string_view key : kSchemeKeys) {
        auto read = readScheme(builtInSchemeJson(key));
        if (auto* scheme = std::get_if<risk::Scheme>(&read)) {
            schemes.push_back(std::move(*scheme));
        }
    }
    return schemes;
}

std::string builtInSchemeJson(std::string_view key)
{
    for (const std::string_view known : kSchemeKeys) {
        if (known == key) {
            const auto file = QStringLiteral("schemes/%1.json")
                                  .arg(QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size())));
            const auto bytes = store::readBuiltInFile(file);
            return bytes ? bytes->toStdString() : std::string();
        }
    }
    return {};
}

} // namespace wardwise::report

// No two headers define different things under one name: a linker keeps one of them, and says nothing.
#include "tests/architecture/include_scanner.h"

#include <gtest/gtest.h>

#include <map>
#include <regex>

namespace wardwise::architecture {
namespace {

/// "wardwise::project::FigureRow" for every type that the header defines outside of others.
std::vector<std::string> typesOf(const SourceFile& header)
{
    static const std::regex space(R"(namespace ([\w:]+)\s*\{?)");
    static const std::regex type(
        R"((?:struct|class|enum class)(?: \[\[nodiscard\]\])? (\w+)(?: final)?(?: :.*)?)");
    std::vector<std::string> found;
    std::string around;
    std::smatch match;
    for (std::size_t i = 0; i < header.lines.size(); ++i) {
        const std::string& line = header.lines[i];
        const bool opens = i + 1 < header.lines.size() && header.lines[i + 1].compare(0, 1, "{") == 0;
        if (std::regex_match(line, match, space)) {
            around = match[1];
        } else if (opens && std::regex_match(line, match, type)) {
            found.push_back(around + "::" + match[1].str());
        }
    }
    return found;
}

TEST(Types, AreDefinedInOneHeaderEach)
{
    std::map<std::string, std::string> definedIn;
    for (const SourceFile& file : sourceFiles(WARDWISE_ROOT, {"app", "core", "ui"})) {
        if (!file.path.ends_with(".h")) {
            continue;
        }
        for (const std::string& type : typesOf(file)) {
            const auto [at, isNew] = definedIn.emplace(type, file.path);
            EXPECT_TRUE(isNew) << type << " is defined in " << at->second << " and in " << file.path;
        }
    }
    EXPECT_GT(definedIn.size(), 100U) << "the types weren't found";
}

TEST(Types, AreReadWithTheirNamespaceAndNotTheirMembers)
{
    const SourceFile header{"core/x.h",
                            {"namespace wardwise::project {", "struct Row", "{", "    struct Part", "    {",
                             "    };", "};", "class Known;", "enum class Kind", "{", "};"}};
    EXPECT_EQ(typesOf(header),
              (std::vector<std::string>{"wardwise::project::Row", "wardwise::project::Kind"}));
}

} // namespace
} // namespace wardwise::architecture

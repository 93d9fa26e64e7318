// The form of the files: how long they are, and how headers begin.
#include "tests/architecture/include_scanner.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace wardwise::architecture {
namespace {

constexpr std::size_t kLongest = 400;

bool endsWith(const std::string& text, const std::string& end)
{
    return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

bool opensWithComment(const SourceFile& file)
{
    return !file.lines.empty() && file.lines.front().compare(0, 3, "// ") == 0
           && file.lines.front().size() > 3;
}

bool guardsItself(const SourceFile& file)
{
    return std::find(file.lines.begin(), file.lines.end(), "#pragma once") != file.lines.end();
}

bool tooLong(const SourceFile& file)
{
    return file.lines.size() > kLongest && file.path.compare(0, 16, "tests/ui/charts/") != 0;
}

TEST(Files, AreNoLongerThanFourHundredLines)
{
    for (const SourceFile& file : sourceFiles(WARDWISE_ROOT, {"app", "core", "tests", "ui"})) {
        EXPECT_FALSE(tooLong(file)) << file.path << " has " << file.lines.size() << " lines: split it";
    }
}

TEST(Files, ThatAreTooLongAreFound)
{
    EXPECT_TRUE(tooLong({"core/x.cpp", std::vector<std::string>(401)}));
    EXPECT_FALSE(tooLong({"core/x.cpp", std::vector<std::string>(400)}));
    EXPECT_FALSE(tooLong({"tests/ui/charts/x.cpp", std::vector<std::string>(401)}));
}

TEST(Headers, OpenWithTheirPurposeAndGuardThemselves)
{
    int headers = 0;
    for (const SourceFile& file : sourceFiles(WARDWISE_ROOT, {"app", "core", "ui"})) {
        if (!endsWith(file.path, ".h")) {
            continue;
        }
        ++headers;
        EXPECT_TRUE(opensWithComment(file)) << file.path << " doesn't open with a comment on its purpose";
        EXPECT_TRUE(guardsItself(file)) << file.path << " lacks #pragma once";
    }
    EXPECT_GT(headers, 20) << "the headers weren't found";
}

TEST(Headers, WithoutPurposeOrGuardAreFound)
{
    EXPECT_FALSE(opensWithComment({"x.h", {"#pragma once"}}));
    EXPECT_FALSE(opensWithComment({"x.h", {"//"}}));
    EXPECT_FALSE(opensWithComment({"x.h", {}}));
    EXPECT_FALSE(guardsItself({"x.h", {"// #pragma once"}}));
    EXPECT_TRUE(guardsItself({"x.h", {"// What it's for.", "#pragma once"}}));
}

TEST(Tests, OpenWithTheirPurpose)
{
    for (const SourceFile& file : sourceFiles(WARDWISE_ROOT, {"tests/architecture", "tests/core"})) {
        if (endsWith(file.path, "_test.cpp")) {
            EXPECT_TRUE(opensWithComment(file)) << file.path << " doesn't open with a comment on its purpose";
        }
    }
}

} // namespace
} // namespace wardwise::architecture

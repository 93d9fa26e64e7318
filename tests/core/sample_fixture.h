// The sample project, made once for all tests that only read it.
#pragma once

#include "core/project/project.h"

#include <QString>

#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace wardwise::test {

class SampleTest : public ::testing::Test
{
protected:
    static void SetUpTestSuite();
    static void TearDownTestSuite();

    [[nodiscard]] static const project::Project& sample();
    [[nodiscard]] static Comparison compare(const std::string& measure, const std::string& source,
                                            const std::string& reference);
    /// "All crime, 2018-19, rate: 178.3" for every figure that stands at the line of the document, in any
    /// order.
    [[nodiscard]] static std::vector<Observation> figuresAt(int line);
};

/// The first column of the first row of a query on the sample.
std::string sampleAnswer(const char* sql);

/// A file beside the project that may be absent, in ../shared or in the folder that WARDWISE_SHARED names.
QString sharedFile(const char* path);

} // namespace wardwise::test

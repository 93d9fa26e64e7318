#include "tests/core/sample_fixture.h"

#include "tests/core/stored_text.h"

#include "core/project/new_project.h"

#include <QTemporaryDir>

#include <algorithm>

namespace wardwise::test {

namespace {

struct OpenSample
{
    QTemporaryDir folder;
    std::unique_ptr<project::Project> project;
};

std::unique_ptr<OpenSample>& openSample()
{
    static std::unique_ptr<OpenSample> sample;
    return sample;
}

} // namespace

void SampleTest::SetUpTestSuite()
{
    auto sample = std::make_unique<OpenSample>();
    const QString path = sample->folder.filePath(QStringLiteral("sample.wardwise"));
    const auto made = project::createSample(path, project::kSampleName, false);
    ASSERT_TRUE(made.has_value()) << made.error().message;
    auto opened = project::Project::open(path, store::Access::Read);
    ASSERT_TRUE(opened.has_value()) << opened.error().message;
    sample->project = std::move(*opened);
    openSample() = std::move(sample);
}

void SampleTest::TearDownTestSuite()
{
    openSample().reset();
}

const project::Project& SampleTest::sample()
{
    return *openSample()->project;
}

Comparison SampleTest::compare(const std::string& measure, const std::string& source,
                               const std::string& reference)
{
    const auto result = sample().compare({.area = "Cannock Chase",
                                          .measure = measure,
                                          .period = source == "document" ? "2018-19" : "",
                                          .source = source,
                                          .reference = reference,
                                          .sdKind = SdKind::Sample});
    EXPECT_TRUE(result.has_value()) << (result ? "" : result.error().message);
    return result ? *result : Comparison{};
}

std::vector<Observation> SampleTest::figuresAt(int line)
{
    std::vector<Observation> found;
    const auto read =
        store::forEachObservation(sample().connection(), {}, [&](const Observation& observation) {
            if (std::any_of(observation.citations.begin(), observation.citations.end(),
                            [&](const Citation& citation) { return citation.line == line; })) {
                found.push_back(observation);
            }
        });
    EXPECT_TRUE(read.has_value());
    return found;
}

std::string sampleAnswer(const char* sql)
{
    return answer(openSample()->project->connection(), sql);
}

QString sharedFile(const char* path)
{
    const QString folder =
        qEnvironmentVariable("WARDWISE_SHARED", QStringLiteral(WARDWISE_ROOT "/../shared"));
    return folder + QLatin1Char('/') + QLatin1String(path);
}

} // namespace wardwise::test

// Schemes and their expressions: any bytes can be read, and what was read is written so that it reads the
// same again.
#include "tests/fuzz/holds.h"

#include "core/report/json_text.h"
#include "core/report/scheme_json.h"
#include "core/risk/rule_expression.h"
#include "core/risk/score_threat.h"

#include <cmath>
#include <string_view>

namespace {

using namespace wardwise;

void readScheme(std::string_view text)
{
    const auto read = report::readScheme(text);
    const auto* scheme = std::get_if<risk::Scheme>(&read);
    if (scheme == nullptr) {
        fuzz::holds(!std::get<report::SchemeFindings>(read).empty(), "what is refused has a reason");
        return;
    }
    const std::string written = report::schemeJson(*scheme);
    const auto again = report::readScheme(written);
    fuzz::holds(std::get_if<risk::Scheme>(&again) != nullptr && std::get<risk::Scheme>(again) == *scheme,
                "a scheme that was written is read back");
    fuzz::holds(report::schemeJson(std::get<risk::Scheme>(again)) == written, "and written as before");
    const auto compiled = risk::CompiledScheme::make(*scheme);
    fuzz::holds(compiled.has_value(), "a scheme that was read can be computed");
    risk::Ratings ratings(compiled->criterionCount());
    ratings.front() = risk::LevelRange{0, 0};
    const risk::ThreatScore score = risk::scoreThreat(*compiled, ratings);
    if (score.total) {
        fuzz::holds(std::isfinite(score.total->low) && std::isfinite(score.total->high), "scores are finite");
        fuzz::holds(score.total->low <= score.total->mid && score.total->mid <= score.total->high,
                    "the middle is in between");
    }
}

void readExpression(std::string_view text)
{
    const auto parsed = risk::RuleExpression::parse(text);
    if (!parsed) {
        fuzz::holds(!parsed.error().message.empty(), "what is refused has a reason");
        return;
    }
    const std::vector<double> points(parsed->names().size(), 2.0);
    const std::vector<Interval> intervals(points.size(), Interval{1, 3});
    if (const auto range = parsed->evaluate(intervals)) {
        const double value = parsed->evaluate(points);
        const bool isComputed = std::isfinite(range->low) && std::isfinite(range->high);
        fuzz::holds(!isComputed || (range->low <= value && value <= range->high),
                    "a value is in its interval");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    readScheme(text);
    readExpression(text);
    const auto json = report::readJson(text);
    if (const auto* node = std::get_if<report::JsonNode>(&json)) {
        const std::string written = report::writeJson(*node);
        const auto again = report::readJson(written);
        fuzz::holds(std::get_if<report::JsonNode>(&again) != nullptr, "JSON that was written is read back");
        fuzz::holds(report::writeJson(std::get<report::JsonNode>(again)) == written, "and written as before");
    }
    return 0;
}

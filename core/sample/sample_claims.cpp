// The sample's claims.csv: what the document says in our words, and the expression that checks it.
#include "core/base/number_text.h"
#include "core/sample/sample_reader.h"
#include "core/store/assessment_repository.h"
#include "core/store/claim_repository.h"

#include <algorithm>
#include <cmath>

namespace wardwise::sample {

namespace {

constexpr const char* kClaimsFile = "claims.csv";

} // namespace

Result<void> storeClaims(const store::Connection& connection)
{
    const auto table = readSampleTable(kClaimsFile);
    if (!table) {
        return table.error();
    }
    const auto assessment = store::loadAssessment(connection);
    if (!assessment || !*assessment) {
        return assessment ? badSample(kClaimsFile, "there's no assessment") : assessment.error();
    }
    const auto sections = store::loadPriorities(connection, (*assessment)->id);
    if (!sections) {
        return sections.error();
    }
    for (std::size_t row = 0; row < table->rowCount(); ++row) {
        Claim claim;
        claim.key = table->field(row, "key");
        claim.statement = table->field(row, "statement");
        claim.expression = table->field(row, "expression");
        if (const auto line = readNumber(table->field(row, "line"))) {
            claim.line = static_cast<int>(std::lround(line->value));
        }
        const std::string& title = table->field(row, "section");
        const auto at = std::find_if(sections->begin(), sections->end(),
                                     [&](const Priority& section) { return section.title == title; });
        if (!title.empty() && at == sections->end()) {
            return badSample(kClaimsFile, "\"" + title + "\" isn't a section");
        }
        if (!title.empty()) {
            claim.section = at->id;
        }
        if (auto added = store::addClaim(connection, (*assessment)->id, claim); !added) {
            return added.error();
        }
    }
    return {};
}

} // namespace wardwise::sample

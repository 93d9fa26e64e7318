#include "core/sample/sample_project.h"

#include "core/sample/sample_reader.h"
#include "core/store/transaction.h"

namespace wardwise::sample {

Result<void> fillSample(const store::Connection& connection)
{
    auto transaction = store::Transaction::begin(connection);
    if (!transaction) {
        return transaction.error();
    }
    Stored stored;
    if (auto catalogue = storeCatalogue(connection, stored); !catalogue) {
        return catalogue;
    }
    const auto batches = storeSources(connection, stored);
    if (!batches) {
        return batches.error();
    }
    if (auto figures = storeFigures(connection, stored, *batches); !figures) {
        return figures;
    }
    if (auto assessment = storeAssessment(connection, stored); !assessment) {
        return assessment;
    }
    if (auto claims = storeClaims(connection); !claims) {
        return claims;
    }
    return transaction->commit();
}

} // namespace wardwise::sample

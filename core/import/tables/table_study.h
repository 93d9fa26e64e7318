// A foreign file opened for a closer look: its sheets, the tables on them, and what a table would give under
// a mapping. Nothing is stored, and it may be asked in any thread.
#pragma once

#include "core/base/result.h"
#include "core/domain/catalogue.h"
#include "core/import/byte_source.h"
#include "core/import/tables/take_table.h"

#include <memory>
#include <string>
#include <vector>

namespace wardwise::import {

class TableStudy
{
public:
    struct Candidate
    {
        std::size_t sheet = 0;
        FoundTable table;
        TableMapping guess; ///< placed()
    };

    /// Reads the file whole. `notes` are what other files say of its indicators.
    static Result<std::shared_ptr<const TableStudy>> read(const InputFile& file,
                                                          std::shared_ptr<const Catalogue> catalogue,
                                                          std::optional<int> wardYear, IndicatorNotes notes);

    [[nodiscard]] const std::vector<Sheet>& sheets() const { return m_sheets; }

    [[nodiscard]] const std::vector<Candidate>& candidates() const { return m_candidates; }

    [[nodiscard]] const Catalogue& catalogue() const { return *m_catalogue; }

    /// The table with its headings in other rows than were found.
    [[nodiscard]] Candidate candidateAt(std::size_t sheet, std::size_t firstHeading,
                                        std::size_t headings) const;

    [[nodiscard]] TakenTable take(const Candidate& candidate, const TableMapping& mapping) const;

private:
    TableStudy(std::shared_ptr<const Catalogue> catalogue, std::optional<int> wardYear, IndicatorNotes notes);

    std::shared_ptr<const Catalogue> m_catalogue;
    std::optional<int> m_wardYear;
    IndicatorNotes m_notes;
    std::vector<Sheet> m_sheets;
    std::vector<Candidate> m_candidates;
};

} // namespace wardwise::import

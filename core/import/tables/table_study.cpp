#include "core/import/tables/table_study.h"

#include "core/import/tables/choose_tables.h"
#include "core/import/tables/guess_mapping.h"
#include "core/import/tables/read_sheets.h"

#include <utility>

namespace wardwise::import {

TableStudy::TableStudy(std::shared_ptr<const Catalogue> catalogue, std::optional<int> wardYear,
                       IndicatorNotes notes)
    : m_catalogue(std::move(catalogue))
    , m_wardYear(wardYear)
    , m_notes(std::move(notes))
{
}

Result<std::shared_ptr<const TableStudy>> TableStudy::read(const InputFile& file,
                                                           std::shared_ptr<const Catalogue> catalogue,
                                                           std::optional<int> wardYear, IndicatorNotes notes)
{
    Progress progress;
    auto recognised = recogniseFile(file);
    if (!recognised) {
        return recognised.error();
    }
    const auto whole = readWhole(file, progress);
    if (!whole) {
        return whole.error();
    }
    auto sheets = sheetsIn({file, std::move(*recognised)}, *whole);
    if (!sheets) {
        return sheets.error();
    }
    std::shared_ptr<TableStudy> study(new TableStudy(std::move(catalogue), wardYear, std::move(notes)));
    study->m_sheets = std::move(*sheets);
    for (std::size_t sheet = 0; sheet < study->m_sheets.size(); ++sheet) {
        for (const FoundTable& table : findTables(study->m_sheets[sheet])) {
            TableMapping guess = guessMapping(study->m_sheets[sheet], table, *study->m_catalogue);
            study->m_candidates.push_back({sheet, table, placed(std::move(guess), table)});
        }
    }
    return std::shared_ptr<const TableStudy>(std::move(study));
}

TableStudy::Candidate TableStudy::candidateAt(std::size_t sheet, std::size_t firstHeading,
                                              std::size_t headings) const
{
    const FoundTable table = tableAt(m_sheets.at(sheet), firstHeading, headings);
    return {sheet, table, placed(guessMapping(m_sheets.at(sheet), table, *m_catalogue), table)};
}

TakenTable TableStudy::take(const Candidate& candidate, const TableMapping& mapping) const
{
    const AreaFinder areas(*m_catalogue, m_wardYear, mapping.areas);
    return takeTable(m_sheets.at(candidate.sheet), candidate.table, mapping, areas, m_notes);
}

} // namespace wardwise::import

#include "core/import/tables/choose_tables.h"

#include "core/import/tables/guess_mapping.h"
#include "core/import/tables/heading_words.h"

#include <algorithm>

namespace wardwise::import {

namespace {

void fillIn(TableMapping& mapping, const TableMapping& defaults)
{
    if (mapping.source.empty()) {
        mapping.source = defaults.source;
    }
    // What was said for this import counts more than a title.
    if (!defaults.period.empty()) {
        mapping.period = defaults.period;
    }
    if (!mapping.rateUnit) {
        mapping.rateUnit = defaults.rateUnit;
    }
    // Who says per what the rates are means the columns called so; where there's none, those without any word
    // of what they are.
    const bool anyRate =
        std::any_of(mapping.columns.begin(), mapping.columns.end(), [](const ColumnMeaning& column) {
            return column.role == ColumnRole::Figure && column.quantity == Quantity::Rate && !column.unit;
        });
    for (ColumnMeaning& column : mapping.columns) {
        if (!anyRate && defaults.rateUnit && column.role == ColumnRole::Figure && !column.quantity
            && !unitIn(column.heading).otherUnit) {
            column.quantity = Quantity::Rate;
        }
    }
    mapping.placeholders.insert(mapping.placeholders.end(), defaults.placeholders.begin(),
                                defaults.placeholders.end());
    mapping.areas.insert(mapping.areas.end(), defaults.areas.begin(), defaults.areas.end());
}

bool saysWhere(const TableMapping& mapping)
{
    return mapping.headingRow.has_value();
}

class Choosing
{
public:
    Choosing(const std::vector<Sheet>& sheets, const KnownMappings& known, const Catalogue& catalogue,
             std::optional<int> wardYear, const IndicatorNotes& notes)
        : m_sheets(&sheets)
        , m_known(&known)
        , m_catalogue(&catalogue)
        , m_wardYear(wardYear)
        , m_notes(&notes)
    {
    }

    std::vector<ChosenTable> choose()
    {
        const auto& user = m_known->user;
        const bool places = std::any_of(user.begin(), user.end(), saysWhere);
        for (std::size_t sheet = 0; sheet < m_sheets->size(); ++sheet) {
            if (places) {
                takePlaced(sheet);
            } else if (isWanted((*m_sheets)[sheet])) {
                takeFound(sheet);
            }
        }
        return std::move(m_chosen);
    }

private:
    /// A mapping may name the only sheet that it's for; a hidden one comes in only so.
    [[nodiscard]] bool isWanted(const Sheet& sheet) const
    {
        bool anyNamed = false;
        for (const TableMapping& mapping : m_known->user) {
            anyNamed = anyNamed || !mapping.sheet.empty();
            if (!mapping.sheet.empty() && mapping.sheet == sheet.name) {
                return true;
            }
        }
        return !anyNamed && !sheet.hidden;
    }

    void takePlaced(std::size_t sheet)
    {
        for (const TableMapping& mapping : m_known->user) {
            const bool isHere = mapping.sheet.empty() ? sheet == 0 : mapping.sheet == (*m_sheets)[sheet].name;
            if (!isHere || !saysWhere(mapping)) {
                continue;
            }
            const auto row = static_cast<std::size_t>(std::max(*mapping.headingRow, 1) - 1);
            const auto rows = static_cast<std::size_t>(std::max(mapping.headingRows, 1));
            take(sheet, tableAt((*m_sheets)[sheet], row, rows), &mapping);
        }
    }

    void takeFound(std::size_t sheet)
    {
        for (const FoundTable& table : findTables((*m_sheets)[sheet])) {
            take(sheet, table, nullptr);
        }
    }

    void take(std::size_t sheet, const FoundTable& table, const TableMapping* placed)
    {
        ChosenTable chosen{
            sheet, table, guessMapping((*m_sheets)[sheet], table, *m_catalogue), MappedBy::Guess, {}};
        const TableMapping* user = placed;
        for (const TableMapping& mapping : m_known->user) {
            const bool fits = mapping.columns.empty() || mapping.layout == chosen.mapping.layout;
            user = user == nullptr && fits ? &mapping : user;
        }
        if (user != nullptr) {
            chosen.mapping = adapted(*user, chosen.mapping);
            chosen.mappedBy = MappedBy::User;
        } else if (const auto kept = m_known->kept(chosen.mapping.layout)) {
            chosen.mapping = adapted(*kept, chosen.mapping);
            chosen.mappedBy = MappedBy::Project;
        }
        fillIn(chosen.mapping, m_known->defaults);
        const AreaFinder areas(*m_catalogue, m_wardYear, chosen.mapping.areas);
        chosen.taken = takeTable((*m_sheets)[sheet], table, chosen.mapping, areas, *m_notes);
        m_chosen.push_back(std::move(chosen));
    }

    const std::vector<Sheet>* m_sheets;
    const KnownMappings* m_known;
    const Catalogue* m_catalogue;
    std::optional<int> m_wardYear;
    const IndicatorNotes* m_notes;
    std::vector<ChosenTable> m_chosen;
};

} // namespace

TableMapping placed(TableMapping mapping, const FoundTable& table)
{
    mapping.headingRow = static_cast<int>(table.firstHeading) + 1;
    mapping.headingRows = static_cast<int>(table.headings);
    return mapping;
}

std::vector<ChosenTable> chooseTables(const std::vector<Sheet>& sheets, const KnownMappings& known,
                                      const Catalogue& catalogue, std::optional<int> wardYear,
                                      const IndicatorNotes& notes)
{
    return Choosing(sheets, known, catalogue, wardYear, notes).choose();
}

} // namespace wardwise::import

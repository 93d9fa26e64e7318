#include "core/import/tables/tell_apart.h"

#include "core/domain/name_match.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace wardwise::import {

namespace {

using Key = std::tuple<std::int64_t, std::string, Quantity, std::string>;

Key keyOf(const TakenFigure& figure)
{
    return {figure.area.value, caseFolded(figure.measure), figure.quantity, figure.period.label};
}

class Telling
{
public:
    void add(const SheetTable& table)
    {
        const auto clashing = clashes(*table.taken);
        const std::string line = table.title.substr(0, table.title.find('\n'));
        for (const std::string& name : {table.sheet, line}) {
            if (!clashing.empty() && !name.empty() && !wouldClash(*table.taken, clashing, name)) {
                rename(*table.taken, clashing, name);
                break;
            }
        }
        keep(*table.taken);
    }

private:
    [[nodiscard]] const Figure* known(const TakenFigure& figure) const
    {
        const auto at = m_known.find(keyOf(figure));
        return at == m_known.end() ? nullptr : &at->second;
    }

    /// The measures that have another figure already.
    [[nodiscard]] std::set<std::string> clashes(const TakenTable& table) const
    {
        std::set<std::string> measures;
        for (const TakenFigure& figure : table.figures) {
            const Figure* before = known(figure);
            if (before != nullptr && !(*before == figure.figure)) {
                measures.insert(figure.measure);
            }
        }
        return measures;
    }

    /// Would they clash under that name, too?
    [[nodiscard]] bool wouldClash(const TakenTable& table, const std::set<std::string>& measures,
                                  const std::string& name) const
    {
        return std::any_of(table.figures.begin(), table.figures.end(), [&](TakenFigure figure) {
            if (measures.count(figure.measure) == 0) {
                return false;
            }
            figure.measure = name + ": " + figure.measure;
            const Figure* before = known(figure);
            return before != nullptr && !(*before == figure.figure);
        });
    }

    static void rename(TakenTable& table, const std::set<std::string>& measures, const std::string& name)
    {
        for (TakenFigure& figure : table.figures) {
            if (measures.count(figure.measure) > 0) {
                figure.measure = name + ": " + figure.measure;
            }
        }
    }

    void keep(TakenTable& table)
    {
        std::vector<TakenFigure> kept;
        kept.reserve(table.figures.size());
        for (TakenFigure& figure : table.figures) {
            const auto [at, isNew] = m_known.emplace(keyOf(figure), figure.figure);
            if (isNew) {
                kept.push_back(std::move(figure));
            } else if (!(at->second == figure.figure)) {
                table.refusals.push_back(
                    {figure.line, figure.column,
                     "another table has another figure of the same area, measure and period"});
            }
        }
        table.figures = std::move(kept);
    }

    std::map<Key, Figure> m_known;
};

} // namespace

void tellApart(const std::vector<SheetTable>& tables)
{
    Telling telling;
    for (const SheetTable& table : tables) {
        telling.add(table);
    }
}

} // namespace wardwise::import

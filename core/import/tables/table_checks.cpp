#include "core/import/tables/table_checks.h"

#include "core/base/number_text.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace wardwise::import {

namespace {

constexpr int kYear = 12;
constexpr std::size_t kMostPlacesNamed = 3;

/// Half of the last printed digit: what rounding can hide.
double roundingOf(int decimals)
{
    constexpr double kHalf = 0.5;
    constexpr double kTen = 10.0;
    return kHalf * std::pow(kTen, -decimals);
}

/// Names of places, the first few, and how many more.
class Named
{
public:
    void add(const std::string& text)
    {
        if (++m_count <= kMostPlacesNamed) {
            m_text += (m_text.empty() ? "" : "; ") + text;
        }
    }

    [[nodiscard]] bool empty() const { return m_count == 0; }

    [[nodiscard]] std::size_t count() const { return m_count; }

    [[nodiscard]] std::string text() const
    {
        return m_count > kMostPlacesNamed
                   ? m_text + "; and " + std::to_string(m_count - kMostPlacesNamed) + " more"
                   : m_text;
    }

private:
    std::size_t m_count = 0;
    std::string m_text;
};

std::string nameOf(const Catalogue& catalogue, AreaId area)
{
    const Area* known = catalogue.area(area);
    return known == nullptr ? std::string("?") : known->name;
}

using Column = std::tuple<std::string, Quantity, std::string>;

/// The figures of each measure, quantity and period: where they stand in the table's list, in its order.
std::map<Column, std::vector<std::size_t>> byColumn(const TakenTable& table)
{
    std::map<Column, std::vector<std::size_t>> columns;
    for (std::size_t i = 0; i < table.figures.size(); ++i) {
        const TakenFigure& figure = table.figures[i];
        columns[{figure.measure, figure.quantity, figure.period.label}].push_back(i);
    }
    return columns;
}

void checkTotals(const TakenTable& table, const Catalogue& catalogue, std::vector<std::string>& warnings)
{
    std::size_t sectionStart = 0;
    std::size_t lastBefore = 0;
    std::int64_t lastLine = 0;
    auto columns = table.totals.empty() ? std::map<Column, std::vector<std::size_t>>() : byColumn(table);
    for (const TakenTotal& total : table.totals) {
        if (total.line != lastLine) {
            sectionStart = lastLine == 0 ? 0 : lastBefore;
            lastBefore = total.figuresBefore;
            lastLine = total.line;
        }
        if (total.quantity != Quantity::Count && total.quantity != Quantity::Population) {
            continue;
        }
        double all = 0.0;
        double section = 0.0;
        bool missing = table.elsewhere > 0;
        for (const std::size_t i : columns[{total.measure, total.quantity, total.period}]) {
            const TakenFigure& figure = table.figures[i];
            const Area* area = catalogue.area(figure.area);
            if (area == nullptr || area->kind != AreaKind::Ward) {
                continue;
            }
            const auto number = figure.figure.number();
            missing = missing || !number;
            all += number.value_or(0.0);
            section += i >= sectionStart && i < total.figuresBefore ? number.value_or(0.0) : 0.0;
        }
        constexpr double kRoom = 1e-6; // counts are whole
        const bool fits = std::abs(all - total.value) <= kRoom || std::abs(section - total.value) <= kRoom;
        if (!fits && !missing && table.refusedRows == 0) {
            warnings.push_back("Line " + std::to_string(total.line) + ": " + total.label + " says "
                               + fixedText(total.value, total.decimals) + " for " + total.measure
                               + ", but the rows above add up to " + fixedText(all, total.decimals) + ".");
        }
    }
}

void checkRates(const TakenTable& table, const Catalogue& catalogue, std::vector<std::string>& warnings)
{
    using Key = std::tuple<std::int64_t, std::string, std::string>;
    std::map<Key, const TakenFigure*> counts;
    std::map<std::pair<std::int64_t, std::string>, double> people;
    for (const TakenFigure& figure : table.figures) {
        if (figure.quantity == Quantity::Count) {
            counts[{figure.area.value, figure.measure, figure.period.label}] = &figure;
        } else if (figure.quantity == Quantity::Population && figure.figure.number()) {
            people[{figure.area.value, figure.period.label}] = *figure.figure.number();
            people.emplace(std::pair(figure.area.value, std::string()), *figure.figure.number());
        }
    }
    std::map<std::string, Named> wrong;
    for (const TakenFigure& figure : table.figures) {
        const auto rate = figure.figure.number();
        const auto multiplier = figure.unit ? multiplierOf(*figure.unit) : std::nullopt;
        const bool ofResidents =
            figure.unit == MeasureUnit::RatePer1000Residents || figure.unit == MeasureUnit::RatePer10000;
        const auto count = counts.find({figure.area.value, figure.measure, figure.period.label});
        if (figure.quantity != Quantity::Rate || !rate || !multiplier || !ofResidents || count == counts.end()
            || !count->second->figure.number()) {
            continue;
        }
        auto population = people.find({figure.area.value, figure.period.label});
        population =
            population == people.end() ? people.find({figure.area.value, std::string()}) : population;
        if (population == people.end() || population->second <= 0) {
            continue;
        }
        const double plain = *count->second->figure.number() * *multiplier / population->second;
        const double yearly = plain * kYear / std::max(figure.period.months(), 1);
        const double room = roundingOf(figure.figure.decimals) + 1e-9 + plain * 1e-6;
        if (std::abs(plain - *rate) > room && std::abs(yearly - *rate) > room) {
            wrong[figure.measure].add(nameOf(catalogue, figure.area) + ", line " + std::to_string(figure.line)
                                      + ": " + fixedText(*rate, figure.figure.decimals)
                                      + ", where the count and the population give "
                                      + fixedText(plain, std::max(figure.figure.decimals, 1)));
        }
    }
    for (const auto& [measure, places] : wrong) {
        warnings.push_back(measure + ": " + countText(static_cast<std::int64_t>(places.count()), "rate") + " "
                           + (places.count() == 1 ? "doesn't" : "don't")
                           + " fit the count and the population beside it (" + places.text() + ").");
    }
}

void checkSpans(const TakenTable& table, std::vector<std::string>& warnings)
{
    std::set<std::pair<std::string, std::string>> seen;
    for (const TakenFigure& figure : table.figures) {
        const int months = figure.period.months();
        if (figure.quantity == Quantity::Rate && months != kYear && months > 1
            && seen.emplace(figure.measure, figure.period.label).second) {
            warnings.push_back(
                figure.measure + ", " + figure.period.label + ": the rates are of " + std::to_string(months)
                + " months. They are kept as published; compare them with rates of a year with care.");
        }
        if (figure.quantity == Quantity::Count && months < kYear && months > 1
            && seen.emplace(figure.measure, figure.period.label).second) {
            warnings.push_back(
                figure.measure + ", " + figure.period.label + ": counts of " + std::to_string(months)
                + " months; rates made of them with a year's population are annualised, and say so.");
        }
    }
}

Period aYearBefore(const Period& period)
{
    return Period{.id = {},
                  .label = {},
                  .first = {period.first.year - 1, period.first.month},
                  .last = {period.last.year - 1, period.last.month},
                  .note = {}};
}

void checkJumps(const TakenTable& table, const Catalogue& catalogue, const Earlier& earlier,
                std::vector<std::string>& warnings)
{
    constexpr double kHalfAgain = 1.5;
    constexpr double kFew = 10.0; ///< counts below it jump by chance
    std::map<std::tuple<std::int64_t, std::string, Quantity, int, int>, double> here;
    const auto keyOf = [](const TakenFigure& figure, const Period& period) {
        return std::make_tuple(figure.area.value, figure.measure, figure.quantity,
                               period.first.year * kYear + period.first.month,
                               period.last.year * kYear + period.last.month);
    };
    for (const TakenFigure& figure : table.figures) {
        if (const auto number = figure.figure.number()) {
            here[keyOf(figure, figure.period)] = *number;
        }
    }
    std::map<std::string, Named> jumps;
    for (const TakenFigure& figure : table.figures) {
        const auto now = figure.figure.number();
        const bool compares = figure.quantity == Quantity::Count || figure.quantity == Quantity::Rate
                              || figure.quantity == Quantity::Population
                              || figure.quantity == Quantity::Percentage;
        if (!now || !compares) {
            continue;
        }
        const Period before = aYearBefore(figure.period);
        const auto inTable = here.find(keyOf(figure, before));
        const auto last = inTable != here.end()
                              ? std::optional(inTable->second)
                              : earlier(figure.area, figure.measure, figure.quantity, before);
        const bool tooFew = figure.quantity == Quantity::Count && last && std::max(*now, *last) < kFew;
        if (!last || *last <= 0 || tooFew) {
            continue;
        }
        if (*now > *last * kHalfAgain || *now * 2 < *last) {
            jumps[figure.measure].add(nameOf(catalogue, figure.area) + ", " + figure.period.label + ": "
                                      + fixedText(*now, figure.figure.decimals) + " after "
                                      + fixedText(*last, figure.figure.decimals));
        }
    }
    for (const auto& [measure, places] : jumps) {
        warnings.push_back(measure + ": " + countText(static_cast<std::int64_t>(places.count()), "figure")
                           + " changed by over 50 % on the year before (" + places.text() + ").");
    }
}

} // namespace

std::vector<std::string> suspicious(const TakenTable& table, const Catalogue& catalogue,
                                    const Earlier& earlier)
{
    std::vector<std::string> warnings;
    checkTotals(table, catalogue, warnings);
    checkRates(table, catalogue, warnings);
    checkSpans(table, warnings);
    checkJumps(table, catalogue, earlier, warnings);
    return warnings;
}

} // namespace wardwise::import

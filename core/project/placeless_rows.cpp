#include "core/project/placeless_rows.h"

#include "core/import/file_kind.h"
#include "core/store/rows_by_place.h"

#include <algorithm>
#include <map>
#include <set>

namespace wardwise::project {

namespace {

std::vector<MissingMonth> missingFrom(const Catalogue& catalogue, const std::vector<Month>& months,
                                      const std::vector<CompleteMonth>& complete)
{
    std::map<AreaId, std::set<Month>> ofForce;
    for (const CompleteMonth& each : complete) {
        if (const Period* period = catalogue.period(each.period)) {
            ofForce[each.area].insert(period->first);
        }
    }
    std::vector<MissingMonth> missing;
    if (months.empty()) {
        return missing;
    }
    for (Month month = months.front(); month <= months.back(); month = next(month)) {
        if (!std::binary_search(months.begin(), months.end(), month)) {
            missing.push_back({month, {}});
            continue;
        }
        for (const auto& [force, has] : ofForce) {
            const Area* area = catalogue.area(force);
            if (area != nullptr && has.count(month) == 0) {
                missing.push_back({month, area->name});
            }
        }
    }
    return missing;
}

std::vector<Month> monthsOf(const Catalogue& catalogue, const std::vector<store::RowsByPlace>& counts)
{
    std::set<Month> months;
    for (const store::RowsByPlace& count : counts) {
        if (const Period* period = catalogue.period(count.period)) {
            months.insert(period->first);
        }
    }
    return {months.begin(), months.end()};
}

PlacelessRows sumOf(const Catalogue& catalogue, const std::vector<store::RowsByPlace>& counts)
{
    PlacelessRows rows;
    rows.months = monthsOf(catalogue, counts);
    rows.byMonth.resize(rows.months.size());
    std::map<MeasureId, UnlocatedType> types;
    for (const store::RowsByPlace& count : counts) {
        const Period* period = catalogue.period(count.period);
        if (period == nullptr) {
            continue;
        }
        const auto month = std::lower_bound(rows.months.begin(), rows.months.end(), period->first);
        const auto at = static_cast<std::size_t>(month - rows.months.begin());
        const UnlocatedRows cell{count.unlocated, count.all()};
        UnlocatedType& type = types[count.measure];
        type.byMonth.resize(rows.months.size());
        type.byMonth[at] += cell;
        type.total += cell;
        rows.byMonth[at] += cell;
        rows.total += cell;
        rows.outside += count.outside;
        rows.unknown += count.unknown;
    }
    for (const Measure& measure : catalogue.measures) {
        if (const auto found = types.find(measure.id); found != types.end()) {
            found->second.measure = measure.id;
            found->second.name = measure.name;
            rows.types.push_back(std::move(found->second));
        }
    }
    return rows;
}

} // namespace

std::optional<double> UnlocatedRows::share() const
{
    constexpr double kPerCent = 100.0;
    return all == 0 ? std::nullopt
                    : std::optional(kPerCent * static_cast<double>(unlocated) / static_cast<double>(all));
}

UnlocatedRows& UnlocatedRows::operator+=(const UnlocatedRows& other)
{
    unlocated += other.unlocated;
    all += other.all;
    return *this;
}

Result<std::optional<PlacelessRows>> placelessRows(const store::Connection& connection,
                                                   const Catalogue& catalogue, BatchId batch,
                                                   const store::BatchContents& contents)
{
    const bool isStreet =
        std::any_of(contents.files.begin(), contents.files.end(), [](const store::BatchFile& file) {
            return file.kind == import::toText(import::FileKind::PoliceUkStreet);
        });
    if (!isStreet) {
        return std::optional<PlacelessRows>();
    }
    const auto counts = store::countByPlace(connection, batch, catalogue.areas);
    if (!counts) {
        return counts.error();
    }
    PlacelessRows rows = sumOf(catalogue, *counts);
    rows.missingMonths = missingFrom(catalogue, rows.months, contents.complete);
    return std::optional(std::move(rows));
}

std::string inWords(const std::vector<MissingMonth>& missing)
{
    std::string words;
    for (const MissingMonth& each : missing) {
        words += (words.empty() ? "" : ", ") + toText(each.month)
                 + (each.force.empty() ? std::string() : " (" + each.force + ")");
    }
    return words;
}

} // namespace wardwise::project

#include "core/import/import_population.h"

#include "core/base/number_text.h"
#include "core/domain/name_match.h"
#include "core/import/csv_table.h"
#include "core/import/ward_people.h"
#include "core/import/whole_file.h"
#include "core/store/catalogue_repository.h"
#include "core/store/observation_repository.h"

#include <algorithm>
#include <map>

namespace wardwise::import {

namespace {

constexpr const char* kAgeDimension = "Age";
constexpr std::size_t kMostNamed = 5;

Source populationSource()
{
    return {.id = {},
            .key = "ons-population",
            .title = "Population estimates",
            .publisher = "Office for National Statistics",
            .licence = "Open Government Licence v3.0",
            .attribution =
                "Population estimates: Office for National Statistics, Open Government Licence v3.0.",
            .note = "Sums of the estimates for lower-layer super output areas, by ward."};
}

template <class Names, class NameOf>
std::string someOf(const Names& names, NameOf nameOf)
{
    std::string text;
    std::size_t count = 0;
    for (const auto& name : names) {
        if (++count <= kMostNamed) {
            text += (text.empty() ? "" : ", ") + nameOf(name);
        }
    }
    return count > kMostNamed ? text + " and " + std::to_string(count - kMostNamed) + " more" : text;
}

void warn(ImportJob& job, const PeopleByWard& wards, const std::string& file)
{
    auto& warnings = job.report.warnings;
    if (!wards.unknown().empty()) {
        warnings.push_back(file + " has "
                           + countText(static_cast<std::int64_t>(wards.unknown().size()), "LSOA")
                           + " that the look-up lacks: "
                           + someOf(wards.unknown(), [](const std::string& code) { return code; }) + ".");
    }
    std::vector<const Area*> partial;
    for (const auto& [ward, lsoas] : wards.wards()) {
        const Area* area = wards.isWhole(ward) ? nullptr : job.catalogue.area(ward);
        if (area != nullptr) {
            partial.push_back(area);
        }
    }
    if (!partial.empty()) {
        warnings.push_back(file + " lacks LSOAs of "
                           + countText(static_cast<std::int64_t>(partial.size()), "ward")
                           + ", with no population from it: "
                           + someOf(partial, [](const Area* area) { return area->name; }) + ".");
    }
    if (wards.disagreeing() > 0) {
        warnings.push_back(file + ": the total isn't the sum of the ages in "
                           + countText(wards.disagreeing(), "row") + ". The total was taken.");
    }
}

Result<std::map<int, BreakdownId>> bandsIn(ImportJob& job, const PeopleColumns& columns)
{
    int oldest = 0;
    for (const auto& [column, age] : columns.ages) {
        oldest = std::max(oldest, age);
    }
    std::map<int, BreakdownId> bands;
    for (const auto& [column, age] : columns.ages) {
        const int first = bandOf(age);
        const std::string name = nameOfBand(first, oldest);
        const auto& known = job.catalogue.breakdowns;
        const auto at = std::find_if(known.begin(), known.end(), [&](const Breakdown& breakdown) {
            return breakdown.dimension == kAgeDimension && breakdown.category == name;
        });
        if (at != known.end()) {
            bands[first] = at->id;
            continue;
        }
        Breakdown band{{}, kAgeDimension, name, {}};
        const auto added = store::addBreakdown(*job.connection, band);
        if (!added) {
            return added.error();
        }
        band.id = *added;
        job.catalogue.breakdowns.push_back(band);
        bands[first] = *added;
    }
    return bands;
}

Result<std::int64_t> store(ImportJob& job, const PeopleByWard& wards, Observation observation,
                           const std::map<int, BreakdownId>& bands)
{
    store::ObservationInsert insert(*job.connection);
    std::int64_t stored = 0;
    for (const auto& [ward, people] : wards.people()) {
        if (!wards.isWhole(ward)) {
            continue;
        }
        observation.key.area = ward;
        observation.key.breakdown = kWhole;
        observation.figure.value = people.total;
        auto added = insert.add(observation);
        for (auto band = people.bands.begin(); added && band != people.bands.end(); ++band, ++stored) {
            observation.key.breakdown = bands.at(band->first);
            observation.figure.value = band->second;
            added = insert.add(observation);
        }
        if (!added) {
            return added.error();
        }
        ++stored;
    }
    return stored;
}

Result<MeasureId> populationMeasure(ImportJob& job)
{
    for (const Measure* known : measuresNamed(job.catalogue, "Population")) {
        if (known->unit == MeasureUnit::Count) {
            return known->id;
        }
    }
    Measure measure;
    measure.family = "ons-population";
    measure.name = "Population";
    measure.unit = MeasureUnit::Count;
    measure.direction = Direction::Neither;
    measure.topic = MeasureTopic::Section;
    measure.note = "People who live in the area.";
    return findOrAddMeasure(job, measure);
}

Result<Period> periodFor(const ImportJob& job, const std::string& file)
{
    const std::string& label = job.options->period;
    if (!label.empty()) {
        if (const Period* known = findPeriod(job.catalogue, label)) {
            return *known;
        }
        if (const auto said = midYearIn(label)) {
            return *said;
        }
        if (const auto said = periodFromLabel(label)) {
            return *said;
        }
    } else if (const auto said = midYearIn(file)) {
        return *said;
    }
    return Error{
        ErrorCode::Invalid,
        file + " doesn't say of when its populations are. Say it with --period, as in --period mid-2017.",
        {}};
}

} // namespace

std::optional<Period> midYearIn(std::string_view name)
{
    const std::string folded = caseFolded(name);
    const auto at = folded.find("mid");
    if (at == std::string::npos) {
        return std::nullopt;
    }
    const auto digits = folded.find_first_not_of("-_ ", at + 3);
    constexpr std::size_t kYearDigits = 4;
    if (digits == std::string::npos || digits > at + 4 || folded.size() < digits + kYearDigits
        || folded.substr(digits, kYearDigits).find_first_not_of("0123456789") != std::string::npos) {
        return std::nullopt;
    }
    constexpr int kJune = 6;
    const int year = std::stoi(folded.substr(digits, kYearDigits));
    return Period{.id = {},
                  .label = "mid-" + std::to_string(year),
                  .first = {year, kJune},
                  .last = {year, kJune},
                  .note = "Mid-year population estimate."};
}

Result<void> importPopulation(ImportJob& job, const RecognisedFile& file)
{
    const std::string& name = file.file.name;
    const auto year = lookupYear(job);
    const auto span = periodFor(job, name);
    if (!year || !span) {
        return year ? span.error() : year.error();
    }
    const auto whole = readWhole(file.file, *job.progress);
    if (!whole) {
        return whole.error();
    }
    const auto table = CsvTable::parse(whole->bytes, name);
    if (!table) {
        return table.error();
    }
    const auto columns = PeopleColumns::of(table->header());
    PeopleByWard wards(columns);
    if (auto read = wards.readLookup(*job.connection, *year); !read) {
        return read;
    }
    store::BatchFile record{name,          std::string(toText(FileKind::Population)),    whole->size(),
                            whole->sha256, static_cast<std::int64_t>(table->rowCount()), 0};
    for (std::size_t row = 0; row < table->rowCount(); ++row) {
        if (const auto wrong = wards.take(table->header(), table->row(row))) {
            ++record.refused;
            record.refusals.push_back({static_cast<std::int64_t>(row) + 2, wrong->first, wrong->second});
            job.report.errors.push_back(
                {job.report.files.size(), static_cast<std::int64_t>(row) + 2, wrong->first, wrong->second});
        }
    }
    job.report.files.push_back(reported(file.file, record));
    warn(job, wards, name);
    const auto measure = populationMeasure(job);
    const auto period = findOrAddPeriod(job, *span);
    const auto bands = bandsIn(job, columns);
    if (!measure || !period || !bands) {
        return !measure ? measure.error() : !period ? period.error() : bands.error();
    }
    Batch batch;
    batch.label = "Ward populations, " + span->label;
    batch.note = "Added up from " + name + " by the look-up to the wards of " + std::to_string(*year) + ".";
    const auto id = addBatchOf(job, populationSource(), batch);
    if (!id) {
        return id.error();
    }
    Observation people;
    people.key = {{}, *measure, *period, kWhole, *id, Quantity::Population};
    people.unit = "people";
    const auto stored = store(job, wards, people, *bands);
    if (!stored) {
        return stored.error();
    }
    job.report.batches.back().figures = *stored;
    store::BatchContents contents;
    contents.files.push_back(std::move(record));
    return store::addBatchContents(*job.connection, *id, contents);
}

} // namespace wardwise::import

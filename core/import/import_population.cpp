#include "core/import/import_population.h"

#include "core/base/number_text.h"
#include "core/domain/age_sex.h"
#include "core/domain/name_match.h"
#include "core/import/csv_table.h"
#include "core/import/police_uk/shipped_groups.h"
#include "core/import/police_uk/street_report.h"
#include "core/import/ward_people.h"
#include "core/import/whole_file.h"
#include "core/store/catalogue_repository.h"
#include "core/store/observation_repository.h"

#include <algorithm>
#include <map>
#include <set>

namespace wardwise::import {

namespace {

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

/// What differs between the kinds of table.
struct Counted
{
    FileKind kind;
    const char* measure;
    const char* what; ///< "people"
    Quantity quantity;
    std::string batch; ///< "Ward populations"
};

Counted countedIn(FileKind kind)
{
    return kind == FileKind::Households
               ? Counted{kind, kHouseholds, "households", Quantity::Count, "Households by ward"}
               : Counted{kind, "Population", "people", Quantity::Population, "Ward populations"};
}

Source sourceOf(const Counted& counted, const PeopleColumns& columns)
{
    if (counted.kind == FileKind::Households) {
        return {.id = {},
                .key = "households",
                .title = "Households",
                .publisher = {},
                .licence = {},
                .attribution = {},
                .note = "Numbers of households, by ward."};
    }
    if (columns.byWard) {
        return {.id = {},
                .key = "ward-population",
                .title = "Population by ward",
                .publisher = {},
                .licence = {},
                .attribution = {},
                .note = "As a table by ward gives it."};
    }
    return populationSource();
}

Result<std::map<int, BreakdownId>> bandsIn(ImportJob& job, const PeopleColumns& columns)
{
    std::map<int, BreakdownId> bands;
    for (const AgeColumn& age : columns.ages) {
        if (bands.count(age.bandFrom) > 0) {
            continue;
        }
        const auto& known = job.catalogue.breakdowns;
        const auto at = std::find_if(known.begin(), known.end(), [&](const Breakdown& breakdown) {
            return breakdown.dimension == kAgeDimension && breakdown.category == age.band;
        });
        if (at != known.end()) {
            bands[age.bandFrom] = at->id;
            continue;
        }
        Breakdown band{{}, kAgeDimension, age.band, {}};
        const auto added = store::addBreakdown(*job.connection, band);
        if (!added) {
            return added.error();
        }
        band.id = *added;
        job.catalogue.breakdowns.push_back(band);
        bands[age.bandFrom] = *added;
    }
    return bands;
}

Result<std::int64_t> store(ImportJob& job, const PeopleByWard& wards, Observation observation,
                           const std::map<int, BreakdownId>& bands)
{
    store::ObservationInsert insert(*job.connection);
    std::int64_t stored = 0;
    for (const auto& [ward, people] : wards.people()) {
        if (!wards.codes().isWhole(ward)) {
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

Result<MeasureId> measureOf(ImportJob& job, const Counted& counted)
{
    for (const Measure* known : measuresNamed(job.catalogue, counted.measure)) {
        if (known->unit == MeasureUnit::Count) {
            return known->id;
        }
    }
    Measure measure;
    measure.family = counted.kind == FileKind::Households ? "households" : "ons-population";
    measure.name = counted.measure;
    measure.unit = MeasureUnit::Count;
    measure.direction = Direction::Neither;
    measure.topic = MeasureTopic::Section;
    measure.note =
        counted.kind == FileKind::Households ? "Households in the area." : "People who live in the area.";
    return findOrAddMeasure(job, measure);
}

/// The only year in a column's title: "households_2011".
std::optional<Period> yearIn(const std::string& title)
{
    const auto first = title.find_first_of("0123456789");
    const auto last = first == std::string::npos ? first : title.find_first_not_of("0123456789", first);
    const auto rest = last == std::string::npos ? std::string() : title.substr(last);
    constexpr std::size_t kYearDigits = 4;
    const std::string digits = first == std::string::npos ? std::string() : title.substr(first, last - first);
    return digits.size() == kYearDigits && rest.find_first_of("0123456789") == std::string::npos
               ? periodFromLabel(digits)
               : std::nullopt;
}

/// As the user says, else the column's title, else the file's name.
Result<Period> periodFor(const ImportJob& job, const std::string& file, const std::string& title,
                         const Counted& counted)
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
    } else if (const auto inTitle = midYearIn(title)) {
        return *inTitle;
    } else if (const auto year = yearIn(title)) {
        return *year;
    } else if (const auto said = midYearIn(file)) {
        return *said;
    }
    const std::string what = counted.kind == FileKind::Households ? "households" : "populations";
    return Error{ErrorCode::Invalid,
                 file + " doesn't say of when its " + what
                     + " are. Say it with --period, as in --period mid-2017.",
                 {}};
}

/// The year of the wards that a table by ward is of: as its heading says or the user chose; else the
/// project's, where it has wards of one year only.
Result<int> wardYearFor(const ImportJob& job, const PeopleColumns& columns, const std::string& file)
{
    std::set<int> years;
    for (const Area& area : job.catalogue.areas) {
        if (area.kind == AreaKind::Ward) {
            years.insert(area.boundaryYear);
        }
    }
    const auto& chosen = job.options->boundaryYear;
    const auto wanted = columns.codeYear ? columns.codeYear : chosen;
    if (years.empty()) {
        return Error{ErrorCode::NotFound,
                     "The project has no wards yet. Import the look-up of areas first, or with these files.",
                     {}};
    }
    if (wanted && years.count(*wanted) > 0 && (!chosen || chosen == wanted)) {
        return *wanted;
    }
    if (wanted) {
        const int ours = chosen.value_or(*years.rbegin());
        return Error{ErrorCode::Invalid,
                     file + " is of the wards of " + std::to_string(*wanted) + ", not of those of "
                         + std::to_string(ours)
                         + ": codes of another year aren't guessed at. Import a table of the wards of "
                         + std::to_string(ours) + ", or first the look-up of " + std::to_string(*wanted)
                         + ". Nothing was imported.",
                     {}};
    }
    if (years.size() > 1) {
        return Error{ErrorCode::Ambiguous,
                     file
                         + " doesn't say of which year its wards are, and the project has those of several. "
                           "Choose one with --boundary-year.",
                     {}};
    }
    return *years.begin();
}

Result<WardCodes> codesFor(const ImportJob& job, const PeopleColumns& columns, int year)
{
    return columns.byWard ? Result<WardCodes>(WardCodes::ofWards(job.catalogue, year))
                          : WardCodes::ofLsoas(*job.connection, year);
}

/// Reads the rows; says what was refused and what is missing.
store::BatchFile readRows(ImportJob& job, const RecognisedFile& file, const WholeFile& whole,
                          const CsvTable& table, const Counted& counted, PeopleByWard& wards)
{
    const std::string& name = file.file.name;
    store::BatchFile record{name,         std::string(toText(counted.kind)),           whole.size(),
                            whole.sha256, static_cast<std::int64_t>(table.rowCount()), 0};
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        if (const auto wrong = wards.take(table.header(), table.row(row))) {
            refuse(job, record, static_cast<std::int64_t>(row) + 2, wrong->first, wrong->second);
        }
    }
    job.report.files.push_back(reported(file.file, record));
    warnOfGaps(job, wards.codes(), name,
               counted.kind == FileKind::Households ? "number of households" : "population");
    if (wards.disagreeing() > 0) {
        job.report.warnings.push_back(name + ": the total isn't the sum of the ages in "
                                      + countText(wards.disagreeing(), "row") + ". The total was taken.");
    }
    return record;
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
    const Counted counted = countedIn(file.recognised.kind);
    const auto whole = readWhole(file.file, *job.progress);
    if (!whole) {
        return whole.error();
    }
    const auto table = CsvTable::parse(whole->bytes, name);
    if (!table) {
        return table.error();
    }
    const auto columns = PeopleColumns::of(table->header(), counted.kind);
    if (!columns) {
        return Error{ErrorCode::Invalid,
                     name + " has no column of codes with one of all " + counted.what
                         + " beside it. Nothing was imported.",
                     {}};
    }
    const auto year = columns->byWard ? wardYearFor(job, *columns, name) : lookupYear(job);
    const auto span =
        periodFor(job, name, columns->total ? table->header()[*columns->total] : std::string(), counted);
    if (!year || !span) {
        return year ? span.error() : year.error();
    }
    auto codes = codesFor(job, *columns, *year);
    if (!codes) {
        return codes.error();
    }
    PeopleByWard wards(*columns, std::move(*codes), counted.what);
    auto record = readRows(job, file, *whole, *table, counted, wards);
    const bool isNew = measuresNamed(job.catalogue, counted.measure).empty();
    const auto measure = measureOf(job, counted);
    const auto period = findOrAddPeriod(job, *span);
    const auto bands = bandsIn(job, *columns);
    if (!measure || !period || !bands) {
        return !measure ? measure.error() : !period ? period.error() : bands.error();
    }
    Batch batch;
    batch.label = counted.batch + ", " + span->label;
    batch.note = (columns->byWard ? "From " + name + ", by the wards of "
                                  : "Added up from " + name + " by the look-up to the wards of ")
                 + std::to_string(*year) + ".";
    const auto id = addBatchOf(job, sourceOf(counted, *columns), batch);
    if (!id) {
        return id.error();
    }
    Observation people;
    people.key = {{}, *measure, *period, kWhole, *id, counted.quantity};
    people.unit = counted.what;
    const auto stored = store(job, wards, people, *bands);
    if (!stored) {
        return stored.error();
    }
    job.report.batches.back().figures = *stored;
    if (isNew && counted.kind == FileKind::Households) {
        if (auto groups = addShippedGroups(*job.connection, job.catalogue, kPoliceSource, {*measure});
            !groups) {
            return groups;
        }
    }
    store::BatchContents contents;
    contents.files.push_back(std::move(record));
    return store::addBatchContents(*job.connection, *id, contents);
}

} // namespace wardwise::import

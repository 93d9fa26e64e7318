#include "core/import/import_deprivation.h"

#include "core/base/number_text.h"
#include "core/import/csv_table.h"
#include "core/import/deprivation_ranks.h"
#include "core/import/ward_codes.h"
#include "core/import/whole_file.h"
#include "core/store/observation_repository.h"

#include <array>
#include <cmath>
#include <map>

namespace wardwise::import {

namespace {

constexpr const char* kDeprivationFamily = "imd";

Source deprivationSource()
{
    return {.id = {},
            .key = kDeprivationFamily,
            .title = "English indices of deprivation",
            .publisher = "Ministry of Housing, Communities and Local Government",
            .licence = "Open Government Licence v3.0",
            .attribution = "Deprivation: Ministry of Housing, Communities and Local Government, Open "
                           "Government Licence v3.0.",
            .note = "Ranks of lower-layer super output areas; 1 is the most deprived in England."};
}

/// One of the figures of a ward.
struct Kept
{
    const char* name;
    MeasureUnit unit;
    Direction direction;
    Quantity quantity;
    int WardDeprivation::*figure;
};

constexpr std::array<Kept, 4> kKeptRanks{
    {{"Number of LSOAs", MeasureUnit::Count, Direction::Neither, Quantity::Count, &WardDeprivation::lsoas},
     {"LSOAs in the most deprived tenth of England", MeasureUnit::Count, Direction::HigherIsWorse,
      Quantity::Count, &WardDeprivation::inTenth},
     {"LSOAs in the most deprived fifth of England", MeasureUnit::Count, Direction::HigherIsWorse,
      Quantity::Count, &WardDeprivation::inFifth},
     {"Rank of the most deprived LSOA", MeasureUnit::Rank, Direction::HigherIsBetter, Quantity::Rank,
      &WardDeprivation::lowest}}};

/// The ranks of a file, as they're to be read.
struct Layout
{
    std::size_t code = 0;
    std::size_t rank = 0;
    int lsoaYear = 0;
    int all = 0; ///< LSOAs of England
};

Result<Layout> layoutOf(const std::vector<std::string>& heading, const std::string& file)
{
    const auto code = codeColumn(heading, "LSOA");
    const auto rank = rankColumn(heading);
    const auto year = code ? yearOfCodes(heading[*code]) : std::nullopt;
    const auto all = year ? lsoasOfEngland(*year) : std::nullopt;
    if (!code || !rank) {
        return Error{ErrorCode::Invalid, file + " has no column of LSOAs with one of their ranks.", {}};
    }
    if (!all) {
        return Error{ErrorCode::Invalid,
                     file + " doesn't say of which year its LSOAs are: name the column LSOA11CD or LSOA21CD.",
                     {}};
    }
    return Layout{*code, *rank, *year, *all};
}

Result<Period> periodOf(const ImportJob& job, const std::string& title, const std::string& file)
{
    std::string label = job.options->period;
    if (label.empty()) {
        const auto said = indexYearIn(title);
        const auto year = said ? said : indexYearIn(file);
        label = year ? std::to_string(*year) : "";
    }
    if (const Period* known = findPeriod(job.catalogue, label)) {
        return *known;
    }
    if (const auto period = periodFromLabel(label)) {
        return *period;
    }
    return Error{ErrorCode::Invalid,
                 file + " doesn't say of which year the index is. Say it with --period, as in --period 2019.",
                 {}};
}

class Reading
{
public:
    Reading(const Layout& layout, WardCodes codes) : m_layout(layout), m_codes(std::move(codes)) {}

    /// Takes a row; where it can't be read, the column and the reason.
    std::optional<std::pair<std::size_t, std::string>> take(const std::vector<std::string>& row)
    {
        const std::string& code = row[m_layout.code];
        const auto number = readNumber(row[m_layout.rank]);
        const bool isRank = number && std::floor(number->value) == number->value && number->value >= 1
                            && number->value <= m_layout.all;
        if (!isRank) {
            return std::pair(m_layout.rank, "isn't a rank from 1 to " + groupedText(m_layout.all));
        }
        const int rank = static_cast<int>(number->value);
        const auto place = m_codes.find(code);
        if (place.found == WardCodes::Found::Repeated) {
            return std::pair(m_layout.code, std::string("stands in a row above already"));
        }
        m_ranks.push_back(rank);
        m_codes.take(code);
        if (place.found == WardCodes::Found::InWard) {
            m_wards[place.ward].add(rank, m_layout.all);
        }
        return std::nullopt;
    }

    [[nodiscard]] const WardCodes& codes() const { return m_codes; }

    [[nodiscard]] const std::map<AreaId, WardDeprivation>& wards() const { return m_wards; }

    [[nodiscard]] const std::vector<int>& ranks() const { return m_ranks; }

private:
    Layout m_layout;
    WardCodes m_codes;
    std::map<AreaId, WardDeprivation> m_wards;
    std::vector<int> m_ranks;
};

Result<std::int64_t> store(ImportJob& job, const Reading& reading, const Layout& layout, BatchId batch,
                           PeriodId period)
{
    store::ObservationInsert insert(*job.connection);
    std::int64_t stored = 0;
    int position = 1;
    for (const Kept& kept : kKeptRanks) {
        Measure measure;
        measure.family = kDeprivationFamily;
        measure.name = kept.name;
        measure.unit = kept.unit;
        measure.direction = kept.direction;
        measure.position = position++;
        measure.topic = MeasureTopic::People;
        measure.note = kept.quantity == Quantity::Rank
                           ? "1 is the most deprived of the " + groupedText(layout.all) + " of England"
                           : "lower-layer super output areas of " + std::to_string(layout.lsoaYear);
        const auto id = findOrAddMeasure(job, measure);
        if (!id) {
            return id.error();
        }
        for (const auto& [ward, known] : reading.wards()) {
            if (!reading.codes().isWhole(ward)) {
                continue;
            }
            Observation observation;
            observation.key = {ward, *id, period, kWhole, batch, kept.quantity};
            observation.figure.value = static_cast<double>(known.*kept.figure);
            observation.unit = kept.quantity == Quantity::Rank ? "rank" : "LSOAs";
            if (auto added = insert.add(observation); !added) {
                return added.error();
            }
            ++stored;
        }
    }
    return stored;
}

} // namespace

Result<void> importDeprivation(ImportJob& job, const RecognisedFile& file)
{
    const std::string& name = file.file.name;
    const auto year = lookupYear(job);
    if (!year) {
        return year.error();
    }
    const auto whole = readWhole(file.file, *job.progress);
    if (!whole) {
        return whole.error();
    }
    const auto table = CsvTable::parse(whole->bytes, name);
    if (!table) {
        return table.error();
    }
    const auto layout = layoutOf(table->header(), name);
    if (!layout) {
        return layout.error();
    }
    const auto span = periodOf(job, table->header()[layout->rank], name);
    auto codes = WardCodes::ofLsoas(*job.connection, *year);
    if (!span || !codes) {
        return span ? codes.error() : span.error();
    }
    Reading reading(*layout, std::move(*codes));
    store::BatchFile record{name,          std::string(toText(FileKind::Deprivation)),   whole->size(),
                            whole->sha256, static_cast<std::int64_t>(table->rowCount()), 0};
    for (std::size_t row = 0; row < table->rowCount(); ++row) {
        if (const auto wrong = reading.take(table->row(row))) {
            refuse(job, record, static_cast<std::int64_t>(row) + 2, table->header()[wrong->first],
                   wrong->second);
        }
    }
    if (reading.ranks().empty() || lookLikeDeciles(reading.ranks())) {
        return Error{ErrorCode::Invalid,
                     name + " has no ranks in its column \"" + table->header()[layout->rank]
                         + "\": scores and deciles can't be counted as ranks. Nothing was imported.",
                     {}};
    }
    job.report.files.push_back(reported(file.file, record));
    warnOfGaps(job, reading.codes(), name, "deprivation");
    const auto period = findOrAddPeriod(job, *span);
    if (!period) {
        return period.error();
    }
    Batch batch;
    batch.label = "Deprivation of wards, " + span->label;
    batch.note = "Ranks of the LSOAs of " + std::to_string(layout->lsoaYear) + " in " + name
                 + ", counted by the look-up to the wards of " + std::to_string(*year)
                 + ". Ranks are never added up or averaged.";
    const auto id = addBatchOf(job, deprivationSource(), batch);
    if (!id) {
        return id.error();
    }
    const auto stored = store(job, reading, *layout, *id, *period);
    if (!stored) {
        return stored.error();
    }
    job.report.batches.back().figures = *stored;
    store::BatchContents contents;
    contents.files.push_back(std::move(record));
    return store::addBatchContents(*job.connection, *id, contents);
}

} // namespace wardwise::import

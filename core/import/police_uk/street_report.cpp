#include "core/import/police_uk/street_report.h"

#include "core/base/number_text.h"
#include "core/domain/name_match.h"
#include "core/store/event_counts.h"

#include <algorithm>
#include <map>
#include <set>

namespace wardwise::import {

namespace {

std::string missingMonths(const std::vector<Month>& months)
{
    std::string missing;
    for (Month month = months.front(); month < months.back(); month = next(month)) {
        if (!std::binary_search(months.begin(), months.end(), month)) {
            missing += (missing.empty() ? "" : ", ") + toText(month);
        }
    }
    return missing;
}

/// Months that the project has from an earlier load: the later load's counts are the ones that are used.
void warnOfOverlap(ImportJob& job, const std::vector<Month>& months)
{
    const Catalogue& catalogue = job.catalogue;
    const auto& sources = catalogue.sources;
    const auto source = std::find_if(sources.begin(), sources.end(),
                                     [](const Source& s) { return sameText(s.key, kPoliceSource); });
    if (source == sources.end() || months.empty()) {
        return;
    }
    std::map<std::string, std::set<Month>> overlaps;
    const auto take = [&](BatchId batch, PeriodId period) {
        const Period* known = catalogue.period(period);
        const Batch* load = catalogue.batch(batch);
        if (known != nullptr && load != nullptr && known->first == known->last
            && std::binary_search(months.begin(), months.end(), known->first)) {
            overlaps[load->label].insert(known->first);
        }
    };
    if (!store::forEachCountedMonth(*job.connection, source->id, take)) {
        return; // whatever is the matter is found, and said, when the counts are stored
    }
    for (const auto& [label, overlapping] : overlaps) {
        job.report.warnings.push_back("\"" + label + "\" has counts of "
                                      + countText(static_cast<std::int64_t>(overlapping.size()), "month")
                                      + " among these already. Where both have one, the new one is used.");
    }
}

void warn(ImportJob& job, const StreetFiles& counted)
{
    auto& warnings = job.report.warnings;
    const auto months = counted.tally.months();
    if (const std::string missing = months.empty() ? std::string() : missingMonths(months);
        !missing.empty()) {
        warnings.push_back("Between the first and the last month there's no file of " + missing
                           + ". Rates of the whole run can't be made.");
    }
    if (const std::int64_t unknown = counted.tally.total().unknown; unknown > 0) {
        warnings.push_back(countText(unknown, "row")
                           + " in LSOAs that the look-up lacks: perhaps it is of another year. "
                             "They are kept, but in no ward.");
    }
    if (!counted.repeated.empty()) {
        const auto ids = static_cast<std::int64_t>(counted.repeated.size());
        const bool dropped = job.options->repeatedIds == RepeatedIds::KeepFirst;
        warnings.push_back(
            countText(ids, "Crime ID") + " in more than one row. "
            + (dropped ? "Left out: " + countText(counted.dropped, "later row") + "."
                       : std::string("All rows were counted; those after the first can be left out "
                                     "(--drop-repeated-ids).")));
    }
    warnOfOverlap(job, months);
}

} // namespace

store::BatchFile recordOf(const RecognisedFile& file, const StreetFileResult& read)
{
    return {file.file.name,   std::string(toText(FileKind::PoliceUkStreet)),
            read.size,        read.sha256,
            read.counts.rows, read.counts.refused};
}

void reportStreetFiles(ImportJob& job, const std::vector<RecognisedFile>& files, const StreetFiles& counted)
{
    ImportReport& report = job.report;
    const std::size_t first = report.files.size();
    for (std::size_t at = 0; at < files.size(); ++at) {
        report.files.push_back(reported(files[at].file, recordOf(files[at], counted.files[at])));
    }
    for (Refusal refusal : counted.tally.refusals()) {
        refusal.file += first;
        report.errors.push_back(std::move(refusal));
    }
    for (const auto& [part, counts] : counted.tally.placeCounts()) {
        if (counts.noLocation > 0) {
            report.unlocated[std::get<2>(part)] += counts.noLocation;
        }
    }
    const PlaceCounts total = counted.tally.total();
    report.counted += total.inWards;
    report.outside += total.outside;
    report.unknownLsoa += total.unknown;
    report.dropped += counted.dropped;
    for (const auto& [code, rows] : counted.tally.unknownLsoas()) {
        if (rows > 0) {
            report.unknownLsoas.push_back((code.empty() ? "others" : code) + " (" + std::to_string(rows)
                                          + ")");
        }
    }
    for (const RepeatedId& id : counted.repeated) {
        report.duplicateIds.push_back(id.crimeId);
    }
    warn(job, counted);
}

} // namespace wardwise::import

#include "core/import/police_uk/street_report.h"

#include "core/import/police_uk/street_warnings.h"

namespace wardwise::import {

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
    warnOfStreetFiles(job, counted);
}

} // namespace wardwise::import

#include "core/import/tables/table_report.h"

#include "core/base/number_text.h"
#include "core/store/observation_repository.h"

#include <algorithm>
#include <map>
#include <memory>
#include <tuple>
#include <vector>

namespace wardwise::import {

namespace {

void note(ImportReport& report, std::int64_t count, const std::string& before, const std::string& after,
          const char* noun)
{
    if (count > 0) {
        report.notes.push_back(before + countText(count, noun) + after + ".");
    }
}

void warnOfOpen(ImportReport& report, const std::string& where, const std::string& what,
                const std::vector<std::string>& open)
{
    constexpr std::size_t kMost = 6;
    if (open.empty()) {
        return;
    }
    std::string names;
    for (std::size_t i = 0; i < std::min(open.size(), kMost); ++i) {
        names += (i == 0 ? "\"" : ", \"") + open[i] + "\"";
    }
    report.warnings.push_back(where + ": " + countText(static_cast<std::int64_t>(open.size()), "column")
                              + " left out, as nothing says " + what + ": " + names
                              + (open.size() > kMost ? ", …" : "") + ".");
}

} // namespace

void describeTable(ImportJob& job, const std::string& where, const ChosenTable& chosen,
                   const std::string& source)
{
    const TakenTable& taken = chosen.taken;
    ImportReport& report = job.report;
    const std::size_t index = report.files.size() - 1;
    for (const RefusedCell& cell : taken.refusals) {
        report.errors.push_back({index, cell.line, cell.column, cell.reason});
    }
    if (const std::string question = taken.question(); !question.empty()) {
        askFirst(job, where + ": " + question + (question.back() == '?' ? "" : "."));
    }
    report.outside += taken.elsewhere;
    note(report, taken.elsewhere, where + ": ", " of places that the project hasn't got", "row");
    note(report, taken.totalRows, where + ": ", " of totals or averages, which were checked and left out",
         "row");
    note(report, taken.leftOutRows, where + ": ", " left out, as the mapping says", "row");
    if (chosen.mappedBy == MappedBy::Project) {
        report.notes.push_back(where + ": understood as an earlier table with the same headings.");
    }
    if (taken.otherNames > 0) {
        report.warnings.push_back(where + ": in " + countText(taken.otherNames, "row")
                                  + " code and name don't belong together (" + taken.firstOtherName
                                  + "). The code was taken.");
    }
    if (!taken.figures.empty()) {
        warnOfOpen(report, where, "what they are", taken.openColumns);
        warnOfOpen(report, where, "per what the rates are", taken.openRates);
        warnOfOpen(report, where, "of when they are", taken.openPeriods);
    }
    std::vector<std::string> wrong = taken.warnings;
    const auto checked = suspicious(taken, job.catalogue, figuresOf(job, source));
    wrong.insert(wrong.end(), checked.begin(), checked.end());
    for (std::string& warning : wrong) {
        report.warnings.push_back(warning.insert(0, where + ": "));
    }
}

void askFirst(ImportJob& job, const std::string& question)
{
    constexpr std::size_t kMost = 20;
    auto& questions = job.report.questions;
    const Question asked{job.report.files.size() - 1, question};
    if (questions.size() < kMost && std::find(questions.begin(), questions.end(), asked) == questions.end()) {
        questions.push_back(asked);
    }
}

Earlier figuresOf(const ImportJob& job, const std::string& source)
{
    using Key = std::tuple<std::int64_t, std::string, Quantity, Month, Month>;
    auto known = std::make_shared<std::optional<std::map<Key, double>>>();
    return [&job, source, known](AreaId area, const std::string& measure, Quantity quantity,
                                 const Period& period) {
        if (!*known) {
            known->emplace();
            const auto at = findSource(job.catalogue, source);
            const auto take = [&](const Observation& observation) {
                const Measure* of = job.catalogue.measure(observation.key.measure);
                const Period* when = job.catalogue.period(observation.key.period);
                const auto number = observation.figure.number();
                if (of != nullptr && when != nullptr && number && observation.key.breakdown == kWhole) {
                    (**known)[{observation.key.area.value, of->name, observation.key.quantity, when->first,
                               when->last}] = *number;
                }
            };
            if (at) {
                // A failure only means that there's nothing to compare with; storing will say it.
                static_cast<void>(
                    store::forEachObservation(*job.connection, {std::nullopt, {}, (*at)->id}, take));
            }
        }
        const auto found = (*known)->find({area.value, measure, quantity, period.first, period.last});
        return found == (*known)->end() ? std::nullopt : std::optional(found->second);
    };
}

} // namespace wardwise::import

// wardwise import PROJECT FILE... [--kind KIND] [--period LABEL] [--boundary-year YEAR] [--drop-repeated-ids]
//                 [--all-areas] [--mapping FILE.json] [--source NAME] [--unit UNIT] [--dry-run] [--format
//                 ...]
#include "app/commands/arguments.h"
#include "app/commands/choice.h"
#include "app/commands/output.h"
#include "core/base/account_name.h"
#include "core/base/number_text.h"
#include "core/project/import_project.h"
#include "core/report/import_json.h"

#include <QFile>

#include <memory>

#include <CLI/CLI.hpp>

namespace wardwise::app {

namespace {

enum class Kind
{
    Auto,
    PoliceUk,
    Lookup,
    Population,
    Households,
    Deprivation,
    Table
};

struct ImportArguments
{
    std::string path;
    std::vector<std::string> files;
    Kind kind = Kind::Auto;
    std::string period;
    std::string mapping;
    std::string source;
    std::string unit;
    int boundaryYear = 0;
    bool dropRepeatedIds = false;
    bool allAreas = false;
    bool keepLsoas = false;
    bool dryRun = false;
    Format format = Format::Table;
};

std::optional<import::FileKind> fileKind(Kind kind)
{
    switch (kind) {
    case Kind::PoliceUk:
        return import::FileKind::PoliceUkStreet;
    case Kind::Lookup:
        return import::FileKind::Lookup;
    case Kind::Population:
        return import::FileKind::Population;
    case Kind::Table:
        return import::FileKind::Table;
    case Kind::Households:
        return import::FileKind::Households;
    case Kind::Deprivation:
        return import::FileKind::Deprivation;
    case Kind::Auto:
        break;
    }
    return std::nullopt;
}

Table filesTable(const import::ImportReport& report)
{
    Table table{{{"path", "File"},
                 {"kind", "Kind"},
                 {"rows", "Rows"},
                 {"accepted", "Accepted"},
                 {"refused", "Refused"}},
                {}};
    for (const import::ReportedFile& file : report.files) {
        table.rows.push_back({{file.name, file.path, false},
                              textCell(file.kind),
                              countCell(file.rows),
                              countCell(file.accepted()),
                              countCell(file.refused)});
    }
    return table;
}

void printSums(const import::ImportReport& report)
{
    std::int64_t unlocated = 0;
    std::string byType;
    for (const auto& [type, rows] : report.unlocated) {
        unlocated += rows;
        byType += (byType.empty() ? "" : ", ") + type + " " + groupedText(rows);
    }
    printLine("");
    printLine("In wards " + groupedText(report.counted) + "; without a location " + groupedText(unlocated)
              + "; outside the wards " + groupedText(report.outside) + "; in unknown LSOAs "
              + groupedText(report.unknownLsoa)
              + (report.dropped > 0 ? "; left out as repeated " + groupedText(report.dropped) : std::string())
              + ".");
    if (!byType.empty()) {
        printLine("Without a location: " + byType + ".");
    }
}

void printReport(const import::ImportReport& report, bool dryRun)
{
    print(filesTable(report), Format::Table);
    if (report.counted + report.outside + report.unknownLsoa > 0 || !report.unlocated.empty()) {
        printSums(report);
    }
    for (const import::ReportedBatch& batch : report.batches) {
        printLine((dryRun ? "Would add \"" : "Added \"") + batch.label + "\""
                  + (dryRun ? "" : " as load " + std::to_string(batch.id.value))
                  + (batch.figures > 0 ? ": " + groupedText(batch.figures) + " figures." : "."));
    }
    for (const std::string& note : report.notes) {
        printLine(note);
    }
    for (const import::Question& question : report.questions) {
        printLine("Must be said first: " + question.text);
    }
    for (const std::string& warning : report.warnings) {
        printLine("Warning: " + warning);
    }
    for (const import::Refusal& refusal : report.errors) {
        printLine("Refused: " + report.files.at(refusal.file).name + ", line " + std::to_string(refusal.row)
                  + (refusal.column.empty() ? std::string() : ", " + refusal.column) + ": " + refusal.reason
                  + (!refusal.reason.empty() && refusal.reason.back() == '?' ? "" : "."));
    }
}

/// What --mapping and --unit say.
Result<void> sayMappings(const ImportArguments& arguments, import::ImportOptions& options)
{
    if (!arguments.unit.empty()) {
        options.tables.rateUnit = measureUnitFromText(arguments.unit);
        if (!options.tables.rateUnit || !multiplierOf(*options.tables.rateUnit)) {
            return Error{ErrorCode::Invalid,
                         "--unit can't be \"" + arguments.unit
                             + "\". It is rate-per-1000-residents, rate-per-1000-households, "
                               "rate-per-1000-under-18s or rate-per-10000.",
                         {}};
        }
    }
    if (arguments.mapping.empty()) {
        return {};
    }
    QFile file(QString::fromStdString(arguments.mapping));
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::NotFound,
                     arguments.mapping + " can't be read: " + file.errorString().toStdString() + ".",
                     {}};
    }
    constexpr qint64 kLargest = 4LL * 1024 * 1024;
    auto mapping = import::mappingFromJson(file.read(kLargest).toStdString(), arguments.mapping);
    if (!mapping) {
        return mapping.error();
    }
    options.mappings[std::string()].push_back(std::move(*mapping));
    return {};
}

ExitStatus runImport(const ImportArguments& arguments)
{
    import::ImportOptions options;
    options.kind = fileKind(arguments.kind);
    options.period = arguments.period;
    options.boundaryYear = arguments.boundaryYear == 0 ? std::nullopt : std::optional(arguments.boundaryYear);
    options.repeatedIds =
        arguments.dropRepeatedIds ? import::RepeatedIds::KeepFirst : import::RepeatedIds::Keep;
    options.allAreas = arguments.allAreas;
    options.keepLsoas = arguments.keepLsoas;
    options.by = accountName();
    options.tables.source = arguments.source;
    if (const auto said = sayMappings(arguments, options); !said) {
        return fail(said.error());
    }
    QStringList files;
    for (const std::string& file : arguments.files) {
        files << QString::fromStdString(file);
    }
    import::Progress progress;
    const QString path = QString::fromStdString(arguments.path);
    const auto report = arguments.dryRun ? project::previewImport(path, files, options, progress)
                                         : project::importInto(path, files, options, progress);
    if (!report) {
        return fail(report.error());
    }
    if (!report->has_value()) {
        return ExitStatus::Done;
    }
    switch (arguments.format) {
    case Format::Json:
        printBytes(report::importJson(**report));
        break;
    case Format::Csv:
        print(filesTable(**report), Format::Csv);
        break;
    case Format::Table:
        printReport(**report, arguments.dryRun);
        break;
    }
    return (*report)->refused() > 0 || !(*report)->questions.empty() ? ExitStatus::DataProblem
                                                                     : ExitStatus::Done;
}

} // namespace

void addImport(CLI::App& app, Chosen& chosen)
{
    auto arguments = std::make_shared<ImportArguments>();
    CLI::App* command = app.add_subcommand("import", "Take files into the project, all of them or none");
    addProject(*command, arguments->path);
    command->add_option("FILE", arguments->files, "Files, folders or ZIP archives")->required();
    addChoice(*command, "--kind", arguments->kind,
              {{"auto", Kind::Auto},
               {"police-uk", Kind::PoliceUk},
               {"lookup", Kind::Lookup},
               {"population", Kind::Population},
               {"households", Kind::Households},
               {"deprivation", Kind::Deprivation},
               {"table", Kind::Table}},
              "Files of this kind only; told by their headings otherwise");
    command->add_option("--period", arguments->period,
                        "Of when the figures are, where a file doesn't say it");
    command->add_option("--mapping", arguments->mapping, "What a table's columns mean, as a JSON file");
    command->add_option("--source", arguments->source,
                        "Whose figures a table has; called as the file otherwise");
    command->add_option("--unit", arguments->unit,
                        "Per what a table's rates are, where it doesn't say it: rate-per-1000-residents, "
                        "rate-per-1000-households, rate-per-1000-under-18s or rate-per-10000");
    command->add_option("--boundary-year", arguments->boundaryYear, "Of the wards, where there are several");
    command->add_flag("--drop-repeated-ids", arguments->dropRepeatedIds,
                      "Count only the first row of each Crime ID");
    command->add_flag("--keep-lsoa", arguments->keepLsoas, "Keep the counts of street files by LSOA, too");
    command->add_flag("--all-areas", arguments->allAreas, "Every place of a look-up, not only the force's");
    command->add_flag("--dry-run", arguments->dryRun, "Only say what would come in");
    addFormat(*command, arguments->format);
    command->callback([&chosen, arguments] {
        chosen = {Needs::Nothing, [arguments] { return runImport(*arguments); }};
    });
}

} // namespace wardwise::app

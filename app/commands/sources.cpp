// wardwise sources PROJECT [--remove BATCH [--force]] [--format ...]
#include "app/commands/arguments.h"
#include "app/commands/output.h"
#include "app/commands/placeless.h"
#include "core/project/source_summary.h"
#include "core/store/batch_removal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <memory>

#include <CLI/CLI.hpp>

namespace wardwise::app {

namespace {

struct SourcesArguments
{
    std::string path;
    std::int64_t remove = 0;
    bool force = false;
    Format format = Format::Table;
};

void addFiles(const store::BatchContents& contents, std::vector<Cell>& row)
{
    std::string names;
    std::string hashes;
    std::int64_t size = 0;
    std::int64_t rows = 0;
    std::int64_t refused = 0;
    for (const store::BatchFile& file : contents.files) {
        names += (names.empty() ? "" : "; ") + file.name;
        hashes += (hashes.empty() ? "" : "; ") + file.sha256;
        size += file.size;
        rows += file.rows;
        refused += file.refused;
    }
    row.push_back(textCell(names));
    row.push_back(countCell(size));
    row.push_back(countCell(rows));
    row.push_back(countCell(refused));
    row.push_back({hashes.substr(0, 12), hashes, false});
}

/// The loads, and of each what has no place: below the table, or in its object.
void printAll(const Table& table, const std::vector<project::SourceSummary>& sources, Format format)
{
    QJsonArray loads = format == Format::Json ? jsonOf(table) : QJsonArray();
    if (format != Format::Json) {
        print(table, format);
    }
    int at = 0;
    for (const project::SourceSummary& source : sources) {
        for (const project::BatchSummary& batch : source.batches) {
            if (format == Format::Table) {
                printPlaceless(batch);
            } else if (format == Format::Json) {
                QJsonObject load = loads.at(at).toObject();
                addPlaceless(batch, load);
                loads.replace(at, load);
            }
            ++at;
        }
    }
    if (format == Format::Json) {
        printBytes(QJsonDocument(loads).toJson(QJsonDocument::Indented));
    }
}

ExitStatus list(const SourcesArguments& arguments)
{
    const auto project = openProject(arguments.path, store::Access::Read);
    if (!project) {
        return fail(project.error());
    }
    const auto sources = project::summariseSources(**project);
    if (!sources) {
        return fail(sources.error());
    }
    Table table{{{"batch", "Load"},
                 {"source", "Source"},
                 {"label", "What"},
                 {"loaded_at", "When"},
                 {"loaded_by", "By"},
                 {"figures", "Figures"},
                 {"files", "Files"},
                 {"bytes", "Bytes"},
                 {"rows", "Rows"},
                 {"refused", "Refused"},
                 {"sha256", "SHA-256"}},
                {}};
    for (const project::SourceSummary& source : *sources) {
        for (const project::BatchSummary& batch : source.batches) {
            std::vector<Cell> row{countCell(batch.batch.id.value), textCell(source.source.key),
                                  textCell(batch.batch.label),     textCell(batch.batch.loadedAt),
                                  textCell(batch.batch.loadedBy),  countCell(batch.figures)};
            addFiles(batch.contents, row);
            table.rows.push_back(std::move(row));
        }
    }
    printAll(table, *sources, arguments.format);
    return ExitStatus::Done;
}

ExitStatus remove(const SourcesArguments& arguments)
{
    auto project = openProject(arguments.path, store::Access::Write);
    if (!project) {
        return fail(project.error());
    }
    const BatchId id{arguments.remove};
    const Batch* batch = (*project)->catalogue().batch(id);
    if (batch == nullptr) {
        return fail({ErrorCode::NotFound,
                     "The project has no load " + std::to_string(arguments.remove)
                         + ". wardwise sources lists those that it has.",
                     {}});
    }
    const std::string label = batch->label;
    const auto use = store::useOf((*project)->connection(), id);
    if (!use) {
        return fail(use.error());
    }
    const bool matters = use->changedByHand > 0 || !use->denominators.empty();
    if (matters && !arguments.force) {
        return fail({ErrorCode::Invalid,
                     "\"" + label + "\" has " + store::inWords(*use)
                         + ". Nothing was removed; add --force to remove it all the same.",
                     {}});
    }
    if (auto removed = (*project)->removeBatch(id); !removed) {
        return fail(removed.error());
    }
    printLine("Removed \"" + label + "\": " + store::inWords(*use) + ".");
    return ExitStatus::Done;
}

} // namespace

void addSources(CLI::App& app, Chosen& chosen)
{
    auto arguments = std::make_shared<SourcesArguments>();
    CLI::App* command = app.add_subcommand("sources", "List what was loaded, or remove a load");
    addProject(*command, arguments->path);
    auto* removing =
        command->add_option("--remove", arguments->remove, "Remove this load with all its figures");
    command->add_flag("--force", arguments->force, "Also where something rests on it")->needs(removing);
    addFormat(*command, arguments->format);
    command->callback([&chosen, arguments, removing] {
        const bool removes = removing->count() > 0;
        chosen = {Needs::Nothing,
                  [arguments, removes] { return removes ? remove(*arguments) : list(*arguments); }};
    });
}

} // namespace wardwise::app

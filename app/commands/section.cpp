// wardwise section PROJECT NAME [--format ...]: a section's facts, figures and text
#include "app/commands/arguments.h"
#include "app/commands/output.h"
#include "core/base/number_text.h"
#include "core/domain/prose.h"
#include "core/project/figure_text.h"
#include "core/project/section_rates.h"
#include "core/project/stale_sentences.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <memory>

#include <CLI/CLI.hpp>

namespace wardwise::app {

namespace {

struct SectionArguments
{
    std::string path;
    std::string name;
    Format format = Format::Table;
};

QString qtWords(const std::string& words)
{
    return QString::fromStdString(words);
}

QJsonValue lineOrNull(const std::optional<int>& line)
{
    return line ? QJsonValue(*line) : QJsonValue();
}

QJsonValue nameOrNull(const std::string& name)
{
    return name.empty() ? QJsonValue() : QJsonValue(qtWords(name));
}

QJsonObject figureJson(const project::Project& project, const project::SaidFigure& figure)
{
    const Catalogue& catalogue = project.catalogue();
    const Measure* measure = catalogue.measure(figure.bound.measure);
    const Area* area = catalogue.area(figure.bound.area);
    const Breakdown* part = catalogue.breakdown(figure.bound.breakdown);
    QJsonArray lines;
    for (const int line : figure.now.lines) {
        lines.append(line);
    }
    return {{QStringLiteral("token"), qtWords(prose::tokenOf(figure.bound.id))},
            {QStringLiteral("value"), figure.now.value ? QJsonValue(*figure.now.value) : QJsonValue()},
            {QStringLiteral("text"), qtWords(figure.now.text)},
            {QStringLiteral("area"), area == nullptr ? QJsonValue() : qtWords(area->name)},
            {QStringLiteral("measure"), measure == nullptr ? QJsonValue() : qtWords(measure->name)},
            {QStringLiteral("part"), part == nullptr ? QJsonValue() : nameOrNull(part->category)},
            {QStringLiteral("period"), nameOrNull(figure.now.periodTitle)},
            {QStringLiteral("quantity"), qtWords(std::string(toText(figure.bound.quantity)))},
            {QStringLiteral("phrase"), qtWords(std::string(toText(figure.bound.phrase)))},
            {QStringLiteral("source"), nameOrNull(figure.now.sourceKey)},
            {QStringLiteral("lines"), lines},
            {QStringLiteral("read"), qtWords(figure.bound.readText)},
            {QStringLiteral("stale"), figure.isStale()}};
}

/// The bound figures of the section's text and facts, each once, in their order.
std::vector<const project::SaidFigure*> figuresOf(const Priority& section, project::BoundFigures& figures)
{
    std::vector<BoundFigureId> ids = prose::figuresIn(prose::parse(section.summary));
    for (const Fact& fact : section.facts) {
        const auto own = prose::figuresIn(prose::parse(fact.text));
        ids.insert(ids.end(), own.begin(), own.end());
    }
    std::vector<const project::SaidFigure*> said;
    for (const BoundFigureId id : ids) {
        const project::SaidFigure* figure = figures.find(id);
        if (figure != nullptr && std::find(said.begin(), said.end(), figure) == said.end()) {
            said.push_back(figure);
        }
    }
    return said;
}

/// Whether a figure of the text has changed since it was read.
bool isStale(const std::string& markup, project::BoundFigures& figures)
{
    const auto ids = prose::figuresIn(prose::parse(markup));
    return std::any_of(ids.begin(), ids.end(), [&](BoundFigureId id) {
        const project::SaidFigure* said = figures.find(id);
        return said != nullptr && said->isStale();
    });
}

QJsonArray factsJson(const Priority& section, project::BoundFigures& figures)
{
    QJsonArray facts;
    for (const Fact& fact : section.facts) {
        facts.append(QJsonObject{{QStringLiteral("label"), qtWords(fact.label)},
                                 {QStringLiteral("text"), qtWords(project::resolvedText(figures, fact.text))},
                                 {QStringLiteral("line"), lineOrNull(fact.line)},
                                 {QStringLiteral("stale"), isStale(fact.text, figures)}});
    }
    return facts;
}

QJsonArray hotspotsJson(const project::Project& project, const Priority& section)
{
    QJsonArray hotspots;
    for (const Hotspot& hotspot : section.hotspots) {
        const Area* area = project.catalogue().area(hotspot.area);
        const Measure* measure = hotspot.measure ? project.catalogue().measure(*hotspot.measure) : nullptr;
        const auto figure = project::hotspotFigure(project, hotspot);
        const auto value = figure && *figure ? (*figure)->observation.figure.number() : std::nullopt;
        hotspots.append(QJsonObject{
            {QStringLiteral("area"), area == nullptr ? QJsonValue() : qtWords(area->name)},
            {QStringLiteral("measure"), measure == nullptr ? QJsonValue() : qtWords(measure->name)},
            {QStringLiteral("value"), value ? QJsonValue(*value) : QJsonValue()},
            {QStringLiteral("note"), qtWords(hotspot.note)},
            {QStringLiteral("line"), lineOrNull(hotspot.line)}});
    }
    return hotspots;
}

QJsonArray recommendationsJson(const Priority& section)
{
    QJsonArray all;
    for (const Recommendation& each : section.recommendations) {
        all.append(QJsonObject{{QStringLiteral("text"), qtWords(each.text)},
                               {QStringLiteral("owner"), nameOrNull(each.owner)},
                               {QStringLiteral("due"), nameOrNull(each.due)},
                               {QStringLiteral("status"), nameOrNull(each.status)},
                               {QStringLiteral("line"), lineOrNull(each.line)}});
    }
    return all;
}

QJsonArray ratingsJson(const Priority& section)
{
    QJsonArray ratings;
    for (const Rating& rating : section.ratings) {
        ratings.append(QJsonObject{
            {QStringLiteral("criterion"), qtWords(rating.criterion)},
            {QStringLiteral("words"), rating.words ? QJsonValue(qtWords(*rating.words)) : QJsonValue()},
            {QStringLiteral("line"), lineOrNull(rating.line)}});
    }
    return ratings;
}

QJsonArray atRiskJson(const Priority& section)
{
    QJsonArray groups;
    for (const AtRiskGroup& group : section.atRisk) {
        groups.append(QJsonObject{{QStringLiteral("heading"), nameOrNull(group.heading)},
                                  {QStringLiteral("text"), qtWords(group.text)},
                                  {QStringLiteral("line"), lineOrNull(group.line)}});
    }
    return groups;
}

template <class Id, class Find>
QJsonArray namesJson(const std::vector<Id>& ids, Find find)
{
    QJsonArray names;
    for (const Id id : ids) {
        if (const auto* found = find(id)) {
            names.append(qtWords(found->name));
        }
    }
    return names;
}

QByteArray sectionJson(const project::Project& project, const Priority& section)
{
    project::BoundFigures figures(project);
    const Catalogue& catalogue = project.catalogue();
    QJsonArray bound;
    for (const project::SaidFigure* figure : figuresOf(section, figures)) {
        bound.append(figureJson(project, *figure));
    }
    const QJsonObject root{{QStringLiteral("title"), qtWords(section.title)},
                           {QStringLiteral("tier"), qtWords(std::string(toText(section.tier)))},
                           {QStringLiteral("group"), nameOrNull(section.group)},
                           {QStringLiteral("line"), lineOrNull(section.line)},
                           {QStringLiteral("measures"),
                            namesJson(section.measures, [&](MeasureId id) { return catalogue.measure(id); })},
                           {QStringLiteral("text"), qtWords(project::resolvedText(figures, section.summary))},
                           {QStringLiteral("markup"), qtWords(section.summary)},
                           {QStringLiteral("stale"), isStale(section.summary, figures)},
                           {QStringLiteral("figures"), bound},
                           {QStringLiteral("facts"), factsJson(section, figures)},
                           {QStringLiteral("ratings"), ratingsJson(section)},
                           {QStringLiteral("shared_with"),
                            namesJson(section.sharedWith, [&](AreaId id) { return catalogue.area(id); })},
                           {QStringLiteral("hotspots"), hotspotsJson(project, section)},
                           {QStringLiteral("at_risk"), atRiskJson(section)},
                           {QStringLiteral("recommendations"), recommendationsJson(section)}};
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

Table figuresTable(const project::Project& project, const Priority& section, project::BoundFigures& figures)
{
    Table table{{{"token", "Token"},
                 {"value", "Value"},
                 {"text", "Says"},
                 {"figure", "Figure"},
                 {"source", "Source"},
                 {"read", "Last read"},
                 {"stale", "Changed"}},
                {}};
    for (const project::SaidFigure* figure : figuresOf(section, figures)) {
        const auto& value = figure->now.value;
        table.rows.push_back({textCell(prose::tokenOf(figure->bound.id)),
                              value ? numberCell(plainText(*value), plainText(*value)) : numberCell({}, {}),
                              textCell(figure->now.text), textCell(project::figureTitle(project, *figure)),
                              textCell(figure->now.sourceKey), textCell(figure->bound.readText),
                              textCell(figure->isStale() ? "changed" : "")});
    }
    return table;
}

void printSection(const project::Project& project, const Priority& section)
{
    project::BoundFigures figures(project);
    printLine(section.title);
    printLine(std::string(headingOf(section.tier)) + (section.group.empty() ? "" : ": " + section.group));
    printLine("");
    printLine(section.summary.empty() ? "No text yet." : project::resolvedText(figures, section.summary));
    if (!section.facts.empty()) {
        printLine("");
        Table facts{{{"label", "About"}, {"text", "Fact"}}, {}};
        facts.rows.reserve(section.facts.size());
        for (const Fact& fact : section.facts) {
            facts.rows.push_back({textCell(fact.label), textCell(project::resolvedText(figures, fact.text))});
        }
        print(facts, Format::Table);
    }
    const Table bound = figuresTable(project, section, figures);
    if (!bound.rows.empty()) {
        printLine("");
        print(bound, Format::Table);
    }
    for (const Hotspot& hotspot : section.hotspots) {
        const Area* area = project.catalogue().area(hotspot.area);
        printLine("Hotspot: " + (area == nullptr ? std::string() : area->name));
    }
    for (const Recommendation& each : section.recommendations) {
        printLine("Recommendation: " + each.text);
    }
}

ExitStatus runSection(const SectionArguments& arguments)
{
    const auto project = openProject(arguments.path, store::Access::Read);
    if (!project) {
        return fail(project.error());
    }
    const auto section = findSection(**project, arguments.name);
    if (!section) {
        return fail(section.error());
    }
    if (arguments.format == Format::Json) {
        printBytes(sectionJson(**project, **section));
    } else if (arguments.format == Format::Csv) {
        project::BoundFigures figures(**project);
        print(figuresTable(**project, **section, figures), Format::Csv);
    } else {
        printSection(**project, **section);
    }
    return ExitStatus::Done;
}

} // namespace

void addSection(CLI::App& app, Chosen& chosen)
{
    auto arguments = std::make_shared<SectionArguments>();
    CLI::App* command = app.add_subcommand("section", "A section's text with its figures, and its facts");
    addProject(*command, arguments->path);
    command->add_option("NAME", arguments->name, "Title of the section, or how it begins")->required();
    addFormat(*command, arguments->format);
    command->callback([&chosen, arguments] {
        chosen = {Needs::Nothing, [arguments] { return runSection(*arguments); }};
    });
}

} // namespace wardwise::app

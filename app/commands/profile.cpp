// wardwise profile PROJECT [--area NAME] [--format ...]
#include "app/commands/arguments.h"
#include "app/commands/output.h"
#include "core/base/number_text.h"
#include "core/comparison/share_index.h"
#include "core/project/people_profile.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <memory>

#include <CLI/CLI.hpp>

namespace wardwise::app {

namespace {

struct ProfileArguments
{
    std::string path;
    std::string area;
    Format format = Format::Table;
};

Cell shareCell(const std::optional<double>& share)
{
    return share ? numberCell(fixedText(*share, 1), plainText(*share)) : numberCell({}, {});
}

Cell peopleCell(const std::optional<Count>& people, const std::string& whyNone)
{
    return people ? countCell(people->value) : numberCell(whyNone, {});
}

Cell indexCell(const std::optional<double>& index)
{
    return index ? numberCell(project::indexText(index), plainText(*index)) : numberCell({}, {});
}

Table agesTable(const AgeProfile& profile)
{
    Table table{{{"age", "Age"},
                 {"males", "Males"},
                 {"females", "Females"},
                 {"all", "All"},
                 {"share", "% of all"},
                 {"compared_share", "% of residents"},
                 {"index", "Index"},
                 {"index_low95", "95% low"},
                 {"index_high95", "95% high"}},
                {}};
    table.rows.reserve(profile.bands.size());
    for (const AgeProfileBand& band : profile.bands) {
        const auto share = percentOfAll(profile, band.all);
        const auto index =
            share && band.othersAll ? comparison::shareIndex(*share, *band.othersAll) : std::nullopt;
        const auto limits =
            index ? comparison::shareIndexInterval(*band.all, profile.people, *band.othersAll) : std::nullopt;
        table.rows.push_back({textCell(inWords(band.ages)),
                              peopleCell(band.people[0], profile.bySex ? band.whyNone[0] : std::string()),
                              peopleCell(band.people[1], profile.bySex ? band.whyNone[1] : std::string()),
                              peopleCell(band.all, profile.bySex ? std::string() : band.whyNone[0]),
                              shareCell(share), shareCell(band.othersAll), indexCell(index),
                              indexCell(limits ? std::optional(limits->low) : std::nullopt),
                              indexCell(limits ? std::optional(limits->high) : std::nullopt)});
    }
    return table;
}

Table groupsTable(const std::vector<project::GroupShare>& groups)
{
    Table table{{{"group", "Household group"},
                 {"population_share", "% of population"},
                 {"victim_share", "% of victims"},
                 {"index", "Index"},
                 {"index_low95", "95% low"},
                 {"index_high95", "95% high"},
                 {"reason", "No interval because"}},
                {}};
    const auto number = [](const project::Share& share) {
        return share.figure ? share.figure->observation.figure.number() : std::nullopt;
    };
    for (const project::GroupShare& group : groups) {
        const auto& limits = group.indexInterval;
        table.rows.push_back(
            {textCell(group.name), shareCell(number(group.population)), shareCell(number(group.victims)),
             indexCell(group.index), indexCell(limits ? std::optional(limits->low) : std::nullopt),
             indexCell(limits ? std::optional(limits->high) : std::nullopt), textCell(group.whyNoInterval)});
    }
    return table;
}

QJsonValue orNull(const std::optional<double>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QString text(const std::string& words)
{
    return QString::fromStdString(words);
}

QJsonArray texts(const std::vector<std::string>& lines)
{
    QJsonArray all;
    for (const std::string& line : lines) {
        all.append(text(line));
    }
    return all;
}

QJsonObject agesJson(const AgeProfile& profile)
{
    return {
        {QStringLiteral("measure"), text(profile.name)},
        {QStringLiteral("period"), text(profile.periodTitle)},
        {QStringLiteral("people"), static_cast<qint64>(profile.people.value)},
        {QStringLiteral("by_sex"), profile.bySex},
        {QStringLiteral("compared_with"), profile.others.empty() ? QJsonValue() : text(profile.others)},
        {QStringLiteral("reason"), profile.whyNoOthers.empty() ? QJsonValue() : text(profile.whyNoOthers)},
        {QStringLiteral("notes"), texts(profile.notes)},
        {QStringLiteral("bands"), jsonOf(agesTable(profile))}};
}

QJsonObject repeatsJson(const project::RepeatProfile& profile)
{
    QJsonObject json{{QStringLiteral("measure"), text(profile.name)},
                     {QStringLiteral("period"), text(profile.periodTitle)},
                     {QStringLiteral("sentence"), text(profile.sentence)}};
    if (!profile.repeats) {
        return json;
    }
    const comparison::Repeats& repeats = *profile.repeats;
    const auto& limits = repeats.repeatInterval;
    QJsonArray curve;
    for (const stats::LorenzPoint& point : repeats.lorenz) {
        curve.append(QJsonArray{point.areas, point.events});
    }
    json.insert(QStringLiteral("people"), static_cast<qint64>(repeats.people.value));
    json.insert(QStringLiteral("events"), static_cast<qint64>(repeats.events.value));
    json.insert(QStringLiteral("events_are_at_least"), repeats.isAtLeast);
    json.insert(QStringLiteral("repeat_people"), static_cast<qint64>(repeats.repeatPeople.value));
    json.insert(QStringLiteral("repeat_share"), repeats.repeatShare);
    json.insert(QStringLiteral("repeat_share_ci95"),
                limits ? QJsonValue(QJsonArray{limits->low, limits->high}) : QJsonValue());
    json.insert(QStringLiteral("repeat_event_share"), repeats.repeatEventShare);
    json.insert(QStringLiteral("prevalence"), orNull(repeats.prevalence));
    json.insert(QStringLiteral("concentration"), repeats.concentration);
    json.insert(QStringLiteral("incidence"), orNull(repeats.incidence));
    json.insert(QStringLiteral("gini"), repeats.gini);
    json.insert(QStringLiteral("top_tenth_share"), repeats.topTenth);
    json.insert(QStringLiteral("lorenz"), curve);
    return json;
}

QByteArray profileJson(const project::PeopleProfile& profile)
{
    QJsonArray ages;
    for (const AgeProfile& each : profile.ages) {
        ages.append(agesJson(each));
    }
    QJsonArray repeats;
    for (const project::RepeatProfile& each : profile.repeats) {
        repeats.append(repeatsJson(each));
    }
    const QJsonObject root{{QStringLiteral("area"), text(profile.area)},
                           {QStringLiteral("ages"), ages},
                           {QStringLiteral("repeats"), repeats},
                           {QStringLiteral("groups"), jsonOf(groupsTable(profile.groups))},
                           {QStringLiteral("missing"), texts(profile.missing)}};
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

void printRepeats(const project::RepeatProfile& profile)
{
    printLine("");
    printLine(profile.name + ", " + profile.area + ", " + profile.periodTitle + ":");
    printLine(profile.sentence);
    if (!profile.repeats) {
        return;
    }
    const comparison::Repeats& repeats = *profile.repeats;
    const std::string atLeast = repeats.isAtLeast ? "at least " : "";
    const std::string each = atLeast + fixedText(repeats.concentration, 2) + " events a person; Gini "
                             + fixedText(repeats.gini, 2) + ".";
    if (repeats.prevalence && repeats.incidence) {
        printLine("Prevalence " + fixedText(*repeats.prevalence, 1) + " people per 1,000 residents × " + each
                  + " Incidence " + atLeast + fixedText(*repeats.incidence, 1)
                  + " events per 1,000 residents.");
    } else {
        printLine("Concentration " + each
                  + " Residents aren't known, so there's no prevalence or incidence.");
    }
}

void printProfile(const project::PeopleProfile& profile)
{
    printLine("Who is affected in " + profile.area);
    for (const AgeProfile& each : profile.ages) {
        printLine("");
        printLine(each.name + " by age" + (each.bySex ? " and sex" : "") + ", " + each.area + ", "
                  + each.periodTitle + ": " + groupedText(each.people.value) + " people"
                  + (each.others.empty() ? "" : "; compared with: " + each.others));
        if (!each.bands.empty()) {
            print(agesTable(each), Format::Table);
        }
        for (const std::string& note : each.notes) {
            printLine("Note: " + note);
        }
        if (!each.whyNoOthers.empty()) {
            printLine("Note: " + each.whyNoOthers);
        }
    }
    for (const project::RepeatProfile& each : profile.repeats) {
        printRepeats(each);
    }
    if (!profile.groups.empty()) {
        printLine("");
        print(groupsTable(profile.groups), Format::Table);
    }
    printLine("");
    for (const std::string& line : profile.missing) {
        printLine("Missing: " + line);
    }
}

ExitStatus runProfile(const ProfileArguments& arguments)
{
    const auto project = openProject(arguments.path, store::Access::Read);
    if (!project) {
        return fail(project.error());
    }
    const auto area = arguments.area.empty() ? Result<const Area*>((*project)->assessedArea())
                                             : findArea((*project)->catalogue(), arguments.area);
    if (!area) {
        return fail(area.error());
    }
    if (*area == nullptr) {
        return fail({ErrorCode::NotFound,
                     "This project has no assessed area. Say whose people to show with --area.",
                     {}});
    }
    if (arguments.format == Format::Csv) {
        return fail({ErrorCode::Invalid,
                     "A profile is several tables, which one CSV can't hold. Use --format json or table.",
                     {}});
    }
    const auto profile = project::peopleProfile(**project, **area);
    if (!profile) {
        return fail(profile.error());
    }
    if (arguments.format == Format::Json) {
        printBytes(profileJson(*profile));
    } else {
        printProfile(*profile);
    }
    return ExitStatus::Done;
}

} // namespace

void addProfile(CLI::App& app, Chosen& chosen)
{
    auto arguments = std::make_shared<ProfileArguments>();
    CLI::App* command = app.add_subcommand(
        "profile", "Who is affected: ages and sexes, repeats, household groups, and what is missing");
    addProject(*command, arguments->path);
    command->add_option("--area", arguments->area, "Whose people; the assessed area unless said");
    addFormat(*command, arguments->format);
    command->callback([&chosen, arguments] {
        chosen = {Needs::Nothing, [arguments] { return runProfile(*arguments); }};
    });
}

} // namespace wardwise::app

#include "core/project/risk_schemes.h"

#include "core/domain/name_match.h"
#include "core/report/built_in_schemes.h"
#include "core/report/scheme_json.h"
#include "core/risk/check_scheme.h"
#include "core/store/risk_repository.h"

#include <algorithm>

namespace wardwise::project {

namespace {

Error refused(const std::vector<risk::SchemeFinding>& findings)
{
    constexpr std::size_t kMostSaid = 3;
    std::string message = "This scheme can't be used.";
    for (std::size_t i = 0; i < std::min(kMostSaid, findings.size()); ++i) {
        message.append(" ").append(findings[i].place);
        message.append(findings[i].place.empty() ? "" : ": ").append(findings[i].text);
    }
    if (findings.size() > kMostSaid) {
        message += " There are " + std::to_string(findings.size() - kMostSaid) + " more findings.";
    }
    return {ErrorCode::Invalid, message, {}};
}

Result<risk::Scheme> readDefinition(const std::string& json)
{
    auto read = report::readScheme(json);
    if (const auto* findings = std::get_if<report::SchemeFindings>(&read)) {
        return refused(*findings);
    }
    return std::get<risk::Scheme>(std::move(read));
}

store::StoredScheme storedForm(const risk::Scheme& scheme)
{
    return {.id = {},
            .key = scheme.key,
            .version = scheme.version,
            .title = scheme.title,
            .definition = report::schemeJson(scheme)};
}

/// The newest version of the key: the file's, else the one that comes with the program.
Result<std::optional<risk::Scheme>> newestOf(const Project& project, const std::string& key)
{
    const auto stored = store::loadSchemes(project.connection());
    if (!stored) {
        return stored.error();
    }
    const auto at = std::find_if(stored->begin(), stored->end(),
                                 [&](const store::StoredScheme& each) { return each.key == key; });
    const std::string definition = at == stored->end() ? report::builtInSchemeJson(key) : at->definition;
    if (definition.empty()) {
        return std::optional<risk::Scheme>();
    }
    auto scheme = readDefinition(definition);
    return scheme ? Result(std::optional(std::move(*scheme))) : scheme.error();
}

/// Which an edited scheme must not be taken for: two of one version would say different things.
std::optional<risk::Scheme> builtInWith(std::string_view key)
{
    for (risk::Scheme& each : report::builtInSchemes()) {
        if (each.key == key) {
            return std::move(each);
        }
    }
    return std::nullopt;
}

} // namespace

Result<std::vector<risk::Scheme>> schemes(const Project& project)
{
    const auto stored = store::loadSchemes(project.connection());
    if (!stored) {
        return stored.error();
    }
    std::vector<risk::Scheme> all;
    const auto isThere = [&](const std::string& key) {
        return std::any_of(all.begin(), all.end(), [&](const risk::Scheme& each) { return each.key == key; });
    };
    for (const store::StoredScheme& each : *stored) { // of each key the newest comes first
        if (isThere(each.key)) {
            continue;
        }
        auto scheme = readDefinition(each.definition);
        if (!scheme) {
            return scheme.error();
        }
        all.push_back(std::move(*scheme));
    }
    for (risk::Scheme& each : report::builtInSchemes()) {
        if (!isThere(each.key)) {
            all.push_back(std::move(each));
        }
    }
    return all;
}

Result<risk::Scheme> schemeInUse(const Project& project)
{
    if (project.assessment()) {
        const auto stored = store::schemeOf(project.connection(), project.assessment()->id);
        if (!stored) {
            return stored.error();
        }
        if (*stored) {
            return readDefinition((*stored)->definition);
        }
    }
    return readDefinition(report::builtInSchemeJson(kFirstScheme));
}

Result<risk::Scheme> findScheme(const Project& project, std::string_view key)
{
    if (key.empty()) {
        return schemeInUse(project);
    }
    auto all = schemes(project);
    if (!all) {
        return all.error();
    }
    std::string known;
    for (risk::Scheme& each : *all) {
        if (sameText(each.key, key) || sameText(each.title, key)) {
            return std::move(each);
        }
        known.append(known.empty() ? "" : ", ").append(each.key);
    }
    return Error{
        ErrorCode::NotFound, "There's no scheme \"" + std::string(key) + "\". There are: " + known + ".", {}};
}

Result<void> useScheme(Project& project, const risk::Scheme& scheme)
{
    if (!project.assessment()) {
        return Error{ErrorCode::Invalid, "This project has no assessment that could be scored.", {}};
    }
    const AssessmentId assessment = project.assessment()->id;
    return project.editSections("Score by " + scheme.title, [&](const store::Connection& connection) {
        const auto stored = store::addScheme(connection, storedForm(scheme));
        return stored ? store::useScheme(connection, assessment, *stored) : Result<void>(stored.error());
    });
}

Result<risk::Scheme> storeScheme(Project& project, risk::Scheme scheme)
{
    if (const auto findings = risk::checkScheme(scheme); !findings.empty()) {
        return refused(findings);
    }
    const auto newest = newestOf(project, scheme.key);
    if (!newest) {
        return newest.error();
    }
    if (const auto known = *newest ? *newest : builtInWith(scheme.key)) {
        const int version = scheme.version;
        scheme.version = known->version;
        const bool isNew = scheme != *known;
        if (!isNew && *newest) {
            return scheme;
        }
        scheme.version = isNew ? std::max(version, known->version + 1) : known->version;
    }
    const auto inUse = schemeInUse(project);
    if (!inUse) {
        return inUse.error();
    }
    auto edited = project.editSections(
        "Edit the scheme " + scheme.title, [&](const store::Connection& connection) -> Result<void> {
            const auto stored = store::addScheme(connection, storedForm(scheme));
            if (!stored) {
                return stored.error();
            }
            return inUse->key == scheme.key && project.assessment()
                       ? store::useScheme(connection, project.assessment()->id, *stored)
                       : Result<void>();
        });
    if (!edited) {
        return edited.error();
    }
    return scheme;
}

Result<risk::Scheme> importScheme(Project& project, std::string_view json)
{
    auto scheme = readDefinition(std::string(json));
    return scheme ? storeScheme(project, std::move(*scheme)) : scheme;
}

} // namespace wardwise::project

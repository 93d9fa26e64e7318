#include "core/import/police_uk/remainders.h"

#include "core/domain/name_match.h"
#include "core/store/catalogue_repository.h"

#include <algorithm>
#include <set>

namespace wardwise::import {

namespace {

constexpr int kNoYear = 1900; ///< what has no boundaries has no year of them

std::set<std::string> wordsOf(std::string_view name)
{
    static const std::set<std::string> kEmptyWords{"police", "constabulary", "service", "force",
                                                   "of",     "and",          "the"};
    std::set<std::string> words;
    std::string word;
    for (const char c : caseFolded(name) + " ") {
        const bool isLetter = c != ' ' && c != ',' && c != '&' && c != '-' && c != '.';
        if (isLetter) {
            word += c;
        } else if (!word.empty()) {
            if (kEmptyWords.count(word) == 0) {
                words.insert(word);
            }
            word.clear();
        }
    }
    return words;
}

} // namespace

bool isForceOf(std::string_view fallsWithin, std::string_view area)
{
    const auto words = wordsOf(fallsWithin);
    return !words.empty() && words == wordsOf(area);
}

const Area* forceNamed(const Catalogue& catalogue, std::string_view fallsWithin)
{
    const auto at = std::find_if(catalogue.areas.begin(), catalogue.areas.end(), [&](const Area& area) {
        return area.kind == AreaKind::Force && isForceOf(fallsWithin, area.name);
    });
    return at == catalogue.areas.end() ? nullptr : &*at;
}

Result<AreaId> Remainders::areaFor(const std::string& force, Remainder remainder)
{
    if (const auto known = m_areas.find({force, remainder}); known != m_areas.end()) {
        return known->second;
    }
    auto area = findOrAdd(force, remainder);
    if (area) {
        m_areas[{force, remainder}] = *area;
    }
    return area;
}

Result<AreaId> Remainders::findOrAdd(const std::string& force, Remainder remainder)
{
    const Area* within = forceNamed(m_job->catalogue, force);
    Area area;
    area.code = within == nullptr ? "police.uk:" + caseFolded(force) : within->code;
    area.code += codeSuffix(remainder);
    area.name = within != nullptr ? within->name : force.empty() ? "No force" : force;
    area.name += nameSuffix(remainder);
    area.kind = AreaKind::Remainder;
    area.parent = within == nullptr ? std::nullopt : std::optional(within->id);
    area.boundaryYear = within == nullptr ? kNoYear : within->boundaryYear;
    for (const Area& known : m_job->catalogue.areas) {
        if (known.kind == AreaKind::Remainder && known.code == area.code) {
            return known.id;
        }
    }
    auto added = store::addArea(*m_job->connection, area);
    if (added) {
        area.id = *added;
        m_job->catalogue.areas.push_back(area);
    }
    return added;
}

} // namespace wardwise::import

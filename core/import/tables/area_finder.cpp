#include "core/import/tables/area_finder.h"

#include "core/domain/name_match.h"
#include "core/import/tables/cell_kind.h"

#include <algorithm>
#include <set>

namespace wardwise::import {

namespace {

std::string key(std::string_view text)
{
    return caseFolded(withoutNotes(text));
}

std::string nameAndCode(const Area& area)
{
    return area.name + " (" + area.code + ")";
}

std::string listed(const std::vector<const Area*>& areas)
{
    constexpr std::size_t kMost = 4;
    std::string text;
    for (std::size_t i = 0; i < std::min(areas.size(), kMost); ++i) {
        text += (i == 0 ? "" : i + 1 == areas.size() ? " or " : ", ") + nameAndCode(*areas[i]);
    }
    return text + (areas.size() > kMost ? ", …" : "");
}

/// "Hagley Ward" is probably Hagley.
std::string withoutWard(const std::string& name)
{
    constexpr std::string_view kWard = " ward";
    const std::size_t at = name.size() - std::min(name.size(), kWard.size());
    return at > 0 && sameText(std::string_view(name).substr(at), kWard) ? name.substr(0, at) : name;
}

/// "Cannock Chase District Council" is Cannock Chase.
bool isSameDistrict(const std::string& wanted, const std::string& district)
{
    if (wanted.compare(0, district.size(), district) != 0) {
        return false;
    }
    const std::string rest = wanted.substr(district.size());
    return rest.empty() || rest == " district" || rest == " borough" || rest == " district council"
           || rest == " borough council" || rest == " city" || rest == " city council" || rest == " council"
           || rest == " dc" || rest == " bc" || rest == " cc" || rest == " csp";
}

/// "Barking and Dagenham - Abbey" names the district first.
std::optional<PlaceWords> split(const std::string& name)
{
    constexpr std::string_view kBetween = " - ";
    const auto at = name.find(kBetween);
    if (at == std::string::npos || at == 0) {
        return std::nullopt;
    }
    return PlaceWords{{}, name.substr(at + kBetween.size()), name.substr(0, at), true};
}

} // namespace

std::string PlaceWords::text() const
{
    if (name.empty()) {
        return code;
    }
    return within.empty() ? name : within + " / " + name;
}

AreaFinder::AreaFinder(const Catalogue& catalogue, std::optional<int> wardYear,
                       const std::vector<NamedArea>& named)
    : m_catalogue(&catalogue)
{
    for (const Area& area : catalogue.areas) {
        const bool isOtherYear = area.kind == AreaKind::Ward && wardYear && area.boundaryYear != *wardYear;
        if (area.kind != AreaKind::Remainder && !isOtherYear) {
            m_byCode[area.code].push_back(&area);
            m_byName[key(area.name)].push_back(&area);
        }
    }
    for (const auto& [id, alias] : catalogue.areaAliases) {
        if (const Area* area = catalogue.area(id)) {
            auto& known = m_byName[key(alias)];
            if (std::find(known.begin(), known.end(), area) == known.end()) {
                known.push_back(area);
            }
        }
    }
    for (const NamedArea& each : named) {
        m_named[key(each.text)] = each.code;
    }
}

FoundPlace AreaFinder::find(const PlaceWords& words) const
{
    const auto said = m_named.find(key(words.text()));
    if (said != m_named.end()) {
        if (said->second.empty()) {
            return {FoundPlace::Kind::LeftOut, nullptr, {}};
        }
        return byCode({said->second, {}, {}});
    }
    if (!words.code.empty() && (isAreaCode(words.code) || m_byCode.count(words.code) > 0)) {
        return byCode(words);
    }
    if (PlaceWords upper = words; !words.code.empty()) {
        upper.code.front() = words.code.front() == 'e' ? 'E' : words.code.front() == 'w' ? 'W' : ' ';
        if (isAreaCode(upper.code)) {
            return byCode(upper);
        }
    }
    if (isTotalLabel(words.name) || (words.name.empty() && isTotalLabel(words.code))) {
        return {FoundPlace::Kind::Total, nullptr, {}};
    }
    return byName(words);
}

FoundPlace AreaFinder::byCode(const PlaceWords& words) const
{
    const auto at = m_byCode.find(words.code);
    if (at != m_byCode.end() && at->second.size() == 1) {
        const Area& area = *at->second.front();
        const std::string name = key(words.name);
        const bool isSame = name.empty() || name.find(key(area.name)) != std::string::npos
                            || key(area.name).find(name) != std::string::npos || looksLike(name, area.name);
        const auto other = called(words.name);
        return {FoundPlace::Kind::Known, &area, {}, {}, !isSame && !other.empty()};
    }
    if (at != m_byCode.end()) {
        return {FoundPlace::Kind::Unknown, nullptr,
                words.code + " is the code of several areas here, of different boundary years", at->second};
    }
    // A ward of ours by name under another code: very likely one of other boundaries. Nobody may guess that.
    std::vector<const Area*> others = called(words.name);
    others.erase(std::remove_if(others.begin(), others.end(),
                                [](const Area* area) { return area->kind != AreaKind::Ward; }),
                 others.end());
    if (isWardCode(words.code) && !others.empty()
        && (words.within.empty() || liesIn(*others.front(), words.within))) {
        return {FoundPlace::Kind::Unknown, nullptr,
                words.code + " isn't a ward of the project's boundaries; a ward of that name is "
                    + listed(others) + ", of " + std::to_string(others.front()->boundaryYear)
                    + ". The table may be of another boundary year",
                others};
    }
    return {FoundPlace::Kind::Elsewhere, nullptr, {}};
}

FoundPlace AreaFinder::byName(const PlaceWords& words) const
{
    if (words.name.empty()) {
        return {FoundPlace::Kind::Unknown, nullptr, "the row doesn't say of which area it is"};
    }
    std::vector<const Area*> found = called(words.name);
    if (!words.within.empty() && found.size() > 1) {
        std::vector<const Area*> inside;
        std::copy_if(found.begin(), found.end(), std::back_inserter(inside),
                     [&](const Area* area) { return liesIn(*area, words.within); });
        found = inside.empty() ? found : inside;
    }
    if (found.empty()) {
        if (const auto parts = split(words.name); parts && words.within.empty()) {
            FoundPlace part = byName(*parts);
            if (part.kind == FoundPlace::Kind::Known && liesIn(*part.area, parts->within)) {
                return part;
            }
        }
    }
    if (found.size() == 1) {
        const Area& area = *found.front();
        const bool mustFit = words.withinIsDistrict || !called(words.within).empty();
        if (!words.within.empty() && area.kind == AreaKind::Ward && mustFit && !liesIn(area, words.within)) {
            return {FoundPlace::Kind::Unknown, nullptr,
                    "the project has a " + words.name + ", but not in " + words.within, found};
        }
        return {FoundPlace::Kind::Known, &area, {}};
    }
    if (found.size() > 1) {
        return {FoundPlace::Kind::Unknown, nullptr,
                words.name + " is the name of several areas: " + listed(found) + ". Say which one is meant",
                found};
    }
    const auto like = alike(words.name);
    return {FoundPlace::Kind::Unknown, nullptr,
            "the project has no area called " + words.name
                + (like.empty() ? std::string() : ". Is it " + listed(like) + "?"),
            like};
}

std::vector<const Area*> AreaFinder::called(const std::string& name) const
{
    const auto at = m_byName.find(key(name));
    if (name.empty() || at == m_byName.end()) {
        return {};
    }
    std::vector<const Area*> areas = at->second;
    if (areas.size() < 2) {
        return areas;
    }
    // A partnership and its only district are one place: the smaller one is meant.
    const auto holds = [&](const Area* outer, const Area* inner) {
        const auto wards = m_catalogue->inside(outer->id, AreaKind::Ward);
        return outer != inner && wards == m_catalogue->inside(inner->id, AreaKind::Ward) && !wards.empty()
               && m_catalogue->enclosing(inner->id, outer->kind) == outer;
    };
    std::vector<const Area*> single;
    for (const Area* area : areas) {
        const bool isOuter =
            std::any_of(areas.begin(), areas.end(), [&](const Area* inner) { return holds(area, inner); });
        if (!isOuter) {
            single.push_back(area);
        }
    }
    return single;
}

std::vector<const Area*> AreaFinder::alike(const std::string& name) const
{
    constexpr std::size_t kMost = 5;
    std::vector<const Area*> like;
    const std::string plain = withoutWard(std::string(withoutNotes(name)));
    for (const Area& area : m_catalogue->areas) {
        const auto known = m_byCode.find(area.code);
        const bool isOurs =
            known != m_byCode.end()
            && std::find(known->second.begin(), known->second.end(), &area) != known->second.end();
        if (isOurs && like.size() < kMost && looksLike(area.name, plain)) {
            like.push_back(&area);
        }
    }
    return like;
}

bool AreaFinder::isOuter(const std::string& name) const
{
    const auto areas = called(name);
    return std::any_of(areas.begin(), areas.end(), [](const Area* area) {
        return area->kind == AreaKind::District || area->kind == AreaKind::Csp;
    });
}

bool AreaFinder::liesIn(const Area& area, const std::string& within) const
{
    const std::string wanted = key(within);
    for (std::optional<AreaId> at = area.parent; at;) {
        const Area* outer = m_catalogue->area(*at);
        if (outer == nullptr) {
            return false;
        }
        if (isSameDistrict(wanted, key(outer->name)) || key(outer->code) == wanted) {
            return true;
        }
        at = outer->parent;
    }
    return false;
}

Result<std::optional<int>> wardYear(const Catalogue& catalogue, std::optional<int> chosen)
{
    std::set<int> years;
    for (const Area& area : catalogue.areas) {
        if (area.kind == AreaKind::Ward) {
            years.insert(area.boundaryYear);
        }
    }
    if (chosen) {
        if (years.count(*chosen) == 0) {
            return Error{ErrorCode::NotFound,
                         "The project has no wards of " + std::to_string(*chosen)
                             + ". Import a look-up of that year first.",
                         {}};
        }
        return chosen;
    }
    if (years.size() > 1) {
        std::string all;
        for (const int year : years) {
            all += (all.empty() ? "" : " and ") + std::to_string(year);
        }
        return Error{ErrorCode::Ambiguous,
                     "The project has wards of " + all
                         + ". Say of which year those in the table are (--boundary-year).",
                     {}};
    }
    return years.empty() ? std::optional<int>() : std::optional(*years.begin());
}

} // namespace wardwise::import

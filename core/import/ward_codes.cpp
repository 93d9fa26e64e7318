#include "core/import/ward_codes.h"

#include "core/base/number_text.h"
#include "core/import/import_options.h"
#include "core/store/lsoa_repository.h"

namespace wardwise::import {

namespace {

constexpr std::size_t kMostCodesNamed = 5;

template <class Names, class NameOf>
std::string someOf(const Names& names, NameOf nameOf)
{
    std::string text;
    std::size_t count = 0;
    for (const auto& name : names) {
        if (++count <= kMostCodesNamed) {
            text += (text.empty() ? "" : ", ") + nameOf(name);
        }
    }
    return count > kMostCodesNamed ? text + " and " + std::to_string(count - kMostCodesNamed) + " more"
                                   : text;
}

} // namespace

void WardCodes::add(std::string code, std::optional<AreaId> ward)
{
    if (m_known.emplace(std::move(code), Known{ward}).second && ward) {
        ++m_rowsOf[*ward];
    }
}

Result<WardCodes> WardCodes::ofLsoas(const store::Connection& connection, int year)
{
    WardCodes codes;
    codes.m_noun = "LSOA";
    auto read = store::forEachLsoa(connection, year, [&](std::string_view code, std::optional<AreaId> ward) {
        codes.add(std::string(code), ward);
    });
    if (!read) {
        return read.error();
    }
    return codes;
}

WardCodes WardCodes::ofWards(const Catalogue& catalogue, int year)
{
    WardCodes codes;
    codes.m_noun = "ward";
    for (const Area& area : catalogue.areas) {
        if (area.kind == AreaKind::Ward && area.boundaryYear == year) {
            codes.add(area.code, area.id);
        }
    }
    return codes;
}

WardCodes::Place WardCodes::find(const std::string& code)
{
    const auto at = m_known.find(code);
    if (at == m_known.end()) {
        m_unknown.push_back(code);
        return {Found::Unknown, {}};
    }
    if (at->second.isTaken) {
        return {Found::Repeated, {}};
    }
    return at->second.ward ? Place{Found::InWard, *at->second.ward} : Place{Found::Elsewhere, {}};
}

void WardCodes::take(const std::string& code)
{
    const auto at = m_known.find(code);
    if (at == m_known.end() || at->second.isTaken) {
        return;
    }
    at->second.isTaken = true;
    if (at->second.ward) {
        ++m_takenOf[*at->second.ward];
    }
}

bool WardCodes::isWhole(AreaId ward) const
{
    const auto wanted = m_rowsOf.find(ward);
    const auto taken = m_takenOf.find(ward);
    return wanted != m_rowsOf.end() && taken != m_takenOf.end() && taken->second == wanted->second;
}

void warnOfGaps(ImportJob& job, const WardCodes& codes, const std::string& file, const std::string& what)
{
    auto& warnings = job.report.warnings;
    const bool byLsoa = codes.noun() == "LSOA";
    if (!codes.unknown().empty()) {
        const std::string some =
            countText(static_cast<std::int64_t>(codes.unknown().size()), codes.noun()) + " that the "
            + (byLsoa ? "look-up" : "project")
            + " lacks: " + someOf(codes.unknown(), [](const std::string& code) { return code; }) + ".";
        // A table of the whole country has thousands of wards of others.
        (byLsoa ? warnings : job.report.notes).push_back(file + " has " + some);
    }
    std::vector<const Area*> partial;
    for (const auto& [ward, rows] : codes.wards()) {
        const Area* area = codes.isWhole(ward) ? nullptr : job.catalogue.area(ward);
        if (area != nullptr) {
            partial.push_back(area);
        }
    }
    if (!partial.empty()) {
        warnings.push_back(file + " lacks " + (byLsoa ? "LSOAs of " : "")
                           + countText(static_cast<std::int64_t>(partial.size()), "ward") + ", with no "
                           + what + " from it: "
                           + someOf(partial, [](const Area* area) { return area->name; }) + ".");
    }
}

} // namespace wardwise::import

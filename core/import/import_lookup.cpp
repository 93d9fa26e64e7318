#include "core/import/import_lookup.h"

#include "core/base/number_text.h"
#include "core/import/read_area_lookup.h"
#include "core/import/whole_file.h"
#include "core/store/assessment_repository.h"
#include "core/store/catalogue_repository.h"
#include "core/store/lsoa_repository.h"

#include <algorithm>
#include <map>
#include <set>

namespace wardwise::import {

namespace {

Source geographySource()
{
    return {.id = {},
            .key = "ons-geography",
            .title = "Look-ups of areas",
            .publisher = "Office for National Statistics",
            .licence = "Open Government Licence v3.0",
            .attribution =
                "Look-ups of areas: Office for National Statistics, Open Government Licence v3.0. Contains "
                "OS data © Crown copyright and database right.",
            .note = {}};
}

std::set<int> wardYearsOf(const Catalogue& catalogue)
{
    std::set<int> years;
    for (const Area& area : catalogue.areas) {
        if (area.kind == AreaKind::Ward) {
            years.insert(area.boundaryYear);
        }
    }
    return years;
}

/// None where the look-up has no wards.
std::optional<int> wardYearOf(const AreaLookup& lookup)
{
    const auto wards = lookup.ofKind(AreaKind::Ward);
    return wards.empty() ? std::nullopt : std::optional(wards.front()->year);
}

Result<void> checkYear(const ImportJob& job, const AreaLookup& lookup, const std::string& name)
{
    const auto year = wardYearOf(lookup);
    const auto years = wardYearsOf(job.catalogue);
    const auto& chosen = job.options->boundaryYear;
    if (!year || years.empty() || years.count(*year) > 0 || chosen == year) {
        return {};
    }
    const std::string loaded = std::to_string(*years.rbegin());
    return Error{ErrorCode::Invalid,
                 name + " is of the wards of " + std::to_string(*year) + ", and this project's wards are of "
                     + loaded + ". Import the look-up of " + loaded + ", or choose --boundary-year "
                     + std::to_string(*year)
                     + " to have the wards of both years side by side. Nothing was imported.",
                 {}};
}

/// Puts the look-up's places into the project.
class Placing
{
public:
    Placing(ImportJob& job, const AreaLookup& lookup) : m_job(&job), m_lookup(&lookup)
    {
        for (const Area& area : job.catalogue.areas) {
            m_known[{area.code, area.kind == AreaKind::Ward ? area.boundaryYear : 0}] = area.id;
        }
    }

    Result<void> placeAll()
    {
        const auto wanted = wantedPlaces();
        if (!wanted) {
            return wanted.error();
        }
        for (const Place& place : *wanted) {
            if (auto placed = placeOne(place); !placed) {
                return placed;
            }
        }
        return m_job->refresh();
    }

    [[nodiscard]] std::optional<AreaId> find(const std::string& code, int wardYear) const
    {
        const auto at = m_known.find({code, wardYear});
        return at == m_known.end() ? std::nullopt : std::optional(at->second);
    }

    [[nodiscard]] std::int64_t added() const { return m_added; }

private:
    static int yearFor(const Place& place) { return place.kind == AreaKind::Ward ? place.year : 0; }

    Result<std::vector<Place>> wantedPlaces() const
    {
        if (m_job->options->allAreas) {
            return m_lookup->places;
        }
        const auto assessment = store::loadAssessment(*m_job->connection);
        if (!assessment) {
            return assessment.error();
        }
        const Area* csp = *assessment ? m_job->catalogue.area((*assessment)->csp) : nullptr;
        if (csp != nullptr && !m_lookup->ofKind(AreaKind::Csp).empty()) {
            auto found = findPartnership(*m_lookup, csp->code);
            if (!found) {
                return Error{found.error().code,
                             "The look-up has no partnership " + csp->name + " (" + csp->code
                                 + "). Import one that has it, or choose --all-areas.",
                             {}};
            }
            return placesFor(*m_lookup, **found);
        }
        return insideKnown();
    }

    /// Without partnerships in the look-up: what lies in places that the project has.
    Result<std::vector<Place>> insideKnown() const
    {
        std::vector<Place> places;
        std::set<std::string> taken;
        for (const Place& place : m_lookup->places) {
            const bool isKnown = find(place.code, yearFor(place)).has_value();
            if (isKnown || taken.count(place.parent) > 0) {
                places.push_back(place);
                taken.insert(place.code);
            }
        }
        if (places.empty()) {
            return Error{
                ErrorCode::NotFound,
                "The look-up has no place of this project. Import the look-up of districts to partnerships "
                "and police forces with it (its columns are named like LAD18CD, CSP18CD and PFA18CD), or "
                "choose --all-areas.",
                {}};
        }
        return places;
    }

    Result<void> placeOne(const Place& place)
    {
        const auto parent = find(place.parent, 0);
        if (const auto known = find(place.code, yearFor(place))) {
            const Area* area = m_job->catalogue.area(*known);
            return area != nullptr && !area->parent && parent
                       ? store::setParent(*m_job->connection, *known, *parent)
                       : Result<void>();
        }
        const auto id =
            store::addArea(*m_job->connection, {.id = {},
                                                .code = place.code,
                                                .name = place.name.empty() ? place.code : place.name,
                                                .kind = place.kind,
                                                .parent = parent,
                                                .boundaryYear = place.year,
                                                .centroid = {}});
        if (!id) {
            return id.error();
        }
        m_known[{place.code, yearFor(place)}] = *id;
        ++m_added;
        return {};
    }

    ImportJob* m_job;
    const AreaLookup* m_lookup;
    std::map<std::pair<std::string, int>, AreaId> m_known; ///< by code, and by year where it's a ward
    std::int64_t m_added = 0;
};

Result<void> storeSmallAreas(ImportJob& job, const AreaLookup& lookup, const Placing& placing, BatchId batch)
{
    const auto year = wardYearOf(lookup);
    if (!year || lookup.smallAreas.empty()) {
        return {};
    }
    std::vector<store::Lsoa> lsoas;
    lsoas.reserve(lookup.smallAreas.size());
    for (const SmallArea& area : lookup.smallAreas) {
        lsoas.push_back({area.code, area.name, area.ward, placing.find(area.ward, *year)});
    }
    return store::replaceLsoas(*job.connection, batch, *year, lsoas);
}

} // namespace

Result<void> importLookups(ImportJob& job, const std::vector<const RecognisedFile*>& files)
{
    AreaLookup all;
    store::BatchContents contents;
    std::string names;
    for (const RecognisedFile* file : files) {
        const auto whole = readWhole(file->file, *job.progress);
        if (!whole) {
            return whole.error();
        }
        auto lookup = readAreaLookup(whole->bytes, file->file.name);
        if (!lookup) {
            return lookup.error();
        }
        if (auto sameYear = checkYear(job, *lookup, file->file.name); !sameYear) {
            return sameYear;
        }
        if (auto fits = all.places.empty() ? Result<void>() : checkSameYear(all, *lookup); !fits) {
            return fits;
        }
        const std::int64_t rows = lookup->rows;
        all = all.places.empty() ? std::move(*lookup) : combineLookups(std::move(all), std::move(*lookup));
        names += (names.empty() ? "" : ", ") + file->file.name;
        contents.files.push_back(
            {file->file.name, std::string(toText(FileKind::Lookup)), whole->size(), whole->sha256, rows, 0});
        job.report.files.push_back(reported(file->file, contents.files.back()));
    }
    Placing placing(job, all);
    if (auto placed = placing.placeAll(); !placed) {
        return placed;
    }
    Batch batch;
    batch.label = "Look-up of areas: " + names;
    const auto id = addBatchOf(job, geographySource(), batch);
    if (!id) {
        return id.error();
    }
    if (auto stored = storeSmallAreas(job, all, placing, *id); !stored) {
        return stored;
    }
    job.report.notes.insert(job.report.notes.end(), all.notes.begin(), all.notes.end());
    job.report.notes.push_back("New to the project: " + countText(placing.added(), "place")
                               + "; with a ward: "
                               + countText(static_cast<std::int64_t>(all.smallAreas.size()), "LSOA") + ".");
    return store::addBatchContents(*job.connection, *id, contents);
}

} // namespace wardwise::import

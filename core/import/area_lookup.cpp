#include "core/import/area_lookup.h"

#include "core/domain/name_match.h"
#include "core/import/csv_table.h"

#include <QFile>
#include <QFileInfo>
#include <QUtf8StringView>

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace wardwise::import {

namespace {

constexpr std::size_t kLargestFile = 64UL * 1024 * 1024;
constexpr std::size_t kMostPlaces = 20000; ///< England and Wales have some 8,000 wards
constexpr std::size_t kLongestCode = 200;
constexpr std::size_t kLongestName = 1000;
constexpr int kCentury = 2000;

/// From the widest to the narrowest; LSOAs are known, but a project has no use for them yet.
struct Level
{
    AreaKind kind;
    std::string_view prefix;
    const char* word;
};

constexpr std::array<Level, 5> kLevels{{{AreaKind::Force, "PFA", "police force"},
                                        {AreaKind::Csp, "CSP", "partnership"},
                                        {AreaKind::District, "LAD", "district"},
                                        {AreaKind::Ward, "WD", "ward"},
                                        {AreaKind::Lsoa, "LSOA", "LSOA"}}};
constexpr std::size_t kKept = 4; ///< levels that become places

std::size_t levelOf(AreaKind kind)
{
    const auto* at =
        std::find_if(kLevels.begin(), kLevels.end(), [&](const Level& level) { return level.kind == kind; });
    return static_cast<std::size_t>(at - kLevels.begin());
}

/// Where a level's code and name stand.
struct Columns
{
    std::optional<std::size_t> code;
    std::optional<std::size_t> name;
    std::string codeTitle;
    int year = 0;
};

using AllColumns = std::array<Columns, kLevels.size()>;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// "lad18cd" is level LAD, year 2018, the code.
struct ColumnTitle
{
    std::size_t level = 0;
    int year = 0;
    bool isCode = false;
};

std::optional<ColumnTitle> readTitle(const std::string& title)
{
    const std::string folded = caseFolded(title);
    for (std::size_t level = 0; level < kLevels.size(); ++level) {
        const std::string prefix = caseFolded(kLevels.at(level).prefix);
        constexpr std::size_t kRest = 4; // two digits, then cd or nm
        if (folded.size() != prefix.size() + kRest || folded.compare(0, prefix.size(), prefix) != 0) {
            continue;
        }
        const std::string rest = folded.substr(prefix.size());
        const std::string end = rest.substr(2);
        if (isDigit(rest[0]) && isDigit(rest[1]) && (end == "cd" || end == "nm")) {
            return ColumnTitle{.level = level,
                               .year = kCentury + (rest[0] - '0') * 10 + (rest[1] - '0'),
                               .isCode = end == "cd"};
        }
    }
    return std::nullopt;
}

Error invalid(const std::string& file, const std::string& what)
{
    return {ErrorCode::Invalid, file + what, {}};
}

std::string foundColumns(const std::vector<std::string>& header)
{
    constexpr std::size_t kMostNamed = 8;
    std::string names;
    for (std::size_t i = 0; i < std::min(header.size(), kMostNamed); ++i) {
        constexpr std::size_t kLongestShown = 30;
        names += (i == 0 ? "" : ", ") + header[i].substr(0, kLongestShown);
    }
    return names.empty() ? "none" : names + (header.size() > kMostNamed ? " and more" : "");
}

Result<AllColumns> findColumns(const CsvTable& table, const std::string& file)
{
    AllColumns columns;
    for (std::size_t i = 0; i < table.header().size(); ++i) {
        const std::string& title = table.header()[i];
        const auto read = readTitle(title);
        if (!read) {
            continue;
        }
        Columns& level = columns.at(read->level);
        auto& place = read->isCode ? level.code : level.name;
        if (place) {
            return invalid(file, " has two columns of the same kind, " + table.header()[*place] + " and "
                                     + title + ". Leave in the one of the year that you need.");
        }
        place = i;
        if (read->isCode) {
            level.codeTitle = title;
            level.year = read->year;
        }
    }
    std::size_t found = 0;
    for (std::size_t i = 0; i < kKept; ++i) {
        found += columns.at(i).code ? 1U : 0U;
    }
    if (found < 2) {
        return invalid(file, " isn't a lookup of places: its columns are " + foundColumns(table.header())
                                 + ". It needs the codes of at least two of ward, district, partnership and "
                                   "force, in columns named like WD18CD, LAD18CD, CSP18CD and PFA18CD, with "
                                   "names in WD18NM and so on.");
    }
    return columns;
}

/// Gathers the distinct places, row by row.
class Gathering
{
public:
    Gathering(const AllColumns& columns, const std::string& file) : m_columns(&columns), m_file(&file) {}

    Result<void> takeRow(const std::vector<std::string>& row, std::size_t record)
    {
        std::string parent;
        for (std::size_t level = 0; level < kKept; ++level) {
            const Columns& columns = m_columns->at(level);
            if (!columns.code || row[*columns.code].empty()) {
                continue;
            }
            Place place{.code = row[*columns.code],
                        .name = columns.name ? row[*columns.name] : std::string(),
                        .kind = kLevels.at(level).kind,
                        .parent = parent,
                        .year = columns.year};
            if (auto added = add(place, record); !added) {
                return added;
            }
            parent = std::move(place.code);
        }
        return {};
    }

    std::vector<Place> places()
    {
        std::vector<Place> all;
        all.reserve(m_places.size());
        for (auto& [code, place] : m_places) {
            all.push_back(std::move(place));
        }
        return all;
    }

private:
    Result<void> add(const Place& place, std::size_t record)
    {
        const auto [at, isNew] = m_places.try_emplace(place.code, place);
        if (isNew) {
            if (place.code.size() > kLongestCode || place.name.size() > kLongestName) {
                return wrong(record, " has a code or a name that is too long.");
            }
            return m_places.size() > kMostPlaces ? wrong(record, " is the " + std::to_string(m_places.size())
                                                                     + "th place; a lookup may have "
                                                                     + std::to_string(kMostPlaces) + ".")
                                                 : Result<void>();
        }
        Place& known = at->second;
        if (known.kind != place.kind) {
            return wrong(record, ": " + place.code + " is a " + kLevels.at(levelOf(place.kind)).word
                                     + " here and a " + kLevels.at(levelOf(known.kind)).word
                                     + " further up. A code can be only one of them.");
        }
        if (known.name != place.name) {
            return wrong(record, ": the code " + place.code + " has two names, " + known.name + " and "
                                     + place.name + ". Correct the file, then try again.");
        }
        if (known.parent.empty()) {
            known.parent = place.parent;
        } else if (!place.parent.empty() && known.parent != place.parent) {
            return wrong(record, ": " + place.name + " (" + place.code + ") lies in " + known.parent
                                     + " and in " + place.parent
                                     + ". A place lies in one other; correct the file, then try again.");
        }
        return {};
    }

    [[nodiscard]] Error wrong(std::size_t record, const std::string& what) const
    {
        return invalid(*m_file, ", record " + std::to_string(record) + what);
    }

    const AllColumns* m_columns;
    const std::string* m_file;
    std::unordered_map<std::string, Place> m_places;
};

void putInOrder(std::vector<Place>& places)
{
    std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
        return std::pair(levelOf(a.kind), std::string_view(a.code))
               < std::pair(levelOf(b.kind), std::string_view(b.code));
    });
}

std::size_t countOf(const AreaLookup& lookup, AreaKind kind)
{
    return static_cast<std::size_t>(std::count_if(lookup.places.begin(), lookup.places.end(),
                                                  [&](const Place& place) { return place.kind == kind; }));
}

/// Districts change from year to year: says which have no wards where others do.
void noteMissingWards(AreaLookup& lookup)
{
    if (countOf(lookup, AreaKind::Ward) == 0) {
        return;
    }
    std::unordered_map<std::string_view, int> wards;
    for (const Place& place : lookup.places) {
        if (place.kind == AreaKind::Ward) {
            ++wards[place.parent];
        }
    }
    std::string names;
    std::size_t without = 0;
    constexpr std::size_t kMostNamed = 5;
    for (const Place* district : lookup.ofKind(AreaKind::District)) {
        if (wards.find(district->code) == wards.end() && ++without <= kMostNamed) {
            names += (names.empty() ? "" : ", ") + district->name;
        }
    }
    if (without > 0) {
        lookup.notes.push_back("No wards for " + names + (without > kMostNamed ? " and others" : "")
                               + ": the lookups may be of different years.");
    }
}

const Place* enclosing(const AreaLookup& lookup, const Place& place, AreaKind kind)
{
    const Place* at = &place;
    while (at != nullptr && at->kind != kind) {
        at = lookup.find(at->parent);
    }
    return at;
}

} // namespace

const Place* AreaLookup::find(std::string_view code) const
{
    for (const Level& level : kLevels) {
        const auto at =
            std::lower_bound(places.begin(), places.end(), std::pair(levelOf(level.kind), code),
                             [](const Place& place, const auto& wanted) {
                                 return std::pair(levelOf(place.kind), std::string_view(place.code)) < wanted;
                             });
        if (at != places.end() && at->code == code) {
            return &*at;
        }
    }
    return nullptr;
}

std::vector<const Place*> AreaLookup::ofKind(AreaKind kind) const
{
    std::vector<const Place*> found;
    for (const Place& place : places) {
        if (place.kind == kind) {
            found.push_back(&place);
        }
    }
    return found;
}

std::vector<const Place*> AreaLookup::inside(std::string_view code) const
{
    std::vector<const Place*> found;
    std::unordered_map<std::string_view, bool> within{{code, true}};
    // Wider places stand before those in them.
    for (const Place& place : places) {
        if (within.find(place.parent) != within.end()) {
            within.emplace(place.code, true);
            found.push_back(&place);
        }
    }
    return found;
}

Result<AreaLookup> readAreaLookup(std::string_view text, const std::string& name)
{
    if (text.size() > kLargestFile) {
        return invalid(name, " is larger than 64 MB, so it isn't a lookup of places.");
    }
    if (!QUtf8StringView(text.data(), static_cast<qsizetype>(text.size())).isValidUtf8()) {
        return invalid(name, " isn't text in UTF-8. Save it as \"CSV UTF-8\", then try again.");
    }
    const auto table = CsvTable::parse(text, name);
    if (!table) {
        return table.error();
    }
    const auto columns = findColumns(*table, name);
    if (!columns) {
        return columns.error();
    }
    Gathering gathering(*columns, name);
    for (std::size_t row = 0; row < table->rowCount(); ++row) {
        if (auto taken = gathering.takeRow(table->row(row), row + 2); !taken) {
            return taken.error();
        }
    }
    AreaLookup lookup{.places = gathering.places(), .notes = {}};
    if (lookup.places.empty()) {
        return invalid(name, " has the columns of a lookup but no places in them.");
    }
    putInOrder(lookup.places);
    return lookup;
}

Result<AreaLookup> readAreaLookupFile(const QString& path)
{
    const std::string name = QFileInfo(path).fileName().toStdString();
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly)) {
        return Error{QFileInfo::exists(path) ? ErrorCode::Io : ErrorCode::NotFound,
                     path.toStdString() + " can't be read. Check its name and its permissions.",
                     file.errorString().toStdString()};
    }
    const QByteArray bytes = file.read(static_cast<qint64>(kLargestFile) + 1);
    return readAreaLookup(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())), name);
}

AreaLookup combineLookups(AreaLookup first, AreaLookup second)
{
    if (countOf(first, AreaKind::Csp) == 0 && countOf(second, AreaKind::Csp) > 0) {
        std::swap(first, second);
    }
    const bool bounded = countOf(first, AreaKind::Csp) > 0;
    std::unordered_set<std::string> known;
    for (const Place& place : first.places) {
        known.insert(place.code);
    }
    // Wider places stand before those in them, so a place's own is known by now if it belongs.
    for (Place& place : second.places) {
        const bool belongs = !bounded || known.find(place.parent) != known.end();
        if (belongs && known.insert(place.code).second) {
            first.places.push_back(std::move(place));
        }
    }
    putInOrder(first.places);
    for (std::string& note : second.notes) {
        first.notes.push_back(std::move(note));
    }
    noteMissingWards(first);
    return first;
}

Result<const Place*> findPartnership(const AreaLookup& lookup, const std::string& text)
{
    const auto partnerships = lookup.ofKind(AreaKind::Csp);
    if (partnerships.empty()) {
        return Error{ErrorCode::NotFound,
                     "The lookup has no partnerships: a column named like CSP18CD is needed.",
                     {}};
    }
    const Place* found = nullptr;
    for (const Place* place : partnerships) {
        if (sameText(place->code, text)) {
            return place;
        }
        if (sameText(place->name, text)) {
            if (found != nullptr) {
                return Error{ErrorCode::Ambiguous,
                             "Several partnerships are called " + text + ": " + found->code + " and "
                                 + place->code + ". Give the code.",
                             {}};
            }
            found = place;
        }
    }
    if (found == nullptr) {
        return Error{ErrorCode::NotFound,
                     "There's no partnership " + text + " among the " + std::to_string(partnerships.size())
                         + " of the lookup. Give its code or its name.",
                     {}};
    }
    return found;
}

std::vector<Place> placesFor(const AreaLookup& lookup, const Place& partnership)
{
    const Place* force = enclosing(lookup, partnership, AreaKind::Force);
    const Place* widest = force == nullptr ? &partnership : force;
    const auto within = lookup.inside(widest->code);
    std::vector<Place> places;
    places.reserve(within.size() + 1);
    places.push_back(*widest);
    for (const Place* place : within) {
        places.push_back(*place);
    }
    return places;
}

} // namespace wardwise::import

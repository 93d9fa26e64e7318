#include "core/import/read_area_lookup.h"

#include "core/domain/name_match.h"
#include "core/import/csv_table.h"
#include "core/import/digit.h"

#include <QFile>
#include <QFileInfo>
#include <QUtf8StringView>

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

namespace wardwise::import {

namespace {

constexpr std::size_t kLargestFile = 64UL * 1024 * 1024;
constexpr std::size_t kMostPlaces = 20000;      ///< England and Wales have some 8,000 wards
constexpr std::size_t kMostSmallAreas = 100000; ///< England and Wales have some 36,000
constexpr std::size_t kLongestCode = 200;
constexpr std::size_t kLongestName = 1000;
constexpr int kCentury = 2000;

/// From the widest to the narrowest; LSOAs aren't places of a project, they tell in which ward something was.
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
constexpr std::size_t kKeptLevels = 4; ///< levels that become places

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
    for (std::size_t i = 0; i < kKeptLevels; ++i) {
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
class GatheredPlaces
{
public:
    GatheredPlaces(const AllColumns& columns, const std::string& file) : m_columns(&columns), m_file(&file) {}

    Result<void> takeRow(const std::vector<std::string>& row, std::size_t record)
    {
        std::string parent;
        for (std::size_t level = 0; level < kKeptLevels; ++level) {
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
        return takeSmallArea(row, parent, record);
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

    std::vector<SmallArea> smallAreas() { return std::move(m_smallAreas); }

private:
    Result<void> takeSmallArea(const std::vector<std::string>& row, const std::string& ward,
                               std::size_t record)
    {
        const Columns& columns = m_columns->at(levelOf(AreaKind::Lsoa));
        if (!columns.code || !m_columns->at(levelOf(AreaKind::Ward)).code || row[*columns.code].empty()) {
            return {};
        }
        const std::string& code = row[*columns.code];
        const auto [at, isNew] = m_wardOf.try_emplace(code, ward);
        if (!isNew) {
            return at->second == ward
                       ? Result<void>()
                       : wrong(record, ": the LSOA " + code + " lies in two wards, " + at->second + " and "
                                           + ward + ". Correct the file, then try again.");
        }
        if (m_smallAreas.size() == kMostSmallAreas || code.size() > kLongestCode) {
            return wrong(record, " has an LSOA too many or one with too long a code.");
        }
        m_smallAreas.push_back({code, columns.name ? row[*columns.name] : std::string(), ward});
        return {};
    }

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
    std::unordered_map<std::string, std::string> m_wardOf; ///< by the code of the LSOA
    std::vector<SmallArea> m_smallAreas;
};

} // namespace

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
    GatheredPlaces gathered(*columns, name);
    for (std::size_t row = 0; row < table->rowCount(); ++row) {
        if (auto taken = gathered.takeRow(table->row(row), row + 2); !taken) {
            return taken.error();
        }
    }
    AreaLookup lookup{.places = gathered.places(),
                      .notes = {},
                      .smallAreas = gathered.smallAreas(),
                      .rows = static_cast<std::int64_t>(table->rowCount())};
    if (lookup.places.empty()) {
        return invalid(name, " has the columns of a lookup but no places in them.");
    }
    sortPlaces(lookup.places);
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

} // namespace wardwise::import

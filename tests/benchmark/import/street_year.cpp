#include "tests/benchmark/import/street_year.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace wardwise::benchmark_of {

namespace {

constexpr int kYear = 2023;
constexpr int kWelsh = 4; ///< forces, the last of them
constexpr int kDistrictsAForce = 8;
constexpr int kSmallAreas = 35672;
constexpr int kSmallAreasAWard = 4;
constexpr std::int64_t kRowsARepeat = 25000;

/// Shares of all crime, by rank: the largest force has a seventh.
double shareOf(int force)
{
    return 1.0 / (force + 2);
}

double sumOfShares(int forces)
{
    double sum = 0;
    for (int force = 0; force < forces; ++force) {
        sum += shareOf(force);
    }
    return sum;
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers everywhere.
class Numbers
{
public:
    explicit Numbers(std::uint64_t start) : m_state(start) {}

    std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t x = m_state;
        x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
        return x ^ (x >> 31U);
    }

    std::size_t below(std::size_t count) { return static_cast<std::size_t>((next() >> 11U) % count); }

    bool oneIn(std::size_t many) { return below(many) == 0; }

private:
    std::uint64_t m_state;
};

struct Type
{
    std::string_view name;
    int perThousand;
};

constexpr std::string_view kAsb = "Anti-social behaviour";
constexpr int kAsbPerThousand = 165;
constexpr std::array<Type, 13> kCrimes{{{"Violence and sexual offences", 377},
                                        {"Criminal damage and arson", 99},
                                        {"Other theft", 96},
                                        {"Public order", 90},
                                        {"Shoplifting", 84},
                                        {"Vehicle crime", 78},
                                        {"Burglary", 54},
                                        {"Drugs", 36},
                                        {"Other crime", 24},
                                        {"Theft from the person", 23},
                                        {"Robbery", 16},
                                        {"Bicycle theft", 12},
                                        {"Possession of weapons", 11}}};

constexpr std::array<std::string_view, 6> kOutcomes{"Investigation complete; no suspect identified",
                                                    "Unable to prosecute suspect",
                                                    "Under investigation",
                                                    "Awaiting court outcome",
                                                    "Court result unavailable",
                                                    "Action to be taken by another organisation"};

constexpr std::array<std::string_view, 12> kStreets{"Church", "Station",     "High",   "Mill",
                                                    "Park",   "Victoria",    "Manor",  "Orchard",
                                                    "Meadow", "Springfield", "Bridge", "Windsor"};
constexpr std::array<std::string_view, 6> kWays{"Road", "Street", "Avenue", "Close", "Lane", "Crescent"};

/// The number with noughts before it, `digits` in all.
std::string padded(std::int64_t number, std::size_t digits)
{
    const std::string text = std::to_string(number);
    return std::string(digits - std::min(digits, text.size()), '0') + text;
}

/// "E01000042"
std::string code(char country, int level, int number)
{
    return country + padded(level, 2) + padded(number, 6);
}

struct Force
{
    std::string name;
    std::string slug;
    char country = 'E';
    std::vector<std::string> lsoas;
    std::vector<std::string> lsoaNames;
};

class File
{
public:
    explicit File(const std::filesystem::path& path) : m_path(path), m_file(path, std::ios::binary)
    {
        std::filesystem::create_directories(path.parent_path());
        if (!m_file.is_open()) {
            m_file.open(path, std::ios::binary);
        }
    }

    std::string& text() { return m_text; }

    /// Writes what has come together, once there's enough of it.
    void flush(std::size_t least = std::size_t{1} << 20U)
    {
        if (m_text.size() < least) {
            return;
        }
        m_file.write(m_text.data(), static_cast<std::streamsize>(m_text.size()));
        m_size += static_cast<std::int64_t>(m_text.size());
        m_text.clear();
    }

    /// Bytes of the whole file.
    std::int64_t close()
    {
        flush(1);
        m_file.close();
        if (!m_file) {
            throw std::runtime_error("Can't write " + m_path.string());
        }
        return m_size;
    }

private:
    std::filesystem::path m_path;
    std::ofstream m_file;
    std::string m_text;
    std::int64_t m_size = 0;
};

/// The places, and the files that say what lies in what.
std::vector<Force> writePlaces(const std::filesystem::path& folder, const YearExtent& extent)
{
    File lookup(folder / "lookup.csv");
    File districts(folder / "districts.csv");
    File population(folder / "population.csv");
    lookup.text() = "LSOA21CD,LSOA21NM,WD23CD,WD23NM,LAD23CD,LAD23NM\n";
    districts.text() = "LAD23CD,LAD23NM,CSP23CD,CSP23NM,PFA23CD,PFA23NM\n";
    population.text() = "lsoa21_code,total_population\n";
    Numbers numbers(1);
    std::vector<Force> forces;
    int lsoa = 0;
    int ward = 0;
    const double all = sumOfShares(43);
    for (int f = 0; f < extent.forces; ++f) {
        Force force;
        const std::string number = padded(f, 2);
        force.name = "Made-up Force " + number + " Constabulary";
        force.slug = "made-up-force-" + number;
        force.country = f >= 43 - kWelsh ? 'W' : 'E';
        const auto count = std::max(1, static_cast<int>(kSmallAreas * shareOf(f) / all));
        for (int i = 0; i < count; ++i) {
            const int district = f * kDistrictsAForce + i * kDistrictsAForce / count;
            const std::string districtCode = code(force.country, 7, district);
            const std::string districtName = "Made-up Place " + std::to_string(district);
            if (i == 0 || (i - 1) * kDistrictsAForce / count != i * kDistrictsAForce / count) {
                districts.text() += districtCode + "," + districtName + ","
                                    + code(force.country, 22, district) + "," + districtName + ","
                                    + code(force.country, 23, f) + "," + "Made-up Force " + number + "\n";
                ++ward;
            } else if (i % kSmallAreasAWard == 0) {
                ++ward;
            }
            force.lsoas.push_back(code(force.country, 1, ++lsoa));
            force.lsoaNames.push_back(districtName + " " + padded(i, 3) + "A");
            lookup.text() += force.lsoas.back() + "," + force.lsoaNames.back() + ","
                             + code(force.country, 5, ward) + ",Made-up Ward " + std::to_string(ward) + ","
                             + districtCode + "," + districtName + "\n";
            population.text() += force.lsoas.back() + "," + std::to_string(1000 + numbers.below(1500)) + "\n";
        }
        forces.push_back(std::move(force));
    }
    lookup.close();
    districts.close();
    population.close();
    return forces;
}

/// The files of one force.
class StreetWriter
{
public:
    StreetWriter(const Force& force, int number, std::int64_t rowsAMonth, YearSums& sums)
        : m_force(&force)
        , m_number(number)
        , m_rowsAMonth(rowsAMonth)
        , m_sums(&sums)
    {
    }

    void write(const std::filesystem::path& folder, int month)
    {
        m_month = month;
        m_numbers = Numbers(static_cast<std::uint64_t>(m_number * 100 + month + 1000));
        m_monthText = padded(kYear + month / 12, 4) + "-" + padded(month % 12 + 1, 2);
        m_lineEnd = m_numbers.oneIn(30) ? "\r\n" : "\n";
        File file(folder / "csv" / m_monthText / (m_monthText + "-" + m_force->slug + "-street.csv"));
        file.text() = m_numbers.oneIn(30) ? "\xEF\xBB\xBF" : "";
        file.text() +=
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime "
            "type,Last outcome category,Context"
            + m_lineEnd;
        const std::int64_t rows = rowsOf(month);
        const bool hasNoEnd = m_numbers.oneIn(50);
        for (std::int64_t row = 0; row < rows; ++row) {
            addRow(file.text(), row, rows);
            if (row + 1 < rows || !hasNoEnd) {
                file.text() += m_lineEnd;
            }
            file.flush();
        }
        m_sums->bytes += file.close();
        m_sums->rows += rows;
        ++m_sums->files;
    }

private:
    /// A little more in summer.
    [[nodiscard]] std::int64_t rowsOf(int month) const
    {
        return std::max<std::int64_t>(1, m_rowsAMonth * (100 - (month % 12 - 6) * (month % 12 - 6) / 3) / 96);
    }

    static std::int64_t incidentsIn(std::int64_t rows) { return rows * kAsbPerThousand / 1000; }

    /// 64 hexadecimal digits that are of this row alone.
    void addId(std::string& text, int month, std::int64_t row) const
    {
        constexpr std::string_view kDigits = "0123456789abcdef";
        Numbers numbers((static_cast<std::uint64_t>(m_number * 100 + month) << 32U)
                        + static_cast<std::uint64_t>(row));
        for (int part = 0; part < 4; ++part) {
            std::uint64_t bits = numbers.next();
            for (int digit = 0; digit < 16; ++digit, bits >>= 4U) {
                text += kDigits[bits & 0xFU];
            }
        }
    }

    void addCrimeId(std::string& text, std::int64_t row, std::int64_t rows)
    {
        const std::int64_t before = m_month == 0 ? 0 : rowsOf(m_month - 1);
        if (row == rows - 1 && before > kRowsARepeat / 100) {
            addId(text, m_month - 1, incidentsIn(before)); // the last month's first crime, once more
            ++m_sums->repeatedIds;
        } else if (row % kRowsARepeat == kRowsARepeat - 1 && row > incidentsIn(rows)) {
            addId(text, m_month, row - 1);
            ++m_sums->repeatedIds;
        } else {
            addId(text, m_month, row);
        }
    }

    void addPlace(std::string& text)
    {
        if (m_numbers.oneIn(80)) {
            text += ",,No Location,,";
            ++m_sums->noLocation;
            return;
        }
        // Some places have far more crime than others.
        const std::size_t one = m_numbers.below(m_force->lsoas.size());
        const std::size_t lsoa = std::min(one, m_numbers.below(m_force->lsoas.size()));
        text += "-" + std::to_string(lsoa % 4) + "."
                + padded(static_cast<std::int64_t>(m_numbers.below(1000000)), 6) + ",5"
                + std::to_string(lsoa % 5) + "."
                + padded(static_cast<std::int64_t>(m_numbers.below(1000000)), 6) + ",";
        const auto street = kStreets.at(m_numbers.below(kStreets.size()));
        const auto way = kWays.at(m_numbers.below(kWays.size()));
        const std::size_t odd = m_numbers.below(500);
        text += odd == 0 ? "\"On or near \"\"The " : odd == 1 ? "\"On or near " : "On or near ";
        text += street;
        text += odd == 0 ? "\"\", " : odd == 1 ? ", " : " ";
        text += way;
        text += odd < 2 ? "\"," : ",";
        if (m_numbers.oneIn(500)) {
            text += code(m_force->country, 1, 900000 + static_cast<int>(m_numbers.below(500)));
            ++m_sums->unknownLsoa;
        } else {
            text += m_force->lsoas[lsoa];
        }
        text += ',';
        text += m_force->lsoaNames[lsoa];
    }

    void addRow(std::string& text, std::int64_t row, std::int64_t rows)
    {
        const bool isCrime = row >= incidentsIn(rows);
        if (isCrime) {
            addCrimeId(text, row, rows);
        }
        for (const std::string_view part : {std::string_view(m_monthText), std::string_view(m_force->name),
                                            std::string_view(m_force->name)}) {
            text += ',';
            text += part;
        }
        text += ',';
        addPlace(text);
        text += ',';
        text += isCrime ? typeOfCrime() : kAsb;
        text += ',';
        if (isCrime) {
            text +=
                kOutcomes.at(std::min(m_numbers.below(kOutcomes.size()), m_numbers.below(kOutcomes.size())));
        }
        text += ',';
    }

    std::string_view typeOfCrime()
    {
        auto number = static_cast<int>(m_numbers.below(1000));
        for (const Type& type : kCrimes) {
            number -= type.perThousand;
            if (number < 0) {
                return type.name;
            }
        }
        return kCrimes.front().name;
    }

    const Force* m_force;
    int m_number;
    std::int64_t m_rowsAMonth;
    YearSums* m_sums;
    int m_month = 0;
    Numbers m_numbers{0};
    std::string m_monthText;
    std::string m_lineEnd;
};

} // namespace

YearSums writeStreetYear(const std::string& folder, const YearExtent& extent)
{
    const auto forces = writePlaces(folder, extent);
    const double all = sumOfShares(extent.forces);
    YearSums sums;
    for (int f = 0; f < extent.forces; ++f) {
        const double rows = static_cast<double>(extent.rows) * shareOf(f) / all / extent.months;
        StreetWriter writer(forces[static_cast<std::size_t>(f)], f, static_cast<std::int64_t>(rows), sums);
        for (int month = 0; month < extent.months; ++month) {
            writer.write(folder, month);
        }
    }
    return sums;
}

} // namespace wardwise::benchmark_of

#include "core/import/weight_table.h"

#include "core/domain/name_match.h"
#include "core/import/input_files.h"
#include "core/import/tables/read_sheets.h"

#include <algorithm>
#include <array>
#include <optional>

namespace wardwise::import {

namespace {

constexpr std::size_t kMostTitleRows = 50;
constexpr std::size_t kMostWeights = 5000; ///< the Home Office's list of offences has some 1,500

constexpr std::array<std::string_view, 6> kNameWords{"measure",  "type",     "offence",
                                                     "offences", "category", "crime"};
constexpr std::array<std::string_view, 7> kWeightWords{"weight", "weights", "weighting", "score",
                                                       "days",   "harm",    "severity"};

struct WeightColumns
{
    std::size_t name = 0;
    std::size_t weight = 0;
    std::optional<std::size_t> family = {};
};

/// How early in the list a word of the heading stands; nothing where it has none of them.
template <std::size_t N>
std::optional<std::size_t> placeAmong(const std::array<std::string_view, N>& words,
                                      const std::string& heading)
{
    const auto said = foldedWords(heading);
    for (std::size_t i = 0; i < N; ++i) {
        if (std::find(said.begin(), said.end(), words.at(i)) != said.end()) {
            return i;
        }
    }
    return std::nullopt;
}

/// The column whose heading has the earliest of these words, the first where several have it.
template <std::size_t N>
std::optional<std::size_t> columnWith(const std::array<std::string_view, N>& words, const Sheet::Row& row,
                                      std::optional<std::size_t> besides)
{
    std::optional<std::size_t> column;
    std::size_t best = N;
    for (std::size_t at = 0; at < row.cells.size(); ++at) {
        const auto place = at == besides ? std::nullopt : placeAmong(words, row.cells[at]);
        if (place && *place < best) {
            best = *place;
            column = at;
        }
    }
    return column;
}

/// Weights are looked for first: "Crime harm" and "Offence score" are weights, not names.
std::optional<WeightColumns> weightColumnsOf(const Sheet::Row& row)
{
    const auto weight = columnWith(kWeightWords, row, std::nullopt);
    const auto name = weight ? columnWith(kNameWords, row, weight) : std::nullopt;
    if (!name) {
        return std::nullopt;
    }
    WeightColumns columns{*name, *weight};
    for (std::size_t at = 0; at < row.cells.size(); ++at) {
        if (sameText(oneLine(row.cells[at]), "family")) {
            columns.family = at;
        }
    }
    return columns;
}

/// "days" of "Weight (days)", "Weight in days" and "Days".
std::string weightUnitIn(const std::string& heading)
{
    const std::string text = oneLine(heading);
    const auto open = text.find('(');
    const auto close = text.find(')', open);
    if (open != std::string::npos && close != std::string::npos) {
        return oneLine(std::string_view(text).substr(open + 1, close - open - 1));
    }
    constexpr std::string_view kIn = " in ";
    if (const auto in = text.find(kIn); in != std::string::npos && text.find("ays") > in) {
        return oneLine(std::string_view(text).substr(in + kIn.size()));
    }
    const auto words = foldedWords(text);
    const bool isDays = !words.empty() && words.front() == "days";
    return isDays ? caseFolded(text) : std::string();
}

/// Without the apostrophe that keeps a spreadsheet from taking a name for a formula.
std::string withoutGuard(const std::string& text)
{
    constexpr std::string_view kFormulaSigns = "=+-@";
    const bool isGuarded =
        text.size() > 1 && text.front() == '\'' && kFormulaSigns.find(text[1]) != std::string_view::npos;
    return isGuarded ? text.substr(1) : text;
}

Result<WeightTable> weightRows(const Sheet& sheet, std::size_t heading, const WeightColumns& columns)
{
    WeightTable table;
    table.unit = weightUnitIn(sheet.cell(heading, columns.weight));
    for (std::size_t at = heading + 1; at < sheet.rows.size(); ++at) {
        WeightRow row{sheet.rows[at].line, withoutGuard(oneLine(sheet.cell(at, columns.name))),
                      columns.family ? oneLine(sheet.cell(at, *columns.family)) : std::string(),
                      oneLine(sheet.cell(at, columns.weight))};
        if (row.measure.empty() && row.weight.empty()) {
            continue;
        }
        if (table.rows.size() == kMostWeights) {
            return Error{
                ErrorCode::Invalid, "it has more than 5,000 rows, too many for a table of weights", {}};
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

Error noWeights(const std::string& file, const std::string& why)
{
    return {ErrorCode::Invalid, file + " can't be taken: " + why + ".", {}};
}

} // namespace

Result<WeightTable> findWeightTable(const std::vector<Sheet>& sheets, const std::string& file)
{
    for (const Sheet& sheet : sheets) {
        for (std::size_t at = 0; !sheet.hidden && at < std::min(sheet.rows.size(), kMostTitleRows); ++at) {
            const auto columns = weightColumnsOf(sheet.rows[at]);
            if (!columns) {
                continue;
            }
            auto table = weightRows(sheet, at, *columns);
            if (!table) {
                return noWeights(file, table.error().message);
            }
            if (table->rows.empty()) {
                return noWeights(file, "there's no row under its headings");
            }
            table->file = file;
            return table;
        }
    }
    return noWeights(
        file, "no row has a heading for crime types, such as \"Measure\", and one for weights, such as "
              "\"Weight (days)\"");
}

Result<WeightTable> readWeightTable(const QString& path)
{
    const auto inputs = gatherInputs({path}, std::nullopt);
    if (!inputs) {
        return inputs.error();
    }
    if (inputs->files.size() != 1) {
        return noWeights(path.toStdString(), "it holds several files. Choose one of them");
    }
    const RecognisedFile& chosen = inputs->files.front();
    Progress progress;
    const auto whole = readWhole(chosen.file, progress);
    if (!whole) {
        return whole.error();
    }
    const auto sheets = sheetsIn(chosen, *whole);
    if (!sheets) {
        return sheets.error();
    }
    return findWeightTable(*sheets, chosen.file.name);
}

} // namespace wardwise::import

// The numbers of an expression that are made of wards: means, ranks, flags, hotspots.
#include "core/base/number_text.h"
#include "core/claims/claim_outcome.h"
#include "core/claims/class_robustness.h"
#include "core/claims/text_mentions.h"
#include "core/claims/value_reader.h"
#include "core/claims/ward_classes.h"

#include <algorithm>

namespace wardwise::claims {

namespace {

ClassQuestion questionUnder(const Circumstances& under)
{
    ClassQuestion question;
    question.reference = under.reference.value_or(question.reference);
    question.method = under.method;
    return question;
}

std::string ordinal(int number)
{
    constexpr int kTen = 10;
    constexpr int kHundred = 100;
    const int last = number % kTen;
    const bool isTeen = number % kHundred / kTen == 1;
    const char* ending = isTeen || last == 0 || last > 3 ? "th" : last == 1 ? "st" : last == 2 ? "nd" : "rd";
    return std::to_string(number) + ending;
}

CountedValue countOf(std::size_t n, std::string words)
{
    return {
        .amount = exactly(static_cast<double>(n)), .words = std::move(words), .note = {}, .isPlain = false};
}

std::string wardsText(std::size_t n)
{
    return countText(static_cast<std::int64_t>(n), "ward");
}

/// "1 ward (Cannock South)": the names where they're few.
std::string wardsNamed(const std::vector<std::string>& names)
{
    constexpr std::size_t kMostNamed = 5;
    return wardsText(names.size())
           + (names.empty() || names.size() > kMostNamed ? "" : " (" + inAList(names) + ")");
}

std::string listedCells(const std::vector<std::string>& cells)
{
    constexpr std::size_t kMostListed = 4;
    std::string text;
    for (std::size_t i = 0; i < std::min(cells.size(), kMostListed); ++i) {
        text.append(i == 0 ? "" : "; ").append(cells[i]);
    }
    return text.empty() ? text : ": " + text + (cells.size() > kMostListed ? "; and others" : "");
}

} // namespace

Result<CountedValue> ValueReader::meanOfWards(const Node& node, bool weighted)
{
    const auto column = wardColumn(m_scope, node.figure);
    if (!column) {
        return column.error();
    }
    Amount sum = exactly(0);
    double weights = 0;
    for (const AreaRate& rate : column->rates) {
        if (weighted && !rate.population) {
            return Error{ErrorCode::NotFound, "The population of " + rate.name + " isn't known.", {}};
        }
        const double weight = weighted ? static_cast<double>(rate.population->value) : 1.0;
        const Amount printed = rate.rateSource == RateSource::Published
                                   ? asPrinted(rate.rate->value, rate.decimals)
                                   : exactly(rate.rate->value, rate.decimals);
        sum = sum + printed * exactly(weight);
        weights += weight;
        use(rate.observation);
    }
    const auto mean = divided(sum, exactly(weights));
    if (!mean) {
        return Error{ErrorCode::NotFound, "The wards have no residents.", {}};
    }
    CountedValue value{.amount = *mean, .words = {}, .note = {}, .isPlain = false};
    value.amount.decimals = column->rates.front().decimals + 1;
    value.words = textOf(value.amount) + ", the " + (weighted ? "population-weighted " : "plain ")
                  + "mean of " + wardsText(column->rates.size());
    value.note = "\u201c" + column->measure->name + "\u201d: " + value.words;
    return value;
}

Result<CountedValue> ValueReader::rank(const Node& node)
{
    const auto area = areaOf(m_scope, node.figure);
    const auto column = area ? wardColumn(m_scope, node.figure) : Result<WardColumn>(area.error());
    if (!column) {
        return column.error();
    }
    const auto classes = classesOf(m_scope, *column, questionUnder(m_under));
    if (!classes) {
        return classes.error();
    }
    const auto ward = classedIn(*classes, **area);
    if (!ward) {
        return ward.error();
    }
    use(ward->figure);
    std::vector<std::string> sharing;
    for (const ClassedWard& other : classes->wards) {
        if (other.rank == ward->rank && other.ward != ward->ward) {
            sharing.push_back(other.ward->name);
            use(other.figure);
        }
    }
    CountedValue value = countOf(static_cast<std::size_t>(ward->rank.value_or(0)), {});
    value.words = (sharing.empty() ? "" : "joint ") + ordinal(ward->rank.value_or(0)) + " of "
                  + std::to_string(classes->wards.size());
    value.note = ward->ward->name + " is " + value.words + " for \u201c" + column->measure->name
                 + "\u201d, at " + fixedText(ward->rate, ward->decimals)
                 + (sharing.empty() ? "" : ", with " + inAList(sharing));
    return value;
}

Result<CountedValue> ValueReader::flagged(const Node& node)
{
    const auto column = wardColumn(m_scope, node.figure);
    if (!column) {
        return column.error();
    }
    const auto classes = classesOf(m_scope, *column, questionUnder(m_under));
    if (!classes) {
        return classes.error();
    }
    std::vector<std::string> names;
    for (const ClassedWard& ward : classes->wards) {
        use(ward.figure);
        if (isHigh(ward.wardClass, m_under.reading)) {
            names.push_back(ward.ward->name);
        }
    }
    CountedValue value =
        countOf(names.size(), wardsNamed(names) + " " + std::string(inWords(m_under.reading))
                                  + (m_under.reading == WardClass::Above ? " or more" : "") + " against "
                                  + classes->label + " (" + classes->scale + ")");
    value.note = "\u201c" + column->measure->name + "\u201d: " + value.words;
    return value;
}

Result<CountedValue> ValueReader::flaggedParts(const Node& node)
{
    const auto area = areaOf(m_scope, node.figure);
    const auto whole = area ? wardColumn(m_scope, node.figure) : Result<WardColumn>(area.error());
    if (!whole) {
        return whole.error();
    }
    const auto columns = columnsUnder(m_scope, node.figure, *whole);
    if (!columns) {
        return columns.error();
    }
    std::size_t flags = 0;
    std::vector<std::string> without;
    for (const WardColumn& column : *columns) {
        const auto classes = classesOf(m_scope, column, questionUnder(m_under));
        if (!classes) {
            return classes.error();
        }
        const auto ward = classedIn(*classes, **area);
        if (!ward) {
            return ward.error();
        }
        use(ward->figure);
        const bool isFlag = isHigh(ward->wardClass, m_under.reading);
        flags += isFlag ? 1 : 0;
        if (!isFlag) {
            without.push_back(column.measure->name);
        }
    }
    CountedValue value = countOf(flags, std::to_string(flags) + " of " + std::to_string(columns->size())
                                            + " types " + std::string(inWords(m_under.reading))
                                            + (m_under.reading == WardClass::Above ? " or more" : "")
                                            + (without.empty() ? "" : ", not " + inAList(without)));
    value.note = (*area)->name + " has " + value.words;
    return value;
}

Result<CountedValue> ValueReader::hotspots(const Node& node)
{
    const auto measures = measuresOf(m_scope, node.figure);
    if (!measures) {
        return measures.error();
    }
    std::vector<std::string> names;
    for (const Measure* measure : *measures) {
        for (const AreaId area : hotspotsOf(*m_scope.figures, *measure)) {
            const Area* place = m_scope.figures->catalogue().area(area);
            if (place == nullptr) {
                continue;
            }
            std::string name = place->name;
            FigureName named = node.figure;
            named.area = place->code;
            if (const auto printed = findFigure(m_scope, named)) {
                use(printed->stored.id);
                name += ", " + textOf(printed->amount);
            }
            names.push_back(std::move(name));
        }
    }
    std::string list;
    for (const std::string& name : names) {
        list.append(list.empty() ? "" : "; ").append(name);
    }
    CountedValue value = countOf(names.size(), countText(static_cast<std::int64_t>(names.size()), "hotspot")
                                                   + " listed" + (list.empty() ? "" : " (" + list + ")"));
    value.note = "\u201c" + node.figure.measure + "\u201d has " + value.words;
    return value;
}

Result<CountedValue> ValueReader::robustness(const Node& node)
{
    auto whole = wardColumn(m_scope, node.figure);
    if (!whole) {
        return whole.error();
    }
    auto columns = columnsUnder(m_scope, node.figure, *whole);
    if (!columns) {
        return columns.error();
    }
    columns->insert(columns->begin(), std::move(*whole));
    for (const WardColumn& column : *columns) {
        for (const AreaRate& rate : column.rates) {
            use(rate.observation);
        }
    }
    const bool bySd = node.function == Function::ChangedBySd;
    const ClassRobustness found = bySd ? changedBySd(*columns) : changedByRounding(*columns);
    const std::string cells = std::to_string(found.cells) + " cells of the ward table";
    CountedValue value = countOf(found.changed.size(), std::to_string(found.changed.size()) + " of " + cells);
    value.note = (found.changed.empty() ? "None" : std::to_string(found.changed.size())) + " of " + cells
                 + (bySd ? " would be flagged otherwise with the other SD (divisor n or n \u2212 1)"
                         : " could be flagged otherwise if every rate moved by half its last decimal")
                 + listedCells(found.changed);
    return value;
}

} // namespace wardwise::claims

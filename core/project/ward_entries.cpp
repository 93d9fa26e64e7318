#include "core/project/ward_entries.h"

namespace wardwise::project {

namespace {

Error fixed(const std::string& why)
{
    return {ErrorCode::Invalid, why, {}};
}

Error readOnly()
{
    return {ErrorCode::ReadOnly, "This project is open for reading only.", {}};
}

std::string rateQuantity(MeasureUnit unit)
{
    return std::string(toText(unit == MeasureUnit::Percentage ? Quantity::Percentage
                              : multiplierOf(unit)            ? Quantity::Rate
                                                              : Quantity::Count));
}

} // namespace

Result<FigureEntry> measureEntry(const Project& project, const WardTable& table, std::size_t row,
                                 std::size_t column)
{
    if (project.isReadOnly()) {
        return readOnly();
    }
    const Comparison& compared = table.comparison(column);
    const ComparisonRow* cell = table.cell(row, column);
    FigureEntry entry;
    entry.area = table.rows()[row].code;
    entry.measure = compared.measure;
    entry.measureId = compared.measureId;
    entry.period = compared.period;
    entry.source = compared.sourceKey;
    entry.quantity = rateQuantity(compared.unit);
    const bool computed = cell != nullptr && cell->rate.count
                          && cell->rate.rateSource.value_or(RateSource::Computed) == RateSource::Computed;
    if (computed) {
        entry.quantity = std::string(toText(Quantity::Count));
    }
    if (cell != nullptr && cell->rate.observation) {
        entry.observation = cell->rate.observation;
        return entry;
    }
    if (project.catalogue().isMadeOfMeasures(compared.measureId)) {
        return fixed(
            compared.measure
            + " adds up other measures, so there's no figure of its own to change. Change one of those "
              "that it adds up.");
    }
    if (findPeriod(project.catalogue(), compared.period) == nullptr) {
        return fixed("This value is computed from several stored counts, one for each month. Choose a single "
                     "month to change one of them.");
    }
    return entry;
}

Result<FigureEntry> populationEntry(const Project& project, const WardTable& table, std::size_t row)
{
    if (project.isReadOnly()) {
        return readOnly();
    }
    const WardTable::Row& ward = table.rows()[row];
    const auto figure = table.population(row).figure;
    if (!figure) {
        return fixed("There's no stored population of " + ward.name
                     + " to change. Enter one with its source and period.");
    }
    FigureEntry entry;
    entry.area = ward.code;
    entry.measure = "Population";
    entry.quantity = std::string(toText(Quantity::Population));
    entry.observation = figure;
    return entry;
}

} // namespace wardwise::project

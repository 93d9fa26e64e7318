#include "core/project/enter_figures.h"

#include "core/store/journal.h"
#include "core/store/observation_repository.h"

namespace wardwise::project {

namespace {

/// Among many, each message says which figure it's about.
Error inCell(const Error& error, const FigureEntry& entry)
{
    return {error.code, labelOf(entry) + ". " + error.message, error.detail};
}

std::string nameOf(const Measure* measure)
{
    return measure == nullptr ? std::string() : measure->name;
}

std::string nameOf(const Area* area)
{
    return area == nullptr ? std::string() : area->name;
}

} // namespace

Result<std::vector<CheckedFigure>> checkFigures(const store::Connection& connection,
                                                const Catalogue& catalogue,
                                                const std::optional<Assessment>& assessment,
                                                const std::vector<FigureEntry>& entries)
{
    // The edit is never committed: what it wrote goes with it.
    const auto edit = store::Edit::begin(connection, "Check figures");
    if (!edit) {
        return edit.error();
    }
    FigureWriter writer(connection, catalogue, assessment);
    std::vector<CheckedFigure> checked;
    checked.reserve(entries.size());
    for (const FigureEntry& entry : entries) {
        auto written = writer.write(entry);
        if (written) {
            checked.push_back({*written, std::nullopt});
            continue;
        }
        if (!isRefusal(written.error())) {
            return written.error();
        }
        CheckedFigure refused;
        refused.figure.label = labelOf(entry);
        refused.refusal = entries.size() == 1 ? written.error() : inCell(written.error(), entry);
        checked.push_back(std::move(refused));
    }
    return checked;
}

Result<std::vector<EnteredFigure>> enterFigures(const store::Connection& connection,
                                                const Catalogue& catalogue,
                                                const std::optional<Assessment>& assessment,
                                                const std::vector<FigureEntry>& entries,
                                                const std::string& label)
{
    auto edit = store::Edit::begin(connection, label);
    if (!edit) {
        return edit.error();
    }
    FigureWriter writer(connection, catalogue, assessment);
    std::vector<EnteredFigure> entered;
    entered.reserve(entries.size());
    for (const FigureEntry& entry : entries) {
        auto written = writer.write(entry);
        if (!written) {
            return entries.size() > 1 && isRefusal(written.error()) ? inCell(written.error(), entry)
                                                                    : written.error();
        }
        entered.push_back(std::move(*written));
    }
    if (auto committed = edit->commit(); !committed) {
        return committed.error();
    }
    return entered;
}

Result<EnteredFigure> enterFigure(const store::Connection& connection, const Catalogue& catalogue,
                                  const std::optional<Assessment>& assessment, const FigureEntry& entry)
{
    auto entered = enterFigures(connection, catalogue, assessment, {entry},
                                "Enter " + entry.measure + ", " + entry.area);
    if (!entered) {
        return entered.error();
    }
    return entered->front();
}

Result<EnteredFigure> correctFigure(const store::Connection& connection, const Catalogue& catalogue,
                                    ObservationId observation, const std::string& value,
                                    const std::string& note)
{
    const auto stored = store::loadObservation(connection, observation);
    if (!stored) {
        return stored.error();
    }
    std::string label = "Correct a figure";
    if (stored->has_value()) {
        label = "Correct " + nameOf(catalogue.measure((*stored)->key.measure)) + ", "
                + nameOf(catalogue.area((*stored)->key.area));
    }
    FigureEntry entry;
    entry.value = value;
    entry.note = note;
    entry.observation = observation;
    entry.keepsNote = false;
    auto entered = enterFigures(connection, catalogue, std::nullopt, {entry}, label);
    if (!entered) {
        return entered.error();
    }
    return entered->front();
}

} // namespace wardwise::project

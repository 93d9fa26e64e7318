// Writing one typed figure inside an edit under way: the one path by which figures are entered and corrected.
#pragma once

#include "core/domain/assessment.h"
#include "core/domain/catalogue.h"
#include "core/project/figure_places.h"
#include "core/project/figure_text.h"
#include "core/store/connection.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace wardwise::project {

enum class FigureOutcome
{
    New,
    Changed, ///< its value or its note
    Unchanged
};

struct EnteredFigure
{
    ObservationId observation;
    std::string label;  ///< "Cannock South, Burglary, 2018-19: rate"
    std::string before; ///< what stood there; empty where nothing did
    std::string after;
    std::vector<std::string> added; ///< what had to be made for it: "the ward Town (local:town)"
    FigureOutcome outcome = FigureOutcome::New;
};

/// Writes figures one after another in the caller's transaction. It knows what it has made so far, so that a
/// block may name the same new ward, measure or source in many cells.
class FigureWriter
{
public:
    FigureWriter(const store::Connection& connection, const Catalogue& catalogue,
                 const std::optional<Assessment>& assessment);

    /// A refusal (isRefusal) leaves nothing of this figure behind, and the next can be written. After any
    /// other failure the transaction may be over.
    Result<EnteredFigure> write(const FigureEntry& entry);

private:
    Result<EnteredFigure> put(const FigureEntry& entry);
    Result<EnteredFigure> correct(const FigureEntry& entry);
    Result<EnteredFigure> enter(const FigureEntry& entry);
    Result<std::optional<Observation>> storedFigure(const FigurePlaces& places, Quantity quantity) const;
    Result<void> update(const Observation& stored, const Figure& figure, const FigureEntry& entry,
                        EnteredFigure& entered);
    Result<ObservationId> add(const FigurePlaces& places, Quantity quantity, const Figure& figure,
                              const std::string& note);
    Result<BatchId> handBatch(SourceId source);
    [[nodiscard]] std::string labelOf(const Observation& stored) const;

    const store::Connection* m_connection;
    FigurePlacer m_placer;
    std::set<ObservationId> m_written;
};

/// Whether the entry was refused for what it says, not for a failure of the file.
bool isRefusal(const Error& error);

} // namespace wardwise::project

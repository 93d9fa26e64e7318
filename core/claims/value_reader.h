// Works out the numbers of an expression from figures, with the words that show how.
#pragma once

#include "core/claims/amount.h"
#include "core/claims/claim_tests.h"
#include "core/claims/expression.h"
#include "core/claims/find_figure.h"

#include <optional>
#include <string>
#include <vector>

namespace wardwise::claims {

struct CountedValue
{
    Amount amount;
    std::string words;     ///< with figures for names: "63 % × 1,596"
    std::string note = {}; ///< what a number alone says: "Rawnsley is joint 13th of 15 wards"
    bool isPlain = true;   ///< the words are the number alone
};

/// Another number in the place of a figure, to see whether that would make a claim hold.
struct Substitution
{
    const Node* node = nullptr;
    Amount amount;
};

class ValueReader
{
public:
    ValueReader(FigureScope scope, Circumstances under) : m_scope(scope), m_under(std::move(under)) {}

    /// An error of kind NotFound names what is missing.
    Result<CountedValue> read(const Node& node);

    void substitute(const Substitution& with) { m_substitution = with; }

    /// Every stored figure that has been read.
    [[nodiscard]] const std::vector<ObservationId>& figures() const { return m_figures; }

private:
    Result<CountedValue> arithmetic(const Node& node);
    Result<CountedValue> call(const Node& node);
    Result<CountedValue> parts(const Node& node);
    Result<CountedValue> leaves(const Node& node);
    Result<CountedValue> place(const Node& node);
    Result<CountedValue> meanOfWards(const Node& node, bool weighted);
    Result<CountedValue> residents(const Node& node);
    Result<CountedValue> events(const Node& node);
    Result<CountedValue> rank(const Node& node);
    Result<CountedValue> flagged(const Node& node);
    Result<CountedValue> flaggedParts(const Node& node);
    Result<CountedValue> hotspots(const Node& node);
    Result<CountedValue> robustness(const Node& node);
    Result<FoundFigure> found(const FigureName& name);
    void use(const std::optional<ObservationId>& figure);

    FigureScope m_scope;
    Circumstances m_under;
    std::optional<Substitution> m_substitution;
    std::vector<ObservationId> m_figures;
};

/// The figures listed under a measure, of the same area, period, source and quantity; a heading without one
/// gives way to what's under it.
Result<std::vector<FoundFigure>> figuresUnder(const FigureScope& scope, const FoundFigure& whole);

/// The figures of the lowest measures under one.
Result<std::vector<FoundFigure>> lowestUnder(const FigureScope& scope, const FoundFigure& whole);

} // namespace wardwise::claims

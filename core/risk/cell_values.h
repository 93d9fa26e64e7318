// The few values that a rating can stand for in a draw, how likely each is, and drawing one of them.
#pragma once

#include "core/risk/stability.h"
#include "core/stats/random_stream.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace wardwise::risk {

struct CellValue
{
    double value = 0.0;
    double probability = 0.0; ///< above 0; all of a cell add up to 1

    friend bool operator==(const CellValue&, const CellValue&) = default;
};

/// By rising value; empty where the cell is left out. See Stability for how they come about.
std::vector<CellValue> cellValues(const Scheme& scheme, const Criterion& criterion, const StabilityCell& cell,
                                  const StabilityChoice& choice);

/// Draws by the alias method (Walker 1977; table as Vose 1991): one uniform number a value, whatever their
/// number.
class CellDraw
{
public:
    explicit CellDraw(const std::vector<CellValue>& values);

    void fill(stats::RandomStream& stream, std::span<double> into) const;

private:
    struct Column
    {
        double threshold = 1.0; ///< how much of the column stands for the first value
        std::array<double, 2>
            values{}; ///< picked by index, for a branch would be guessed wrong every other time
    };

    std::vector<Column> m_columns;
};

/// The stream of a threat and criterion: hangs on the id and the text alone.
std::uint64_t streamItem(std::int64_t threat, std::string_view criterion);

} // namespace wardwise::risk

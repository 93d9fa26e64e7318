#include "ui/charts/reference_labels.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace wardwise {

namespace {

constexpr double kApart = 10.0; ///< between neighbouring labels
constexpr double kClear = 3.0;  ///< between a label and a line

enum class Side
{
    Over,
    Right,
    Left
};

class Search
{
public:
    Search(const std::vector<LabelWanted>& wanted, double left, double right)
        : m_wanted(wanted)
        , m_left(left)
        , m_right(right)
    {
    }

    bool fits(int rows)
    {
        m_rows = rows;
        m_placed.clear();
        return extend();
    }

    const std::vector<LabelPlace>& placed() const { return m_placed; }

private:
    bool extend()
    {
        const std::size_t at = m_placed.size();
        if (at == m_wanted.size()) {
            return true;
        }
        for (const Side side : {Side::Over, Side::Right, Side::Left}) {
            for (int row = 0; row < m_rows; ++row) {
                const LabelPlace place = candidate(m_wanted.at(at), side, row);
                if (!inside(place, at) || !clearOfPlaced(place, at)) {
                    continue;
                }
                m_placed.push_back(place);
                if (extend()) {
                    return true;
                }
                m_placed.pop_back();
            }
        }
        return false;
    }

    static LabelPlace candidate(const LabelWanted& label, Side side, int row)
    {
        switch (side) {
        case Side::Right:
            return {label.line + kClear, row, true};
        case Side::Left:
            return {label.line - kClear - label.width, row, true};
        case Side::Over:
            break;
        }
        return {label.line - label.width / 2.0, row, false};
    }

    bool inside(const LabelPlace& place, std::size_t at) const
    {
        return place.left >= m_left && place.left + m_wanted.at(at).width <= m_right;
    }

    /// The line at `line` with its label in `row` runs through all rows below, and beside its own label.
    static bool crosses(double line, const LabelPlace& of, const LabelPlace& label, double width)
    {
        const bool reaches = of.beside ? label.row <= of.row : label.row < of.row;
        return reaches && line > label.left - kClear && line < label.left + width + kClear;
    }

    bool clearOfPlaced(const LabelPlace& place, std::size_t at) const
    {
        const LabelWanted& own = m_wanted.at(at);
        for (std::size_t i = 0; i < m_placed.size(); ++i) {
            const LabelPlace& other = m_placed.at(i);
            const LabelWanted& its = m_wanted.at(i);
            const bool overlap = place.row == other.row && place.left < other.left + its.width + kApart
                                 && other.left < place.left + own.width + kApart;
            if (overlap || crosses(own.line, place, other, its.width)
                || crosses(its.line, other, place, own.width)) {
                return false;
            }
        }
        return true;
    }

    const std::vector<LabelWanted>& m_wanted;
    double m_left;
    double m_right;
    int m_rows = 1;
    std::vector<LabelPlace> m_placed;
};

} // namespace

std::vector<LabelPlace> placeLabels(const std::vector<LabelWanted>& wanted, double left, double right)
{
    constexpr std::size_t kSearchable = 6; // a search over more would take too long; there are three
    const int count = static_cast<int>(wanted.size());
    if (wanted.size() <= kSearchable) {
        Search search(wanted, left, right);
        for (int rows = 1; rows <= count; ++rows) {
            if (search.fits(rows)) {
                return search.placed();
            }
        }
    }
    std::vector<LabelPlace> stacked; // no way without a crossing: a row each, pushed inside
    for (const LabelWanted& label : wanted) {
        const double most = std::max(left, right - label.width);
        stacked.push_back({std::clamp(label.line - label.width / 2.0, left, most),
                           static_cast<int>(stacked.size()), false});
    }
    return stacked;
}

} // namespace wardwise

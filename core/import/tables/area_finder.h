// Which area of the project a row of a foreign table is about.
#pragma once

#include "core/domain/catalogue.h"
#include "core/import/tables/table_mapping.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace wardwise::import {

/// What a row says of its place.
struct PlaceWords
{
    std::string code;
    std::string name;
    std::string within;
    bool withinIsDistrict = false; ///< so that one we don't know is another place

    /// As people are told of it, and as a NamedArea's text: "Cannock Chase / Hagley", or the code.
    [[nodiscard]] std::string text() const;
};

struct FoundPlace
{
    enum class Kind
    {
        Known,
        Total,     ///< of other rows
        Elsewhere, ///< an official code of a place that the project hasn't got
        LeftOut,   ///< because the user said so
        Unknown
    };

    Kind kind = Kind::Unknown;
    const Area* area = nullptr;
    std::string problem;                   ///< of an unknown one, with what to do
    std::vector<const Area*> offered = {}; ///< what was probably meant
    bool otherName = false;                ///< the code is known by quite another name than the row's
};

class AreaFinder
{
public:
    /// Wards are those of one boundary year; the catalogue must outlive it.
    AreaFinder(const Catalogue& catalogue, std::optional<int> wardYear, const std::vector<NamedArea>& named);

    /// A code counts before a name. Names must be the same but for case; what is only alike is offered.
    [[nodiscard]] FoundPlace find(const PlaceWords& words) const;
    /// A place of the project that holds wards goes by that name.
    [[nodiscard]] bool isOuter(const std::string& name) const;

private:
    [[nodiscard]] FoundPlace byCode(const PlaceWords& words) const;
    [[nodiscard]] FoundPlace byName(const PlaceWords& words) const;
    [[nodiscard]] std::vector<const Area*> called(const std::string& name) const;
    [[nodiscard]] std::vector<const Area*> alike(const std::string& name) const;
    [[nodiscard]] bool liesIn(const Area& area, const std::string& within) const;

    const Catalogue* m_catalogue;
    std::unordered_map<std::string, std::vector<const Area*>> m_byCode;
    std::unordered_map<std::string, std::vector<const Area*>> m_byName;
    std::unordered_map<std::string, std::string> m_named; ///< the code that the user gave
};

/// The boundary year of the project's wards: the chosen one, or the only one; none in a project without
/// wards. An error says what to choose.
Result<std::optional<int>> wardYear(const Catalogue& catalogue, std::optional<int> chosen);

} // namespace wardwise::import

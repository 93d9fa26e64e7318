#include "core/import/police_uk/lsoa_places.h"

namespace wardwise::import {

void LsoaPlaces::add(std::string_view code, Place place)
{
    const auto number = numberOf(code);
    if (!number) {
        m_others.insert_or_assign(std::string(code), place);
        return;
    }
    auto& places = code.front() == 'E' ? m_english : m_welsh;
    if (*number >= places.size()) {
        places.resize(*number + 1, kUnknown);
    }
    places[*number] = place;
}

LsoaPlaces::Place LsoaPlaces::findOther(std::string_view code) const
{
    const auto at = m_others.find(std::string(code));
    return at == m_others.end() ? kUnknown : at->second;
}

} // namespace wardwise::import

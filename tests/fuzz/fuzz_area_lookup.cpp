// Look-ups of areas: what is read is whole, and finds itself again.
#include "tests/fuzz/holds.h"

#include "core/import/file_kind.h"
#include "core/import/read_area_lookup.h"
#include "core/import/ward_people.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace wardwise;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const import::Recognised recognised = import::recognise(text);
    fuzz::holds(recognised.headingSize <= size, "a heading is some of the file");
    for (const auto kind : {import::FileKind::Population, import::FileKind::Households}) {
        const auto people = import::PeopleColumns::of(recognised.heading, kind);
        fuzz::holds(!people || people->ages.size() <= recognised.heading.size(),
                    "a column has an age at most");
    }
    auto lookup = import::readAreaLookup(text, "lookup");
    if (!lookup) {
        fuzz::holds(!lookup.error().message.empty(), "a refusal says why");
        return 0;
    }
    for (const import::Place& place : lookup->places) {
        const import::Place* found = lookup->find(place.code);
        fuzz::holds(found != nullptr && found->code == place.code, "a place is found by its code");
        fuzz::holds(!place.code.empty(), "a place has a code");
        for (const import::Place* inside : lookup->inside(place.code)) {
            fuzz::holds(inside != nullptr && inside->code != place.code, "no place is in itself");
        }
        if (place.kind == AreaKind::Csp) {
            const auto partnership = import::findPartnership(*lookup, place.code);
            fuzz::holds(partnership && !import::placesFor(*lookup, **partnership).empty(),
                        "a partnership is found by its code");
        }
    }
    if (import::checkSameYear(*lookup, *lookup)) {
        const auto places = lookup->places.size();
        const auto twice = import::combineLookups(*lookup, std::move(*lookup));
        fuzz::holds(twice.places.size() <= 2 * places, "two look-ups have no more places than both");
    }
    return 0;
}

// Importing street files of any bytes behind a good heading, or of any bytes at all.
#include "tests/fuzz/fuzz_project.h"

#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static wardwise::fuzz::FuzzProject project;
    if (size == 0) {
        return 0;
    }
    constexpr unsigned kDrops = 1;
    constexpr unsigned kRaw = 2;
    std::string bytes =
        (data[0] & kRaw) != 0
            ? ""
            : "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA "
              "name,Crime type,Last outcome category,Context\n";
    bytes.append(reinterpret_cast<const char*>(data) + 1, size - 1);
    wardwise::import::ImportOptions options;
    options.repeatedIds = (data[0] & kDrops) != 0 ? wardwise::import::RepeatedIds::KeepFirst
                                                  : wardwise::import::RepeatedIds::Keep;
    project.import(bytes, options);
    return 0;
}

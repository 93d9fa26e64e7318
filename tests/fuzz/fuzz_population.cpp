// Importing populations of any bytes behind a good heading.
#include "tests/fuzz/fuzz_project.h"

#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static wardwise::fuzz::FuzzProject project;
    if (size == 0) {
        return 0;
    }
    std::string bytes =
        (data[0] & 1U) != 0 ? "lsoa11_code,total_population,0,1,64,90+\n" : "LSOA11CD,Total\n";
    bytes.append(reinterpret_cast<const char*>(data) + 1, size - 1);
    wardwise::import::ImportOptions options;
    options.period = "mid-2017";
    project.import(bytes, options);
    return 0;
}

#include "core/sample/sample_reader.h"

#include "core/store/built_in_file.h"

namespace wardwise::sample {

Error badSample(const std::string& file, const std::string& what)
{
    return {ErrorCode::Internal,
            "The sample's file " + file + " is wrong (" + what + "). Reinstall Wardwise.",
            {}};
}

Result<QByteArray> readSampleFile(const std::string& name)
{
    auto bytes =
        store::readBuiltInFile(QStringLiteral("sample/cannock-chase-2019/") + QString::fromStdString(name));
    if (!bytes) {
        return badSample(name, "it is missing");
    }
    return std::move(*bytes);
}

Result<import::CsvTable> readSampleTable(const std::string& name)
{
    const auto bytes = readSampleFile(name);
    if (!bytes) {
        return bytes.error();
    }
    return import::CsvTable::parse(
        std::string_view(bytes->constData(), static_cast<std::size_t>(bytes->size())), name);
}

} // namespace wardwise::sample

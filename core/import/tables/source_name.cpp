#include "core/import/tables/source_name.h"

#include <QFileInfo>

#include <algorithm>

namespace wardwise::import {

std::string stemOf(const InputFile& file)
{
    const QString name = file.entry.isEmpty() ? file.path : file.entry;
    return QFileInfo(name).completeBaseName().toStdString();
}

std::string commonName(const std::vector<const InputFile*>& files)
{
    constexpr std::size_t kShortest = 4;
    std::string common = stemOf(*files.front());
    for (const InputFile* file : files) {
        const std::string stem = stemOf(*file);
        const auto differs = std::mismatch(common.begin(), common.end(), stem.begin(), stem.end()).first;
        common.erase(differs, common.end());
    }
    if (files.size() > 1) {
        const auto end = common.find_last_of("-_ .");
        common = end == std::string::npos ? std::string() : common.substr(0, end);
    }
    return common.size() < kShortest ? std::string() : common;
}

} // namespace wardwise::import

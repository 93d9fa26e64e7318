// A project to import made-up files into, kept as long as the program runs.
#pragma once

#include "core/import/import_files.h"

#include <QByteArray>
#include <QTemporaryDir>

#include <cstdint>
#include <optional>
#include <string_view>

namespace wardwise::fuzz {

class FuzzProject
{
public:
    /// With a look-up of three LSOAs to two wards: E01000001 and E01000002 in one, E01000003 in the other.
    FuzzProject();

    /// Imports the bytes as a file and keeps them; nothing where they were refused as a whole. Whatever
    /// comes of it must hold: rows are accepted or refused, sums agree, the file is whole. Then what came
    /// in is removed.
    std::optional<import::ImportReport> import(std::string_view bytes, const import::ImportOptions& options);

private:
    void checkWhole() const;
    void removeAll(const import::ImportReport& report) const;
    [[nodiscard]] std::int64_t number(const char* sql) const;

    QTemporaryDir m_folder;
    std::optional<store::Connection> m_connection;
};

} // namespace wardwise::fuzz

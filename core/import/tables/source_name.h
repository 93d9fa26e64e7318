// What the source of tables is called where nobody says it: as their files are.
#pragma once

#include "core/import/byte_source.h"

#include <string>
#include <vector>

namespace wardwise::import {

/// The file's name without its folders and its ending.
std::string stemOf(const InputFile& file);

/// What several files are called together: what their names begin with, up to where a word ends; empty where
/// that is too little. There must be at least one.
std::string commonName(const std::vector<const InputFile*>& files);

} // namespace wardwise::import

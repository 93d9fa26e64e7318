// What the lines above a table say of all of it.
#pragma once

#include <string>
#include <vector>

namespace wardwise::import {

std::vector<std::string> linesOf(const std::string& text);

/// "Published 24 October 2019", "Source: Home Office": of the paper, not of its figures.
bool isAboutThePaper(const std::string& line);

/// "Table 3: Burglary by ward, 2018/19 (number)" is "Burglary"; empty where a line names no measure.
std::string titleWords(const std::string& line);

} // namespace wardwise::import

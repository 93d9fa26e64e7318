// JSON whose order and places count: read with the line and column of a mistake, every key of an object kept,
// repeated ones as well, and written with the keys in the order that they were given. Qt's own reader drops
// all of that.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace wardwise::report {

struct JsonNode;
struct JsonMember;

using JsonList = std::vector<JsonNode>;
using JsonMembers = std::vector<JsonMember>;

struct JsonNode
{
    /// Null, a truth, a number, a text, a list or an object.
    std::variant<std::monostate, bool, double, std::string, JsonList, JsonMembers> value;
};

struct JsonMember
{
    std::string key;
    JsonNode value;
};

struct JsonMistake
{
    std::size_t line = 1;   ///< from 1
    std::size_t column = 1; ///< in characters, from 1
    std::string text;       ///< a sentence
};

/// RFC 8259, with or without a byte order mark. Refused are also texts that aren't UTF-8 or hold U+0000,
/// numbers beyond a double, and anything nested over 32 deep.
std::variant<JsonNode, JsonMistake> readJson(std::string_view text);

/// Two spaces for each step in, a line for each member and item, and a line feed at the end. Numbers are the
/// shortest that read back the same; they must be finite.
std::string writeJson(const JsonNode& node);

} // namespace wardwise::report

#include "core/base/number_text.h"
#include "core/report/json_text.h"

namespace wardwise::report {

namespace {

void writeText(std::string& out, const std::string& text)
{
    static constexpr std::string_view kHex = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\t') {
            out += "\\t";
        } else if (byte < 0x20U) {
            out += "\\u00";
            out += kHex[byte >> 4U];
            out += kHex[byte & 0xFU];
        } else {
            out += c;
        }
    }
    out += '"';
}

void writeNode(std::string& out, const JsonNode& node, std::size_t depth);

/// Each item on a line of its own between brackets.
template <class Items, class WriteItem>
void writeLines(std::string& out, const Items& items, char open, char close, std::size_t depth,
                WriteItem write)
{
    out += open;
    bool first = true;
    for (const auto& item : items) {
        out += first ? "\n" : ",\n";
        out.append(2 * (depth + 1), ' ');
        write(item);
        first = false;
    }
    if (!first) {
        out += '\n';
        out.append(2 * depth, ' ');
    }
    out += close;
}

void writeNode(std::string& out, const JsonNode& node, std::size_t depth)
{
    if (const auto* members = std::get_if<JsonMembers>(&node.value)) {
        writeLines(out, *members, '{', '}', depth, [&](const auto& member) {
            writeText(out, member.key);
            out += ": ";
            writeNode(out, member.value, depth + 1);
        });
    } else if (const auto* items = std::get_if<JsonList>(&node.value)) {
        writeLines(out, *items, '[', ']', depth,
                   [&](const JsonNode& item) { writeNode(out, item, depth + 1); });
    } else if (const auto* text = std::get_if<std::string>(&node.value)) {
        writeText(out, *text);
    } else if (const auto* number = std::get_if<double>(&node.value)) {
        out += plainText(*number);
    } else if (const auto* truth = std::get_if<bool>(&node.value)) {
        out += *truth ? "true" : "false";
    } else {
        out += "null";
    }
}

} // namespace

std::string writeJson(const JsonNode& node)
{
    std::string out;
    writeNode(out, node, 0);
    out += '\n';
    return out;
}

} // namespace wardwise::report

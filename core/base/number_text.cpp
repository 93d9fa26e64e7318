#include "core/base/number_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace wardwise {

namespace {

constexpr std::string_view kMinus = "\u2212";

std::string withCommas(std::string digits)
{
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) {
        digits.insert(static_cast<std::size_t>(at), 1, ',');
    }
    return digits;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Takes away spaces, a leading £ and a trailing %, none of which changes the number.
std::string_view withoutUnitMarks(std::string_view text)
{
    constexpr std::string_view pound = "£";
    const auto trim = [](std::string_view s) {
        while (!s.empty() && (s.front() == ' ' || s.front() == '\t')) {
            s.remove_prefix(1);
        }
        while (!s.empty() && (s.back() == ' ' || s.back() == '\t')) {
            s.remove_suffix(1);
        }
        return s;
    };
    text = trim(text);
    if (text.substr(0, pound.size()) == pound) {
        text.remove_prefix(pound.size());
    }
    if (!text.empty() && text.back() == '%') {
        text.remove_suffix(1);
    }
    return trim(text);
}

/// Commas may only stand between groups of three digits.
bool commasAreGrouping(std::string_view whole)
{
    if (whole.find(',') == std::string_view::npos) {
        return true;
    }
    std::size_t run = 0;
    bool first = true;
    for (const char c : whole) {
        if (c != ',') {
            ++run;
            continue;
        }
        if (run == 0 || run > 3 || (!first && run != 3)) {
            return false;
        }
        first = false;
        run = 0;
    }
    return run == 3;
}

} // namespace

std::string groupedText(std::int64_t value)
{
    const bool negative = value < 0;
    std::string digits = std::to_string(value);
    if (negative) {
        digits.erase(0, 1);
    }
    return (negative ? std::string(kMinus) : std::string()) + withCommas(std::move(digits));
}

std::string capitalised(std::string_view words)
{
    std::string text(words);
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    }
    return text;
}

std::string fixedText(double value, int decimals)
{
    if (!std::isfinite(value)) {
        return "\u2013";
    }
    constexpr double kGuarded =
        1e9; // above it the last digits are beyond any table, and a guard would change them
    constexpr double kGuard = 1e-15;
    const double scale = std::pow(10.0, decimals);
    // Half away from zero; the guard lets a half that is stored a hair below itself round as a person would.
    const double scaled = std::abs(value) * scale;
    const double rounded =
        scaled < kGuarded ? std::floor(scaled + 0.5 + scaled * kGuard) / scale : std::abs(value);
    std::array<char, 400> buffer{};
    const auto [end, code] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), rounded,
                                           std::chars_format::fixed, decimals);
    std::string text(buffer.data(), code == std::errc() ? end : buffer.data());
    const auto point = std::min(text.find('.'), text.size());
    std::string result = withCommas(text.substr(0, point)) + text.substr(point);
    return (value < 0 && rounded > 0 ? std::string(kMinus) : std::string()) + result;
}

std::string plainText(double value)
{
    std::array<char, 64> buffer{};
    if (value == std::floor(value) && std::abs(value) < 1e15) {
        const auto whole = static_cast<std::int64_t>(value);
        const auto [end, code] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), whole);
        return {buffer.data(), code == std::errc() ? end : buffer.data()};
    }
    const auto [end, code] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return {buffer.data(), code == std::errc() ? end : buffer.data()};
}

std::string plainText(double value, int decimals)
{
    std::string text = plainText(value);
    if (decimals <= 0 || text.find_first_of("eEn") != std::string::npos) {
        return text;
    }
    auto point = text.find('.');
    if (point == std::string::npos) {
        point = text.size();
        text += '.';
    }
    const auto wanted = point + 1 + static_cast<std::size_t>(decimals);
    if (text.size() < wanted) {
        text.append(wanted - text.size(), '0');
    }
    return text;
}

std::optional<ReadNumber> readNumber(std::string_view text)
{
    text = withoutUnitMarks(text);
    bool negative = false;
    if (text.substr(0, kMinus.size()) == kMinus) {
        negative = true;
        text.remove_prefix(kMinus.size());
    } else if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
        negative = text.front() == '-';
        text.remove_prefix(1);
    }
    if (text.empty() || text.size() > 40) {
        return std::nullopt;
    }
    const auto point = text.find('.');
    const auto whole = text.substr(0, point);
    if (!commasAreGrouping(whole) || whole.empty()) {
        return std::nullopt;
    }
    std::string digits;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == ',' && i < whole.size()) {
            continue;
        }
        if (!isDigit(text[i]) && i != point) {
            return std::nullopt;
        }
        digits += text[i];
    }
    double value = 0.0;
    const auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (code != std::errc() || end != digits.data() + digits.size() || !std::isfinite(value)) {
        return std::nullopt;
    }
    const int decimals = point == std::string_view::npos ? 0 : static_cast<int>(text.size() - point - 1);
    return ReadNumber{.value = negative ? -value : value, .decimals = decimals};
}

std::string countText(std::int64_t count, std::string_view noun)
{
    return groupedText(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

} // namespace wardwise

#include "core/import/police_uk/street_scan.h"

#include "core/import/csv_record.h"

#include <algorithm>
#include <bit>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace wardwise::import {

namespace {

constexpr std::size_t kBlock = 64;

/// A bit for each of 64 bytes that is a comma, a line end or a quote.
std::uint64_t separatorsIn(const char* block)
{
    std::uint64_t bits = 0;
#if defined(__SSE2__)
    constexpr int kAtOnce = 16;
    const __m128i comma = _mm_set1_epi8(',');
    const __m128i lineEnd = _mm_set1_epi8('\n');
    const __m128i quote = _mm_set1_epi8('"');
    for (int part = 0; part < static_cast<int>(kBlock) / kAtOnce; ++part) {
        __m128i bytes;
        std::memcpy(&bytes, block + static_cast<std::ptrdiff_t>(part) * kAtOnce, sizeof bytes);
        const __m128i found =
            _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, comma), _mm_cmpeq_epi8(bytes, lineEnd)),
                         _mm_cmpeq_epi8(bytes, quote));
        bits |= static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm_movemask_epi8(found)))
                << (part * kAtOnce);
    }
#else
    for (std::size_t i = 0; i < kBlock; ++i) {
        const char c = block[i];
        bits |= static_cast<std::uint64_t>(c == ',' || c == '\n' || c == '"') << i;
    }
#endif
    return bits;
}

/// The same of fewer bytes than a block.
std::uint64_t separatorsIn(std::string_view rest)
{
    std::array<char, kBlock> block{};
    std::memcpy(block.data(), rest.data(), rest.size());
    return separatorsIn(block.data());
}

std::string fieldCountReason(std::size_t fields)
{
    return "has " + std::to_string(fields) + (fields == 1 ? " field" : " fields") + " where the heading has "
           + std::to_string(kStreetFields);
}

constexpr const char* kTooLong = "is longer than 65,536 bytes";

bool isBlank(std::string_view line)
{
    return line.empty() || line == "\r";
}

} // namespace

void StreetScan::takeLine(std::string_view text, std::size_t begin, Ends& ends, std::size_t fields)
{
    const std::int64_t line = m_line++;
    const std::string_view whole = text.substr(begin);
    if (whole.size() > kLongestRow) {
        m_sink->refuse(line, kTooLong);
        return;
    }
    if (fields != kStreetFields) {
        if (!isBlank(whole)) {
            m_sink->refuse(line, fieldCountReason(fields));
        }
        return;
    }
    if (whole.back() == '\r') {
        --ends.back();
    }
    StreetRow row;
    for (std::size_t column = 0; column < kStreetColumns; ++column) {
        const std::size_t field = m_layout.at[column];
        const std::size_t from = field == 0 ? begin : ends[field - 1] + 1;
        row.fields[column] = text.substr(from, ends[field] - from);
    }
    m_sink->take(row, line);
}

std::size_t StreetScan::takePlain(std::string_view text)
{
    Ends ends{};
    std::size_t fields = 0;
    std::size_t begin = 0;
    const char* const data = text.data();
    for (std::size_t block = 0; block < text.size(); block += kBlock) {
        std::uint64_t bits =
            text.size() - block >= kBlock ? separatorsIn(data + block) : separatorsIn(text.substr(block));
        for (; bits != 0; bits &= bits - 1) {
            const std::size_t at = block + static_cast<std::size_t>(std::countr_zero(bits));
            if (data[at] == '"') {
                return begin;
            }
            if (fields < kStreetFields) {
                ends[fields] = at;
            }
            ++fields;
            if (data[at] == ',') {
                continue;
            }
            takeLine(text.substr(0, at), begin, ends, fields);
            begin = at + 1;
            fields = 0;
        }
    }
    return begin;
}

std::size_t StreetScan::takeCareful(std::string_view text, bool isAll)
{
    const std::string_view window = text.substr(0, kLongestRow + 1);
    const bool mayGrow = !isAll && window.size() == text.size() && text.size() <= kLongestRow;
    const CsvRecord record = readRecord(window);
    const bool ends = record.lines > 0 && window[record.size - 1] == '\n' && !record.unclosed;
    if (!ends && mayGrow) {
        return 0;
    }
    const auto firstLineEnd = window.find('\n');
    if (firstLineEnd == std::string_view::npos && window.size() > kLongestRow) {
        m_sink->refuse(m_line, kTooLong);
        m_isOverlong = true;
        return passOverlong(text);
    }
    // A quote that is opened by mistake closes at the next one that is meant to open.
    const bool isOfLines = firstLineEnd != std::string_view::npos && firstLineEnd + 1 < record.size;
    const bool isAstray = record.unclosed || (record.loose && isOfLines);
    if (record.fields.size() == kStreetFields && !isAstray) {
        StreetRow row;
        for (std::size_t column = 0; column < kStreetColumns; ++column) {
            row.fields[column] = record.fields[m_layout.at[column]];
        }
        m_sink->take(row, m_line);
        m_line += static_cast<std::int64_t>(std::max<std::size_t>(record.lines, 1));
        return record.size;
    }
    // A quote that doesn't close, or closes far below, must not swallow the rows in between.
    const std::size_t size = firstLineEnd == std::string_view::npos ? window.size() : firstLineEnd + 1;
    if (!isBlank(window.substr(0, firstLineEnd))) {
        m_sink->refuse(m_line,
                       isAstray ? "opens a quote that isn't closed" : fieldCountReason(record.fields.size()));
    }
    ++m_line;
    return size;
}

std::size_t StreetScan::passOverlong(std::string_view text)
{
    const auto end = text.find('\n');
    if (end == std::string_view::npos) {
        return text.size();
    }
    m_isOverlong = false;
    ++m_line;
    return end + 1;
}

std::size_t StreetScan::take(std::string_view text, bool isAll)
{
    std::size_t taken = m_isOverlong ? passOverlong(text) : 0;
    while (taken < text.size()) {
        taken += takePlain(text.substr(taken));
        const std::size_t careful = taken < text.size() ? takeCareful(text.substr(taken), isAll) : 0;
        if (careful == 0) {
            break;
        }
        taken += careful;
    }
    return taken;
}

} // namespace wardwise::import

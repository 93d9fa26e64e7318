// The SHA-256 of a file's content, to tell the same file again whatever it's called.
#pragma once

#include <cstddef>
#include <memory>
#include <string>

namespace wardwise::import {

class ContentHash
{
public:
    ContentHash();
    ~ContentHash();
    ContentHash(const ContentHash&) = delete;
    ContentHash& operator=(const ContentHash&) = delete;
    ContentHash(ContentHash&&) = delete;
    ContentHash& operator=(ContentHash&&) = delete;

    void add(const char* bytes, std::size_t size);

    /// 64 hexadecimal digits; nothing may be added after it.
    [[nodiscard]] std::string hex();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace wardwise::import

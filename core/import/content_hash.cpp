#include "core/import/content_hash.h"

#include <array>
#include <string_view>

#include <openssl/evp.h>

namespace wardwise::import {

struct ContentHash::State
{
    struct Free
    {
        void operator()(EVP_MD_CTX* hashing) const { EVP_MD_CTX_free(hashing); }
    };

    std::unique_ptr<EVP_MD_CTX, Free> context{EVP_MD_CTX_new()};
};

ContentHash::ContentHash() : m_state(std::make_unique<State>())
{
    EVP_DigestInit_ex(m_state->context.get(), EVP_sha256(), nullptr);
}

ContentHash::~ContentHash() = default;

void ContentHash::add(const char* bytes, std::size_t size)
{
    EVP_DigestUpdate(m_state->context.get(), bytes, size);
}

std::string ContentHash::hex()
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    EVP_DigestFinal_ex(m_state->context.get(), digest.data(), &size);
    std::string text;
    for (unsigned int i = 0; i < size; ++i) {
        text += kDigits[digest.at(i) >> 4U];
        text += kDigits[digest.at(i) & 0xFU];
    }
    return text;
}

} // namespace wardwise::import

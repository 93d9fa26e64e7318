#include "core/stats/random_stream.h"

#include <cmath>
#include <limits>

namespace wardwise::stats {

namespace {

/// SplitMix64's finaliser: every bit of the input reaches every bit of the output.
std::uint64_t mixed(std::uint64_t x)
{
    x += 0x9e3779b97f4a7c15U;
    x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9U;
    x = (x ^ (x >> 27U)) * 0x94d049bb133111ebU;
    return x ^ (x >> 31U);
}

} // namespace

RandomStream::RandomStream(std::uint64_t seed, std::uint64_t item) : m_engine(mixed(mixed(seed) ^ item)) {}

double RandomStream::uniform()
{
    constexpr double kStep = 0x1p-53;
    return (static_cast<double>(m_engine() >> 11U) + 0.5) * kStep;
}

double RandomStream::normal()
{
    if (m_spareNormal) {
        const double spare = *m_spareNormal;
        m_spareNormal.reset();
        return spare;
    }
    for (;;) {
        const double u = 2 * uniform() - 1;
        const double v = 2 * uniform() - 1;
        const double square = u * u + v * v;
        if (square > 0 && square < 1) {
            const double scale = std::sqrt(-2 * std::log(square) / square);
            m_spareNormal = v * scale;
            return u * scale;
        }
    }
}

double RandomStream::gamma(double shape)
{
    if (shape < 1) {
        const double power = std::pow(uniform(), 1 / shape);
        return gamma(shape + 1) * power;
    }
    const double d = shape - 1.0 / 3;
    const double c = 1 / std::sqrt(9 * d);
    for (;;) {
        const double z = normal();
        const double root = 1 + c * z;
        if (root <= 0) {
            continue;
        }
        const double v = root * root * root;
        const double u = uniform();
        const double z2 = z * z;
        if (u < 1 - 0.0331 * z2 * z2 || std::log(u) < z2 / 2 + d * (1 - v + std::log(v))) {
            return d * v;
        }
    }
}

std::uint64_t RandomStream::below(std::uint64_t bound)
{
    constexpr auto kMost = std::numeric_limits<std::uint64_t>::max();
    const std::uint64_t fair = kMost - kMost % bound;
    for (;;) {
        if (const std::uint64_t drawn = m_engine(); drawn < fair) {
            return drawn % bound;
        }
    }
}

} // namespace wardwise::stats

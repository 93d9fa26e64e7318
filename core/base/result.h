// Result<T>: a value or an Error, with std::expected's names. Nobody may ignore one.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace wardwise {

/// What kind of thing went wrong; tests and exit statuses read this, people read the message.
enum class ErrorCode
{
    NotFound,      ///< a file, area, measure or other named thing isn't there
    Ambiguous,     ///< a name fits several things
    Invalid,       ///< a value that can't be accepted
    NotAProject,   ///< the file isn't a Wardwise project
    Damaged,       ///< the file is truncated or corrupt
    NewerVersion,  ///< the file was written by a later Wardwise
    Locked,        ///< someone else holds the project for writing
    ReadOnly,      ///< the project can't be written
    DiskFull,      ///< no space left
    Io,            ///< any other failure of reading or writing
    Exists,        ///< would overwrite something
    NothingToUndo, ///< the history has no such edit
    Internal       ///< our own mistake
};

/// One failure: `message` is for the analyst (what happened, where, what to do), `detail` for a log.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    std::string message;
    std::string detail;

    friend bool operator==(const Error&, const Error&) = default;
};

template <class T>
class [[nodiscard]] Result
{
public:
    // NOLINTNEXTLINE(google-explicit-constructor): as std::expected
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}

    // NOLINTNEXTLINE(google-explicit-constructor): an Error converts, as std::unexpected does
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool has_value() const { return m_state.index() == 0; }

    explicit operator bool() const { return has_value(); }

    [[nodiscard]] const T& value() const&
    {
        assert(has_value());
        return *std::get_if<0>(&m_state);
    }

    [[nodiscard]] T& value() &
    {
        assert(has_value());
        return *std::get_if<0>(&m_state);
    }

    [[nodiscard]] T&& value() &&
    {
        assert(has_value());
        return std::move(*std::get_if<0>(&m_state));
    }

    const T& operator*() const& { return value(); }

    T& operator*() & { return value(); }

    T&& operator*() && { return std::move(*this).value(); }

    const T* operator->() const { return &value(); }

    T* operator->() { return &value(); }

    [[nodiscard]] const Error& error() const
    {
        assert(!has_value());
        return *std::get_if<1>(&m_state);
    }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;

    // NOLINTNEXTLINE(google-explicit-constructor): an Error converts, as std::unexpected does
    Result(Error error) : m_failed(true), m_error(std::move(error)) {}

    [[nodiscard]] bool has_value() const { return !m_failed; }

    explicit operator bool() const { return has_value(); }

    [[nodiscard]] const Error& error() const
    {
        assert(m_failed);
        return m_error;
    }

private:
    bool m_failed = false;
    Error m_error;
};

} // namespace wardwise

#pragma once

#include <parkcarbon/base/code.hpp>

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace parkcarbon::base {

/// A named value that the sentence of an error or finding mentions as `{name}`.
struct Argument {
    std::string name;
    std::string value;
    friend bool operator==(const Argument&, const Argument&) = default;
};
using Arguments = std::vector<Argument>;

/// What went wrong, as a code and its arguments; only the room `text` turns it into a sentence.
struct Error {
    Code code;
    Arguments arguments;

    explicit Error(Code error_code, Arguments error_arguments = {})
        : code(error_code), arguments(std::move(error_arguments)) {}
    friend bool operator==(const Error&, const Error&) = default;

    /// Value of an argument, empty when there is none of that name.
    std::string_view argument(std::string_view name) const;
};

template <typename T> using Result = tl::expected<T, Error>;

/// `return failure(kUnitUnknown, {{"value", text}});`
inline tl::unexpected<Error> failure(Code code, Arguments arguments = {}) {
    return tl::unexpected<Error>(Error(code, std::move(arguments)));
}
inline tl::unexpected<Error> failure(Error error) {
    return tl::unexpected<Error>(std::move(error));
}

} // namespace parkcarbon::base

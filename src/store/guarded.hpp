#pragma once

#include <parkcarbon/base/error.hpp>

#include <filesystem>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>

namespace parkcarbon::store {

/// Thrown inside the room when a row holds what the program would never have written; becomes PROJECT_DAMAGED at its
/// edge.
class DamagedContent : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Thrown inside the room where an error must cross code that returns values; comes out as that error.
class StoreError : public std::runtime_error {
public:
    explicit StoreError(base::Error error)
        : std::runtime_error(std::string(error.code.name)), error_(std::move(error)) {}
    const base::Error& error() const { return error_; }

private:
    base::Error error_;
};

/// The exception that is being handled, as an error about `file`. Unknown exceptions become STORE_FAILED.
base::Error currentExceptionAsError(const std::filesystem::path& file);

/// Runs `body` and turns what it throws into an error: the room's edge.
template <typename Body> auto guarded(const std::filesystem::path& file, Body&& body) {
    using Returned = std::invoke_result_t<Body>;
    if constexpr (requires { std::declval<Returned>().error(); }) {
        try {
            return body();
        } catch (...) {
            return Returned(base::failure(currentExceptionAsError(file)));
        }
    } else {
        try {
            if constexpr (std::is_void_v<Returned>) {
                body();
                return base::Result<void>{};
            } else {
                return base::Result<Returned>(body());
            }
        } catch (...) {
            return base::Result<Returned>(base::failure(currentExceptionAsError(file)));
        }
    }
}

} // namespace parkcarbon::store

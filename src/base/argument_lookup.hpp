#pragma once

#include <parkcarbon/base/error.hpp>

#include <algorithm>

namespace parkcarbon::base {

inline std::string_view findArgument(const Arguments& arguments, std::string_view name) {
    const auto found =
        std::find_if(arguments.begin(), arguments.end(), [&](const Argument& argument) { return argument.name == name; });
    return found == arguments.end() ? std::string_view{} : std::string_view(found->value);
}

} // namespace parkcarbon::base

#include <parkcarbon/base/error.hpp>

#include "argument_lookup.hpp"

namespace parkcarbon::base {

std::string_view Error::argument(std::string_view name) const {
    return findArgument(arguments, name);
}

} // namespace parkcarbon::base

#pragma once

#include <string_view>

namespace parkcarbon::base {

/// Name of one kind of error or finding, `UPPER_SNAKE_CASE`. Each room declares its own as
/// `inline constexpr base::Code kUnitUnknown{"UNIT_UNKNOWN"};`. The sentence for each code, in both languages, is a row
/// of resources/messages/messages.csv; a lint test compares that table with the declarations.
struct Code {
    std::string_view name;

    constexpr explicit Code(std::string_view code_name) : name(code_name) {}
    friend constexpr bool operator==(Code a, Code b) = default;
};

} // namespace parkcarbon::base

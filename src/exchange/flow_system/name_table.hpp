#pragma once

#include "../json_document.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace parkcarbon::exchange {

/// The ids of one kind of thing in a flow system, numbered in their order.
class NameTable {
public:
    /// Errors: FLOW_NAME_REPEATED {where, value}; JSON_VALUE_WRONG.
    base::Result<std::string> add(const JsonValue& name);
    std::uint32_t addText(std::string name); ///< that of the name if it is there already
    /// Errors: FLOW_NAME_UNKNOWN {where, value, expected}; JSON_VALUE_WRONG.
    base::Result<std::uint32_t> find(const JsonValue& name) const;
    std::optional<std::uint32_t> indexOf(std::string_view name) const;
    std::size_t size() const { return names_.size(); }
    const std::vector<std::string>& names() const { return names_; }
    std::string list() const; ///< "P1, P2, …", cut after some

private:
    std::vector<std::string> names_;
    std::unordered_map<std::string, std::uint32_t> index_;
};

} // namespace parkcarbon::exchange

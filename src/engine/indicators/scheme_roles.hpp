#pragma once

#include <parkcarbon/engine/indicators/scheme.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace parkcarbon::engine::indicators {

/// What the column `mandatory` says: `mandatory`, `core (fail = …)`, `optional: >=1 of ECO group`, `optional 2 of 4`,
/// `guiding`, …
struct StatedRole {
    Role role = Role::Reference;
    std::string group;                  ///< named group; empty for groups that are counted
    std::size_t needed = 1;             ///< of the group
    std::optional<std::size_t> counted; ///< size of a group without a name
};
StatedRole statedRole(std::string_view text);

/// Groups by name; those without a name are as many rows of the same words as they say they have, in the scheme's
/// order.
void buildGroups(Scheme& scheme);

} // namespace parkcarbon::engine::indicators

#pragma once

#include "../recipe.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace parkcarbon::engine::inventory {

/// A gas or refrigerant blend of the table of warming potentials, by id, name or alias (R-134a); VARIANT_MISSING,
/// VARIANT_UNKNOWN when there is none.
struct ChosenGas {
    const reference::GwpRow* row = nullptr;
    std::optional<RecipeIssue> issue;
};

ChosenGas chooseGas(const reference::Library& library, std::string_view item, std::string_view name);

} // namespace parkcarbon::engine::inventory

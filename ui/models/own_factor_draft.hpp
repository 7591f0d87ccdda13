#pragma once

#include <parkcarbon/reference/catalogue.hpp>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace parkcarbon::ui {

/// What a listed factor says of a new own factor: fields of own_factors and their texts. What it does not say (the
/// item of a process, say) is left to the user.
using OwnFactorDraft = std::vector<std::pair<std::string, std::string>>;

/// Indices of the factor's values that an own factor can replace; none where calculations take no own factor.
std::vector<std::size_t> valuesForOwnFactor(const reference::FactorHit& factor);
/// `value`: one of `valuesForOwnFactor`.
OwnFactorDraft ownFactorDraft(const reference::FactorHit& factor, std::size_t value);

} // namespace parkcarbon::ui

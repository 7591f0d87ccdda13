#pragma once

#include "../factor_product.hpp"
#include "../item_name.hpp"

#include <parkcarbon/reference/library.hpp>

#include <vector>

/// The carbonates of the factor table, for every method that burns or dissolves them.
namespace parkcarbon::engine::inventory {

/// All carbonates with a CO2 factor per tonne of the pure carbonate, by formula: "caco3", "camg-co3-2", …
std::vector<FactorProduct> carbonates(const reference::Library& library);

/// The item with the formula of its mineral in place of the mineral's name: `carbonate:limestone` is `carbonate:caco3`.
ItemName withFormulaOfMineral(ItemName item);

} // namespace parkcarbon::engine::inventory

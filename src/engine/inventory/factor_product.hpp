#pragma once

#include "item_name.hpp"
#include "recipe.hpp"

#include <parkcarbon/reference/library.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::engine::inventory {

/// A product or process of a factor table with all its rows: what an item may name behind its colon.
struct FactorProduct {
    std::string key; ///< second part of the rows' ids, e.g. "fesi-75-pct"
    std::string name_zh;
    std::string name_en;
    std::vector<const reference::ListedFactor*> rows;

    /// The row whose id ends with `/<suffix>`, e.g. "ef/co2" or "mcf"; nullptr when there is none.
    const reference::ListedFactor* row(std::string_view suffix) const;
};

/// The products of a category of the table, in its order; `category_key` is the first part of the ids.
std::vector<FactorProduct> factorProducts(const reference::ListedFactorTable& table, std::string_view category_key);

/// The product that a variant names by key, Chinese or English name (case, width, spaces and punctuation aside); else
/// the only one whose key begins with the variant's words ("bof" for "bof-steel"), or the only one that has them ("isf"
/// for "lead-isf"); nullptr for none.
const FactorProduct* findProduct(std::span<const FactorProduct> products, std::string_view variant);

/// The product behind an item, or what to say about it.
struct ChosenProduct {
    const FactorProduct* product = nullptr;
    std::optional<RecipeIssue> issue; ///< VARIANT_MISSING, VARIANT_UNKNOWN (errors), VARIANT_ASSUMED (warning)
};

/// The product that the item's variant names. When it names none: the only product, else the one with key
/// `default_product` where there is such.
ChosenProduct chooseProduct(std::span<const FactorProduct> products, const ItemName& item, const char* default_product);

/// The keys, for whoever has to choose: "a, b, c".
std::string productKeys(std::span<const FactorProduct> products);

} // namespace parkcarbon::engine::inventory

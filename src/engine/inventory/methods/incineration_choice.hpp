#pragma once

#include "../item_name.hpp"
#include "../recipe.hpp"

#include <array>
#include <optional>
#include <span>
#include <string>

namespace parkcarbon::engine::inventory {

/// One kind of waste with the sets of factors that know it.
struct BurntWaste {
    const char* item;
    const char* name_zh;
    const char* name_en;
    /// Product keys in the sets, in the order of `kIncinerationSets`; empty where a set does not know the waste.
    std::array<const char*, 3> keys;
    const char* n2o_product; ///< of the incineration table; empty = no default
    bool is_municipal;       ///< CH4 by technology has defaults; `ipcc` goes by the mix
};

inline constexpr std::array<const char*, 3> kIncinerationSets = {"provincial-2025", "provincial-2011", "ipcc"};
inline constexpr const char* kUsualTechnology = "continuous-stoker";

std::span<const BurntWaste> burntWastes();

/// What an item names: the waste, the set of its carbon, the technology.
struct IncinerationChoice {
    const BurntWaste* waste = nullptr;
    std::size_t set = 0;    ///< index into kIncinerationSets
    std::string technology; ///< key such as "batch-stoker"
    std::optional<RecipeIssue> issue;

    bool byMix() const { return waste != nullptr && waste->is_municipal && set == 2; }
    /// The carbon parameters' row: suffixes differ from set to set.
    const reference::ListedFactor* row(const reference::Library& library, std::string_view parameter) const;
    const reference::ListedFactor* methaneRow(const reference::Library& library) const;
    const reference::ListedFactor* nitrousOxideRow(const reference::Library& library) const;
};

const BurntWaste* burntWaste(const ItemName& item);
IncinerationChoice chooseIncineration(const ItemName& item, const domain::ParameterSet& parameters,
                                      const reference::Library& library);

} // namespace parkcarbon::engine::inventory

#include "carbonates.hpp"

#include <parkcarbon/base/utf8.hpp>

#include <algorithm>
#include <array>

namespace parkcarbon::engine::inventory {
namespace {

struct Mineral {
    std::string_view name;
    const char* carbonate;
};
/// Minerals of the 2006 IPCC Guidelines Vol. 3, Table 2.1, as pure carbonates.
constexpr std::array kMinerals = {
    Mineral{"limestone", "caco3"}, Mineral{"calcite", "caco3"},       Mineral{"aragonite", "caco3"},
    Mineral{"石灰石", "caco3"},    Mineral{"方解石", "caco3"},        Mineral{"magnesite", "mgco3"},
    Mineral{"菱镁矿", "mgco3"},    Mineral{"dolomite", "camg-co3-2"}, Mineral{"白云石", "camg-co3-2"},
    Mineral{"siderite", "feco3"},  Mineral{"菱铁矿", "feco3"},        Mineral{"rhodochrosite", "mnco3"},
    Mineral{"菱锰矿", "mnco3"},    Mineral{"soda ash", "na2co3"},     Mineral{"soda-ash", "na2co3"},
    Mineral{"纯碱", "na2co3"},
};

} // namespace

std::vector<FactorProduct> carbonates(const reference::Library& library) {
    return factorProducts(library.processFactors(), "carbonate");
}

ItemName withFormulaOfMineral(ItemName item) {
    const std::string name = base::toLowerAscii(item.variant);
    const auto* const mineral =
        std::find_if(kMinerals.begin(), kMinerals.end(), [&](const Mineral& known) { return known.name == name; });
    if (mineral != kMinerals.end()) {
        item.variant = mineral->carbonate;
    }
    return item;
}

} // namespace parkcarbon::engine::inventory

#include "incineration_choice.hpp"

#include "../factor_product.hpp"
#include "waste_mix.hpp"

#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <algorithm>

namespace parkcarbon::engine::inventory {
namespace {

constexpr std::array<const char*, 3> kSetCategories = {"incineration-provincial-guide-2025-as-coded",
                                                       "incineration-provincial-guide-2011", "incineration"};
constexpr std::size_t kIpcc = 2;

constexpr std::array kWastes = {
    BurntWaste{"msw", "生活垃圾焚烧", "Municipal solid waste burnt", {"msw", "msw", "mix"}, "", true},
    BurntWaste{"hazardous",
               "危险废物焚烧",
               "Hazardous waste burnt",
               {"hazardous", "hazardous", ""},
               "industrial-waste",
               false},
    BurntWaste{
        "sludge", "污泥焚烧", "Sewage sludge burnt", {"", "sludge", "sewage-sludge"}, "sewage-sludge-wet", false},
    BurntWaste{"clinical", "医疗废物焚烧", "Clinical waste burnt", {"", "", "clinical-waste"}, "", false},
    BurntWaste{"industrial",
               "工业固体废物焚烧",
               "Industrial waste burnt",
               {"", "", "industrial-waste"},
               "industrial-waste",
               false},
    BurntWaste{
        "fossil_liquid", "化石液体废物焚烧", "Fossil liquid waste burnt", {"", "", "fossil-liquid-waste"}, "", false},
};

struct WasteAlias {
    std::string_view written;
    std::string_view item;
};
constexpr std::array kWasteAliases = {
    WasteAlias{"生活垃圾", "msw"},
    WasteAlias{"城市固体废物", "msw"},
    WasteAlias{"危险废物", "hazardous"},
    WasteAlias{"污泥", "sludge"},
    WasteAlias{"医疗废物", "clinical"},
    WasteAlias{"工业固体废物", "industrial"},
    WasteAlias{"mix", "msw"},
    WasteAlias{"sewage_sludge", "sludge"},
    WasteAlias{"fossil liquid", "fossil_liquid"},
    WasteAlias{"废矿物油", "fossil_liquid"},
};

std::vector<FactorProduct> technologies(const reference::Library& library) {
    std::vector<FactorProduct> all = factorProducts(library.wasteFactors(), "incineration");
    std::erase_if(all, [](const FactorProduct& product) { return product.row("ef-ch4") == nullptr; });
    return all;
}

bool knows(const BurntWaste& waste, std::size_t set) {
    return waste.keys[set][0] != '\0';
}

std::string choices(const BurntWaste& waste, const reference::Library& library) {
    std::string text;
    for (std::size_t set = 0; set < kIncinerationSets.size(); ++set) {
        if (knows(waste, set)) {
            text += (text.empty() ? "" : ", ") + std::string(kIncinerationSets[set]);
        }
    }
    return waste.is_municipal ? text + "; " + productKeys(technologies(library)) : text;
}

/// Notes what a part of the variant names; false when it is neither a set nor a technology of the waste.
bool readPart(const std::string& part, const std::vector<FactorProduct>& known, IncinerationChoice& choice,
              bool& names_set) {
    const std::string folded = base::toLowerAscii(part);
    for (std::size_t set = 0; set < kIncinerationSets.size(); ++set) {
        if (folded == kIncinerationSets[set] && knows(*choice.waste, set)) {
            choice.set = set;
            names_set = true;
            return true;
        }
    }
    const FactorProduct* const technology = choice.waste->is_municipal ? findProduct(known, part) : nullptr;
    if (technology != nullptr) {
        choice.technology = technology->key;
    }
    return technology != nullptr;
}

} // namespace

std::span<const BurntWaste> burntWastes() {
    return kWastes;
}

const BurntWaste* burntWaste(const ItemName& item) {
    const auto* const alias = std::find_if(kWasteAliases.begin(), kWasteAliases.end(),
                                           [&](const WasteAlias& known) { return known.written == item.base; });
    const std::string_view name = alias == kWasteAliases.end() ? std::string_view(item.base) : alias->item;
    const auto* const found =
        std::find_if(kWastes.begin(), kWastes.end(), [&](const BurntWaste& waste) { return waste.item == name; });
    return found == kWastes.end() ? nullptr : found;
}

const reference::ListedFactor* IncinerationChoice::row(const reference::Library& library,
                                                       std::string_view parameter) const {
    struct Suffix {
        std::string_view parameter;
        std::array<const char*, 3> by_set;
    };
    constexpr std::array kSuffixes = {Suffix{"ccw", {"ccw", "ccw", "cf"}}, Suffix{"fcf", {"fcf", "fcf", "fcf"}},
                                      Suffix{"ef", {"ce", "ef", "of"}}};
    const auto* const suffix = std::find_if(kSuffixes.begin(), kSuffixes.end(),
                                            [&](const Suffix& known) { return known.parameter == parameter; });
    return library.wasteFactors().find(std::string(kSetCategories[set]) + "/" + waste->keys[set] + "/" +
                                       suffix->by_set[set]);
}

const reference::ListedFactor* IncinerationChoice::methaneRow(const reference::Library& library) const {
    return waste->is_municipal ? library.wasteFactors().find("incineration/" + technology + "/ef-ch4") : nullptr;
}

const reference::ListedFactor* IncinerationChoice::nitrousOxideRow(const reference::Library& library) const {
    std::string product = waste->n2o_product;
    if (waste->is_municipal) {
        product = technology.starts_with("batch") ? "msw-batch" : "msw-continuous-semi-continuous";
    }
    return library.wasteFactors().find("incineration/" + product + "/ef-n2o");
}

IncinerationChoice chooseIncineration(const ItemName& item, const domain::ParameterSet& parameters,
                                      const reference::Library& library) {
    IncinerationChoice choice;
    choice.waste = burntWaste(item);
    const std::vector<FactorProduct> known = technologies(library);
    const bool by_mix = item.base == "mix" || (choice.waste->is_municipal && statesShares(parameters));
    bool names_set = by_mix;
    std::size_t sets = 0;
    for (std::size_t set = kIncinerationSets.size(); set-- > 0;) {
        if (knows(*choice.waste, set)) {
            choice.set = set;
            ++sets;
        }
    }
    for (const std::string& part : variantParts(item)) {
        if (!readPart(part, known, choice, names_set)) {
            choice.issue = RecipeIssue{kVariantUnknown,
                                       base::Severity::Error,
                                       {{"value", part}, {"expected", choices(*choice.waste, library)}},
                                       "item"};
            return choice;
        }
    }
    choice.set = by_mix ? kIpcc : choice.set;
    const bool own_carbon = parameters.find("ccw") != nullptr && parameters.find("fcf") != nullptr;
    const bool set_assumed = !names_set && sets > 1 && !own_carbon;
    const bool technology_assumed =
        choice.waste->is_municipal && choice.technology.empty() && parameters.find("ef_ch4") == nullptr;
    if (choice.technology.empty()) {
        choice.technology = kUsualTechnology;
    }
    if (set_assumed || technology_assumed) {
        std::string assumed = set_assumed ? kIncinerationSets[choice.set] : "";
        if (technology_assumed) {
            assumed += (assumed.empty() ? "" : "/") + choice.technology;
        }
        choice.issue =
            RecipeIssue{kVariantAssumed,
                        base::Severity::Warning,
                        {{"value", item.base}, {"assumed", assumed}, {"expected", choices(*choice.waste, library)}},
                        "item"};
    }
    return choice;
}

} // namespace parkcarbon::engine::inventory

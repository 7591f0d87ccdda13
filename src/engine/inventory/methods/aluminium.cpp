#include "aluminium.hpp"

#include "../factor_product.hpp"
#include "../factor_uncertainty.hpp"
#include "../item_name.hpp"
#include "../method_draft.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace parkcarbon::engine::inventory {
namespace {

constexpr const char* kAluminiumItem = "aluminium";
constexpr const char* kUsualAluminium = "mee";
constexpr const char* kAmericanSpelling = "aluminum";
constexpr const char* kChineseCell = "cwpb"; // Chinese smelters have point-fed prebake cells
constexpr const char* kSlopeUnit = "kg/t/(min/day)";
constexpr double kMinutesPerDay = 1440.0;

/// One set of defaults: which products of the table its factors are.
struct Smelter {
    const char* key;
    const char* name_zh;
    const char* name_en;
    const char* anode_product; ///< with the net anode consumption or with the CO2 factor
    const char* gas_product;   ///< with the factors of CF4 and C2F6
    const char* cell_product;  ///< with slope and weight fraction
};
constexpr std::array kSmelters = {
    Smelter{"mee", "电解铝（生态环境部新指南）", "Primary aluminium (newer MEE guide)", "china-newer-mee-guide",
            "china-newer-mee-guide", kChineseCell},
    Smelter{"ndrc", "电解铝（发改委指南）", "Primary aluminium (NDRC guide)", "china-ndrc-guide", "china-ndrc-guide",
            kChineseCell},
    Smelter{"cwpb", "电解铝，中间下料预焙槽（IPCC）", "Primary aluminium, centre-worked prebake (IPCC)", "prebake",
            "cwpb", "cwpb"},
    Smelter{"swpb", "电解铝，边部下料预焙槽（IPCC）", "Primary aluminium, side-worked prebake (IPCC)", "prebake",
            "swpb", "swpb"},
    Smelter{"vss", "电解铝，竖罐自焙槽（IPCC）", "Primary aluminium, vertical-stud Söderberg (IPCC)", "soderberg",
            "vss", "vss"},
    Smelter{"hss", "电解铝，横罐自焙槽（IPCC）", "Primary aluminium, horizontal-stud Söderberg (IPCC)", "soderberg",
            "hss", "hss"},
};

std::vector<FactorProduct> smelterProducts() {
    std::vector<FactorProduct> products;
    for (const Smelter& smelter : kSmelters) {
        products.push_back({smelter.key, smelter.name_zh, smelter.name_en, {}});
    }
    return products;
}

const Smelter& smelterOf(std::string_view key) {
    return *std::find_if(kSmelters.begin(), kSmelters.end(),
                         [&](const Smelter& smelter) { return smelter.key == key; });
}

/// The table's row of a product by the end of its id; nullptr when there is none.
const reference::ListedFactor* aluminiumRow(const reference::Library& library, const std::string& product,
                                            const char* parameter) {
    return library.processFactors().find("aluminium/" + product + "/" + parameter);
}

const reference::ListedFactor* gasRow(const reference::Library& library, const Smelter& smelter, const char* gas) {
    const auto* const ipcc = aluminiumRow(library, smelter.gas_product, (std::string("ef-ipcc-tier-1/") + gas).c_str());
    return ipcc != nullptr ? ipcc : aluminiumRow(library, smelter.gas_product, (std::string("ef/") + gas).c_str());
}

ParameterSpecs smelterParameters(const reference::Library& library, const Smelter& smelter) {
    const auto anode = [&](const char* parameter) { return aluminiumRow(library, smelter.anode_product, parameter); };
    const auto cell = [&](const char* parameter) { return aluminiumRow(library, smelter.cell_product, parameter); };
    return withUncertainty({
        parameterFrom("ef", "tCO2/t", anode("ef/co2"), 0.0, 3.0),
        parameterFrom("net_anode_consumption", "t/t", anode("net-anode-consumption/c"), 0.0, 1.0),
        parameterFrom("anode_sulphur", "", aluminiumRow(library, "china", "anode-sulphur-content/c"), 0.0, 0.2),
        parameterFrom("anode_ash", "", aluminiumRow(library, "china", "anode-ash-content/c"), 0.0, 0.2),
        parameterFrom("ef_cf4", "kg/t", gasRow(library, smelter, "cf4")),
        parameterFrom("ef_c2f6", "kg/t", gasRow(library, smelter, "c2f6")),
        statedParameter("anode_effect_minutes", "min/day", 0.0, kMinutesPerDay),
        parameterFrom("slope", kSlopeUnit, cell("slope-coefficient/cf4")),
        parameterFrom("c2f6_fraction", "", cell("c2f6-cf4-weight-fraction/c2f6"), 0.0, 1.0),
    });
}

bool states(const MethodDraft& draft, std::string_view parameter) {
    return draft.request().parameters.find(parameter) != nullptr;
}

void emitAnodes(MethodDraft& draft, bool consumption_known, double half_width_pct) {
    if (states(draft, "ef") || (!consumption_known && !states(draft, "net_anode_consumption"))) {
        draft.emit("CO2", draft.value("ef", "EF"), 0.0, "CO2 = AD × EF", half_width_pct);
        return;
    }
    const double consumption = draft.value("net_anode_consumption", "NC");
    const double sulphur = draft.value("anode_sulphur", "S");
    const double ash = draft.value("anode_ash", "Ash");
    const double carbon = draft.computed("1 − S − Ash", "anode_carbon", 1.0 - sulphur - ash, "tC/t");
    draft.emit("CO2", consumption * carbon * draft.carbonToCo2(), 0.0, "CO2 = AD × NC × (1 − S − Ash) × 44/12",
               half_width_pct);
}

void emitByFactor(MethodDraft& draft, const std::string& gas, const char* parameter, double half_width_pct) {
    const double factor = draft.value(parameter, "EF_" + gas);
    draft.emit(gas, factor * draft.constant("10⁻³", "kg_to_t", 1e-3, "t/kg"), 0.0, gas + " = AD × EF × 10⁻³",
               half_width_pct);
}

double cf4BySlope(MethodDraft& draft) {
    const double slope = draft.value("slope", "S");
    return slope * draft.value("anode_effect_minutes", "AEM") * draft.constant("10⁻³", "kg_to_t", 1e-3, "t/kg");
}

void emitBySlope(MethodDraft& draft, double half_width_pct) {
    const std::size_t issues_before = draft.recipe().issues.size();
    draft.emit("CF4", cf4BySlope(draft), 0.0, "CF4 = AD × S × AEM × 10⁻³", half_width_pct);
    if (draft.recipe().issues.size() > issues_before) {
        return; // what is wrong with the first gas would only be said again
    }
    const double cf4 = cf4BySlope(draft);
    draft.emit("C2F6", cf4 * draft.value("c2f6_fraction", "F"), 0.0, "C2F6 = AD × S × AEM × 10⁻³ × F", half_width_pct);
}

} // namespace

bool Aluminium::computes(domain::ActivityCategory category, std::string_view item,
                         const domain::ParameterSet& /*parameters*/) const {
    const std::string base = itemName(item).base;
    return category == domain::ActivityCategory::Process && (base == kAluminiumItem || base == kAmericanSpelling);
}

Recipe Aluminium::compile(const RecipeRequest& request) const {
    const auto products = smelterProducts();
    const ItemName name = itemName(request.item);
    const ChosenProduct chosen = chooseProduct(products, name, kUsualAluminium);
    const Smelter& smelter = smelterOf(chosen.product == nullptr ? kUsualAluminium : chosen.product->key);
    MethodDraft draft(request, id(), smelter.name_zh, smelterParameters(request.library, smelter));
    if (chosen.issue) {
        draft.report(*chosen.issue);
    }
    if (chosen.product == nullptr || !draft.takesQuantityIn("t")) {
        return draft.take();
    }
    const auto& doubts = request.library.uncertainty();
    const bool consumption_known =
        aluminiumRow(request.library, smelter.anode_product, "net-anode-consumption/c") != nullptr;
    emitAnodes(draft, consumption_known, listedHalfWidthPct(doubts, "aluminium", "anode CO2 Tier 1", "EF CO2"));
    if (states(draft, "anode_effect_minutes")) {
        emitBySlope(draft, listedHalfWidthPct(doubts, "aluminium PFC slope", smelter.cell_product, "slope CF4"));
    } else {
        const double half_width = listedHalfWidthPct(doubts, "aluminium PFC Tier 1", smelter.gas_product, "EF CF4");
        emitByFactor(draft, "CF4", "ef_cf4", half_width);
        emitByFactor(draft, "C2F6", "ef_c2f6", half_width);
    }
    return draft.take();
}

std::vector<MethodDescription> Aluminium::describe(const reference::Library& library,
                                                   const reference::FuelSet& /*fuel_set*/) const {
    std::vector<MethodDescription> descriptions;
    const auto add = [&](const std::string& item, const Smelter& smelter) {
        descriptions.push_back({"process",
                                item,
                                smelter.name_zh,
                                smelter.name_en,
                                "CO2 = AD × NC × (1 − S − Ash) × 44/12 | AD × EF; CF4 = AD × EF | AD × S × AEM; "
                                "C2F6 = AD × EF | CF4 × F",
                                {"CO2", "CF4", "C2F6"},
                                {{"AD", "t"}},
                                smelterParameters(library, smelter)});
    };
    add(kAluminiumItem, smelterOf(kUsualAluminium));
    for (const Smelter& smelter : kSmelters) {
        add(std::string(kAluminiumItem) + ":" + smelter.key, smelter);
    }
    return descriptions;
}

} // namespace parkcarbon::engine::inventory

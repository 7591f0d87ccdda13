#include "industrial_wastewater.hpp"

#include "../factor_product.hpp"
#include "../factor_uncertainty.hpp"
#include "../item_name.hpp"
#include "wastewater_gases.hpp"

#include <array>

namespace parkcarbon::engine::inventory {
namespace {

constexpr const char* kIndustrial = "industrial";
constexpr const char* kByProduct = "industrial_by_product";
constexpr const char* kCodBo = "wastewater/cod-basis/bo";

bool isByProduct(const ItemName& item) {
    return isNamed(item, {kByProduct, "工业废水产品法"});
}

/// Treatments of the IPCC, industries of the NDRC guides (their keys without the range), and the provincial guide of
/// 2025.
std::vector<FactorProduct> industrialTreatments(const reference::Library& library) {
    std::vector<FactorProduct> all = factorProducts(library.wasteFactors(), "industrial-wastewater");
    for (FactorProduct& industry : factorProducts(library.wasteFactors(), "industrial-wastewater-china-guides")) {
        industry.key = industry.key.substr(0, industry.key.find("-range"));
        industry.name_en = industry.name_en.substr(0, industry.name_en.find(", range"));
        industry.name_zh = industry.name_zh.substr(0, industry.name_zh.find("，"));
        all.push_back(std::move(industry));
    }
    for (FactorProduct& treatment :
         factorProducts(library.wasteFactors(), "industrial-wastewater-provincial-guide-2025-as-coded")) {
        treatment.key += "-provincial-2025";
        all.push_back(std::move(treatment));
    }
    return all;
}

/// Short names that people write for an industry.
std::string treatmentName(const std::string& written) {
    struct Alias {
        std::string_view written;
        const char* key;
    };
    constexpr std::array kAliases = {
        Alias{"paper", "pulp-and-paper"}, Alias{"造纸业", "pulp-and-paper"}, Alias{"食品", "food"},
        Alias{"食品制造业", "food"},      Alias{"饮料", "beverage"},         Alias{"酒、饮料和精制茶", "beverage"},
        Alias{"烟草制品", "tobacco"}};
    for (const Alias& alias : kAliases) {
        if (alias.written == written) {
            return alias.key;
        }
    }
    return written;
}

const reference::ListedFactor* correctionFactor(const FactorProduct* treatment) {
    if (treatment == nullptr) {
        return nullptr;
    }
    const auto* const ipcc = treatment->row("mcf");
    return ipcc != nullptr ? ipcc : treatment->row("mcf-recommended");
}

/// What the item names: a treatment, a product or both.
struct IndustrialSource {
    bool by_product = false;
    std::vector<FactorProduct> treatments;
    std::vector<FactorProduct> products;
    ChosenProduct treatment;
    ChosenProduct product;

    IndustrialSource(const ItemName& item, const reference::Library& library)
        : by_product(isByProduct(item)), treatments(industrialTreatments(library)),
          products(factorProducts(library.wasteFactors(), "industrial-wastewater-generation")) {
        const std::vector<std::string> parts = variantParts(item);
        const std::size_t place = by_product ? 1 : 0;
        const std::string named = parts.size() > place ? treatmentName(parts[place]) : std::string();
        treatment = chooseProduct(treatments, {item.base, named}, nullptr);
        if (by_product) {
            product = chooseProduct(products, {item.base, parts.empty() ? std::string() : parts[0]}, nullptr);
        }
    }
};

ParameterSpecs industrialParameters(const reference::Library& library, bool by_product, const FactorProduct* product,
                                    const FactorProduct* treatment, const domain::ParameterSet* parameters) {
    ParameterSpecs specs;
    if (by_product) {
        specs.push_back(parameterFrom("wastewater_per_product", "m3/t",
                                      product == nullptr ? nullptr : product->row("wastewater-per-product")));
    }
    specs.push_back(parameterFrom("cod_in", "kg/m3", product == nullptr ? nullptr : product->row("cod-of-wastewater")));
    specs.push_back(statedParameter("cod_out", "kg/m3"));
    for (ParameterSpec& spec : methaneParameters(library, kCodBo, correctionFactor(treatment), parameters)) {
        specs.push_back(std::move(spec));
    }
    for (ParameterSpec& spec : nitrogenParameters(library)) {
        specs.push_back(std::move(spec));
    }
    return withUncertainty(std::move(specs));
}

void emitIndustrial(MethodDraft& draft, bool by_product) {
    const reference::UncertaintyDefaults& doubts = draft.request().library.uncertainty();
    const double half_width = listedHalfWidthPct(doubts, "industrial wastewater", "Bo", "EF");
    if (!by_product && draft.measuredIn("t")) {
        if (draft.takesQuantityIn("t")) {
            emitWastewaterMethane(draft, 1.0, "CH4 = (AD − S) × B0 × MCF − R", half_width);
        }
        return;
    }
    if (!draft.takesQuantityIn(by_product ? "t" : "m3")) {
        return;
    }
    const double volume_m3 = by_product ? draft.value("wastewater_per_product", "w") : 1.0;
    const double load_t = loadPerCubicMetre(draft, kChemicalDemand);
    const std::string volume = by_product ? "w × " : "";
    emitWastewaterMethane(draft, volume_m3 * load_t,
                          "CH4 = (AD × " + volume + "(COD_in − COD_out) × 10⁻³ − S) × B0 × MCF − R", half_width);
    if (by_product &&
        (draft.request().parameters.find("n_in") != nullptr || draft.request().parameters.find("n_out") != nullptr)) {
        draft.value("wastewater_per_product", "w");
    }
    emitNitrogenOf(draft, volume_m3, volume);
}

} // namespace

bool IndustrialWastewater::computes(domain::ActivityCategory category, std::string_view item,
                                    const domain::ParameterSet& /*parameters*/) const {
    const ItemName name = itemName(item);
    return category == domain::ActivityCategory::Wastewater &&
           (isNamed(name, {kIndustrial, "工业废水"}) || isByProduct(name));
}

Recipe IndustrialWastewater::compile(const RecipeRequest& request) const {
    const ItemName name = itemName(request.item);
    const IndustrialSource source(name, request.library);
    const bool own_mcf = request.parameters.find("mcf") != nullptr;
    const bool own_flow =
        request.parameters.find("cod_in") != nullptr && request.parameters.find("wastewater_per_product") != nullptr;
    MethodDraft draft(request, id(), std::string(request.item),
                      industrialParameters(request.library, source.by_product, source.product.product,
                                           source.treatment.product, &request.parameters));
    if (source.treatment.issue && !own_mcf) {
        draft.report(*source.treatment.issue);
        return draft.take();
    }
    if (source.product.issue && !own_flow) {
        draft.report(*source.product.issue);
        return draft.take();
    }
    emitIndustrial(draft, source.by_product);
    return draft.take();
}

std::vector<MethodDescription> IndustrialWastewater::describe(const reference::Library& library,
                                                              const reference::FuelSet& /*fuel_set*/) const {
    std::vector<MethodDescription> descriptions;
    const auto add = [&](const std::string& item, const std::string& zh, const std::string& en, bool by_product,
                         const FactorProduct* product, const FactorProduct* treatment) {
        descriptions.push_back({"wastewater",
                                item,
                                "工业废水处理" + zh,
                                "Industrial wastewater" + en,
                                "CH4 = (TOW − S) × B0 × MCF − R; TOW = AD × (COD_in − COD_out); N2O = N × EF × 44/28",
                                {"CH4", "N2O"},
                                {{"AD", by_product ? "t" : "m3"}},
                                industrialParameters(library, by_product, product, treatment, nullptr)});
    };
    add(kIndustrial, "", "", false, nullptr, nullptr);
    for (const FactorProduct& treatment : industrialTreatments(library)) {
        add(std::string(kIndustrial) + ":" + treatment.key, "：" + treatment.name_zh, ": " + treatment.name_en, false,
            nullptr, &treatment);
    }
    for (const FactorProduct& product : factorProducts(library.wasteFactors(), "industrial-wastewater-generation")) {
        add(std::string(kByProduct) + ":" + product.key, "（按产品产量）：" + product.name_zh,
            " by product: " + product.name_en, true, &product, nullptr);
    }
    return descriptions;
}

} // namespace parkcarbon::engine::inventory

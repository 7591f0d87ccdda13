#include "domestic_wastewater.hpp"

#include "../factor_product.hpp"
#include "../factor_uncertainty.hpp"
#include "../item_name.hpp"
#include "../mass_ratios.hpp"
#include "wastewater_gases.hpp"

#include <algorithm>

namespace parkcarbon::engine::inventory {
namespace {

constexpr const char* kDomestic = "domestic";
constexpr const char* kBodBo = "wastewater/bod-basis/bo";
constexpr const char* kBodPerPerson = "domestic-wastewater/bod5-per-person-asia/factor";
constexpr const char* kCollected = "wastewater/domestic-i-collected/factor";
constexpr double kDaysPerYear = 365.0;

/// Systems of the IPCC, and of the provincial guide of 2025; rows without MCF are no systems.
std::vector<FactorProduct> domesticSystems(const reference::Library& library) {
    std::vector<FactorProduct> all = factorProducts(library.wasteFactors(), "domestic-wastewater");
    for (FactorProduct& system :
         factorProducts(library.wasteFactors(), "domestic-wastewater-provincial-guide-2025-as-coded")) {
        system.key += "-provincial-2025";
        all.push_back(std::move(system));
    }
    std::erase_if(all, [](const FactorProduct& product) { return product.row("mcf") == nullptr; });
    return all;
}

ParameterSpecs domesticParameters(const reference::Library& library, const FactorProduct* system,
                                  const domain::ParameterSet* parameters) {
    const reference::ListedFactorTable& table = library.wasteFactors();
    ParameterSpecs specs = {
        statedParameter("bod_in", "kg/m3"),
        statedParameter("bod_out", "kg/m3"),
        parameterFrom("bod_per_person", "g/person/day", table.find(kBodPerPerson)),
        parameterFrom("i_factor", "", table.find(kCollected), 1.0, 10.0),
        constantParameter("days", "d", kDaysPerYear, "2006 IPCC Guidelines Vol. 5, equation 6.3", 0.0, 366.0),
    };
    for (ParameterSpec& spec :
         methaneParameters(library, kBodBo, system == nullptr ? nullptr : system->row("mcf"), parameters)) {
        specs.push_back(std::move(spec));
    }
    for (ParameterSpec& spec : nitrogenParameters(library)) {
        specs.push_back(std::move(spec));
    }
    return withUncertainty(std::move(specs));
}

/// Tonnes of BOD per person in the period: BOD × 10⁻⁶ × I × days.
double loadPerPerson(MethodDraft& draft) {
    const double grams = draft.value("bod_per_person", "BOD");
    const double tonnes = draft.constant("10⁻⁶", "g_to_t", kTonnesPerGram, "t/g");
    const double collected = draft.value("i_factor", "I");
    return grams * tonnes * collected * draft.value("days", "d");
}

void emitDomestic(MethodDraft& draft) {
    const double half_width =
        listedHalfWidthPct(draft.request().library.uncertainty(), "domestic wastewater", "Bo", "EF");
    if (draft.measuredIn("person") && draft.takesQuantityIn("person")) {
        emitWastewaterMethane(draft, loadPerPerson(draft), "CH4 = (AD × BOD × 10⁻⁶ × I × d − S) × B0 × MCF − R",
                              half_width);
    } else if (draft.measuredIn("m3") && draft.takesQuantityIn("m3")) {
        emitWastewaterMethane(draft, loadPerCubicMetre(draft, kBiochemicalDemand),
                              "CH4 = (AD × (BOD_in − BOD_out) × 10⁻³ − S) × B0 × MCF − R", half_width);
        emitNitrogenOf(draft, 1.0, "");
    } else if (draft.takesQuantityIn("t")) {
        emitWastewaterMethane(draft, 1.0, "CH4 = (AD − S) × B0 × MCF − R", half_width);
    }
}

} // namespace

bool DomesticWastewater::computes(domain::ActivityCategory category, std::string_view item,
                                  const domain::ParameterSet& /*parameters*/) const {
    return category == domain::ActivityCategory::Wastewater && isNamed(itemName(item), {kDomestic, "生活污水"});
}

Recipe DomesticWastewater::compile(const RecipeRequest& request) const {
    const auto systems = domesticSystems(request.library);
    const ChosenProduct system = chooseProduct(systems, itemName(request.item), nullptr);
    MethodDraft draft(request, id(), std::string(request.item),
                      domesticParameters(request.library, system.product, &request.parameters));
    if (system.issue && request.parameters.find("mcf") == nullptr) {
        draft.report(*system.issue);
        return draft.take();
    }
    emitDomestic(draft);
    return draft.take();
}

std::vector<MethodDescription> DomesticWastewater::describe(const reference::Library& library,
                                                            const reference::FuelSet& /*fuel_set*/) const {
    std::vector<MethodDescription> descriptions;
    const auto add = [&](const std::string& item, const std::string& zh, const std::string& en,
                         const FactorProduct* system) {
        descriptions.push_back({"wastewater",
                                item,
                                "生活污水处理" + zh,
                                "Domestic wastewater" + en,
                                "CH4 = (TOW − S) × B0 × MCF − R; TOW = BOD, persons × BOD × I × d, or AD × (BOD_in − "
                                "BOD_out)",
                                {"CH4", "N2O"},
                                {{"AD", "t"}},
                                domesticParameters(library, system, nullptr)});
    };
    add(kDomestic, "", "", nullptr);
    for (const FactorProduct& system : domesticSystems(library)) {
        add(std::string(kDomestic) + ":" + system.key, "：" + system.name_zh, ": " + system.name_en, &system);
    }
    return descriptions;
}

} // namespace parkcarbon::engine::inventory

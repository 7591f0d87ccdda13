#include "wastewater_nitrogen.hpp"

#include "../factor_uncertainty.hpp"
#include "../item_name.hpp"
#include "../mass_ratios.hpp"
#include "wastewater_gases.hpp"

namespace parkcarbon::engine::inventory {
namespace {

constexpr const char* kEffluent = "nitrogen_effluent";
constexpr const char* kPlant = "plant_n2o";
constexpr const char* kIpccNitrogen = "2006 IPCC Guidelines Vol. 5, Table 6.11";

bool isPlant(const ItemName& item) {
    return isNamed(item, {kPlant, "污水处理厂氧化亚氮"});
}

ParameterSpec coDischarge(const reference::Library& library) {
    return parameterFrom("f_ind_com", "",
                         library.wasteFactors().find("wastewater/industrial-co-discharge-f-ind-com/factor"), 1.0, 10.0);
}

ParameterSpecs effluentParameters(const reference::Library& library) {
    const reference::ListedFactorTable& table = library.wasteFactors();
    return withUncertainty({statedParameter("protein", "kg/person/a"),
                            parameterFrom("f_npr", "kg/kg", table.find("wastewater/n-in-protein/factor"), 0.0, 1.0),
                            constantParameter("f_non_con", "", 1.1, kIpccNitrogen, 1.0, 10.0), coDischarge(library),
                            statedParameter("n_sludge", "t"), nitrogenParameters(library).back()});
}

ParameterSpecs plantParameters(const reference::Library& library) {
    return withUncertainty(
        {constantParameter("t_plant", "", 1.0, "2006 IPCC Guidelines Vol. 5, equation 6.9: everybody counted is served",
                           0.0, 1.0),
         coDischarge(library),
         parameterFrom("ef_n2o", "g/person/a",
                       library.wasteFactors().find("wastewater/advanced-centralised-plant/ef-n2o"))});
}

void emitEffluent(MethodDraft& draft) {
    if (!draft.measuredIn("person")) {
        if (draft.takesQuantityIn("t")) {
            const double sludge_t = draft.valueIfAny("n_sludge", "N_S").value_or(0.0);
            emitNitrousOxide(draft, 1.0, -sludge_t,
                             sludge_t > 0.0 ? "N2O = (AD − N_S) × EF × 44/28" : "N2O = AD × EF × 44/28");
        }
        return;
    }
    draft.takesQuantityIn("person");
    const double protein_kg = draft.value("protein", "Pr");
    const double nitrogen = draft.value("f_npr", "F_NPR");
    const double unconsumed = draft.value("f_non_con", "F_NON-CON");
    const double industry = draft.value("f_ind_com", "F_IND-COM");
    const double tonnes = draft.constant("10⁻³", "kg_to_t", kTonnesPerKilogram, "t/kg");
    const double sludge_t = draft.valueIfAny("n_sludge", "N_S").value_or(0.0);
    emitNitrousOxide(draft, protein_kg * nitrogen * unconsumed * industry * tonnes, -sludge_t,
                     "N2O = (AD × Pr × F_NPR × F_NON-CON × F_IND-COM × 10⁻³ − N_S) × EF × 44/28");
}

void emitPlant(MethodDraft& draft) {
    if (!draft.takesQuantityIn("person")) {
        return;
    }
    const double served = draft.value("t_plant", "T");
    const double industry = draft.value("f_ind_com", "F_IND-COM");
    const double grams = draft.value("ef_n2o", "EF");
    const double tonnes = draft.constant("10⁻⁶", "g_to_t", kTonnesPerGram, "t/g");
    draft.emit("N2O", served * industry * grams * tonnes, 0.0, "N2O = AD × T × F_IND-COM × EF × 10⁻⁶",
               otherHalfWidthPct(draft.request().library.uncertainty()));
}

} // namespace

bool WastewaterNitrogen::computes(domain::ActivityCategory category, std::string_view item,
                                  const domain::ParameterSet& /*parameters*/) const {
    const ItemName name = itemName(item);
    return category == domain::ActivityCategory::Wastewater &&
           (isNamed(name, {kEffluent, "污水氮排放"}) || isPlant(name));
}

Recipe WastewaterNitrogen::compile(const RecipeRequest& request) const {
    const bool plant = isPlant(itemName(request.item));
    MethodDraft draft(request, id(), std::string(request.item),
                      plant ? plantParameters(request.library) : effluentParameters(request.library));
    if (plant) {
        emitPlant(draft);
    } else {
        emitEffluent(draft);
    }
    return draft.take();
}

std::vector<MethodDescription> WastewaterNitrogen::describe(const reference::Library& library,
                                                            const reference::FuelSet& /*fuel_set*/) const {
    return {{"wastewater",
             kEffluent,
             "排入水体的氮",
             "Nitrogen discharged with the effluent",
             "N2O = N × EF × 44/28; N = AD − N_S, or persons × Pr × F_NPR × F_NON-CON × F_IND-COM − N_S",
             {"N2O"},
             {{"AD", "t"}},
             effluentParameters(library)},
            {"wastewater",
             kPlant,
             "污水处理厂 N2O",
             "N2O of advanced wastewater plants",
             "N2O = AD × T × F_IND-COM × EF × 10⁻⁶",
             {"N2O"},
             {{"AD", "person"}},
             plantParameters(library)}};
}

} // namespace parkcarbon::engine::inventory

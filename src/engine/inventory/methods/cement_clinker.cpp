#include "cement_clinker.hpp"

#include "../factor_product.hpp"
#include "../factor_uncertainty.hpp"
#include "../item_name.hpp"
#include "../method_draft.hpp"

#include <algorithm>

namespace parkcarbon::engine::inventory {
namespace {

constexpr const char* kClinkerItem = "cement_clinker";
constexpr const char* kUsualClinker = "portland-clinker";
constexpr const char* kDeductionSuffix = "non-carbonate-raw-material-deduction/co2";
constexpr double kCo2PerCao = 44.0 / 56.0; // molar masses as the guides round them
constexpr double kCo2PerMgo = 44.0 / 40.0;

const reference::ListedFactor* clinkerFactor(const FactorProduct& product) {
    const auto* const guide = product.row("default-process-ef/co2");
    return guide != nullptr ? guide : product.row("ef/co2");
}

std::vector<FactorProduct> clinkers(const reference::Library& library) {
    std::vector<FactorProduct> products = factorProducts(library.processFactors(), "cement");
    std::erase_if(products, [](const FactorProduct& product) { return clinkerFactor(product) == nullptr; });
    return products;
}

std::vector<FactorProduct> rawMaterials(const reference::Library& library) {
    std::vector<FactorProduct> products = factorProducts(library.processFactors(), "cement");
    std::erase_if(products, [](const FactorProduct& product) { return product.row(kDeductionSuffix) == nullptr; });
    return products;
}

/// "carbide_slag" of "carbide-slag": the parameter that states how much of the material was used.
std::string materialParameter(const FactorProduct& material) {
    std::string name = material.key;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

ParameterSpecs clinkerParameters(const reference::Library& library, const FactorProduct* clinker) {
    ParameterSpecs specs = {
        parameterFrom("ef", "tCO2/t", clinker == nullptr ? nullptr : clinkerFactor(*clinker), 0.0, 1.0),
        statedParameter("cao", "", 0.0, 1.0),
        statedParameter("mgo", "", 0.0, 1.0),
        statedParameter("cao_non_carbonate", "", 0.0, 1.0),
        statedParameter("mgo_non_carbonate", "", 0.0, 1.0),
        constantParameter("ckd", "", 1.0, "2006 IPCC Guidelines Vol. 3, equation 2.4: no dust lost to the system", 1.0,
                          1.5),
        statedParameter("carbide_slag_clinker", "t"),
    };
    for (const FactorProduct& material : rawMaterials(library)) {
        specs.push_back(statedParameter(materialParameter(material), "t"));
    }
    return withUncertainty(std::move(specs));
}

/// The factor of the oxides when the row states them, else the table's or the row's own.
double factorOf(MethodDraft& draft) {
    if (draft.request().parameters.find("cao") == nullptr) {
        return draft.value("ef", "EF");
    }
    const double cao = draft.value("cao", "CaO");
    const double mgo = draft.valueIfAny("mgo", "MgO").value_or(0.0);
    const double cao_nc = draft.valueIfAny("cao_non_carbonate", "CaO_nc").value_or(0.0);
    const double mgo_nc = draft.valueIfAny("mgo_non_carbonate", "MgO_nc").value_or(0.0);
    return draft.computed("EF", "ef", (cao - cao_nc) * kCo2PerCao + (mgo - mgo_nc) * kCo2PerMgo, "tCO2/t");
}

/// Σ M_i × D_i of the raw materials that the row states.
double deductionsOf(MethodDraft& draft, const reference::Library& library) {
    double deductions_t = 0.0;
    for (const FactorProduct& material : rawMaterials(library)) {
        if (const auto amount_t = draft.valueIfAny(materialParameter(material), "M_" + material.key)) {
            const reference::ListedFactor& row = *material.row(kDeductionSuffix);
            deductions_t += *amount_t * draft.listed("D_" + material.key, "raw_material_deduction", row, "tCO2/t");
        }
    }
    return deductions_t;
}

} // namespace

bool CementClinker::computes(domain::ActivityCategory category, std::string_view item,
                             const domain::ParameterSet& /*parameters*/) const {
    return category == domain::ActivityCategory::Process && itemName(item).base == kClinkerItem;
}

Recipe CementClinker::compile(const RecipeRequest& request) const {
    const auto products = clinkers(request.library);
    const ChosenProduct chosen = chooseProduct(products, itemName(request.item), kUsualClinker);
    MethodDraft draft(request, id(), chosen.product == nullptr ? std::string(request.item) : chosen.product->name_zh,
                      clinkerParameters(request.library, chosen.product));
    const bool own_factor = request.parameters.find("ef") != nullptr || request.parameters.find("cao") != nullptr;
    if (chosen.issue && !own_factor) {
        draft.report(*chosen.issue);
    }
    if ((chosen.product == nullptr && !own_factor) || !draft.takesQuantityIn("t")) {
        return draft.take();
    }
    const double factor = factorOf(draft) * draft.value("ckd", "CKD");
    const double carbide_t = draft.valueIfAny("carbide_slag_clinker", "Q_cs").value_or(0.0);
    const double deductions_t = deductionsOf(draft, request.library);
    draft.emit("CO2", factor, -carbide_t * factor - deductions_t,
               carbide_t > 0.0 || deductions_t > 0.0 ? "CO2 = (AD − Q_cs) × EF × CKD − Σ M × D" : "CO2 = AD × EF × CKD",
               listedHalfWidthPct(request.library.uncertainty(), "cement", "assumed CaO 65% in clinker", "EF"));
    return draft.take();
}

std::vector<MethodDescription> CementClinker::describe(const reference::Library& library,
                                                       const reference::FuelSet& /*fuel_set*/) const {
    std::vector<MethodDescription> descriptions;
    const auto add = [&](const std::string& item, const FactorProduct& clinker, const std::string& zh,
                         const std::string& en) {
        descriptions.push_back({"process",
                                item,
                                zh,
                                en,
                                "CO2 = (AD − Q_cs) × EF × CKD − Σ M × D",
                                {"CO2"},
                                {{"AD", "t"}},
                                clinkerParameters(library, &clinker)});
    };
    const auto products = clinkers(library);
    if (const FactorProduct* const usual = findProduct(products, kUsualClinker)) {
        add(kClinkerItem, *usual, "水泥熟料", "Cement clinker");
    }
    for (const FactorProduct& product : products) {
        add(std::string(kClinkerItem) + ":" + product.key, product, "水泥熟料：" + product.name_zh,
            "Cement clinker: " + product.name_en);
    }
    return descriptions;
}

} // namespace parkcarbon::engine::inventory

#include "landfill_commitment.hpp"

#include "../factor_uncertainty.hpp"
#include "landfill_values.hpp"

namespace parkcarbon::engine::inventory {
namespace {

constexpr const char* kCommitment = "commitment";
constexpr const char* kCommitmentFormula = "CH4 = AD × L0 × (1 − f_rec) × (1 − OX); L0 = MCF × DOC × DOCf × F × 16/12";

ParameterSpecs commitmentParameters(const reference::Library& library, const FactorProduct* kind) {
    ParameterSpecs specs = landfillParameters(library, nullptr, kind);
    specs.insert(specs.begin(),
                 constantParameter("recovery_fraction", "", 0.0, "2006 IPCC Guidelines Vol. 5, p. 3.18", 0.0, 1.0));
    return specs;
}

} // namespace

bool LandfillCommitment::computes(domain::ActivityCategory category, std::string_view item,
                                  const domain::ParameterSet& /*parameters*/) const {
    return category == domain::ActivityCategory::Landfill && isNamed(itemName(item), {kCommitment, "甲烷承诺法"});
}

Recipe LandfillCommitment::compile(const RecipeRequest& request) const {
    const auto kinds = landfillKinds(request.library);
    const ChosenProduct kind = chooseProduct(kinds, itemName(request.item), kUsualLandfill);
    MethodDraft draft(request, id(), std::string(request.item), commitmentParameters(request.library, kind.product));
    if (request.age_years > 0) {
        return draft.take(); // all of it was booked in its own year
    }
    if (kind.issue && request.parameters.find("mcf") == nullptr) {
        draft.report(*kind.issue);
    }
    if (draft.refused() || !draft.takesQuantityIn("t")) {
        return draft.take();
    }
    const double potential = draft.computed("L0", "methane_potential", methanePotential(draft), "tCH4/t");
    const double escaping = (1.0 - draft.value("recovery_fraction", "f_rec")) * (1.0 - draft.value("ox", "OX"));
    draft.emit("CH4", potential * escaping, 0.0, kCommitmentFormula,
               listedHalfWidthPct(request.library.uncertainty(), "landfill", "DOC", "param"));
    return draft.take();
}

std::vector<MethodDescription> LandfillCommitment::describe(const reference::Library& library,
                                                            const reference::FuelSet& /*fuel_set*/) const {
    std::vector<MethodDescription> descriptions;
    for (const FactorProduct& kind : landfillKinds(library)) {
        descriptions.push_back({"landfill",
                                std::string(kCommitment) + ":" + kind.key,
                                "填埋（甲烷承诺法）：" + kind.name_zh,
                                "Landfill, methane commitment: " + kind.name_en,
                                kCommitmentFormula,
                                {"CH4"},
                                {{"AD", "t"}},
                                commitmentParameters(library, &kind)});
    }
    return descriptions;
}

} // namespace parkcarbon::engine::inventory

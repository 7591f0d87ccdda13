#include "carbon_powder.hpp"

#include "../factor_uncertainty.hpp"
#include "../item_name.hpp"
#include "../method_draft.hpp"

namespace parkcarbon::engine::inventory {
namespace {

constexpr const char* kPowderItem = "glass_carbon_powder";
constexpr const char* kPowderName = "玻璃原料中的碳粉";
constexpr const char* kPowderFormula = "CO2 = AD × C × OF × 44/12";
constexpr const char* kPowderContentRow =
    "glass/carbon-powder-oxidation-ndrc-flat-glass-guide/carbon-content-default/co2";
constexpr const char* kPowderOxidationSource = "NDRC flat glass guide: carbon powder oxidises completely";

ParameterSpecs powderParameters(const reference::Library& library) {
    ParameterSpec content =
        parameterFrom("carbon_content", "", library.processFactors().find(kPowderContentRow), 0.0, 1.0);
    content.unit = "tC/t";
    return withUncertainty(
        {std::move(content), constantParameter("oxidation", "", 1.0, kPowderOxidationSource, 0.0, 1.0)});
}

} // namespace

bool CarbonPowder::computes(domain::ActivityCategory category, std::string_view item,
                            const domain::ParameterSet& /*parameters*/) const {
    return category == domain::ActivityCategory::Process && itemName(item).base == kPowderItem;
}

Recipe CarbonPowder::compile(const RecipeRequest& request) const {
    MethodDraft draft(request, id(), kPowderName, powderParameters(request.library));
    if (!draft.takesQuantityIn("t")) {
        return draft.take();
    }
    const double carbon = draft.value("carbon_content", "C");
    const double oxidation = draft.value("oxidation", "OF");
    draft.emit("CO2", carbon * oxidation * draft.carbonToCo2(), 0.0, kPowderFormula,
               otherHalfWidthPct(request.library.uncertainty()));
    return draft.take();
}

std::vector<MethodDescription> CarbonPowder::describe(const reference::Library& library,
                                                      const reference::FuelSet& /*fuel_set*/) const {
    return {{"process",
             kPowderItem,
             kPowderName,
             "Carbon powder in the glass batch",
             kPowderFormula,
             {"CO2"},
             {{"AD", "t"}},
             powderParameters(library)}};
}

} // namespace parkcarbon::engine::inventory

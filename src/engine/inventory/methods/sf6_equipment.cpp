#include "sf6_equipment.hpp"

#include "../factor_product.hpp"
#include "../factor_uncertainty.hpp"
#include "../mass_ratios.hpp"
#include "../method_draft.hpp"

namespace parkcarbon::engine::inventory {
namespace {

constexpr const char* kEquipment = "sf6_equipment";

std::vector<FactorProduct> switchgear(const reference::Library& library) {
    return factorProducts(library.processFactors(), "sf6-electrical-equipment");
}

bool isRepairOrRetirement(const ItemName& item) {
    for (const std::string_view name : {"", "repair", "retirement", "修理", "退役"}) {
        if (item.variant == name) {
            return true;
        }
    }
    return false;
}

ParameterSpecs serviceParameters() {
    return withUncertainty({statedParameter("recovered", "kg")});
}

ParameterSpecs nameplateParameters(const FactorProduct* kind) {
    return withUncertainty(
        {parameterFrom("use", "1/a", kind == nullptr ? nullptr : kind->row("use/sf6"), 0.0, 1.0),
         statedParameter("filled", "kg"),
         parameterFrom("manufacture", "", kind == nullptr ? nullptr : kind->row("manufacture/sf6"), 0.0, 1.0)});
}

void emitService(MethodDraft& draft) {
    const double recovered_kg = draft.valueIfAny("recovered", "REC").value_or(0.0);
    const double tonnes = draft.constant("10⁻³", "kg_to_t", kTonnesPerKilogram, "t/kg");
    draft.emit("SF6", tonnes, -recovered_kg * tonnes, "SF6 = (AD − REC) × 10⁻³",
               otherHalfWidthPct(draft.request().library.uncertainty()));
}

void emitNameplate(MethodDraft& draft) {
    const double leakage = draft.value("use", "EF_use");
    double filling_kg = 0.0;
    if (const auto filled_kg = draft.valueIfAny("filled", "C")) {
        filling_kg = *filled_kg * draft.value("manufacture", "EF_man");
    }
    const double tonnes = draft.constant("10⁻³", "kg_to_t", kTonnesPerKilogram, "t/kg");
    draft.emit("SF6", leakage * tonnes, filling_kg * tonnes,
               filling_kg > 0.0 ? "SF6 = (AD × EF_use + C × EF_man) × 10⁻³" : "SF6 = AD × EF_use × 10⁻³",
               otherHalfWidthPct(draft.request().library.uncertainty()));
}

} // namespace

bool Sf6Equipment::computes(domain::ActivityCategory category, std::string_view item,
                            const domain::ParameterSet& /*parameters*/) const {
    return category == domain::ActivityCategory::Fugitive && isNamed(itemName(item), {kEquipment, "六氟化硫设备"});
}

Recipe Sf6Equipment::compile(const RecipeRequest& request) const {
    const ItemName name = itemName(request.item);
    const bool service = isRepairOrRetirement(name);
    const auto kinds = switchgear(request.library);
    const ChosenProduct kind = service ? ChosenProduct{} : chooseProduct(kinds, name, nullptr);
    MethodDraft draft(request, id(), kind.product == nullptr ? std::string(request.item) : kind.product->name_zh,
                      service ? serviceParameters() : nameplateParameters(kind.product));
    if (kind.issue) {
        draft.report(*kind.issue);
    }
    if (draft.refused() || !draft.takesQuantityIn("kg")) {
        return draft.take();
    }
    if (service) {
        emitService(draft);
    } else {
        emitNameplate(draft);
    }
    return draft.take();
}

std::vector<MethodDescription> Sf6Equipment::describe(const reference::Library& library,
                                                      const reference::FuelSet& /*fuel_set*/) const {
    std::vector<MethodDescription> descriptions;
    const auto add = [&](const std::string& variant, const std::string& zh, const std::string& en,
                         const std::string& formula, ParameterSpecs specs) {
        descriptions.push_back({"fugitive",
                                kEquipment + variant,
                                "六氟化硫电气设备" + zh,
                                "SF6 of electrical equipment" + en,
                                formula,
                                {"SF6"},
                                {{"AD", "kg"}},
                                std::move(specs)});
    };
    add("", "：修理与退役（容量 − 回收量）", ": repair and retirement (capacity − recovered)", "SF6 = AD − REC",
        serviceParameters());
    add(":repair", "：修理", ": repair", "SF6 = AD − REC", serviceParameters());
    add(":retirement", "：退役", ": retirement", "SF6 = AD − REC", serviceParameters());
    for (const FactorProduct& kind : switchgear(library)) {
        add(":" + kind.key, "：" + kind.name_zh, ": " + kind.name_en, "SF6 = AD × EF_use + C × EF_man",
            nameplateParameters(&kind));
    }
    return descriptions;
}

} // namespace parkcarbon::engine::inventory

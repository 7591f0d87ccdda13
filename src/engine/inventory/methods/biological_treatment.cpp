#include "biological_treatment.hpp"

#include "../factor_uncertainty.hpp"
#include "../item_name.hpp"
#include "methane_recovery.hpp"

#include <array>

namespace parkcarbon::engine::inventory {
namespace {

constexpr double kPerThousand = 1e-3;

struct BiologicalProcess {
    const char* item;
    const char* name_zh;
    const char* name_en;
    const char* rows; ///< of waste_factors.csv
};
constexpr std::array kProcesses = {
    BiologicalProcess{"composting", "堆肥", "Composting", "composting/wet-basis/"},
    BiologicalProcess{"anaerobic_digestion", "厌氧消化", "Anaerobic digestion", "anaerobic-digestion/wet-basis/"}};

const BiologicalProcess* biologicalProcess(const ItemName& item) {
    for (const BiologicalProcess& process : kProcesses) {
        if (isNamed(item, {process.item, process.name_zh})) {
            return &process;
        }
    }
    return nullptr;
}

ParameterSpecs biologicalParameters(const reference::Library& library, const BiologicalProcess& process,
                                    const domain::ParameterSet* parameters) {
    const reference::ListedFactorTable& table = library.wasteFactors();
    ParameterSpecs specs = {parameterFrom("ef_ch4", "g/kg", table.find(std::string(process.rows) + "ef-ch4")),
                            parameterFrom("ef_n2o", "g/kg", table.find(std::string(process.rows) + "ef-n2o"))};
    for (ParameterSpec& spec : recoveryParameters(library, parameters)) {
        specs.push_back(std::move(spec));
    }
    return withUncertainty(std::move(specs));
}

} // namespace

bool BiologicalTreatment::computes(domain::ActivityCategory category, std::string_view item,
                                   const domain::ParameterSet& /*parameters*/) const {
    return category == domain::ActivityCategory::BiologicalTreatment && biologicalProcess(itemName(item)) != nullptr;
}

Recipe BiologicalTreatment::compile(const RecipeRequest& request) const {
    const BiologicalProcess& process = *biologicalProcess(itemName(request.item));
    MethodDraft draft(request, id(), process.name_zh,
                      biologicalParameters(request.library, process, &request.parameters));
    if (!draft.takesQuantityIn("t")) {
        return draft.take();
    }
    const double half_width = otherHalfWidthPct(request.library.uncertainty());
    const double methane = draft.value("ef_ch4", "EF_CH4");
    const double grams = draft.constant("10⁻³", "g_per_kg_to_t_per_t", kPerThousand, "t·kg/(t·g)");
    const double recovered_t = recoveredMethane(draft);
    draft.emit("CH4", methane * grams, -recovered_t,
               recovered_t > 0.0 ? "CH4 = AD × EF × 10⁻³ − R" : "CH4 = AD × EF × 10⁻³", half_width);
    if (const auto nitrous = draft.valueIfAny("ef_n2o", "EF_N2O")) {
        draft.constant("10⁻³", "g_per_kg_to_t_per_t", kPerThousand, "t·kg/(t·g)");
        draft.emit("N2O", *nitrous * kPerThousand, 0.0, "N2O = AD × EF × 10⁻³", half_width);
    }
    return draft.take();
}

std::vector<MethodDescription> BiologicalTreatment::describe(const reference::Library& library,
                                                             const reference::FuelSet& /*fuel_set*/) const {
    std::vector<MethodDescription> descriptions;
    for (const BiologicalProcess& process : kProcesses) {
        descriptions.push_back({"biological_treatment",
                                process.item,
                                process.name_zh,
                                process.name_en,
                                "CH4 = AD × EF × 10⁻³ − R; N2O = AD × EF × 10⁻³",
                                {"CH4", "N2O"},
                                {{"AD", "t"}},
                                biologicalParameters(library, process, nullptr)});
    }
    return descriptions;
}

} // namespace parkcarbon::engine::inventory

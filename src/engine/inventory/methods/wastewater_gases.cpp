#include "wastewater_gases.hpp"

#include "../factor_uncertainty.hpp"
#include "../mass_ratios.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

namespace parkcarbon::engine::inventory {
namespace {

constexpr double kNitrogenToN2o = 44.0 / 28.0;
constexpr const char* kNitrogenFactor = "wastewater/effluent-n/ef-n2o";

} // namespace

double loadPerCubicMetre(MethodDraft& draft, const OrganicLoad& load) {
    const std::string symbol = load.symbol;
    const double inflow = draft.value(load.inflow, symbol + "_in");
    const double outflow = draft.valueIfAny(load.outflow, symbol + "_out").value_or(0.0);
    if (outflow > inflow) {
        draft.refuse(kParametersContradictory,
                     {{"value", std::string(load.inflow) + ", " + load.outflow},
                      {"expected", std::string(load.outflow) + " ≤ " + load.inflow}},
                     "parameters");
    }
    const double tonnes = draft.constant("10⁻³", "kg_to_t", kTonnesPerKilogram, "t/kg");
    return draft.computed("c", "organic_load_per_volume", (inflow - outflow) * tonnes, "t/m3");
}

ParameterSpecs methaneParameters(const reference::Library& library, const char* bo_id,
                                 const reference::ListedFactor* mcf, const domain::ParameterSet* parameters) {
    ParameterSpecs specs = {statedParameter("sludge", "t"),
                            parameterFrom("bo", "", library.wasteFactors().find(bo_id), 0.0, 1.0),
                            parameterFrom("mcf", "", mcf, 0.0, 1.0)};
    for (ParameterSpec& spec : recoveryParameters(library, parameters)) {
        specs.push_back(std::move(spec));
    }
    return specs;
}

void emitWastewaterMethane(MethodDraft& draft, double load_t, const std::string& formula, double half_width_pct) {
    const double sludge_t = draft.valueIfAny("sludge", "S").value_or(0.0);
    const double methane = draft.value("bo", "B0") * draft.value("mcf", "MCF");
    const double recovered_t = recoveredMethane(draft);
    draft.emit("CH4", load_t * methane, -sludge_t * methane - recovered_t, formula, half_width_pct);
}

ParameterSpecs nitrogenParameters(const reference::Library& library) {
    return {statedParameter("n_in", "kg/m3"), statedParameter("n_out", "kg/m3"),
            parameterFrom("ef_n2o", "kg/kg", library.wasteFactors().find(kNitrogenFactor), 0.0, 1.0)};
}

void emitNitrogenOf(MethodDraft& draft, double m3_per_quantity, const std::string& volume_symbol) {
    const bool has_inflow = draft.request().parameters.find("n_in") != nullptr;
    const bool has_outflow = draft.request().parameters.find("n_out") != nullptr;
    if (!has_inflow && !has_outflow) {
        return;
    }
    const double inflow = draft.valueIfAny("n_in", "N_in").value_or(0.0);
    const double outflow = draft.valueIfAny("n_out", "N_out").value_or(0.0);
    if (has_inflow && outflow > inflow) {
        draft.refuse(kParametersContradictory, {{"value", "n_in, n_out"}, {"expected", "n_out ≤ n_in"}}, "parameters");
    }
    const double kg_per_m3 = has_inflow ? inflow - outflow : outflow;
    const double tonnes = draft.constant("10⁻³", "kg_to_t", kTonnesPerKilogram, "t/kg");
    const std::string nitrogen = !has_inflow ? "N_out" : has_outflow ? "(N_in − N_out)" : "N_in";
    emitNitrousOxide(draft, m3_per_quantity * kg_per_m3 * tonnes, 0.0,
                     "N2O = AD × " + volume_symbol + nitrogen + " × 10⁻³ × EF × 44/28");
}

void emitNitrousOxide(MethodDraft& draft, double n_t, double fixed_n_t, const std::string& formula) {
    const double factor =
        draft.value("ef_n2o", "EF") * draft.constant("44/28", "nitrogen_to_n2o", kNitrogenToN2o, "tN2O/tN");
    draft.emit(
        "N2O", n_t * factor, fixed_n_t * factor, formula,
        listedHalfWidthPct(draft.request().library.uncertainty(), "wastewater N2O", "EF 0.005 kgN2O-N/kgN", "EF"));
}

} // namespace parkcarbon::engine::inventory

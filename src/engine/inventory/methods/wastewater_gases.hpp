#pragma once

#include "../method_draft.hpp"
#include "methane_recovery.hpp"

namespace parkcarbon::engine::inventory {

/// What industrial and domestic wastewater have in common: the load of organic matter (COD or BOD) in a volume, and the
/// nitrogen that becomes N2O.
struct OrganicLoad {
    const char* symbol; ///< "COD", "BOD"
    const char* inflow; ///< parameters, kg per m³
    const char* outflow;
};
inline constexpr OrganicLoad kChemicalDemand = {"COD", "cod_in", "cod_out"};
inline constexpr OrganicLoad kBiochemicalDemand = {"BOD", "bod_in", "bod_out"};

/// Tonnes of organic matter removed per m³: (in − out) × 10⁻³.
double loadPerCubicMetre(MethodDraft& draft, const OrganicLoad& load);

/// `sludge`, `bo`, `mcf`, recovery: what equation 6.4 takes beside the load. `mcf` may be null.
ParameterSpecs methaneParameters(const reference::Library& library, const char* bo_id,
                                 const reference::ListedFactor* mcf, const domain::ParameterSet* parameters);
/// Books CH4 = (TOW − S) × B0 × MCF − R, TOW = `load_t` × AD.
void emitWastewaterMethane(MethodDraft& draft, double load_t, const std::string& formula, double half_width_pct);

/// `n_in`, `n_out` (kg per m³) and `ef_n2o`.
ParameterSpecs nitrogenParameters(const reference::Library& library);
/// Books N2O of the nitrogen of `m3_per_quantity` m³ where the row states `n_in` or `n_out`; formula in
/// docs/methods/wastewater.md.
void emitNitrogenOf(MethodDraft& draft, double m3_per_quantity, const std::string& volume_symbol);
/// N2O = N × EF × 44/28 of `n_t` tonnes of nitrogen per unit of the quantity and `fixed_n_t` beside it.
void emitNitrousOxide(MethodDraft& draft, double n_t, double fixed_n_t, const std::string& formula);

} // namespace parkcarbon::engine::inventory

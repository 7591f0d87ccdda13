#pragma once

#include "../method_draft.hpp"

namespace parkcarbon::engine::inventory {

/// Parameters of methane that is recovered and burnt or used: `recovery` in tonnes of CH4, or as a volume of gas of
/// which the share `recovery_purity` is CH4. `parameters` are those of the row, null for the catalogue.
ParameterSpecs recoveryParameters(const reference::Library& library, const domain::ParameterSet* parameters);

/// R in tonnes: the row's `recovery`, a volume times purity times 7.17 t per 10⁴ Nm³ (NDRC guides); 0 when it states
/// none.
double recoveredMethane(MethodDraft& draft);

/// The density of methane, t per 10⁴ Nm³ at 0 °C.
const reference::ListedFactor& methaneDensity(const reference::Library& library);
/// That of carbon dioxide.
const reference::ListedFactor& carbonDioxideDensity(const reference::Library& library);

} // namespace parkcarbon::engine::inventory

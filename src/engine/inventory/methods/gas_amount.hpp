#pragma once

#include "methane_recovery.hpp"

#include <optional>
#include <string>

namespace parkcarbon::engine::inventory {

/// `purity`, the share of the gas in a volume.
ParameterSpecs gasAmountParameters(const reference::Library& library);

/// An amount of one gas as the row states it: tonnes, or (CH4 and CO2) normal volume × purity × density.
struct GasAmount {
    double t_per_quantity;
    std::string formula; ///< what follows AD: "" or " × PUR × 7.17"
};

/// Reads the quantity; nothing and UNIT_INCOMPATIBLE when it is neither. A plain volume is taken as normal volume, with
/// UNIT_STATE_ASSUMED.
std::optional<GasAmount> takeGas(MethodDraft& draft, const std::string& gas);

} // namespace parkcarbon::engine::inventory

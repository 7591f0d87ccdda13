#pragma once

#include "flow_rows.hpp"

namespace parkcarbon::engine::flows {

/// What the flows hold of substances, carbon, water and energy: a concentration where the flow is in the layer goods,
/// else a mass of its own, since concentrations are per tonne of goods.
void addCompositions(SystemDraft& draft, const FlowOfRow& rows);

/// The parts of a process's input that leave with one flow; such a flow carries the layer even where it was not stated.
void addTransferCoefficients(SystemDraft& draft, const FlowOfRow& rows);

} // namespace parkcarbon::engine::flows

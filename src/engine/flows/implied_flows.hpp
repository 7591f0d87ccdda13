#pragma once

#include "system_draft.hpp"

namespace parkcarbon::engine::flows {

/// What nobody measures: of an enterprise that turns energy into energy, the loss `loss:E01` to `env:losses`; of one
/// that burns carbon, `air:E01` to `env:air`. Only where all carbon that comes in is known: goods without a stated
/// carbon content leave the carbon open. Enterprises with a row in processes.csv of their own id have none.
void addImpliedFlows(SystemDraft& draft);

/// Which balances hold: none of a node in a layer where it only takes in or only gives out (it is a source or a use
/// there), none in money, none where the node's row in processes.csv says so; tolerances of processes as standard
/// uncertainties. After every flow is in.
void settleBalances(SystemDraft& draft);

/// FLOW_BALANCE_IMPLAUSIBLE for balances whose flows are all measured and whose sides differ by more than a factor of
/// two: reconciling them would only spread the mistake.
void checkCoarseBalances(SystemDraft& draft);

} // namespace parkcarbon::engine::flows

#pragma once

#include <parkcarbon/engine/flows/flow_book.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

/// What goes into a node and out of it, per layer and period, and whether that agrees; docs/methods/balance-sheets.md.
namespace parkcarbon::engine::flows {

struct BalanceSides {
    Amount inflow;
    Amount outflow;
    Amount stock_change;       ///< what is put into store less what is taken from it
    Amount residual;           ///< inflow − outflow − stock change
    std::optional<double> gap; ///< |residual| by the larger of inflow and outflow; nothing when both are zero
};

enum class Closure : std::uint8_t {
    Closed,       ///< the raw gap is within the limit of the layer
    Open,         ///< it is not
    Undetermined, ///< a raw number is missing, or the system asks for no balance here
    OneSided      ///< only inflows or only outflows: nothing to balance
};
std::string_view closureWord(Closure closure); ///< "closed", "open", "undetermined", "one_sided"

struct BalanceSheet {
    std::uint32_t subject = 0; ///< a party or a node, as asked for
    std::uint32_t layer = 0;
    std::uint32_t period = 0;
    BalanceSides raw;
    std::optional<BalanceSides> reconciled;
    double limit = 0.0; ///< largest gap of a closed balance
    Closure closure = Closure::Undetermined;
};

enum class BalanceSubject : std::uint8_t {
    Party, ///< an enterprise with all its processes and stores: what crosses its fence
    Node   ///< every node for itself
};

struct BalanceSheetOptions {
    BalanceSubject by = BalanceSubject::Party;
    std::vector<std::uint32_t> subjects; ///< parties or nodes; empty = all inside the park
    std::optional<std::uint32_t> period; ///< nothing = all
};

/// Largest gap of a balance that counts as closed: energy 5 %, water 10 %, everything else 5 %.
double closureLimit(LayerKind kind);

/// One sheet per subject, layer and period in which something flows. `reconciled` may be null; both books read the same
/// system. Errors: those of the books' covariances.
base::Result<std::vector<BalanceSheet>> balanceSheets(const FlowBook& raw, const FlowBook* reconciled,
                                                      const BalanceSheetOptions& options = {});

} // namespace parkcarbon::engine::flows

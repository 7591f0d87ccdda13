#pragma once

#include <parkcarbon/engine/views/view.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::engine::views {

inline constexpr base::Code kBridgeWithoutLedger{"BRIDGE_WITHOUT_LEDGER"};

/// Why a part of the difference between two totals arose.
enum class BridgeKind : std::uint8_t {
    // between two periods or two revisions
    Activity,       ///< more or less of it, at the old factor
    Factor,         ///< the factor changed, at the new amount
    Method,         ///< the method changed, at the new amount
    GwpSet,         ///< the global warming potential changed, at the new mass
    Correction,     ///< the same period was recorded otherwise
    Reconciliation, ///< the same period with the amounts that the flow analysis balances
    BoundaryJoined, ///< an enterprise that counts since
    BoundaryLeft,   ///< an enterprise that counts no longer
    BoundaryZone,   ///< its zone came into the boundary or went out of it
    // between two views
    Coverage,         ///< sources that only one of the views counts
    Imports,          ///< imported energy, where only one of the views counts it
    Exports,          ///< exported energy, where only one of the views deducts it
    Contract,         ///< proven certificates, green power and PPA instead of the grid factor
    ResidualMix,      ///< the residual mix instead of the grid factor
    ProducerFactor,   ///< exports at the producers' own factors instead of grid and default heat factor
    RecoveredCo2,     ///< deducted in the Chinese net total
    FixedCarbon,      ///< deducted in the Chinese net total
    StatisticsFactor, ///< fixed factors of the energy statistics instead of the inventory's
};
std::string_view bridgeKindWord(BridgeKind kind); ///< "activity", "boundary_joined", …: terms `bridge.<word>`

/// What a term is about: the lines of one enterprise, category, item and gas; between views a kind of energy or source.
struct BridgeSubject {
    std::string enterprise_id; ///< empty between views
    std::string ledger;        ///< as inventory::Line::ledger
    std::string category;
    std::string item; ///< fuel, process, carrier; between views also an instrument or a kind of fuel
    std::string gas;
    std::string party; ///< the enterprise across the boundary whose own standing changed; empty otherwise
    double from = 0.0; ///< what the subject adds to each total, t CO2e
    double to = 0.0;
    std::optional<double> quantity_from; ///< in `unit`; nothing where the units of both sides do not convert
    std::optional<double> quantity_to;
    std::string unit;
    std::vector<std::string> from_ids; ///< what `explain` takes to show the parts of `from`
    std::vector<std::string> to_ids;
};

struct BridgeTerm {
    BridgeKind kind = BridgeKind::Activity;
    std::size_t subject = 0; ///< index into Bridge::subjects
    double co2e = 0.0;       ///< t CO2e; + makes the total larger
};

/// One end of a bridge. The inventory holds its lines; `statistics` only where the view is EnergyStatistics.
struct BridgeSide {
    const inventory::Inventory* inventory = nullptr;
    const domain::ProjectSnapshot* snapshot = nullptr;
    View view = View::Scope12Location;
    const EnergyStatistics* statistics = nullptr;
};

/// from + Σ terms = to, exactly: `residual` = to − from − Σ terms is 0 to 1e-9 of the totals.
struct Bridge {
    struct Step {
        BridgeKind kind;
        double co2e;
    };
    View from_view = View::Scope12Location;
    View to_view = View::Scope12Location;
    base::Period from_period = base::Period::year(2025);
    base::Period to_period = base::Period::year(2025);
    double from = 0.0;
    double to = 0.0;
    std::vector<BridgeSubject> subjects;
    std::vector<BridgeTerm> terms; ///< by kind, the largest first
    std::vector<Step> by_kind;     ///< sums of the terms in the order of BridgeKind: the waterfall
    double residual = 0.0;
};

/// Between two views of one inventory, two periods of one view, two revisions of one period, or any mixture (then first
/// over the periods, then over the views). The split of a change in amount and factor is sequential: the amount at the
/// old factor, the factor at the new amount; see docs/methods/bridge.md.
/// Errors: BRIDGE_WITHOUT_LEDGER between two periods that are both seen as energy statistics, which have no lines.
base::Result<Bridge> bridge(const BridgeSide& from, const BridgeSide& to);

} // namespace parkcarbon::engine::views

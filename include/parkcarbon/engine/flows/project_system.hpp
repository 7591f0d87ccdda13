#pragma once

#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/base/period.hpp>
#include <parkcarbon/base/run_context.hpp>
#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/engine/flows/system.hpp>
#include <parkcarbon/reference/library.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A park's flows of one period as one system: rows of flows.csv with their compositions and transfer coefficients, the
/// energy transfers, and the fuels of the activities with energy and carbon by the project's fuel set
/// (docs/methods/flows.md).
namespace parkcarbon::engine::flows {

/// What a flow of the system was made from.
enum class FlowOrigin : std::uint8_t {
    FlowRow,        ///< flows.csv
    EnergyTransfer, ///< energy_transfers.csv: all rows of one pair and carrier
    Fuel,           ///< activities.csv: all rows of one enterprise and fuel
    Implied         ///< losses of energy, carbon that goes into the air: never measured
};
std::string_view flowOriginWord(FlowOrigin origin); ///< "flow", "energy_transfer", "fuel", "implied"

/// A record of the project: its table's name as in domain/table.hpp and its id.
struct RecordRef {
    std::string table; ///< "flows", "energy_transfers", "activities"
    std::string id;
    friend bool operator==(const RecordRef&, const RecordRef&) = default;
};

/// The mass of a fuel that takes part in no balance of goods, since its flue gas is not recorded.
struct FuelMass {
    double mass_t = 0.0;
    double t_per_gj = 0.0;        ///< so that the mass follows the balanced energy
    bool assumed_methane = false; ///< some of it is natural gas stated otherwise: its carbon taken as methane
};

/// What the system's flow of the same index stands for.
struct ProjectFlow {
    FlowOrigin origin = FlowOrigin::FlowRow;
    bool is_fuel = false;           ///< burnt where it arrives: of origin Fuel, or a row of flows.csv that is one
    std::uint32_t amount_layer = 0; ///< the layer in which the records state their amounts
    std::string material;           ///< as in the data; the carrier's word; the fuel's name; empty for implied flows
    std::vector<RecordRef> records;
    std::optional<FuelMass> fuel_mass; ///< only of fuels without an amount of goods; nothing when it is not known
    domain::EvidenceClass evidence_class = domain::EvidenceClass::Reported; ///< the weakest of the records
    bool uncertainty_assumed = false; ///< no record states one: it is the default of its evidence class
};

/// What the system's node of the same index stands for.
struct ProjectNode {
    std::optional<std::uint32_t> enterprise; ///< index into ProjectSnapshot::enterprises: itself or its owner
    bool is_enterprise = false;              ///< the enterprise as a whole, not a process within it
    std::string name_zh;                     ///< for outside parties their name in the data
    std::string name_en;
    bool in_park = false; ///< an enterprise inside the boundary, or a process or store of the park
};

/// One standard uncertainty stated by hand for a what-if, in the layer's unit; it is nowhere stored.
struct SigmaOverride {
    std::string flow_id;
    std::string layer;
    double sd = 0.0;
    friend bool operator==(const SigmaOverride&, const SigmaOverride&) = default;
};

struct ProjectSystemOptions {
    base::Period period = base::Period::year(2025);
    std::vector<SigmaOverride> sigmas;
};

struct ProjectSystem {
    System system;                  ///< flow ids: of the row; `steam:E01>E07`; `fuel:E01/烟煤`; `loss:E01`, `air:E01`
    std::vector<ProjectFlow> flows; ///< one per System::flows
    std::vector<ProjectNode> nodes; ///< one per System::nodes
    base::Findings findings;        ///< rows that could not be taken, assumptions that were made
};

/// Errors: CANCELLED; FUEL_SET_UNKNOWN. Rows that cannot be used become findings and stay out.
base::Result<ProjectSystem> projectSystem(const domain::ProjectSnapshot& snapshot, const reference::Library& library,
                                          const ProjectSystemOptions& options, const base::RunContext& context = {});

} // namespace parkcarbon::engine::flows

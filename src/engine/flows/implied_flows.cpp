#include "implied_flows.hpp"

#include "flow_uncertainty.hpp"
#include "node_sides.hpp"

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/engine/flows/finding_codes.hpp>

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace parkcarbon::engine::flows {
namespace {

using ProcessRows = std::unordered_map<std::string, const domain::Process*>;

ProcessRows processRows(const SystemDraft& draft) {
    ProcessRows rows;
    for (const domain::Process& process : draft.run().snapshot.processes) {
        rows.emplace(process.id.str(), &process);
    }
    return rows;
}

class ImpliedFlowWriter {
public:
    explicit ImpliedFlowWriter(SystemDraft& draft)
        : draft_(draft), layers_(draft.system().layers.size()), sides_(nodeSides(draft.system())) {}

    void write() {
        const ProcessRows rows = processRows(draft_);
        const auto energy = draft_.findLayer("energy");
        const auto carbon = draft_.findLayer("carbon");
        const auto goods = draft_.findLayer("goods");
        const std::size_t nodes = draft_.system().nodes.size();
        for (std::uint32_t node = 0; node < nodes; ++node) {
            const ProjectNode& about = draft_.project().nodes[node];
            if (!about.is_enterprise || !about.in_park || rows.contains(draft_.system().nodes[node].id)) {
                continue;
            }
            if (energy && hasBothSides(node, *energy) && knowsEnergy(node, *energy, *goods)) {
                add("loss:", node, *energy, "env:losses", "losses");
            }
            if (carbon && burns(node, *carbon, *goods)) {
                add("air:", node, *carbon, "env:air", "air");
            }
        }
    }

private:
    const NodeSide& side(std::uint32_t node, std::uint32_t layer) const { return sides_[node * layers_ + layer]; }

    bool hasBothSides(std::uint32_t node, std::uint32_t layer) const {
        return !side(node, layer).in.empty() && !side(node, layer).out.empty();
    }

    /// Who sells fuel wood and does not know the energy of the wood that comes in, has no balance of energy.
    bool knowsEnergy(std::uint32_t node, std::uint32_t energy, std::uint32_t goods) const {
        const auto& sold = side(node, energy).out;
        const bool in_goods = std::any_of(
            sold.begin(), sold.end(), [&](std::uint32_t flow) { return draft_.findQuantity(flow, goods) != nullptr; });
        const auto& bought = side(node, goods).in;
        return !in_goods || std::all_of(bought.begin(), bought.end(), [&](std::uint32_t flow) {
            return draft_.findQuantity(flow, energy) != nullptr;
        });
    }

    bool burns(std::uint32_t node, std::uint32_t carbon, std::uint32_t goods) const {
        const NodeSide& of_carbon = side(node, carbon);
        const auto& about = draft_.project().flows;
        const bool fuel = std::any_of(of_carbon.in.begin(), of_carbon.in.end(),
                                      [&](std::uint32_t flow) { return about[flow].is_fuel; });
        const auto unknown = [&](std::uint32_t flow) { return draft_.findQuantity(flow, carbon) == nullptr; };
        const NodeSide& of_goods = side(node, goods);
        const bool complete = std::none_of(of_goods.in.begin(), of_goods.in.end(), unknown);
        return complete && (fuel || hasBothSides(node, carbon));
    }

    void add(const std::string& prefix, std::uint32_t node, std::uint32_t layer, const std::string& sink,
             std::string_view name) {
        ProjectFlow about;
        about.origin = FlowOrigin::Implied;
        about.amount_layer = layer;
        about.evidence_class = domain::EvidenceClass::Estimated;
        const std::uint32_t to = draft_.outsideNode(sink, NodeKind::Environment, name);
        const std::uint32_t flow = draft_.addFlow(prefix + draft_.system().nodes[node].id, node, to, std::move(about));
        draft_.quantity(flow, layer);
    }

    SystemDraft& draft_;
    const std::size_t layers_;
    const std::vector<NodeSide> sides_;
};

/// Energy and carbon of an enterprise balance only where an implied flow closes them.
bool isClosed(SystemDraft& draft, const NodeSide& side) {
    return std::any_of(side.out.begin(), side.out.end(),
                       [&](std::uint32_t flow) { return draft.project().flows[flow].origin == FlowOrigin::Implied; });
}

Measurement sumMeasured(const System& system, const std::vector<std::uint32_t>& flows, std::uint32_t layer,
                        bool& complete) {
    Measurement sum;
    for (const std::uint32_t flow : flows) {
        const Datum amount = measuredAmount(system, flow, layer);
        complete = complete && amount;
        sum.value += amount ? amount->value : 0.0;
    }
    return sum;
}

} // namespace

void addImpliedFlows(SystemDraft& draft) {
    ImpliedFlowWriter(draft).write();
}

void settleBalances(SystemDraft& draft) {
    System& system = draft.system();
    const ProcessRows rows = processRows(draft);
    const std::vector<NodeSide> sides = nodeSides(system);
    for (std::uint32_t node = 0; node < system.nodes.size(); ++node) {
        Node& record = system.nodes[node];
        if (record.kind != NodeKind::Process) {
            continue;
        }
        const auto row = rows.find(record.id);
        record.balance = row == rows.end() || row->second->balance;
        for (std::uint32_t layer = 0; record.balance && layer < system.layers.size(); ++layer) {
            const NodeSide& side = sides[node * system.layers.size() + layer];
            const LayerKind kind = system.layers[layer].kind;
            const bool open = side.in.empty() || side.out.empty() || kind == LayerKind::Value ||
                              ((kind == LayerKind::Carbon || kind == LayerKind::Energy) && row == rows.end() &&
                               draft.project().nodes[node].is_enterprise && !isClosed(draft, side));
            if (open) {
                record.open_layers.push_back(layer);
            } else if (row != rows.end() && row->second->tolerance_pct) {
                bool complete = true;
                const double larger = std::max(sumMeasured(system, side.in, layer, complete).value,
                                               sumMeasured(system, side.out, layer, complete).value);
                record.tolerances.push_back({layer, sdOf(larger, *row->second->tolerance_pct)});
            }
        }
        record.balance = record.balance && record.open_layers.size() < system.layers.size();
        if (!record.balance) {
            record.open_layers.clear();
        }
    }
}

void checkCoarseBalances(SystemDraft& draft) {
    constexpr double kPlausibleFactor = 2.0;
    const System& system = draft.system();
    const std::vector<NodeSide> sides = nodeSides(system);
    for (std::uint32_t node = 0; node < system.nodes.size(); ++node) {
        for (std::uint32_t layer = 0; layer < system.layers.size(); ++layer) {
            if (!system.nodes[node].balancedIn(layer)) {
                continue;
            }
            const NodeSide& side = sides[node * system.layers.size() + layer];
            bool complete = true;
            const double in = sumMeasured(system, side.in, layer, complete).value;
            const double out = sumMeasured(system, side.out, layer, complete).value;
            if (complete && (in > kPlausibleFactor * out || out > kPlausibleFactor * in)) {
                const bool is_enterprise = draft.project().nodes[node].is_enterprise;
                base::Location where;
                where.table = is_enterprise ? "enterprises" : "processes";
                where.record_id = system.nodes[node].id;
                draft.report(kFlowBalanceImplausible, base::Severity::Warning,
                             {{"value", base::formatNumber(in)},
                              {"expected", base::formatNumber(out)},
                              {"unit", system.layers[layer].unit},
                              {"layer", system.layers[layer].id}},
                             std::move(where));
            }
        }
    }
}

} // namespace parkcarbon::engine::flows

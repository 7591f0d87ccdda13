#include <parkcarbon/engine/flows/flow_explanation.hpp>

#include "node_sides.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace parkcarbon::engine::flows {
namespace {

using inventory::Explanation;
using inventory::ExplanationStep;
using StepOrigin = ExplanationStep::Origin;

ExplanationStep flowStep(std::string symbol, std::string name, double value, std::string unit, StepOrigin origin) {
    ExplanationStep step;
    step.symbol = std::move(symbol);
    step.name = std::move(name);
    step.value = value;
    step.unit = std::move(unit);
    step.origin = origin;
    return step;
}

class FlowExplanationWriter {
public:
    FlowExplanationWriter(const FlowAccount& account, const domain::ProjectSnapshot& snapshot, std::uint32_t flow,
                          std::uint32_t layer)
        : account_(account), snapshot_(snapshot), system_(account.project.system), flow_(flow), layer_(layer) {}

    Explanation write(std::string_view id, const ReconciledValue& balanced) {
        result_.line_id = id;
        result_.value = *balanced.value;
        result_.unit = system_.layers[layer_].unit;
        const Datum stated = account_.raw(flow_, layer_);
        if (stated) {
            addStatement(*stated);
            add("v", "flow_correction", *balanced.value - stated->value, StepOrigin::Computed);
            result_.formula = "x = m + v";
        } else {
            result_.formula = "Σ in = Σ out";
        }
        if (balanced.sd) {
            add("s", "flow_balanced_sd", *balanced.sd, StepOrigin::Computed);
        }
        if (balanced.z) {
            result_.steps.push_back(flowStep("z", "flow_test", *balanced.z, "1", StepOrigin::Computed));
        }
        for (const std::uint32_t node : {system_.flows[flow_].to, system_.flows[flow_].from}) {
            addBalance(node);
        }
        return std::move(result_);
    }

private:
    void add(std::string symbol, std::string name, double value, StepOrigin origin) {
        result_.steps.push_back(flowStep(std::move(symbol), std::move(name), value, result_.unit, origin));
    }

    /// The cells of the rows behind the statement, as they stand there, and what they amount to in the layer.
    void addStatement(const Measurement& stated) {
        const ProjectFlow& about = account_.project.flows[flow_];
        bool is_cell = false;
        for (const RecordRef& record : about.records) {
            const auto row = std::find_if(snapshot_.flows.begin(), snapshot_.flows.end(), [&](const auto& one) {
                return record.table == "flows" && one.id.str() == record.id;
            });
            if (row != snapshot_.flows.end() && row->quantity) {
                ExplanationStep step =
                    flowStep("m", "flow_record", *row->quantity, row->unit.symbol(), StepOrigin::Input);
                step.source = row->evidence_ref;
                step.status = domain::word(row->evidence_class);
                step.where = row->origin;
                step.column = "quantity";
                is_cell = about.records.size() == 1 && step.value == stated.value && step.unit == result_.unit;
                step.name = is_cell ? "flow_stated" : step.name;
                result_.steps.push_back(std::move(step));
            }
        }
        if (!is_cell) {
            ExplanationStep step = flowStep("m", "flow_stated", stated.value, result_.unit, StepOrigin::Computed);
            step.status = domain::word(about.evidence_class);
            for (const RecordRef& record : about.records) {
                step.source += (step.source.empty() ? "" : ", ") + record.table + ": " + record.id;
            }
            result_.steps.push_back(std::move(step));
        }
        add("σ", about.uncertainty_assumed ? "flow_sd_assumed" : "flow_sd", stated.sd,
            about.uncertainty_assumed ? StepOrigin::Constant : StepOrigin::Input);
    }

    void addBalance(std::uint32_t node) {
        if (!system_.nodes[node].balancedIn(layer_)) {
            return;
        }
        double residual = 0.0;
        bool complete = true;
        for (std::uint32_t flow = 0; flow < system_.flows.size(); ++flow) {
            const bool in = system_.flows[flow].to == node;
            const ReconciledValue* const value =
                in || system_.flows[flow].from == node ? account_.mass(flow, layer_) : nullptr;
            if (value == nullptr) {
                continue;
            }
            const Datum raw = account_.raw(flow, layer_);
            complete = complete && raw;
            residual += (in ? 1.0 : -1.0) * (raw ? raw->value : 0.0);
            if (flow != flow_ && value->value) {
                add(std::string(kFlowPrefix) + system_.flows[flow].id + "/" + system_.layers[layer_].id,
                    in ? "flow_inflow" : "flow_outflow", *value->value, StepOrigin::Computed);
            }
        }
        if (complete) {
            add("r(" + system_.nodes[node].id + ")", "flow_residual", residual, StepOrigin::Computed);
        }
    }

    const FlowAccount& account_;
    const domain::ProjectSnapshot& snapshot_;
    const System& system_;
    const std::uint32_t flow_;
    const std::uint32_t layer_;
    Explanation result_;
};

template <typename Item> std::optional<std::uint32_t> indexOfId(const std::vector<Item>& items, std::string_view id) {
    const auto found = std::find_if(items.begin(), items.end(), [&](const Item& one) { return one.id == id; });
    return found == items.end() ? std::nullopt : std::optional(static_cast<std::uint32_t>(found - items.begin()));
}

} // namespace

base::Result<Explanation> explainFlow(std::string_view id, const FlowAccount& account,
                                      const domain::ProjectSnapshot& snapshot) {
    const std::size_t cut = id.rfind('/');
    if (id.starts_with(kFlowPrefix) && cut >= kFlowPrefix.size()) {
        const auto flow =
            indexOfId(account.project.system.flows, id.substr(kFlowPrefix.size(), cut - kFlowPrefix.size()));
        const auto layer = indexOfId(account.project.system.layers, id.substr(cut + 1));
        const ReconciledValue* const value = flow && layer ? account.mass(*flow, *layer) : nullptr;
        if (value != nullptr && value->value) {
            return FlowExplanationWriter(account, snapshot, *flow, *layer).write(id, *value);
        }
    }
    return base::failure(inventory::kLineUnknown, {{"value", std::string(id)}});
}

} // namespace parkcarbon::engine::flows

#include <parkcarbon/engine/flows/flow_account.hpp>

#include "flow_account_findings.hpp"
#include "node_sides.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

namespace parkcarbon::engine::flows {
namespace {

constexpr double kUnchanged = 1e-12; // relative: rounding of the solution is no change

/// Data that cannot be balanced leave the raw numbers and a finding instead of no account at all.
bool isAboutTheData(const base::Error& error) {
    return error.code == kContradiction || error.code == kNotConverged || error.code == kSystemInvalid;
}

} // namespace

class FlowAccountWriter {
public:
    FlowAccountWriter(const domain::ProjectSnapshot& snapshot, const reference::Library& library,
                      const FlowOptions& options, const base::RunContext& context)
        : snapshot_(snapshot), library_(library), options_(options), context_(context) {}

    base::Result<FlowAccount> write() {
        account_.period = options_.period;
        account_.revision = snapshot_.revision;
        auto project = projectSystem(snapshot_, library_, {options_.period, options_.sigmas}, context_);
        if (!project) {
            return base::failure(std::move(project.error()));
        }
        account_.project = std::move(*project);
        account_.findings = account_.project.findings;
        if (const auto done = balance(); !done) {
            return base::failure(done.error());
        }
        return std::move(account_);
    }

private:
    base::Result<void> balance() {
        if (account_.project.system.flows.empty()) {
            account_.reconciliation = Reconciliation{};
            return {};
        }
        ReconciliationOptions options;
        options.significance = options_.significance;
        options.non_negative = options_.non_negative;
        auto result = reconcile(account_.project.system, options, context_);
        if (!result && isAboutTheData(result.error())) {
            account_.findings.push_back(base::toFinding(result.error(), {}));
            return {};
        }
        if (!result) {
            return base::failure(std::move(result.error()));
        }
        account_.reconciliation = std::move(*result);
        indexMasses();
        base::Findings more = accountFindings(account_);
        std::move(more.begin(), more.end(), std::back_inserter(account_.findings));
        return {};
    }

    void indexMasses() {
        const std::size_t layers = account_.project.system.layers.size();
        account_.value_of_mass_.assign(account_.project.system.flows.size() * layers, 0);
        const auto& values = account_.reconciliation->values;
        for (std::uint32_t index = 0; index < values.size(); ++index) {
            const VariableRef& variable = values[index].variable;
            if (variable.quantity == QuantityKind::Mass) {
                account_.value_of_mass_[variable.index * layers + variable.layer] = index + 1;
            }
        }
    }

    const domain::ProjectSnapshot& snapshot_;
    const reference::Library& library_;
    const FlowOptions& options_;
    const base::RunContext& context_;
    FlowAccount account_;
};

const ReconciledValue* FlowAccount::mass(std::uint32_t flow, std::uint32_t layer) const {
    const std::size_t cell = flow * project.system.layers.size() + layer;
    const std::uint32_t index = cell < value_of_mass_.size() ? value_of_mass_[cell] : 0;
    return index == 0 ? nullptr : &reconciliation->values[index - 1];
}

Datum FlowAccount::raw(std::uint32_t flow, std::uint32_t layer) const {
    return measuredAmount(project.system, flow, layer);
}

base::Result<FlowAccount> flowAccount(const domain::ProjectSnapshot& snapshot, const reference::Library& library,
                                      const FlowOptions& options, const base::RunContext& context) {
    return FlowAccountWriter(snapshot, library, options, context).write();
}

inventory::ReconciledAmounts reconciledAmounts(const FlowAccount& account) {
    struct Sums {
        double stated = 0.0;
        double balanced = 0.0;
    };
    std::map<std::pair<std::string, std::string>, Sums> records; // a fuel may arrive in several flows
    for (std::uint32_t flow = 0; flow < account.project.flows.size(); ++flow) {
        const ProjectFlow& about = account.project.flows[flow];
        const Datum stated = account.raw(flow, about.amount_layer);
        const ReconciledValue* const value = account.mass(flow, about.amount_layer);
        if (!stated || value == nullptr || !value->value) {
            continue;
        }
        for (const RecordRef& record : about.records) {
            if (record.table != "flows") {
                Sums& sums = records[{record.table, record.id}];
                sums.stated += stated->value;
                sums.balanced += value->variable_class == VariableClass::Redundant ? *value->value : stated->value;
            }
        }
    }
    inventory::ReconciledAmounts amounts;
    for (const auto& [record, sums] : records) {
        const double ratio = sums.stated == 0.0 ? 1.0 : sums.balanced / sums.stated;
        if (std::abs(ratio - 1.0) > kUnchanged) {
            (record.first == "activities" ? amounts.activities : amounts.transfers).emplace(record.second, ratio);
        }
    }
    return amounts;
}

} // namespace parkcarbon::engine::flows

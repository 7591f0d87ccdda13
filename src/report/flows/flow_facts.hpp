#pragma once

#include "../inventory/material.hpp"
#include "flow_names.hpp"

#include <parkcarbon/services/report_flows.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::report {

/// Numbers of one layer, by what is known of them.
struct FlowLayerCounts {
    std::size_t flows = 0;
    std::size_t stated = 0;
    std::size_t testable = 0; ///< stated and redundant
    std::size_t computed = 0; ///< not stated, but the balances give them
    std::size_t unknown = 0;  ///< not determined
};

/// A period's flows as sections write about them: the results, the names behind their indices, and cells of numbers.
class FlowFacts {
public:
    /// The material must have flows and outlive this.
    explicit FlowFacts(const Material& material);

    const services::ReportFlows& flows() const { return flows_; }
    const engine::flows::FlowReview& review() const { return *flows_.review; }
    const engine::flows::FlowAccount& account() const { return *flows_.review->account; }
    const engine::flows::System& system() const { return account().project.system; }
    /// nullptr when the data contradict each other.
    const engine::flows::Reconciliation* reconciliation() const;
    const engine::flows::ReconciledValue* valueOf(const engine::flows::VariableRef& variable) const;

    std::string layer(std::uint32_t layer) const { return names_.layer(layer); }
    std::string unit(std::uint32_t layer) const { return names_.unit(layer); }
    std::string node(std::uint32_t node) const { return names_.node(node); }
    std::string material(std::uint32_t flow) const;
    std::string party(std::uint32_t party) const; ///< index into FlowReview::parties
    std::string partyNamed(std::string_view id) const;
    std::string ends(std::uint32_t flow) const; ///< "A → B"
    /// What a number is: "自来水 F25025", "… 含量", "X 库存变化".
    std::string variable(const engine::flows::VariableRef& variable) const;

    FlowLayerCounts counts(std::uint32_t layer) const;
    /// Numbers that the tests doubt: by serial elimination where there was one, else by their own test.
    std::vector<engine::flows::VariableRef> suspects() const;
    /// Open findings of that code among the account's.
    std::vector<const base::Finding*> findings(const base::Code& code) const;
    /// One sentence on the global test.
    std::string verdict() const;
    bool passed() const; ///< the global test, or there was nothing to test

    static Cell amount(const std::optional<double>& value);
    Cell amount(const engine::flows::Amount& amount) const; ///< "n/d" where it is not determined
    /// Half of the 95 % interval in % of the value; nothing without an uncertainty.
    static Cell spread(const std::optional<double>& value, const std::optional<double>& sd);
    Cell unknown() const;

private:
    const Material& material_;
    const services::ReportFlows& flows_;
    FlowNames names_;
};

/// Four significant digits, for sentences.
std::string flowNumber(double value);

} // namespace parkcarbon::report

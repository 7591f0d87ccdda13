#pragma once

#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/engine/indicators/variables.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace parkcarbon::engine::indicators {

/// The facts of one period by variable: the park's own, and those of its enterprises.
class FactValues {
public:
    FactValues(const domain::ProjectSnapshot& snapshot, base::Period period);

    /// The park's fact. A year without one takes its twelve months or four quarters: their sum, or the last of a state.
    std::optional<VariableCandidate> entered(const reference::ParkVariable& variable, base::Findings& findings) const;
    /// Sum over the enterprises inside the boundary that state one; only over those of `divisions` (GB/T 4754), where
    /// any are named.
    std::optional<VariableCandidate> enterpriseSum(const reference::ParkVariable& variable,
                                                   const std::vector<int>& divisions, base::Findings& findings) const;
    std::size_t members() const { return members_.size(); } ///< enterprises inside the boundary

private:
    std::optional<VariableCandidate> ofSubject(std::string_view subject, const reference::ParkVariable& variable,
                                               base::Findings& findings) const;

    base::Period period_;
    std::vector<const domain::Fact*> facts_; ///< within the period, by subject, variable and period
    std::vector<const domain::Enterprise*> members_;
};

} // namespace parkcarbon::engine::indicators

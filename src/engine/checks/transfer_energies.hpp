#pragma once

#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/reference/library.hpp>

#include <optional>
#include <vector>

namespace parkcarbon::engine::checks {

/// The energy of every transfer as the inventory reads it, and what stands in its way.
class TransferEnergies {
public:
    TransferEnergies(const domain::ProjectSnapshot& snapshot, const reference::Library& library);

    /// By transfer number; nothing when its unit, the state of the steam or the efficiency of the chiller is not known.
    const std::vector<std::optional<double>>& amountsGj() const { return amounts_gj_; }
    const base::Findings& issues() const { return issues_; }

private:
    std::vector<std::optional<double>> amounts_gj_;
    base::Findings issues_;
};

} // namespace parkcarbon::engine::checks

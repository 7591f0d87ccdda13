#pragma once

#include <parkcarbon/engine/views/bridge.hpp>

namespace parkcarbon::engine::views {

/// A difference below this part of the totals is rounding and no term.
inline constexpr double kRounding = 1e-12;

/// Subjects and terms of one leg of a bridge.
struct BridgeParts {
    std::vector<BridgeSubject> subjects;
    std::vector<BridgeTerm> terms;

    /// A subject without any term is left out.
    void add(BridgeSubject subject, const std::vector<BridgeTerm>& subject_terms) {
        bool used = false;
        for (BridgeTerm term : subject_terms) {
            if (term.co2e != 0.0) {
                term.subject = subjects.size();
                terms.push_back(term);
                used = true;
            }
        }
        if (used) {
            subjects.push_back(std::move(subject));
        }
    }
};

/// Two inventories seen as one view of the ledger (not EnergyStatistics).
BridgeParts ledgerBridge(const BridgeSide& from, const BridgeSide& to);
/// Two views of one inventory.
BridgeParts viewBridge(const BridgeSide& from, const BridgeSide& to);

} // namespace parkcarbon::engine::views

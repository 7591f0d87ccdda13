#pragma once

#include <parkcarbon/domain/ids.hpp>
#include <parkcarbon/domain/provenance.hpp>

#include <optional>
#include <string>

namespace parkcarbon::domain {

/// A node of the flow analysis (processes.csv): a part of an enterprise, something shared such as a water main, or,
/// where its id is that of an enterprise, how that enterprise as a whole is balanced.
struct Process {
    ProcessId id;
    std::optional<EnterpriseId> enterprise; ///< nothing = belongs to no single enterprise
    std::string name_zh;
    std::string name_en;
    bool balance = true;                 ///< false = what goes in and out need not agree
    std::optional<double> tolerance_pct; ///< by how much the balance may fail: half of the 95 % interval in % of the
                                         ///< larger of both sides; nothing = it must close
    Provenance origin;
    friend bool operator==(const Process&, const Process&) = default;
};

} // namespace parkcarbon::domain

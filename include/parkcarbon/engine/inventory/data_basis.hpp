#pragma once

#include <parkcarbon/domain/project_snapshot.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace parkcarbon::engine::inventory {

/// Which amounts an inventory rests on: as they were stated, or as the flow analysis balances them.
enum class DataBasis : std::uint8_t { Raw, Reconciled };
std::string_view dataBasisWord(DataBasis basis); ///< "raw", "reconciled"
std::optional<DataBasis> dataBasisFromWord(std::string_view word);

/// Reconciled ÷ stated amount by record id; records that stay as they are, are missing.
struct ReconciledAmounts {
    std::map<std::string, double, std::less<>> activities;
    std::map<std::string, double, std::less<>> transfers;

    bool empty() const { return activities.empty() && transfers.empty(); }
};

/// The same project with the amounts of those records multiplied; nothing else changes.
domain::ProjectSnapshot withAmounts(const domain::ProjectSnapshot& snapshot, const ReconciledAmounts& amounts);

} // namespace parkcarbon::engine::inventory

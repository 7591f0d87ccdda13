#pragma once

#include <parkcarbon/engine/inventory/inventory.hpp>

#include <vector>

namespace parkcarbon::services {

/// The same line in two inventories; nullptr where one of them does not have it.
struct ComparedLine {
    const engine::inventory::Line* before = nullptr;
    const engine::inventory::Line* after = nullptr;
};

/// Lines whose mass or CO2e differ by more than rounding, in the order of `before`, those that only `after` has last.
std::vector<ComparedLine> differentLines(const std::vector<engine::inventory::Line>& before,
                                         const std::vector<engine::inventory::Line>& after);

} // namespace parkcarbon::services

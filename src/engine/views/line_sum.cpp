#include <parkcarbon/engine/views/line_sum.hpp>

namespace parkcarbon::engine::views {

std::vector<std::string> lineIds(const inventory::Inventory& inventory, const std::vector<std::uint32_t>& lines) {
    std::vector<std::string> ids;
    ids.reserve(lines.size());
    for (const std::uint32_t line : lines) {
        ids.push_back(inventory.lines[line].line_id);
    }
    return ids;
}

} // namespace parkcarbon::engine::views

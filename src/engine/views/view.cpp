#include <parkcarbon/engine/views/view.hpp>

#include <algorithm>

namespace parkcarbon::engine::views {

std::string_view viewWord(View view) {
    return kViewWords[static_cast<std::size_t>(view)];
}

std::optional<View> viewFromWord(std::string_view word) {
    const auto* const found = std::find(kViewWords.begin(), kViewWords.end(), word);
    return found == kViewWords.end() ? std::nullopt : std::optional(static_cast<View>(found - kViewWords.begin()));
}

double totalOf(const inventory::Inventory& inventory, View view, const EnergyStatistics* statistics) {
    const inventory::Views& views = inventory.park.views;
    switch (view) {
    case View::Territorial:
        return views.territorial;
    case View::Scope12Location:
        return views.scope_1_2_location;
    case View::Scope12Market:
        return views.scope_1_2_market;
    case View::ChinaNet:
        return views.china_net;
    case View::Consumption:
        return views.consumption;
    case View::EnergyStatistics:
        break;
    }
    return statistics == nullptr ? 0.0 : statistics->co2;
}

} // namespace parkcarbon::engine::views

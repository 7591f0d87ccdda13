#include "cli/json/footprint_json.hpp"

#include <nlohmann/json.hpp>

namespace parkcarbon::cli {

nlohmann::ordered_json toJson(const engine::flows::Footprints& footprints) {
    using Json = nlohmann::ordered_json;
    Json scaling = Json::array();
    for (const auto& process : footprints.scaling) {
        scaling.push_back({{"process", process.process}, {"value", process.value}});
    }
    Json inventory = Json::array();
    for (const auto& entry : footprints.inventory) {
        inventory.push_back({{"substance", entry.substance}, {"amount", entry.amount}, {"unit", entry.unit}});
    }
    Json products = Json::array();
    for (const auto& entry : footprints.footprints) {
        products.push_back({{"product", entry.product},
                            {"substance", entry.substance},
                            {"amount_per_unit", entry.amount_per_unit},
                            {"product_unit", entry.product_unit},
                            {"substance_unit", entry.substance_unit}});
    }
    return {{"schema", "parkcarbon.footprint/1"},
            {"scaling", scaling},
            {"inventory", inventory},
            {"footprints", products},
            {"solver", footprints.solver},
            {"residual", footprints.residual}};
}

} // namespace parkcarbon::cli

#include "flow_names.hpp"

namespace parkcarbon::report {

using engine::flows::FlowOrigin;

std::string FlowNames::either(const std::string& zh, const std::string& en) const {
    const bool chinese = text_.language() == text::Language::Zh;
    const std::string& first = chinese ? zh : en;
    return first.empty() ? (chinese ? en : zh) : first;
}

std::string FlowNames::node(std::uint32_t node) const {
    const std::string& id = project_.system.nodes[node].id;
    if (const std::string implied = "flow_party." + id; text_.hasTerm(implied)) {
        return text_.term(implied); // the program put it there, not the data
    }
    const std::string name = either(project_.nodes[node].name_zh, project_.nodes[node].name_en);
    return name.empty() ? id : name;
}

std::string FlowNames::material(std::uint32_t flow) const {
    const engine::flows::ProjectFlow& about = project_.flows[flow];
    const std::string& id = project_.system.flows[flow].id;
    switch (about.origin) {
    case FlowOrigin::Implied:
        return text_.term(id.rfind("air:", 0) == 0 ? "flow_material.air" : "flow_material.losses");
    case FlowOrigin::EnergyTransfer:
        return text_.choiceLabel(about.material);
    case FlowOrigin::FlowRow:
    case FlowOrigin::Fuel:
        break;
    }
    return about.material.empty() ? id : about.material;
}

std::string FlowNames::layer(std::uint32_t layer) const {
    return text_.termOr("flow_layer", project_.system.layers[layer].id);
}

std::string FlowNames::unit(std::uint32_t layer) const {
    return text_.unitName(project_.system.layers[layer].unit);
}

} // namespace parkcarbon::report

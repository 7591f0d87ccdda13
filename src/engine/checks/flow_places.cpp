#include "flow_places.hpp"

namespace parkcarbon::engine::checks {

FlowPlaces::FlowPlaces(const domain::ProjectSnapshot& snapshot, const EnterpriseIndex& enterprises)
    : snapshot_(snapshot), enterprises_(enterprises) {
    for (const domain::Process& process : snapshot.processes) {
        processes_.emplace(process.id.str(), &process);
    }
    for (const domain::Flow& flow : snapshot.flows) {
        flows_.emplace(flow.id.str(), &flow);
    }
}

bool FlowPlaces::isPlace(std::string_view id) const {
    return enterprises_.find(id) != EnterpriseIndex::kNone || processes_.contains(id);
}

const domain::Enterprise* FlowPlaces::enterprise(std::string_view id) const {
    const std::uint32_t index = enterprises_.find(id);
    return index == EnterpriseIndex::kNone ? nullptr : &snapshot_.enterprises[index];
}

const domain::Enterprise* FlowPlaces::enterpriseOf(std::string_view id) const {
    if (const domain::Enterprise* const itself = enterprise(id)) {
        return itself;
    }
    const auto process = processes_.find(id);
    const bool owned = process != processes_.end() && process->second->enterprise;
    return owned ? enterprise(process->second->enterprise->str()) : nullptr;
}

const domain::Flow* FlowPlaces::flow(const domain::FlowId& id) const {
    const auto found = flows_.find(id.str());
    return found == flows_.end() ? nullptr : found->second;
}

} // namespace parkcarbon::engine::checks

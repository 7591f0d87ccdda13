#include "flow_groups.hpp"

#include "flow_names.hpp"

#include <algorithm>
#include <map>
#include <string_view>

namespace parkcarbon::report {
namespace {

using engine::flows::NodeKind;
using engine::flows::ProjectNode;

constexpr std::string_view kStockPrefix = "stock:";

class FlowGroupWriter {
public:
    FlowGroupWriter(const engine::flows::ProjectSystem& project, const domain::ProjectSnapshot& snapshot,
                    FlowGrouping grouping, const text::Text& text)
        : project_(project), snapshot_(snapshot), grouping_(grouping), text_(text), names_(text, project) {}

    FlowGroups write() {
        for (std::uint32_t node = 0; node < project_.system.nodes.size(); ++node) {
            const auto [id, name] = identity(node);
            const auto next = static_cast<std::uint32_t>(result_.groups.size());
            const auto [known, is_new] = index_.emplace(id, next);
            if (is_new) {
                result_.groups.push_back({id, name, isOutside(node), {}});
            }
            if (project_.system.nodes[node].kind != NodeKind::Stock) {
                result_.groups[known->second].nodes.push_back(node);
            }
            result_.group_of_node.push_back(known->second);
        }
        return std::move(result_);
    }

private:
    using Identity = std::pair<std::string, std::string>; ///< id and name

    bool isOutside(std::uint32_t node) const {
        const NodeKind kind = project_.system.nodes[node].kind;
        return kind == NodeKind::Environment || kind == NodeKind::External;
    }

    Identity identity(std::uint32_t node) const {
        const ProjectNode& about = project_.nodes[node];
        if (about.enterprise && (about.in_park || grouping_ == FlowGrouping::Enterprise)) {
            const domain::Enterprise& owner = snapshot_.enterprises[*about.enterprise];
            switch (grouping_) {
            case FlowGrouping::Zone:
                return zone(owner);
            case FlowGrouping::Role:
                return {"role:" + std::string(domain::word(owner.role)), text_.label(owner.role)};
            case FlowGrouping::Industry:
                return industry(owner);
            case FlowGrouping::Enterprise:
                return enterprise(owner);
            case FlowGrouping::Process:
                break;
            }
        }
        return itself(node);
    }

    Identity enterprise(const domain::Enterprise& owner) const {
        const std::string name = names_.either(owner.name_zh, owner.name_en);
        return {owner.id.str(), name.empty() ? owner.id.str() : name};
    }

    /// A store is drawn in what it belongs to.
    Identity itself(std::uint32_t node) const {
        const std::string& id = project_.system.nodes[node].id;
        if (project_.system.nodes[node].kind != NodeKind::Stock || id.rfind(kStockPrefix, 0) != 0) {
            return {id, names_.node(node)};
        }
        const std::string owner = id.substr(kStockPrefix.size());
        const auto& enterprises = snapshot_.enterprises;
        const auto found = std::find_if(enterprises.begin(), enterprises.end(),
                                        [&](const domain::Enterprise& one) { return one.id.str() == owner; });
        return found != enterprises.end() ? enterprise(*found) : Identity{owner, names_.node(node)};
    }

    Identity zone(const domain::Enterprise& owner) const {
        const auto found = std::find_if(snapshot_.zones.begin(), snapshot_.zones.end(),
                                        [&](const domain::Zone& one) { return one.id == owner.zone; });
        if (found == snapshot_.zones.end()) {
            return {"zone:", text_.term("flow_group.no_zone")};
        }
        const std::string name = names_.either(found->name_zh, found->name_en);
        return {"zone:" + found->id.str(), name.empty() ? found->id.str() : name};
    }

    Identity industry(const domain::Enterprise& owner) const {
        if (!owner.industry_code) {
            return {"industry:", text_.term("flow_group.no_industry")};
        }
        const int number = owner.industry_code->division();
        const std::string division = (number < 10 ? "0" : "") + std::to_string(number);
        return {"industry:" + division, "GB/T 4754 · " + division};
    }

    const engine::flows::ProjectSystem& project_;
    const domain::ProjectSnapshot& snapshot_;
    FlowGrouping grouping_;
    const text::Text& text_;
    FlowNames names_;
    FlowGroups result_;
    std::map<std::string, std::uint32_t> index_;
};

} // namespace

FlowGroups flowGroups(const engine::flows::ProjectSystem& project, const domain::ProjectSnapshot& snapshot,
                      FlowGrouping grouping, const text::Text& text) {
    return FlowGroupWriter(project, snapshot, grouping, text).write();
}

} // namespace parkcarbon::report

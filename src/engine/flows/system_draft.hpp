#pragma once

#include "../inventory/run_state.hpp"

#include <parkcarbon/engine/flows/project_system.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace parkcarbon::engine::flows {

/// The system of a project while it is put together: nodes and layers come into being when something names them.
class SystemDraft {
public:
    explicit SystemDraft(const inventory::RunState& run);

    const inventory::RunState& run() const { return run_; }
    ProjectSystem& project() { return project_; }
    System& system() { return project_.system; }

    /// The layer of this id: goods, water, energy, carbon, value, or a substance.
    std::uint32_t layer(std::string_view id);
    std::optional<std::uint32_t> findLayer(std::string_view id) const;
    const domain::Unit& unitOf(std::uint32_t layer) const { return units_[layer]; }

    /// The node of a party; nothing when no enterprise and no process has its id.
    std::optional<std::uint32_t> node(const domain::FlowParty& party);
    std::uint32_t node(const domain::Party& party); ///< of a transfer, whose enterprises exist
    std::uint32_t enterpriseNode(std::size_t enterprise);
    std::uint32_t outsideNode(const std::string& id, NodeKind kind, std::string_view name);
    std::optional<std::uint32_t> findNode(const std::string& id) const;

    std::uint32_t addFlow(std::string id, std::uint32_t from, std::uint32_t to, ProjectFlow about);
    std::optional<std::uint32_t> findFlow(const std::string& id) const;
    /// The flow's entry for a layer, made empty when there is none yet.
    FlowQuantity& quantity(std::uint32_t flow, std::uint32_t layer);
    const FlowQuantity* findQuantity(std::uint32_t flow, std::uint32_t layer) const;

    /// Half of the 95 % interval in %: the stated one, else the default, which is noted for the finding at the end.
    double halfWidthPct(std::optional<double> stated, domain::EvidenceClass evidence, double default_pct);
    double halfWidthPct(std::optional<double> stated, domain::EvidenceClass evidence);
    void reportAssumptions(); ///< FLOW_UNCERTAINTY_ASSUMED, one per class and width

    void report(base::Code code, base::Severity severity, base::Arguments arguments, base::Location where);
    ProjectSystem take(); ///< the finished system with the findings

private:
    std::uint32_t addNode(const std::string& id, NodeKind kind, ProjectNode about);
    ProjectNode aboutEnterprise(std::size_t enterprise) const;

    const inventory::RunState& run_;
    ProjectSystem project_;
    inventory::FindingCollector findings_;
    std::vector<domain::Unit> units_; ///< of the layers
    std::unordered_map<std::string, std::uint32_t> nodes_;
    std::unordered_map<std::string, std::uint32_t> flows_;
    std::unordered_map<std::string, const domain::Process*> processes_;
    std::map<std::pair<domain::EvidenceClass, double>, std::size_t> assumed_;
};

/// A field of a record, with the cell that it came from.
template <typename Record> base::Location fieldOfRecord(const char* table, const Record& record, const char* field) {
    base::Location where;
    where.table = table;
    where.field = field;
    where.file = record.origin.file;
    where.sheet = record.origin.sheet;
    where.row = record.origin.row;
    return where;
}

} // namespace parkcarbon::engine::flows

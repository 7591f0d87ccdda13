#include "flow_facts.hpp"
#include "flow_sections.hpp"

#include <parkcarbon/engine/flows/finding_codes.hpp>

#include <algorithm>
#include <array>
#include <map>

namespace parkcarbon::report {
namespace {

using engine::flows::FlowOrigin;
using engine::flows::ProjectFlow;

void addObjects(Composer& out, const FlowFacts& facts) {
    std::size_t enterprises = 0;
    std::size_t parts = 0;
    std::size_t outside = 0;
    for (const auto& node : facts.account().project.nodes) {
        enterprises += node.is_enterprise && node.in_park ? 1 : 0;
        parts += !node.is_enterprise && node.in_park ? 1 : 0;
        outside += node.in_park ? 0 : 1;
    }
    out.paragraph("flow_boundary.objects", {{"park", out.material().parkName()},
                                            {"enterprises", std::to_string(enterprises)},
                                            {"parts", std::to_string(parts)},
                                            {"outside", std::to_string(outside)}});
}

void addOrigins(Composer& out, const FlowFacts& facts) {
    const Material& material = out.material();
    struct OriginCount {
        std::size_t flows = 0;
        std::size_t records = 0;
        std::size_t stated = 0;
    };
    std::map<FlowOrigin, OriginCount> origins;
    for (std::uint32_t flow = 0; flow < facts.system().flows.size(); ++flow) {
        const ProjectFlow& about = facts.account().project.flows[flow];
        OriginCount& count = origins[about.origin];
        ++count.flows;
        count.records += about.records.size();
        count.stated +=
            about.origin != FlowOrigin::Implied && facts.account().raw(flow, about.amount_layer).has_value() ? 1 : 0;
    }
    Table table = out.newTable("flow_origins", {material.textColumn("column.flow_origin"),
                                                material.numberColumn("column.flow_count", ""),
                                                material.numberColumn("column.records", ""),
                                                material.numberColumn("column.flow_stated_count", "")});
    for (const auto& [origin, count] : origins) {
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(material.program().termOr("flow_origin", flowOriginWord(origin))),
              Cell::number(static_cast<double>(count.flows), 0), Cell::number(static_cast<double>(count.records), 0),
              Cell::number(static_cast<double>(count.stated), 0)}});
    }
    out.add(std::move(table));
}

/// By evidence class: how many numbers brought an uncertainty, and what was assumed for the others.
void addUncertainties(Composer& out, const FlowFacts& facts) {
    const Material& material = out.material();
    struct EvidenceCount {
        std::size_t stated = 0;
        std::size_t assumed = 0;
    };
    std::map<domain::EvidenceClass, EvidenceCount> classes;
    for (std::uint32_t flow = 0; flow < facts.system().flows.size(); ++flow) {
        const ProjectFlow& about = facts.account().project.flows[flow];
        if (about.origin != FlowOrigin::Implied && facts.account().raw(flow, about.amount_layer)) {
            EvidenceCount& count = classes[about.evidence_class];
            ++(about.uncertainty_assumed ? count.assumed : count.stated);
        }
    }
    Table table = out.newTable("flow_uncertainties", {material.textColumn("column.evidence"),
                                                      material.numberColumn("column.flow_sd_stated", ""),
                                                      material.numberColumn("column.flow_sd_assumed", "")});
    for (const auto& [evidence, count] : classes) {
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(material.program().label(evidence)), Cell::number(static_cast<double>(count.stated), 0),
              Cell::number(static_cast<double>(count.assumed), 0)}});
    }
    for (const base::Finding* const assumed : facts.findings(engine::flows::kFlowUncertaintyAssumed)) {
        table.notes.push_back(material.program().sentence(*assumed));
    }
    out.add(std::move(table));
}

} // namespace

void addFlowBoundary(Composer& out) {
    const FlowFacts facts(out.material());
    out.heading(1, "section.flow_boundary");
    addObjects(out, facts);
    out.paragraph("flow_boundary.data");
    addOrigins(out, facts);
    out.paragraph("flow_boundary.uncertainty");
    addUncertainties(out, facts);
}

} // namespace parkcarbon::report

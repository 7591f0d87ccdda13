#include "../inventory/sections.hpp"
#include "flow_facts.hpp"
#include "flow_sections.hpp"

namespace parkcarbon::report {
namespace {

void addAllFlows(Composer& out, const FlowFacts& facts) {
    const Material& material = out.material();
    Table table = out.newTable(
        "flow_all",
        {material.textColumn("column.id"), material.textColumn("column.from"), material.textColumn("column.to"),
         material.textColumn("column.flow_material"), material.textColumn("column.flow_layer"),
         material.textColumn("column.unit"), material.numberColumn("column.flow_stated", ""),
         material.numberColumn("column.flow_spread", "%"), material.numberColumn("column.flow_reconciled", ""),
         material.numberColumn("column.flow_spread", "%"), material.textColumn("column.flow_class"),
         material.numberColumn("column.flow_z", ""), material.textColumn("column.evidence"),
         material.textColumn("column.flow_origin")});
    const auto& project = facts.account().project;
    for (std::uint32_t flow = 0; flow < project.system.flows.size(); ++flow) {
        const engine::flows::Flow& record = project.system.flows[flow];
        const auto& about = project.flows[flow];
        const bool implied = about.origin == engine::flows::FlowOrigin::Implied;
        for (const auto& quantity : record.quantities) {
            const engine::flows::Datum raw = facts.account().raw(flow, quantity.layer);
            const auto* const value = facts.account().mass(flow, quantity.layer);
            const auto stated = raw ? std::optional(raw->value) : std::nullopt;
            const auto balanced = value == nullptr ? std::nullopt : value->value;
            table.rows.push_back(
                {Row::Kind::Body,
                 {Cell::text(record.id), Cell::text(facts.node(record.from)), Cell::text(facts.node(record.to)),
                  Cell::text(facts.material(flow)), Cell::text(facts.layer(quantity.layer)),
                  Cell::text(facts.unit(quantity.layer)), FlowFacts::amount(stated),
                  FlowFacts::spread(stated, raw ? std::optional(raw->sd) : std::nullopt),
                  value != nullptr && !balanced ? facts.unknown() : FlowFacts::amount(balanced),
                  value == nullptr ? Cell::none() : FlowFacts::spread(balanced, value->sd),
                  value == nullptr ? Cell::none()
                                   : Cell::text(material.program().termOr("variable_class",
                                                                          variableClassWord(value->variable_class))),
                  value != nullptr && value->z ? Cell::number(*value->z, 2) : Cell::none(),
                  implied ? Cell::none() : Cell::text(material.program().label(about.evidence_class)),
                  Cell::text(material.program().termOr("flow_origin", flowOriginWord(about.origin)))}});
        }
    }
    out.addLong(std::move(table));
}

void addAllFindings(Composer& out, const FlowFacts& facts) {
    const Material& material = out.material();
    Table table = out.newTable("flow_findings",
                               {material.textColumn("column.severity"), material.textColumn("column.finding"),
                                material.textColumn("column.flow_remedy"), material.textColumn("column.places")});
    for (const base::Findings* const findings : {&facts.account().findings, &facts.review().findings}) {
        for (const base::Finding& finding : *findings) {
            const bool error = finding.severity == base::Severity::Error;
            table.rows.push_back(
                {Row::Kind::Body,
                 {Cell::text(material.program().severityLabel(finding.severity),
                             error ? Emphasis::Warning : Emphasis::Plain),
                  Cell::text(material.program().sentence(finding)), Cell::text(material.program().remedy(finding)),
                  Cell::text(material.program().location(finding.where))}});
        }
    }
    out.addLong(std::move(table));
}

/// Their sources are long and would not fit beside the numbers.
void addNetworkSources(Composer& out, const FlowFacts& facts) {
    const Material& material = out.material();
    Table table = out.newTable("flow_network_sources",
                               {material.textColumn("column.flow_network"), material.textColumn("column.status"),
                                material.textColumn("column.source")});
    for (const auto& published : facts.flows().published) {
        const auto status = reference::statusFromName(published.status);
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(material.named(published.name_zh, published.name_en)),
              status ? material.status(*status) : Cell::text(published.status), Cell::text(published.source)}});
    }
    out.add(std::move(table));
}

} // namespace

void addFlowAnnexes(Composer& out) {
    const FlowFacts facts(out.material());
    out.startAnnexes();
    out.pageBreak(true);
    out.heading(1, "annex.flow_all");
    addAllFlows(out, facts);
    out.heading(1, "annex.flow_findings");
    addAllFindings(out, facts);
    out.heading(1, "annex.flow_factors");
    out.paragraph("methods.factors", {{"fuel_set", out.material().inventory().fuel_set}});
    addUsedFactors(out);
    addNetworkSources(out, facts);
}

} // namespace parkcarbon::report

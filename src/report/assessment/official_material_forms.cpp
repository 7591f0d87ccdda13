#include "official_tables.hpp"

#include "../flows/flow_facts.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>

namespace parkcarbon::report {
namespace {

using Kind = domain::FlowParty::Kind;

Row materialRow(const Material& material, const domain::Flow& flow, const std::string& node, std::string_view role) {
    return {Row::Kind::Body,
            {Cell::text(material.enterprise(enterpriseOfNode(material.snapshot(), node))),
             Cell::text(material.words(role)), Cell::text(material.item(flow.material)),
             AssessmentNames::value(flow.quantity), Cell::text(material.program().unitName(flow.unit.symbol())),
             Cell::text(material.program().label(flow.evidence_class)), Cell::text(flow.evidence_ref)}};
}

/// Facts of some variables, of the park and of enterprises, in the period.
void addFactRows(Table& table, const AssessmentNames& names, const std::array<std::string_view, 9>& variables) {
    const Material& material = names.material();
    for (const std::string_view id : variables) {
        const auto now = names.variableAt(id, names.period());
        const auto base_period = names.basePeriod();
        const auto before = base_period ? names.variableAt(id, *base_period) : std::nullopt;
        if (now || before) {
            table.rows.push_back(
                {Row::Kind::Body,
                 {Cell::text(material.parkName()), Cell::none(), Cell::text(names.variable(id)), names.value(before),
                  names.value(now), Cell::text(names.variableUnit(id)), Cell::none()}});
        }
    }
}

std::vector<Column> ledgerColumns(const AssessmentNames& names) {
    const Material& material = names.material();
    const auto base_period = names.basePeriod();
    return {
        material.textColumn("column.enterprise"),
        material.textColumn("column.code"),
        material.textColumn("column.figure"),
        {base_period ? material.program().period(*base_period) : material.words("cover.base_year"), "", Align::Right},
        {material.program().period(names.period()), "", Align::Right},
        material.textColumn("column.unit"),
        material.textColumn("column.note")};
}

} // namespace

Table enterpriseDirectory(const Composer& out) {
    const Material& material = out.material();
    Table table = out.newTable("form_enterprises",
                               {material.textColumn("column.id"), material.textColumn("column.enterprise"),
                                material.textColumn("column.credit_code"), material.textColumn("column.industry"),
                                material.textColumn("column.role"), material.textColumn("column.in_boundary"),
                                material.tonnesColumn("column.direct"), material.tonnesColumn("column.total")});
    std::map<std::string, const engine::inventory::EnterpriseTotals*> totals;
    for (const auto& one : material.inventory().enterprises) {
        totals.emplace(one.enterprise_id, &one);
    }
    for (const domain::Enterprise& enterprise : material.snapshot().enterprises) {
        const auto found = totals.find(enterprise.id.str());
        const bool known = found != totals.end();
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(enterprise.id.str()), Cell::text(material.enterprise(enterprise.id.str())),
              Cell::text(enterprise.credit_code ? enterprise.credit_code->str() : ""),
              Cell::text(enterprise.industry_code ? enterprise.industry_code->str() : ""),
              Cell::text(material.program().label(enterprise.role)),
              Cell::text(material.yesNo(known ? found->second->inside_boundary : enterprise.in_boundary)),
              known ? material.tonnes(found->second->direct) : Cell::none(),
              known ? material.tonnes(found->second->total) : Cell::none()}});
    }
    return table;
}

Table materialsAndProducts(const Composer& out) {
    const Material& material = out.material();
    Table table = out.newTable("form_materials",
                               {material.textColumn("column.enterprise"), material.textColumn("column.kind"),
                                material.textColumn("column.material"), material.numberColumn("column.quantity", ""),
                                material.textColumn("column.unit"), material.textColumn("column.evidence_class"),
                                material.textColumn("column.evidence_ref")});
    for (const domain::Flow& flow : material.snapshot().flows) {
        if (flow.layer != "goods" || flow.period != material.inventory().period) {
            continue;
        }
        if (flow.from.kind() == Kind::External && flow.to.kind() == Kind::Node) {
            table.rows.push_back(materialRow(material, flow, flow.to.name(), "material.raw"));
        } else if (flow.from.kind() == Kind::Node && flow.to.kind() == Kind::External) {
            table.rows.push_back(materialRow(material, flow, flow.from.name(), "material.product"));
        }
    }
    std::stable_sort(table.rows.begin(), table.rows.end(),
                     [](const Row& a, const Row& b) { return a.cells[0].shown() < b.cells[0].shown(); });
    return table;
}

Table wasteLedger(const Composer& out, const AssessmentNames& names) {
    const Material& material = out.material();
    Table table = out.newTable("form_waste", ledgerColumns(names));
    addFactRows(table, names,
                {"SW_gen", "SW_util", "SW_util_prev", "SW_disp", "SW_landfill", "HW_gen", "SW_HW_gen", "SW_HW_ok",
                 "SW_HW_prev"});
    for (const domain::Stream& stream : material.snapshot().streams) {
        if (stream.side == domain::StreamSide::Offer && !stream.code.empty()) {
            table.rows.push_back(
                {Row::Kind::Body,
                 {Cell::text(material.enterprise(stream.enterprise.str())), Cell::text(stream.code),
                  Cell::text(material.named(stream.name_zh, stream.name_en)), Cell::none(),
                  AssessmentNames::value(stream.quantity.value()),
                  Cell::text(material.program().unitName(stream.quantity.unit().symbol())), Cell::text(stream.note)}});
        }
    }
    return table;
}

Table pollutantLedger(const Composer& out, const AssessmentNames& names) {
    const Material& material = out.material();
    Table table = out.newTable("form_pollutants", ledgerColumns(names));
    addFactRows(table, names, {"WW", "WW_treated", "COD", "NH3N", "SO2", "NOx", "VOCs", "WW_gen", "WW_reused"});
    if (material.input().pollutants != nullptr) {
        for (const auto& total : material.input().pollutants->park) {
            const bool estimated = total.estimated_kg > 0.0;
            table.rows.push_back({Row::Kind::Body,
                                  {Cell::text(material.words("form.by_enterprises")), Cell::text(total.pollutant),
                                   Cell::text(material.pollutant(total.medium, total.pollutant)), Cell::none(),
                                   AssessmentNames::value(total.mass_kg / 1000.0), Cell::text("t"),
                                   estimated ? Cell::text(material.words("form.estimated")) : Cell::none()}});
        }
    }
    return table;
}

Table materialFlowAccount(const Composer& out) {
    const Material& material = out.material();
    Table table = out.newTable("form_material_flow",
                               {material.textColumn("column.figure"), material.numberColumn("column.value", ""),
                                material.numberColumn("column.flow_spread", "%"), material.textColumn("column.unit"),
                                material.numberColumn("column.known_part", "")});
    if (material.input().flows == nullptr) {
        return table;
    }
    const FlowFacts facts(material);
    for (const auto& indicator : facts.review().indicators.indicators) {
        const bool fraction = indicator.unit == "1";
        const double scale = fraction ? 100.0 : 1.0;
        table.rows.push_back({Row::Kind::Body,
                              {Cell::text(material.program().termOr("flow_indicator", indicator.id)),
                               indicator.value ? AssessmentNames::value(scale * *indicator.value) : facts.unknown(),
                               FlowFacts::spread(indicator.value, indicator.sd),
                               Cell::text(fraction ? "%" : material.program().unitName(indicator.unit)),
                               indicator.value ? Cell::none() : AssessmentNames::value(indicator.known)}});
    }
    return table;
}

} // namespace parkcarbon::report

#include "flow_facts.hpp"
#include "flow_sections.hpp"

namespace parkcarbon::report {
namespace {

using engine::flows::CostSplit;

constexpr int kMoneyDecimals = 0;

void addSplit(Table& table, std::string name, const CostSplit& product, const CostSplit& loss, Row::Kind kind) {
    const double whole = product.total() + loss.total();
    table.rows.push_back(
        {kind,
         {Cell::text(std::move(name)), Cell::number(product.total(), kMoneyDecimals),
          Cell::number(loss.total(), kMoneyDecimals), Cell::number(loss.material, kMoneyDecimals),
          Cell::number(loss.energy, kMoneyDecimals), Cell::number(loss.system, kMoneyDecimals),
          Cell::number(loss.waste_management, kMoneyDecimals), Material::percent(loss.total(), whole)}});
}

} // namespace

void addMaterialCosts(Composer& out) {
    const Material& material = out.material();
    const FlowFacts facts(material);
    if (!facts.review().costs) {
        return;
    }
    const auto& costs = *facts.review().costs;
    const std::string money = material.snapshot().park.currency;
    out.heading(1, "section.flow_costs");
    out.paragraph("flow_costs.lead");
    Table table = out.newTable("flow_costs", {material.textColumn("column.flow_party"),
                                              material.numberColumn("column.flow_cost_product", money),
                                              material.numberColumn("column.flow_cost_loss", money),
                                              material.numberColumn("column.flow_cost_material", money),
                                              material.numberColumn("column.flow_cost_energy", money),
                                              material.numberColumn("column.flow_cost_system", money),
                                              material.numberColumn("column.flow_cost_waste", money),
                                              material.numberColumn("column.flow_cost_share", "%")});
    for (std::size_t index = 0; index < costs.centres.size(); ++index) {
        addSplit(table, facts.partyNamed(facts.review().cost_centres[index]), costs.centres[index].product,
                 costs.centres[index].loss, Row::Kind::Body);
    }
    addSplit(table, material.words("row.sum"), costs.product, costs.loss, Row::Kind::Total);
    out.add(std::move(table));
}

} // namespace parkcarbon::report

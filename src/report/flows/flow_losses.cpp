#include "flow_facts.hpp"
#include "flow_sections.hpp"

namespace parkcarbon::report {

void addFlowLosses(Composer& out) {
    const Material& material = out.material();
    const FlowFacts facts(material);
    out.heading(1, "section.flow_losses");
    out.paragraph("flow_losses.lead");
    Table table = out.newTable(
        "flow_losses", {material.textColumn("column.flow_party"), material.textColumn("column.unit"),
                        material.numberColumn("column.amount", ""), material.numberColumn("column.flow_spread", "%"),
                        material.numberColumn("column.flow_share_of_input", "%")});
    for (const auto& losses : facts.review().losses) {
        if (losses.losses.empty() && losses.undetermined.empty()) {
            continue;
        }
        table.rows.push_back({Row::Kind::Group, {Cell::text(facts.layer(losses.layer))}});
        for (const auto& loss : losses.losses) {
            const auto& share = loss.share_of_input.value;
            table.rows.push_back({Row::Kind::Body,
                                  {Cell::text(facts.party(loss.party)), Cell::text(facts.unit(losses.layer)),
                                   facts.amount(loss.amount), FlowFacts::spread(loss.amount.value, loss.amount.sd),
                                   share ? Cell::number(100.0 * *share, 1) : Cell::none()}});
        }
        const std::string name =
            losses.more == 0 ? material.words("flow_losses.total")
                             : material.words("flow_losses.total_with", {{"count", std::to_string(losses.more)}});
        table.rows.push_back({Row::Kind::Total,
                              {Cell::text(name), Cell::text(facts.unit(losses.layer)), facts.amount(losses.total),
                               FlowFacts::spread(losses.total.value, losses.total.sd), Cell::none()}});
        if (!losses.undetermined.empty()) {
            table.notes.push_back(
                material.words("flow_losses.undetermined", {{"layer", facts.layer(losses.layer)},
                                                            {"count", std::to_string(losses.undetermined.size())}}));
        }
    }
    out.add(std::move(table));
}

} // namespace parkcarbon::report

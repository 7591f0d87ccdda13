#include "flow_parts.hpp"
#include "flow_sections.hpp"

#include <algorithm>
#include <set>

namespace parkcarbon::report {
namespace {

using engine::flows::Amount;
using engine::flows::FlowBook;
using engine::flows::QuantityKind;

constexpr std::size_t kLinksListed = 40;

std::vector<std::size_t> linksBySize(const charts::SankeySpec& spec) {
    std::vector<std::size_t> order(spec.links.size());
    for (std::size_t index = 0; index < order.size(); ++index) {
        order[index] = index;
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return spec.links[a].amount.value_or(-1.0) > spec.links[b].amount.value_or(-1.0);
    });
    return order;
}

/// The layer's flows between parties, several of one material as one row: stated and balanced sums.
class LinkTable {
public:
    LinkTable(Composer& out, const FlowFacts& facts, const FlowDiagram& diagram, std::uint32_t layer)
        : out_(out), facts_(facts), diagram_(diagram), layer_(layer) {}

    void add() {
        takeAmounts();
        const Material& material = out_.material();
        Table table;
        table.id = "flow_layer_" + layerId(facts_, layer_);
        table.title = material.words("table.flow_layer", {{"layer", facts_.layer(layer_)}});
        table.columns = {material.textColumn("column.from"),
                         material.textColumn("column.to"),
                         material.textColumn("column.flow_material"),
                         material.numberColumn("column.flow_records", ""),
                         material.numberColumn("column.flow_stated", facts_.unit(layer_)),
                         material.numberColumn("column.flow_spread", "%"),
                         material.numberColumn("column.flow_reconciled", facts_.unit(layer_)),
                         material.numberColumn("column.flow_spread", "%"),
                         material.textColumn("column.flow_class"),
                         material.textColumn("column.flow_mark")};
        const auto order = linksBySize(diagram_.spec);
        const bool all = material.request().format == Format::Csv;
        const std::size_t shown = all ? order.size() : std::min(order.size(), kLinksListed);
        for (std::size_t place = 0; place < shown; ++place) {
            table.rows.push_back(rowOf(order[place]));
        }
        if (shown < order.size()) {
            table.notes.push_back(material.words("flow_layer.more", {{"count", std::to_string(order.size() - shown)}}));
        }
        out_.add(std::move(table));
    }

private:
    void takeAmounts() {
        std::vector<engine::flows::Total> totals;
        for (const auto& flows : diagram_.flows) {
            engine::flows::Total total;
            for (const std::uint32_t flow : flows) {
                total.terms.push_back({{QuantityKind::Mass, layer_, flow}, 1.0});
            }
            totals.push_back(std::move(total));
        }
        // Raw sums need no covariances, and sums of balanced numbers go without theirs: no error can come up.
        stated_ = FlowBook(facts_.account().project).amounts(totals).value();
        balanced_ = FlowBook(facts_.account().project, facts_.reconciliation()).amounts(totals).value();
    }

    Row rowOf(std::size_t link) const {
        const charts::SankeyLink& drawn = diagram_.spec.links[link];
        const auto& flows = diagram_.flows[link];
        const engine::flows::Flow& first = facts_.system().flows[flows.front()];
        const bool turned = balanced_[link].value.value_or(0.0) < 0.0;
        const std::string& from = diagram_.spec.nodes[turned ? drawn.to : drawn.from].name;
        const std::string& to = diagram_.spec.nodes[turned ? drawn.from : drawn.to].name;
        const Amount& stated = stated_[link];
        Row row{Row::Kind::Body,
                {Cell::text(from.empty() ? facts_.node(first.from) : from),
                 Cell::text(to.empty() ? facts_.node(first.to) : to), Cell::text(facts_.material(flows.front())),
                 Cell::number(static_cast<double>(flows.size()), 0), FlowFacts::amount(stated.value),
                 FlowFacts::spread(stated.value, stated.sd)}};
        if (facts_.reconciliation() == nullptr) {
            row.cells.insert(row.cells.end(), 3, Cell::none());
        } else {
            row.cells.push_back(facts_.amount(balanced_[link]));
            row.cells.push_back(FlowFacts::spread(balanced_[link].value, balanced_[link].sd));
            row.cells.push_back(Cell::text(classesOf(flows)));
        }
        row.cells.push_back(drawn.suspect ? Cell::text(out_.material().words("flow.suspect"), Emphasis::Warning)
                                          : Cell::none());
        return row;
    }

    std::string classesOf(const std::vector<std::uint32_t>& flows) const {
        std::set<std::string> words;
        for (const std::uint32_t flow : flows) {
            if (const auto* const value = facts_.account().mass(flow, layer_)) {
                words.insert(
                    out_.material().program().termOr("variable_class", variableClassWord(value->variable_class)));
            }
        }
        return out_.material().joined({words.begin(), words.end()});
    }

    Composer& out_;
    const FlowFacts& facts_;
    const FlowDiagram& diagram_;
    std::uint32_t layer_;
    std::vector<Amount> stated_;
    std::vector<Amount> balanced_;
};

} // namespace

void addLayerFlows(Composer& out) {
    const FlowFacts facts(out.material());
    out.pageBreak(true);
    out.heading(1, "section.flow_layers");
    out.paragraph("flow_layer.lead");
    for (std::uint32_t layer = 0; layer < facts.system().layers.size(); ++layer) {
        const FlowDiagram diagram = layerDiagram(out, facts, layer);
        if (diagram.spec.links.empty()) {
            continue;
        }
        out.subheading(
            out.material().words("flow_layer.heading", {{"layer", facts.layer(layer)}, {"unit", facts.unit(layer)}}));
        addDiagram(out, diagram, layerId(facts, layer));
        LinkTable(out, facts, diagram, layer).add();
    }
}

} // namespace parkcarbon::report

#include <parkcarbon/report/flow_diagrams.hpp>

#include "flow_groups.hpp"
#include "flow_link_details.hpp"
#include "flow_names.hpp"

#include <parkcarbon/charts/sankey_words.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace parkcarbon::report {
namespace {

using engine::flows::Amount;
using engine::flows::FlowAccount;
using engine::flows::FlowBook;
using engine::flows::QuantityKind;
using engine::flows::VariableRef;

constexpr const char* kSinkMark = "#sink"; // of the second node of an outside party
constexpr double kNothing = 1e-12;         // of the largest amount: rounding of the balanced state
constexpr double kClosed = 1e-6;           // relative
constexpr std::uint32_t kNoNode = std::numeric_limits<std::uint32_t>::max();

/// Flows of one material between two groups that are one link.
struct LinkDraft {
    std::uint32_t from = 0; ///< group
    std::uint32_t to = 0;
    std::string material;
    bool determined = true;
    std::vector<std::uint32_t> flows;
};

class FlowDiagramWriter {
public:
    FlowDiagramWriter(const FlowAccount& account, const domain::ProjectSnapshot& snapshot,
                      const FlowDiagramOptions& options, const text::Text& text, FlowBook::Covariances covariances)
        : account_(account), system_(account.project.system), options_(options), text_(text),
          names_(text, account.project), groups_(flowGroups(account.project, snapshot, options.grouping, text)),
          reconciled_(options.reconciled && account.reconciliation),
          book_(account.project, reconciled_ ? &*account.reconciliation : nullptr, std::move(covariances)),
          raw_book_(account.project) {}

    base::Result<FlowDiagram> write() {
        collectSuspects();
        draftLinks();
        if (auto done = addLinks(); !done) {
            return base::failure(done.error());
        }
        listParties();
        diagram_.spec.materials = materialsBySize();
        keepFocus();
        dropUnlinkedNodes();
        finishNodes();
        describe();
        diagram_.reconciled = reconciled_;
        return std::move(diagram_);
    }

private:
    bool isMass(const VariableRef& variable) const {
        return variable.layer == options_.layer &&
               (variable.quantity == QuantityKind::Mass || variable.quantity == QuantityKind::Concentration);
    }

    /// As the findings name them: a wrong number drags its neighbours over the limit, serial elimination does not.
    void collectSuspects() {
        if (!account_.reconciliation) {
            return;
        }
        const engine::flows::Reconciliation& result = *account_.reconciliation;
        for (const auto& step : result.elimination) {
            if (isMass(step.dropped)) {
                suspect_flows_.insert(step.dropped.index);
            }
        }
        for (const auto& suspect : result.suspects) {
            if (result.elimination.empty() && isMass(suspect.variable)) {
                suspect_flows_.insert(suspect.variable.index);
            }
        }
        for (const auto& test : result.nodal_tests) {
            if (test.layer == options_.layer && test.z > test.limit) {
                suspect_groups_.insert(groups_.group_of_node[test.node]);
            }
        }
    }

    bool isStore(std::uint32_t node) const { return system_.nodes[node].kind == engine::flows::NodeKind::Stock; }

    /// What stays inside an enterprise is not drawn, nor what goes into its own store; loops of one process are.
    bool isDrawn(const engine::flows::Flow& flow) const {
        const std::uint32_t from = groups_.group_of_node[flow.from];
        if (from != groups_.group_of_node[flow.to]) {
            return true;
        }
        const bool several = options_.grouping != FlowGrouping::Enterprise || flow.from == flow.to;
        return several && !isStore(flow.from) && !isStore(flow.to);
    }

    void draftLinks() {
        using Key = std::tuple<std::uint32_t, std::uint32_t, std::string, bool>;
        std::map<Key, std::size_t> index;
        for (std::uint32_t flow = 0; flow < system_.flows.size(); ++flow) {
            const engine::flows::Flow& record = system_.flows[flow];
            if (!book_.carries(flow, options_.layer)) {
                continue;
            }
            changeStocks(flow);
            if (!isDrawn(record)) {
                continue;
            }
            const std::uint32_t from = groups_.group_of_node[record.from];
            const std::uint32_t to = groups_.group_of_node[record.to];
            const bool determined = book_.mass(flow, options_.layer).value.has_value();
            std::string material = names_.material(flow);
            const auto [known, is_new] = index.emplace(Key{from, to, material, determined}, drafts_.size());
            if (is_new) {
                drafts_.push_back({from, to, std::move(material), determined, {}});
            }
            drafts_[known->second].flows.push_back(flow);
        }
        for (const engine::flows::Stock& stock : system_.stocks) {
            if (stock.layer == options_.layer) {
                const auto number = static_cast<std::uint32_t>(&stock - system_.stocks.data());
                addToStock(groups_.group_of_node[stock.node],
                           book_.amount({QuantityKind::StockChange, stock.layer, number}).value, 1.0);
            }
        }
    }

    void changeStocks(std::uint32_t flow) {
        const engine::flows::Flow& record = system_.flows[flow];
        const std::optional<double> amount = book_.mass(flow, options_.layer).value;
        if (isStore(record.to)) {
            addToStock(groups_.group_of_node[record.to], amount, 1.0);
        }
        if (isStore(record.from)) {
            addToStock(groups_.group_of_node[record.from], amount, -1.0);
        }
    }

    void addToStock(std::uint32_t group, std::optional<double> amount, double sign) {
        StockSum& sum = stocks_[group];
        sum.change += sign * amount.value_or(0.0);
        sum.known = sum.known && amount;
    }

    base::Result<void> addLinks() {
        std::vector<engine::flows::Total> totals;
        for (const LinkDraft& draft : drafts_) {
            totals.push_back(totalOf(draft));
        }
        const auto amounts = book_.amounts(totals);
        if (!amounts) {
            return base::failure(amounts.error());
        }
        const auto stated = raw_book_.amounts(totals);
        double largest = 0.0;
        for (const Amount& amount : *amounts) {
            largest = std::max(largest, std::abs(amount.value.value_or(0.0)));
        }
        decimals_ = largest > 0.0 ? std::clamp(3 - static_cast<int>(std::floor(std::log10(largest))), 0, 6) : 0;
        for (const LinkDraft& draft : drafts_) {
            gives_.insert(draft.from);
            takes_.insert(draft.to);
        }
        for (std::size_t index = 0; index < drafts_.size(); ++index) {
            const Amount& amount = (*amounts)[index];
            if (!amount.value || std::abs(*amount.value) > kNothing * largest) {
                addLink(drafts_[index], amount, stated ? (*stated)[index] : Amount{});
            }
        }
        return {};
    }

    engine::flows::Total totalOf(const LinkDraft& draft) const {
        engine::flows::Total total;
        for (const std::uint32_t flow : draft.flows) {
            total.terms.push_back({{QuantityKind::Mass, options_.layer, flow}, 1.0});
        }
        return total;
    }

    void addLink(const LinkDraft& draft, const Amount& amount, const Amount& stated) {
        const bool negative = amount.value.value_or(0.0) < 0.0;
        charts::SankeyLink link;
        link.id = linkId(draft);
        link.from = nodeOf(negative ? draft.to : draft.from, true);
        link.to = nodeOf(negative ? draft.from : draft.to, false);
        link.material = draft.material;
        if (amount.value) {
            link.amount = std::abs(*amount.value);
            link.sd = options_.uncertainties ? amount.sd : std::nullopt;
        }
        if (reconciled_ && stated.value) {
            link.raw = *stated.value;
        }
        link.suspect = negative || std::any_of(draft.flows.begin(), draft.flows.end(),
                                               [this](std::uint32_t flow) { return suspect_flows_.count(flow) > 0; });
        link.detail = flowLinkDetail({account_, options_.layer, reconciled_, decimals_, text_}, draft.flows, amount,
                                     stated, negative);
        diagram_.spec.links.push_back(std::move(link));
        diagram_.flows.push_back(draft.flows);
    }

    std::string linkId(const LinkDraft& draft) const {
        if (draft.flows.size() == 1) {
            return system_.flows[draft.flows.front()].id;
        }
        return groups_.groups[draft.from].id + ">" + groups_.groups[draft.to].id + "/" + draft.material +
               (draft.determined ? "" : "?");
    }

    std::uint32_t nodeOf(std::uint32_t group, bool as_source) {
        const FlowGroup& shown = groups_.groups[group];
        const bool twice = shown.outside && gives_.count(group) > 0 && takes_.count(group) > 0;
        const std::string id = twice && !as_source ? shown.id + kSinkMark : shown.id;
        const auto next = static_cast<std::uint32_t>(diagram_.spec.nodes.size());
        const auto [known, is_new] = nodes_.emplace(id, next);
        if (is_new) {
            charts::SankeyNode node;
            node.id = id;
            node.name = shown.name;
            if (shown.outside) {
                node.side = as_source ? charts::SankeySide::Left : charts::SankeySide::Right;
            }
            node.suspect = suspect_groups_.count(group) > 0;
            diagram_.spec.nodes.push_back(std::move(node));
            group_of_shown_.push_back(group);
        }
        return known->second;
    }

    void listParties() {
        for (std::size_t node = 0; node < diagram_.spec.nodes.size(); ++node) {
            if (!groups_.groups[group_of_shown_[node]].outside) {
                diagram_.parties.push_back({diagram_.spec.nodes[node].id, diagram_.spec.nodes[node].name});
            }
        }
        std::sort(diagram_.parties.begin(), diagram_.parties.end(),
                  [](const auto& a, const auto& b) { return a.id < b.id; });
    }

    std::vector<std::string> materialsBySize() const {
        std::map<std::string, double> sums;
        for (const charts::SankeyLink& link : diagram_.spec.links) {
            sums[link.material] += link.amount.value_or(0.0);
        }
        std::vector<std::string> materials;
        for (const auto& [material, sum] : sums) {
            materials.push_back(material);
        }
        std::stable_sort(materials.begin(), materials.end(),
                         [&](const std::string& a, const std::string& b) { return sums[a] > sums[b]; });
        return materials;
    }

    /// Marks the links on ways from the focus downstream, or into it upstream.
    void follow(std::uint32_t focus, bool downstream, std::vector<bool>& kept) const {
        const auto& links = diagram_.spec.links;
        std::set<std::uint32_t> reached = {focus};
        std::vector<std::uint32_t> front = {focus};
        for (std::size_t step = 0; !front.empty() && step < options_.focus_steps.value_or(links.size() + 1); ++step) {
            std::vector<std::uint32_t> next;
            for (std::size_t link = 0; link < links.size(); ++link) {
                const std::uint32_t here = downstream ? links[link].from : links[link].to;
                const std::uint32_t there = downstream ? links[link].to : links[link].from;
                if (std::find(front.begin(), front.end(), here) != front.end()) {
                    kept[link] = true;
                    if (reached.insert(there).second) {
                        next.push_back(there);
                    }
                }
            }
            front = std::move(next);
        }
    }

    void keepFocus() {
        partial_.assign(diagram_.spec.nodes.size(), false);
        const auto focus = nodes_.find(options_.focus);
        if (options_.focus.empty() || focus == nodes_.end()) {
            return;
        }
        std::vector<bool> kept(diagram_.spec.links.size(), false);
        follow(focus->second, true, kept);
        follow(focus->second, false, kept);
        std::vector<charts::SankeyLink> links;
        std::vector<std::vector<std::uint32_t>> flows;
        for (std::size_t link = 0; link < kept.size(); ++link) {
            if (kept[link]) {
                links.push_back(std::move(diagram_.spec.links[link]));
                flows.push_back(std::move(diagram_.flows[link]));
            } else {
                partial_[diagram_.spec.links[link].from] = true;
                partial_[diagram_.spec.links[link].to] = true;
            }
        }
        diagram_.spec.links = std::move(links);
        diagram_.flows = std::move(flows);
    }

    void dropUnlinkedNodes() {
        std::vector<std::uint32_t> place(diagram_.spec.nodes.size(), kNoNode);
        for (const charts::SankeyLink& link : diagram_.spec.links) {
            place[link.from] = place[link.to] = 0;
        }
        std::uint32_t kept = 0;
        for (std::uint32_t node = 0; node < place.size(); ++node) {
            if (place[node] != kNoNode) {
                place[node] = kept;
                if (kept != node) {
                    diagram_.spec.nodes[kept] = std::move(diagram_.spec.nodes[node]);
                    group_of_shown_[kept] = group_of_shown_[node];
                    partial_[kept] = partial_[node];
                }
                ++kept;
            }
        }
        diagram_.spec.nodes.resize(kept);
        for (charts::SankeyLink& link : diagram_.spec.links) {
            link.from = place[link.from];
            link.to = place[link.to];
        }
    }

    void finishNodes() {
        diagram_.nodes.resize(diagram_.spec.nodes.size());
        std::vector<std::pair<bool, bool>> sides(diagram_.nodes.size()); // whether anything goes in, out
        for (const charts::SankeyLink& link : diagram_.spec.links) {
            diagram_.nodes[link.from].out += link.amount.value_or(0.0);
            diagram_.nodes[link.to].in += link.amount.value_or(0.0);
            diagram_.nodes[link.from].undetermined += link.amount ? 0 : 1;
            diagram_.nodes[link.to].undetermined += link.amount ? 0 : 1;
            sides[link.from].second = sides[link.to].first = true;
        }
        for (std::size_t index = 0; index < diagram_.nodes.size(); ++index) {
            charts::SankeyNode& shown = diagram_.spec.nodes[index];
            FlowDiagramNode& node = diagram_.nodes[index];
            const std::uint32_t group = group_of_shown_[index];
            const auto stock = stocks_.find(group);
            const bool known = stock == stocks_.end() || stock->second.known;
            if (stock != stocks_.end() && known) {
                node.stock_change = shown.stock_change = stock->second.change;
            }
            const bool both = sides[index].first && sides[index].second;
            node.balance = balanceOf(node, group, partial_[index], both, known);
            shown.balance_open = node.balance == FlowBalance::Open || node.balance == FlowBalance::Partial;
            shown.detail = text_.term("flow_balance." + balanceWord(node.balance));
        }
    }

    FlowBalance balanceOf(const FlowDiagramNode& node, std::uint32_t group, bool partial, bool both_sides,
                          bool stock_known) const {
        const auto& members = groups_.groups[group].nodes;
        if (partial) {
            return FlowBalance::Partial;
        }
        if (!both_sides) {
            return FlowBalance::OneSided;
        }
        if (node.undetermined > 0 || !stock_known) {
            return FlowBalance::Undetermined;
        }
        if (std::abs(node.difference()) <= kClosed * std::max(node.in, node.out)) {
            return FlowBalance::Closed;
        }
        const bool open = std::any_of(members.begin(), members.end(), [this](std::uint32_t member) {
            return !system_.nodes[member].balancedIn(options_.layer);
        });
        return open ? FlowBalance::Open : FlowBalance::Differs;
    }

    static std::string balanceWord(FlowBalance balance) {
        constexpr const char* kWords[] = {"closed", "one_sided", "open", "undetermined", "partial", "differs"};
        return kWords[static_cast<std::size_t>(balance)];
    }

    void describe() {
        charts::SankeySpec& spec = diagram_.spec;
        spec.layer = system_.layers[options_.layer].id;
        spec.unit = names_.unit(options_.layer);
        spec.period = account_.period.str();
        spec.title = names_.layer(options_.layer) + " · " + text_.period(account_.period) + " · " +
                     text_.term(reconciled_ ? "flow_diagram.reconciled" : "flow_diagram.raw");
        spec.other_below = options_.other_below;
        spec.other_name = text_.choiceLabel("other");
        spec.decimals = decimals_;
        spec.words = charts::sankeyWords(text_);
    }

    struct StockSum {
        double change = 0.0;
        bool known = true;
    };

    const FlowAccount& account_;
    const engine::flows::System& system_;
    const FlowDiagramOptions& options_;
    const text::Text& text_;
    FlowNames names_;
    FlowGroups groups_;
    bool reconciled_;
    FlowBook book_;
    FlowBook raw_book_;
    int decimals_ = 0;
    std::set<std::uint32_t> suspect_flows_;
    std::set<std::uint32_t> suspect_groups_;
    std::set<std::uint32_t> gives_; ///< groups
    std::set<std::uint32_t> takes_;
    std::map<std::uint32_t, StockSum> stocks_; ///< by group
    std::vector<LinkDraft> drafts_;
    std::map<std::string, std::uint32_t> nodes_; ///< by id, before the focus
    std::vector<std::uint32_t> group_of_shown_;
    std::vector<bool> partial_;
    FlowDiagram diagram_;
};

} // namespace

base::Result<FlowDiagram> flowDiagram(const FlowAccount& account, const domain::ProjectSnapshot& snapshot,
                                      const FlowDiagramOptions& options, const text::Text& text,
                                      FlowBook::Covariances covariances) {
    return FlowDiagramWriter(account, snapshot, options, text, std::move(covariances)).write();
}

} // namespace parkcarbon::report

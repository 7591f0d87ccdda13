#include "flow_words.hpp"

#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/engine/flows/network_indicators.hpp>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <utility>

namespace parkcarbon::engine::flows {
namespace {

using Need = IndicatorNeed::Kind;

void addTerms(Total& total, const Total& other, double weight = 1.0) {
    for (const auto& [variable, factor] : other.terms) {
        total.terms.emplace_back(variable, weight * factor);
    }
}

std::string materialKey(std::string_view name) {
    return base::toLowerAscii(base::toHalfWidth(base::trimmed(name)));
}

/// The flows of goods, sorted by what they are to the account.
struct GoodsAccount {
    Total extraction; ///< from nature
    Total imports;
    Total exports;
    Total symbiosis;                         ///< by-products and wastes to other parties inside
    Total by_products;                       ///< and all that left their makers
    std::vector<IndicatorNeed> without_mass; ///< fuels from outside whose mass is not known
    std::vector<std::string> as_methane;     ///< natural gas from outside whose mass is that of its carbon as methane
};

class IndicatorWriter {
public:
    IndicatorWriter(const FlowBook& book, const NetworkQuestion& question)
        : book_(book), question_(question), goods_(book.layer(LayerKind::Goods)) {}

    base::Result<NetworkIndicators> write() {
        for (const domain::Stream& stream : question_.streams) {
            if (stream.side == domain::StreamSide::Offer) {
                for (const std::string& name : {stream.name_zh, stream.name_en, stream.code}) {
                    offers_.emplace(stream.enterprise.str(), materialKey(name));
                }
            }
        }
        if (goods_) {
            sortGoods();
        }
        if (const auto written = addMaterialAccount(); !written) {
            return base::failure(written.error());
        }
        addCycling();
        addGraph();
        return std::move(result_);
    }

private:
    void sortGoods() {
        const System& system = book_.system();
        for (std::uint32_t index = 0; index < system.flows.size(); ++index) {
            const Flow& flow = system.flows[index];
            if (flow.period != question_.period || flow.from == flow.to) {
                continue;
            }
            if (book_.carries(index, *goods_)) {
                sortFlow(index, flow, {{QuantityKind::Mass, *goods_, index}, 1.0});
            } else if (book_.isFuel(index)) {
                sortFuel(index, flow);
            }
        }
    }

    /// A fuel without an amount of goods: its energy, which the balances know, times its tonnes per GJ.
    void sortFuel(std::uint32_t index, const Flow& flow) {
        const bool comes_in = book_.receiver(flow).inside && !book_.sender(flow).inside;
        const FuelMass* const fuel = book_.fuelMass(index);
        const auto energy = book_.layer(LayerKind::Energy);
        if (fuel != nullptr && energy) {
            sortFlow(index, flow, {{QuantityKind::Mass, *energy, index}, fuel->t_per_gj});
            if (comes_in && fuel->assumed_methane) {
                account_.as_methane.push_back(flow.id);
            }
        } else if (comes_in) {
            account_.without_mass.push_back({Need::FlowMass, flow.id});
        }
    }

    void sortFlow(std::uint32_t index, const Flow& flow, const std::pair<VariableRef, double>& term) {
        const Party& from = book_.sender(flow);
        const Party& to = book_.receiver(flow);
        if (isWaterOrAir(book_.material(index)) || book_.partyOf(flow.from) == book_.partyOf(flow.to)) {
            return;
        }
        const auto add = [&](Total& total) { total.terms.push_back(term); };
        if (to.inside && !from.inside && !namesAir(from.id)) {
            add(from.kind == NodeKind::Environment ? account_.extraction : account_.imports);
        }
        if (from.inside && !to.inside && to.kind != NodeKind::Environment && !namesDisposal(to.id)) {
            add(account_.exports);
        }
        if (from.inside && isByProduct(index, flow)) {
            add(account_.by_products);
            if (to.inside) {
                add(account_.symbiosis);
            }
        }
    }

    /// What an offer of the sender names, and what goes to the ground or a disposal site.
    bool isByProduct(std::uint32_t index, const Flow& flow) const {
        const Party& to = book_.receiver(flow);
        const bool disposed = (to.kind == NodeKind::Environment && !namesAir(to.id)) || namesDisposal(to.id);
        const std::string key = materialKey(book_.material(index));
        return disposed || (!key.empty() && offers_.contains({book_.sender(flow).id, key}));
    }

    NetworkIndicator& add(std::string id, std::string unit) {
        NetworkIndicator& indicator = result_.indicators.emplace_back();
        indicator.id = std::move(id);
        indicator.unit = std::move(unit);
        return indicator;
    }

    std::string goodsUnit() const { return goods_ ? book_.system().layers[*goods_].unit : "t"; }

    void take(NetworkIndicator& indicator, const Amount& amount, bool is_sum, bool crosses) const {
        indicator.value = amount.value;
        indicator.sd = amount.sd;
        for (const VariableRef& term : amount.terms) {
            indicator.flows.push_back(term.index);
        }
        for (const VariableRef& term : amount.undetermined) {
            indicator.needs.push_back({Need::Flow, book_.system().flows[term.index].id});
        }
        if (!goods_) {
            indicator.needs.push_back({Need::Layer, "goods"});
        } else if (crosses && account_.extraction.terms.empty() && account_.imports.terms.empty()) {
            indicator.needs.push_back({Need::Crossing, ""});
        }
        if (is_sum && !indicator.needs.empty()) {
            indicator.known = amount.known;
        }
    }

    /// What the masses of the fuels lack or rest on, in numbers that count fuels.
    void takeFuels(NetworkIndicator& indicator) const {
        indicator.needs = account_.without_mass;
        indicator.assumed_methane = account_.as_methane;
    }

    /// A number that lacks something is none.
    static void settle(NetworkIndicator& indicator) {
        if (!indicator.needs.empty()) {
            indicator.value.reset();
            indicator.sd.reset();
        }
    }

    base::Result<void> addMaterialAccount() {
        Total dmi = account_.extraction;
        addTerms(dmi, account_.imports);
        Total dmc = dmi;
        addTerms(dmc, account_.exports, -1.0);
        Total used = dmc;
        addTerms(used, account_.symbiosis);
        const auto sums =
            book_.amounts({account_.extraction, account_.imports, dmi, account_.exports, dmc, account_.symbiosis});
        const auto shares = book_.ratios({{account_.symbiosis, account_.by_products}, {account_.symbiosis, used}});
        if (!sums || !shares) {
            return base::failure(sums ? shares.error() : sums.error());
        }
        addSum("domestic_extraction", (*sums)[0], false);
        addSum("imports", (*sums)[1], true);
        addSum("dmi", (*sums)[2], true);
        addSum("exports", (*sums)[3], false);
        addSum("dmc", (*sums)[4], true);
        addProductivity((*sums)[4]);
        addSymbiosis((*sums)[5], (*shares)[0], (*shares)[1]);
        return {};
    }

    void addSum(const char* id, const Amount& amount, bool with_fuels) {
        NetworkIndicator& indicator = add(id, goodsUnit());
        if (with_fuels) {
            takeFuels(indicator);
        }
        take(indicator, amount, true, true);
        settle(indicator);
    }

    void addProductivity(const Amount& dmc) {
        NetworkIndicator& indicator = add("resource_productivity", "CNY/" + goodsUnit());
        takeFuels(indicator);
        take(indicator, dmc, false, true);
        const auto money = question_.added_value ? question_.added_value->in(*domain::Unit::parse("CNY"))
                                                 : base::Result<double>(base::failure(domain::kUnitIncompatible));
        if (!money) {
            indicator.needs.push_back({Need::Fact, "IAV"});
        } else if (dmc.value && *dmc.value <= 0.0) {
            indicator.needs.push_back({Need::Throughput, "dmc"});
        } else if (dmc.value) {
            indicator.value = *money / *dmc.value;
            indicator.sd = dmc.sd ? std::optional(*indicator.value * *dmc.sd / *dmc.value) : std::nullopt;
        }
        settle(indicator);
    }

    void addSymbiosis(const Amount& exchanged, const Amount& utilisation, const Amount& circular) {
        NetworkIndicator& exchange = add("symbiotic_exchange", goodsUnit());
        take(exchange, exchanged, true, false);
        needByProducts(exchange);
        settle(exchange);

        NetworkIndicator& used = add("symbiotic_utilisation", "1");
        const auto generated = generatedWaste();
        take(used, generated ? exchanged : utilisation, false, false);
        if (generated && exchanged.value) {
            used.value = *exchanged.value / *generated;
            used.sd = exchanged.sd ? std::optional(*exchanged.sd / *generated) : std::nullopt;
        } else if (used.needs.empty() && !used.value) {
            used.needs.push_back({Need::ByProducts, ""});
        }
        needByProducts(used);
        settle(used);

        NetworkIndicator& rate = add("circular_use_rate", "1");
        takeFuels(rate);
        take(rate, circular, false, true);
        needByProducts(rate);
        if (rate.needs.empty() && !rate.value) {
            rate.needs.push_back({Need::Throughput, "dmc"});
        }
        settle(rate);
    }

    void needByProducts(NetworkIndicator& indicator) const {
        const IndicatorNeed need{Need::ByProducts, ""};
        if (offers_.empty() &&
            std::find(indicator.needs.begin(), indicator.needs.end(), need) == indicator.needs.end()) {
            indicator.needs.push_back(need);
        }
    }

    std::optional<double> generatedWaste() const {
        if (!question_.waste_generated) {
            return std::nullopt;
        }
        const auto unit = domain::Unit::parse(goodsUnit());
        const auto amount = unit ? question_.waste_generated->in(*unit) : base::failure(unit.error());
        return amount && *amount > 0.0 ? std::optional(*amount) : std::nullopt;
    }

    void addCycling() {
        if (goods_) {
            result_.indicators.push_back(cyclingIndex(book_, *goods_, question_.period));
        } else {
            add("cycling_index", "1").needs.push_back({Need::Layer, "goods"});
        }
    }

    /// Whether anything goes from one to the other: measured as zero is no link, not measured is one.
    bool isLink(std::uint32_t index) const {
        const auto& quantities = book_.system().flows[index].quantities;
        return book_.origin(index) != FlowOrigin::Implied &&
               std::any_of(quantities.begin(), quantities.end(), [&](const FlowQuantity& quantity) {
                   const Amount mass = book_.mass(index, quantity.layer);
                   return !mass.value || *mass.value != 0.0;
               });
    }

    void addGraph() {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> inner;
        std::vector<std::pair<std::uint32_t, std::uint32_t>> all;
        const System& system = book_.system();
        for (std::uint32_t index = 0; index < system.flows.size(); ++index) {
            const Flow& flow = system.flows[index];
            if (flow.period != question_.period || !isLink(index)) {
                continue;
            }
            all.emplace_back(book_.partyOf(flow.from), book_.partyOf(flow.to));
            if (book_.sender(flow).inside && book_.receiver(flow).inside) {
                inner.push_back(all.back());
            }
        }
        result_.park = networkStatistics(inner);
        result_.with_outside = networkStatistics(all);
        const NetworkStatistics& park = result_.park;
        const bool linked = park.nodes > 1;
        addGraphNumber("nodes", static_cast<double>(park.nodes), true);
        addGraphNumber("links", static_cast<double>(park.directed_pairs), true);
        addGraphNumber("directed_connectance", park.directed_connectance, linked);
        addGraphNumber("undirected_connectance", park.undirected_connectance, linked);
        addGraphNumber("link_density", park.links_per_node, linked);
        addGraphNumber("nodes_in_cycles", static_cast<double>(park.nodes_in_cycles), linked);
        addGraphNumber("cyclicity", park.cyclicity, linked);
    }

    void addGraphNumber(const char* id, std::optional<double> value, bool defined) {
        NetworkIndicator& indicator = add(id, "1");
        indicator.value = value;
        if (!defined) {
            indicator.needs.push_back({Need::Links, ""});
        }
        settle(indicator);
    }

    const FlowBook& book_;
    const NetworkQuestion& question_;
    std::optional<std::uint32_t> goods_;
    std::set<std::pair<std::string, std::string>> offers_; ///< enterprise, material
    GoodsAccount account_;
    NetworkIndicators result_;
};

} // namespace

const NetworkIndicator* NetworkIndicators::find(std::string_view id) const {
    const auto found = std::find_if(indicators.begin(), indicators.end(),
                                    [id](const NetworkIndicator& indicator) { return indicator.id == id; });
    return found == indicators.end() ? nullptr : &*found;
}

base::Result<NetworkIndicators> networkIndicators(const FlowBook& book, const NetworkQuestion& question) {
    return IndicatorWriter(book, question).write();
}

} // namespace parkcarbon::engine::flows

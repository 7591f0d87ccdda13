#include "../numerics/strong_components.hpp"
#include "flow_words.hpp"
#include "table_builder.hpp"

#include <parkcarbon/engine/flows/official_tables.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace parkcarbon::engine::flows {
namespace {

enum WaterColumn : std::size_t {
    kIntakeSurface, // the sources in the order of WaterSource
    kIntakeGround,
    kIntakeTap,
    kIntakeReclaimed,
    kIntakeSea,
    kIntakeRain,
    kIntakeOther,
    kIntake,
    kWastewaterReceived,
    kReuse,
    kUse,
    kWaterConsumption,
    kLeakage,
    kDischarge,
    kSupply,
    kStockChange,
    kDifference,
    kReuseRate,
    kLeakageRate,
    kConsumptionRate,
    kDischargeRate
};
constexpr std::array<const char*, 21> kWaterCodes = {"intake_surface",
                                                     "intake_ground",
                                                     "intake_tap",
                                                     "intake_reclaimed",
                                                     "intake_sea",
                                                     "intake_rain",
                                                     "intake_other",
                                                     "intake",
                                                     "wastewater_received",
                                                     "reuse",
                                                     "use",
                                                     "consumption",
                                                     "leakage",
                                                     "discharge",
                                                     "supply",
                                                     "stock_change",
                                                     "difference",
                                                     "reuse_rate",
                                                     "leakage_rate",
                                                     "consumption_rate",
                                                     "discharge_rate"};

class WaterTable {
public:
    WaterTable(const FlowBook& book, std::uint32_t layer, std::uint32_t period)
        : book_(book), layer_(layer), period_(period) {
        for (std::size_t column = 0; column < kWaterCodes.size(); ++column) {
            builder_.addColumn({kWaterCodes[column], "", "", column < kReuseRate ? unit() : "1"});
        }
    }

    base::Result<OfficialTable> build() {
        findReuse();
        for (const std::uint32_t party : partiesWithWater()) {
            const Party& named = book_.parties()[party];
            if (named.inside) {
                row_of_party_[party] = builder_.addRow({named.id, named.name_zh, named.name_en, ""});
            }
        }
        const std::size_t total = builder_.addRow({"total", "", "", ""});
        const System& system = book_.system();
        for (std::uint32_t index = 0; index < system.flows.size(); ++index) {
            if (flowsHere(index)) {
                addFlow(index, total);
            }
        }
        addStocks(total);
        for (std::size_t row = 0; row <= total; ++row) {
            derive(row);
        }
        return builder_.build(book_);
    }

private:
    std::string unit() const { return book_.system().layers[layer_].unit; }
    bool flowsHere(std::uint32_t index) const {
        return book_.system().flows[index].period == period_ && book_.carries(index, layer_);
    }
    bool isStore(std::uint32_t node) const { return book_.system().nodes[node].kind == NodeKind::Stock; }

    std::set<std::uint32_t> partiesWithWater() const {
        std::set<std::uint32_t> parties;
        const auto& flows = book_.system().flows;
        for (std::uint32_t index = 0; index < flows.size(); ++index) {
            if (flowsHere(index)) {
                parties.insert({book_.partyOf(flows[index].from), book_.partyOf(flows[index].to)});
            }
        }
        return parties;
    }

    void add(std::size_t row, std::size_t column, std::uint32_t flow, double weight = 1.0) {
        builder_.add({row, column}, {QuantityKind::Mass, layer_, flow}, weight);
    }

    /// Water that is used again counts once: where it comes to its last user, and in a loop what the node that moves
    /// most sends round.
    void findReuse() {
        const System& system = book_.system();
        std::vector<numerics::Link> links;
        std::vector<std::uint32_t> reused;
        std::set<std::uint32_t> passes_on;
        for (std::uint32_t index = 0; index < system.flows.size(); ++index) {
            const Flow& flow = system.flows[index];
            if (!flowsHere(index) || !book_.sender(flow).inside || !book_.receiver(flow).inside) {
                continue;
            }
            if (flow.from == flow.to) {
                reuse_.insert(index);
            } else if (isReusedWater(book_.material(index))) {
                reused.push_back(index);
                links.emplace_back(flow.from, flow.to);
                passes_on.insert(flow.from);
            }
        }
        const auto nodes = static_cast<std::uint32_t>(system.nodes.size());
        std::vector<std::size_t> component_of(nodes);
        const auto components = numerics::strongComponents(nodes, links);
        for (std::size_t component = 0; component < components.size(); ++component) {
            for (const std::uint32_t node : components[component]) {
                component_of[node] = component;
            }
        }
        std::map<std::size_t, std::map<std::uint32_t, std::vector<std::uint32_t>>> loops; // by component, sender
        for (const std::uint32_t index : reused) {
            const Flow& flow = system.flows[index];
            if (component_of[flow.from] == component_of[flow.to]) {
                loops[component_of[flow.from]][flow.from].push_back(index);
            } else if (!passes_on.contains(flow.to)) {
                reuse_.insert(index);
            }
        }
        for (const auto& [component, senders] : loops) {
            addLoop(senders);
        }
    }

    void addLoop(const std::map<std::uint32_t, std::vector<std::uint32_t>>& senders) {
        const std::vector<std::uint32_t>* largest = nullptr;
        double most = 0.0;
        for (const auto& [node, flows] : senders) {
            double sent = 0.0;
            for (const std::uint32_t index : flows) {
                sent += book_.mass(index, layer_).known;
            }
            if (largest == nullptr || sent > most) {
                largest = &flows;
                most = sent;
            }
        }
        reuse_.insert(largest->begin(), largest->end());
    }

    void addFlow(std::uint32_t index, std::size_t total) {
        const Flow& flow = book_.system().flows[index];
        const std::uint32_t from = book_.partyOf(flow.from);
        const std::uint32_t to = book_.partyOf(flow.to);
        const bool from_inside = book_.parties()[from].inside;
        const bool to_inside = book_.parties()[to].inside;
        if (reuse_.contains(index)) {
            add(total, kReuse, index);
        }
        if (from == to) {
            if (from_inside) {
                addInner(index, row_of_party_.at(from), total);
            }
            return;
        }
        if (to_inside) {
            const std::size_t column = inflowColumn(index);
            add(row_of_party_.at(to), column, index);
            if (!from_inside) {
                add(total, column, index);
            }
        }
        if (from_inside) {
            const std::size_t column = outflowColumn(index);
            add(row_of_party_.at(from), column, index);
            if (!to_inside) {
                add(total, column, index);
            }
        }
    }

    void addInner(std::uint32_t index, std::size_t row, std::size_t total) {
        const Flow& flow = book_.system().flows[index];
        if (reuse_.contains(index)) {
            add(row, kReuse, index);
        }
        if (isStore(flow.from) != isStore(flow.to)) {
            for (const std::size_t at : {row, total}) {
                add(at, kStockChange, index, isStore(flow.to) ? 1.0 : -1.0);
            }
        }
    }

    std::size_t inflowColumn(std::uint32_t index) const {
        const std::string_view material = book_.material(index);
        const WaterSource source = waterSource(material, book_.sender(book_.system().flows[index]).id);
        if (source != WaterSource::Reclaimed && isWasteWater(material)) {
            return kWastewaterReceived;
        }
        return kIntakeSurface + static_cast<std::size_t>(source);
    }

    std::size_t outflowColumn(std::uint32_t index) const {
        const std::string_view material = book_.material(index);
        const Party& to = book_.receiver(book_.system().flows[index]);
        if (to.kind == NodeKind::Environment) {
            switch (waterFate(material, to.id)) {
            case WaterFate::Leakage:
                return kLeakage;
            case WaterFate::Consumption:
                return kWaterConsumption;
            case WaterFate::Discharge:
                return kDischarge;
            }
        }
        const bool reclaimed = waterSource(material, "") == WaterSource::Reclaimed;
        return material.empty() || (isWasteWater(material) && !reclaimed) ? kDischarge : kSupply;
    }

    void addStocks(std::size_t total) {
        const auto& stocks = book_.system().stocks;
        for (std::uint32_t index = 0; index < stocks.size(); ++index) {
            const auto row = row_of_party_.find(book_.partyOf(stocks[index].node));
            if (stocks[index].layer == layer_ && stocks[index].period == period_ && row != row_of_party_.end()) {
                for (const std::size_t at : {row->second, total}) {
                    builder_.add({at, kStockChange}, {QuantityKind::StockChange, layer_, index}, 1.0);
                }
            }
        }
    }

    void derive(std::size_t row) {
        for (std::size_t source = kIntakeSurface; source <= kIntakeOther; ++source) {
            builder_.addCell({row, kIntake}, {row, source});
        }
        builder_.addCell({row, kUse}, {row, kIntake});
        builder_.addCell({row, kUse}, {row, kReuse});
        builder_.addCell({row, kDifference}, {row, kIntake});
        builder_.addCell({row, kDifference}, {row, kWastewaterReceived});
        for (const std::size_t out : {kWaterConsumption, kLeakage, kDischarge, kSupply, kStockChange}) {
            builder_.addCell({row, kDifference}, {row, out}, -1.0);
        }
        builder_.setRatio({row, kReuseRate}, {row, kReuse}, {row, kUse});
        builder_.setRatio({row, kLeakageRate}, {row, kLeakage}, {row, kIntake});
        builder_.setRatio({row, kConsumptionRate}, {row, kWaterConsumption}, {row, kIntake});
        builder_.setRatio({row, kDischargeRate}, {row, kDischarge}, {row, kIntake});
    }

    const FlowBook& book_;
    std::uint32_t layer_;
    std::uint32_t period_;
    TableBuilder builder_;
    std::map<std::uint32_t, std::size_t> row_of_party_;
    std::set<std::uint32_t> reuse_;
};

} // namespace

base::Result<OfficialTable> waterBalanceTable(const FlowBook& book, std::uint32_t period) {
    const std::optional<std::uint32_t> layer = book.layer(LayerKind::Water);
    return layer ? WaterTable(book, *layer, period).build() : OfficialTable{};
}

} // namespace parkcarbon::engine::flows

#include "park_exchanges.hpp"

#include "../inventory/energy/energy_amount.hpp"

#include <parkcarbon/domain/vocabulary.hpp>

#include <algorithm>
#include <map>
#include <unordered_map>

namespace parkcarbon::engine::flows {
namespace {

using Kind = ExchangeNetwork::Kind;

bool isTreatment(const domain::Enterprise& enterprise) {
    return enterprise.role == domain::EnterpriseRole::WasteTreatment ||
           enterprise.role == domain::EnterpriseRole::WastewaterTreatment;
}

/// What the book's parties are in the project.
class PartyIndex {
public:
    PartyIndex(const FlowBook& book, const domain::ProjectSnapshot& snapshot) {
        std::unordered_map<std::string_view, const domain::Enterprise*> enterprises;
        for (const domain::Enterprise& enterprise : snapshot.enterprises) {
            enterprises.emplace(enterprise.id.str(), &enterprise);
        }
        for (const Party& party : book.parties()) {
            const auto found = enterprises.find(party.id);
            treats_waste_.push_back(found != enterprises.end() && isTreatment(*found->second));
            inside_.push_back(party.inside ? std::optional(inside_count_++) : std::nullopt);
        }
    }
    bool treatsWaste(std::uint32_t party) const { return treats_waste_[party]; }
    const std::optional<std::size_t>& inside(std::uint32_t party) const { return inside_[party]; }
    std::size_t insideCount() const { return inside_count_; }

private:
    std::vector<bool> treats_waste_;
    std::vector<std::optional<std::size_t>> inside_;
    std::size_t inside_count_ = 0;
};

/// t CO2e per GJ of what a transfer record carries, by the inventory.
class EnergyFactors {
public:
    explicit EnergyFactors(const inventory::Inventory& inventory) {
        for (const inventory::Crossing& crossing : inventory.crossings) {
            const double energy_gj = crossing.amount * (crossing.is_electricity ? inventory::kGjPerMwh : 1.0);
            add(crossing.transfer_id, energy_gj, crossing.is_import ? crossing.location : crossing.producer);
        }
        for (const inventory::Elimination::Row& row : inventory.park.elimination.rows) {
            add(row.transfer_id, row.energy_gj, row.co2e);
        }
    }

    std::optional<double> of(const ProjectFlow& flow) const {
        double energy_gj = 0.0;
        double co2e_t = 0.0;
        for (const RecordRef& record : flow.records) {
            if (const auto found = by_transfer_.find(record.id); found != by_transfer_.end()) {
                energy_gj += found->second.first;
                co2e_t += found->second.second;
            }
        }
        return energy_gj > 0.0 ? std::optional(co2e_t / energy_gj) : std::nullopt;
    }

private:
    void add(const std::string& transfer, double energy_gj, double co2e_t) {
        auto& [energy, emissions] = by_transfer_[transfer];
        energy += energy_gj;
        emissions += co2e_t;
    }

    std::unordered_map<std::string, std::pair<double, double>> by_transfer_;
};

class ExchangeWriter {
public:
    ExchangeWriter(const FlowBook& book, const domain::ProjectSnapshot& snapshot, const inventory::Inventory& inventory,
                   const std::vector<ProjectFlow>& flows)
        : book_(book), parties_(book, snapshot), factors_(inventory), inventory_(inventory), flows_(flows) {}

    ExchangeNetwork write() {
        addNodes();
        for (std::uint32_t flow = 0; flow < book_.system().flows.size(); ++flow) {
            addFlow(flow);
        }
        return std::move(network_);
    }

private:
    void addNodes() {
        std::unordered_map<std::string_view, double> direct;
        for (const inventory::EnterpriseTotals& totals : inventory_.enterprises) {
            direct.emplace(totals.enterprise_id, totals.direct);
        }
        for (const Party& party : book_.parties()) {
            if (party.inside) {
                const auto found = direct.find(party.id);
                network_.nodes.push_back({party.id, found == direct.end() ? 0.0 : found->second, false});
            }
        }
    }

    void addFlow(std::uint32_t index) {
        const Flow& flow = book_.system().flows[index];
        const std::uint32_t from_party = book_.partyOf(flow.from);
        const std::uint32_t to_party = book_.partyOf(flow.to);
        const bool nature = isNature(flow.from) || isNature(flow.to);
        const auto& from = parties_.inside(from_party);
        const auto& to = parties_.inside(to_party);
        const FlowOrigin origin = book_.origin(index);
        if (nature || from_party == to_party || (!from && !to) || origin == FlowOrigin::Fuel ||
            origin == FlowOrigin::Implied) {
            return;
        }
        const std::uint32_t layer = flows_[index].amount_layer;
        const LayerKind layer_kind = book_.system().layers[layer].kind;
        if (layer_kind != LayerKind::Goods && layer_kind != LayerKind::Water && layer_kind != LayerKind::Energy) {
            return;
        }
        const bool energy = layer_kind == LayerKind::Energy;
        const bool service = !energy && parties_.treatsWaste(to_party);
        const Amount amount = book_.mass(index, layer);
        if (!amount.value || *amount.value < 0.0) {
            if (from && !energy && !service) {
                network_.nodes[*from].ends_here = true;
            }
            return;
        }
        network_.flows.push_back({flow.id, from, to, std::string(book_.material(index)),
                                  energy    ? Kind::Energy
                                  : service ? Kind::Waste
                                            : Kind::Goods,
                                  *amount.value, std::nullopt, energy ? factors_.of(flows_[index]) : std::nullopt});
    }

    bool isNature(std::uint32_t node) const { return book_.system().nodes[node].kind == NodeKind::Environment; }

    const FlowBook& book_;
    const PartyIndex parties_;
    const EnergyFactors factors_;
    const inventory::Inventory& inventory_;
    const std::vector<ProjectFlow>& flows_;
    ExchangeNetwork network_;
};

class CostWriter {
public:
    CostWriter(const FlowBook& book, const domain::ProjectSnapshot& snapshot)
        : book_(book), parties_(book, snapshot), value_(book.layer(LayerKind::Value)),
          goods_(book.layer(LayerKind::Goods)) {}

    std::optional<std::pair<std::vector<std::string>, CostNetwork>> write() {
        if (!value_ || !goods_) {
            return std::nullopt;
        }
        network_.materials = {"goods"};
        network_.centres.resize(parties_.insideCount());
        std::vector<std::string> names;
        for (const Party& party : book_.parties()) {
            if (party.inside) {
                CostNetwork::Centre& centre = network_.centres[names.size()];
                centre.id = party.id;
                centre.material_cost = centre.product_mass = centre.loss_mass = {0.0};
                names.push_back(party.id);
            }
        }
        for (std::uint32_t flow = 0; flow < book_.system().flows.size(); ++flow) {
            addCost(flow);
            addMass(flow);
        }
        return has_cost_ ? std::optional(std::pair(std::move(names), std::move(network_))) : std::nullopt;
    }

private:
    std::optional<double> known(std::uint32_t flow, std::uint32_t layer) const {
        const Amount amount = book_.mass(flow, layer);
        return book_.carries(flow, layer) && amount.value && *amount.value >= 0.0 ? amount.value : std::nullopt;
    }

    void addCost(std::uint32_t index) {
        const Flow& flow = book_.system().flows[index];
        const auto& to = parties_.inside(book_.partyOf(flow.to));
        const auto& from = parties_.inside(book_.partyOf(flow.from));
        const auto cost = known(index, *value_);
        if (!cost || !to || from) {
            return;
        }
        has_cost_ = true;
        CostNetwork::Centre& centre = network_.centres[*to];
        if (bringsGoods(flow, book_.material(index))) {
            centre.material_cost.front() += *cost;
        } else if (domain::fromWord<domain::Carrier>(book_.material(index))) {
            centre.energy_cost += *cost;
        } else {
            centre.system_cost += *cost;
        }
    }

    /// Whether some flow of goods goes the same way under the same name.
    bool bringsGoods(const Flow& paid, std::string_view material) const {
        const auto& flows = book_.system().flows;
        for (std::uint32_t flow = 0; flow < flows.size(); ++flow) {
            if (flows[flow].from == paid.from && flows[flow].to == paid.to && book_.carries(flow, *goods_) &&
                book_.material(flow) == material) {
                return true;
            }
        }
        return false;
    }

    void addMass(std::uint32_t index) {
        const Flow& flow = book_.system().flows[index];
        const std::uint32_t to_party = book_.partyOf(flow.to);
        const auto& from = parties_.inside(book_.partyOf(flow.from));
        const auto& to = parties_.inside(to_party);
        const auto mass = known(index, *goods_);
        if (!mass || !from || from == to) {
            return;
        }
        const bool lost = book_.system().nodes[flow.to].kind == NodeKind::Environment || parties_.treatsWaste(to_party);
        if (to && !lost) {
            network_.flows.push_back({*from, *to, {*mass}, false});
        } else {
            (lost ? network_.centres[*from].loss_mass : network_.centres[*from].product_mass).front() += *mass;
        }
    }

    const FlowBook& book_;
    const PartyIndex parties_;
    const std::optional<std::uint32_t> value_;
    const std::optional<std::uint32_t> goods_;
    CostNetwork network_;
    bool has_cost_ = false;
};

} // namespace

ExchangeNetwork parkExchanges(const FlowBook& book, const domain::ProjectSnapshot& snapshot,
                              const inventory::Inventory& inventory, const std::vector<ProjectFlow>& flows) {
    return ExchangeWriter(book, snapshot, inventory, flows).write();
}

std::optional<std::pair<std::vector<std::string>, CostNetwork>> parkCosts(const FlowBook& book,
                                                                          const domain::ProjectSnapshot& snapshot) {
    return CostWriter(book, snapshot).write();
}

} // namespace parkcarbon::engine::flows

#include "flow_words.hpp"

#include <parkcarbon/engine/flows/losses.hpp>

#include <algorithm>
#include <map>
#include <utility>

namespace parkcarbon::engine::flows {
namespace {

bool isLoss(const FlowBook& book, std::uint32_t index, LayerKind kind) {
    const Flow& flow = book.system().flows[index];
    const Party& to = book.receiver(flow);
    const bool to_nature = to.kind == NodeKind::Environment;
    switch (kind) {
    case LayerKind::Goods:
        return namesDisposal(to.id) || (to_nature && !namesAir(to.id) && !isWaterOrAir(book.material(index)));
    case LayerKind::Water:
        return to_nature && waterFate(book.material(index), to.id) != WaterFate::Discharge;
    case LayerKind::Carbon:
        return to_nature && namesAir(to.id);
    case LayerKind::Energy:
    case LayerKind::Substance:
        return to_nature;
    case LayerKind::Value:
        return false;
    }
    return false;
}

/// The flows that a party loses and takes in.
struct PartyTotals {
    Total lost;
    Total taken;
};

using LossTotals = std::map<std::uint32_t, PartyTotals>;

LossTotals lossTotals(const FlowBook& book, std::uint32_t layer, std::uint32_t period) {
    LossTotals totals;
    const System& system = book.system();
    for (std::uint32_t index = 0; index < system.flows.size(); ++index) {
        const Flow& flow = system.flows[index];
        if (flow.period != period || !book.carries(index, layer)) {
            continue;
        }
        const VariableRef mass{QuantityKind::Mass, layer, index};
        const bool crosses = book.partyOf(flow.from) != book.partyOf(flow.to);
        if (book.sender(flow).inside && isLoss(book, index, system.layers[layer].kind)) {
            totals[book.partyOf(flow.from)].lost.terms.emplace_back(mass, 1.0);
        }
        if (book.receiver(flow).inside && crosses) {
            totals[book.partyOf(flow.to)].taken.terms.emplace_back(mass, 1.0);
        }
    }
    std::erase_if(totals, [](const auto& entry) { return entry.second.lost.terms.empty(); });
    return totals;
}

std::optional<base::Error> fillTable(const FlowBook& book, const LossTotals& totals, LossTable& table) {
    std::vector<Total> sums(1);
    std::vector<FlowBook::Ratio> ratios;
    for (const auto& [party, total] : totals) {
        sums.front().terms.insert(sums.front().terms.end(), total.lost.terms.begin(), total.lost.terms.end());
        sums.push_back(total.lost);
        ratios.push_back({total.lost, total.taken});
    }
    auto amounts = book.amounts(sums);
    auto shares = book.ratios(ratios);
    if (!amounts || !shares) {
        return amounts ? shares.error() : amounts.error();
    }
    table.total = std::move(amounts->front());
    for (const VariableRef& term : table.total.undetermined) {
        table.undetermined.push_back(term.index);
    }
    std::size_t place = 0;
    for (const auto& [party, total] : totals) {
        Amount& amount = (*amounts)[place + 1];
        if (amount.value && *amount.value > 0.0) {
            table.losses.push_back({party, std::move(amount), std::move((*shares)[place])});
        }
        ++place;
    }
    return std::nullopt;
}

} // namespace

base::Result<std::vector<LossTable>> losses(const FlowBook& book, const LossOptions& options) {
    std::vector<LossTable> tables;
    for (std::uint32_t layer = 0; layer < book.system().layers.size(); ++layer) {
        if (book.system().layers[layer].kind == LayerKind::Value) {
            continue;
        }
        LossTable& table = tables.emplace_back();
        table.layer = layer;
        if (auto fault = fillTable(book, lossTotals(book, layer, options.period), table)) {
            return base::failure(std::move(*fault));
        }
        std::stable_sort(table.losses.begin(), table.losses.end(),
                         [](const Loss& a, const Loss& b) { return *a.amount.value > *b.amount.value; });
        if (table.losses.size() > options.per_layer) {
            table.more = table.losses.size() - options.per_layer;
            table.losses.resize(options.per_layer);
        }
    }
    return tables;
}

} // namespace parkcarbon::engine::flows

#include <parkcarbon/engine/flows/balance_sheets.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

namespace parkcarbon::engine::flows {
namespace {

constexpr double kEnergyLimit = 0.05;
constexpr double kWaterLimit = 0.10;
constexpr double kMaterialLimit = 0.05;
constexpr double kRounding = 1e-13; ///< of the larger side: what the sums of a closed balance leave
constexpr std::array<std::string_view, 4> kClosureWords = {"closed", "open", "undetermined", "one_sided"};

struct SheetTotals {
    Total inflow;
    Total outflow;
    Total stock_change;
    std::size_t known_stores = 0; ///< nodes whose stock the system states
    std::size_t stores = 0;       ///< nodes that have one
    bool must_close = true;       ///< every node of the subject has a balance here

    bool storeUnknown() const { return known_stores < stores; }

    Total residual() const {
        Total total = inflow;
        for (const Total* const part : {&outflow, &stock_change}) {
            for (const auto& [variable, weight] : part->terms) {
                total.terms.emplace_back(variable, -weight);
            }
        }
        return total;
    }
};

/// Subject, layer, period -> the terms of its balance.
using SheetMap = std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>, SheetTotals>;

class SheetCollector {
public:
    SheetCollector(const FlowBook& book, const BalanceSheetOptions& options) : book_(book), options_(options) {}

    SheetMap collect() {
        const System& system = book_.system();
        for (std::uint32_t index = 0; index < system.flows.size(); ++index) {
            for (const FlowQuantity& quantity : system.flows[index].quantities) {
                addFlow(index, quantity.layer);
            }
        }
        for (std::uint32_t index = 0; index < system.stocks.size(); ++index) {
            const Stock& stock = system.stocks[index];
            if (wanted(stock.node, stock.period)) {
                const VariableRef change{QuantityKind::StockChange, stock.layer, index};
                SheetTotals& totals = sheet(stock.node, stock.layer, stock.period);
                totals.stock_change.terms.emplace_back(change, 1.0);
                totals.known_stores += system.nodes[stock.node].stock ? 1 : 0;
            }
        }
        countStores();
        return std::move(sheets_);
    }

private:
    std::uint32_t subjectOf(std::uint32_t node) const {
        return options_.by == BalanceSubject::Party ? book_.partyOf(node) : node;
    }
    bool isStore(std::uint32_t node) const { return book_.system().nodes[node].kind == NodeKind::Stock; }

    bool wanted(std::uint32_t node, std::uint32_t period) const {
        if ((options_.period && *options_.period != period) || isStore(node)) {
            return false;
        }
        if (options_.subjects.empty()) {
            return book_.parties()[book_.partyOf(node)].inside;
        }
        const auto& subjects = options_.subjects;
        return std::find(subjects.begin(), subjects.end(), subjectOf(node)) != subjects.end();
    }

    SheetTotals& sheet(std::uint32_t node, std::uint32_t layer, std::uint32_t period) {
        return sheets_[{subjectOf(node), layer, period}];
    }

    SheetTotals& sheetAsking(std::uint32_t node, std::uint32_t layer, std::uint32_t period) {
        SheetTotals& totals = sheet(node, layer, period);
        totals.must_close = totals.must_close && book_.system().nodes[node].balancedIn(layer);
        return totals;
    }

    void countStores() {
        const std::vector<Node>& nodes = book_.system().nodes;
        std::map<std::uint32_t, std::size_t> stores;
        for (std::uint32_t node = 0; node < nodes.size(); ++node) {
            stores[subjectOf(node)] += nodes[node].stock ? 1 : 0;
        }
        for (auto& [key, totals] : sheets_) {
            totals.stores = stores[std::get<0>(key)];
        }
    }

    void addFlow(std::uint32_t index, std::uint32_t layer) {
        const Flow& flow = book_.system().flows[index];
        const std::pair<VariableRef, double> term{{QuantityKind::Mass, layer, index}, 1.0};
        const bool same_party = book_.partyOf(flow.from) == book_.partyOf(flow.to);
        const bool from_store = same_party && isStore(flow.from);
        const bool to_store = same_party && isStore(flow.to);
        if (subjectOf(flow.from) == subjectOf(flow.to) && !from_store && !to_store) {
            return; // goes round within the subject
        }
        if (wanted(flow.from, flow.period)) {
            SheetTotals& totals = sheetAsking(flow.from, layer, flow.period);
            (to_store ? totals.stock_change : totals.outflow).terms.push_back(term);
        }
        if (wanted(flow.to, flow.period)) {
            SheetTotals& totals = sheetAsking(flow.to, layer, flow.period);
            if (from_store) {
                totals.stock_change.terms.emplace_back(term.first, -1.0);
            } else {
                totals.inflow.terms.push_back(term);
            }
        }
    }

    const FlowBook& book_;
    const BalanceSheetOptions& options_;
    SheetMap sheets_;
};

/// The sides of every sheet, in the order of the map.
base::Result<std::vector<BalanceSides>> sidesOf(const FlowBook& book, const SheetMap& sheets) {
    constexpr std::size_t kSides = 4;
    std::vector<Total> totals;
    totals.reserve(kSides * sheets.size());
    for (const auto& [key, sheet] : sheets) {
        totals.insert(totals.end(), {sheet.inflow, sheet.outflow, sheet.stock_change, sheet.residual()});
    }
    auto amounts = book.amounts(totals);
    if (!amounts) {
        return base::failure(amounts.error());
    }
    std::vector<BalanceSides> result;
    result.reserve(sheets.size());
    auto with_store = sheets.begin();
    for (std::size_t first = 0; first < amounts->size(); first += kSides) {
        const auto amount = [&](std::size_t side) { return std::move((*amounts)[first + side]); };
        BalanceSides& sides = result.emplace_back(BalanceSides{amount(0), amount(1), amount(2), amount(3), {}});
        if (with_store->second.storeUnknown()) {
            sides.stock_change.value = sides.stock_change.sd = std::nullopt;
            sides.residual.value = sides.residual.sd = std::nullopt;
        }
        ++with_store;
        if (sides.residual.value) {
            const double larger = std::max(std::abs(*sides.inflow.value), std::abs(*sides.outflow.value));
            if (std::abs(*sides.residual.value) <= kRounding * larger) {
                sides.residual.value = 0.0;
            }
            sides.gap = larger > 0.0 ? std::optional(std::abs(*sides.residual.value) / larger) : std::nullopt;
        }
    }
    return result;
}

Closure closureOf(const BalanceSides& raw, double limit, bool must_close) {
    if (raw.inflow.terms.empty() || raw.outflow.terms.empty()) {
        // A store alone can take up what comes in, or give what goes out.
        if (raw.stock_change.terms.empty() && raw.stock_change.value) {
            return Closure::OneSided;
        }
    }
    if (!raw.residual.value || !must_close) {
        return Closure::Undetermined;
    }
    return !raw.gap || *raw.gap <= limit ? Closure::Closed : Closure::Open;
}

} // namespace

std::string_view closureWord(Closure closure) {
    return kClosureWords[static_cast<std::size_t>(closure)];
}

double closureLimit(LayerKind kind) {
    switch (kind) {
    case LayerKind::Energy:
        return kEnergyLimit;
    case LayerKind::Water:
        return kWaterLimit;
    case LayerKind::Goods:
    case LayerKind::Substance:
    case LayerKind::Carbon:
    case LayerKind::Value:
        break;
    }
    return kMaterialLimit;
}

base::Result<std::vector<BalanceSheet>> balanceSheets(const FlowBook& raw, const FlowBook* reconciled,
                                                      const BalanceSheetOptions& options) {
    const SheetMap sheets = SheetCollector(raw, options).collect();
    auto raw_sides = sidesOf(raw, sheets);
    if (!raw_sides) {
        return base::failure(raw_sides.error());
    }
    base::Result<std::vector<BalanceSides>> reconciled_sides;
    if (reconciled != nullptr) {
        reconciled_sides = sidesOf(*reconciled, sheets);
        if (!reconciled_sides) {
            return base::failure(reconciled_sides.error());
        }
    }
    std::vector<BalanceSheet> result;
    std::size_t index = 0;
    for (const auto& [key, totals] : sheets) {
        BalanceSheet& sheet = result.emplace_back();
        std::tie(sheet.subject, sheet.layer, sheet.period) = key;
        sheet.raw = std::move((*raw_sides)[index]);
        if (reconciled != nullptr) {
            sheet.reconciled = std::move((*reconciled_sides)[index]);
        }
        sheet.limit = closureLimit(raw.system().layers[sheet.layer].kind);
        sheet.closure = closureOf(sheet.raw, sheet.limit, totals.must_close);
        ++index;
    }
    return result;
}

} // namespace parkcarbon::engine::flows

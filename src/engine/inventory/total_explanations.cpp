#include "total_explanations.hpp"

#include "explanation_steps.hpp"
#include "workings.hpp"

#include <map>

namespace parkcarbon::engine::inventory {
namespace {

using Direction = ParkTransfer::Direction;

constexpr const char* kTotalUnit = "tCO2e";
constexpr std::string_view kParkPrefix = "park/";
constexpr std::string_view kEnterprisePrefix = "enterprise/";
constexpr std::string_view kSupplierPrefix = "supplier/";

/// A sum written down part by part.
class SumExplanation {
public:
    explicit SumExplanation(std::string formula) {
        explanation_.formula = std::move(formula);
        explanation_.unit = kTotalUnit;
    }
    SumExplanation& add(std::string symbol, std::string name, double value) {
        explanation_.value += value;
        explanation_.steps.push_back(computedStep(std::move(symbol), std::move(name), value, kTotalUnit));
        return *this;
    }
    SumExplanation& addCategories(const std::map<std::string, double>& by_category) {
        for (const auto& [category, co2e_t] : by_category) {
            add("E_" + category, category, co2e_t);
        }
        return *this;
    }
    Explanation take() { return std::move(explanation_); }

private:
    Explanation explanation_;
};

struct TotalsInventory {
    Workings workings;
    Inventory inventory;
};

TotalsInventory totals(const RunState& run) {
    TotalsInventory result{*workOut(run), {}};
    writeParkTotals(run, result.workings, result.inventory);
    writeEnterprises(run, result.workings, result.inventory);
    return result;
}

/// Every transfer across the boundary in one direction, with what it adds.
Explanation crossingSum(const Workings& workings, ParkTransfer::Direction direction,
                        CrossingFactor (*factor)(const ParkTransfer&, const ParkFactors&)) {
    SumExplanation sum("E = Σ AD × EF");
    for (const ParkTransfer& transfer : workings.transfers) {
        if (transfer.direction == direction) {
            sum.add(transfer.record->id.str(), std::string(domain::word(transfer.record->carrier)),
                    transfer.energy.amount * factor(transfer, workings.factors).value);
        }
    }
    return sum.take();
}

Explanation producerExportSum(const Workings& workings) {
    SumExplanation sum("E = Σ AD × f");
    for (const ParkTransfer& transfer : workings.transfers) {
        if (transfer.direction == ParkTransfer::Direction::Export) {
            sum.add(transfer.record->id.str(), std::string(domain::word(transfer.record->carrier)),
                    workings.suppliers.soldCo2e(transfer));
        }
    }
    return sum.take();
}

/// A sum over the period's activities, fuel by fuel or process by process; `weightOf` says what one gas term of a
/// recipe adds to it per tonne of gas, 0 for terms that have no part in it.
template <typename WeightOf>
Explanation activitySum(const Workings& workings, const char* unit, const WeightOf& weightOf) {
    std::map<std::string, double> by_item;
    for (const ActiveRecipe& active : workings.activities.recipes) {
        for (const GasTerm& term : active.recipe->terms) {
            if (const double weight = weightOf(active, term); weight != 0.0) {
                by_item[active.recipe->item] += active.massOf(term) * weight;
            }
        }
    }
    SumExplanation sum("E = Σ E_i");
    for (const auto& [item, amount] : by_item) {
        sum.add(item, item, amount);
    }
    Explanation explanation = sum.take();
    explanation.unit = unit;
    for (ExplanationStep& step : explanation.steps) {
        step.unit = unit;
    }
    return explanation;
}

bool isDirect(const ActiveRecipe& active, const GasTerm& term) {
    return active.recipe->ledger == Ledger::Direct && !term.biogenic;
}

/// The totals that stand apart from gross emissions, by the name of their field.
std::optional<Ledger> ledgerApart(std::string_view name) {
    static const std::map<std::string_view, Ledger> kLedgers = {
        {"removals", Ledger::Removal},         {"recovered_co2", Ledger::Recovered},
        {"captured_co2", Ledger::Captured},    {"reemitted_co2", Ledger::Reemitted},
        {"fixed_carbon", Ledger::FixedCarbon}, {"other_indirect", Ledger::OtherIndirect}};
    const auto found = kLedgers.find(name);
    return found == kLedgers.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Explanation> explainActivities(const RunState& run, const Workings& workings, std::string_view name) {
    constexpr std::string_view kByGas = "by_gas/";
    constexpr std::string_view kByCategory = "direct_by_category/";
    if (name == "biogenic_co2") {
        return activitySum(workings, "tCO2",
                           [](const auto&, const GasTerm& term) { return term.biogenic ? 1.0 : 0.0; });
    }
    if (const auto ledger = ledgerApart(name)) {
        return activitySum(workings, kTotalUnit, [&](const ActiveRecipe& active, const GasTerm& term) {
            return active.recipe->ledger == *ledger && !term.biogenic ? run.gwp(term.gas) : 0.0;
        });
    }
    if (name.starts_with(kByGas)) {
        return activitySum(workings, "t", [&](const ActiveRecipe& active, const GasTerm& term) {
            return isDirect(active, term) && term.gas == name.substr(kByGas.size()) ? 1.0 : 0.0;
        });
    }
    if (name.starts_with(kByCategory)) {
        return activitySum(workings, kTotalUnit, [&](const ActiveRecipe& active, const GasTerm& term) {
            const bool counts = domain::word(active.category) == name.substr(kByCategory.size());
            return counts && isDirect(active, term) ? run.gwp(term.gas) : 0.0;
        });
    }
    return std::nullopt;
}

std::optional<Explanation> explainPark(const RunState& run, std::string_view name) {
    const auto [workings, inventory] = totals(run);
    const ParkTotals& park = inventory.park;
    if (name == "direct" || name == "territorial") {
        return SumExplanation("E = Σ E_k").addCategories(park.direct_by_category).take();
    }
    if (name == "imported_energy") {
        return crossingSum(workings, Direction::Import, locationFactor);
    }
    if (name == "imported_energy_market") {
        return crossingSum(workings, Direction::Import, marketFactor);
    }
    if (name == "exported_energy") {
        return crossingSum(workings, Direction::Export, creditFactor);
    }
    if (name == "exported_energy_at_producer_factor") {
        return producerExportSum(workings);
    }
    if (name == "scope_1_2_location" || name == "scope_1_2_market") {
        const bool market = name == "scope_1_2_market";
        return SumExplanation("E = E_direct + E_imported")
            .add("E_direct", "direct", park.direct)
            .add("E_imported", market ? "imported_energy_market" : "imported_energy",
                 market ? park.imported_energy_market : park.imported_energy)
            .take();
    }
    if (name == "china_net") {
        return SumExplanation("E = E_direct + E_imported − E_exported − R − R_fixed")
            .add("E_direct", "direct", park.direct)
            .add("E_imported", "imported_energy", park.imported_energy)
            .add("−E_exported", "exported_energy", -park.exported_energy)
            .add("−R", "recovered_co2", -park.recovered_co2)
            .add("−R_fixed", "fixed_carbon", -park.fixed_carbon)
            .take();
    }
    if (name == "consumption") {
        return SumExplanation("E = E_direct + E_imported − E_exported")
            .add("E_direct", "direct", park.direct)
            .add("E_imported", "imported_energy", park.imported_energy)
            .add("−E_exported", "exported_energy_at_producer_factor", -park.exported_energy_at_producer_factor)
            .take();
    }
    return explainActivities(run, workings, name);
}

std::optional<Explanation> explainEnterprise(const RunState& run, std::string_view id) {
    const auto enterprise = run.boundary.find(id);
    if (!enterprise) {
        return std::nullopt;
    }
    const auto [workings, inventory] = totals(run);
    const EnterpriseTotals& own = inventory.enterprises[*enterprise];
    return SumExplanation("E = E_direct + E_bought − E_sold")
        .addCategories(own.direct_by_category)
        .add("E_bought", "bought_inside", own.bought_energy - own.imported_energy)
        .add("E_imported", "imported_energy", own.imported_energy)
        .add("−E_sold", "sold_energy", -own.sold_energy)
        .take();
}

std::optional<Explanation> explainSupplier(const RunState& run, std::string_view id, Product product) {
    const auto enterprise = run.boundary.find(id);
    const auto workings = enterprise ? workOut(run) : std::nullopt;
    const SupplierFactors* const supplier = workings ? workings->suppliers.find(*enterprise) : nullptr;
    if (supplier == nullptr || supplier->of(product).energy == 0.0) {
        return std::nullopt;
    }
    const ProductFactor& factor = supplier->of(product);
    const double own_t = factor.resold ? 0.0 : supplier->own_emissions;
    Explanation explanation;
    explanation.formula = "f = (E_own + E_bought) × s / Q";
    explanation.value = factor.value;
    explanation.unit = std::string("tCO2e/") + unitOf(product);
    explanation.steps = {
        computedStep("E_own", "own_fuel_emissions", own_t, kTotalUnit),
        computedStep("E_bought", "bought_energy_passed_on", factor.emissions_t - own_t, kTotalUnit),
        computedStep("s", factor.resold ? "share_resold" : "allocation_share", factor.share, "1"),
        computedStep("Q", "energy_delivered", factor.energy, unitOf(product)),
    };
    return explanation;
}

} // namespace

std::optional<Explanation> explainTotal(const RunState& run, std::string_view line_id) {
    if (line_id.substr(0, kParkPrefix.size()) == kParkPrefix) {
        return explainPark(run, line_id.substr(kParkPrefix.size()));
    }
    const std::size_t slash = line_id.rfind('/');
    if (slash == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view last = line_id.substr(slash + 1);
    const auto between = [&](std::string_view prefix) {
        return slash > prefix.size() ? line_id.substr(prefix.size(), slash - prefix.size()) : std::string_view();
    };
    if (line_id.substr(0, kEnterprisePrefix.size()) == kEnterprisePrefix && last == "total") {
        return explainEnterprise(run, between(kEnterprisePrefix));
    }
    if (line_id.substr(0, kSupplierPrefix.size()) == kSupplierPrefix && (last == "electricity" || last == "heat")) {
        return explainSupplier(run, between(kSupplierPrefix), last == "heat" ? Product::Heat : Product::Electricity);
    }
    return std::nullopt;
}

} // namespace parkcarbon::engine::inventory

#include "fuel_flows.hpp"

#include "../inventory/factor_uncertainty.hpp"
#include "../inventory/fuel_choice.hpp"
#include "../inventory/mass_ratios.hpp"
#include "../inventory/parameter_reader.hpp"
#include "flow_uncertainty.hpp"

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/engine/flows/finding_codes.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace parkcarbon::engine::flows {
namespace {

constexpr double kDistinctSd = 1.96; // amounts further apart than the 95 % interval of their difference disagree
constexpr const char* kFuelSource = "ext:fuel";
constexpr const char* kNaturalGasKind = "gas";
constexpr double kMethanePerCarbon = 16.043 / 12.011; ///< molar masses, IUPAC 2021

std::string foldedName(std::string_view name) {
    return base::toLowerAscii(base::toHalfWidth(base::trimmed(name)));
}

/// All rows of one enterprise and fuel. Half widths are Σ amount × half width in %, since the same scale and the same
/// laboratory stand behind all of them.
struct BurntFuel {
    std::set<std::string> names; ///< as rows of flows.csv may call it
    std::vector<RecordRef> records;
    domain::EvidenceClass evidence_class = domain::EvidenceClass::Measured;
    bool uncertainty_assumed = true;
    bool has_mass = true; ///< every row is in a unit of mass
    double mass_t = 0.0;
    bool gas_only = true;      ///< every other row is natural gas
    double as_methane_t = 0.0; ///< of those rows, the mass of their carbon as methane
    double energy_gj = 0.0;
    double carbon_tc = 0.0;
    double mass_width = 0.0;
    double energy_width = 0.0; ///< of the amount alone
    double ncv_width = 0.0;
    double content_width = 0.0; ///< of the carbon per energy

    std::optional<FuelMass> massByEnergy() const {
        if (!has_mass && !gas_only) {
            return std::nullopt;
        }
        const double all_t = mass_t + as_methane_t;
        return FuelMass{all_t, energy_gj > 0.0 ? all_t / energy_gj : 0.0, !has_mass};
    }
    Measurement mass() const { return {mass_t, sdOf(1.0, mass_width)}; }
    Measurement energy() const { return {energy_gj, sdOf(1.0, std::hypot(energy_width, ncv_width))}; }
    Measurement carbon() const {
        const double of_energy = energy_gj == 0.0 ? 0.0 : carbon_tc / energy_gj;
        return {carbon_tc, sdOf(1.0, std::hypot(of_energy * energy_width, of_energy * ncv_width, content_width))};
    }
    Measurement energyPerTonne() const { return {energy_gj / mass_t, sdOf(1.0, ncv_width) / mass_t}; }
    Measurement carbonPerTonne() const {
        return {carbon_tc / mass_t, sdOf(1.0, std::hypot(carbon_tc / energy_gj * ncv_width, content_width)) / mass_t};
    }
};

/// What a recipe says of the fuel, per unit of the row's quantity.
struct FuelContent {
    double energy_gj = 0.0;
    double carbon_tc = 0.0;
    double content_pct = 0.0;
};

FuelContent contentOf(const inventory::Recipe& recipe) {
    FuelContent content;
    content.energy_gj = recipe.energy_gj_per_unit;
    for (const inventory::GasTerm& term : recipe.terms) {
        if (term.gas != "CO2") {
            continue;
        }
        const auto oxidation =
            std::find_if(term.factors.begin(), term.factors.end(),
                         [](const inventory::ExplanationStep& step) { return step.name == "oxidation"; });
        const double oxidised = oxidation == term.factors.end() ? 1.0 : oxidation->value;
        content.carbon_tc += oxidised > 0.0 ? term.mass_t_per_unit / oxidised / inventory::kCarbonToCo2 : 0.0;
        content.content_pct = std::max(content.content_pct, term.factor_half_width_pct);
    }
    return content;
}

class FuelFlowWriter {
public:
    FuelFlowWriter(SystemDraft& draft, const inventory::ActivityTotals& activities)
        : draft_(draft), activities_(activities) {}

    void write() {
        collect();
        for (auto& [key, fuel] : fuels_) {
            const auto rows = rowsOf(key.first, fuel);
            if (rows.empty() || !attach(fuel, key.second, rows)) {
                addFlow(key.first, key.second, fuel);
            }
        }
    }

private:
    using FuelKey = std::pair<std::uint32_t, std::string>; ///< enterprise, name in the fuel set

    void collect() {
        const domain::ActivityColumns& columns = *draft_.run().snapshot.activities;
        for (const inventory::AcceptedRow& accepted : activities_.accepted) {
            const inventory::Recipe& recipe = *activities_.recipes[accepted.recipe].recipe;
            const bool burnt = recipe.ledger == inventory::Ledger::Direct && !recipe.fuel_kind.empty() &&
                               recipe.energy_gj_per_unit > 0.0;
            if (burnt && !recipe.refused()) {
                addRow(columns, accepted.row, recipe, fuels_[{columns.enterprise[accepted.row], recipe.item}]);
            }
        }
    }

    void addRow(const domain::ActivityColumns& columns, std::size_t row, const inventory::Recipe& recipe,
                BurntFuel& fuel) {
        const std::string& item = columns.items[columns.item[row]];
        const auto choice = inventory::chooseFuel(item, draft_.run().fuel_set, draft_.run().library);
        fuel.names.insert({foldedName(item), foldedName(recipe.item)});
        if (choice.fuel != nullptr) {
            fuel.names.insert(foldedName(choice.fuel->name_en));
        }
        const float stated = columns.uncertainty_pct[row];
        const auto width = std::isnan(stated) ? std::nullopt : std::optional(static_cast<double>(stated));
        const domain::EvidenceClass evidence = columns.evidence_class[row];
        const double pct = draft_.halfWidthPct(width, evidence, recipe.activity_half_width_pct);
        const FuelContent content = contentOf(recipe);
        const double quantity = columns.quantity[row];
        const double energy_gj = quantity * content.energy_gj;
        const double carbon_tc = quantity * content.carbon_tc;
        const auto tonnes = columns.units[columns.unit[row]].factorTo(inventory::knownUnit("t"));
        fuel.records.push_back({"activities", std::string(columns.id->at(row))});
        fuel.evidence_class = std::max(fuel.evidence_class, evidence);
        fuel.uncertainty_assumed = fuel.uncertainty_assumed && !width;
        fuel.has_mass = fuel.has_mass && tonnes;
        fuel.mass_t += quantity * tonnes.value_or(0.0);
        if (!tonnes) {
            fuel.gas_only = fuel.gas_only && recipe.fuel_kind == kNaturalGasKind;
            fuel.as_methane_t += carbon_tc * kMethanePerCarbon;
        }
        fuel.energy_gj += energy_gj;
        fuel.carbon_tc += carbon_tc;
        fuel.mass_width += quantity * tonnes.value_or(0.0) * pct;
        fuel.energy_width += energy_gj * pct;
        if (choice.fuel != nullptr) {
            fuel.ncv_width +=
                energy_gj * ncvPct(*choice.fuel, columns.parameter_sets[columns.parameters[row]], evidence);
        }
        fuel.content_width += carbon_tc * content.content_pct;
    }

    /// A calorific value that the row states is an analysis of the same kind of evidence as the row.
    double ncvPct(const reference::Fuel& fuel, const domain::ParameterSet& stated,
                  domain::EvidenceClass evidence) const {
        const auto& defaults = draft_.run().library.uncertainty();
        return stated.find("ncv") == nullptr ? inventory::ncvHalfWidthPct(defaults, fuel)
                                             : evidenceHalfWidthPct(defaults, evidence);
    }

    /// Flows of flows.csv that are this fuel, in the layers where its amount can be compared.
    std::vector<std::uint32_t> rowsOf(std::uint32_t enterprise, const BurntFuel& fuel) const {
        std::vector<std::uint32_t> rows;
        const auto node = draft_.findNode(draft_.run().snapshot.enterprises[enterprise].id.str());
        const auto& flows = draft_.system().flows;
        for (std::uint32_t flow = 0; node && flow < flows.size(); ++flow) {
            const ProjectFlow& about = draft_.project().flows[flow];
            const bool is_row = about.origin == FlowOrigin::FlowRow && flows[flow].to == *node;
            if (is_row && fuel.names.contains(foldedName(about.material)) && comparable(about.amount_layer, fuel)) {
                rows.push_back(flow);
            }
        }
        return rows;
    }

    bool comparable(std::uint32_t layer, const BurntFuel& fuel) const {
        const LayerKind kind = draft_.system().layers[layer].kind;
        return (kind == LayerKind::Goods && fuel.has_mass && fuel.mass_t > 0.0) || kind == LayerKind::Energy;
    }

    /// False when the rows leave open how the fuel divides among them; then it stays a flow of its own.
    bool attach(const BurntFuel& fuel, const std::string& name, const std::vector<std::uint32_t>& rows) {
        const std::uint32_t layer = draft_.project().flows[rows.front()].amount_layer;
        Measurement sum;
        std::vector<std::uint32_t> unmeasured;
        for (const std::uint32_t row : rows) {
            const Datum& amount = draft_.quantity(row, layer).mass;
            if (draft_.project().flows[row].amount_layer != layer) {
                return false;
            }
            if (!amount) {
                unmeasured.push_back(row);
                continue;
            }
            sum.value += amount->value;
            sum.sd = std::hypot(sum.sd, amount->sd);
        }
        if (unmeasured.size() > 1) {
            return false;
        }
        const bool by_mass = draft_.system().layers[layer].kind == LayerKind::Goods;
        const Measurement burnt = by_mass ? fuel.mass() : fuel.energy();
        const Measurement rest{burnt.value - sum.value, std::hypot(burnt.sd, sum.sd)};
        const bool agree =
            unmeasured.empty() ? std::abs(rest.value) <= kDistinctSd * rest.sd : rest.value >= -kDistinctSd * rest.sd;
        if (!agree) {
            reportDifference(name, rows, sum.value, burnt.value, draft_.system().layers[layer].unit);
        } else if (!unmeasured.empty()) {
            draft_.quantity(unmeasured.front(), layer).mass = Measurement{std::max(rest.value, 0.0), rest.sd};
        }
        for (const std::uint32_t row : rows) {
            writeContent(row, fuel, by_mass);
        }
        return true;
    }

    void writeContent(std::uint32_t row, const BurntFuel& fuel, bool by_mass) {
        ProjectFlow& about = draft_.project().flows[row];
        about.is_fuel = true;
        about.records.insert(about.records.end(), fuel.records.begin(), fuel.records.end());
        FlowQuantity& carbon = draft_.quantity(row, draft_.layer("carbon"));
        const bool carbon_stated = carbon.mass || carbon.concentration;
        if (by_mass) {
            if (!carbon_stated) {
                carbon.concentration = fuel.carbonPerTonne();
            }
            FlowQuantity& energy = draft_.quantity(row, draft_.layer("energy"));
            if (!energy.mass && !energy.concentration) {
                energy.concentration = fuel.energyPerTonne();
            }
            return;
        }
        about.fuel_mass = fuel.massByEnergy();
        if (const Datum& energy = draft_.quantity(row, about.amount_layer).mass; energy && !carbon_stated) {
            const double per_gj = fuel.carbon_tc / fuel.energy_gj;
            const double content_sd = sdOf(1.0, fuel.content_width) / fuel.energy_gj;
            draft_.quantity(row, draft_.layer("carbon")).mass =
                Measurement{energy->value * per_gj, std::hypot(energy->sd * per_gj, energy->value * content_sd)};
        }
    }

    void reportDifference(const std::string& name, const std::vector<std::uint32_t>& rows, double stated, double burnt,
                          const std::string& unit) {
        base::Location where;
        where.table = "flows";
        where.record_id = draft_.system().flows[rows.front()].id;
        where.field = "quantity";
        draft_.report(kFlowFuelDiffers, base::Severity::Warning,
                      {{"value", base::formatNumber(stated)},
                       {"expected", base::formatNumber(burnt)},
                       {"unit", unit},
                       {"fuel", name}},
                      std::move(where));
    }

    void addFlow(std::uint32_t enterprise, const std::string& name, const BurntFuel& fuel) {
        ProjectFlow about;
        about.origin = FlowOrigin::Fuel;
        about.is_fuel = true;
        about.amount_layer = draft_.layer("energy");
        about.material = name;
        about.records = fuel.records;
        about.fuel_mass = fuel.massByEnergy();
        about.evidence_class = fuel.evidence_class;
        about.uncertainty_assumed = fuel.uncertainty_assumed;
        const std::uint32_t to = draft_.enterpriseNode(enterprise);
        const std::uint32_t from = draft_.outsideNode(kFuelSource, NodeKind::External, "fuel");
        const std::uint32_t flow =
            draft_.addFlow("fuel:" + draft_.system().nodes[to].id + "/" + name, from, to, std::move(about));
        draft_.quantity(flow, draft_.layer("energy")).mass = fuel.energy();
        draft_.quantity(flow, draft_.layer("carbon")).mass = fuel.carbon();
    }

    SystemDraft& draft_;
    const inventory::ActivityTotals& activities_;
    std::map<FuelKey, BurntFuel> fuels_;
};

} // namespace

void addFuelFlows(SystemDraft& draft, const inventory::ActivityTotals& activities) {
    FuelFlowWriter(draft, activities).write();
}

} // namespace parkcarbon::engine::flows

#include <parkcarbon/engine/inventory/uncertain_park.hpp>

#include "emission_content.hpp"
#include "factor_uncertainty.hpp"
#include "workings.hpp"

#include <parkcarbon/engine/inventory/inventory.hpp>

#include <array>
#include <cmath>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace parkcarbon::engine::inventory {
namespace {

using uncertainty::Distribution;
using uncertainty::ParameterIndex;
using uncertainty::Shape;

/// Wider than this a normal factor would be negative too often: a log-normal one with the same interval stands in.
constexpr double kWidestNormalPct = 60.0;

/// A piece of the inventory that is one amount times one factor, t CO2e.
struct Atom {
    double co2e = 0.0;
    ParameterIndex amount = 0;
    ParameterIndex factor = 0;
};

/// The atoms of one enterprise by the part they play.
struct EnterpriseAtoms {
    std::vector<Atom> direct;
    std::vector<Atom> sold_fuel; ///< the part of `direct` that belongs to energy sold
    std::vector<Atom> imports;
    std::vector<Atom> imports_market;
    std::vector<Atom> export_credits;
    std::vector<Atom> apart; ///< recovered CO2 and fixed carbon

    static double sum(const std::vector<Atom>& atoms) {
        double total = 0.0;
        for (const Atom& atom : atoms) {
            total += atom.co2e;
        }
        return total;
    }
};

/// The amounts of one enterprise and recipe.
struct Amounts {
    double quantity = 0.0;
    double rows = 0.0;
    double squares = 0.0; ///< Σ (quantity × half width in %)²

    double halfWidthPct() const { return quantity == 0.0 ? 0.0 : std::sqrt(squares) / std::abs(quantity); }
};

Distribution multiplier(Shape shape, double half_width_pct) {
    const Shape fitting = half_width_pct > kWidestNormalPct ? Shape::LogNormal : shape;
    const Distribution plain = Distribution::fromHalfWidth(fitting, 1.0, half_width_pct);
    return fitting == Shape::Normal ? plain.truncated({.lower = 0.0}).value_or(plain) : plain;
}

/// CH4, N2O and perfluorocarbons are known to a factor rather than to a percentage (IPCC 2006 Vol. 1, Ch. 3).
Shape shapeOf(const std::string& gas) {
    return gas == "CH4" || gas == "N2O" || gas == "CF4" || gas == "C2F6" ? Shape::LogNormal : Shape::Normal;
}

class ParkModel {
public:
    ParkModel(const RunState& run, const Workings& workings)
        : run_(run), workings_(workings), content_(run, workings), prefix_("AD|" + run.options.period.str() + "|"),
          enterprises_(run.snapshot.enterprises.size()) {}

    uncertainty::Model build() {
        collectActivities();
        collectTransfers();
        writeViews();
        writeEnterprises();
        return std::move(model_);
    }

private:
    void collectActivities() {
        std::map<std::pair<std::size_t, std::uint32_t>, Amounts> amounts;
        const domain::ActivityColumns& columns = *run_.snapshot.activities;
        for (const AcceptedRow& accepted : workings_.activities.accepted) {
            const double quantity = columns.quantity[accepted.row];
            const float stated = columns.uncertainty_pct[accepted.row];
            const double half_width =
                quantity * (std::isnan(stated) ? workings_.activities.recipes[accepted.recipe].half_width_pct
                                               : static_cast<double>(stated));
            Amounts& sum = amounts[{columns.enterprise[accepted.row], accepted.recipe}];
            sum.quantity += quantity;
            sum.rows += 1.0;
            sum.squares += half_width * half_width;
        }
        for (const auto& [key, sum] : amounts) {
            addActivity(key.first, key.second, sum);
        }
    }

    void addActivity(std::size_t enterprise, std::uint32_t number, const Amounts& sum) {
        const Recipe& recipe = *workings_.activities.recipes[number].recipe;
        const bool direct = recipe.ledger == Ledger::Direct;
        if (!direct && recipe.ledger != Ledger::Recovered && recipe.ledger != Ledger::FixedCarbon) {
            return;
        }
        const std::string id =
            prefix_ + run_.snapshot.enterprises[enterprise].id.str() + "|" + recipe.item + "|" + std::to_string(number);
        const ParameterIndex amount = model_.parameter(id, multiplier(Shape::Normal, sum.halfWidthPct()));
        EnterpriseAtoms& atoms = enterprises_[enterprise];
        for (const GasTerm& term : recipe.terms) {
            if (term.biogenic) {
                continue;
            }
            const double co2e_t = (sum.quantity * term.mass_t_per_unit + sum.rows * term.fixed_t) * run_.gwp(term.gas);
            const Atom atom{co2e_t, amount, factor(term.shared_factor, shapeOf(term.gas), term.factor_half_width_pct)};
            (direct ? atoms.direct : atoms.apart).push_back(atom);
            if (direct && recipe.share_to_products > 0.0) {
                atoms.sold_fuel.push_back({atom.co2e * recipe.share_to_products, atom.amount, atom.factor});
            }
        }
    }

    ParameterIndex factor(const std::string& name, Shape shape, double half_width_pct) {
        return model_.parameter("EF|" + name, multiplier(shape, half_width_pct));
    }

    void collectTransfers() {
        for (const ParkTransfer& transfer : workings_.transfers) {
            if (transfer.direction == ParkTransfer::Direction::Import) {
                EnterpriseAtoms& buyer = enterprises_[transfer.buyer];
                buyer.imports.push_back(crossing(transfer, locationFactor(transfer, workings_.factors)));
                buyer.imports_market.push_back(crossing(transfer, marketFactor(transfer, workings_.factors)));
            } else if (transfer.direction == ParkTransfer::Direction::Export) {
                enterprises_[transfer.seller].export_credits.push_back(
                    crossing(transfer, creditFactor(transfer, workings_.factors)));
            }
        }
    }

    Atom crossing(const ParkTransfer& transfer, const CrossingFactor& taken) {
        const auto& defaults = run_.library.uncertainty();
        const double half_width = transfer.record->uncertainty_pct.value_or(meteredEnergyHalfWidthPct(defaults));
        // An outside supplier's stated factor is that supplier's own; the grid's is the same for everybody.
        const std::string supplier = taken.name == "supplier_factor" ? transfer.record->from.str() : std::string();
        return {transfer.energy.amount * taken.value,
                model_.parameter(prefix_ + transfer.record->id.str(), multiplier(Shape::Normal, half_width)),
                factor(taken.name + "|" + supplier, Shape::Normal, energyFactorHalfWidthPct(defaults))};
    }

    void add(uncertainty::OutputIndex output, const std::vector<Atom>& atoms, double weight) {
        for (const Atom& atom : atoms) {
            if (atom.co2e != 0.0 && weight != 0.0) {
                model_.addTerm(output, weight * atom.co2e, std::array{atom.amount, atom.factor});
            }
        }
    }

    /// What the transfer carries from its seller, as what it was made of; cooling at a stated factor is made of
    /// nothing.
    void addSold(uncertainty::OutputIndex output, const ParkTransfer& transfer, double weight) {
        const double co2e_t = weight * workings_.suppliers.soldCo2e(transfer);
        if (transfer.energy.is_cooling_by_factor) {
            const std::string& seller = run_.snapshot.enterprises[transfer.seller].id.str();
            add(output, {crossing(transfer, {*transfer.energy.stated_factor, "cooling|" + seller, {}, {}, {}})},
                weight);
            return;
        }
        for (const EmissionContent::Part& part : content_.soldBy(transfer.seller)) {
            const EnterpriseAtoms& source = enterprises_[part.enterprise];
            const double fuel_t = EnterpriseAtoms::sum(source.sold_fuel);
            const double imports_t = EnterpriseAtoms::sum(source.imports);
            add(output, source.sold_fuel, fuel_t == 0.0 ? 0.0 : co2e_t * part.own_fuel / fuel_t);
            add(output, source.imports, imports_t == 0.0 ? 0.0 : co2e_t * part.imports / imports_t);
        }
    }

    void writeViews() {
        const auto territorial = model_.output("park/territorial");
        const auto location = model_.output("park/scope_1_2_location");
        const auto market = model_.output("park/scope_1_2_market");
        const auto china = model_.output("park/china_net");
        const auto consumption = model_.output("park/consumption");
        for (const EnterpriseAtoms& atoms : enterprises_) {
            for (const auto view : {territorial, location, market, china, consumption}) {
                add(view, atoms.direct, 1.0);
            }
            for (const auto view : {location, china, consumption}) {
                add(view, atoms.imports, 1.0);
            }
            add(market, atoms.imports_market, 1.0);
            add(china, atoms.export_credits, -1.0);
            add(china, atoms.apart, -1.0);
        }
        for (const ParkTransfer& transfer : workings_.transfers) {
            if (transfer.direction == ParkTransfer::Direction::Export) {
                addSold(consumption, transfer, -1.0);
            }
        }
    }

    void writeEnterprises() {
        std::vector<std::vector<std::pair<const ParkTransfer*, double>>> traded(enterprises_.size());
        for (const ParkTransfer& transfer : workings_.transfers) {
            if (transfer.direction != ParkTransfer::Direction::Import) {
                traded[transfer.seller].emplace_back(&transfer, -1.0);
            }
            if (transfer.direction == ParkTransfer::Direction::Internal) {
                traded[transfer.buyer].emplace_back(&transfer, 1.0);
            }
        }
        for (std::size_t enterprise = 0; enterprise < enterprises_.size(); ++enterprise) {
            const EnterpriseAtoms& atoms = enterprises_[enterprise];
            if (atoms.direct.empty() && atoms.imports.empty() && traded[enterprise].empty()) {
                continue;
            }
            const auto output = model_.output("enterprise/" + run_.snapshot.enterprises[enterprise].id.str());
            add(output, atoms.direct, 1.0);
            add(output, atoms.imports, 1.0);
            for (const auto& [transfer, weight] : traded[enterprise]) {
                addSold(output, *transfer, weight);
            }
        }
    }

    const RunState& run_;
    const Workings& workings_;
    const EmissionContent content_;
    const std::string prefix_;
    std::vector<EnterpriseAtoms> enterprises_;
    uncertainty::Model model_;
};

} // namespace

base::Result<uncertainty::Model> uncertainPark(const domain::ProjectSnapshot& snapshot,
                                               const reference::Library& library, base::Period period,
                                               const base::RunContext& context) {
    const reference::FuelSet* const fuel_set = library.fuelSet(snapshot.park.fuel_set);
    if (fuel_set == nullptr) {
        return base::failure(reference::kFuelSetUnknown, {{"value", snapshot.park.fuel_set}, {"expected", "-"}});
    }
    Options options;
    options.period = period;
    options.keep_lines = true; // the rows behind the sums
    const Boundary boundary(snapshot);
    RecipeBook book;
    const OwnFactors own_factors(snapshot, library, *fuel_set);
    FindingCollector findings;
    const RunState run{snapshot, library, *fuel_set, options, context, boundary, own_factors, book, findings};
    const auto workings = workOut(run);
    if (!workings) {
        return base::failure(kCancelled);
    }
    return ParkModel(run, *workings).build();
}

} // namespace parkcarbon::engine::inventory

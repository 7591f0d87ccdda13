#include "mobile_distance.hpp"

#include "../explanation_steps.hpp"
#include "../factor_uncertainty.hpp"
#include "../fuel_choice.hpp"
#include "../item_name.hpp"
#include "../mass_ratios.hpp"
#include "mobile_factors.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <algorithm>
#include <iterator>

namespace parkcarbon::engine::inventory {
namespace {

constexpr const char* kDistance = "distance";
constexpr const char* kDistanceFormula = "CO2 = AD × FC × ρ × NCV × CC × OF × 44/12; CH4, N2O = AD × EF × 10⁻⁹";
constexpr double kPerHundred = 1e-2;
constexpr double kTonnesPerMilligram = 1e-9;

/// How fuel consumption is measured: litres (with a density), mass, or normal volume of a gas.
enum class ConsumptionKind { Litres, Mass, NormalVolume };

ConsumptionKind consumptionKind(const reference::Fuel& fuel, const domain::ParameterSet* parameters) {
    if (!fuel.unit.factorTo(knownUnit("t"))) {
        return ConsumptionKind::NormalVolume;
    }
    const auto* const stated = parameters == nullptr ? nullptr : parameters->find(kFuelConsumption);
    const bool by_mass = stated != nullptr && stated->unit && stated->unit->factorTo(knownUnit("kg/km"));
    return by_mass ? ConsumptionKind::Mass : ConsumptionKind::Litres;
}

const char* consumptionUnit(ConsumptionKind kind) {
    switch (kind) {
    case ConsumptionKind::Mass:
        return "kg/100km";
    case ConsumptionKind::NormalVolume:
        return "Nm3/100km";
    case ConsumptionKind::Litres:
        break;
    }
    return "L/100km";
}

/// The factor per energy when there is no vehicle class; with one, nothing that compileCombustion would book.
NonCo2Factor byEnergy(const reference::Library& library, const reference::Fuel& fuel, const VehicleClass* vehicle,
                      const std::string& gas, const std::string& parameter) {
    NonCo2Factor factor = mobileFactor(library, fuel, gas, parameter, {});
    if (vehicle != nullptr) {
        factor.parameter.clear();
        factor.kg_per_tj.reset();
    }
    return factor;
}

ParameterSpec perDistance(const std::string& name, const reference::MobileFactor* row) {
    ParameterSpec spec{name, "mg/km", std::nullopt, 0.0, 1e6, "", ""};
    if (row != nullptr) {
        spec.default_value = row->value * row->unit.factorTo(knownUnit("mg/km")).value_or(1.0);
        spec.source = row->source;
        spec.status = reference::statusName(row->status);
    }
    return spec;
}

ParameterSpecs distanceParameters(const reference::Library& library, const reference::Fuel& fuel,
                                  const VehicleClass* vehicle, ConsumptionKind kind) {
    ParameterSpecs specs = {{kFuelConsumption, consumptionUnit(kind), std::nullopt, 0.0, 1000.0, "", ""}};
    if (kind == ConsumptionKind::Litres) {
        specs.push_back({"density", "kg/L", std::nullopt, 0.1, 2.0, "", ""});
    }
    for (ParameterSpec& spec : combustionParameters(fuel, byEnergy(library, fuel, nullptr, "CH4", "ef_ch4"),
                                                    byEnergy(library, fuel, nullptr, "N2O", "ef_n2o"))) {
        if (vehicle != nullptr && spec.name == "ef_ch4") {
            spec = perDistance("ef_ch4", vehicle->ch4);
        } else if (vehicle != nullptr && spec.name == "ef_n2o") {
            spec = perDistance("ef_n2o", vehicle->n2o);
        }
        specs.push_back(std::move(spec));
    }
    return specs;
}

class DistanceCompiler {
public:
    DistanceCompiler(const RecipeRequest& request, const VehicleClass* vehicle, const FuelChoice& choice,
                     Recipe& recipe)
        : request_(request), vehicle_(vehicle), choice_(choice),
          kind_(consumptionKind(*choice.fuel, &request.parameters)),
          specs_(distanceParameters(request.library, *choice.fuel, vehicle, kind_)), recipe_(recipe),
          parameters_(request.parameters, specs_, recipe.issues) {}

    void compile() {
        if (!readDistance() || !readConsumption()) {
            return;
        }
        RecipeRequest fuel_request = request_;
        fuel_request.unit = choice_.fuel->unit;
        compileCombustion(fuel_request, *choice_.set, *choice_.fuel,
                          byEnergy(request_.library, *choice_.fuel, vehicle_, "CH4", "ef_ch4"),
                          byEnergy(request_.library, *choice_.fuel, vehicle_, "N2O", "ef_n2o"), parameters_, recipe_);
        if (recipe_.refused()) {
            return;
        }
        for (GasTerm& term : recipe_.terms) {
            perKilometre(term);
        }
        recipe_.energy_gj_per_unit *= fuel_per_quantity_;
        if (vehicle_ != nullptr) {
            byDistance("CH4", "ef_ch4", vehicle_->ch4);
            byDistance("N2O", "ef_n2o", vehicle_->n2o);
        }
        constexpr std::size_t kAllGases = 3;
        if (recipe_.terms.size() < kAllGases) {
            recipe_.warn(kMobileFactorMissing, {{"value", choice_.fuel->name_zh}}, "item");
        }
        if (parameters_.failed()) {
            recipe_.terms.clear();
        }
    }

private:
    bool readDistance() {
        const auto km = request_.unit.factorTo(knownUnit("km"));
        if (!km) {
            recipe_.refuse(
                domain::kUnitIncompatible,
                {{"from", request_.unit.symbol()}, {"to", "km"}, {"value", request_.unit.symbol()}, {"expected", "km"}},
                "unit");
            return false;
        }
        km_per_quantity_ = *km;
        if (*km != 1.0) {
            steps_.push_back(constantStep("u", "unit_conversion", *km, "km/" + request_.unit.symbol()));
        }
        return true;
    }

    std::optional<double> required(const char* name, const char* unit) {
        const auto value = parameters_.value(name);
        if (!value && !parameters_.failed()) {
            recipe_.refuse(kParameterMissing, {{"parameter", name}, {"unit", unit}}, "parameters");
        }
        return value;
    }

    void step(const char* symbol, const char* name, double value, const char* unit) {
        steps_.push_back(factorStep(symbol, name, value, unit, "", reference::Status::User));
        fuel_per_quantity_ *= value;
    }

    void constant(const char* symbol, const char* name, double value, const char* unit) {
        steps_.push_back(constantStep(symbol, name, value, unit));
        fuel_per_quantity_ *= value;
    }

    bool readConsumption() {
        fuel_per_quantity_ = km_per_quantity_;
        const auto consumption = required(kFuelConsumption, consumptionUnit(kind_));
        const auto density = kind_ == ConsumptionKind::Litres ? required("density", "kg/L") : std::optional(1.0);
        if (!consumption || !density) {
            return false;
        }
        step("FC", kFuelConsumption, *consumption, consumptionUnit(kind_));
        constant("10⁻²", "per_hundred_km", kPerHundred, "100km/km");
        if (kind_ == ConsumptionKind::NormalVolume) {
            const double to_fuel_unit = knownUnit("Nm3").factorTo(choice_.fuel->unit).value_or(0.0);
            constant("u_f", "unit_conversion", to_fuel_unit, "1e4Nm3/Nm3");
            return true;
        }
        if (kind_ == ConsumptionKind::Litres) {
            step("ρ", "density", *density, "kg/L");
        }
        constant("10⁻³", "kg_to_t", kTonnesPerKilogram, "t/kg");
        return true;
    }

    void perKilometre(GasTerm& term) const {
        term.mass_t_per_unit *= fuel_per_quantity_;
        term.factors.insert(term.factors.begin(), steps_.begin(), steps_.end());
        const std::string amount = kind_ == ConsumptionKind::Litres ? "AD × FC × ρ" : "AD × FC";
        term.formula.replace(term.formula.find("AD"), 2, amount);
        term.status = reference::worse(term.status, reference::Status::User);
    }

    void byDistance(const std::string& gas, const std::string& parameter, const reference::MobileFactor* row) {
        const auto own = parameters_.value(parameter);
        if (!own && row == nullptr) {
            return;
        }
        const double factor = own ? *own : row->value * row->unit.factorTo(knownUnit("mg/km")).value_or(1.0);
        GasTerm term;
        term.gas = gas;
        term.status = own ? reference::Status::User : row->status;
        if (km_per_quantity_ != 1.0) {
            term.factors.push_back(steps_.front());
        }
        term.factors.push_back(
            factorStep("EF_" + gas, parameter, factor, "mg/km", own ? std::string() : row->source, term.status));
        term.factors.push_back(constantStep("10⁻⁹", "mg_to_t", kTonnesPerMilligram, "t/mg"));
        term.mass_t_per_unit = km_per_quantity_ * factor * kTonnesPerMilligram;
        term.formula = gas + " = AD × EF × 10⁻⁹";
        term.shared_factor = gas + "|distance|" + vehicle_->key + (own ? "|" + request_.parameters.str() : "");
        term.factor_half_width_pct = roadFactorHalfWidthPct(request_.library.uncertainty());
        recipe_.terms.push_back(std::move(term));
    }

    const RecipeRequest& request_;
    const VehicleClass* vehicle_;
    const FuelChoice& choice_;
    const ConsumptionKind kind_;
    const ParameterSpecs specs_;
    Recipe& recipe_;
    ParameterReader parameters_;
    double km_per_quantity_ = 1.0;
    double fuel_per_quantity_ = 1.0; ///< the fuel's unit per unit of the row's quantity
    std::vector<ExplanationStep> steps_;
};

/// What the item names. A class without fuel runs on the fuel of its factors, as the project's set calls it.
struct DistanceItem {
    const VehicleClass* vehicle = nullptr;
    std::string fuel;

    DistanceItem(const ItemName& item, const std::vector<VehicleClass>& classes, const reference::FuelSet& fuels) {
        const std::size_t slash = item.variant.find('/');
        vehicle = findVehicleClass(classes, std::string_view(item.variant).substr(0, slash));
        const bool names_both = slash != std::string::npos && vehicle != nullptr;
        fuel = names_both ? item.variant.substr(slash + 1) : vehicle == nullptr ? item.variant : std::string();
        if (vehicle != nullptr && fuel.empty()) {
            const auto& all = fuels.fuels();
            const auto usual = std::find_if(all.begin(), all.end(), [&](const reference::Fuel& candidate) {
                return candidate.ipcc_fuel == vehicle->ipcc_fuel;
            });
            fuel = usual == all.end() ? vehicle->ipcc_fuel : usual->name_zh;
        }
    }
};

} // namespace

bool MobileDistance::computes(domain::ActivityCategory category, std::string_view item,
                              const domain::ParameterSet& parameters) const {
    return category == domain::ActivityCategory::MobileCombustion &&
           (mobileItemKind(item) == MobileItemKind::Distance || parameters.find(kFuelConsumption) != nullptr);
}

Recipe MobileDistance::compile(const RecipeRequest& request) const {
    Recipe recipe;
    recipe.method = id();
    const ItemName name = itemName(request.item);
    const std::vector<VehicleClass> classes = vehicleClasses(request.library);
    const bool prefixed = mobileItemKind(request.item) == MobileItemKind::Distance;
    const DistanceItem item(prefixed ? name : ItemName{kDistance, std::string(request.item)}, classes,
                            request.fuel_set);
    RecipeRequest fuel_request = request;
    fuel_request.item = item.fuel;
    const FuelChoice choice = fuelOf(fuel_request, recipe);
    if (choice.fuel == nullptr) {
        return recipe;
    }
    recipe.activity_half_width_pct = roadFuelAmountHalfWidthPct(request.library.uncertainty());
    DistanceCompiler(request, item.vehicle, choice, recipe).compile();
    return recipe;
}

std::vector<MethodDescription> MobileDistance::describe(const reference::Library& library,
                                                        const reference::FuelSet& fuel_set) const {
    std::vector<MethodDescription> descriptions;
    const auto add = [&](const std::string& item, const std::string& zh, const std::string& en,
                         const reference::Fuel& fuel, const VehicleClass* vehicle) {
        descriptions.push_back({"mobile_combustion",
                                std::string(kDistance) + ":" + item,
                                "移动燃烧（按行驶里程）：" + zh,
                                "Mobile combustion by distance: " + en,
                                kDistanceFormula,
                                {"CO2", "CH4", "N2O"},
                                {{"AD", "km"}},
                                distanceParameters(library, fuel, vehicle, consumptionKind(fuel, nullptr))});
    };
    const std::vector<VehicleClass> classes = vehicleClasses(library);
    for (const reference::Fuel& fuel : fuel_set.fuels()) {
        for (const VehicleClass& vehicle : classes) {
            if (vehicle.ipcc_fuel == fuel.ipcc_fuel) {
                add(vehicle.key + "/" + fuel.name_zh, vehicle.name + "，" + fuel.name_zh,
                    vehicle.name + ", " + fuel.name_en, fuel, &vehicle);
            }
        }
        if (mobileFactor(library, fuel, "CH4", "ef_ch4", {}).kg_per_tj) {
            add(fuel.name_zh, fuel.name_zh, fuel.name_en, fuel, nullptr);
        }
    }
    return descriptions;
}

} // namespace parkcarbon::engine::inventory

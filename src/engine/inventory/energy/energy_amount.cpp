#include "energy_amount.hpp"

#include "../parameter_reader.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <stdexcept>
#include <string_view>

namespace parkcarbon::engine::inventory {
namespace {

using domain::Carrier;
using Origin = ExplanationStep::Origin;

// NDRC guides: steam AD = Ma · (En − 83.74) · 10⁻³ GJ, hot water AD = Mw · (Tw − 20) · 4.1868 · 10⁻³ GJ.
constexpr std::string_view kFeedWater = "feedwater_enthalpy";
constexpr std::string_view kWaterReference = "hot_water_reference_temperature";
constexpr std::string_view kWaterHeat = "water_heat_capacity";
constexpr double kGjPerTonnePerKjPerKg = 1e-3;

ParameterSpecs transferParameters(Carrier carrier) {
    const bool electric = carrier == Carrier::Electricity;
    ParameterSpecs specs = {{"factor", electric ? "tCO2/MWh" : "tCO2/GJ", std::nullopt, 0.0, 10.0, "", ""},
                            {"own_generation", "", 0.0, 0.0, 1.0, "", ""}};
    if (carrier == Carrier::Cooling) {
        specs.push_back({"cop", "", std::nullopt, 0.1, 100.0, "", ""});
        specs.push_back({"heat_cop", "", std::nullopt, 0.1, 10.0, "", ""});
        specs.push_back({"temperature", "°C", std::nullopt, 0.0, 1000.0, "", ""});
    } else if (!electric) {
        specs.push_back({"pressure", "MPa", std::nullopt, 0.001, 100.0, "", ""});
        specs.push_back({"temperature", "°C", std::nullopt, 0.0, 1000.0, "", ""});
        specs.push_back({"heat_ratio", "", std::nullopt, 0.0, 1.0, "", ""});
    }
    return specs;
}

class AmountReader {
public:
    AmountReader(const domain::EnergyTransfer& transfer, const reference::Library& library)
        : transfer_(transfer), library_(library), specs_(transferParameters(transfer.carrier)),
          parameters_(transfer.parameters, specs_, result_.issues) {}

    EnergyAmount read() {
        result_.product = transfer_.carrier == Carrier::Electricity ? Product::Electricity : Product::Heat;
        result_.stated_factor = parameters_.value("factor");
        result_.own_generation = parameters_.value("own_generation").value_or(0.0);
        const bool heat = transfer_.carrier != Carrier::Electricity && transfer_.carrier != Carrier::Cooling;
        if (heat) {
            result_.heat_ratio = parameters_.value("heat_ratio");
            pressure_mpa_ = parameters_.value("pressure");
            result_.temperature_c = parameters_.value("temperature");
        }
        result_.usable = convert() && !parameters_.failed();
        if (heat && !result_.temperature_c && pressure_mpa_) {
            if (const auto saturation = library_.steam().saturationTemperature(*pressure_mpa_)) {
                result_.temperature_c = *saturation;
            }
        }
        result_.amount = transfer_.quantity.value() * result_.per_unit;
        return std::move(result_);
    }

private:
    bool convert() {
        const domain::Unit& unit = transfer_.quantity.unit();
        if (transfer_.carrier == Carrier::Cooling) {
            return cooling();
        }
        if (const auto factor = unit.factorTo(knownUnit(unitOf(result_.product)))) {
            accept(*factor);
            return true;
        }
        const auto mass = unit.factorTo(knownUnit("t"));
        if (mass && transfer_.carrier == Carrier::Steam) {
            return steam(*mass);
        }
        if (mass && transfer_.carrier == Carrier::HotWater) {
            return hotWater(*mass);
        }
        const bool by_mass = transfer_.carrier == Carrier::Steam || transfer_.carrier == Carrier::HotWater;
        refuseUnit(std::string(unitOf(result_.product)) + (by_mass ? ", t" : ""));
        return false;
    }

    bool steam(double tonnes) {
        if (!pressure_mpa_) {
            refuse(kSteamStateMissing, {{"value", transfer_.quantity.unit().symbol()}, {"expected", "pressure"}},
                   "parameters");
            return false;
        }
        const auto enthalpy = library_.steam().enthalpy(*pressure_mpa_, result_.temperature_c);
        if (!enthalpy) {
            refuse(enthalpy.error().code, enthalpy.error().arguments, "parameters");
            return false;
        }
        const reference::Constant& feed_water = constant(kFeedWater);
        accept(tonnes);
        result_.steam_status = enthalpy->status;
        multiply("En − 83.74", "steam_enthalpy_above_feed_water", enthalpy->kj_per_kg - feed_water.value, "kJ/kg",
                 Origin::Factor, kSteamTableSource);
        result_.factors.back().status = reference::statusName(enthalpy->status);
        multiply("10⁻³", "kj_per_kg_to_gj_per_t", kGjPerTonnePerKjPerKg, "GJ·kg/(t·kJ)", Origin::Constant, "");
        return true;
    }

    bool hotWater(double tonnes) {
        if (!result_.temperature_c) {
            refuse(kHotWaterTemperatureMissing, {{"value", transfer_.quantity.unit().symbol()}}, "parameters");
            return false;
        }
        const reference::Constant& heat_capacity = constant(kWaterHeat);
        const double above_reference_k = *result_.temperature_c - constant(kWaterReference).value;
        accept(tonnes);
        multiply("Tw − 20", "water_temperature_above_20", above_reference_k, "K", Origin::Input, "");
        multiply("4.1868", "water_heat_capacity", heat_capacity.value, "kJ/(kg·K)", Origin::Constant,
                 heat_capacity.source);
        multiply("10⁻³", "kj_per_kg_to_gj_per_t", kGjPerTonnePerKjPerKg, "GJ·kg/(t·kJ)", Origin::Constant, "");
        return true;
    }

    bool cooling() {
        const auto factor = transfer_.quantity.unit().factorTo(knownUnit("GJ"));
        if (!factor) {
            refuseUnit("GJ, MWh");
            return false;
        }
        const auto cop = parameters_.value("cop");
        accept(*factor);
        if (result_.stated_factor) {
            result_.is_cooling_by_factor = true;
            return true;
        }
        const auto heat_cop = parameters_.value("heat_cop");
        if (cop && heat_cop) {
            refuse(kParametersContradictory, {{"value", "cop, heat_cop"}, {"expected", "cop | heat_cop"}},
                   "parameters");
            return false;
        }
        if (heat_cop) { // an absorption chiller: its product is the heat it took
            result_.temperature_c = parameters_.value("temperature");
            multiply("1/COP", "cop_inverse", 1.0 / *heat_cop, "1", Origin::Input, "");
            return true;
        }
        if (!cop) {
            refuse(kCoolingFactorMissing, {{"value", transfer_.id.str()}}, "parameters");
            return false;
        }
        result_.product = Product::Electricity;
        multiply("1/COP", "cop_inverse", 1.0 / *cop, "1", Origin::Input, "");
        multiply("1/3.6", "gj_to_mwh", 1.0 / kGjPerMwh, "MWh/GJ", Origin::Constant, "");
        return true;
    }

    void accept(double factor) {
        result_.per_unit = 1.0;
        if (factor != 1.0) {
            multiply("u", "unit_conversion", factor, "1", Origin::Constant, "");
        }
    }

    const reference::Constant& constant(std::string_view id) const {
        const reference::Constant* const found = library_.constant(id);
        if (found == nullptr) {
            throw std::logic_error("the library lacks the constant " + std::string(id));
        }
        return *found;
    }

    void multiply(const char* symbol, const char* name, double value, const char* unit, Origin origin,
                  const std::string& source) {
        result_.per_unit *= value;
        ExplanationStep step;
        step.symbol = symbol;
        step.name = name;
        step.value = value;
        step.unit = unit;
        step.origin = origin;
        step.source = source;
        result_.factors.push_back(std::move(step));
    }

    void refuse(base::Code code, base::Arguments arguments, const char* field) {
        result_.issues.push_back({code, base::Severity::Error, std::move(arguments), field});
    }

    void refuseUnit(std::string expected) {
        const std::string& unit = transfer_.quantity.unit().symbol();
        refuse(domain::kUnitIncompatible,
               {{"from", unit}, {"to", unitOf(result_.product)}, {"value", unit}, {"expected", std::move(expected)}},
               "unit");
    }

    const domain::EnergyTransfer& transfer_;
    const reference::Library& library_;
    EnergyAmount result_;
    const ParameterSpecs specs_;
    ParameterReader parameters_;
    std::optional<double> pressure_mpa_;
};

} // namespace

const char* unitOf(Product product) {
    return product == Product::Electricity ? "MWh" : "GJ";
}

double inGj(Product product, double amount) {
    return product == Product::Electricity ? amount * kGjPerMwh : amount;
}

EnergyAmount energyAmount(const domain::EnergyTransfer& transfer, const reference::Library& library) {
    return AmountReader(transfer, library).read();
}

} // namespace parkcarbon::engine::inventory

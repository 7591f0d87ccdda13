#include "carbon_dioxide_amount.hpp"

#include "../explanation_steps.hpp"
#include "../factor_uncertainty.hpp"
#include "../parameter_reader.hpp"

#include <parkcarbon/base/utf8.hpp>

#include <algorithm>
#include <array>
#include <optional>

namespace parkcarbon::engine::inventory {
namespace {

/// Density at 0 °C and 101.325 kPa.
struct GasDensity {
    double t_per_10000_nm3;
    const char* symbol;
    const char* name;
    const char* source;
};
constexpr GasDensity kCarbonDioxideDensity = {19.77, "19.77", "co2_density", "NDRC sector guides: R = Q × PUR × 19.77"};
constexpr GasDensity kMethaneDensity = {7.17, "7.17", "ch4_density", "NDRC sector guides: R = Q × PUR × 7.17"};

ParameterSpecs gasParameters() {
    return {{"purity", "", 1.0, 0.0, 1.0, "", ""}};
}

bool isOneOf(const std::array<std::string_view, 5>& names, std::string_view item) {
    const std::string name = base::toLowerAscii(base::toHalfWidth(base::trimmed(item)));
    return !name.empty() && std::find(names.begin(), names.end(), name) != names.end();
}

const GasDensity& densityOf(const CarbonDioxideAmount::Profile& profile) {
    return std::string_view(profile.gas) == "CH4" ? kMethaneDensity : kCarbonDioxideDensity;
}

struct MassPerUnit {
    double value;
    bool from_volume;
};

std::optional<MassPerUnit> massPerUnit(const domain::Unit& unit, const CarbonDioxideAmount::Profile& profile) {
    const bool carbon_dioxide = std::string_view(profile.gas) == "CO2";
    for (const char* const mass : {"t", "tCO2", "tCO2e"}) {
        if (!carbon_dioxide && std::string_view(mass) != "t") {
            break; // tonnes of CO2 equivalent are no tonnes of methane
        }
        if (const auto factor = unit.factorTo(knownUnit(mass))) {
            return MassPerUnit{*factor, false};
        }
    }
    const auto volume = unit.factorTo(knownUnit("1e4Nm3"));
    if (profile.as_gas && volume) {
        return MassPerUnit{*volume, true};
    }
    return std::nullopt;
}

} // namespace

using Profile = CarbonDioxideAmount::Profile;
using domain::ActivityCategory;

const Profile CarbonDioxideAmount::kRecovery = {"co2_recovery",
                                                ActivityCategory::Co2Recovery,
                                                Ledger::Recovered,
                                                {"CO2", "co2", "co₂", "二氧化碳", "carbon dioxide"},
                                                "二氧化碳回收（外供或封存）",
                                                "CO2 recovered (handed over or stored)",
                                                true,
                                                "CO2"};
const Profile CarbonDioxideAmount::kTransferred = {"co2_transferred",
                                                   ActivityCategory::Co2Recovery,
                                                   Ledger::Recovered,
                                                   {"transferred", "外供", "外供二氧化碳", "co2_transferred"},
                                                   "捕集后外供的二氧化碳",
                                                   "CO2 captured and handed over",
                                                   true,
                                                   "CO2"};
const Profile CarbonDioxideAmount::kStored = {"co2_stored",
                                              ActivityCategory::Co2Recovery,
                                              Ledger::Recovered,
                                              {"stored", "封存", "封存二氧化碳", "co2_stored"},
                                              "捕集后封存的二氧化碳",
                                              "CO2 captured and stored",
                                              true,
                                              "CO2"};
const Profile CarbonDioxideAmount::kCaptured = {"co2_captured",
                                                ActivityCategory::Co2Recovery,
                                                Ledger::Captured,
                                                {"captured", "捕集", "捕集二氧化碳", "co2_captured"},
                                                "捕集的二氧化碳（备忘）",
                                                "CO2 captured (memo)",
                                                true,
                                                "CO2"};
const Profile CarbonDioxideAmount::kReemitted = {"co2_reemitted",
                                                 ActivityCategory::Co2Recovery,
                                                 Ledger::Reemitted,
                                                 {"reemitted", "再排放", "捕集后再排放", "co2_reemitted"},
                                                 "捕集后在园区内再排放的二氧化碳（备忘）",
                                                 "CO2 captured and emitted again inside the park (memo)",
                                                 true,
                                                 "CO2"};
const Profile CarbonDioxideAmount::kMethane = {"ch4_recovery",
                                               ActivityCategory::Co2Recovery,
                                               Ledger::Recovered,
                                               {"CH4", "ch4", "methane", "甲烷"},
                                               "甲烷回收",
                                               "CH4 recovered",
                                               true,
                                               "CH4"};
const Profile CarbonDioxideAmount::kRemoval = {"removal",    ActivityCategory::Removal, Ledger::Removal, {"*"},
                                               "碳汇清除量", "Removals by sinks",       false,           "CO2"};

bool CarbonDioxideAmount::computes(domain::ActivityCategory category, std::string_view item,
                                   const domain::ParameterSet& /*parameters*/) const {
    return category == profile_.category && (profile_.names[0] == "*" || isOneOf(profile_.names, item));
}

Recipe CarbonDioxideAmount::compile(const RecipeRequest& request) const {
    Recipe recipe;
    recipe.method = id();
    recipe.item = request.item;
    recipe.ledger = profile_.ledger;
    recipe.activity_half_width_pct = otherHalfWidthPct(request.library.uncertainty());
    const ParameterSpecs specs = profile_.as_gas ? gasParameters() : ParameterSpecs{};
    ParameterReader parameters(request.parameters, specs, recipe.issues);
    const auto mass = massPerUnit(request.unit, profile_);
    if (!mass) {
        const std::string expected = profile_.as_gas ? "tCO2, t, 1e4Nm3" : "tCO2, t";
        recipe.refuse(
            domain::kUnitIncompatible,
            {{"from", request.unit.symbol()}, {"to", "t"}, {"value", request.unit.symbol()}, {"expected", expected}},
            "unit");
        return recipe;
    }
    GasTerm term;
    term.gas = profile_.gas;
    term.status = reference::Status::User;
    term.mass_t_per_unit = mass->value;
    if (mass->value != 1.0) {
        term.factors.push_back(constantStep("u", "unit_conversion", mass->value,
                                            (mass->from_volume ? "1e4Nm3/" : "t/") + request.unit.symbol()));
    }
    if (profile_.as_gas) {
        const double purity = parameters.value("purity").value_or(1.0);
        term.mass_t_per_unit *= purity;
        term.factors.push_back(factorStep("PUR", "purity", purity, "1", "", reference::Status::User));
    }
    const GasDensity& density = densityOf(profile_);
    if (mass->from_volume) {
        term.mass_t_per_unit *= density.t_per_10000_nm3;
        term.status = reference::Status::Transcribed;
        term.factors.push_back(
            constantStep(density.symbol, density.name, density.t_per_10000_nm3, "t/1e4Nm3", density.source));
    }
    term.formula = mass->from_volume ? std::string("R = Q × PUR × ") + density.symbol
                   : profile_.as_gas ? "R = Q × PUR"
                                     : "R = Q";
    if (!parameters.failed()) {
        recipe.terms.push_back(std::move(term));
    }
    return recipe;
}

std::vector<MethodDescription> CarbonDioxideAmount::describe(const reference::Library& /*library*/,
                                                             const reference::FuelSet& /*fuel_set*/) const {
    return {{std::string(domain::word(profile_.category)),
             std::string(profile_.names[0]),
             profile_.name_zh,
             profile_.name_en,
             profile_.as_gas
                 ? std::string("R = Q × PUR × ") + densityOf(profile_).symbol + " (Q in 10⁴ Nm³); R = Q × PUR (Q in t)"
                 : "R = Q",
             {profile_.gas},
             {{"Q", std::string_view(profile_.gas) == "CO2" ? "tCO2" : "t"}},
             profile_.as_gas ? gasParameters() : ParameterSpecs{}}};
}

} // namespace parkcarbon::engine::inventory

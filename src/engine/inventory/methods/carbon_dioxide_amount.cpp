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

constexpr double kTonnesPerTenThousandNm3 = 19.77; // NDRC guides, CO2 at 0 °C and 101.325 kPa
constexpr const char* kDensitySource = "NDRC sector guides: R = Q × PUR × 19.77";

ParameterSpecs gasParameters() {
    return {{"purity", "", 1.0, 0.0, 1.0, "", ""}};
}

bool namesCarbonDioxide(std::string_view item) {
    constexpr std::array<std::string_view, 4> kNames = {"co2", "co₂", "二氧化碳", "carbon dioxide"};
    const std::string name = base::toLowerAscii(base::toHalfWidth(base::trimmed(item)));
    return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

struct MassPerUnit {
    double value;
    bool from_volume;
};

std::optional<MassPerUnit> massPerUnit(const domain::Unit& unit, bool as_gas) {
    for (const char* const mass : {"tCO2", "tCO2e", "t"}) {
        if (const auto factor = unit.factorTo(knownUnit(mass))) {
            return MassPerUnit{*factor, false};
        }
    }
    const auto volume = unit.factorTo(knownUnit("1e4Nm3"));
    if (as_gas && volume) {
        return MassPerUnit{*volume, true};
    }
    return std::nullopt;
}

} // namespace

const CarbonDioxideAmount::Profile CarbonDioxideAmount::kRecovery = {"co2_recovery",
                                                                     domain::ActivityCategory::Co2Recovery,
                                                                     Ledger::Recovered,
                                                                     "CO2",
                                                                     "二氧化碳回收（外供或封存）",
                                                                     "CO2 recovered (handed over or stored)",
                                                                     true};
const CarbonDioxideAmount::Profile CarbonDioxideAmount::kRemoval = {
    "removal", domain::ActivityCategory::Removal, Ledger::Removal, "*", "碳汇清除量", "Removals by sinks", false};

bool CarbonDioxideAmount::computes(domain::ActivityCategory category, std::string_view item,
                                   const domain::ParameterSet& /*parameters*/) const {
    return category == profile_.category && (profile_.item[0] == '*' || namesCarbonDioxide(item));
}

Recipe CarbonDioxideAmount::compile(const RecipeRequest& request) const {
    Recipe recipe;
    recipe.method = id();
    recipe.item = request.item;
    recipe.ledger = profile_.ledger;
    recipe.activity_half_width_pct = otherHalfWidthPct(request.library.uncertainty());
    const ParameterSpecs specs = profile_.as_gas ? gasParameters() : ParameterSpecs{};
    ParameterReader parameters(request.parameters, specs, recipe.issues);
    const auto mass = massPerUnit(request.unit, profile_.as_gas);
    if (!mass) {
        const std::string expected = profile_.as_gas ? "tCO2, t, 1e4Nm3" : "tCO2, t";
        recipe.refuse(
            domain::kUnitIncompatible,
            {{"from", request.unit.symbol()}, {"to", "tCO2"}, {"value", request.unit.symbol()}, {"expected", expected}},
            "unit");
        return recipe;
    }
    GasTerm term;
    term.gas = "CO2";
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
    if (mass->from_volume) {
        term.mass_t_per_unit *= kTonnesPerTenThousandNm3;
        term.status = reference::Status::Transcribed;
        term.factors.push_back(
            constantStep("19.77", "co2_density", kTonnesPerTenThousandNm3, "t/1e4Nm3", kDensitySource));
    }
    term.formula = mass->from_volume ? "R = Q × PUR × 19.77" : profile_.as_gas ? "R = Q × PUR" : "R = Q";
    if (!parameters.failed()) {
        recipe.terms.push_back(std::move(term));
    }
    return recipe;
}

std::vector<MethodDescription> CarbonDioxideAmount::describe(const reference::Library& /*library*/,
                                                             const reference::FuelSet& /*fuel_set*/) const {
    return {{std::string(domain::word(profile_.category)),
             profile_.item,
             profile_.name_zh,
             profile_.name_en,
             profile_.as_gas ? "R = Q × PUR × 19.77 (Q in 10⁴ Nm³); R = Q × PUR (Q in t)" : "R = Q",
             {"CO2"},
             {{"Q", "tCO2"}},
             profile_.as_gas ? gasParameters() : ParameterSpecs{}}};
}

} // namespace parkcarbon::engine::inventory

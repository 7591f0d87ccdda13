#include "gas_amount.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

namespace parkcarbon::engine::inventory {
namespace {

constexpr const char* kVolume = "1e4Nm3";
constexpr const char* kPlainVolume = "1e4m3";

} // namespace

ParameterSpecs gasAmountParameters(const reference::Library& library) {
    return {constantParameter("purity", "", 1.0, methaneDensity(library).source, 0.0, 1.0)};
}

std::optional<GasAmount> takeGas(MethodDraft& draft, const std::string& gas) {
    const bool has_density = gas == "CH4" || gas == "CO2";
    const bool plain = draft.measuredIn(kPlainVolume);
    if (!has_density || (!plain && !draft.measuredIn(kVolume))) {
        // A mass of pure gas: CO2 may also be stated as tCO2, and any gas as tonnes.
        const char* const unit = gas == "CO2" && draft.measuredIn("tCO2") ? "tCO2" : "t";
        const bool usable = draft.takesQuantityIn(unit);
        const auto purity = usable ? draft.valueIfAny("purity", "PUR") : std::nullopt;
        return usable ? std::optional(GasAmount{purity.value_or(1.0), purity ? " × PUR" : ""}) : std::nullopt;
    }
    if (plain) {
        draft.warn(kUnitStateAssumed, {{"value", draft.request().unit.symbol()}, {"expected", kVolume}}, "unit");
    }
    draft.takesQuantityIn(plain ? kPlainVolume : kVolume);
    const bool methane = gas == "CH4";
    const double purity = draft.value("purity", "PUR");
    const reference::ListedFactor& row =
        methane ? methaneDensity(draft.request().library) : carbonDioxideDensity(draft.request().library);
    const double density =
        draft.listed(methane ? "7.17" : "19.77", methane ? "ch4_density" : "co2_density", row, "t/1e4Nm3");
    return GasAmount{purity * density, methane ? " × PUR × 7.17" : " × PUR × 19.77"};
}

} // namespace parkcarbon::engine::inventory

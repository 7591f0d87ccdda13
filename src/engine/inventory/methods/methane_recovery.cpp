#include "methane_recovery.hpp"

#include <stdexcept>

namespace parkcarbon::engine::inventory {
namespace {

constexpr const char* kRecovery = "recovery";
constexpr const char* kVolumeUnit = "1e4Nm3";

bool statesVolume(const domain::ParameterSet* parameters) {
    const auto* const recovery = parameters == nullptr ? nullptr : parameters->find(kRecovery);
    return recovery != nullptr && recovery->unit &&
           (recovery->unit->factorTo(knownUnit("Nm3")) || recovery->unit->factorTo(knownUnit("m3")));
}

const reference::ListedFactor& gasDensity(const reference::Library& library, std::string_view id) {
    const reference::ListedFactor* const row = library.processFactors().find(id);
    if (row == nullptr) {
        throw std::logic_error("the process factors lack " + std::string(id));
    }
    return *row;
}

} // namespace

const reference::ListedFactor& methaneDensity(const reference::Library& library) {
    return gasDensity(library, "ch4-recovery/ch4-density/factor/ch4");
}

const reference::ListedFactor& carbonDioxideDensity(const reference::Library& library) {
    return gasDensity(library, "co2-recovery/co2-density/factor/co2");
}

ParameterSpecs recoveryParameters(const reference::Library& library, const domain::ParameterSet* parameters) {
    return {statedParameter(kRecovery, statesVolume(parameters) ? kVolumeUnit : "t"),
            constantParameter("recovery_purity", "", 1.0, methaneDensity(library).source, 0.0, 1.0)};
}

double recoveredMethane(MethodDraft& draft) {
    const domain::ParameterSet& parameters = draft.request().parameters;
    const auto recovered = draft.valueIfAny(kRecovery, "Q_R");
    if (!recovered || !statesVolume(&parameters)) {
        return recovered.value_or(0.0);
    }
    const double purity = draft.value("recovery_purity", "PUR");
    const double density = draft.listed("7.17", "ch4_density", methaneDensity(draft.request().library), "t/1e4Nm3");
    return draft.computed("R", "methane_recovered", *recovered * purity * density, "t");
}

} // namespace parkcarbon::engine::inventory

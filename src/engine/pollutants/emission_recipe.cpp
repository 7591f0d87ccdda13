#include "emission_recipe.hpp"

#include "../inventory/explanation_steps.hpp"

#include <cmath>

namespace parkcarbon::engine::pollutants {

std::optional<int> outletOf(inventory::ParameterReader& parameters) {
    const auto number = parameters.value("outlet");
    return number ? std::optional<int>(static_cast<int>(std::lround(*number))) : std::nullopt;
}

void applyShare(EmissionTerm& term, const char* parameter, std::optional<double> share) {
    if (share) {
        term.multiply(inventory::factorStep("1 − η", parameter, 1.0 - *share, "1", {}, reference::Status::User));
        term.formula += " × (1 − η)";
    }
}

} // namespace parkcarbon::engine::pollutants

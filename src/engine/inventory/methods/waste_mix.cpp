#include "waste_mix.hpp"

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace parkcarbon::engine::inventory {
namespace {

constexpr std::array kFractions = {
    WasteFraction{"paper", "paper-cardboard", "paper-cardboard"},
    WasteFraction{"textiles", "textiles", "textile"},
    WasteFraction{"food", "food", "food"},
    WasteFraction{"wood", "wood", "wood"},
    WasteFraction{"garden", "garden", "garden"},
    WasteFraction{"nappies", "nappies", "nappies"},
    WasteFraction{"rubber", "rubber-and-leather", "rubber-and-leather"},
    WasteFraction{"plastics", "plastics", ""},
    WasteFraction{"metal", "", ""},
    WasteFraction{"glass", "", ""},
    WasteFraction{"inert", "other-inert", ""},
};
constexpr double kRounding = 0.005; // shares are published to whole percents

} // namespace

std::span<const WasteFraction> wasteFractions() {
    return kFractions;
}

ParameterSpecs shareParameters() {
    ParameterSpecs specs;
    for (const WasteFraction& fraction : kFractions) {
        specs.push_back(statedParameter(fraction.parameter, "", 0.0, 1.0));
    }
    return specs;
}

bool statesShares(const domain::ParameterSet& parameters) {
    return std::any_of(kFractions.begin(), kFractions.end(),
                       [&](const WasteFraction& fraction) { return parameters.find(fraction.parameter) != nullptr; });
}

bool sharesAreWhole(MethodDraft& draft) {
    double sum = 0.0;
    for (const WasteFraction& fraction : kFractions) {
        const auto* const share = draft.request().parameters.find(fraction.parameter);
        if (share == nullptr) {
            continue;
        }
        const auto value =
            share->unit ? share->unit->convert(share->value, knownUnit("")) : base::Result<double>(share->value);
        sum += value.value_or(0.0); // a wrong unit is told when the share is read
    }
    if (std::abs(sum - 1.0) <= kRounding) {
        return true;
    }
    draft.refuse(kSharesNotWhole, {{"value", base::formatNumber(sum)}}, "parameters");
    return false;
}

} // namespace parkcarbon::engine::inventory

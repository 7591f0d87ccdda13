#pragma once

#include <parkcarbon/engine/uncertainty/model.hpp>
#include <parkcarbon/engine/uncertainty/uncertainty_result.hpp>

#include <vector>

namespace parkcarbon::engine::uncertainty {

/// A value at the parameters' means and what a standard deviation of each parameter adds to it there.
struct Sensitivity {
    struct Effect {
        ParameterIndex parameter;
        double effect; ///< ∂T/∂p · sd_p
    };
    double value = 0.0;
    std::vector<Effect> effects; ///< by ascending parameter, none of sd 0

    FirstOrder firstOrder() const;
    std::vector<Contribution> contributions() const;
};

std::vector<Sensitivity> sensitivities(const Model& model); ///< of each output

/// current_weight · current + base_weight · base, with `value` given.
Sensitivity combination(const Sensitivity& current, double current_weight, const Sensitivity& base, double base_weight,
                        double value);

} // namespace parkcarbon::engine::uncertainty
